"""Where a text of several releases goes on to its second: by a heading of its own, a dateline, a body."""

from __future__ import annotations

import re

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.roles import Role

DIGIT = re.compile(r"\d")
SHORTEST_BODY = 60


def end_of_first_release(text: SourceText) -> int | None:
    """Return where the first of several releases ends, or None where the text holds one.

    Each has to have a dateline with a day and a body below it; the second also a heading above. Datelines
    at the foot, and headings between the paragraphs of one release, begin nothing.
    """
    parts = text.paragraphs
    opened = False
    for index in range(len(parts)):
        if not _opens_release(text, index):
            continue
        has_heading = index > 0 and parts[index - 1].role is Role.HEADING
        if opened and has_heading and any(_is_body(item) for item in parts[:index]):
            return _first_heading(parts, index).start
        opened = True
    return None


def _opens_release(text: SourceText, index: int) -> bool:
    parts = text.paragraphs
    dated = parts[index].role is Role.DATELINE and DIGIT.search(text.slice(parts[index])) is not None
    return dated and index + 1 < len(parts) and _is_body(parts[index + 1])


def _first_heading(parts: tuple[Paragraph, ...], index: int) -> Paragraph:
    while index > 0 and parts[index - 1].role is Role.HEADING:
        index -= 1
    return parts[index]


def _is_body(part: Paragraph) -> bool:
    return part.role is Role.BODY and part.end - part.start >= SHORTEST_BODY
