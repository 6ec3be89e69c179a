"""Patterns of the tables, compiled once each, and ways to try a costly one only where it may match."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

from pressdesk.ingest.words import lower_in_place

NUMBER = re.compile(r"\d+")


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """Compile a table's words as they are printed."""
    return re.compile(words)


@cache
def folded(words: str) -> re.Pattern[str]:
    """Compile a table's words for capitals and small letters alike."""
    return re.compile(words, re.IGNORECASE)


class Stemmed(NamedTuple):
    """A costly pattern with stems in small letters: each of its matches holds one of them, in one line.

    Looking for a stem takes a hundredth of the time, so the pattern is tried on lines with a stem only.
    """

    pattern: re.Pattern[str]
    stems: tuple[str, ...]

    def is_in(self, passage: str) -> bool:
        """Tell whether the pattern matches in a short passage, which may be of several lines."""
        lowered = passage.lower()
        for stem in self.stems:
            if stem in lowered:
                return self.pattern.search(passage) is not None
        return False

    def matches(self, text: str, start: int = 0, end: int | None = None) -> Iterator[re.Match[str]]:
        """Yield the pattern's matches in ``text`` between ``start`` and ``end``, in order."""
        lowered = lower_in_place(text)
        stems = [stem for stem in self.stems if stem in lowered]
        end = len(text) if end is None else end
        while stems and start < end:
            places = [place for stem in stems if (place := lowered.find(stem, start, end)) >= 0]
            if not places:
                return
            first = min(places)
            line_start = max(lowered.rfind("\n", start, first) + 1, start)
            line_end = lowered.find("\n", first, end)
            line_end = end if line_end < 0 else line_end + 1
            yield from self.pattern.finditer(text, line_start, line_end)
            start = line_end


@lru_cache(maxsize=4)
def number_starts(text: str) -> tuple[int, ...]:
    """Return where the numbers of a text begin; several annotators ask for one text's in turn."""
    return tuple(match.start() for match in NUMBER.finditer(text))


def matches_from(pattern: re.Pattern[str], text: str, starts: Iterable[int]) -> Iterator[re.Match[str]]:
    """Match a pattern at given places only, in order; a place inside the match before it is passed over."""
    end = 0
    for start in starts:
        match = pattern.match(text, start) if start >= end else None
        if match is not None:
            end = match.end()
            yield match
