"""Offices in Kazakh: what they are of stands before the head word, and the case at its very end."""

from __future__ import annotations

import re
from functools import cache

from pressdesk.ingest.persons.office import Case, Office, Passage, is_acronym, without_country
from pressdesk.ingest.tables.latin_spelling import plain_spelling
from pressdesk.ingest.tables.offices import KAZAKH_HEADS, KAZAKH_LEFT_WORDS
from pressdesk.ingest.words import Word

AFTER_POSSESSIVE = (
    "",
    "н",
    "ның",
    "нің",
    "на",
    "не",
    "нда",
    "нде",
    "нан",
    "нен",
    "мен",
    "ме",
    "nyñ",
    "nıñ",
    "na",
    "ne",
    "n",
    "men",
)
AFTER_BARE = (
    "",
    "тің",
    "тың",
    "дің",
    "дың",
    "ның",
    "ге",
    "ға",
    "ке",
    "қа",
    "ті",
    "ты",
    "ді",
    "ды",
    "мен",
    "пен",
    "бен",
)
GENITIVES = ("ның", "нің", "дың", "дің", "тың", "тің", "nyñ", "nıñ", "dyñ", "dıñ", "tyñ", "tıñ")
POSSESSIVE_VOWELS = "ыіıi"
LEADS = frozenset({"президент", "премьер-министр", "президенті", "мәжіліс", "сенат", "парламент", "үкімет"})
LED = (
    "әкімшілігі",
    "кеңсесі",
    "жанындағы",
    "аппараты",
    "шаруашылық",
    "төрағасы",
    "спикері",
    "төрайымы",
    "депутаты",
)
LEFT_WORDS = KAZAKH_LEFT_WORDS | frozenset(map(plain_spelling, KAZAKH_LEFT_WORDS))
OF_A_PLACE = ("дағы", "дегі", "тағы", "тегі")
OF_WHOM = frozenset({"елдің", "оның", "олардың", "біздің", "мемлекеттің", "елінің", "елдерінің", "еліміздің"})
SINGLE_HEADS = frozenset({"president", "vice_president", "prime_minister", "king", "senator"})
LONE_ADJECTIVES = frozenset({"федералды", "федералдық"})
WOMEN_HEADS = ("төрайым", "патшайым", "ханшайым")


BODIES = (
    "банкінің", "комитетінің", "комиссиясының", "институтының", "университетінің", "агенттігінің", "қорының",
    "қауымдастығының", "басқармасының", "орталығының", "ассамблеясының", "жиналысының", "кеңесінің",
    "ұйымының", "одағының", "палатасының", "компаниясының", "корпорациясының", "департаментінің",
    "федерациясының", "лигасының", "тобының", "министрлігінің", "кабинетінің", "қаласының", "облысының",
    "банкі", "комитеті", "жөніндегі", "жиналыс", "кабинеті", "басқармасы", "кеңесі",
)  # fmt: skip
"""Bodies whose own names stand before them; their office follows."""
REACH_OF_BODY, LONGEST_BODY = 6, 7
OF_CLAUSE = ("ған", "ген", "қан", "кен", "ып", "іп", "мен", "пен", "бен", "ға", "ге", "да", "де")
"""Verbs and cases that close a clause, so that no name of a body goes on before them."""
ENDS_OF_CLAUSE = (
    *OF_CLAUSE, "қа", "ке", "та", "те", "нан", "нен", "дан", "ден", "тан", "тен",
    "ды", "ді", "ты", "ті", "ны", "ні", "ын", "ін",
    "дағы", "дегі", "тағы", "тегі", "рақ", "рек", "пын",
)  # fmt: skip
IN_FIELDS = frozenset({"қоршаған", "және", "мемлекеттік"})
OPENING_WORDS = frozenset(
    {"бүгін", "кеше", "ертең", "сондай-ақ", "сонымен", "содан", "соңынан",
     "сәрсенбі", "бұл", "осы", "сол", "ол",
     "оның", "олар", "оларды", "біз", "мен", "кейін", "бұған", "бұдан", "өз", "қазір", "мұнда", "және", "ал"}
)  # fmt: skip
"""Words that open a sentence before an office without belonging to it."""
POINTS_OF_COMPASS = frozenset({"батыс", "шығыс", "солтүстік", "оңтүстік", "орталық"})
WITHOUT_FIELD = ("президент", "премьер", "вице-п", "король", "патша", "канцлер", "мемлекет")
OF_SOMETHING = ("ғы", "гі", "сы", "сі", "лары", "лері", "тары", "тері", "дары", "дері")
"""Endings by which a noun tells that what it is of stands before it («балық шаруашылығы»)."""
OWNED = ("министрі", "төрағасы", "директоры", "басшысы", "әкімі", "губернаторы", "қолбасшысы", "төрайымы")
TITLES_WITHOUT_COUNTRY = (
    (re.compile(r"^(?:Республикасы|Корольдігі|Федерациясы)(?:ның|нің)?\s"), ""),
    (re.compile(r"^Премьер-[Мм]инистрінің\s"), "Премьер-министрдің "),
    (re.compile(r"^Парламент(?:інің|і)?\s(?=Сенат|Мәжіліс)"), ""),
    (
        re.compile(
            r"^(Сенат|Мәжіліс|Парламент|Үкімет|Сейм|Бундестаг|Кнессет|Конгресс|Риксдаг)(?:ының|інің)\s"
        ),
        r"\1 ",
    ),
)
QUOTED_BEFORE = re.compile(r"«[^«»\n]{2,50}»\s$")


