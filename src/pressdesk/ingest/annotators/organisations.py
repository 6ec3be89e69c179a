"""Bodies named in the text: ministries, international organisations, formats, companies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import OrganisationSort, OrganisationValue
from pressdesk.ingest.finding import Finding, Layers, Range
from pressdesk.ingest.known import KnownNames, KnownOrganisation
from pressdesk.ingest.patterns import Stemmed
from pressdesk.ingest.tables.organisation_words import (
    COMPANIES,
    COMPANY_STEMS,
    FORMAT_STEMS,
    FORMATS,
    INTERNATIONAL_BODIES,
    MINISTRIES,
    MINISTRY_STEMS,
)
from pressdesk.ingest.words import fold

CONFIDENCE = {
    OrganisationSort.ARCHIVE: 0.95,
    OrganisationSort.INTERNATIONAL: 0.93,
    OrganisationSort.FORMAT: 0.9,
    OrganisationSort.MINISTRY: 0.88,
    OrganisationSort.COMPANY: 0.75,
}
SHORTEST = 3


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Return one finding for each body, at its first mention; those of the archive come before all others."""
    spans: dict[str, list[tuple[Range, OrganisationSort]]] = {}
    end = 0
    for start, stop, sort in sorted(_spans(text.text, known), key=lambda span: (span[0], -span[1])):
        if start >= end:
            spans.setdefault(fold(text.text[start:stop]), []).append(((start, stop), sort))
            end = stop
    return [_finding(text.text, places, known) for places in spans.values()]


def _spans(text: str, known: KnownNames) -> Iterator[tuple[int, int, OrganisationSort]]:
    for match in _international().finditer(text):
        yield match.start(), match.end(), OrganisationSort.INTERNATIONAL
    for sort, pattern in _patterns():
        for match in pattern.matches(text):
            yield match.start(), match.end(), sort
    own = _own_pattern(known)
    for match in own.finditer(text) if own is not None else ():
        yield match.start(), match.end(), OrganisationSort.ARCHIVE


@cache
def _international() -> re.Pattern[str]:
    return _body(INTERNATIONAL_BODIES)


@cache
def _patterns() -> tuple[tuple[OrganisationSort, Stemmed], ...]:
    return (
        (OrganisationSort.FORMAT, Stemmed(_body(FORMATS), FORMAT_STEMS)),
        (OrganisationSort.MINISTRY, Stemmed(_body(MINISTRIES), MINISTRY_STEMS)),
        (OrganisationSort.COMPANY, Stemmed(_body(COMPANIES), COMPANY_STEMS)),
    )


def _body(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?:{words})")


@cache
def _own_pattern(known: KnownNames) -> re.Pattern[str] | None:
    names = {name for item in known.organisations for name in item.names if len(name) >= SHORTEST}
    if not names:
        return None
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")(?!\w)"
    )


def _finding(text: str, places: list[tuple[Range, OrganisationSort]], known: KnownNames) -> Finding:
    (start, end), sort = places[0]
    name = " ".join(text[start:end].split())
    held = _held(name, known)
    value = OrganisationValue(name, sort, held.id if held else None, tuple(place for place, _ in places))
    return Finding(start, end, value, CONFIDENCE[sort], f"{sort.value} by its name")


def _held(name: str, known: KnownNames) -> KnownOrganisation | None:
    own = fold(name)
    return next((item for item in known.organisations if own in map(fold, item.names)), None)
