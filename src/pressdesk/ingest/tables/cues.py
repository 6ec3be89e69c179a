"""Words that say somebody speaks, by language, and the words that go with them."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.word_lists import word_set

ENGLISH_REGULAR = word_set(
    """
    add admit affirm agree allege announce answer appeal argue articulate ask assert assure caution
    claim comment commend complain concede conclude confirm contend continue counter declare demand deny
    describe disclose elaborate emphasise emphasize exclaim explain express highlight insist joke lament
    mention note observe offer opine pledge point predict press proclaim promise propose quip reaffirm
    recall recount reiterate remark remind repeat reply report request respond reveal signal state
    stress suggest testify thank urge vow warn welcome whisper underline underscore advise applaud
    assess believe blast boast bristle charge chide chime clarify close condemn cry criticise criticize
    dub deem defend deride detail dismiss echo encourage endorse enthuse extol fume gush hail hint
    implore indicate inform inquire interject interrupt invite label marvel maintain mock muse narrate
    open order outline plead pointed posit praise profess protest question rail reason rebut recommend
    refer reject relate retort scoff scold share shout shrug sigh slam sneer summarise summarize surmise
    tease theorize thunder tout trumpet tweet post use utter venture voice volunteer wonder yell accuse
    introduce characterize characterise compare acknowledge address credit cite call stipulate specify
    inscribe intone deadpan crack counsel rebuke bemoan brag reflect summed clarify enthuse recite reassure
    """
)
ENGLISH_IRREGULAR = word_set(
    """
    said says say saying told tells telling tell wrote writes writing spoke speaks speaking thought
    thinks felt feels went goes put puts read reads swore swears began begins held holds shot fired
    found sang sung wondered quoted quoting according saw sees insisted tweeted retweeted spake noted
    """
)
ENGLISH_AMBIGUOUS = word_set(
    """
    use used uses using point points close closed open opened share shared put puts went goes held holds
    shot fired found read reads feel feels felt see saw sees order ordered refer offer offers offered
    post posts report reports press crack cracked charge charges demand demands express expressed
    expresses welcome compare label labels voice voices answer address credit credits question questions
    comment comments detail details state states claim claims request requests promise promises appeal
    appeals signal signals thank thanks note notes highlight highlights joke jokes pledge pledges urge
    urges call calls remark remarks praise cry cries lament laments echo echoes counter counters
    reported argue hail reflect reflects reflected
    """
)


def _english_forms() -> frozenset[str]:
    forms: set[str] = set(ENGLISH_IRREGULAR)
    for verb in ENGLISH_REGULAR:
        stem = verb[:-1] if verb.endswith("e") else verb
        third = verb + ("es" if verb.endswith(("s", "sh", "ch", "x")) else "s")
        past, ing = stem + "ed", stem + "ing"
        if verb.endswith("y") and verb[-2] not in "aeiou":
            third, past = verb[:-1] + "ies", verb[:-1] + "ied"
        forms |= {verb, third, past, ing}
    forms |= {
        "quipped",
        "chimed",
        "admitted",
        "recalled",
        "bragged",
        "quipping",
        "referred",
        "fretted",
        "tapped",
        "rebutted",
    }
    return frozenset(forms)


ENGLISH = _english_forms()

RUSSIAN_STEMS: tuple[str, ...] = (
    "сказа",
    "говори",
    "отмети",
    "отмеча",
    "подчеркну",
    "подчёркну",
    "подчеркив",
    "подчёркив",
    "заяви",
    "заявля",
    "добави",
    "добавля",
    "сообщи",
    "сообща",
    "указа",
    "указыва",
    "поясни",
    "поясня",
    "уточни",
    "уточня",
    "напомни",
    "напомина",
    "продолжи",
    "продолжа",
    "ответи",
    "отвеча",
    "рассказа",
    "рассказыва",
    "призна",
    "призва",
    "призыва",
    "констатирова",
    "резюмирова",
    "заключи",
    "заверили",
    "завери",
    "заверя",
    "убежд",
    "считает",
    "считаю",
    "полага",
    "написа",
    "пишет",
    "объясни",
    "объясня",
    "выступи",
    "выража",
    "вырази",
    "подтверди",
    "подтвержда",
    "акцентирова",
    "обрати",
    "воскликну",
    "произнес",
    "произнёс",
    "процитирова",
    "цитиру",
    "комментиру",
    "прокомментирова",
    "предложи",
    "спроси",
    "пошути",
    "предупреди",
    "предупрежда",
    "пообеща",
    "обеща",
    "пожела",
    "поблагодари",
    "поприветствова",
    "привод",
    "привел",
    "привёл",
    "передал",
    "передает",
    "передаёт",
    "проинформирова",
    "доложи",
    "высказа",
    "охарактеризова",
    "назва",
    "называ",
    "обозначи",
    "выдели",
    "выделя",
    "посетова",
    "согласи",
    "возрази",
    "парирова",
    "подытожи",
    "анонсирова",
    "озвучи",
    "обратился",
    "обратилась",
    "приветствова",
    "поздрави",
    "подвел итог",
    "удостовери",
    "сформулирова",
    "оцени",
    "делится",
    "поделил",
    "рассужда",
    "объяви",
    "объявля",
    "провозгласи",
    "посоветова",
    "потребова",
    "рекомендова",
    "сетова",
    "заметил",
    "признаёт",
    "признает",
    "считал",
    "вспомни",
    "вспомина",
    "подытож",
    "утвержда",
    "утверди",
    "настаива",
    "декларир",
    "ссыла",
    "подчеркн",
    "замети",
    "замеча",
    "убежден",
    "уверен",
    "гаранти",
    "произнос",
    "зачита", "надеет", "произнёс", "отозва", "отреагир", "упомяну", "упомина", "порекоменд", "изложи",
    "излага",
    "обоснова", "конкретизир", "констатир", "рассуди", "порассужд", "оговори", "попроси", "переспроси",
    "обнадёж",
    "обнадеж", "дополни", "дополня", "похвали", "восхити", "рапорт", "отрапорт", "опроверг", "растолкова",
    "перечисли", "осуди", "усмехну", "посмея", "крикну", "выкрикну", "проговори", "вторит", "заключа",
    "успоко", "прибави",
)  # fmt: skip
RUSSIAN_NOT_CUES = word_set(
    """
    указано указана указаны указан указанных указанный указание указания сообщение сообщения сообщества
    сообщество заявление заявления
    заявлении заявлений признание признания ответственность ответственности призыв уверенность
    уверенности приводит назначение оценка оценки выступление выступления предложение предложения
    предложений выделение поздравление обращение заключительный заключительного заключении заключение
    обещание пояснение добавление высказывание напоминание название названием названия назначен говоря
    признавая сообщая подтверждение подчеркивание убеждение передача отметка уточнение указатель
    заявитель написание ответ
    ответе ответом ответы приветствие приветственное
    """
)

RUSSIAN_PASSIVES = word_set(
    """
    отмечено отмечена подчеркнуто подчёркнуто подчеркнута подчёркнута заявлено сказано сообщено добавлено
    высказано высказана высказаны выражено выражена выражены озвучено озвучена озвучены обозначено
    обозначена констатировано предложено пояснено объявлено подтверждено подтверждена акцентировано
    напомянуто упомянуто процитировано дана дано произнесено произнесены адресованы адресовано
    """
)
"""Short participles: the speaker stands in the instrumental («было отмечено министром»)."""

KAZAKH: frozenset[str] = word_set(
    """
    деді дейді деген дейтін деп депті айтты айтады айтқан мәлімдеді мәлімдейді хабарлады хабарлайды
    қосты ескертті атады жазды жазады өтті баяндады түсіндірді жеткізді білдірді тоқталды пайымдайды
    пікірлейді сендірді есептейді санайды қорытындылады жауап нақтылады көрсетті уәде шақырды сөйледі
    бөлісті толықтырды дедi deidı dedı dedi deidi dep aitty qosty mälımdedi mälımdedı habarlady ötti
    öttı жалғастырды жалғады сұрады ұсынды қайталады түйіндеді пайымдады тілек алғыс әңгімеледі сөз ойын
    пікірін мәлім келтірді растады құттықтады жариялады мойындады бағалады сипаттады сабақтады түйді
    әзілдеді үндеді қорытты аяқтады бастады айтқан айтып
    """
)
KAZAKH_STRONG = word_set(
    """
    деді дейді мәлімдеді айтты айтады хабарлады қосты өтті жазды dedi dedı deidı deidi aitty деген депті
    түсіндірді нақтылады қорытындылады жеткізді білдірді баяндады жалғады
    """
)

ACCORDING: dict[Language, re.Pattern[str]] = {
    Language.ENGLISH: re.compile(
        r"\b(?:according to|in the (?:words|opinion|view) of|in (?:his|her) (?:own )?(?:words|view|opinion)|"
        r"as told by)(?!\w)",
        re.IGNORECASE,
    ),
    Language.RUSSIAN: re.compile(
        r"\bпо (?:(?:его|её|ее|их|собственному|личному|глубокому) )?(?:словам|мнению|оценк[еа]м?|убеждению|"
        r"выражению|заявлению|сообщению|признанию|информации|данным|утверждению|свидетельству|версии|"
        r"прогноз[уа]м?|наблюдени[юя]м?|замечанию|определению|заверению|мысли)(?!\w)|\bсо слов(?!\w)|"
        r"\bцитирует(?!\w)",
        re.IGNORECASE,
    ),
    Language.KAZAKH: re.compile(
        r"\w+(?:уынша|уінше)(?!\w)|\bайтқан(?:ын)?дай(?!\w)|\b(?:пікір|сөз|мәлімет|ой|пайым|болжам|дерек)"
        r"(?:лері|дері)?(?:інше|ынша)(?!\w)|\bсөзімен айт\w+|\bатап өткен(?:ін)?дей(?!\w)|"
        r"\bкөрсеткен(?:ін)?дей(?!\w)|\baituynşa(?!\w)",
        re.IGNORECASE,
    ),
}
"""What puts somebody's words into another's sentence; in Kazakh the name stands before it."""

PRONOUNS: dict[Language, dict[str, str]] = {
    Language.ENGLISH: {
        "he": "man",
        "she": "woman",
        "they": "many",
        "it": "thing",
        "i": "self",
        "we": "many",
        "who": "who",
    },
    Language.RUSSIAN: {"он": "man", "она": "woman", "они": "many", "тот": "man", "та": "woman"},
    Language.KAZAKH: {"ол": "any", "олар": "many", "ol": "any", "olar": "many"},
}

FILLERS: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        also later then further again once has had have is was would will did just recently repeatedly
        previously additionally publicly famously reportedly not never even often still already
        specifically himself herself themselves today yesterday on in at monday tuesday wednesday
        thursday friday saturday sunday earlier afterward afterwards first finally last week month year
        night morning evening now simply clearly openly bluntly quickly adding and firmly strongly
        warmly alike both instead
        """
    ),
    Language.RUSSIAN: word_set(
        """
        также далее затем ещё еще особо отдельно в заключение при этом со своей стороны вновь тоже и
        особенно дополнительно сегодня вчера так прямо вместе тем частности свою очередь улыбкой целом
        наконец напоследок тогда тут же уже
        """
    ),
    Language.KAZAKH: word_set(
        """
        да де тағы сондай-ақ ерекше өз сөзінде осылай былай деп атап бүгін кеше және
        """
    ),
}


