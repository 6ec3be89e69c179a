"""Where a stretch of a kept text stood in what it came from: a page, an attachment, the body of a message."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum


class PartKind(StrEnum):
    """What sort of part a text was made from. Pages lie within the part before them."""

    PAGE = "page"
    ATTACHMENT = "attachment"
    MESSAGE = "message"
    NOTES = "notes"
    """Footnotes and endnotes, which a reader moves behind the text."""


@dataclass(frozen=True, slots=True)
class Part:
    """A part of an original begins here.

    ``start`` counts code points of the kept text; the part ends where the next one begins. ``name`` is a
    page's number or an attachment's file name, else empty.
    """

    start: int
    kind: PartKind
    name: str = ""


def parts_at(parts: Sequence[Part], offset: int) -> tuple[Part, ...]:
    """Give the parts that ``offset`` lies in, the widest first: an attachment, then a page of it."""
    container: Part | None = None
    page: Part | None = None
    for part in parts:
        if part.start > offset:
            break
        if part.kind is PartKind.PAGE:
            page = part
        else:
            container, page = part, None
    return tuple(part for part in (container, page) if part is not None)


def parts_to_json(parts: Sequence[Part]) -> str:
    """Write parts for a source's field; nothing for a text of one piece."""
    if not parts:
        return ""
    return json.dumps([[part.start, part.kind.value, part.name] for part in parts], ensure_ascii=False)


def parts_from_json(written: str) -> tuple[Part, ...]:
    """Read parts back; none where a foreign archive holds something else in their place."""
    try:
        return tuple(
            Part(int(start), PartKind(kind), str(name)) for start, kind, name in json.loads(written or "[]")
        )
    except (ValueError, TypeError):
        return ()
