"""Marks in the source: what was found where, and in which colour each kind is shown."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from PySide6.QtGui import QColor, QPalette

from pressdesk.ingest.finding import FindingKind, Range


class Standing(Enum):
    """How far an officer may lean on a finding, or what became of it."""

    UNSURE = auto()
    FOUND = auto()
    ACCEPTED = auto()
    REJECTED = auto()


@dataclass(frozen=True, slots=True)
class Mark:
    """One finding as the source shows it; ``key`` is that of the item of the draft which it stands for.

    ``ranges`` are code points of the kept text; ``description`` gives what a tooltip says, asked for when one
    is shown. A quiet mark is seen only while its item is the current one: it covers words that another mark
    stands for.
    """

    key: str
    kind: FindingKind
    ranges: tuple[Range, ...]
    standing: Standing = Standing.FOUND
    description: Callable[[], str] = str
    is_quiet: bool = False

    @property
    def length(self) -> int:
        """Count the characters from the first to the last of the mark."""
        return max(end for _, end in self.ranges) - min(start for start, _ in self.ranges)


_LIGHT = {
    FindingKind.QUOTE: "#d08700",
    FindingKind.REPORTED_SPEECH: "#8a6f3c",
    FindingKind.PERSON: "#2563eb",
    FindingKind.DATE: "#0d8a6a",
    FindingKind.PLACE: "#b4530a",
    FindingKind.VISIT_KIND: "#0e7490",
    FindingKind.MEETING: "#c02672",
    FindingKind.FIGURE: "#7c3aed",
    FindingKind.DOCUMENT: "#4d7c0f",
    FindingKind.ORGANISATION: "#9a3f8f",
    FindingKind.TOPIC: "#64748b",
}
_DARK = {
    FindingKind.QUOTE: "#f2b33d",
    FindingKind.REPORTED_SPEECH: "#c8ae7c",
    FindingKind.PERSON: "#7aa8ff",
    FindingKind.DATE: "#4fd1ab",
    FindingKind.PLACE: "#f09a5e",
    FindingKind.VISIT_KIND: "#55c4dd",
    FindingKind.MEETING: "#f080b4",
    FindingKind.FIGURE: "#b69bff",
    FindingKind.DOCUMENT: "#a3cf5b",
    FindingKind.ORGANISATION: "#dc8fd2",
    FindingKind.TOPIC: "#a3b0c2",
}
KINDS_IN_ORDER: tuple[FindingKind, ...] = tuple(_LIGHT)
"""The kinds that are marked, in the order of the legend."""

PASSAGES = frozenset(
    {FindingKind.QUOTE, FindingKind.REPORTED_SPEECH, FindingKind.MEETING, FindingKind.DOCUMENT}
)
"""Kinds that cover whole sentences; the others mark words and are drawn as lines under them."""


def is_dark(palette: QPalette) -> bool:
    """Tell whether a palette is a dark one."""
    return palette.color(QPalette.ColorRole.Base).lightness() < 128


def colour_of(kind: FindingKind, palette: QPalette) -> QColor:
    """Give the full colour of a kind: for lines, dots and words on the page's ground."""
    colours = _DARK if is_dark(palette) else _LIGHT
    return QColor(colours.get(kind, colours[FindingKind.TOPIC]))


def tint_of(kind: FindingKind, palette: QPalette, strength: float) -> QColor:
    """Give the colour of a kind as a veil over the page, ``strength`` from 0 to 1."""
    colour = colour_of(kind, palette)
    colour.setAlphaF(strength)
    return colour


def innermost(marks: Sequence[Mark], offset: int) -> Mark | None:
    """Give the shortest mark that covers an offset."""
    covering = [mark for mark in marks if any(start <= offset < end for start, end in mark.ranges)]
    return min(covering, key=lambda mark: mark.length, default=None)