def _in_all_cases(*stems: str) -> tuple[str, ...]:
    endings = (
        "",
        "а",
        "у",
        "ом",
        "е",
        "ы",
        "ов",
        "ам",
        "ами",
        "ах",
        "я",
        "ю",
        "ей",
        "и",
        "ой",
        "ий",
        "ям",
        "ь",
        "ью",
        "ем",
    )
    return tuple(stem + ending for stem in stems for ending in endings)


RUSSIAN_TITLED = _in_all_cases(
    "лекци", "доклад", "проект", "программ", "форум", "выставк", "инициатив", "формат", "девиз", "лозунг",
    "орден", "медал", "компани", "центр", "фильм", "книг", "журнал", "газет", "стать", "платформ", "партии",
    "банк", "концерн", "холдинг", "тем", "сесси", "клуб", "театр", "конкурс", "акци", "концепци",
    "стратеги",
    "панел", "дискусси", "секци", "монографи", "сборник", "спектакл", "опер", "балет", "песн", "ансамбл",
    "экспозици", "фестивал", "парк", "лице", "школ", "отел", "комплекс", "корабл", "судн", "мемориал",
    "дворц", "дворец", "рубрик", "преми", "знак", "звани", "стел", "павильон", "соглашени", "агентств",
)  # fmt: skip

