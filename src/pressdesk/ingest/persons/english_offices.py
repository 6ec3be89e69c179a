"""Offices in English: modifiers before a head word, "of" and "for" complements after it."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.office import Office, Passage, is_acronym, without_country
from pressdesk.ingest.tables.names import MEN, NOT_NAMES, WOMEN
from pressdesk.ingest.tables.offices import (
    ENGLISH_DOMAINS,
    ENGLISH_HEADS,
    ENGLISH_HEADS_OF,
    ENGLISH_MODIFIERS,
)
from pressdesk.ingest.tables.word_lists import word_set

LINKS = frozenset({"of", "for", "to", "in", "on", "at"})
SENT_ABROAD = frozenset(
    {"ambassador", "envoy", "representative", "high_representative", "adviser", "assistant", "secretary"}
)
TWO_WORD_PLACES = word_set(
    """
    new san los las saint st el la north south west east
    """
)
FULL_NAME = re.compile(
    r",\s(?:(?:Mr|Mrs|Ms|Dr|H\.E\.)\.?\s){0,2}[^\W\d_a-z]\w+(?:\s[^\W\d_a-z][\w’'-]+){1,3}[,.]"
)
HELD_ALONE = frozenset(
    {"president", "vice_president", "secretary", "secretary_of_state", "under_secretary", "king", "queen"}
)
"""Offices that are not held with a second one: "the Secretary and Foreign Minister Lee" are two persons."""
LONGEST_BODY = 6
DASHES = ("–", "-", "—")
BODY_NOUNS = word_set(
    """
    foundation institute association group council university bank fund corporation holdings chamber academy
    society federation union agency authority league centre center museum airlines railways company committee
    commission institution laboratory network alliance consortium
    """
)
COMPANY_NOUNS = frozenset({"company", "corporation", "group", "firm", "concern", "holding", "enterprise"})
TWO_AT_ONCE = frozenset({"deputy_prime_minister", "prime_minister", "minister", "chair", "foreign_minister"})
"""Offices that are held with a second one: "X, Deputy Prime Minister and Minister of Foreign Affairs"."""
OF_COMPANIES = frozenset({"chief_executive", "director", "founder", "manager", "chair"})
POSSESSIVE = re.compile(r"(?:['’]s|s['’])\s$")
FIELD_SHAPE = re.compile(
    r"(?:[^n]ships?|[^u]tions?|sions?|[a-z]{4}ments?|ities|[a-z]{3}ity|[a-z]{3}ics|olog(?:y|ies))$"
)
"""How nouns for a field end that no surname does ("Partnerships", "Innovation")."""
NEEDS_ARTICLE = word_set(
    """
    head member general leader chair owner manager deputy commander guest chief principal dean colleague
    """
)
ARTICLES = word_set(
    """
    the a an his her their its our as by former one this
    """
)
WOMEN_OFFICES = frozenset(
    {"first lady", "queen", "princess", "chairwoman", "spokeswoman", "congresswoman", "empress"}
)
CAPITALISED_COMMON = NOT_NAMES[Language.ENGLISH]


def find_english_offices(passage: Passage) -> list[Office]:
    """Return the offices of a passage in order, two joined ones ("… and …" before a name) as one."""
    found: list[tuple[int, int, str, int]] = []
    position = 0
    while position < len(passage.words):
        head = _head_at(passage, position)
        if head is None or (head[1] == "majesty" and _stands_before_more(passage, position + head[0] - 1)):
            position += 1
            continue
        length, key, phrase = head
        first = _left_edge(passage, position)
        last = _company_end(passage, first, _right_edge(passage, position + length - 1, key), key)
        if phrase not in NEEDS_ARTICLE or _is_set_out(passage, first, position, last):
            found.append((first, last, key, position))
        position = max(last + 1, position + length)
    return _joined(passage, found)


@cache
def _heads() -> dict[str, list[tuple[tuple[str, ...], str]]]:
    heads: dict[str, list[tuple[tuple[str, ...], str]]] = {}
    for phrase, key in sorted(ENGLISH_HEADS.items(), key=lambda item: -len(item[0].split())):
        words = tuple(phrase.split())
        heads.setdefault(words[0], []).append((words, key))
    return heads


def _head_at(passage: Passage, position: int) -> tuple[int, str, str] | None:
    words = passage.words
    for phrase, key in _heads().get(words[position].lower, ()):
        span = words[position : position + len(phrase)]
        if tuple(word.lower for word in span) != phrase:
            continue
        if all(passage.joins(left.end, right.start) for left, right in pairwise(span)):
            return len(phrase), key, " ".join(phrase)
    return None


def _stands_before_more(passage: Passage, last: int) -> bool:
    """In "His Majesty King …" and "His Majesty’s Ambassador" the address means nobody by itself."""
    tail = passage.text[passage.words[last].end : passage.words[last].end + 2]
    return tail[:1] in {"’", "'"} or (tail[:1] == " " and tail[1:].isupper())


def _left_edge(passage: Passage, position: int) -> int:
    words = passage.words
    while position > 0 and passage.joins(words[position - 1].end, words[position].start):
        before = words[position - 1]
        country = passage.country_covering(before)
        if country is not None:
            while position > 0 and words[position - 1].start >= country.start:
                position -= 1
            break
        if before.lower not in ENGLISH_MODIFIERS and not (
            is_acronym(before) and before.end > passage.capitals_end
        ):
            break
        position -= 1
    return position


def _right_edge(passage: Passage, last: int, key: str) -> int:
    """Return the last word of an office; a guest has no complement, only an envoy is "to" a country."""
    words = passage.words
    links = LINKS if key in SENT_ABROAD else LINKS - {"to"}
    while last + 2 < len(words) and words[last].lower in ENGLISH_DOMAINS and _is_link(passage, last + 1):
        last += 2
        while last + 1 < len(words) and _is_field_behind(passage, last):
            last += 1
    while (
        key != "guest"
        and last + 2 < len(words)
        and words[last + 1].lower in links
        and passage.joins(words[last].end, words[last + 1].start)
    ):
        reached = _complement(passage, last + 2)
        if reached is None:
            break
        last = reached
    return last + 1 if _ends_in_unknown_field(passage, last) else last


def _ends_in_unknown_field(passage: Passage, last: int) -> bool:
    """Tell whether the field goes on to a capital word before a comma ("… Partnerships, Ann Lee, …")."""
    words = passage.words
    if last + 2 >= len(words) or not words[last].is_capitalised or not words[last + 1].is_capitalised:
        return False
    field, name = words[last + 1], words[last + 2]
    is_known = field.lower in MEN or field.lower in WOMEN or field.lower in _heads()
    return (
        not is_known
        and passage.joins(words[last].end, field.start)
        and FULL_NAME.match(passage.text, field.end) is not None
        and name.lower not in _heads()
        and passage.text[words[last].end - 1] != "."
    )


def _company_end(passage: Passage, first: int, last: int, key: str) -> int:
    """Behind a name a company's whole name is the office's ("X, Chief Executive of Celtic Ports")."""
    words = passage.words
    if words[last].lower in COMPANY_NOUNS:
        return _named_company(passage, first, last)
    if key not in OF_COMPANIES or not passage.text[: words[first].start].endswith(", "):
        return last
    while (
        last + 1 < len(words)
        and words[last].is_capitalised
        and words[last + 1].is_capitalised
        and passage.joins(words[last].end, words[last + 1].start)
    ):
        last += 1
    return last


def _named_company(passage: Passage, first: int, last: int) -> int:
    """Take in the name behind "the company": all of it behind a person's name, else up to one."""
    words = passage.words
    end = last
    while (
        end + 1 < len(words)
        and words[end + 1].is_capitalised
        and passage.joins(words[end].end, words[end + 1].start)
    ):
        end += 1
    if passage.text[: words[first].start].endswith(", "):
        return end
    given = next((place for place in range(last + 1, end) if words[place].lower in MEN | WOMEN), end - 1)
    return max(given - 1, last)