def find_kazakh_offices(passage: Passage) -> list[Office]:
    """Return the offices of a passage in order; «… орынбасары – … министрі» is one."""
    offices: list[Office] = []
    position = 0
    while position < len(passage.words):
        head = _head_at(passage, position)
        if head is None:
            position += 1
            continue
        length, key, bare_end, case = head
        last = position + length - 1
        first = _left_edge(passage, position)
        office = _office(passage, (first, last), key, bare_end, case)
        while offices and offices[-1].start >= office.start:
            offices.pop()
        if offices and passage.text[offices[-1].end : office.start].strip() in {"–", "—", "-"}:
            before = offices.pop()
            office = Office(
                before.start,
                office.end,
                office.key,
                f"{before.name} – {office.name}",
                before.country or office.country,
                office.case,
                also=before.key,
            )
        offices.append(office)
        position = last + 1
    return offices


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    phrases = KAZAKH_HEADS | {plain_spelling(phrase): key for phrase, key in KAZAKH_HEADS.items()}
    for phrase, key in sorted(phrases.items(), key=lambda item: (-len(item[0].split()), -len(item[0]))):
        words = tuple(phrase.split())
        heads.setdefault(words[0][:5], []).append((words, key))
    return heads


def _head_at(passage: Passage, position: int) -> tuple[int, str, int, Case] | None:
    words = passage.words
    for phrase, key in _heads().get(words[position].lower[:5], ()):
        span = words[position : position + len(phrase)]
        if len(span) < len(phrase) or any(
            word.lower != part for word, part in zip(span[:-1], phrase[:-1], strict=True)
        ):
            continue
        rest = _rest(span[-1].lower, phrase[-1])
        if rest is not None:
            return len(phrase), key, span[-1].start + len(phrase[-1]), _case(rest)
    return None


def _rest(word: str, head: str) -> str | None:
    if not word.startswith(head):
        return None
    rest = word[len(head) :]
    allowed = AFTER_POSSESSIVE if head[-1] in POSSESSIVE_VOWELS else AFTER_BARE
    return rest if rest in allowed else None


def _case(rest: str) -> Case:
    if rest in GENITIVES:
        return Case.GENITIVE
    if rest == "":
        return Case.NOMINATIVE
    return Case.INSTRUMENTAL if rest in {"мен", "пен", "бен", "men"} else Case.DATIVE


def _left_edge(passage: Passage, position: int) -> int:
    words, head = passage.words, position
    while position > 0 and (
        passage.joins(words[position - 1].end, words[position].start) or _lists(passage, position)
    ):
        before = words[position - 1]
        country = passage.country_covering(before)
        if country is not None:
            is_region = words[position].lower.startswith("облыс")
            while position > 0 and words[position - 1].start >= country.start:
                position -= 1
            if words[position].lower.endswith(OF_A_PLACE):
                continue
            if is_region and position > 0 and words[position - 1].lower in POINTS_OF_COMPASS:
                position -= 1
            break
        if before.lower == "депутаттар" and not words[position].lower.startswith("палата"):
            break
        leads = before.lower in LEADS and words[position].lower.startswith(LED)
        if not (
            leads
            or before.lower in LEFT_WORDS
            or is_acronym(before)
            or (before.lower.endswith(GENITIVES) and before.lower not in OF_WHOM)
        ):
            reached = _name_of_body(passage, position, head)
            if reached == position:
                break
            position = reached
            continue
        position -= 1
    position = _quoted_name(passage, position)
    while words[position].lower == "және":
        position += 1
    return position


def _name_of_body(passage: Passage, position: int, head: int) -> int:
    """Return where a body's own name or a field begins: at a capital word («Еуропа қайта құру …»)."""
    words = passage.words
    of_body = not words[position].is_capitalised and any(
        word.lower.endswith(BODIES) for word in words[position : position + REACH_OF_BODY]
    )
    if not of_body and not _is_open_field(passage, position, head):
        return position
    first = position
    while (
        first > 0
        and position - first < LONGEST_BODY
        and (
            passage.joins(words[first - 1].end, words[first].start)
            or (_is_comma(passage, first) and (of_body or _has_and(words[first:head])))
        )
        and passage.country_covering(words[first - 1]) is None
    ):
        first -= 1
        if words[first].is_capitalised:
            return first if _opens_name(passage, first, position, of_body=of_body) else position
        if (
            words[first].lower.endswith(OF_CLAUSE if of_body else ENDS_OF_CLAUSE)
            and words[first].lower not in IN_FIELDS
        ):
            break
    return position