TITLE_WORDS: dict[Language, tuple[str, ...]] = {
    Language.ENGLISH: (
        "titled",
        "entitled",
        "named",
        "dubbed",
        "nicknamed",
        "theme",
        "motto",
        "slogan",
        "programme",
        "program",
        "project",
        "initiative",
        "exhibition",
        "film",
        "book",
        "song",
        "album",
        "documentary",
        "forum",
        "conference",
        "called",
        "known as",
        "so-called",
        "article",
        "headline",
        "headlined",
        "award",
        "order",
        "medal",
        "report",
        "paper",
        "essay",
        "hashtag",
        "show",
        "series",
        "chapter",
        "speech titled",
        "the words",
        "reading",
        "reads",
        "item",
        "lecture",
        "panel",
        "session",
        "topic",
        "subject",
        "under the title",
        "campaign",
        "scheme",
        "vessel",
        "ship",
        "aircraft",
        "newspaper",
        "magazine",
        "company",
        "park",
    ),
    Language.RUSSIAN: (
        "под названием",
        "на тему",
        "тему",
        "программы",
        "программу",
        "программа",
        "проект",
        "проекта",
        "проекты",
        "проектах",
        "форум",
        "форума",
        "форуме",
        "выставку",
        "выставка",
        "выставки",
        "инициативы",
        "инициатива",
        "инициативу",
        "формате",
        "формата",
        "девизом",
        "лозунгом",
        "лозунг",
        "ордена",
        "орденом",
        "орден",
        "медалью",
        "компании",
        "компания",
        "компанией",
        "центра",
        "центр",
        "фильм",
        "фильма",
        "книги",
        "книга",
        "книгу",
        "журнал",
        "газета",
        "газеты",
        "статьи",
        "статья",
        "доклад",
        "под девизом",
        "именуемый",
        "названием",
        "так называемый",
        "платформы",
        "платформа",
        "банка",
        "партии",
        "партия",
        "концерна",
        "холдинга",
        "теме",
        "темой",
        "тематике",
        "сессии",
        "закона",
        "закон",
        "ао",
        "тоо",
        "ооо",
        "нк",
        "фк",
        "клуба",
        "театра",
        "конкурс",
        "конкурса",
        "проекте",
        "акции",
        "концепции",
        "концепция",
        "стратегии",
        *RUSSIAN_TITLED,
    ),
    Language.KAZAKH: ("тақырыбында", "тақырыбы", "бағдарламасы", "ұраны", "ақ", "жшс", "қоры", "клубы"),
}
AFTER_TITLE_WORDS: dict[Language, tuple[str, ...]] = {
    Language.ENGLISH: (
        "initiative",
        "programme",
        "program",
        "project",
        "exhibition",
        "forum",
        "award",
        "format",
        "corridor",
        "strategy",
        "campaign",
        "policy",
        "platform",
    ),
    Language.RUSSIAN: (),
    Language.KAZAKH: (
        "атты",
        "деп аталатын",
        "тақырыбында",
        "тақырыбындағы",
        "бағдарламасы",
        "жобасы",
        "форумы",
        "көрмесі",
        "бастамасы",
        "диалогы",
        "диалогының",
        "форматында",
        "форматындағы",
        "орденімен",
        "ордені",
        "қағидаты",
        "компаниясы",
        "ұранымен",
        "журналы",
        "газеті",
        "фильмі",
        "кітабы",
        "деген тақырып",
        "банкі",
        "жолы",
        "клубы",
        "партиясы",
        "мекемесі",
        "аясында",
        "жобасын",
        "бағдарламасын",
        "қоры",
        "жобалары",
        "медалі",
        "ұйымы",
        "қозғалысы",
        "акциясы",
        "байқауы",
        "мақаласы",
        "еңбегі",
        "кешені",
        "холдингі",
        "телеарнасы",
    ),
}

