"""A day of several meetings told clause by clause: who met whom, on which day and where."""

from __future__ import annotations

import pytest
from ways_of_telling import TABLES, Telling, tellings

from pressdesk.ingest.reading import read_release

READ_RIGHTLY = 0.93
"""The share of meetings that must be read with their people, day and building."""


def _right(telling: Telling) -> tuple[int, int]:
    visit = read_release(telling.text).as_document()["visit"]
    found = [
        (frozenset(item["participants"]), item["date"], (item["place"] or "").casefold())
        for item in visit["meetings"]
    ]
    hits = sum(
        (names, day.isoformat(), (place or "").casefold()) in found for names, day, place in telling.meetings
    )
    return hits, len(found)


@pytest.mark.parametrize("language", TABLES)
def test_meetings_told_over_a_whole_release_are_read_with_day_and_building(language: str) -> None:
    told = list(tellings(language))
    hits, found = (sum(numbers) for numbers in zip(*(_right(telling) for telling in told), strict=True))
    expected = sum(len(telling.meetings) for telling in told)
    assert 2 * hits / (expected + found) >= READ_RIGHTLY
