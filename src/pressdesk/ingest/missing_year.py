"""The year of a release that prints none: told by its weekdays, or by the years its narrator names.

News agencies open with "BEIJING, Aug. 30 (Agency)" and go on with "on Friday". The year is the latest one,
up to the day of reading, in which the weekdays fit the day; else the one after the last full year whose
figures are told.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

SUPPOSED_YEAR = 0.6
"""How sure a date is whose year is told so: an officer is to look at it."""
LOOKED_BACK = 5
"""So many years before the day of reading: weekdays come back on the same days after five or six."""
PAST_YEAR = re.compile(
    r"\b(?P<word>[Ii]n|[Bb]y the end of|[Ff]or|[Вв]|[Зз]а|[Пп]о итогам)\s(?P<year>20\d\d)\b(?!\s?[-–—]\s?\d)"
    r"|(?<![-–—\d])\b(?P<kk>20\d\d)\sжыл(?:ы|дың|ғы)\b"
)
"""A full year of the past, whose results are told."""


def told_year(text: str, day: tuple[int, int], weekdays: Iterable[int], *, read_on: date) -> int | None:
    """Return the year of a month and day printed without one, or None where nothing tells it.

    ``weekdays`` are those named in the text, 0 for Monday; ``read_on`` is a day no release is later than.
    """
    named = frozenset(weekdays)
    possible = [
        when
        for year in range(read_on.year, read_on.year - LOOKED_BACK, -1)
        if (when := _day(year, *day)) is not None and when <= read_on
    ]
    for late in (0, 1) if named else ():
        for when in possible:
            if (when.weekday() - late) % 7 in named:
                return when.year
    years = [int(match["year"] or match["kk"]) for match in PAST_YEAR.finditer(text)]
    told = [year for year in years if year <= read_on.year]
    if not told:
        return None
    return next((when.year for when in possible if when.year == max(told) + 1), max(told))


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
