"""Buildings and rooms where visits are received, with the country they stand in where the name tells it.

Each entry: a regular expression over any case form, the nominative, and an ISO 3166 code or "".
"""

from __future__ import annotations

VENUES: tuple[tuple[str, str, str], ...] = (
    (r"Oval Office", "Oval Office", "US"),
    (r"White House(?: (?:Beehive|Rose Garden|South Lawn|East Room|Cabinet Room|Situation Room))?", "", "US"),
    (
        r"Rose Garden|South Lawn|East Room|Blair House|Capitol(?: Hill| Building)?|Pentagon|Camp David|"
        r"Mar-a-Lago",
        "",
        "US",
    ),
    (r"(?:U\.S\. )?(?:State Department|Department of State)|Harry S\. Truman Building", "", "US"),
    (r"United Nations Headquarters|UN Headquarters|U\.N\. Headquarters", "", ""),
    (r"A[kq]orda(?: (?:Presidential )?(?:[Rr]esidence|[Pp]alace))?", "Akorda", "KZ"),
    (r"Ukimet Uyi", "Ukimet Uyi", "KZ"),
    (r"(?:Grand |Great )?Kremlin(?: Palace)?", "", "RU"),
    (r"Novo-Ogaryovo", "", "RU"),
    (r"(?:Élysée|Elysee|Elysée)(?: Palace)?", "", "FR"),
    (r"Quai d['’]Orsay", "", "FR"),
    (
        r"(?:No\. ?)?10 Downing Street|Downing Street|Chequers|Buckingham Palace|Windsor Castle|Lancaster "
        r"House",
        "",
        "GB",
    ),
    (r"Great Hall of the People|Diaoyutai(?: State Guesthouse)?|Zhongnanhai", "", "CN"),
    (r"Bellevue Palace|Schloss Bellevue|(?:Federal|German) Chancellery", "", "DE"),
    (
        r"Blue House|Akasaka (?:State Guest House|Palace)|Rashtrapati Bhavan|Hyderabad House|Kuksaroy(?: "
        r"Palace)?",
        "",
        "",
    ),
    (r"Quirinal Palace|Chigi Palace|Palazzo Chigi|Villa Doria Pamphil[ij]", "", "IT"),
    (
        r"(?:Palais|Palacio|Palácio|Palazzo|Schloss|Istana|Qasr)(?: (?:de|do|da|di|del|la|las|[Aa]l))*"
        r"[ -][A-ZÀ-Þ]\w+",
        "",
        "",
    ),
    (r"Malacañang(?: Palace)?", "", "PH"),
    (r"Kantei", "", "JP"),
    (r"Ак[Оо]рд(?:а|е|у|ы|ой)", "Акорда", "KZ"),
    (r"Кремл(?:ь|е|я|ю)", "Кремль", "RU"),
    (r"Больш(?:ой|ом) Кремл[её]вск(?:ий|ом) двор(?:ец|це)", "Большой Кремлёвский дворец", "RU"),
    (r"Ново-Огар[её]в[оае]", "Ново-Огарёво", "RU"),
    (r"Бел(?:ый|ом) дом(?:е)?", "Белый дом", "US"),
    (r"Овальн(?:ый|ом) кабинет(?:е)?", "Овальный кабинет", "US"),
    (r"Елисейск(?:ий|ом) двор(?:ец|це)", "Елисейский дворец", "FR"),
    (r"Дом(?:е)? народных собраний", "Дом народных собраний", "CN"),
    (r"[Рр]езиденци(?:я|и) «?Куксарой»?|Куксаро[йе]", "Куксарой", "UZ"),
    (r"Букингемск(?:ий|ом) двор(?:ец|це)", "Букингемский дворец", "GB"),
    (r"Ақорда(?:да|ға|дан|ның|ны|дағы)?", "Ақорда", "KZ"),
    (r"Үкімет үйі(?:нде|не)?", "Үкімет үйі", "KZ"),
    (r"Кремль(?:де|ге)?", "Кремль", "RU"),
    (r"Ақ үй(?:де|ге)?", "Ақ үй", "US"),
    (r"Сопақша кабинет(?:те|інде)?", "Сопақша кабинет", "US"),
    (r"Елисей сарайы(?:нда|на)?", "Елисей сарайы", "FR"),
    (r"[Дд]ом(?:е)? [Пп]равительства", "Дом Правительства", ""),
    (r"[Зз]дани(?:е|и) МИДа?|МИДе", "МИД", ""),
    (r"[Зз]дани(?:е|и) [Пп]арламента", "Здание Парламента", ""),
    (r"(?<=[Вв] )[Мм]инистерстве иностранных дел", "Министерство иностранных дел", ""),
    (r"Сыртқы істер министрлігінде", "Сыртқы істер министрлігі", ""),
    (r"Парламент ғимараты(?:нда)?", "Парламент ғимараты", ""),
)
NAMED_BUILDINGS = (
    r"(?:[A-ZÀ-Þ][\w’'.-]*\s+(?:(?:of|the|and|de|du)\s+){0,2}){1,4}"
    r"(?:Palace|Convention Cent(?:er|re)|Congress Cent(?:er|re)|Congress Hall|Conference Cent(?:er|re)|"
    r"Cent(?:er|re)|Hall|Hotel"
    r"|Building|Residence|Castle|House|Complex|Chancellery|Embassy|Headquarters|Library|Museum|Airport|"
    r"Theat(?:er|re)|Forum"
    r"|Air Base|Base|Pavilion|Room|Garden|Guesthouse|Guest House|State House|Monument|Cathedral)\b"
)
PLAIN_BUILDINGS = (
    r"University of [A-Z]\w+|Palace of (?:the )?[A-Z]\w+|"
    r"(?:Ministry|Department) of (?:Foreign Affairs|[A-Z]\w+(?:,? (?:and )?[A-Z]\w+){0,5})"
    r"|Foreign Ministry|Foreign Office|Parliament(?: [Bb]uilding| House)?|Presidential (?:Palace|"
    r"Residence|Office|Complex)"
    r"|Government House|Prime Minister[’']s (?:Office|Residence)|National Assembly|presidential "
    r"(?:palace|residence)"
)
RUSSIAN_BUILDINGS = (
    r"(?:[А-ЯЁ][а-яё-]+(?:ом|ем)\s)?(?:[Дд]ворце|[Рр]езиденции|[Оо]теле|[Аа]эропорту|"
    r"[Кк]онгресс-центре|[Кк]онгресс-холле"
    r"|[Кк]анцелярии|[Шш]таб-квартире|[Пп]осольстве|[Зз]дании|[Кк]омплексе|[Зз]амке|[Уу]ниверситете|"
    r"[Аа]кадемии)(?:\s(?:«[^«»\n]{2,40}»|"
    r"(?!Президент|Премьер|Глав|Министр|Председател|Король|Спикер)[А-ЯЁ][\w-]+"
    r"(?:\s(?!Президент|Премьер|Глав|Министр|Председател|Король|Спикер)[А-ЯЁ][а-яё-]+)?"
    r"|президента|правительства|парламента|министерства|независимости))?"
)
KAZAKH_BUILDINGS = (
    r"(?:(?:«[^«»\n]{2,40}»|[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+)\s){1,2}(?:сарайы|университеті|академиясы|қамалы|"
    r"резиденциясы|қонақүйі|әуежайы|"
    r"ғимараты|кешені|орталығы)(?=нда)"
)
NOMINATIVES = {
    "дворце": "дворец", "резиденции": "резиденция", "отеле": "отель", "аэропорту": "аэропорт",
    "конгресс-центре": "конгресс-центр",
    "конгресс-холле": "конгресс-холл", "канцелярии": "канцелярия", "штаб-квартире": "штаб-квартира",
    "посольстве": "посольство",
    "замке": "замок", "университете": "университет", "академии": "академия",
    "здании": "здание", "комплексе": "комплекс",
}  # fmt: skip
