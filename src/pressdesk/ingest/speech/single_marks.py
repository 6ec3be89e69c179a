"""Speech in single marks, as British houses print it; read only where no double marks stand in the text."""

from __future__ import annotations

import re

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.languages import Language
from pressdesk.ingest.speech.marks import Region

OPENING = re.compile(r"(?:(?<=[\s(—–])|(?<![\s\S]))[‘'](?=[^\s\d])")
CLOSING = re.compile(r"(?<=[,.!?…])[’'](?=[\s,.;:)—–-]|$)|(?<=\w)’(?=[,.](?:\s|$))")


def single_regions(text: SourceText) -> list[Region]:
    """Return the stretches between single marks; only one beside a stop closes, not an apostrophe."""
    found: list[Region] = []
    for part in text.paragraphs:
        if part.language is Language.ENGLISH:
            found += _regions(text.text, part)
    return found


def _regions(text: str, part: Paragraph) -> list[Region]:
    found: list[Region] = []
    position = part.start
    while True:
        opening = OPENING.search(text, position, part.end)
        if opening is None:
            return found
        closing = CLOSING.search(text, opening.end(), part.end)
        if closing is None:
            return found
        found.append(Region(opening.end(), closing.start(), (opening.start(), closing.end())))
        position = closing.end()
