"""Towns that the table of cities leaves out, found by the words around them.

"in Kolding", "the town of Kremnica", "Lom, Norway", «в городе Кутна-Гора», «Шәуілдір ауылында», a dateline.
The gazetteer gives the country; where it is silent, the country printed beside the town does.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Finding, Range
from pressdesk.ingest.gazetteer import town
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import Stemmed, pattern_of
from pressdesk.ingest.tables.names import NOT_NAMES
from pressdesk.ingest.tables.place_words import (
    TOWN_BY_CASE_KK,
    TOWN_BY_NOUN_EN,
    TOWN_BY_NOUN_KK,
    TOWN_BY_NOUN_RU,
    TOWN_BY_PREPOSITION_EN,
    TOWN_BY_PREPOSITION_RU,
    TOWN_IN_DATELINE,
    TOWN_STEMS_EN,
    TOWN_STEMS_KK,
    TOWN_STEMS_RU,
)

LOOK_BACK = 45
BY_CASE = "town by its case"
"""Only in Kazakh: in Russian the same letters end a name in the genitive («Давида», «Альберта»)."""
COUNTRY_BEHIND = re.compile(r"(?:,\s|\s\()(?:the\s)?")
KAZAKH_LETTERS = re.compile("[әғқңөұүһі]", re.IGNORECASE)
COUNTRY_BEFORE = re.compile(r"^(?:['’]s)?\s(?:[\w-]+\s){0,2}$")


@dataclass(frozen=True, slots=True)
class _Spot:
    """A range where a town may stand; the places before it in the text end at ``index``."""

    text: str
    places: list[Finding]
    index: int
    start: int
    end: int

    @property
    def printed(self) -> str:
        return self.text[self.start : self.end]


def find_towns(text: SourceText, places: list[Finding]) -> Iterator[Finding]:
    """Yield towns at ranges that ``places``, in the order of the text, leave free."""
    starts = [place.start for place in places]
    for match, is_sure, rule in _matches(text):
        spot = _spot(text.text, places, starts, match.span("town"))
        found = _read(spot, is_sure=is_sure) if spot is not None else None
        if spot is not None and found is not None:
            name, end, country = found
            yield Finding(spot.start, end, PlaceValue(name, PlaceSort.CITY, country), 0.85, rule)


def _matches(text: SourceText) -> Iterator[tuple[re.Match[str], bool, str]]:
    """Yield where a town may stand, whether its noun says that it is one, and the rule."""
    for pattern in _by_noun():
        yield from ((match, True, "town called one") for match in pattern.matches(text.text))
    dateline = re.compile(TOWN_IN_DATELINE, re.MULTILINE)
    yield from ((match, False, "town of the dateline") for match in dateline.finditer(text.text))
    for pattern in _by_preposition():
        yield from ((match, False, "town by its preposition") for match in pattern.matches(text.text))
    for part in text.paragraphs:
        if part.language is Language.KAZAKH:
            by_case = pattern_of(TOWN_BY_CASE_KK).finditer(text.text, part.start, part.end)
            yield from ((match, False, BY_CASE) for match in by_case)


def _spot(text: str, places: list[Finding], starts: list[int], span: Range) -> _Spot | None:
    """Leave out places already found in the range; None where nothing capitalised is left behind them."""
    start, end = span
    index = bisect_right(starts, start)
    while index < len(places) and places[index].start < end:
        index += 1
    if index and places[index - 1].end > start:
        start = min(places[index - 1].end + 1, end)
    return _Spot(text, places, index, start, end) if text[start:end][:1].isupper() else None


def _read(spot: _Spot, *, is_sure: bool) -> tuple[str, int, str | None] | None:
    """Return the nominative, the end and the country; None where nothing but a capital speaks for a town."""
    words = spot.printed.split(" ")
    for length in range(len(words), 0, -1):
        name = " ".join(words[:length])
        known = town(_mixed(name), is_kazakh=_is_kazakh(spot))
        if known is not None and not any(_is_ordinary(word) for word in words[:length]):
            is_noun = known[0].lower() in spot.text
            return None if is_noun else (known[0], spot.start + len(name), known[1])
    country = _country_beside(spot)
    if any(map(_is_ordinary, words)) or not (is_sure or (country is not None and country[1])):
        return None
    return spot.printed, spot.end, country[0] if country else None


def _is_ordinary(word: str) -> bool:
    """A word that is capital only for where it stands, such as a month or the first of a sentence."""
    return any(word.lower() in words for words in NOT_NAMES.values())


def _mixed(name: str) -> str:
    return name.title() if name.isupper() else name


def _is_kazakh(spot: _Spot) -> bool:
    return KAZAKH_LETTERS.search(spot.text, spot.start, spot.end + 40) is not None


def _country_beside(spot: _Spot) -> tuple[str, bool] | None:
    """Return the country printed right behind (True) or shortly before (False) a town."""
    following = next((item for item in spot.places[spot.index : spot.index + 1]), None)
    if following is not None and COUNTRY_BEHIND.fullmatch(spot.text[spot.end : following.start][:8]):
        code = _country(following)
        if code:
            return code, True
    for before in reversed(spot.places[max(spot.index - 2, 0) : spot.index]):
        code = _country(before)
        between = spot.text[before.end : spot.start] if spot.start - before.end < LOOK_BACK else "."
        if code and COUNTRY_BEFORE.match(between):
            return code, False
    return None


def _country(finding: Finding) -> str | None:
    return finding.value.country if isinstance(finding.value, PlaceValue) else None


@cache
def _by_noun() -> tuple[Stemmed, ...]:
    return (
        Stemmed(re.compile(TOWN_BY_NOUN_EN), TOWN_STEMS_EN),
        Stemmed(re.compile(TOWN_BY_NOUN_RU), TOWN_STEMS_RU),
        Stemmed(re.compile(TOWN_BY_NOUN_KK), TOWN_STEMS_KK),
    )


@cache
def _by_preposition() -> tuple[Stemmed, ...]:
    return (
        Stemmed(re.compile(TOWN_BY_PREPOSITION_EN), ("in ", "near ", "visit", "arriv", " to ")),
        Stemmed(re.compile(TOWN_BY_PREPOSITION_RU), ("в ", "во ", "посети")),
    )
