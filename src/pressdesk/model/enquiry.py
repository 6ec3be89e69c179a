"""Questions that media asked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class Enquiry(Record):
    """A media enquiry: who asked what, by when, and what was answered with whose clearance."""

    table: ClassVar[str] = "enquiry"
    label: ClassVar[str] = "Enquiry"
    plural: ClassVar[str] = "Enquiries"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    question: str = entry(
        "Question", Kind.TEXT, required=True, weight=7, section=Section.HEADER, listed=True, printed=True
    )
    outlet: str = entry("Outlet", weight=5, section=Section.HEADER, listed=True, printed=True)
    journalist: str = entry("Journalist", weight=5, listed=True, printed=True)
    received_on: str = entry("Received", Kind.DATE, listed=True, printed=True)
    deadline: str = entry("Deadline", Kind.DATE, listed=True, printed=True)
    answer: str = entry("Answer given", Kind.TEXT, weight=6, printed=True)
    quotes: tuple[str, ...] = entry("Quotes used", Kind.LINKS, target="quote", printed=True)
    lines: tuple[str, ...] = entry("Lines used", Kind.LINKS, target="line_to_take", printed=True)
    cleared_by: str = entry("Cleared by", printed=True)
    attribution: str = entry("Attribution", Kind.CHOICE, vocabulary="attribution", printed=True)
    outcome: str = entry("Outcome", Kind.CHOICE, vocabulary="enquiry_outcome", listed=True, printed=True)
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic")
    coverage: str = entry("Coverage", section=Section.DETAIL, help="Where the answer was published.")
