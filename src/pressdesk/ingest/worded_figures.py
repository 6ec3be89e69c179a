"""Figures told in words: times, numbers from a thousand on, and documents counted."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressdesk.ingest.figure_spans import (
    GAP,
    LOOK_BACK,
    NAME,
    Span,
    comparing_before,
    nouns_after,
    scale_power,
)
from pressdesk.ingest.patterns import Stemmed
from pressdesk.ingest.tables.figure_words import DURATIONS, MEASURES, PERCENT, WORD_TIMES
from pressdesk.ingest.tables.numerals import (
    COUNTED_DOCUMENTS,
    DOCUMENT_STEMS,
    DOCUMENTS,
    NUMERALS_BEFORE,
    SCALE_STEMS,
    SCALES_IN_WORDS,
    number_of,
)

COUNTED_WITHIN = 60


def large_numbers(text: str) -> Iterator[Span]:
    """Numerals in words count from a thousand on, with the things they count: «восьми тысяч человек»."""
    for match in _scale_pattern().matches(text):
        before = text[max(match.start() - LOOK_BACK, 0) : match.start()]
        words = _numerals_pattern().search(before)
        if words is None and not any(pattern.search(before) for pattern, _, _ in comparing_before()):
            continue
        unit = _unit_pattern().match(text[match.end() : match.end() + COUNTED_WITHIN])
        nouns = [] if unit else nouns_after(text, match.end())
        if not unit and (not nouns or nouns[0][0].lower() in DURATIONS):
            continue
        numeral = words.group().lower() if words else ""
        end = match.end() + unit.end() if unit else nouns[-1][2]
        yield Span(
            match.start() - len(numeral),
            end,
            str(number_of(numeral)),
            scale_power(match.group()),
            text[match.end() : end].strip(),
            False,
            0.75,
            "number in words",
        )


def documents(text: str) -> Iterator[Span]:
    """Documents are counted in words too: «шесть документов», "five agreements"."""
    nouns, numerals = _document_patterns()
    for match in nouns.matches(text):
        before = text[max(match.start() - LOOK_BACK, 0) : match.start()]
        counted = numerals.search(before)
        if counted is None:
            continue
        number = str(number_of(counted["words"].lower()))
        start = match.start() - len(before) + counted.start()
        yield Span(start, match.end(), number, 0, match.group(), False, 0.75, "documents counted in words")


@cache
def _document_patterns() -> tuple[Stemmed, re.Pattern[str]]:
    return Stemmed(re.compile(DOCUMENTS), DOCUMENT_STEMS), re.compile(COUNTED_DOCUMENTS, re.IGNORECASE)


@cache
def _scale_pattern() -> Stemmed:
    return Stemmed(re.compile(rf"(?<![\d.,][ \u00a0\u202f])\b(?:{SCALES_IN_WORDS})\b"), SCALE_STEMS)


@cache
def _numerals_pattern() -> re.Pattern[str]:
    return re.compile(NUMERALS_BEFORE, re.IGNORECASE)


@cache
def _unit_pattern() -> re.Pattern[str]:
    return re.compile(rf"{GAP}(?:{PERCENT}|{NAME}|{MEASURES})(?![a-zа-яёәғқңөұүһі])")


@cache
def _times_pattern() -> Stemmed:
    stems = ("fold", "раз", "вдвое", "втрое", "вчетверо", "есе")
    return Stemmed(re.compile(WORD_TIMES, re.IGNORECASE), stems)


def times_in_words(text: str) -> Iterator[Span]:
    """Find "twofold", «втрое», «екі есе»."""
    for match in _times_pattern().matches(text):
        yield Span(match.start(), match.end(), match.group(), 0, "×", False, 0.8, "times in words")
