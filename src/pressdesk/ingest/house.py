"""The country of the house that wrote a release: its ministry, embassy or agency, named above or below it.

A person printed without a country belongs to it.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Layers
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.houses import BODY_OF_STATE, house_of

FIRST, LAST = 4, 2
LONGEST_LINE = 150
OWN_OF_KAZAKH = "KZ"
"""Houses that publish in Kazakh are Kazakhstan's own."""
_BODY = re.compile(BODY_OF_STATE, re.IGNORECASE)
_TELLS = re.compile(
    r"[.!?]\s|\b(?:met|meet\w*|held|holds|received|receives|visit\w*|talks|consultations|delegation\w*|between|"
    r"встре\w+|приня\w+|пров[её]л\w*|визит\w*|переговор\w*|консультаци\w*|делегаци\w*|между|"
    r"кездес\w+|қабылда\w+|сапар\w*|келіссөз\w*)\b",
    re.IGNORECASE,
)
"""A line that tells of something is a title, and no house's name."""


def house_country(text: SourceText, layers: Layers) -> str | None:
    """Return the country whose body of state signs the release, or None where no line says whose it is."""
    agency = house_of(text.text)
    if agency is not None:
        return agency
    for line in _lines_of_house(text):
        code = _country_within(layers, line)
        if code is not None:
            return code
    return OWN_OF_KAZAKH if text.language is Language.KAZAKH else None


def names_a_house(line: str) -> bool:
    """Tell whether a line names a body of state and tells of nothing."""
    return bool(_BODY.search(line)) and not _TELLS.search(line)


@lru_cache(maxsize=2)
def _lines_of_house(text: SourceText) -> tuple[Paragraph, ...]:
    count = len(text.paragraphs)
    return tuple(
        part
        for index, part in enumerate(text.paragraphs)
        if not (FIRST <= index < count - LAST or part.end - part.start > LONGEST_LINE)
        and names_a_house(text.slice(part))
    )


def _country_within(layers: Layers, part: Paragraph) -> str | None:
    """The first country of the line: an embassy's own comes before the one it serves in."""
    return next(
        (
            value.country
            for finding, value in layers.of(PlaceValue)
            if value.sort is PlaceSort.COUNTRY and part.start <= finding.start < part.end
        ),
        None,
    )
