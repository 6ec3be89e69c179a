"""Buildings and rooms where visits are received, with the country they stand in where the name tells it.

Each entry: a regular expression over any case form, the nominative, an ISO 3166 code or "", and stems in
small letters, one of which stands in every match.
"""

from __future__ import annotations

VENUES: tuple[tuple[str, str, str, tuple[str, ...]], ...] = (
    (r"Oval Office", "Oval Office", "US", ("oval office",)),
    (
        r"White House(?: (?:Beehive|Rose Garden|South Lawn|East Room|Cabinet Room|Situation Room))?",
        "",
        "US",
        ("white house",),
    ),
    (
        r"Rose Garden|South Lawn|East Room|Cabinet Room|Roosevelt Room|Treaty Room|Blair House|"
        r"Capitol(?: Hill| Building)?|Pentagon|Camp David|Mar-a-Lago",
        "",
        "US",
        (
            "rose garden",
            "south lawn",
            "east room",
            "cabinet room",
            "roosevelt room",
            "treaty room",
            "blair house",
            "capitol",
            "pentagon",
            "camp david",
            "mar-a-lago",
        ),
    ),
    (
        r"(?:U\.S\. )?(?:State Department|Department of State)|Harry S\. Truman Building",
        "",
        "US",
        (
            "state department",
            "department of state",
            "harry s. truman",
        ),
    ),
    (r"United Nations Headquarters|UN Headquarters|U\.N\. Headquarters", "", "", ("headquarters",)),
    (
        r"A[kq]orda(?: (?:Presidential )?(?:[Rr]esidence|[Pp]alace))?",
        "Akorda",
        "KZ",
        (
            "akorda",
            "aqorda",
        ),
    ),
    (r"Ukimet Uyi", "Ukimet Uyi", "KZ", ("ukimet uyi",)),
    (r"(?:Grand |Great )?Kremlin(?: Palace)?", "", "RU", ("kremlin",)),
    (r"Novo-Ogaryovo", "", "RU", ("novo-ogaryovo",)),
    (
        r"(?:Élysée|Elysee|Elysée)(?: Palace)?",
        "",
        "FR",
        (
            "élysée",
            "elysee",
            "elysée",
        ),
    ),
    (r"Quai d['’]Orsay", "", "FR", ("quai d",)),
    (
        r"(?:No\. ?)?10 Downing Street|Downing Street|Chequers|Buckingham Palace|Windsor Castle|Lancaster "
        r"House",
        "",
        "GB",
        (
            "downing street",
            "chequers",
            "buckingham",
            "windsor castle",
            "lancaster house",
        ),
    ),
    (
        r"Great Hall of the People|Diaoyutai(?: State Guesthouse)?|Zhongnanhai",
        "",
        "CN",
        (
            "great hall",
            "diaoyutai",
            "zhongnanhai",
        ),
    ),
    (
        r"Bellevue Palace|Schloss Bellevue|(?:Federal|German) Chancellery",
        "",
        "DE",
        (
            "bellevue",
            "chancellery",
        ),
    ),
    (
        r"Blue House|Akasaka (?:State Guest House|Palace)|Rashtrapati Bhavan|Hyderabad House|Kuksaroy(?: "
        r"Palace)?",
        "",
        "",
        (
            "blue house",
            "akasaka",
            "rashtrapati",
            "hyderabad house",
            "kuksaroy",
        ),
    ),
    (
        r"Quirinal Palace|Chigi Palace|Palazzo Chigi|Villa Doria Pamphil[ij]",
        "",
        "IT",
        (
            "quirinal",
            "chigi",
            "villa doria",
        ),
    ),
    (
        r"(?:Palais|Palacio|Palácio|Palazzo|Schloss|Istana|Qasr)(?: (?:de|do|da|di|del|la|las|[Aa]l))*"
        r"[ -][A-ZÀ-Þ]\w+",
        "",
        "",
        (
            "palais",
            "palac",
            "palác",
            "palazzo",
            "schloss",
            "istana",
            "qasr",
        ),
    ),
    (r"Malacañang(?: Palace)?", "", "PH", ("malacañang",)),
    (r"Kantei", "", "JP", ("kantei",)),
    (r"Ак[Оо]рд(?:а|е|у|ы|ой)", "Акорда", "KZ", ("акорд",)),
    (r"Кремл(?:ь|е|я|ю)", "Кремль", "RU", ("кремл",)),
    (r"Больш(?:ой|ом) Кремл[её]вск(?:ий|ом) двор(?:ец|це)", "Большой Кремлёвский дворец", "RU", ("двор",)),
    (r"Ново-Огар[её]в[оае]", "Ново-Огарёво", "RU", ("огар",)),
    (r"Бел(?:ый|ом) дом(?:е)?", "Белый дом", "US", ("дом",)),
    (r"Овальн(?:ый|ом) кабинет(?:е)?", "Овальный кабинет", "US", ("кабинет",)),
    (r"Елисейск(?:ий|ом) двор(?:ец|це)", "Елисейский дворец", "FR", ("двор",)),
    (r"Дом(?:е)? народных собраний", "Дом народных собраний", "CN", ("народных собраний",)),
    (r"[Рр]езиденци(?:я|и) «?Куксарой»?|Куксаро[йе]", "Куксарой", "UZ", ("куксаро",)),
    (r"Букингемск(?:ий|ом) двор(?:ец|це)", "Букингемский дворец", "GB", ("двор",)),
    (r"Ақорда(?:да|ға|дан|ның|ны|дағы)?", "Ақорда", "KZ", ("ақорда",)),
    (r"Үкімет үйі(?:нде|не)?", "Үкімет үйі", "KZ", ("үкімет үйі",)),
    (r"Кремль(?:де|ге)?", "Кремль", "RU", ("кремль",)),
    (r"Ақ үй(?:де|ге)?", "Ақ үй", "US", ("ақ үй",)),
    (r"Сопақша кабинет(?:те|інде)?", "Сопақша кабинет", "US", ("кабинет",)),
    (r"Елисей сарайы(?:нда|на)?", "Елисей сарайы", "FR", ("сарайы",)),
    (r"[Дд]ом(?:е)? [Пп]равительства", "Дом Правительства", "", ("правительства",)),
    (r"[Зз]дани(?:е|и) МИДа?|МИДе", "МИД", "", ("мид",)),
    (r"[Зз]дани(?:е|и) [Пп]арламента", "Здание Парламента", "", ("парламент",)),
    (r"(?<=[Вв] )[Мм]инистерстве иностранных дел", "Министерство иностранных дел", "", ("иностранных дел",)),
    (r"Сыртқы істер министрлігінде", "Сыртқы істер министрлігі", "", ("істер министрлігінде",)),
    (r"Парламент ғимараты(?:нда)?", "Парламент ғимараты", "", ("ғимараты",)),
)
NAMED_BUILDINGS = (
    r"(?!(?:At|In|On|The|From|To)[ \u00a0])"
    r"(?:(?:[A-ZÀ-Þ][a-zà-ÿ]?\.(?:[A-Z]\.)*|[A-ZÀ-Þ][\w’'-]*(?:\.[\w’'-]+)*)"
    r"[ \u00a0]+(?:(?:of|the|and|de|du)[ \u00a0]+){0,2}){1,4}"
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
    r"|Government House|House of (?:the )?(?:Government|Commons|Lords|Representatives|People|Parliament)|"
    r"Prime Minister[’']s (?:Office|Residence)|National Assembly|presidential "
    r"(?:palace|residence)"
)
RUSSIAN_BUILDINGS = (
    r"[А-ЯЁ][а-яё-]+(?:ом|ой|ем)\s(?:библиотеке|центре|музее|театре)(?!\s(?:внимани|город))|"
    r"(?:[А-ЯЁ][а-яё-]+(?:ом|ем|ой|ей)\s)?(?:[Дд]ворце|[Рр]езиденции|[Оо]теле|[Аа]эропорту|"
    r"[Кк]онгресс-центре|[Кк]онгресс-холле"
    r"|[Кк]анцелярии|[Шш]таб-квартире|[Пп]осольстве|[Зз]дании|[Кк]омплексе|[Зз]амке|[Уу]ниверситете|"
    r"[Аа]кадемии)(?:\s(?:«[^«»\n]{2,40}»|"
    r"(?!Президент|Премьер|Глав|Министр|Председател|Король|Спикер)[А-ЯЁ][\w-]+"
    r"(?:\s(?!Президент|Премьер|Глав|Министр|Председател|Король|Спикер)[А-ЯЁ][а-яё-]+)?"
    r"|президента|правительства|парламента|министерства|независимости))?"
)
KAZAKH_BUILDINGS = (
    r"(?:(?:«[^«»\n]{2,40}»|(?!Кездесу|Келіссөз|Әңгіме|Қабылдау|Сапар|Рәсім|Жиын|Форум|Саммит|Түстен|Содан)"
    r"[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+)\s){1,2}(?:сарайы|университеті|академиясы|қамалы|"
    r"резиденциясы|қонақүйі|әуежайы|"
    r"ғимараты|кешені|орталығы|кітапханасы|мұражайы)(?=нда)"
    r"|[А-ЯӘҒҚҢӨҰҮҺІ][\w-]+\s(?:кітапхана|мұражай|сарай|театр)(?=[дт][ае]\b)"
)
BUILDING_STEMS = (
    (
        "university of", "palace of", "ministry", "department of", "foreign office", "parliament",
        "presidential", "government house", "house of", "prime minister", "national assembly",
    ),
    (
        "palace", "cent", "hall", "hotel", "building", "residence", "castle", "house", "complex",
        "chancellery",
        "embassy", "headquarters", "library", "museum", "airport", "theat", "forum", "base", "pavilion",
        "room",
        "garden", "monument", "cathedral",
    ),
    (
        "дворце", "резиденции", "отеле", "аэропорту", "конгресс-", "канцелярии", "штаб-квартире",
        "посольстве",
        "здании", "комплексе", "замке", "университете", "академии",
        "библиотеке", "центре", "музее", "театре",
    ),
    (
        "сарайы", "университеті", "академиясы", "қамалы", "резиденциясы", "қонақүйі", "әуежайы", "ғимараты",
        "кешені", "орталығы", "кітапхана", "мұражай", "сарай", "театр",
    ),
)  # fmt: skip
"""Stems in small letters for plain, named, Russian and Kazakh buildings: each match holds one of its own."""
NOMINATIVES = {
    "дворце": "дворец", "резиденции": "резиденция", "отеле": "отель", "аэропорту": "аэропорт",
    "конгресс-центре": "конгресс-центр",
    "конгресс-холле": "конгресс-холл", "канцелярии": "канцелярия", "штаб-квартире": "штаб-квартира",
    "посольстве": "посольство",
    "замке": "замок", "университете": "университет", "академии": "академия",
    "библиотеке": "библиотека", "центре": "центр", "музее": "музей", "театре": "театр",
    "здании": "здание", "комплексе": "комплекс",
}  # fmt: skip
