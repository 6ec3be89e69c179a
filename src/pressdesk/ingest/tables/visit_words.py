"""Words that tell what a visit is, where it goes, and who met whom, in three languages."""

from __future__ import annotations

from pressdesk.ingest.facts import VisitKind

KINDS: tuple[tuple[VisitKind, str, tuple[str, ...]], ...] = (
    (
        VisitKind.OFFICIAL_WORKING,
        r"official[ -]working (?:visit|trip)|working official visit|официальн\w+ рабоч\w+ визит\w*|"
        r"рабоч\w+ официальн\w+ визит\w*"
        r"|официально-рабоч\w+ визит\w*|ресми жұмыс сапар\w*|жұмыс ресми сапар\w*",
        ("official working", "official-working", "working official", "официальн", "ресми"),
    ),
    (
        VisitKind.STATE,
        r"state visits?|visit of state|государственн\w+ визит\w*|мемлекеттік (?:\w+ "
        r")?сапар\w*|memlekettik sapar\w*",
        ("state visit", "visit of state", "государственн", "мемлекеттік", "memlekettik"),
    ),
    (
        VisitKind.OFFICIAL,
        r"official (?:friendly |goodwill )?(?:visits?|trip)|официальн\w+ (?:\w+ственн\w+ )?визит\w*|"
        r"ресми (?:достық )?сапар\w*|resmi sapar\w*",
        ("official", "официальн", "ресми", "resmi"),
    ),
    (
        VisitKind.WORKING,
        r"working (?:visits?|trip)|рабоч\w+ (?:визит|поездк|пребывани)\w*|жұмыс сапар\w*|(?:j|zh)umys "
        r"sapar\w*",
        ("working", "рабоч", "жұмыс", "umys"),
    ),
    (
        VisitKind.PRIVATE,
        r"(?:private|unofficial) (?:visit|trip)|(?:частн|неофициальн)\w+ (?:визит|"
        r"поездк)\w*|жеке (?:сапар|шаруа)\w*|бейресми сапар\w*",
        ("private", "unofficial", "частн", "неофициальн", "жеке", "бейресми"),
    ),
)
GATHERING_EN = (
    r"(?:[Ss]ummits?|UNGA|U\.?N\.? General Assembly|United Nations General Assembly|General Assembly|"
    r"[Ff]orum|(?<!press )(?<!news )[Cc]onference"
    r"|(?<!with )(?<!by )(?<!in )(?<!of )(?<!S\. )[Cc]ongress(?! (?:[Hh]all|[Cc]ent))|[Ss]ession|"
    r"Leaders[’']? (?:Week|Meeting|Summit)|"
    r"[Mm]inisterial|(?<!state )(?<!State )[Ii]nauguration"
    r"(?! of (?:the|a|an) (?!President|Head|new [Pp]resident))|[Aa]ssembly(?! of))"
)
GATHERING_RU = (
    r"(?:саммит|форум|ассамбле|генассамбле|(?<!пресс-)конференци|сесси|съезд|конгресс|"
    r"заседани|неделе высокого|встреч[еи] глав|СМИД|совещани)"
)
GATHERING_KK = (
    r"(?:саммит|форум|ассамблея|(?<!баспасөз )конференция|сессия|съезі|съез|конгрес|отырыс|"
    r"жиын|бас қосу|кеңесі)"
)
MULTILATERAL = (
    rf"\b(?:[Oo]n|[Aa]t|[Ii]n) the (?:margins|sidelines|fringes|edges) of"
    rf"|\b(?:[Aa]t|[Dd]uring|for|[Aa]mid(?:st)?|[Aa]ttend(?:s|ed|ing)?|participat(?:e|es|ed|ing) in|"
    rf"tak(?:e|es|ing) part in|took part in|[Ww]ithin(?: the framework of)?"
    rf"|[Ii]n the framework of|[Oo]n the occasion of) (?:the |an |our |this )?"
    rf"(?:(?!(?:in|with|to|from|by|who|which|that|and) )[\w’'+.&-]+ ){{0,7}}?{GATHERING_EN}\b"
    rf"|\b[Нн]а полях|\b[Вв] кулуарах|\b[Вв] рамках (?:[\w«»№+-]+ ){{0,6}}?{GATHERING_RU}|\b(?:[Пп]о "
    rf"случаю|[Вв]о время|[Вв] ходе) (?:[\w«»№+-]+ ){{0,4}}?(?:саммит|форум|ассамбле|сесси)"
    rf"|\bдля участия в (?:[\w«»№+-]+ ){{0,8}}?{GATHERING_RU}|\b(?:участв|принял\w* участие|примет "
    rf"участие)\w* в (?:[\w«»№+-]+ ){{0,6}}?(?:саммит|форум|ассамбле|сесси|съезд)"
    rf"|«на полях»|{GATHERING_KK}\w*\s(?:аясында|шеңберінде|барысында|алаңында|қарсаңында)|"
    rf"{GATHERING_KK}\w*(?:ке|ға|на|не|қа|ге)\s(?:қатысу|келген|қатысып|қатысты)"
)
GATHERING_STEMS = (
    "summit", "unga", "general assembly", "forum", "conference", "congress", "session", "leaders’ ",
    "leaders' ", "leaders meeting", "leaders week", "leaders summit",
    "ministerial", "inaugurat", "assembly", "margins", "sidelines", "fringes", "edges", "саммит", "форум",
    "ассамбле", "конференци", "сесси", "съез", "конгресс", "заседани", "неделе высокого", "встречи глав",
    "встрече глав", "смид", "совещани", "на полях", "в кулуарах", "отырыс", "жиын", "бас қосу", "кеңесі",
)  # fmt: skip
"""A paragraph with none of these names no gathering."""
_BODIES_RU = (
    r"(?:МПА СНГ|СНГ|ШОС|ЕАЭС|ОТГ|ОДКБ|СВМДА|ТюркПА|ТЮРКПА|БРИКС|ОБСЕ|НАТО|АСЕАН|Содружества|Шанхайской "
    r"организации|"
    r"Евразийск\w+ (?:межправ|экономическ)\w+|Организации тюркских)"
)
_BODIES_KK = (
    r"(?:ТМҰ|ШЫҰ|Шанхай ынтымақтастық ұйымы|ЕАЭО|ТМД|ҰҚШҰ|АӨСШК|ТүркПА|БРИКС|ЕҚЫҰ|Түркі мемлекеттері "
    r"ұйымы|Еуразиялық үкіметаралық)"
)
_BODIES_EN = (
    r"(?:CIS|SCO|Shanghai Cooperation|Commonwealth of Independent|EAEU|OTS|CSTO|CICA|BRICS|ASEAN|G7|G20|"
    r"NATO|OSCE|TurkPA|Organi[sz]ation of Turkic States|"
    r"Eurasian (?:Intergovernmental|Economic))"
)
FORMATS_OF_MANY = (
    rf"(?:[Зз]аседани|[Сс]аммит|[Сс]есси)\w*\s(?:[\w«»–-]+\s){{0,7}}?{_BODIES_RU}|"
    rf"[Вв]стреч\w+\s(?:глав|министров|лидеров|спикеров|секретарей)\s(?:[\w-]+\s){{0,4}}?"
    rf"(?:стран|государств)\w*[\s-](?!двух)|"
    rf"{_BODIES_KK}[^.\n]{{0,70}}?(?:отырыс|саммит|жиын)|"
    rf"(?<!екі )\b(?:елдер|мемлекеттер)і(?:нің)?\s(?:\w+\s){{0,3}}?(?:басшы|министр|"
    rf"көшбасшы)лар?(?:лер)?ы?і?(?:ның|нің)?"
    rf"\s(?:\w+\s){{0,4}}?(?:кездесу|отырыс|жиын|кеңес|саммит)\w*\s(?:өт|бол|баст|аш)\w+|"
    rf"Консультативтік кездесу|Консультативн\w+ встреч\w+ глав|Consultative Meeting of (?:the )?Heads|"
    rf"(?:[Mm]eeting|[Ss]ession|[Ss]ummit) of (?:the )?(?:[\w’'-]+ ){{0,7}}?{_BODIES_EN}\b(?! Secretary)|"
    rf"{_BODIES_EN} (?!Secretary)(?:[\w’'-]+ ){{0,4}}?(?:[Ss]ummit|[Mm]inisterial|[Ss]ession|[Cc]ouncil)\b|"
    r"[CС]\s?5\s?\+\s?\d|«[^«»\n]{3,40}\s\+\s[^«»\n]{3,40}»|[“\"][^“”\"\n]{3,40}\s(?:\+|"
    r"[Pp]lus)\s[^“”\"\n]{3,40}[”\"]|"
    r"\bCentral Asia\s?(?:\+|[Pp]lus|–|-)\s?\w+|«Орталық Азия\s?[–+-]\s?\w+»|"
    r"«Центральная Азия\s?[–+-]\s?\w+»|"
    r"\b(?:[Tt]rilateral|[Qq]uadrilateral|[Mm]ultilateral|[Ss]ummit|[Mm]inisterial) (?:summit|meeting|"
    r"conference|of|talks)\b|"
    r"(?:[Тт]р[её]х|[Чч]етыр[её]х|[Пп]яти|[Шш]ести)сторонн\w+|"
    r"(?:[Үү]ш|[Тт]өрт|[Бб]ес|[Аа]лты|[Кк]өп)жақты|"
    r"(?:прош[её]л|прошл[аи]|состоял\w+|открыл\w+)\s(?:[\w-]+\s){0,3}(?:форум|саммит|конференци|"
    r"конгресс)\w*|"
    r"(?:форум|саммит|конференция|конгресс)\w*\s(?:өтті|өтуде|ашылды|басталды)"
)
"""Gatherings of several countries, told as what the release itself is about: they count in its lead."""
FORMAT_OF_MANY_STEMS = (
    "заседани", "саммит", "сесси", "встреч", "отырыс", "жиын", "елдері", "мемлекеттері", "консультативтік",
    "консультативн", "consultative", "meeting of", "session", "summit", "ministerial", "council", "+", "plus",
    "central asia", "орталық азия", "центральная азия", "trilateral", "quadrilateral", "multilateral",
    "хсторонн",
    "пятисторонн", "шестисторонн", "үшжақты", "төртжақты", "бесжақты", "алтыжақты", "көпжақты", "форум",
    "конференци", "конгресс",
)  # fmt: skip
COMING_STEMS = (
    "upcoming", "forthcoming", "future", "planned", "scheduled", "invit", "prepar", "next", "later this year",
    "will ", "look", "expected to", "plan", "предстоящ", "приглас", "приглаш", "планир", "подготовк",
    "ожидает",
    "ближайш", "следующ", "совершит", "алдағы", "шақыр", "жоспарлан", "дайындық", "келер", "келесі",
    "күтілуде",
)  # fmt: skip
COMING = (
    r"\b(?:upcoming|forthcoming|future|planned|scheduled|invit\w+|prepar\w+|next|later this year|will "
    r"pay|will make|looks? forward|expected to|plans? to)\b"
    r"|предстоящ\w+|приглас\w+|приглаш\w+|запланирован\w+|планир\w+|подготовк\w+|ожидает\w+|ближайш\w+|"
    r"следующ\w+|совершит"
    r"|\bалдағы|шақыр\w+|жоспарлан\w+|дайындық\w*|келер|келесі|күтілуде"
)
PAST = (
    r"\b(?:previous|last (?:year|month|week)|recent|earlier (?:this|visit)|years? ago|following (?:his|"
    r"her|the) visit|since (?:his|her|the) (?:last )?visit|during (?:his|her|their) (?:last|"
    r"previous))\b"
    r"|предыдущ\w+|прошл(?:ого|ом|ый|ым)\b|прошлогодн\w+|недавн\w+|состоявш\w+ (?:ранее|в)|былтырғы|"
    r"өткен (?:жыл|ай)\w*|алдыңғы|осыған дейінгі"
)
PAST_STEMS = (
    "previous", "last", "recent", "earlier ", "ago", "following ", "since ", "предыдущ", "прошл", "недавн",
    "состоявш", "былтырғы", "өткен", "алдыңғы", "осыған дейінгі",
)  # fmt: skip
RECALLED = (
    r"\b(?:recall\w*|remember\w*|reminisc\w*|fond(?:ly)? memor\w*|(?:reached|agreed|achieved|signed|made)\s"
    r"(?:during|at|as a result of|in the course of)|results? of|outcomes? of|agreements? (?:of|from)|"
    r"implement\w* [^.]{0,40}(?:during|of))\b[^.;]{0,60}$"
    r"|\b(?:вспомн\w+|напомн\w+|с теплотой|достигнут\w+|подписанн\w+)\b[^.;]{0,60}$"
    r"|\b(?:итогам|итогов|итоги)\s(?:[\w-]+\s){0,2}$"
)
RECALLED_AFTER = (
    r"^[^.;]{0,60}(?:кезінде|барысында|нәтижесінде|қорытындысы бойынша)\s(?:қол жеткізілген|жасалған|"
    r"қабылданған)|"
    r"^[^.;]{0,40}\b(?:еске (?:алды|салды|түсірді)|есіне алды)"
)
"""Words that speak of an earlier visit: somebody recalls it, or it left agreements to carry out."""
GOES_TO_EN = (
    r"(?:arriv(?:ed|es?|ing|al) (?:in|at|to)|visit(?:s|ed|ing)?(?: (?:to|in))?|trip to|travel(?:l?ed|s|"
    r"l?ing)? to|journey to|welcom(?:ed?|es|ing)(?: [\w.’'-]+){1,8} to"
    r"|tour of|stay in|flew to|lands? in|landed in|is in|was in|are in|held in|took place in|meeting "
    r"in|talks in|hosted in|received in|here in|paid (?:a|an)(?: \w+){1,3} to"
    r"|met in|gathered in|convened in)(?: the(?: (?:Republic|Kingdom|State) of)?| his| her)?(?: "
    r"(?:Republic|Kingdom|State) of)?(?: city of| capital(?: city)?(?: of)?)?(?: [\w,’-]+ )?"
)
GOES_TO_RU = (
    r"(?:прибы\w+|прилете\w+|находи\w+|находящ\w+|визит\w*|поездк\w+|посе[тщ]\w+|пребыва\w+|приеха\w+|"
    r"приезд\w*|состоя\w+|прош[её]?л\w*|пройд\w+|встре\w+|переговор\w*|ждали|приветств\w+)"
    r"(?:,? (?:с|со) [\w-]+(?: [\w-]+)? (?:визитом|поездкой))?(?: [А-ЯЁ][\w.-]+){0,4}(?: (?:сегодня|"
    r"накануне))? (?:в|во)(?: (?:столицу|город|городе|столице|г\.))?(?: Республик[уеи]| "
    r"Королевств[ое])? "
)
DAYS_LONG = (
    r"\b(?P<en>two|three|four|five)[- ]day(?:s)?\b|\b(?P<ru>двух|тр[её]х|четыр[её]х|пяти)дневн\w+|"
    r"\b(?P<kk>екі|үш|төрт|бес)\sкүндік\b"
)
HOW_MANY = {
    "two": 2, "three": 3, "four": 4, "five": 5, "двух": 2, "трех": 3, "трёх": 3, "четырех": 4, "четырёх": 4,
    "пяти": 5, "екі": 2, "үш": 3, "төрт": 4, "бес": 5,
}  # fmt: skip
BEGINS = (
    r"\barriv\w+|\bbegins?\b|\bstarts?\b|прибы\w+|начина\w+|начал\w+|прилете\w+|\bкелді\b|басталды|"
    r"келіп\sжетті|сапармен\sкелген"
)
ENDS = r"conclud\w+|wrapp?\w*\sup|complet\w+|ended|завершил\w*|завершает\w*|аяқта\w+|мәресіне"
VISIT_STEMS = (
    "visit", "program", "arriv", "meet", "talks", "negotiat", "receiv", "host", "welcom", "held", "ceremony",
    "summit", "trip", "travel", "greet", "consult", "conferr", "call on", "called on", "courtesy", "audience",
    "exchanged views", "discuss", "took place", "takes place", "conversation", "co-chair", "delegation",
    "consular", "lunch", "dinner", "консультац", "аудиенц", "бесед", "председат", "делегац", "визит", "прибы",
    "встре", "переговор", "принял", "принят", "поездк", "находил", "находит", "пребыва", "состоя",
    "провел", "провёл", "провод", "церемони", "прошел", "прошёл", "прошл", "сапар", "келді", "келген",
    "келіп",
    "кездес", "келіссөз", "қабылда", "қарсы ал", "өтті", "барды", "барған", "өткізді", "аралап", "жүздес",
    "әңгімелес", "тілдес", "консультация", "болды",
)  # fmt: skip
VISIT_WORDS = r"\bmet\b|mission\b|will be in\b|посе[тщ]"
"""A date in a sentence with one of these may be a day of the visit."""
