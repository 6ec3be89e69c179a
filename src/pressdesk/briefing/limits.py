"""How much of each sort goes into a paper of a given extent."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.briefing.request import Extent

_ALL = 10**9


@dataclass(frozen=True, slots=True)
class Limits:
    """The greatest number of items; what is beyond it is counted on the page, never dropped in silence."""

    quotes: int = _ALL
    """Quotes in a list of their own."""
    quotes_of_topic: int = _ALL
    previous: int = _ALL
    visits: int = _ALL
    figures: int = _ALL
    points: int = _ALL
    questions: int = _ALL
    photos: int = _ALL
    people: int = _ALL


_OF_EXTENT: dict[str, Limits] = {
    Extent.ONE_PAGE: Limits(
        quotes=12,
        quotes_of_topic=2,
        previous=4,
        visits=4,
        figures=4,
        points=3,
        questions=6,
        photos=6,
        people=6,
    ),
    Extent.STANDARD: Limits(
        quotes=60, quotes_of_topic=6, previous=12, visits=12, figures=12, points=8, questions=24, photos=24
    ),
    Extent.FULL: Limits(),
}


def limits_of(extent: str) -> Limits:
    """Give the limits of an extent; KeyError where there is no such extent."""
    return _OF_EXTENT[extent]