def _complement(passage: Passage, position: int) -> int | None:
    """Return the index of the last word of a complement that starts at ``position``, or None."""
    words = passage.words
    while position < len(words) and words[position].lower in {"the", "its", "his", "her"}:
        position += 1
    reached: int | None = None
    while position < len(words):
        if reached is not None and not _continues(passage, reached, position):
            break
        step = _complement_step(passage, position, is_first=reached is None)
        if step == 0:
            break
        reached = position + step - 1
        country = passage.country_starting(words[position].start)
        if country is not None and passage.text[country.end : country.end + 1] in DASHES:
            return _body_of_two(passage, reached)
        if country is not None and not country.is_adjective and not _owns_more(passage, reached):
            break
        position = reached + 1
        if position + 1 < len(words) and _is_link(passage, position):
            position += 1
    return reached


def _body_of_two(passage: Passage, reached: int) -> int:
    """Return the last word of a body of two countries ("the Japan–Norway Parliamentary Group")."""
    words = passage.words
    for place in range(reached + 1, min(reached + LONGEST_BODY, len(words))):
        if not words[place].is_capitalised:
            break
        if words[place].lower in BODY_NOUNS:
            return place
    return reached


def _owns_more(passage: Passage, position: int) -> bool:
    """Tell whether a country goes on to what it has: the Azerbaijan's Milli Majlis."""
    words = passage.words
    if position + 1 >= len(words) or not words[position + 1].is_capitalised:
        return False
    return POSSESSIVE.search(passage.text, words[position].start, words[position + 1].start) is not None


