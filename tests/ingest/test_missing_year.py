"""The year of releases that print none."""

from __future__ import annotations

from datetime import date

import pytest

from pressdesk.ingest.missing_year import SUPPOSED_YEAR, told_year
from pressdesk.ingest.reading import read_release

READ_ON = date(2026, 11, 24)
TUESDAY, WEDNESDAY, FRIDAY = 1, 2, 4

YEARS = (
    ("The Premier held talks on Friday.", (8, 30), (FRIDAY,), 2024),
    ("Переговоры прошли во вторник, в среду гость отбыл.", (9, 4), (TUESDAY, WEDNESDAY), 2024),
    ("In 2024 trade reached 3 billion dollars; the treaty of 1992 is in force.", (10, 8), (), 2025),
    ("По итогам 2023 года товарооборот вырос, планы приняты до 2030 года.", (3, 5), (), 2024),
    ("2024 жылы сауда көлемі артты.", (10, 8), (), 2025),
    ("The programme for 2024–2026 was adopted.", (3, 5), (), None),
    ("They spoke of old friends.", (3, 5), (), None),
)


@pytest.mark.parametrize(("text", "day", "weekdays", "year"), YEARS)
def test_weekdays_and_past_years_tell_the_year(
    text: str, day: tuple[int, int], weekdays: tuple[int, ...], year: int | None
) -> None:
    assert told_year(text, day, weekdays, read_on=READ_ON) == year


def test_a_leap_day_falls_in_a_leap_year() -> None:
    assert told_year("The guest left on Thursday.", (2, 29), (3,), read_on=READ_ON) == 2024


def test_a_day_whose_year_is_only_supposed_is_to_be_checked() -> None:
    draft = read_release(
        "BISHKEK, Oct. 8 (Steppe News) -- President Bakyt Saparov held talks with visiting Hungarian "
        "President Peter Varga on Tuesday in Bishkek.\n\n"
        "Varga arrived in Bishkek on Tuesday for an official visit."
    )
    assert draft.date_start.value.endswith("-10-08")
    assert draft.date_start.trace.confidence <= SUPPOSED_YEAR
