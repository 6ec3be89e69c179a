"""Internal notes."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class Note(Record):
    """A meeting note: internal, leaves the archive only by an explicit act."""

    table: ClassVar[str] = "note"
    label: ClassVar[str] = "Note"
    plural: ClassVar[str] = "Notes"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    meeting: str = entry("Meeting", Kind.LINK, target="meeting", owner=True)
    title: str = entry(
        "Subject", weight=6, section=Section.HEADER, listed=True, printed=True, restricted=True
    )
    body: str = entry(
        "Note",
        Kind.TEXT,
        weight=5,
        section=Section.HEADER,
        printed=True,
        restricted=True,
        required=True,
        placeholder="What was discussed, what was agreed, what to follow up…",
    )
    author: str = entry("Author", listed=True, printed=True, restricted=True)
    written_on: str = entry("Written on", Kind.DATE, listed=True, printed=True)
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic")
    handling: str = entry("Handling", Kind.CHOICE, vocabulary="handling", printed=True)
