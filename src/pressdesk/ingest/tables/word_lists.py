"""Word lists written as running text, so that a table reads like the page of a grammar."""

from __future__ import annotations


def word_set(listing: str) -> frozenset[str]:
    """Return the words of a listing, parted by blanks or line ends."""
    return frozenset(listing.split())