def _is_link(passage: Passage, position: int) -> bool:
    """Return whether "and" at ``position`` goes on to a further field of the same office."""
    word, following = passage.words[position], passage.words[position + 1]
    if word.lower not in {"and", "&"} or following.lower in ENGLISH_HEADS:
        return False
    if following.lower in ENGLISH_DOMAINS:
        return True
    return (
        position + 2 < len(passage.words)
        and following.is_capitalised
        and following.lower not in MEN | WOMEN
        and _is_field_behind(passage, position + 1)
    )


def _is_field_behind(passage: Passage, position: int) -> bool:
    """Tell whether a field goes on behind a word of it ("Regional Integration", "Ocean Policy")."""
    if position + 1 >= len(passage.words):
        return False
    word, following = passage.words[position], passage.words[position + 1]
    is_field = following.lower in ENGLISH_DOMAINS or FIELD_SHAPE.search(following.lower) is not None
    return is_field and following.is_capitalised and passage.joins(word.end, following.start)


def _continues(passage: Passage, reached: int, position: int) -> bool:
    between = passage.text[passage.words[reached].end : passage.words[position].start]
    stripped = between.strip()
    if stripped in {"", "and", "&", "’s", "'s"} and "\n" not in between:
        return True
    return (
        stripped in {",", ", and"}
        and passage.words[position].lower in ENGLISH_DOMAINS
        and (passage.words[position].is_capitalised)
    )


def _complement_step(passage: Passage, position: int, *, is_first: bool) -> int:
    word = passage.words[position]
    country = passage.country_starting(word.start)
    if country is not None:
        return sum(1 for item in passage.words[position : position + 8] if item.end <= country.end)
    if word.lower in ENGLISH_DOMAINS or is_acronym(word):
        return 1
    if word.is_capitalised and FIELD_SHAPE.search(word.lower):
        return 1
    if not word.is_capitalised:
        return 0
    if is_first:
        body = _named_body(passage, position)
        if body:
            return body
        return 2 if word.lower in TWO_WORD_PLACES else 1
    if passage.words[position - 1].lower in {"and", "&"} and _is_field_behind(passage, position):
        return 2
    return 1 if word.lower in CAPITALISED_COMMON else 0