JOURNALISTS = word_set(
    """
    q question questions reporter reporters journalist journalists correspondent correspondents press
    media interviewer audience вопрос вопросы журналист журналисты корреспондент корреспонденты ведущий
    ведущая реплика из зала сұрақ журналистер тілші тілшілер жүргізуші suraq jurnalist moderator модератор
    """
)
ANSWERERS = word_set("answer ответ жауап jauap")
"""What an interview puts before the words of whom it is with."""
PRESS_SERVICES: tuple[str, ...] = (
    "press service",
    "press office",
    "press release",
    "ministry said",
    "spokesperson",
    "spokesman",
    "spokeswoman",
    "press secretary",
    "пресс-служб",
    "в министерстве",
    "ведомств",
    "пресс-секретар",
    "официальный представитель",
    "баспасөз қызмет",
    "ресми өкіл",
    "министрліктен",
    "министрлік",
    "баспасөз хатшы",
    "в пресс-служб",
    "ministry",
    "embassy",
    "посольств",
    "елшілік",
    "department",
    "delegation said",
)
SPOKESPERSONS: tuple[str, ...] = (
    "spokes",
    "press secretary",
    "пресс-секретар",
    "официальный представитель",
    "баспасөз хатшы",
    "ресми өкіл",
)
FIRST_PERSON: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        i i'm i've i'll i’d i’m i’ve i’ll my me
        """
    ),
    Language.RUSSIAN: word_set(
        """
        я мне меня мной мой моя моё мои моего моей хочу рад рада благодарю поздравляю желаю прошу
        """
    ),
    Language.KAZAKH: word_set(
        """
        мен маған мені менің сенемін тілеймін құттықтаймын шақырамын айтамын ризамын қуаныштымын
        """
    ),
}
FIRST_PERSON_PLURAL: dict[Language, frozenset[str]] = {
    Language.ENGLISH: word_set(
        """
        we we’re we’ve we’ll we're we've we'll us our
        """
    ),
    Language.RUSSIAN: word_set(
        """
        мы нас нам нами наш наша наше наши нашей нашего наших нашу
        """
    ),
    Language.KAZAKH: frozenset(["біз", "бізге", "бізді", "біздің", "біздер", "еліміз", "еліміздің"]),
}
