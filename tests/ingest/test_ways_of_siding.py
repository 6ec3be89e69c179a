"""Whose country everybody is, and who is guest and who host, where the text does not say it of each."""

from __future__ import annotations

import pytest
from ways_of_siding import TABLES, Told

from pressdesk.ingest.reading import read_release

CASES = [
    pytest.param(text, told, id=f"{language}-{number}")
    for language, cases in TABLES.items()
    for number, (text, told) in enumerate(cases)
]


@pytest.mark.parametrize(("text", "told"), CASES)
def test_everybody_gets_country_and_side_from_all_that_is_told(text: str, told: Told) -> None:
    visit = read_release(text).as_document()["visit"]
    found = {person["name"]: (person["country"], person["side"]) for person in visit["participants"]}
    assert found == told
    assert visit["guest"] in {name for name, (_, side) in told.items() if side == "guest"}
    assert visit["host"] in {name for name, (_, side) in told.items() if side == "host"}
