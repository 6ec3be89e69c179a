"""Bodies named in the text: ministries, international organisations, formats, companies."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import OrganisationSort, OrganisationValue
from pressdesk.ingest.finding import Finding, Layers, Range
from pressdesk.ingest.known import KnownNames, KnownOrganisation
from pressdesk.ingest.tables.organisation_words import COMPANIES, FORMATS, INTERNATIONAL_BODIES, MINISTRIES
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
    own = _own_pattern(known)
    patterns = (*_patterns(), *(((OrganisationSort.ARCHIVE, own),) if own is not None else ()))
    for sort, pattern in patterns:
        for match in pattern.finditer(text):
            yield match.start(), match.end(), sort


@cache
def _patterns() -> tuple[tuple[OrganisationSort, re.Pattern[str]], ...]:
    return tuple(
        (sort, re.compile(rf"(?<![\w-])(?:{words})"))
        for sort, words in (
            (OrganisationSort.INTERNATIONAL, INTERNATIONAL_BODIES),
            (OrganisationSort.FORMAT, FORMATS),
            (OrganisationSort.MINISTRY, MINISTRIES),
            (OrganisationSort.COMPANY, COMPANIES),
        )
    )


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
