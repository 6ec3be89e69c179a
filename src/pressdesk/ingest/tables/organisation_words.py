"""How bodies are named: international ones by name, others by the noun that says what they are."""

from __future__ import annotations

INTERNATIONAL_BODIES = (
    r"United Nations|European (?:Union|Commission|Council|Parliament|Investment Bank)|Shanghai Cooperation "
    r"Organi[sz]ation|Organi[sz]ation of Turkic States|Eurasian Economic (?:Union|Commission)|"
    r"Commonwealth of Independent States|World Bank|World Health Organi[sz]ation|"
    r"World Trade Organi[sz]ation|"
    r"International Monetary Fund|African Union|Council of Europe|Arab League|Asian Development Bank|"
    r"European Bank for Reconstruction and Development|International Atomic Energy Agency|Security Council|"
    r"(?:UN|EU|OSCE|NATO|SCO|CIS|OTS|IMF|IAEA|CICA|WHO|WTO|UNESCO|UNICEF|UNDP|UNHCR|EBRD|ADB|ASEAN|"
    r"EAEU|CSTO)\b|"
    r"Организаци\w+ (?:Объедин[её]нных Наций|тюркских государств|исламского сотрудничества)|"
    r"Шанхайск\w+ организаци\w+ сотрудничества|Европейск\w+ (?:союз|комисси|совет|парламент)\w*|"
    r"Евразийск\w+ экономическ\w+ (?:союз|комисси)\w*|Всемирн\w+ (?:банк|торгов\w+ организаци)\w*|"
    r"Международн\w+ (?:валютн\w+ фонд|агентств\w+ по атомной энергии)\w*|Совет\w* (?:Европы|"
    r"Безопасности ООН)|"
    r"(?:ООН|ЕС|ОБСЕ|НАТО|ШОС|СНГ|ОТГ|МВФ|МАГАТЭ|СВМДА|ВОЗ|ВТО|ЮНЕСКО|ЮНИСЕФ|ПРООН|ЕБРР|АБР|АСЕАН|"
    r"ЕАЭС|ОДКБ)"
    r"(?![а-яё])|"
    r"Біріккен Ұлттар Ұйымы\w*|Шанхай ынтымақтастық ұйымы\w*|Түркі мемлекеттері ұйымы\w*|Еуропалық "
    r"(?:одақ|комиссия|парламент)\w*|Еуразиялық экономикалық (?:одақ|комиссия)\w*|Дүниежүзілік банк\w*|"
    r"(?:БҰҰ|ЕО|ЕҚЫҰ|ШЫҰ|ТМД|ТМҰ|АӨСШК)(?:-[а-яәғқңөұүһі]{1,5})?(?![а-яәғқңөұүһі])"
)
FORMATS = (
    r"[CС]\s?5\s?\+\s?(?:1|[A-ZА-Я]\w+)|G7\b|G20\b|БРИКС|BRICS|«?Центральная Азия\s?\+\s?[А-ЯЁ][а-яё]+»?"
)
FORMAT_STEMS = ("+", "g7", "g20", "брикс", "brics")
MINISTRIES = (
    r"(?:Ministry|Department|Ministries) (?:of|for) (?:the )?[A-Z]\w+(?:(?:, | and |, and |"
    r" )[A-Z]\w+){0,5}|"
    r"(?:State Department|Foreign Ministry|Defence Ministry|Foreign Office)|"
    r"Министерств[оаеу]м? (?:[а-яё-]+ ){0,3}?(?:дел|обороны|финансов|экономики|юстиции|образования|"
    r"культуры|"
    r"здравоохранения|транспорта|энергетики|торговли|развития|хозяйства|ситуаций|промышленности)|"
    r"МИДа?(?![А-Яа-яё])|"
    r"(?:Сыртқы істер|Қорғаныс|Қаржы|Әділет|Энергетика|Көлік|Денсаулық сақтау|Ауыл шаруашылығы|"
    r"Мәдениет|Сауда|"
    r"Экономика|Ұлттық экономика|Білім|Ғылым) министрлігі\w{0,4}"
)
MINISTRY_STEMS = (
    "ministry",
    "ministries",
    "department",
    "foreign office",
    "министерств",
    "мид",
    "министрлігі",
)
COMPANIES = (
    r"(?:[A-Z][\w&.’'-]+ ){1,4}(?:Corporation|Company|Group|Holdings?|Airlines|Airways|Bank|"
    r"University|Institute|"
    r"Fund|Foundation|Inc\.?|Ltd\.?|LLC|PLC)\b|"
    r"(?:компани|корпораци|холдинг|концерн|университет|фонд|банк|агентств|авиакомпани)\w* «[^«»\n]{2,50}»|"
    r"(?:АО|ТОО|ПАО|ООО) «[^«»\n]{2,50}»|"
    r"«[^«»\n]{2,50}» (?:[а-яәғқңөұүһі-]+ ){0,2}(?:компаниясы|корпорациясы|қоры|банкі|университеті|"
    r"холдингі)\w{0,4}"
)
COMPANY_STEMS = (
    "corporation", "company", "group", "holding", "airlines", "airways", "bank", "university", "institute",
    "fund",
    "foundation", "inc", "ltd", "llc", "plc", "компани", "корпораци", "холдинг", "концерн", "университет",
    "фонд",
    "банк", "агентств", "ао «", "тоо «", "ооо «", "қоры",
)  # fmt: skip
"""Stems in small letters: each match of the patterns above holds one of its own."""
