"""Whether the shipped fonts can print every character, found out before the page is set.

A typesetter without a glyph prints an empty box in silence or stops in the middle of the work; either is
found too late. Here each trouble is named with its record, field and character.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, fields, is_dataclass
from functools import cache
from typing import Any

from pressdesk.briefing.blocks import Briefing, Origin, Passage
from pressdesk.errors import PressdeskError
from pressdesk.paths import resource

FACES = (
    "SourceSerif4-Regular.ttf",
    "SourceSans3-Regular.ttf",
    "NotoSans-Regular.ttf",
    "NotoSansArabic-Regular.ttf",
    "NotoSansHebrew-Regular.ttf",
    "NotoSansArmenian-Regular.ttf",
    "NotoSansGeorgian-Regular.ttf",
    "NotoSansSymbols-Regular.ttf",
    "NotoSansSymbols2-Regular.ttf",
)
"""The faces in the order in which the page falls back on them."""

_LINE_ENDS = frozenset("\t\n\r\v\f\x85\u2028\u2029")
_FORBIDDEN_CATEGORIES = frozenset({"Cc", "Co", "Cs", "Cn"})
_BYTE_ORDER_MARK = "\ufeff"
_SELECTORS = range(0xFE00, 0xFE10)
_NAMED_AT_ONCE = 3


@dataclass(frozen=True, slots=True)
class Unprintable:
    """One character that cannot be printed, with the place where it stands."""

    origin: Origin
    field: str
    character: str

    @property
    def name(self) -> str:
        """The character with its number and name in Unicode."""
        number = f"U+{ord(self.character):04X}"
        name = unicodedata.name(self.character, "")
        shown = f"{self.character} " if self.character.isprintable() else ""
        return f"{shown}({number}{' ' + name if name else ''})"


class UnprintableCharactersError(PressdeskError):
    """Characters that no shipped font holds, or that no printed page may hold."""

    def __init__(self, found: tuple[Unprintable, ...]) -> None:
        named = "; ".join(_place(item) for item in found[:_NAMED_AT_ONCE])
        more = len(found) - _NAMED_AT_ONCE
        super().__init__(
            f"The briefing cannot be printed: {named}{f'; and {more} more' if more > 0 else ''}.",
            hint="Leave the record out of the briefing, or correct the field.",
            detail="\n".join(f"{item.origin.table} {item.origin.id} {_place(item)}" for item in found),
        )
        self.found = found


def check_printable(briefing: Briefing) -> None:
    """Raise :class:`UnprintableCharactersError` naming every character that cannot be printed."""
    found = tuple(dict.fromkeys(_unprintable(briefing, briefing.cover.origin, "")))
    if found:
        raise UnprintableCharactersError(found)


def unprintable_in(text: str) -> Iterator[str]:
    """Give the characters of ``text`` that cannot be printed, in their order."""
    if text.isascii() and text.isprintable():
        return
    for cluster in _clusters(text):
        if not _printable(cluster):
            yield next((character for character in cluster if not _printable(character)), cluster[0])


def _place(item: Unprintable) -> str:
    owner = f"“{item.origin.name}” has" if item.origin.name else "there is"
    return f"{owner} in its {item.field.replace('_', ' ')} the character {item.name}"


def _unprintable(value: Any, origin: Origin, field: str) -> Iterator[Unprintable]:
    if isinstance(value, str):
        for character in unprintable_in(value):
            yield Unprintable(origin, field, character)
    elif isinstance(value, tuple):
        for item in value:
            yield from _unprintable(item, origin, field)
    elif is_dataclass(value) and not isinstance(value, Origin):
        own = getattr(value, "origin", None) or origin
        nearest = own if own.table else origin
        for attribute in fields(value):
            name = field if isinstance(value, Passage) else attribute.name
            yield from _unprintable(getattr(value, attribute.name), nearest, name)


def _clusters(text: str) -> Iterator[str]:
    """Split a text into base characters with the marks that combine with them."""
    start = 0
    for index in range(1, len(text) + 1):
        if index == len(text) or not unicodedata.category(text[index]).startswith("M"):
            yield text[start:index]
            start = index


@cache
def _printable(cluster: str) -> bool:
    if any(_is_forbidden(character) for character in cluster):
        return False
    needed = {ord(character) for character in cluster if not _needs_no_glyph(character)}
    return not needed or any(needed <= face for face in _faces())


def _is_forbidden(character: str) -> bool:
    return character == _BYTE_ORDER_MARK or (
        unicodedata.category(character) in _FORBIDDEN_CATEGORIES and character not in _LINE_ENDS
    )


def _needs_no_glyph(character: str) -> bool:
    return (
        character in _LINE_ENDS
        or ord(character) in _SELECTORS
        or unicodedata.category(character) in {"Cf", "Zs"}
    )


@cache
def _faces() -> tuple[frozenset[int], ...]:
    from fontTools.ttLib import TTFont

    covered = []
    for name in FACES:
        with TTFont(resource(f"fonts/{name}"), lazy=True) as font:
            covered.append(frozenset(font.getBestCmap()))
    return tuple(covered)
