"""Published figures."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Figure(Record):
    """A number that was published: what it says, how exact, for which period, and who said so."""

    table: ClassVar[str] = "figure"
    label: ClassVar[str] = "Figure"
    plural: ClassVar[str] = "Figures"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    statement: Translated = entry(
        "What it says",
        Kind.TRANSLATED_TEXT,
        required=True,
        weight=7,
        section=Section.HEADER,
        listed=True,
        printed=True,
        placeholder="U.S. investment in Kazakhstan in total",
    )
    as_printed: str = entry(
        "As printed",
        weight=6,
        section=Section.HEADER,
        listed=True,
        printed=True,
        placeholder="over US$62 billion",
    )
    comparator: str = entry("Comparator", Kind.CHOICE, vocabulary="comparator", printed=True)
    value: Decimal | None = entry("Value", Kind.NUMBER, listed=True, printed=True)
    unit: str = entry("Unit or currency", listed=True, printed=True, placeholder="USD")
    period: str = entry("Period covered", printed=True, placeholder="since 1993")
    as_of: str = entry("As of", Kind.DATE, listed=True, printed=True)
    speaker: str = entry("Given by", Kind.LINK, target="person", printed=True)
    country: str = entry("Country", Kind.LINK, target="country")
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic")
    review_on: str = entry("Review on", Kind.DATE, help="After this day the figure counts as stale.")
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL, printed=True)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )
    supersedes: str = entry("Supersedes", Kind.LINK, target="figure", section=Section.DETAIL)
