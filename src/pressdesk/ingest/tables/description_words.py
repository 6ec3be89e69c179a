"""Words that say who is meant without naming an office: "the diplomat", «собеседник», «ел басшысы»."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language

HEADS_OF_STATE = frozenset({"president", "head_of_state", "king", "queen"})
LEADERS = HEADS_OF_STATE | {"prime_minister", "crown_prince", "leader", "chair"}
DIPLOMATS = frozenset(
    {
        "foreign_minister",
        "secretary_of_state",
        "ambassador",
        "diplomat",
        "envoy",
        "consul",
        "deputy_minister",
        "deputy_secretary",
        "under_secretary",
        "assistant_secretary",
        "high_representative",
        "spokesperson",
        "special_envoy",
    }
)
PARLIAMENTARIANS = frozenset(
    {"member", "senator", "speaker", "deputy_speaker", "chair", "deputy_chair", "deputy"}
)
MINISTERS = frozenset({"minister", "foreign_minister", "deputy_prime_minister"})
NATIONAL = HEADS_OF_STATE | MINISTERS | {"prime_minister", "speaker", "secretary_of_state", "deputy_minister"}
"""Offices of a state: printed without a country they are the house's own."""
HEADS_OF_BODIES = frozenset(
    {"head", "director", "chair", "chief_executive", "president", "secretary_general", "governor", "rector"}
    | {"executive_secretary", "manager", "high_representative", "commissioner", "leader"}
)

KINDS: dict[Language, tuple[tuple[re.Pattern[str], frozenset[str] | None], ...]] = {
    Language.ENGLISH: (
        (
            re.compile(
                r"\b(?:head|chief)\b.*\b(?:foreign ministry|diplomac|diplomatic service|foreign affairs|"
                r"foreign policy)|\btop diplomat|\bforeign policy chief|\bforeign ministry(?:’s|'s)? head"
            ),
            frozenset({"foreign_minister", "secretary_of_state"}),
        ),
        (re.compile(r"\b(?:head|chief)\b.*\b(?:government|cabinet)"), frozenset({"prime_minister"})),
        (
            re.compile(r"\b(?:head|chief|leader)\b.*\b(?:parliament|senate|chamber|house|assembly|mazhilis)"),
            frozenset({"speaker", "chair"}),
        ),
        (re.compile(r"\b(?:head|chief)\b.*\b(?:embassy|mission)"), frozenset({"ambassador", "diplomat"})),
        (re.compile(r"\b(?:head|chief)\b.*\bdelegation"), None),
        (re.compile(r"\bhead\b.*\bministry"), MINISTERS),
        (re.compile(r"\bdiplomat"), DIPLOMATS),
        (re.compile(r"\b(?:lawmaker|legislator|parliamentarian|deputy|mp|congress\w+)$"), PARLIAMENTARIANS),
        (re.compile(r"\b(?:leader|monarch|sovereign)$"), LEADERS),
        (re.compile(r"\b(?:head|chief|boss|executive|ceo)\b"), HEADS_OF_BODIES),
        (
            re.compile(
                r"\b(?:representative|official|politician|dignitary|envoy|delegate|participant|speaker|"
                r"interlocutor|counterpart|colleague|host|hostess|guest|visitor|businessman|entrepreneur)$"
            ),
            None,
        ),
    ),
    Language.RUSSIAN: (
        (
            re.compile(
                r"глав\w+ .*(?:внешнеполит|дипломати|\bмид)|шеф\w* .*дипломати|"
                r"руководител\w+ .*(?:\bмид|внешнеполит)"
            ),
            frozenset({"foreign_minister", "secretary_of_state"}),
        ),
        (
            re.compile(r"(?:глав|руководител)\w* .*(?:правительств|кабинет|кабмин)"),
            frozenset({"prime_minister"}),
        ),
        (
            re.compile(r"(?:глав|руководител)\w* .*(?:парламент|сенат|палат|мажилис|меджлис|сейм)"),
            frozenset({"speaker", "chair"}),
        ),
        (re.compile(r"глав\w+ .*(?:дипмисси|посольств|миссии)"), frozenset({"ambassador", "diplomat"})),
        (re.compile(r"(?:глав|руководител)\w* .*(?:министерств|ведомств|минист)"), MINISTERS),
        (re.compile(r"(?:глав|руководител)\w* .*делегац"), None),
        (re.compile(r"\bдипломат"), DIPLOMATS),
        (re.compile(r"\b(?:депутат|парламентари|законодател)"), PARLIAMENTARIANS),
        (re.compile(r"\b(?:лидер|монарх)"), LEADERS),
        (re.compile(r"\b(?:глав|руководител|начальник|топ-менеджер|гендиректор)"), HEADS_OF_BODIES),
        (
            re.compile(
                r"\b(?:представител|чиновник|политик|собеседни|визави|коллег|гост|хозя|делегат|участни|"
                r"бизнесмен|предпринимател)\w*$"
            ),
            None,
        ),
    ),
    Language.KAZAKH: (
        (
            re.compile(r"(?:сыртқы саясат|сыртқы істер|\bсим|\bсім|дипломатия).*(?:басшы|жетекші)"),
            frozenset({"foreign_minister", "secretary_of_state"}),
        ),
        (re.compile(r"(?:үкімет|кабинет).*(?:басшы|жетекші|төраға)"), frozenset({"prime_minister"})),
        (
            re.compile(
                r"(?:парламент|сенат|палата|мәжіліс|меджлис|сейм).*(?:басшы|жетекші|төраға|төрайым|спикер)"
            ),
            frozenset({"speaker", "chair"}),
        ),
        (re.compile(r"(?:министрлі|ведомство).*(?:басшы|жетекші)"), MINISTERS),
        (re.compile(r"делегация.*(?:басшы|жетекші)"), None),
        (re.compile(r"\bдипломат"), DIPLOMATS),
        (re.compile(r"\b(?:депутат|парламентарий)"), PARLIAMENTARIANS),
        (re.compile(r"\bкөшбасшы"), LEADERS),
        (re.compile(r"\b(?:басшы|жетекші|топ-менеджер)"), HEADS_OF_BODIES),
        (re.compile(r"\b(?:өкіл|әріптес|қонақ|қонағы|мейман|әңгімелес|саясаткер|кәсіпкер)\w*$"), None),
    ),
}
"""The first pattern that a description in small letters holds says which offices it may mean; None: any."""

