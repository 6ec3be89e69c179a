"""Sources as they came in, and what waits in the inbox until an officer has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar, Self

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import TextRanges


@dataclass(kw_only=True, slots=True)
class Source(Record):
    """A text as it came in. Its characters are never changed; other records point to ranges of them."""

    table: ClassVar[str] = "source"
    label: ClassVar[str] = "Source"
    plural: ClassVar[str] = "Sources"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    title: str = entry("Title", weight=7, section=Section.HEADER, listed=True, printed=True)
    publisher: str = entry("Publisher", weight=4, section=Section.HEADER, listed=True, printed=True)
    address: str = entry(
        "Address", printed=True, help="Where it was published: a web address or a file's name."
    )
    published_on: str = entry("Published on", Kind.DATE, listed=True, printed=True)
    language: str = entry("Language", Kind.LANGUAGE, listed=True, printed=True)
    text: str = entry("Text", Kind.TEXT, weight=4)
    text_sha256: str = entry("SHA-256 of the text", Kind.DIGEST, section=Section.HIDDEN, printed=True)
    received_at: str = entry("Received", Kind.INSTANT, section=Section.DETAIL)
    original: str = entry("Original file", Kind.LINK, target="attachment", section=Section.DETAIL)
    parts: str = entry("Pages and parts as JSON", Kind.MACHINE, section=Section.HIDDEN)

    def prepared(self) -> Self:
        """Carry the SHA-256 of the text."""
        return self.replaced(text_sha256=sha256(self.text.encode("utf-8", "surrogatepass")).hexdigest())


@dataclass(kw_only=True, slots=True)
class InboxDraft(Record):
    """A release that was read and waits for an officer: nothing enters the archive unseen."""

    table: ClassVar[str] = "inbox_draft"
    label: ClassVar[str] = "Draft"
    plural: ClassVar[str] = "Inbox"

    source: str = entry("Source", Kind.LINK, target="source", required=True)
    title: str = entry("Title", weight=5, section=Section.HEADER, listed=True)
    state: str = entry("State", Kind.CHOICE, vocabulary="draft_state", default="waiting", listed=True)
    held_on: str = entry("Date of the visit", Kind.DATE, listed=True)
    language: str = entry("Language", Kind.LANGUAGE, listed=True)
    publisher: str = entry("Publisher", listed=True)
    unsure: int | None = entry(
        "To be checked",
        Kind.INTEGER,
        listed=True,
        help="Values that are missing or were not read for certain.",
    )
    seems_held: bool = entry(
        "Seems to be held", Kind.FLAG, help="The archive has a visit on those days with the same people."
    )
    visit: str = entry("Became the visit", Kind.LINK, target="visit")
    other_visits: tuple[str, ...] = entry(
        "Not the visits",
        Kind.LINKS,
        target="visit",
        section=Section.DETAIL,
        help="Visits of those days that an officer said to be other ones.",
    )
    apart: tuple[str, ...] = entry("Quotes kept apart", Kind.LINES, section=Section.HIDDEN)
    characters: int | None = entry("Length in characters", Kind.INTEGER, section=Section.HIDDEN)
    enclosures: tuple[str, ...] = entry(
        "Enclosed files", Kind.LINKS, target="attachment", help="Photos that came with it."
    )
    document: str = entry("Draft as JSON", Kind.MACHINE, section=Section.HIDDEN)


@dataclass(kw_only=True, slots=True)
class Correction(Record):
    """What an officer changed in a draft: used the next time unless it is removed, and exportable.

    ``printed`` and ``meaning`` hold what is of use for other texts, ``before`` and ``after`` whole values.
    """

    table: ClassVar[str] = "correction"
    label: ClassVar[str] = "Correction"
    plural: ClassVar[str] = "Corrections"

    finding: str = entry("Kind of finding", Kind.CHOICE, vocabulary="correction_kind", listed=True)
    printed: str = entry("As found", section=Section.HEADER, listed=True)
    meaning: str = entry("As corrected", section=Section.HEADER, listed=True)
    publisher: str = entry("Publisher", listed=True, help="Of the release that was corrected.")
    language: str = entry("Language", Kind.LANGUAGE, section=Section.DETAIL)
    published_on: str = entry("Day of the release", Kind.DATE, section=Section.DETAIL)
    rule: str = entry("Rule that had found it", section=Section.DETAIL)
    context: str = entry("Passage", Kind.TEXT, section=Section.DETAIL)
    passage: TextRanges = entry("Place in the passage", Kind.RANGES, section=Section.HIDDEN)
    person: str = entry("Person", Kind.LINK, target="person", section=Section.DETAIL)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)
    before: str = entry("As found, as JSON", Kind.MACHINE, section=Section.HIDDEN)
    after: str = entry("As corrected, as JSON", Kind.MACHINE, section=Section.HIDDEN)
