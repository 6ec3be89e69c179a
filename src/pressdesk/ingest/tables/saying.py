"""Words of saying without quotation marks, in three languages."""

from __future__ import annotations

ENGLISH = (
    r"(?:said|stated|noted|stressed|emphasi[sz]ed|underlined|underscored|highlighted|pointed\sout|"
    r"added|expressed|welcomed|commended|praised|thanked|reaffirmed|reiterated|confirmed"
    r"|announced|informed|told|declared|acknowledged|recalled|congratulated|condemned|called\s(?:for|"
    r"on)|urged|proposed|invited|assured|conveyed|voiced|drew\sattention|advocated|encouraged|raised|"
    r"affirmed"
    r"|explained|outlined|shared|appreciated|paid\stribute|spoke\s(?:about|in\sfavou?r)|briefed)"
)
RUSSIAN = (
    r"(?:сказал|заявил|отметил|подчеркнул|указал|добавил|сообщил|проинформировал|рассказал|выразил|"
    r"приветствовал|высоко\sоценил|поблагодарил|подтвердил|напомнил|поздравил|призвал|предложил|"
    r"пригласил|заверил"
    r"|передал|обратил\sвнимание|акцентировал|констатировал|поддержал|объявил|пояснил|признал|осудил|"
    r"озвучил|поделил|остановил|высказал|дал\sвысокую\sоценку|изложил|напомнила|коснул)(?:ся|а|и|ась|"
    r"ись|сь)?"
)
KAZAKH = (
    r"(?:деді|айтты|атап\sөтті|атап\sкөрсетті|мәлімдеді|жеткізді|білдірді|алғыс\sайтты|алғысын\sайтты|"
    r"алғыс\sбілдірді|қуаттады|қолдады|растады|хабарлады|тоқталды|баға\sберді|бағалады|ұсынды|шақырды|"
    r"құттықтады|баяндады|назар\sаударды|сендірді|жеткізді|еске\sсалды|түсіндірді|мән\sберді|"
    r"дайын\sекенін\sайтты)"
)
ATTRIBUTION = (
    r"\b(?:according\sto|in\sthe\s(?:opinion|words|view)\sof)\s|\b(?:[Пп]о\s(?:словам|мнению|"
    r"информации)|[Пп]о\sсообщению)\s|(?:айтуынша|пікірінше|сөзінше|мәліметінше)"
)
COMPLEMENT = (
    r"\s(?:that\b|his\b|her\b|their\b|its\b|the\b|a\b|an\b|for\b|to\b|on\b|about\b|in\b|upon\b|support|"
    r"gratitude|appreciation|hope|readiness|confidence|condolences|interest)|,?\s(?:что\b|о\b|об\b|"
    r"важност|необходим|готовност|благодарност|признательност"
    r"|уверенност|надежд|заинтересованност|поддержк|приверженност|за\b|к\b|в\b|на\b|высок|[а-яё]+)|$"
)