def _named_body(passage: Passage, position: int) -> int:
    """Return how many capital words make up a body's own name ("the Oswaldo Cruz Foundation"), 0 for none."""
    words = passage.words
    for step, word in enumerate(words[position : position + LONGEST_BODY]):
        is_apart = step > 0 and not passage.joins(words[position + step - 1].end, word.start)
        if not word.is_capitalised or is_apart:
            return 0
        if step and word.lower in BODY_NOUNS:
            return step + 1
    return 0


def _is_set_out(passage: Passage, first: int, position: int, last: int) -> bool:
    """Words that are offices only at times need a capital, an article or a complement to count."""
    words = passage.words
    if words[position].is_capitalised and (first < position or last > position):
        return True
    if words[position].lower == "member":
        return False
    if words[position].lower in {"head", "general"} and last == position and first == position:
        return False
    return first > 0 and words[first - 1].lower in ARTICLES


def _joined(passage: Passage, found: list[tuple[int, int, str, int]]) -> list[Office]:
    offices: list[Office] = []
    for index, (first, last, key, head) in enumerate(found):
        office = _office(passage, first, last, key, head)
        if offices and index and _is_one_office(passage, offices[-1], office):
            before = offices.pop()
            start, end = before.start, office.end
            name = without_country(passage, start, end)
            chief = _weightier(before.key, office.key)
            other = office.key if chief == before.key else before.key
            office = Office(start, end, chief, name, before.country or office.country, also=other)
        offices.append(office)
    return offices


def _weightier(first: str, second: str) -> str:
    return second if second in {"foreign_minister", "prime_minister"} else first


def _office(passage: Passage, first: int, last: int, key: str, head: int) -> Office:
    start, end = passage.words[first].start, passage.words[last].end
    country = _country(passage, start, end)
    phrase = " ".join(word.lower for word in passage.words[head : head + 2])
    woman = True if any(phrase.startswith(office) for office in WOMEN_OFFICES) else None
    lowered = passage.text[start:end].lower()
    if key in {"head", "leader", "chief"}:
        key = next((refined for part, refined in ENGLISH_HEADS_OF if part in lowered), key)
    if key in {"minister", "secretary", "head"} and "foreign" in lowered and "deputy" not in lowered:
        key = "foreign_minister"
    if key in {"minister", "foreign_minister", "secretary"} and ("deputy" in lowered or "vice" in lowered):
        key = "deputy_minister"
    capitalised = passage.words[head].is_capitalised
    return Office(
        start,
        end,
        key,
        without_country(passage, start, end),
        country,
        is_capitalised=capitalised,
        is_woman=woman,
    )


def _country(passage: Passage, start: int, end: int) -> str | None:
    """The country an office is of: not the one an ambassador is sent "to"."""
    for item in passage.countries:
        if start <= item.start and item.end <= end:
            lead = passage.text[max(start, item.start - 8) : item.start].lower()
            if not lead.endswith((" to ", " to the ", " in ", " in the ")):
                return item.code
    return None


def _is_one_office(passage: Passage, before: Office, office: Office) -> bool:
    between = passage.text[before.end : office.start].strip()
    if between in {"–", "—", "-", "/"}:
        return True
    after = passage.text[office.end : office.end + 2]
    followed = len(after) == 2 and after[0] in " \u00a0" and after[1].isupper()
    is_behind_name = between == "and" and passage.text[before.start - 2 : before.start] == ", "
    is_closed = (
        after[:1] in {",", ".", ";", ")", "", "\n"} and before.is_capitalised and office.is_capitalised
    )
    if is_behind_name and is_closed and before.key in TWO_AT_ONCE:
        return True
    if not (between in {"and", "&", ","} and followed and before.is_capitalised and office.is_capitalised):
        return False
    return between == "," or before.key not in HELD_ALONE or office.key in OF_COMPANIES
