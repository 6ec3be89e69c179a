"""Offices in Kazakh: what they are of stands before the head word, and the case at its very end."""

from __future__ import annotations

import re
from functools import cache

from pressdesk.ingest.persons.office import Case, Office, Passage, is_acronym, without_country
from pressdesk.ingest.tables.latin_spelling import plain_spelling
from pressdesk.ingest.tables.offices import KAZAKH_HEADS, KAZAKH_LEFT_WORDS

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
SINGLE_HEADS = frozenset({"president", "vice_president", "prime_minister", "king"})
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
TITLES_WITHOUT_COUNTRY = (
    (re.compile(r"^(?:Республикасы|Корольдігі|Федерациясы)(?:ның|нің)?\s"), ""),
    (re.compile(r"^Премьер-[Мм]инистрінің\s"), "Премьер-министрдің "),
    (re.compile(r"^Парламент(?:інің|і)?\s(?=Сенат|Мәжіліс)"), ""),
    (re.compile(r"^(Сенат|Мәжіліс|Парламент)(?:ының|інің)\s"), r"\1 "),
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
    words = passage.words
    while position > 0 and (
        passage.joins(words[position - 1].end, words[position].start) or _lists(passage, position)
    ):
        before = words[position - 1]
        country = passage.country_covering(before)
        if country is not None:
            while position > 0 and words[position - 1].start >= country.start:
                position -= 1
            if words[position].lower.endswith(OF_A_PLACE):
                continue
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
            reached = _name_of_body(passage, position)
            if reached == position:
                break
            position = reached
            continue
        position -= 1
    position = _quoted_name(passage, position)
    while words[position].lower == "және":
        position += 1
    return position


def _name_of_body(passage: Passage, position: int) -> int:
    """Return where a body's own name begins: at a capital word («Еуропа қайта құру …»)."""
    words = passage.words
    if words[position].is_capitalised:
        return position
    if not any(word.lower.endswith(BODIES) for word in words[position : position + REACH_OF_BODY]):
        return position
    first = position
    while (
        first > 0
        and position - first < LONGEST_BODY
        and (passage.joins(words[first - 1].end, words[first].start) or _is_comma(passage, first))
        and passage.country_covering(words[first - 1]) is None
    ):
        first -= 1
        if words[first].is_capitalised:
            is_person = position - first < 2 and first > 0 and words[first - 1].is_capitalised
            return position if is_person or words[first].lower in LEADS else first
        if words[first].lower.endswith(OF_CLAUSE):
            break
    return position


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


def _office(passage: Passage, span: tuple[int, int], key: str, bare_end: int, case: Case) -> Office:
    first, last = span
    start, end = passage.words[first].start, passage.words[last].end
    if passage.text[start - 1 : start] == "«" and "»" in passage.text[start:end]:
        start -= 1
    country = _country(passage, start, end)
    name = _as_title(without_country(passage, start, bare_end))
    if country is not None and len(name.split()) == 1 and key in SINGLE_HEADS:
        name = name.rstrip(POSSESSIVE_VOWELS)
    if key == "head" and country is not None and len(name.split()) == 1:
        key = "head_of_state"
    if key == "minister" and "сыртқы" in name.lower():
        key = "foreign_minister"
    woman = True if passage.words[last].lower.startswith(WOMEN_HEADS) else None
    capitalised = passage.words[first].is_capitalised
    return Office(start, end, key, name, country, case, capitalised, woman)
