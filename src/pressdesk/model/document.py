"""Documents signed, releases issued, lines to take."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Document(Record):
    """A document signed or adopted: treaty, memorandum, joint statement, roadmap."""

    table: ClassVar[str] = "document"
    label: ClassVar[str] = "Document"
    plural: ClassVar[str] = "Documents"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=8,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    kind: str = entry("Kind", Kind.CHOICE, vocabulary="document_kind", listed=True, printed=True)
    signed_on: str = entry("Signed on", Kind.DATE, listed=True, printed=True)
    place: str = entry("Place", Kind.LINK, target="place", printed=True)
    signatories: str = entry("Signatories and capacity", Kind.TEXT, weight=4, printed=True)
    in_force_on: str = entry("In force from", Kind.DATE, printed=True)
    summary: Translated = entry("Summary", Kind.TRANSLATED_TEXT, weight=4, printed=True)
    file: str = entry("File", Kind.LINK, target="attachment", section=Section.DETAIL)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )


@dataclass(kw_only=True, slots=True)
class Release(Record):
    """A press release, ours or the other side's, in the chain of its versions."""

    table: ClassVar[str] = "release"
    label: ClassVar[str] = "Release"
    plural: ClassVar[str] = "Releases"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=8,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    number: str = entry("Number", weight=4, listed=True, printed=True)
    issued_at: str = entry("Issued", Kind.DATE, listed=True, printed=True)
    side: str = entry("Whose", Kind.CHOICE, vocabulary="side", listed=True, printed=True)
    status: str = entry("Status", Kind.CHOICE, vocabulary="record_status", listed=True)
    channel: str = entry("Channel", printed=True)
    embargo_until: str = entry("Embargo until", Kind.INSTANT, printed=True)
    language: str = entry("Language", Kind.LANGUAGE, listed=True, printed=True)
    body: str = entry("Text", Kind.TEXT, weight=5, printed=True)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)
    replaces: str = entry("Replaces version", Kind.LINK, target="release", section=Section.DETAIL)


@dataclass(kw_only=True, slots=True)
class LineToTake(Record):
    """What the ministry says on a topic, and how it answers when asked."""

    table: ClassVar[str] = "line_to_take"
    label: ClassVar[str] = "Line to take"
    plural: ClassVar[str] = "Lines to take"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    topic: str = entry("Topic", Kind.LINK, target="topic", listed=True, printed=True)
    text: Translated = entry(
        "Line",
        Kind.TRANSLATED_TEXT,
        required=True,
        weight=7,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    stance: str = entry("Use", Kind.CHOICE, vocabulary="line_stance", listed=True, printed=True)
    question: Translated = entry("Question it answers", Kind.TRANSLATED_TEXT, weight=5, printed=True)
    valid_from: str = entry("Valid from", Kind.DATE, listed=True, printed=True)
    valid_to: str = entry("Valid to", Kind.DATE, listed=True, printed=True)
    cleared_by: str = entry("Cleared by", printed=True)
    supersedes: str = entry("Supersedes", Kind.LINK, target="line_to_take", section=Section.DETAIL)
