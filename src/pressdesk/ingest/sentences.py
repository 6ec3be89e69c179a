"""Where sentences begin and end in the three languages; abbreviations and initials do not end one."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Self

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Layers, QuoteValue, Range

SENTENCE_END = re.compile(r"[.!?…][.!?…]{0,3}[”»\"’')\]]{0,3}(?=\s)|[”»\"](?=\s[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Md|Mohd|Smt|Dr|Jr|Sr|St|Gen|Sen|Rep|Gov|Amb|Prof|Lt|Col|No|vs|Hon|Rev|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|a\.m|p\.m|т|г|гг|им|ул|стр|руб|тыс|млн|млрд|долл|ж|т\.б|т\.д|т\.п|т\.е|др|пр|мин|с\.г|ш|км)"
    r"|(?:^|[\s(\[«“\"–—-])(?:[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]\.){0,3}[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])\.$"
)
NEXT_IS_LOWER = re.compile(r"\s{1,3}[a-zа-яәғқңөұүһіё]")
LOOK_BACK = 12
LONGEST_NAME = 40
CLOSING = {"»": "«", "”": "“„", '"': '"'}
"""Marks that close a name or a speech without a stop, and those that open it."""
WHOLE_BODIES = frozenset({"labelled_body", "whole_body", "statement"})


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of the narrator: its range, its paragraph and how far down the text it stands."""

    start: int
    end: int
    paragraph: int
    order: int


def sentence_ranges(text: str, start: int, end: int) -> list[Range]:
    """Divide ``text[start:end]`` into sentences; together they cover all but the space between."""
    ranges: list[Range] = []
    begin = start
    for match in SENTENCE_END.finditer(text, start, end):
        if match.end() - begin < 2 or _goes_on(text, match, begin):
            continue
        ranges.append((begin, match.end()))
        begin = match.end()
        while begin < end and text[begin].isspace():
            begin += 1
    if begin < end:
        ranges.append((begin, end))
    return ranges


def _goes_on(text: str, match: re.Match[str], begin: int) -> bool:
    if NEXT_IS_LOWER.match(text, match.end()):
        return True
    if match.group() in CLOSING and _closes_name(text, match, begin):
        return True
    before = text[max(begin, match.start() - LOOK_BACK) : match.start() + 1]
    return match.group() == "." and bool(ABBREVIATION.search(before))


def _closes_name(text: str, match: re.Match[str], begin: int) -> bool:
    """Whether a mark closes the name of a house, which somebody's name follows: «Alpen Rail» Марсель."""
    opened = max((text.rfind(mark, begin, match.start()) for mark in CLOSING[match.group()]), default=-1)
    name = text[opened + 1 : match.start()]
    return opened > begin and len(name) < LONGEST_NAME and name[:1].isupper() and "." not in name


@lru_cache(maxsize=2)
def sentences_of(text: SourceText) -> tuple[Sentence, ...]:
    """Return all sentences in order, quotes included; several annotators ask for one text's in turn."""
    found: list[Sentence] = []
    for index, paragraph in enumerate(text.paragraphs):
        for start, end in sentence_ranges(text.text, paragraph.start, paragraph.end):
            found.append(Sentence(start, end, index, len(found)))
    return tuple(found)


def sentence_at(sentences: Sequence[Sentence], position: int) -> Sentence | None:
    """Return the sentence that holds a position; ``sentences`` are in order."""
    index = bisect_right(sentences, position, key=lambda sentence: sentence.start) - 1
    return sentences[index] if index >= 0 and position < sentences[index].end else None


@dataclass(frozen=True, slots=True)
class Stretches:
    """Ranges of the text in order and apart from each other, looked up quickly."""

    ranges: tuple[Range, ...]
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, ranges: Iterable[Range]) -> Self:
        """Put ranges in order; those that touch or overlap become one."""
        joined: list[Range] = []
        for start, end in sorted(ranges):
            if joined and start <= joined[-1][1]:
                joined[-1] = (joined[-1][0], max(joined[-1][1], end))
            else:
                joined.append((start, end))
        return cls(tuple(joined), tuple(start for start, _ in joined))

    def holds(self, position: int) -> bool:
        """Tell whether a position lies in one of the ranges."""
        index = bisect_right(self._starts, position) - 1
        return index >= 0 and position < self.ranges[index][1]

    def touch(self, start: int, end: int) -> bool:
        """Tell whether any of the ranges has a character in common with another."""
        index = bisect_left(self._starts, end) - 1
        return index >= 0 and self.ranges[index][1] > start

    def without(self, start: int, end: int) -> list[Range]:
        """Return what is left of a range when these are taken out of it."""
        left: list[Range] = []
        index = max(bisect_right(self._starts, start) - 1, 0)
        while index < len(self.ranges) and self.ranges[index][0] < end:
            taken_start, taken_end = self.ranges[index]
            if taken_end > start:
                if taken_start > start:
                    left.append((start, taken_start))
                start = max(start, taken_end)
            index += 1
        return [*left, (start, end)] if start < end else left


def spoken_ranges(layers: Layers) -> Stretches:
    """Return somebody's own words: the parts of all quotes.

    Words set under a name as a whole body still tell the facts, so they are left out.
    """
    return layers.once(_spoken, QuoteValue)


def _spoken(layers: Layers) -> Stretches:
    quotes = [quote for _, quote in layers.of(QuoteValue) if quote.shape not in WHOLE_BODIES]
    return Stretches.of(part for quote in quotes for part in quote.parts)
