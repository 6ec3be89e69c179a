"""Offices in Russian, in any case: adjectives before the head word, genitive complements after it."""

from __future__ import annotations

import re
from dataclasses import replace
from functools import cache

from pressdesk.ingest.persons.dictionary_forms import cased_like, nominative_adjective
from pressdesk.ingest.persons.office import Case, Office, Passage, is_acronym, without_country
from pressdesk.ingest.tables.offices import (
    RUSSIAN_COMPLEMENTS,
    RUSSIAN_HEADS,
    RUSSIAN_KEYS_BY_COMPLEMENT,
    RUSSIAN_ORGANISATIONS,
    RUSSIAN_PREMODIFIERS,
)
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.ingest.words import Word

ENDINGS: dict[str, tuple[tuple[str, Case], ...]] = {
    "hard": (
        ("", Case.NOMINATIVE),
        ("а", Case.GENITIVE),
        ("у", Case.DATIVE),
        ("ом", Case.INSTRUMENTAL),
        ("е", Case.PREPOSITIONAL),
    ),
    "soft": (
        ("ь", Case.NOMINATIVE),
        ("я", Case.GENITIVE),
        ("ю", Case.DATIVE),
        ("ем", Case.INSTRUMENTAL),
        ("ём", Case.INSTRUMENTAL),
        ("е", Case.PREPOSITIONAL),
    ),
    "feminine": (
        ("а", Case.NOMINATIVE),
        ("ы", Case.GENITIVE),
        ("и", Case.GENITIVE),
        ("у", Case.GENITIVE),
        ("е", Case.DATIVE),
        ("ой", Case.INSTRUMENTAL),
    ),
    "adjective": (
        ("ий", Case.NOMINATIVE),
        ("ый", Case.NOMINATIVE),
        ("его", Case.GENITIVE),
        ("ого", Case.GENITIVE),
        ("ему", Case.DATIVE),
        ("ому", Case.DATIVE),
        ("им", Case.INSTRUMENTAL),
        ("ым", Case.INSTRUMENTAL),
    ),
}
NOMINATIVES = {"hard": "", "soft": "ь", "feminine": "а", "adjective": "ий"}
AMBASSADOR = {
    "посол": Case.NOMINATIVE,
    "посла": Case.GENITIVE,
    "послу": Case.DATIVE,
    "послом": Case.INSTRUMENTAL,
}
WOMAN_GUEST = {
    "гостья": Case.NOMINATIVE,
    "гостьи": Case.GENITIVE,
    "гостью": Case.GENITIVE,
    "гостье": Case.DATIVE,
    "гостьей": Case.INSTRUMENTAL,
}
SHORT_MINISTRY = re.compile(
    r"Мин(?:культуры|обороны|фина|транса|энерго|здрава|юста|экономики|труда|образования|спорта|"
    r"сельхоза|промторга|инвест\w*|цифры|экологии|просвещения|природы|строя|индустрии)$"
)
PLURAL = re.compile(
    r"^глав(?:ы|ами?|ам|ах)?\s(?:двух\s)?(?:государств|правительств|делегаций|ведомств|кабинетов)$|"
    r"^глав\w*\s\w+(?:их|ых)\sведомств",
    re.IGNORECASE,
)
"""«Главы государств»: people told of together hold no office by it."""
OF_CITIES = frozenset({"mayor", "governor"})
OUR_COUNTRY = frozenset({"государства", "страны", "республики"})
GENITIVE_PLURALS = ("ов", "ев", "телей", "дей")
ADJECTIVE_GENITIVES = ("ого", "его", "ой", "ей", "ых", "их")
TAKES_PERSON = frozenset(
    {"deputy", "adviser", "representative", "head", "envoy", "spokesperson", "secretary", "deputy_chair"}
)
ACTING = {
    "исполняющий": Case.NOMINATIVE, "исполняющая": Case.NOMINATIVE, "исполняющего": Case.GENITIVE,
    "исполняющую": Case.GENITIVE, "исполняющей": Case.GENITIVE, "исполняющему": Case.DATIVE,
    "исполняющим": Case.INSTRUMENTAL, "исполняющем": Case.PREPOSITIONAL,
}  # fmt: skip
"""Whoever holds an office for a time shows the case; the office itself stays in the genitive."""
TWO_OFFICES = frozenset({"deputy_prime_minister", "vice_president", "prime_minister"})
SENT_ABROAD = frozenset(
    {"ambassador", "envoy", "representative", "head", "chair", "coordinator", "secretary"}
)
HEADS_OF = frozenset(
    {"director", "head", "chair", "rector", "founder", "representative", "coordinator", "professor"}
    | {"minister", "deputy_minister"}
)
GENITIVE_ENDINGS = ("а", "я", "ы", "и", "ов", "ев", "ей")
BY_QUESTIONS = frozenset({"вопросам", "делам", "проблемам"})
DATIVE_ENDINGS = ("ам", "ям", "ым", "им", "у", "ю", "ой", "ей", "ому", "ему")
NAMED_BODIES = (
    "компани", "корпораци", "банк", "концерн", "холдинг", "групп", "фонд", "агентств", "университет", "завод",
    "объединени", "ао", "оао", "зао", "ооо", "тоо", "пао", "комбинат", "центр", "фирм", "предприяти",
)  # fmt: skip
QUOTED_BEHIND = re.compile(r"\s(?:«[^«»\n]{2,60}»|“[^“”\n]{2,60}”|\"[^\"\n]{2,60}\")")
"""A body's own name in marks behind the word for it."""
VERB_ENDINGS = ("ла", "ли", "лась", "лись", "ся", "ти")
ADVERBS = word_set(
    """
    вчера сегодня завтра тогда когда всегда также после сюда туда сначала
    """
)
LOCALITIES = frozenset({"города", "области", "района", "штата", "провинции"})
PRONOUNS = word_set(
    """
    его её своего своей своих этого этой этих которого которой которых моей нашей вашей всех других
    """
)
ADJECTIVE_ENDINGS = ("ого", "ому", "ым", "ом", "его", "ему", "им", "ем", "ую", "ой", "ую")
WOMEN_HEADS = frozenset({"королев", "принцесс"})


