"""Sources as they came in, and what waits in the inbox until an officer has seen it."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from typing import ClassVar, Self

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


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
    visit: str = entry("Became the visit", Kind.LINK, target="visit")
    enclosures: tuple[str, ...] = entry(
        "Enclosed files", Kind.LINKS, target="attachment", help="Photos that came with it."
    )
    document: str = entry("Draft as JSON", Kind.MACHINE, section=Section.HIDDEN)


@dataclass(kw_only=True, slots=True)
class Correction(Record):
    """What an officer changed in a draft: used the next time, and exportable."""

    table: ClassVar[str] = "correction"
    label: ClassVar[str] = "Correction"
    plural: ClassVar[str] = "Corrections"

    source: str = entry("Source", Kind.LINK, target="source", required=True)
    finding: str = entry("Kind of finding", listed=True)
    rule: str = entry("Rule", listed=True)
    before: str = entry("As found", Kind.MACHINE)
    after: str = entry("As corrected", Kind.MACHINE)
