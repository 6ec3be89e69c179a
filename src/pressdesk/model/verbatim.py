"""Whether a quote still equals its source. Computed on every edit, never ticked by hand."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from pressdesk.model.reading_form import as_read

PART_JOIN = " … "
"""Stands between the parts of one statement that the source interrupts with an attribution."""

_TYPOGRAPHY = str.maketrans(
    {
        "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‘": "'", "’": "'", "ʼ": "'", "`": "'",
        "–": "-", "—": "-", "−": "-", "‑": "-", "‐": "-", "…": "...",
        "\u00ad": None, "\u200b": None, "\ufeff": None,
    }
)  # fmt: skip
_WORDS = re.compile(r"\s+|\w+|[^\w\s]")


class VerbatimState(StrEnum):
    """How a quote's words stand to the characters of its source."""

    EXACT = "exact"
    TYPOGRAPHY = "typography"
    """Equal but for quotation marks, dashes and spaces."""
    DIFFERENT = "different"
    NO_SOURCE = "no_source"
    """No source is linked, or no place in it."""


@dataclass(frozen=True, slots=True)
class Difference:
    """One stretch of a comparison: what the source has and what the quote has; equal where they agree."""

    source: str
    quote: str

    @property
    def is_equal(self) -> bool:
        """Tell whether both sides agree here."""
        return self.source == self.quote


@dataclass(frozen=True, slots=True)
class Verbatim:
    """The result of a comparison; the differences cover both texts from first to last character."""

    state: VerbatimState
    differences: tuple[Difference, ...] = ()


def text_of_ranges(source_text: str, ranges: tuple[tuple[int, int], ...]) -> str:
    """Give the source's own characters at ``ranges``, parts of one statement joined visibly."""
    return PART_JOIN.join(source_text[start:end] for start, end in ranges)


def compare(quote_text: str, source_text: str, ranges: tuple[tuple[int, int], ...]) -> Verbatim:
    """Compare a quote with its place in the source, word by word."""
    if not source_text or not ranges:
        return Verbatim(VerbatimState.NO_SOURCE)
    expected = text_of_ranges(source_text, ranges)
    if quote_text == expected:
        return Verbatim(VerbatimState.EXACT, (Difference(expected, quote_text),))
    same_letters = _without_typography(quote_text) == _without_typography(expected)
    state = VerbatimState.TYPOGRAPHY if same_letters else VerbatimState.DIFFERENT
    return Verbatim(state, differences(expected, quote_text))


def differences(source: str, quote: str) -> tuple[Difference, ...]:
    """Give the word-by-word differences of two texts."""
    left, right = _WORDS.findall(source), _WORDS.findall(quote)
    matcher = SequenceMatcher(None, left, right, autojunk=False)
    return tuple(
        Difference("".join(left[a:b]), "".join(right[c:d])) for _, a, b, c, d in matcher.get_opcodes()
    )


def _without_typography(text: str) -> str:
    plain = unicodedata.normalize("NFKC", as_read(text).translate(_TYPOGRAPHY)).translate(_TYPOGRAPHY)
    return " ".join(plain.split())
