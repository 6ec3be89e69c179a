"""The form in which a text is read and shown: its characters without what only its layout put among them.

A kept text is never changed. But a PDF breaks words at line ends, and web pages carry soft hyphens,
zero-width spaces and marks for the direction of writing: none of them belongs to the words. The reading form
leaves them out, and knows for each of its places the place in the kept text. Nothing is moved or replaced,
so a range of the reading form is always one range of the kept text.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate
from typing import NamedTuple

LAYOUT_ONLY = re.compile(
    r"(?<=[^\W\d_])[-\u00ad\u2010]\r?\n(?=[a-zß-öø-ÿа-џәғқңҗөұүһ])"
    r"|[\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]"
)
"""A hyphen with the line end after it, inside a word; and signs that nobody sees."""
LAYOUT_SIGN = re.compile("[\u00ad\u2010\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]|-\r?\n")
"""Without any of these there is nothing to leave out."""


class ReadingForm(NamedTuple):
    """``text`` is what is read; ``kept_starts`` and ``read_starts`` tell where unbroken stretches begin."""

    text: str
    kept_starts: tuple[int, ...] = (0,)
    read_starts: tuple[int, ...] = (0,)

    @classmethod
    def of(cls, kept: str) -> ReadingForm:
        """Give the reading form of a kept text; the very same text where nothing is to be left out."""
        if LAYOUT_SIGN.search(kept) is None:
            return cls(kept)
        left_out = [match.span() for match in LAYOUT_ONLY.finditer(kept)]
        if not left_out:
            return cls(kept)
        kept_starts = (0, *(end for _, end in left_out))
        kept_ends = (*(start for start, _ in left_out), len(kept))
        lengths = [end - start for start, end in zip(kept_starts, kept_ends, strict=True)]
        pieces = [kept[start:end] for start, end in zip(kept_starts, kept_ends, strict=True)]
        return cls("".join(pieces), kept_starts, tuple(accumulate(lengths[:-1], initial=0)))

    @property
    def is_kept_text(self) -> bool:
        """Tell whether nothing was left out."""
        return len(self.kept_starts) == 1

    def kept_offset(self, offset: int) -> int:
        """Give the place in the kept text of the character at ``offset``."""
        stretch = bisect_right(self.read_starts, offset) - 1
        return self.kept_starts[stretch] + offset - self.read_starts[stretch]

    def kept_range(self, span: tuple[int, int]) -> tuple[int, int]:
        """Give the range of the kept text from the first to the last character of a range that was read."""
        start, end = span
        if end <= start:
            place = self.kept_offset(start)
            return place, place
        return self.kept_offset(start), self.kept_offset(end - 1) + 1

    def read_offset(self, kept: int) -> int:
        """Give the place in the reading form of a kept character, or of the next one that is read."""
        stretch = bisect_right(self.kept_starts, kept) - 1
        following = self.read_starts[stretch + 1 :]
        place = self.read_starts[stretch] + kept - self.kept_starts[stretch]
        return min(place, following[0]) if following else min(place, len(self.text))


def as_read(words: str) -> str:
    """Give words of a kept text as they are shown and printed."""
    return LAYOUT_ONLY.sub("", words)
