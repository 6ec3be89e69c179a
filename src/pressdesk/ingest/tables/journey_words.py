"""Words by which a clause tells that its subject travels, in three languages."""

from __future__ import annotations

_VISIT_EN = (
    r"(?:a|an|his|her|the|their)?\s?(?:[\w-]+\s){0,5}?(?:visit|trip|tour|journey|mission)\s(?:to|in|of)\s"
)
JOURNEY = (
    r"\b(?:mak(?:es?|ing)|made|pa(?:id|ys?|ying)|conclud\w+|complet\w+|beg[aiu]n\w*|start\w*|"
    r"wrap\w*\sup|end(?:s|ed)|continu\w+|undert\w+|on|during|return(?:s|ed|ing)\s(?:today\s)?from)\s(?:today\s)?"
    + _VISIT_EN
    + r"|"
    r"\b(?:lead(?:s|ing)?|led|head(?:s|ed|ing)?)\s(?:(?:a|the|his|her)\s)?(?:[\w-]+\s){0,5}?(?:[Mm]ission|[Dd]elegation)\s"
    r"(?:of\s[\w\s-]{3,40}?\s)?to\s|"
    r"\b(?:arriv(?:ed|es|ing)\sin|travel(?:s|ed|led|ing|ling)?\sto|(?:is|was|are|were)\svisiting|visit(?:s|ed)|"
    r"flew\sto|depart\w*\sfor|(?:prior\sto|before)\s(?:his|her)\sdeparture\s(?:for|to)|landed\sin)\s(?=[A-Z])|"
    r"\b(?:находи(?:лся|лась|тся)|прибы[влт]\w*|прилете\w+|приехал\w*|соверш\w+|побыва\w+|заверш\w+|"
    r"нач(?:ал|инает)\w*|отбы\w+|отправ\w+|вылете\w+)\s(?:[\w«»-]+\s){0,5}?во?\s(?=[А-Я])|"
    r"\b(?:посетил[аи]?|посетит|посещает)\s(?:с\s)?(?:[\w-]+\s){0,3}?(?=[А-Я])|"
    r"\bв\s(?:ходе|рамках)\s(?:[\w-]+\s){0,2}(?:визита|поездки)\sво?\s(?=[А-Я])|"
    r"\bсапар\w*\s(?:[\w-]+\s){0,4}?(?:бар|бол|кел|жүр|жаса)(?:ды|ді|ып|іп|ады|еді)\b"
)
"""A verb of making a visit, with where to; «сапар» stands behind where to."""
RECALLED = (
    r"\b(?:had\s(?:\w+\s)?(?:visited|travel\w+|made|paid)|last\s(?:year|month|week|spring|summer|autumn|winter|"
    r"time)|(?:a|two|three|several|few)\s(?:years?|months?)\s(?:ago|before|earlier)|previous(?:ly)?|"
    r"earlier\sthis\s(?:year|month)|recent(?:ly)?|in\s(?:January|February|March|April|May|June|July|August|"
    r"September|October|November|December)(?!\s\d)|since\s(?:his|her|the)\s|"
    r"в\s(?:прошлом|минувшем|предыдущем|позапрошлом)\s(?:году|месяце|раз)|(?:год|месяц\w*|лет)\sназад|ранее|"
    r"недавн\w+|прошл(?:ой|ым)\s(?:весной|осенью|летом|зимой)|"
    r"(?<!\d\s)в\s(?:январе|феврале|марте|апреле|мае|июне|июле|августе|сентябре|октябре|ноябре|декабре)"
    r"(?!\s\d)|былтыр|бұрын|жақында|өткен\s(?:жылы|айда|жолы)|(?:жыл|ай)\s(?:бұрын|алдында)|"
    r"(?<!\d\s)(?:қаңтарда|ақпанда|наурызда|сәуірде|мамырда|маусымда|шілдеде|тамызда|қыркүйекте|қазанда|"
    r"қарашада|желтоқсанда))\b"
)
"""A journey told with such words is one of earlier days."""
HEADED_BY = r"\b(?:во\sглаве\sсо?|возглавляем\w+|под\s(?:руководством|предводительством))\s$"
"""«Делегация … во главе с министром X прибыла в …»: whoever heads those who travel does so too."""
REPORTED = (
    r"\b(?:recall|invit|thank|said|says|told|not(?:ed|es)|express|remember|mention|forward|accept|propos|"
    r"ask|plan|hop(?:e|ing)|welcom|receiv|host|greet|that\b|вспомн|напомн|пригла|поблагодар|сказал|отмет|"
    r"выразил|предлож|приня|встрети|приветств|что\b|айт|шақыр|алғыс|еске|қабылда|қарсы\sал|ризашыл)"
)
"""What may stand between a name and words of a journey that the text does not tell of itself."""