def find_russian_offices(passage: Passage) -> list[Office]:
    """Return the offices of a passage in order; «заместитель … – министр …» is one."""
    offices: list[Office] = []
    position = 0
    while position < len(passage.words):
        form = _forms().get(passage.words[position].lower)
        if form is None or _is_managing(passage, position):
            position += 1
            continue
        key, case, nominative, woman = form
        first = _left_edge(passage, position)
        last = _right_edge(passage, position, key)
        office = _office(passage, (first, position, last), key, case, nominative, woman=woman)
        office = _held_for_a_time(passage, first, office)
        if PLURAL.search(passage.text[office.start : office.end]):
            position = last + 1
            continue
        if offices and _is_one_office(passage, offices[-1], office):
            office = _joined(passage, offices.pop(), office)
        offices.append(office)
        position = _after(passage, office, last)
    return offices


def _is_managing(passage: Passage, position: int) -> bool:
    """«управляющий директор»: an adjective of the office behind it, not an office of its own."""
    words = passage.words
    if not words[position].lower.startswith("управляющ") or position + 1 >= len(words):
        return False
    return (
        passage.joins(words[position].end, words[position + 1].start)
        and words[position + 1].lower in _forms()
    )


def _after(passage: Passage, office: Office, last: int) -> int:
    position = last + 1
    while position < len(passage.words) and passage.words[position].start < office.end:
        position += 1
    return position


def _is_one_office(passage: Passage, before: Office, office: Office) -> bool:
    """«Заместитель Премьер-министра – министр …»; a comma joins a deputy premier's two offices as well."""
    between = passage.text[before.end : office.start].strip()
    if between in {"–", "—", "-"}:
        return True
    return between == "," and before.key in TWO_OFFICES and before.case is office.case