INSTITUTIONS = re.compile(
    r"press (?:service|office|cent|secretariat)|^(?:the |its |his )?(?:ministry|embassy|office|government|"
    r"service)|пресс-служб|^(?:в )?(?:\w+ )?(?:служб|ведомств|министерств|посольств)|баспасөз|қызметі?$"
)
"""What speaks for a house is no person."""

OTHER_PARTY = re.compile(
    r"\b(?:counterpart|colleague|interlocutor|host|hostess|хозяин|хозяйка|собеседни\w+|визави|коллег\w+|әріптес\w*|әңгімелес\w*)$"
)
"""Words for whoever faces the person spoken of before."""

TURN_TAKING = re.compile(
    r"\b(?:in (?:his |her )?turn|(?:for|on) (?:his|her) part|in response|in reply|repl(?:ied|ies)|"
    r"responded|answered|retorted|countered|meanwhile|в свою очередь|со своей стороны|в ответ|ответил\w*|"
    r"отозвал\w*|отреагировал\w*|парировал\w*|возразил\w*|же\b|өз кезегінде|өз тарапынан|болса\b|"
    r"жауап (?:бер|қайтар)\w*|жауабында)",
    re.IGNORECASE,
)
"""Words that give the floor to somebody else than who had it."""

KAZAKH_PEOPLES: dict[str, str] = {
    "қазақ": "KZ", "қырғыз": "KG", "өзбек": "UZ", "тәжік": "TJ", "түрікмен": "TM", "түрік": "TR",
    "әзірбайжан": "AZ", "орыс": "RU", "белорус": "BY", "украин": "UA", "молдаван": "MD", "грузин": "GE",
    "армян": "AM", "моңғол": "MN", "қытай": "CN", "жапон": "JP", "корей": "KR", "вьетнам": "VN",
    "неміс": "DE", "француз": "FR", "итальян": "IT", "испан": "ES", "португал": "PT", "ағылшын": "GB",
    "британ": "GB", "ирланд": "IE", "голланд": "NL", "бельгия": "BE", "австрия": "AT", "швейцар": "CH",
    "поляк": "PL", "чех": "CZ", "словак": "SK", "словен": "SI", "хорват": "HR", "серб": "RS",
    "мажар": "HU", "венгр": "HU", "румын": "RO", "болгар": "BG", "грек": "GR", "фин": "FI", "швед": "SE",
    "норвег": "NO", "дат": "DK", "эстон": "EE", "латыш": "LV", "литва": "LT", "пәкістан": "PK",
    "үнді": "IN", "ауған": "AF", "иран": "IR", "араб": "AE",
}  # fmt: skip
"""«Қырғыз Президенті», «түрік дипломаты»: a people's name before an office tells the country."""

ENVOYS = frozenset({"ambassador", "diplomat", "envoy"})
"""Whom "the diplomat" means before any minister."""

OFFICES_ALIKE: tuple[frozenset[str], ...] = (
    frozenset({"foreign_minister", "minister", "secretary_of_state"}),
    frozenset({"speaker", "chair"}),
    frozenset({"deputy_minister", "deputy", "deputy_secretary"}),
    frozenset({"ambassador", "envoy", "diplomat"}),
)
"""Offices that a release may call by each other's words."""
