"""Which part of a snippet is drawn where the list has no room for all of it."""

from __future__ import annotations

from pressdesk.model.values import TextRanges

_LEAD = "… "
_BEFORE = 3
"""One in so many of the letters in view stand before the match."""


def with_match_in_view(text: str, marks: TextRanges, letters: int) -> tuple[str, TextRanges]:
    """Leave out words in front where the first mark would fall behind so many letters; marks move along."""
    if not marks or marks[0][1] <= letters:
        return text, marks
    first = marks[0][0]
    start = text.find(" ", max(first - letters // _BEFORE, 0), first) + 1 or first
    shift = len(_LEAD) - start
    return _LEAD + text[start:], tuple((begin + shift, end + shift) for begin, end in marks)
