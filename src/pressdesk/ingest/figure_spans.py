"""The range of a figure with what was read from it, and what both readers of figures look at around it."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.facts import Comparator
from pressdesk.ingest.tables.figure_words import (
    COMPARATORS_AFTER,
    COMPARATORS_BEFORE,
    CURRENCY_NAMES,
    NOT_COUNTED,
    SCALES,
    VERBS_AFTER,
    VERBS_BEFORE,
)

GAP = r"[ \t\u00a0\u202f\n]{1,2}"
NAME = "|".join(f"(?:{pattern})" for pattern, _ in CURRENCY_NAMES)
WORDS_AFTER = re.compile(r"[ \u00a0]((?:[A-Z]\.){2,3}|[A-Z]{1,3}-\d{1,3}s?|[^\W\d_]+(?:-[^\W\d_]+)*)")
LOOK_BACK = 40
COUNTED_WORDS = 4

Words = tuple[tuple[str, Comparator], ...]
"""Words of a table, as a pattern, with the comparator that they stand for."""
Comparing = tuple[tuple[re.Pattern[str], Comparator, bool], ...]
"""Patterns with their comparator; True where the word belongs to the figure's range."""


@dataclass(frozen=True, slots=True)
class Span:
    """A figure's range with what was read from it."""

    start: int
    end: int
    number: str
    exponent: int
    unit: str
    is_currency: bool
    confidence: float
    rule: str


def nouns_after(text: str, position: int) -> list[tuple[str, int, int]]:
    """Return the counted noun with its attributes: lower-case words up to the first that cannot belong."""
    words: list[tuple[str, int, int]] = []
    while len(words) < COUNTED_WORDS:
        match = WORDS_AFTER.match(text, position)
        if (
            match is None
            or match[1].lower() in NOT_COUNTED
            or not (match[1][0].islower() or match[1].isascii())
        ):
            break
        words.append((match[1], match.start(1), match.end(1)))
        position = match.end()
        if _is_head(match[1]):
            break
    return words


def _is_head(word: str) -> bool:
    """Tell whether a word ends the counted phrase: an English plural, a Russian noun, any Kazakh noun."""
    if word.isascii():
        return word.endswith("s") and not word.endswith("ss")
    return not word.lower().endswith(
        (
            "ых",
            "их",
            "ой",
            "ая",
            "ые",
            "ие",
            "ый",
            "ий",
            "ым",
            "им",
            "ыми",
            "ими",
            "ого",
            "ған",
            "ген",
            "қан",
            "кен",
            "лық",
            "лік",
            "дық",
            "дік",
        )
    )


def scale_power(scale: str | None) -> int:
    """Return the power of ten that a word of scale stands for; 0 for none."""
    return next((power for pattern, power in SCALES if scale and re.fullmatch(pattern, scale)), 0)


@cache
def comparing_before() -> Comparing:
    """Return the patterns of words that compare, right before a figure."""
    return _comparing(r"\b", VERBS_BEFORE, COMPARATORS_BEFORE, rf"{GAP}(?:на{GAP})?$")


@cache
def comparing_after() -> Comparing:
    """Return the patterns of words that compare, right behind a figure."""
    return _comparing(GAP, VERBS_AFTER, COMPARATORS_AFTER, r"(?!\w)")


def _comparing(lead: str, verbs: Words, comparators: Words, end: str) -> Comparing:
    """Comparators are part of the printed figure, verbs are not."""
    return tuple(
        (re.compile(f"{lead}(?:{words}){end}", re.IGNORECASE), comparator, is_part)
        for table, is_part in ((verbs, False), (comparators, True))
        for words, comparator in table
    )
