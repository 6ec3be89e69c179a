"""Patterns of the tables, compiled once each."""

from __future__ import annotations

import re
from functools import cache


@cache
def pattern_of(words: str) -> re.Pattern[str]:
    """Compile a table's words as they are printed."""
    return re.compile(words)


@cache
def folded(words: str) -> re.Pattern[str]:
    """Compile a table's words for capitals and small letters alike."""
    return re.compile(words, re.IGNORECASE)