def _joined(passage: Passage, before: Office, office: Office) -> Office:
    if before.key == "counterpart":
        return replace(office, start=before.start, country=before.country or office.country, case=before.case)
    mark = passage.text[before.end : office.start].strip()
    return Office(
        before.start,
        office.end,
        office.key,
        f"{before.name}, {office.name}" if mark == "," else f"{before.name} – {office.name}",
        before.country or office.country,
        before.case,
        before.is_capitalised,
        also=before.key,
    )


def _held_for_a_time(passage: Passage, first: int, office: Office) -> Office:
    """«исполняющего обязанности министра», «врио министра»: the acting holder's own case and title."""
    words = passage.words
    before = [word.lower for word in words[max(first - 2, 0) : first]]
    if len(before) == 2 and before[0] in ACTING and before[1] == "обязанности":
        case, lead, start = ACTING[before[0]], "исполняющий обязанности", words[first - 2].start
    elif before and before[-1] == "врио":
        case, lead, start = Case.NOMINATIVE, "врио", words[first - 1].start
    elif passage.text[max(office.start - 5, passage.start) : office.start].lower() == "и.о. ":
        case, lead, start = Case.NOMINATIVE, "и.о.", office.start - 5
    else:
        return office
    place = next((index for index, word in enumerate(words) if word.start >= start), first)
    adjective = passage.country_covering(words[place - 1]) if place else None
    if adjective is not None and adjective.is_adjective and passage.joins(adjective.end, start):
        start = adjective.start
    lead = lead.capitalize() if passage.text[start].isupper() else lead
    country = office.country or (
        adjective.code if adjective is not None and start == adjective.start else None
    )
    plain = without_country(passage, office.start, office.end)
    woman = True if before[0] in {"исполняющая", "исполняющую", "исполняющей"} else None
    return Office(start, office.end, office.key, f"{lead} {plain}", country, case, is_woman=woman)


@cache
def _forms() -> dict[str, tuple[str, Case, str, bool | None]]:
    forms: dict[str, tuple[str, Case, str, bool | None]] = {}
    for stem, declension, key in RUSSIAN_HEADS:
        if declension == "ambassador":
            forms |= {form: (key, case, "посол", None) for form, case in AMBASSADOR.items()}
            continue
        woman = True if stem in WOMEN_HEADS else None
        for ending, case in ENDINGS[declension]:
            forms.setdefault(stem + ending, (key, case, stem + NOMINATIVES[declension], woman))
    forms |= {form: ("guest", case, "гостья", True) for form, case in WOMAN_GUEST.items()}
    forms["величество"] = ("majesty", Case.NOMINATIVE, "величество", None)
    return forms


def _left_edge(passage: Passage, position: int) -> int:
    words = passage.words
    while position > 0 and passage.joins(words[position - 1].end, words[position].start):
        before = words[position - 1]
        country = passage.country_covering(before)
        if country is not None and country.is_adjective:
            position -= 1
            continue
        if before.lower == "и" and words[position].lower.startswith("полномочн"):
            position -= 1
            continue
        is_managing = before.lower.startswith("управляющ")
        if (before.lower not in RUSSIAN_PREMODIFIERS and not is_managing) or before.lower in {
            "и",
            "исполняющий",
            "обязанности",
        }:
            break
        position -= 1
    return position


