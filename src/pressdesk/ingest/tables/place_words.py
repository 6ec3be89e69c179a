"""Words around a place name that tell whether the visit went there, in three languages."""

from __future__ import annotations

AT_EN = (
    r"\b(?:in|to|at|visit(?:s|ed|ing)?|into)(?:\s(?:the|his|her))?(?:\s(?:Republic|Kingdom|State|"
    r"city|town|village|port|resort|capital(?:\scity)?|\w{4,12}(?=\s(?:city|town|village|resort))|historic|"
    r"beautiful)){0,2}(?:\sof)?\s$"
)
AT_RU = (
    r"(?:\b(?:[Вв]о?|[Нн]а)(?:\s(?:столиц[уе]|город[уе]?|г\.|сел[оеу]|пос[её]л(?:ок|ке)|курорт[е]?|"
    r"Республик[уеи]|Королевств[ое]))?\s"
    r"|\b(?:посетил[аи]?|посетит|посещает|посещени[ея]|посетят)\s"
    r"(?:со?\s(?:[\w-]+\s){1,4}?(?:визитом|поездкой)\s)?(?:столицу\s|город\s|Республику\s)?)$"
)
FROM = r"(?:\b(?:from|leaves?|left|departed)(?:\sthe)?\s|\b(?:[Ии]з|покинул[аи]?)\s(?:города\s)?)$"
KAZAKH_TO = ("ға", "ге", "қа", "ке", "на", "не")
KAZAKH_IN = ("да", "де", "та", "те", "нда", "нде", "дағы", "дегі", "тағы", "тегі")
KAZAKH_FROM = ("дан", "ден", "тан", "тен", "нан", "нен")
KAZAKH_CITY = (
    r"\s(?:(?:қаласы|ауылы|кенті)(?P<case>на|нда|нан|не|нде|нен)|елордасы(?:на|нда)|Республикасы(?:на|нда))\b"
)
ARRIVES_EN = (
    r"\b(?:will be(?= in\b)|arriv(?:ed?|es|ing|al)|visit(?:s|ed|ing)?|trip|travel(?:s|l?ed|l?ing)?|"
    r"journey|tour|flew|"
    r"land(?:s|ed)|paid|pays|paying|welcom\w+|stay|welcomed|host\w*)\b"
)
ARRIVES_RU = (
    r"прибы\w+|прилете\w+|находи\w+|находящ\w+|визит\w*|поездк\w+|посе[тщ]\w+|пребыва\w+|"
    r"приеха\w+|приезд\w*"
)
ARRIVES_KK = (
    r"\b(?:кел(?:ді|ген|іп|еді|мек)\w*|бар(?:ды|ған|ып|ады|мақ)\w*|сапар\w*|ұшып|жетті|табан "
    r"тіреді|ат басын)"
)
ARRIVES_STEMS = (
    "will be", "arriv", "visit", "trip", "travel", "journey", "tour", "flew", "land", "pa", "welcom", "stay",
    "host", "прибы", "прилете", "наход", "визит", "поездк", "посе", "пребыва", "прие",
)  # fmt: skip
HELD = (
    r"\b(?:held|took place|met|meets?|meeting|talks|receiv\w+|gather\w+|convened?|hosted|sat down|called on|"
    r"exchanged views|discussed|courtesy|audience|consultations|conferred|conversation|co-chaired|lunch|"
    r"dinner)\b|"
    r"состоя\w+|прош[её]?л\w*|встре[тч]\w+|переговор\w*|провел\w*|провёл"
    r"|принял\w*|аудиенци\w+|бесед\w+|консультаци\w+|председательств\w+|жүздес\w+|әңгімелес\w+|өтті|"
    r"кездес\w+|келіссөз\w*|болды|қабылда\w+|өткізді|жүргізді"
)
HELD_STEMS = (
    "held", "took place", "met", "meet", "talks", "receiv", "gather", "conven", "hosted", "sat down",
    "called on",
    "exchanged views", "discussed", "courtesy", "audience", "consultations", "conferred", "conversation",
    "co-chaired", "lunch", "dinner", "состоя", "прош", "встре", "переговор", "провел", "провёл", "принял",
    "аудиенци", "бесед", "консультаци", "председательств", "жүздес", "әңгімелес", "өтті", "кездес",
    "келіссөз",
    "болды", "қабылда", "өткізді", "жүргізді",
)  # fmt: skip
ELSEWHERE = (
    r"\b(?:next|upcoming|forthcoming|future|prepar\w+|(?<!at the )invit\w+|"
    r"will (?:be held|take place|host|convene|visit|open)|to be held|"
    r"scheduled|ambassador|embassy|consulate|headquarter\w*|based|born"
    r"|greetings?|later this year|earlier this year|last (?:year|month)|open(?:ed|ing)? an?)\b|"
    r"следующ\w+|предстоящ\w+|подготовк\w+|приглас\w+|(?<!по )приглаш\w+|состоится|пройд[её]т|запланир\w+|"
    r"пос(?:ол|ла|лом|ольств\w+)\b"
    r"|консульств\w*|открыть|открыти\w+|в прошлом|планируе\w+|келесі|алдағы|дайындық\w*|шақыр(?!уымен)\w+|"
    r"өтеді\b|жоспар\w+|елші\w*|елшілі\w*|консулды\w*|ашу|ашыл\w+|былтыр"
)
ELSEWHERE_STEMS = (
    "next", "upcoming", "forthcoming", "future", "prepar", "invit", "will ", "to be held", "scheduled",
    "ambassador", "подготовк", "дайындық",
    "embassy", "consulate", "headquarter", "based", "born", "greeting", "this year", "last ", "open",
    "следующ",
    "предстоящ", "приглас", "приглаш", "состоится", "пройд", "запланир", "посол", "посл", "консульств",
    "открыт",
    "в прошлом", "планируе", "келесі", "алдағы", "шақыр", "өтеді", "жоспар", "елші", "консулды", "ашу",
    "ашыл",
    "былтыр",
)  # fmt: skip
EMBASSY = r"ambassador|embassy|consulate|пос(?:ол|ла|лом|ольств)|консульств|елші|консул"
"""Words that tell of elsewhere only before a place: «посол в Душанбе», but not «принял в Душанбе посла»."""
SPOKEN_HERE = (
    r"(?:\b(?:my|our|your|this|first|his|her)(?:\s\w+){0,2}\s(?:visit|trip)\sto|"
    r"\b[Ww]elcome(?:\s\w+){0,3}\s(?:back\s)?to|\bhere\sin|\b(?:to\sbe|being)(?:\sback|"
    r"\shere){0,2}\sin|\barrived\sin)(?:\sthe)?\s$"
    r"|(?:\b(?:приехать|приветствовать\s[^.]{0,30}|пребывание|прибыть|визит[^.]{0,20}|ждём\sвас|"
    r"здесь,?)\sво?)\s$"
)
RESIDENCES = {"Akorda": "Astana", "Акорда": "Астана", "Ақорда": "Астана", "Кремль": "Москва"}
"""Residences that stand for their city where the text prints none."""
CITY_STATES = frozenset({"SG", "MC", "VA"})
CALL = (
    r"\b(?:spoke|talked|speaks|call(?:ed)?|conversation|held a call|phone|"
    r"telephon\w+)\s(?:today\s)?(?:by|via|over|with|on)\s(?:tele)?(?:phone|the phone|video)|"
    r"\b(?:telephone|phone|video) (?:call|conversation|conference)"
    r"|\bspoke (?:today )?(?:by phone )?with\b|[’']s Call with\b|\bCall with\b|телефонн\w+ разговор\w*|"
    r"по телефону|видеоконференц\w+|видеосвяз\w+|телефон арқылы|бейнебайланыс\w*|бейнеконференция\w*|"
    r"телефонмен"
)
_LATIN = r"[A-ZÀ-ÞĀ-Ž][\w’'-]+"
_LATIN_TOWN = (
    rf"(?P<town>{_LATIN}(?: (?:(?:de|del|la|las|los|el|am|an der|upon|sur|do|da|di) )?{_LATIN}){{0,2}})\b"
    r"(?! (?:District|Province|Region|County|Oblast))"
)
_CYRILLIC = r"[А-ЯЁӘҒҚҢӨҰҮҺІ][а-яёәғқңөұүһі]+(?:-[А-ЯЁӘҒҚҢӨҰҮҺІа-яё][а-яёәғқңөұүһі]*)*"
_CYRILLIC_TOWN = rf"(?P<town>{_CYRILLIC}(?: {_CYRILLIC}){{0,2}}?)"
TOWN_BY_NOUN_EN = (
    rf"\b(?:city|town|village|port|resort|municipality|settlement) of {_LATIN_TOWN}"
    rf"|\b(?:border|port|resort|spa|seaside|mountain|coastal|northern|southern|eastern|western|historic|"
    rf"industrial) (?:town|city|village) (?P<second>{_LATIN})"
).replace("(?P<second>", "(?:")
TOWN_BY_NOUN_RU = (
    rf"\b(?:[Гг]ород(?:а|у|ом|е)?|(?<=[\s(])г\.|[Сс]ел[оеау]м?|[Пп]ос[её]л(?:ок|ке|ка)|[Дд]еревн[яеию]|"
    rf"[Кк]урорт(?:е|а)?)\s?{_CYRILLIC_TOWN}(?=[\s,.;)]|$)"
)
TOWN_BY_NOUN_KK = rf"{_CYRILLIC_TOWN} (?=(?:қала|ауыл|кент)(?:сы|ы|і)(?:ның|нің|на|не|нда|нде|нан|нен|н)?\b)"
TOWN_STEMS_EN = (
    "city ", "town ", "village ", "port of ", "resort of ", "municipality of ", "settlement of ",
)  # fmt: skip
TOWN_STEMS_RU = ("город", "г.", "сел", "посел", "посёл", "деревн", "курорт")
TOWN_STEMS_KK = (" қала", " ауыл", " кент")
TOWN_BY_PREPOSITION_EN = (
    rf"\b(?:[Ii]n|[Nn]ear|[Vv]isit(?:s|ed|ing)?|visits? to|arriv(?:ed|es|ing|al) (?:in|at)|"
    rf"(?:travel(?:s|ling|led|ed|ing)?|trip|flew|went|came|journey|tour|fly) to) {_LATIN_TOWN}"
)
TOWN_BY_PREPOSITION_RU = rf"\b(?:[Вв]о?|[Пп]осети(?:л|ла|ли|т|ть)) (?P<town>{_CYRILLIC}(?: {_CYRILLIC})?)"
TOWN_BY_CASE_KK = (
    r"(?P<town>[А-ЯӘҒҚҢӨҰҮҺІЁ][а-яёәғқңөұүһі-]+(?:(?:да|де|та|те)|"
    r"(?:ға|ге|қа|ке)(?=[^.\n]{0,60}\b(?:кел|бар|сапар|ұш|жет|аттан))))\b"
)
TOWN_IN_DATELINE = (
    rf"^(?P<town>(?:{_LATIN}|{_CYRILLIC})(?: (?:{_LATIN}|{_CYRILLIC})){{0,2}})"
    rf"(?=(?:, (?:{_LATIN}|{_CYRILLIC})(?: (?:{_LATIN}|{_CYRILLIC})){{0,2}})?,? (?:[–—-]|\(|\d))"
)
"""Each names the group ``town``: by its noun it is surely one, by anything else only if known as one."""
