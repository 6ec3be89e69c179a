"""What a reader gives: the texts that a file holds, and the photos that came with them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.roles import Role
from pressdesk.model.parts import Part, PartKind


class ReaderWarning(StrEnum):
    """What the officer should know about how a text was read; each is a word of ``DraftWarning`` too."""

    SCANNED_PAGES = "scanned_pages"
    MACROS = "macros"
    DAMAGED_FILE = "damaged_file"
    TRACKED_CHANGES = "tracked_changes"
    UNREAD_ATTACHMENT = "unread_attachment"


@dataclass(frozen=True, slots=True)
class KnownRole:
    """A stretch of the text whose part on the page the format itself declares."""

    start: int
    end: int
    role: Role


@dataclass(frozen=True, slots=True)
class ReceivedText:
    """One text as it came in; its characters are the source's own.

    ``name`` is the file's name, or that of the attachment the text was read from. ``parts`` leads back
    to pages and attachments, ``roles`` are headings, bullets and captions. The rest is what the file says of
    itself (``published_on`` in ISO 8601), empty where it says nothing.
    """

    name: str
    text: str
    format: Format
    parts: tuple[Part, ...] = ()
    roles: tuple[KnownRole, ...] = ()
    title: str = ""
    publisher: str = ""
    address: str = ""
    published_on: str = ""
    warnings: tuple[ReaderWarning, ...] = ()


@dataclass(frozen=True, slots=True)
class Enclosure:
    """A photo that came with a message, as a file of its own."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True)
class Received:
    """One file: its texts in order (at least one), what was enclosed, and the file itself.

    ``original`` holds the bytes as they came in; it is empty for plain text, which the kept text holds whole.
    """

    name: str
    texts: tuple[ReceivedText, ...]
    enclosures: tuple[Enclosure, ...] = ()
    original: bytes = b""


def text_as_message(text: ReceivedText) -> dict[str, Any]:
    """Give a text in plain values, for the way from one process to another."""
    return {
        "name": text.name,
        "text": text.text,
        "format": text.format.value,
        "parts": [[part.start, part.kind.value, part.name] for part in text.parts],
        "roles": [[known.start, known.end, known.role.value] for known in text.roles],
        "title": text.title,
        "publisher": text.publisher,
        "address": text.address,
        "published_on": text.published_on,
        "warnings": [warning.value for warning in text.warnings],
    }


def text_of_message(message: Mapping[str, Any]) -> ReceivedText:
    """Read a text back; ValueError, TypeError or KeyError where the values are others."""
    return ReceivedText(
        name=str(message["name"]),
        text=str(message["text"]),
        format=Format(message["format"]),
        parts=tuple(Part(int(start), PartKind(kind), str(name)) for start, kind, name in message["parts"]),
        roles=tuple(KnownRole(int(start), int(end), Role(role)) for start, end, role in message["roles"]),
        title=str(message["title"]),
        publisher=str(message["publisher"]),
        address=str(message["address"]),
        published_on=str(message["published_on"]),
        warnings=tuple(ReaderWarning(word) for word in message["warnings"]),
    )