def _right_edge(passage: Passage, head: int, key: str) -> int:
    words = passage.words
    last = head
    expects_noun = False
    while last + 1 < len(words) and (
        passage.joins(words[last].end, words[last + 1].start) or _lists(passage, last, head)
    ):
        position = last + 1
        word = words[position]
        country = passage.country_starting(word.start)
        if country is not None:
            last += sum(1 for item in words[position : position + 8] if item.end <= country.end)
            expects_noun = country.is_adjective
            continue
        if word.lower == "и":
            if position + 1 < len(words) and _may_follow(passage, position + 1):
                last = position + 1
                continue
            break
        if word.lower in {"в", "на"} and key not in SENT_ABROAD:
            break
        follows = _may_follow(passage, position) or _is_person_complement(
            passage, position, key, follows_head=last == head
        )
        follows = (
            follows or _is_our_country(passage, position) or _is_of_many(word, follows_head=last == head)
        )
        follows = follows or _is_region(words, position) or _is_of_question(words, head, position)
        follows = follows or (key in OF_CITIES and last == head and passage.is_city(word))
        fits = follows or (last == head and _is_what_of(word, key)) or _wants_its_name(words, last)
        if not fits and (not expects_noun or word.is_capitalised):
            break
        expects_noun = (
            not word.is_capitalised
            and word.lower.endswith(ADJECTIVE_GENITIVES)
            and word.lower not in LOCALITIES
        )
        last = position
    while last > head and words[last].lower in {"и", "по", "в", "на", "при", "от"}:
        last -= 1
    return last


def _lists(passage: Passage, last: int, head: int) -> bool:
    """«министр иностранных дел, торговли и культа»: a further field of the same office after a comma."""
    following = passage.words[last + 1]
    is_field = (
        following.lower in RUSSIAN_COMPLEMENTS | RUSSIAN_ORGANISATIONS and following.lower not in _forms()
    )
    between = passage.text[passage.words[last].end : following.start]
    return last > head and between == ", " and is_field and len(following.text) > 4


def _is_what_of(word: Word, key: str) -> bool:
    """«директор музея»: any noun in the genitive may say what somebody is the head of."""
    return (
        key in HEADS_OF
        and not word.is_capitalised
        and len(word.text) > 3
        and (
            word.lower.endswith(GENITIVE_ENDINGS)
            and not word.lower.endswith(VERB_ENDINGS)
            and word.lower not in ADVERBS
        )
    )


def _wants_its_name(words: list[Word], last: int) -> bool:
    """«города Омска»: the name follows; «Омской области»: it stands before."""
    return words[last].lower in LOCALITIES and not words[last - 1].lower.endswith(ADJECTIVE_GENITIVES)


def _is_region(words: list[Word], position: int) -> bool:
    """«представитель … по Южному Кавказу»: a region after «по», adjective and noun."""
    word, before = words[position], words[position - 1]
    if not word.is_capitalised:
        return False
    if before.lower == "по":
        return word.lower.endswith(("ому", "ему", "ой", "ей", "ым", "им"))
    is_behind = position > 1 and words[position - 2].lower == "по" and before.is_capitalised
    return is_behind and before.lower.endswith(("ому", "ему", "ой", "ей", "ым", "им"))


def _is_of_question(words: list[Word], head: int, position: int) -> bool:
    """«по вопросам изменения климата», «по международным отношениям»: what «по» governs."""
    word = words[position]
    if word.is_capitalised or len(word.text) < 4:
        return False
    before = words[position - 1].lower
    if before in BY_QUESTIONS:
        return word.lower.endswith((*GENITIVE_ENDINGS, "ия"))
    by = next((place for place in range(position - 1, head, -1) if words[place].lower == "по"), None)
    if by is None or position - by > 7:
        return False
    if before == "по":
        return word.lower.endswith(DATIVE_ENDINGS)
    if before.endswith(("ым", "им")) and position - by < 4:
        return word.lower.endswith(("ам", "ям"))
    return words[by + 1].lower in BY_QUESTIONS and word.lower.endswith(GENITIVE_ENDINGS) and before != "и"


def _is_our_country(passage: Passage, position: int) -> bool:
    """«глава нашего государства», «лидер нашей страны»."""
    following = passage.words[position + 1 : position + 2]
    return (
        passage.words[position].lower in {"нашего", "нашей"}
        and bool(following)
        and following[0].lower in OUR_COUNTRY
    )


