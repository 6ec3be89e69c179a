"""What was printed, when and for whom."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class Briefing(Record):
    """A briefing that left the archive: kept so that it can be printed again as it was.

    The quotes, figures and lines that stood in it are linked, so that each of them tells where it was used.
    """

    table: ClassVar[str] = "briefing"
    label: ClassVar[str] = "Briefing"
    plural: ClassVar[str] = "Briefings"

    title: str = entry("Title", required=True, weight=5, section=Section.HEADER, listed=True)
    kind: str = entry(
        "Kind", Kind.CHOICE, vocabulary="briefing_kind", section=Section.HEADER, default="visit", listed=True
    )
    extent: str = entry("Extent", Kind.CHOICE, vocabulary="briefing_extent", default="standard")
    form: str = entry(
        "Left as", Kind.CHOICE, vocabulary="briefing_form", section=Section.HEADER, default="pdf", listed=True
    )
    made_at: str = entry("Made", Kind.INSTANT, section=Section.HEADER, listed=True)
    prepared_for: str = entry("Prepared for", weight=3, section=Section.HEADER, listed=True)
    prepared_by: str = entry("Prepared by", listed=True)
    language: str = entry("Language", Kind.LANGUAGE, listed=True)
    handling: str = entry("Handling", Kind.CHOICE, vocabulary="handling", listed=True)
    is_public_safe: bool = entry("Public-safe version", Kind.FLAG)
    copies: int | None = entry("Copies", Kind.INTEGER)
    covering_note: str = entry("Covering note", Kind.TEXT, weight=2, restricted=True)
    visit: str = entry("Visit", Kind.LINK, target="visit")
    person: str = entry("Counterpart", Kind.LINK, target="person")
    country: str = entry("Country", Kind.LINK, target="country")
    topic: str = entry("Topic", Kind.LINK, target="topic")
    enquiry: str = entry("Enquiry", Kind.LINK, target="enquiry")
    quotes: tuple[str, ...] = entry("Quotes in it", Kind.LINKS, target="quote", section=Section.DETAIL)
    figures: tuple[str, ...] = entry("Figures in it", Kind.LINKS, target="figure", section=Section.DETAIL)
    lines: tuple[str, ...] = entry("Lines in it", Kind.LINKS, target="line_to_take", section=Section.DETAIL)
    released: tuple[str, ...] = entry(
        "Released by choice",
        Kind.LINES,
        section=Section.DETAIL,
        restricted=True,
        help="Records that are held back and went in because somebody chose them.",
    )
    file: str = entry("File", Kind.LINK, target="attachment", section=Section.DETAIL)
    choices: str = entry("Choices made", Kind.MACHINE, section=Section.HIDDEN)
