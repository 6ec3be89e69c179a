"""Words of people's dealings within a visit that are called neither meeting nor talks, in three languages."""

from __future__ import annotations

JOINED = r"\b(?:and|with|и|вместе|мен|бен|пен)\s"
"""Between two who did something together."""
WITH = r"\b(?:with|alongside)\s(?:the\s)?$|\b[Сс]о?\s$"
"""What stands right before a person with whom something was done."""
KAZAKH_WITH = r"(?:мен|бен|пен)$"
KAZAKH_TOGETHER = r"\s(?:да|де|та|те|бірге)\b"
NO_CONTACT = (
    r"\b(?:agree[sd]?|disagree[sd]?|line|accordance|correspond\w*|compar\w+|consistent|"
    r"exchanged\s(?:letters|notes)|"
    r"согласил\w*|согласен|солидар\w+|связ\w+|родств\w+|сравнен\w+|соответстви\w+|"
    r"поздрав\w+)\s(?:[\w-]+\s){0,2}$"
)
"""Words before "with somebody" that need nobody's presence."""
PLANNED = (
    r"\b(?:will|would|shall|is\s(?:due|set|scheduled|expected)|are\s(?:due|set|scheduled|expected)|plans?)\b"
    r"|\b(?:будет|будут|планир\w+|намечен\w*|запланирован\w*|предстоит|состоится|состоятся|пройд[её]т)\b"
    r"|\b(?:жоспарлан\w+|көзделген|болады|өтеді|кездеседі|өткізеді)\b"
)
"""What is still to come is dealt with by the words of meeting only."""
ACTS_ON_GUEST = (
    r"\b(?:presented|shown|explained|introduced|demonstrated)\sto\s(?:the\s(?:\w+\s)?(?:guests?|"
    r"delegation|visitors?)|"
    r"him|her)\b[^.;]{0,40}?\bby\b"
    r"|\b(?:briefed|accompanied|guided|shown\s(?:round|around)|taken\sround|"
    r"seen)\b[^.;]{0,60}?\bby\b(?=[^.;]{0,90}$)"
    r"|\b(?:lunch|dinner|breakfast|banquet|reception|luncheon|tea)\b[^.;,]{0,40}?\b(?:given|hosted|"
    r"offered|held)\b"
    r"[^.;]{0,40}?\bby\b"
    r"|\b(?:showed|guided|took|led|walked)\s[^.;]{2,60}?\s(?:around|round|through|over)\b"
    r"|\b(?:обед|ужин|завтрак|при[её]м)\w*,?\s(?:который\s|данн\w+\s)?(?:дал|устроил|организовал)[аи]?\b"
    r"|\b(?:представил|показал|продемонстрировал|рассказал)[аи]?\s(?:[\w-]+\s)?(?:гост\w+|делегации|ему|ей)\b"
    r"|\b(?:ознакомил|познакомил)[аи]?\s(?:[\w-]+\s)?(?:гост\w+|делегаци\w+|его|е[её])\b"
    r"|\b(?:мейман\w*|қонақ\w*|делегация\w*)\s[^.;]{0,160}?(?:таныстырды|көрсетті|түсіндірді)"
    r"|\bқұрметіне\s[^.;]{0,120}?(?:берді|ұйымдастырды)|\b(?:мейман|қонақ)\S*\s[^.;]{0,60}?\bас\s(?:берді|ұсынды|ұйымдастырды)|\bберген\s(?:[\w-]+\s){0,2}ас(?:пен|тан|та|ы)?\b"
)
"""What a host does for the guest is a meeting with the guest, though the clause may leave him out."""
AMONG = (
    r"\b[Aa]mong\s(?:the\s|(?:his|her|their)\s)?(?:interlocutors|counterparts|partners\sin\stalks|"
    r"those\s[^.;]{0,40}?met)\b"
    r"|\b(?:Среди|[Вв]\sчисле)\s(?:его\s|е[её]\s)?(?:собеседников|тех,?\sс\sкем)\b"
    r"|\b(?:әңгімелескен|кездескен|сұхбаттасқан)\S*\s(?:арасында|қатарында|ішінде)\b"
)
"""A list of those met, each of them apart."""
TOGETHER_DID = (
    r"\b(?:opened|inaugurated|launched|unveiled|toured|planted|commissioned|broke\sground)\b"
    r"|\b(?:открыли|запустили|осмотрели|посетили|посадили|заложили|торжественно\sоткрыли|ознакомились)\b"
    r"|\b(?:ашты|іске\sқосты|аралады|аралап\sкөрді|отырғызды|танысты)\b"
)
"""What two of different countries did together, though the verb tells of no talk."""
AT_HOSTS = r"\b(?:побывал[аи]?|был[аи]?\sв\sгостях)\s(?:[\w-]+\s){0,2}?у\s|\bguest\sof\s(?!hono)"
GATHERING = (
    r"\b(?:round\s?table|seminar|panel|plenary\ssession|business\s(?:council|forum)|working\ssession|session|"
    r"conference|symposium|gathering)\b"
    r"|\b(?:кругл\w+\sстол\w*|заседани\w+|форум\w*|семинар\w*|конференци\w+|пленарн\w+\sсесси\w+|совещани\w+|"
    r"сесси\w+)\b"
    r"|\b(?:дөңгелек\sүстел|отырыс|жиын|форум|семинар|конференция|мәжіліс|сессия)\w*\b"
)
GATHERING_STEMS = (
    "table", "seminar", "panel", "session", "council", "forum", "conference", "symposium", "gathering",
    "стол",
    "заседани", "форум", "семинар", "конференц", "сесси", "совещани", "үстел", "отырыс", "жиын", "мәжіліс",
)  # fmt: skip
WAS_HELD = (
    r"\b(?:took\splace|was\s(?:also\s)?held|was\sconvened|followed|began|opened)\b"
    r"|\b(?:состоял\w+|прош[её]?л\w*|проведен\w*|началось|начался|продолжил\w+)\b|\b(?:өтті|болды|"
    r"басталды|өткізілді)\b"
)
TOOK_FLOOR = (
    r"\b(?:opened|chaired|moderated|addressed|attended|closed)\b|\b(?:took|taken|given)\sthe\sfloor\b|"
    r"\b(?:spoke|"
    r"speaking|presented|delivered|reported|participated|took\spart|joined|speakers|remarks)\b"
    r"|\b(?:открыл|вел|в[её]л|выступил|закрыл|участвовал|присутствовал)[аи]?\b|\bслово\b|\b(?:приняли?|"
    r"принял[аи]?)\s"
    r"участие|\bс\sдокладом\b|\bпредседательствовал\w*|\bмодератор\w*"
    r"|\b(?:ашты|жүргізді|сөйледі|қатысты|төрағалық|модератор\w*|баяндама)\b|\bсөз\s(?:алды|сөйледі)|"
    r"\bжасады\b"
)
"""What people do at a gathering already told of."""
CONTACT_STEMS = (
    "with ", "alongside", "given by", "hosted by", "offered by", " to the ", " to h", "mong ", "showed",
    "guided", "guest of", "met ", "вместе с", " с ", " со ", "ознаком", "представил", "показал",
    "рассказал", "ужин", "обед", "завтрак", "гост", "делегац", "обеседник", "числе", "побывал", "мен",
    "бен", "пен", "мейман", "қонақ", "құрметіне", "берген", "арасында", "қатарында", "opened", "inaugur",
    "launch", "unveil", "toured", "visited", "planted", "откры", "запуст", "осмотр", "посе", "посад",
    "залож", "ознаком", "ашты", "қосты", "арала", "отырғыз", "танысты",
)  # fmt: skip
