"""Offices are read whole, as printed, in the nominative and without the country they are of."""

from __future__ import annotations

import pytest
from ways_of_holding_office import TABLES

from pressdesk.ingest.reading import read_release

CASES = [
    pytest.param(*case, id=f"{language}-{number}")
    for language, cases in TABLES.items()
    for number, case in enumerate(cases)
]


@pytest.mark.parametrize(("text", "name", "office"), CASES)
def test_office_is_read_whole_and_without_its_country(text: str, name: str, office: str) -> None:
    people = read_release(text).as_document()["visit"]["participants"]
    assert {person["name"]: person["role"] for person in people}.get(name) == office


@pytest.mark.parametrize(
    "text",
    [
        "Minister meets head of Balkan Solar\n\nAstana, 4 June 2024. Minister Dana Omarova met with the "
        "Director of the Bulgarian company Balkan Solar Ivan Petkov.",
        "Oslo, 4 June 2024. Minister Dana Omarova met Ivan Petkov, President of the Hugo Ortega Foundation.",
    ],
)
def test_firm_or_foundation_that_somebody_heads_is_nobody(text: str) -> None:
    people = read_release(text).as_document()["visit"]["participants"]
    assert {person["name"] for person in people} == {"Dana Omarova", "Ivan Petkov"}