def _is_of_many(word: Word, *, follows_head: bool) -> bool:
    """«Палаты депутатов», «Совета старейшин»: a genitive plural goes on with what a body is of."""
    return (
        not follows_head
        and not word.is_capitalised
        and len(word.text) > 5
        and word.lower.endswith(GENITIVE_PLURALS)
    )


def _may_follow(passage: Passage, position: int) -> bool:
    word = passage.words[position]
    if word.is_capitalised:
        return (
            word.lower in RUSSIAN_ORGANISATIONS
            or is_acronym(word)
            or SHORT_MINISTRY.match(word.text) is not None
            or _leads_to_body(passage, position)
            or (word.lower in RUSSIAN_COMPLEMENTS and word.lower not in {"в", "на", "и", "по"})
        )
    if word.lower in RUSSIAN_COMPLEMENTS:
        return word.lower not in {"в", "на"} or _goes_on(passage, position)
    return word.lower.endswith(ADJECTIVE_GENITIVES) and len(word.lower) > 6 and word.lower not in PRONOUNS


def _leads_to_body(passage: Passage, position: int) -> bool:
    """«Государственного совета»: a capitalised adjective before the name of a body."""
    following = passage.words[position + 1 : position + 2]
    return (
        passage.words[position].lower.endswith(ADJECTIVE_GENITIVES)
        and bool(following)
        and not following[0].is_capitalised
        and following[0].lower in RUSSIAN_COMPLEMENTS | RUSSIAN_ORGANISATIONS
    )


def _goes_on(passage: Passage, position: int) -> bool:
    """«в» and «на» belong to an office only before a country («посол … в Казахстане»)."""
    following = passage.words[position + 1 : position + 2]
    return bool(following) and passage.country_starting(following[0].start) is not None


def _is_person_complement(passage: Passage, position: int, key: str, *, follows_head: bool) -> bool:
    """«заместитель министра», and so on: «заместитель помощника госсекретаря»."""
    form = _forms().get(passage.words[position].lower)
    if form is None or form[1] is not Case.GENITIVE:
        return False
    before = _forms().get(passage.words[position - 1].lower)
    return key in TAKES_PERSON if follows_head else before is not None and before[0] in TAKES_PERSON


def _office(
    passage: Passage, span: tuple[int, int, int], key: str, case: Case, nominative: str, *, woman: bool | None
) -> Office:
    first, head, last = span
    words = passage.words
    start, end = words[first].start, _end_with_name(passage, words[last])
    country = next((item.code for item in passage.countries if start <= item.start and item.end <= end), None)
    lowered = passage.text[start:end].lower()
    for plain, part, refined in RUSSIAN_KEYS_BY_COMPLEMENT:
        if key == plain and part in lowered:
            key = refined
            break
    if key == "head" and last > head and passage.country_starting(words[head + 1].start) is not None:
        key = "leader"
    name = _nominative(passage, (first, head, end), nominative)
    return Office(
        start, end, key, name, country, case, words[head].is_capitalised or words[first].is_capitalised, woman
    )


def _end_with_name(passage: Passage, last: Word) -> int:
    """Return where an office ends, with the name in marks of the firm it is of («компании «Х»»)."""
    if not last.lower.startswith(NAMED_BODIES):
        return last.end
    quoted = QUOTED_BEHIND.match(passage.text, last.end)
    return quoted.end() if quoted is not None and quoted.end() <= passage.end else last.end


def _nominative(passage: Passage, span: tuple[int, int, int], nominative: str) -> str:
    first, head, end = span
    words = passage.words
    before = [
        word.text if word.lower == "и" else nominative_adjective(word.text)
        for word in words[first:head]
        if passage.country_covering(word) is None
    ]
    printed = words[head].text
    base = cased_like(nominative, printed)
    tail = without_country(passage, words[head].start, end, within=True)[len(printed) :]
    tail = tail.removesuffix(" республики").removesuffix(" страны").removesuffix(" КР")
    return " ".join([*before, base]) + tail
