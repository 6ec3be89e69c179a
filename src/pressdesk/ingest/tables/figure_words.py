"""Words around figures in three languages: scales, currencies, units, comparators, periods."""

from __future__ import annotations

from pressdesk.ingest.facts import Comparator

SCALES: tuple[tuple[str, int], ...] = (
    (r"trillion|trn|трлн(?:\.(?!\s+[А-ЯЁA-Z«“–—-]|\s*\n|$))?|триллион[а-яәғқңөұүһі]*", 12),
    (r"billion|bln|bn|млрд(?:\.(?!\s+[А-ЯЁA-Z«“–—-]|\s*\n|$))?|миллиард[а-яәғқңөұүһі]*", 9),
    (r"million|mln|mn|млн(?:\.(?!\s+[А-ЯЁA-Z«“–—-]|\s*\n|$))?|миллион[а-яәғқңөұүһі]*", 6),
    (r"thousand|тыс\.|тысяч[а-я]*|мың(?:нан|ға|ды|ның)?", 3),
)
SCALE = "|".join(pattern for pattern, _ in SCALES)
CURRENCY_SIGNS: tuple[tuple[str, str], ...] = (
    (r"(?:US|U\.S\.)\s?\$|\$\s?US|USD", "USD"),
    (r"A\$|AUD", "AUD"),
    (r"C\$|CAD", "CAD"),
    (r"HK\$", "HKD"),
    (r"R\$", "BRL"),
    (r"\$", "USD"),
    (r"€|EUR", "EUR"),
    (r"£|GBP", "GBP"),
    (r"¥|JPY", "JPY"),
    (r"CNY|RMB", "CNY"),
    (r"₸|KZT", "KZT"),
    (r"₽|RUB", "RUB"),
    (r"₹|INR", "INR"),
    (r"₺|TRY", "TRY"),
    (r"CHF", "CHF"),
    (r"AED", "AED"),
    *(
        (code, code)
        for code in (
            "NOK",
            "SEK",
            "DKK",
            "CZK",
            "PLN",
            "HUF",
            "RON",
            "BGN",
            "KRW",
            "SGD",
            "MYR",
            "THB",
            "IDR",
            "VND",
            "PKR",
            "BDT",
            "LKR",
            "ZAR",
            "KES",
            "NGN",
            "EGP",
            "ILS",
            "SAR",
            "QAR",
            "KWD",
            "BHD",
            "OMR",
            "JOD",
            "UAH",
            "GEL",
            "AMD",
            "AZN",
            "UZS",
            "KGS",
            "TJS",
            "TMT",
            "MNT",
            "NZD",
            "MXN",
            "COP",
            "PEN",
            "CLP",
            "ARS",
            "ISK",
            "BYN",
        )
    ),
)
ENDING = r"[а-яәғқңөұүһі]{0,8}"
CURRENCY_NAMES: tuple[tuple[str, str], ...] = (
    (
        r"(?:US|U\.S\.|American)\s+dollars?|USD|долл(?:\.|ар[а-я]*)\s+США|АҚШ\s+долл(?:\.|ар" + ENDING + r")",
        "USD",
    ),
    (r"(?:US|U\.S\.)?\$", "USD"),
    (r"(?:Canadian\s+dollars?|канадск\w+\s+доллар\w*)", "CAD"),
    (r"(?:Australian\s+dollars?|австралийск\w+\s+доллар\w*)", "AUD"),
    (r"dollars?|долл\.|доллар" + ENDING, "USD"),
    (r"euros?|EUR|€|евро|еуро" + ENDING, "EUR"),
    (r"pounds?(?:\s+sterling)?|фунт\w*(?:\s+стерлингов)?", "GBP"),
    (r"tenge|KZT|₸|тенге|теңге" + ENDING, "KZT"),
    (r"rubles?|roubles?|RUB|₽|руб\.|рубл[а-я]+|рубль" + ENDING, "RUB"),
    (r"yuan|RMB|CNY|юан[а-яьіғ]+", "CNY"),
    (r"yen|JPY|иен[а-яғ]*", "JPY"),
    (r"lira|TRY|лир[а-я]*", "TRY"),
    (r"rupees?|рупи[а-я]+", "INR"),
    (r"won\b|вон\b", "KRW"),
    (r"sums?\b|сум(?:ов|а)?\b", "UZS"),
    (r"сом(?:ов|а)?\b", "KGS"),
    (r"dirhams?|дирхам\w*", "AED"),
    (r"(?:Swiss\s+)?francs?|(?:швейцарск\w+\s+)?франк\w*", "CHF"),
    (r"crowns?|крон[а-я]*", ""),
    (r"manats?|манат\w*", ""),
)
PERCENT = (
    r"%|per\s?cent(?:age\s+points?)?|percentage\s+points?|процент(?:ов|а|ами|ам|ных\s+пункт\w+)?|"
    r"п\.\s?п\.|пайыз" + ENDING
)
TIMES = r"times|-?fold|раз(?:а)?|есе(?:ге|ден|лік)?"
WORD_TIMES = (
    r"\b(?:two|three|four|five|ten)fold\b|\bв\s(?:два|три|четыре|пять|шесть|десять|полтора)\sраза?\b|"
    r"\bвдвое\b|\bвтрое\b|\bвчетверо\b"
    r"|\b(?:екі|үш|төрт|бес|алты|жеті|он|бір\sжарым)\sесе(?:ге|ден)?\b"
)
MEASURES = (
    r"km/h|km²|km|kilomet(?:er|re)s?|miles?|MW|GW|kW|megawatts?|gigawatts?|tons?|tonnes?|barrels?|"
    r"hectares?|acres?|sq(?:uare)?\.?\s(?:km|m|meters)"
    r"|cubic\s(?:meters|metres)|кв\.\s?(?:км|м)|куб\.\s?м|кубометр\w*|километр\w*|км|МВт|ГВт|"
    r"кВт(?:·ч)?|мегаватт\w*|гигаватт\w*|тонн[а-я]*"
    r"|баррел[а-я]+|га|гектар\w*|шақырым\w*|текше\s+метр\w*|шаршы\s+(?:метр|шақырым)\w*"
)
COMPARATORS_BEFORE: tuple[tuple[str, Comparator], ...] = (
    (
        r"at\s+least|no(?:t)?\s+less\s+than|no\s+fewer\s+than|a\s+minimum\s+of|не\s+менее(?:\s+чем)?|"
        r"как\s+минимум|минимум|кемінде",
        Comparator.AT_LEAST,
    ),
    (r"less\s+than|fewer\s+than|under|below|менее(?:\s+чем)?|меньше|ниже", Comparator.UNDER),
    (
        r"more\s+than|over|above|upwards?\s+of|in\s+excess\s+of|(?<!не\s)более(?:\s+чем)?|свыше|больше",
        Comparator.OVER,
    ),
    (
        r"about|around|approximately|roughly|some|nearly|almost|close\s+to|an\s+estimated|около|"
        r"порядка|примерно|почти"
        r"|приблизительно|шамамен|жуықтап",
        Comparator.ABOUT,
    ),
    (r"up\s+to|as\s+much\s+as|as\s+many\s+as|a\s+maximum\s+of|до", Comparator.UP_TO),
)
VERBS_BEFORE: tuple[tuple[str, Comparator], ...] = (
    (r"exceed(?:s|ed|ing)?|surpass(?:es|ed|ing)?|превысил[аои]?|превыша[а-я]+|превысит", Comparator.OVER),
    (r"не\s+превыша[а-я]+|не\s+более(?:\s+чем)?", Comparator.UP_TO),
    (r"approach(?:es|ed|ing)?|приблизил[а-я]+\s+к", Comparator.ABOUT),
)
"""Verbs that compare: they set the comparator but are no part of the figure."""
VERBS_AFTER: tuple[tuple[str, Comparator], ...] = (
    (r"асты|асып\s+түсті|асқан|асып", Comparator.OVER),
    (r"жуықтады|жақындады", Comparator.ABOUT),
)
COMPARATORS_AFTER: tuple[tuple[str, Comparator], ...] = (
    (r"кем\s+емес", Comparator.AT_LEAST),
    (r"астам|артық|аса|көп", Comparator.OVER),
    (r"жуық|таяу|шамасында", Comparator.ABOUT),
    (r"дейін(?!\s+(?:өс|арт|жет|ұлғай|көбей|жеткіз|төменде))", Comparator.UP_TO),
    (r"кем", Comparator.UNDER),
    (r"or\s+more", Comparator.AT_LEAST),
)
PERIODS = (
    r"(?:over|during|in|within|for)\s+the\s+(?:last|past|next|coming|first|second|third|"
    r"fourth)\s+(?:\w+\s+){0,2}(?:year|month|quarter|half|decade)s?"
    r"(?:\s+of\s+(?:the\s+year|\d{4}))?|(?:in|since|by|during|for|from)\s+(?:19|"
    r"20)\d\d(?:\s*[–-]\s*(?:19|20)?\d\d)?|last\s+year|this\s+year"
    r"|year[- ]on[- ]year|annually|(?:per|a)\s+year|since\s+independence|in\s+total"
    r"|за\s+(?:прошл|последн|перв|минувш|истекш|текущ)[а-я]+\s+(?:\S+\s+){0,2}?(?:год[ау]?|лет|"
    r"месяц[а-я]*|полугоди[ея]|квартал[а-я]*)(?:\s+\d{4}\s+года)?"
    r"|(?:за|в|по\s+итогам|с|к|до)\s+(?:\S+\s+){0,2}?(?:19|20)\d\dг?(?:\s*[–-]\s*(?:19|"
    r"20)\d\d)?\s*(?:год[ауе]?|году|годах|годы|гг?\.)|в\s+прошлом\s+году|в\s+этом\s+году"
    r"|с\s+начала\s+года|ежегодно|в\s+год"
    r"|(?:19|20)\d\d\s+жыл(?:ы|дың|дан|ға|дары)?(?:\s+(?:қорытындысы\s+бойынша|бері|"
    r"бірінші\s+жартысында))?|былтыр(?:ғы)?(?:\s+жылы)?"
    r"|өткен\s+жылы?|биыл(?:ғы)?|соңғы\s+\S+\s+жылда|жыл\s+сайын|жылына|алғашқы\s+\S+\s+айда"
)
DURATIONS = frozenset(
    [
        "year",
        "years",
        "month",
        "months",
        "day",
        "days",
        "week",
        "weeks",
        "hour",
        "hours",
        "minute",
        "minutes",
        "decade",
        "decades",
        "century",
        "centuries",
        "th",
        "st",
        "nd",
        "rd",
        "год",
        "года",
        "годы",
        "году",
        "годов",
        "лет",
        "летие",
        "летия",
        "месяц",
        "месяца",
        "месяцев",
        "день",
        "дня",
        "дней",
        "неделя",
        "недели",
        "недель",
        "час",
        "часа",
        "часов",
        "минут",
        "минуты",
        "век",
        "века",
        "веков",
        "жыл",
        "жылдығы",
        "жылдығын",
        "жылдығына",
        "жылдығының",
        "жылы",
        "жылдың",
        "жылда",
        "жылға",
        "жылдан",
        "жылдық",
        "ай",
        "айда",
        "күн",
        "күні",
        "күнде",
        "күндік",
        "апта",
        "сағат",
        "сағаттан",
        "минут",
        "ғасыр",
        "ғ",
        "а",
        "am",
        "pm",
        "a",
        "p",
        "января",
        "февраля",
        "марта",
        "апреля",
        "мая",
        "июня",
        "июля",
        "августа",
        "сентября",
        "октября",
        "ноября",
        "декабря",
    ]
)
NOT_COUNTED = frozenset(
    [
        "and",
        "or",
        "of",
        "in",
        "on",
        "at",
        "to",
        "by",
        "for",
        "from",
        "with",
        "the",
        "a",
        "an",
        "is",
        "are",
        "was",
        "were",
        "has",
        "have",
        "had",
        "as",
        "that",
        "which",
        "who",
        "than",
        "per",
        "but",
        "also",
        "during",
        "since",
        "и",
        "или",
        "в",
        "во",
        "на",
        "с",
        "со",
        "об",
        "у",
        "при",
        "под",
        "над",
        "о",
        "через",
        "между",
        "перед",
        "без",
        "против",
        "ради",
        "после",
        "около",
        "по",
        "к",
        "от",
        "до",
        "из",
        "за",
        "для",
        "что",
        "как",
        "это",
        "а",
        "но",
        "года",
        "был",
        "были",
        "была",
        "составил",
        "составила",
        "составили",
        "және",
        "мен",
        "бен",
        "пен",
        "да",
        "де",
        "үшін",
        "бойынша",
        "туралы",
        "болды",
        "деп",
        "екі",
        "жетті",
        "құрады",
    ]
)
