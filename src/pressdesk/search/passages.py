"""What of a record is searched: its texts in passages short enough to be read as one result."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE

SHORT_FIELD = 1200
"""Characters up to which a text is one passage."""

_WANTED = 800
_MOST_PASSAGES = 8000
_PARAGRAPH = re.compile(r"[^\r\n]+(?:[\r\n]+|$)")
_SENTENCE = re.compile(r".+?(?:[.!?…]+[\s»”\"']+|$)", re.DOTALL)


class Passage(NamedTuple):
    """A stretch of one of a record's texts: characters ``start`` to ``end`` of the column that holds it."""

    column: str
    start: int
    end: int
    text: str
    language: str
    """As declared by the field or the record; empty where nobody said."""


def passages_of(record: Record) -> Iterator[Passage]:
    """Give the passages of every searched field of a record, in the order of the fields."""
    own_language = str(getattr(record, "language", "") or "")
    for spec in _searched_fields(record.table):
        value = getattr(record, spec.name)
        if not value:
            continue
        for language, text in conversion(spec).texts(value):
            translated = spec.kind in {Kind.TRANSLATED_LINE, Kind.TRANSLATED_TEXT}
            column = f"{spec.name}_{language}" if translated else spec.name
            for start, end in split(text):
                yield Passage(column, start, end, text[start:end], language or own_language)


@cache
def _searched_fields(table: str) -> tuple[FieldSpec, ...]:
    return tuple(spec for spec in BY_TABLE[table].fields() if spec.weight)


def split(text: str) -> Iterator[tuple[int, int]]:
    """Cut a text into passages at its paragraphs, long paragraphs at their sentences; give start and end."""
    if not text.strip():
        return
    if len(text) <= SHORT_FIELD:
        yield 0, len(text)
        return
    wanted = max(_WANTED, len(text) // _MOST_PASSAGES)
    start = end = 0
    for piece_end in _piece_ends(text, wanted):
        if piece_end - start > wanted and end > start:
            yield start, end
            start = end
        end = piece_end
    if end > start:
        yield start, end


def _piece_ends(text: str, wanted: int) -> Iterator[int]:
    for paragraph in _PARAGRAPH.finditer(text):
        if paragraph.end() - paragraph.start() <= 2 * wanted:
            yield paragraph.end()
            continue
        for sentence in _SENTENCE.finditer(text, paragraph.start(), paragraph.end()):
            yield from range(sentence.start() + 2 * wanted, sentence.end(), 2 * wanted)
            yield sentence.end()
