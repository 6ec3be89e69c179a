"""People of the archive are recognised in a text, in any script and case, however many there are."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.ingest.known import KnownPerson
from pressdesk.ingest.persons.known_people import known_people

TOKAYEV = KnownPerson(
    "1", "Kassym-Jomart Tokayev", ("Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев"), country="KZ"
)
BLINKEN = KnownPerson("2", "Antony Blinken", ("Энтони Блинкен",), country="US")
XI = KnownPerson("3", "Xi Jinping", ("Си Цзиньпин",), country="CN")
OTHERS = tuple(KnownPerson(f"x{n}", f"Somebody{n} Surname{n}") for n in range(300))
PEOPLE = (*OTHERS, TOKAYEV, BLINKEN, XI)


@pytest.mark.parametrize(
    ("printed", "country", "expected"),
    [
        ("Kassym-Jomart Tokayev", None, TOKAYEV),
        ("K. Tokayev", None, TOKAYEV),
        ("Касым-Жомарта Токаева", "KZ", TOKAYEV),
        ("Tony Blinken", None, BLINKEN),
        ("Си Цзиньпином", "CN", XI),
        ("Antony Blinken", "GB", None),
        ("Blinken", None, None),
        ("Anna Blinken", None, None),
    ],
)
def test_printed_name_is_recognised(printed: str, country: str | None, expected: KnownPerson | None) -> None:
    assert known_people(PEOPLE).named(printed.split(), country) == expected


NAMES = st.sampled_from(
    [
        "Anna",
        "Анна",
        "A.",
        "Li",
        "Ли",
        "Petrov",
        "Петрова",
        "Петровым",
        "Bill",
        "William",
        "Ова",
        "Тоқаевтың",
        "Xi",
    ]
)
FULL = st.lists(NAMES, min_size=1, max_size=3).map(" ".join)


@given(people=st.lists(FULL, max_size=8), printed=FULL)
def test_looking_up_by_words_finds_whom_looking_at_all_finds(people: list[str], printed: str) -> None:
    known = tuple(KnownPerson(str(number), name) for number, name in enumerate(people))
    one_by_one = (known_people((person,)).named(printed.split(), None) for person in known)
    assert known_people(known).named(printed.split(), None) == next(filter(None, one_by_one), None)
