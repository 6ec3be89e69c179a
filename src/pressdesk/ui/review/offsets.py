"""The border between Python's code points and Qt's UTF-16 units, crossed nowhere else in the review."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

LONGEST_LINE = 4_000
"""Code points that one line may hold on screen; Qt takes seconds to lay out endless ones."""

_DIFFERENT = re.compile("\r\n|[\U00010000-\U0010ffff]")
_LINE_END = re.compile("[\r\n\u2029]")


class ShownText:
    """A kept text as a Qt document shows it, with the positions of each in the other.

    Qt counts a character outside the basic plane as two, makes one of a carriage return and line feed, and
    cannot lay out endless lines in good time, so these are broken on screen only. ``text`` is what to give to
    the document; offsets are code points of the kept text, positions are those of the document's cursor.
    """

    def __init__(self, kept: str) -> None:
        breaks = list(_breaks(kept))
        self.text = _broken(kept, breaks)
        self._length = len(kept)
        self._offsets: list[int] = []
        self._positions: list[int] = []
        self._shifts = [0]
        shift = 0
        for offset, position, change in _steps(kept, breaks):
            self._offsets.append(offset)
            self._positions.append(position + shift)
            shift += change
            self._shifts.append(shift)

    def position(self, offset: int) -> int:
        """Give the document position of an offset in the kept text; of one beyond it that of the end."""
        within = min(offset, self._length)
        return within + self._shifts[bisect_left(self._offsets, within)]

    def offset(self, position: int) -> int:
        """Give the offset in the kept text of a document position."""
        found = position - self._shifts[bisect_left(self._positions, position)]
        return min(max(found, 0), self._length)


def _breaks(kept: str) -> Iterator[int]:
    """Give the offsets before which a line is broken for the screen: at a space where there is one."""
    start = 0
    for end in [*(match.start() for match in _LINE_END.finditer(kept)), len(kept)]:
        while end - start > LONGEST_LINE:
            space = kept.rfind(" ", start + LONGEST_LINE // 2, start + LONGEST_LINE)
            start = space + 1 if space >= 0 else start + LONGEST_LINE
            yield start
        start = end + 1


def _broken(kept: str, breaks: list[int]) -> str:
    edges = [0, *breaks, len(kept)]
    return "\n".join(kept[start:end] for start, end in pairwise(edges))


def _steps(kept: str, breaks: list[int]) -> Iterator[tuple[int, int, int]]:
    """Give each place after which positions run ahead of offsets (+1) or fall behind (-1), in order.

    The place is told twice, as a broken line has a position, but no offset of its own.
    """
    taken = 0
    for match in _DIFFERENT.finditer(kept):
        until = bisect_right(breaks, match.start())
        yield from ((offset - 1, offset, 1) for offset in breaks[taken:until])
        taken = until
        yield match.start(), match.start(), 1 if match.end() - match.start() == 1 else -1
    yield from ((offset - 1, offset, 1) for offset in breaks[taken:])