def _is_open_field(passage: Passage, position: int, head: int) -> bool:
    """Tell whether a minister's field is still to come: nothing of it is known, or a row goes on leftwards.

    Only a possessive head has a field («министрі», not «министр»).
    """
    words = passage.words
    if words[head].lower.rstrip("нң")[-1:] not in POSSESSIVE_VOWELS and not words[head].lower.startswith(
        OWNED
    ):
        return False
    if position == head:
        return not words[head].lower.startswith(WITHOUT_FIELD)
    is_owned = words[position].lower.endswith(OF_SOMETHING)
    return not words[position].is_capitalised and (is_owned or _has_and(words[position:head]))


def _has_and(words: list[Word]) -> bool:
    return any(word.lower == "және" for word in words)


def _opens_name(passage: Passage, first: int, position: int, *, of_body: bool) -> bool:
    """Tell whether a capital word opens a body's name or a field, and is no person, adverb or clause."""
    words = passage.words
    lowered = words[first].lower
    before = words[first - 1] if first > 0 else None
    stands_beside = (
        before is not None and passage.joins(before.end, words[first].start) and before.is_capitalised
    )
    is_person = (
        position - first < 2
        and stands_beside
        and before is not None
        and passage.country_covering(before) is None
        and not is_acronym(before)
    )
    if is_person or lowered in LEADS:
        return False
    if before is not None and passage.country_covering(before) is not None:
        return True
    return of_body or not (
        lowered.endswith(ENDS_OF_CLAUSE) or lowered in OPENING_WORDS or is_acronym(words[first])
    )


def _is_comma(passage: Passage, position: int) -> bool:
    return passage.text[passage.words[position - 1].end : passage.words[position].start] == ", "


def _quoted_name(passage: Passage, position: int) -> int:
    """Return where a firm's name in marks begins before «компаниясының …», with the country before it."""
    words = passage.words
    if position == 0 or not QUOTED_BEFORE.search(passage.text, passage.start, words[position].start):
        return position
    opening = passage.text.rfind("«", passage.start, words[position].start)
    while position > 0 and words[position - 1].start > opening:
        position -= 1
    before = words[position - 1] if position else None
    country = passage.country_covering(before) if before is not None else None
    if country is not None and before is not None and passage.text[before.end : opening].isspace():
        while position > 0 and words[position - 1].start >= country.start:
            position -= 1
    return position


def _lists(passage: Passage, position: int) -> bool:
    """«Сауда, өнеркәсіп және энергетика министрі»: fields in a row, parted by commas."""
    before, word = passage.words[position - 1], passage.words[position]
    between = passage.text[before.end : word.start].strip()
    return between == "," and before.lower in LEFT_WORDS and word.lower in LEFT_WORDS


def _country(passage: Passage, start: int, end: int) -> str | None:
    """The country an office is of: not the one where an ambassador serves («Исландияның Қазақстандағы …»)."""
    inside = [item for item in passage.countries if start <= item.start and item.end <= end]
    own = [item for item in inside if not passage.text[item.start : item.end].lower().endswith(OF_A_PLACE)]
    return (own or inside)[0].code if inside else None


def _as_title(name: str) -> str:
    """Return an office as it is called without its country («Сенатының Төрағасы»: «Сенат Төрағасы»)."""
    for pattern, title in TITLES_WITHOUT_COUNTRY:
        name = pattern.sub(title, name)
    return name


def _is_bare(name: str, key: str) -> bool:
    """«Австрияның Федералды канцлері»: without its country the office belongs to nothing else."""
    *adjectives, _ = name.casefold().split()
    return key in SINGLE_HEADS and LONE_ADJECTIVES.issuperset(adjectives)


def _office(passage: Passage, span: tuple[int, int], key: str, bare_end: int, case: Case) -> Office:
    first, last = span
    start, end = passage.words[first].start, passage.words[last].end
    if passage.text[start - 1 : start] == "«" and "»" in passage.text[start:end]:
        start -= 1
    country = _country(passage, start, end)
    name = _as_title(without_country(passage, start, bare_end))
    if country is not None and _is_bare(name, key):
        name = name.rstrip(POSSESSIVE_VOWELS)
    if key == "head" and country is not None and len(name.split()) == 1:
        key = "head_of_state"
    if key == "minister" and "сыртқы" in name.lower():
        key = "foreign_minister"
    woman = True if passage.words[last].lower.startswith(WOMEN_HEADS) else None
    capitalised = passage.words[first].is_capitalised
    return Office(start, end, key, name, country, case, capitalised, woman)
