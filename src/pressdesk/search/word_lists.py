"""Tables of words written as they are read: with spaces between, over as many lines as they need."""

from __future__ import annotations


def listed(text: str) -> tuple[str, ...]:
    """Give the words of a table; ``-`` alone stands for the empty word."""
    return tuple("" if word == "-" else word for word in text.split())


def paired(text: str) -> tuple[tuple[str, str], ...]:
    """Give the pairs of a table whose entries are written ``left:right``."""
    return tuple((left, right) for left, _, right in (entry.partition(":") for entry in text.split()))
