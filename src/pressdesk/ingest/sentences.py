"""Where sentences begin and end in the three languages; abbreviations and initials do not end one."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Layers, QuoteValue, Range

SENTENCE_END = re.compile(r"[.!?…][.!?…]{0,3}[”»\"’')\]]{0,3}(?=\s)|[”»\"](?=\s[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])")
ABBREVIATION = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Jr|Sr|St|Gen|Sen|Rep|Gov|Amb|Prof|Lt|Col|No|vs|Hon|Rev|Jan|Feb|Mar|Apr|Jun|"
    r"Jul|Aug|Sept?|Oct"
    r"|Nov|Dec|a\.m|p\.m|т|г|гг|им|ул|стр|руб|тыс|млн|млрд|долл|ж|т\.б|т\.д|т\.п|т\.е|др|пр|мин|с\.г|ш|км)"
    r"|(?:^|[\s(\[«“\"–—-])(?:[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ]\.){0,3}[A-ZА-ЯӘҒҚҢӨҰҮҺІЁ])\.$"
)
NEXT_IS_LOWER = re.compile(r"\s{1,3}[a-zа-яәғқңөұүһіё]")
LOOK_BACK = 12
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
    before = text[max(begin, match.start() - LOOK_BACK) : match.start() + 1]
    return match.group() == "." and bool(ABBREVIATION.search(before))


def sentences_of(text: SourceText) -> list[Sentence]:
    """Return all sentences in order, quotes included."""
    found: list[Sentence] = []
    for index, paragraph in enumerate(text.paragraphs):
        for start, end in sentence_ranges(text.text, paragraph.start, paragraph.end):
            found.append(Sentence(start, end, index, len(found)))
    return found


@dataclass(frozen=True, slots=True)
class SpokenRanges:
    """The ranges that are somebody's own words, for telling the narrator's text from them."""

    ranges: tuple[Range, ...]

    @classmethod
    def of(cls, layers: Layers) -> SpokenRanges:
        """Collect the parts of all quotes; words set under a name as a whole body still tell the facts."""
        quotes = [quote for _, quote in layers.of(QuoteValue) if quote.shape not in WHOLE_BODIES]
        return cls(tuple(sorted(part for quote in quotes for part in quote.parts)))

    def holds(self, position: int) -> bool:
        """Tell whether the character at ``position`` is somebody's own word."""
        return any(start <= position < end for start, end in self.ranges)

    def without(self, start: int, end: int) -> list[Range]:
        """Return what is left of a range when spoken words are taken out."""
        left: list[Range] = []
        for spoken_start, spoken_end in self.ranges:
            if spoken_end <= start or spoken_start >= end:
                continue
            if spoken_start > start:
                left.append((start, spoken_start))
            start = max(start, spoken_end)
        if start < end:
            left.append((start, end))
        return left
