"""The lines of a PDF's page in the order in which they are read, and what on its pages is no text."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

LEAST_ROWS = 4
"""So many rows must be cut by the same gap before a page counts as set in columns."""
GAP_IN_HEIGHTS = 1.4
"""A gap wider than this many line heights is no space between two words."""
EDGE = 3
"""So many lines at the top and at the foot of a page may be running heads."""
PAGE_NUMBER = re.compile(
    r"\W*(?:page|стр\.?|страница|бет)?\s*\d{1,4}(?:\s*(?:/|of|из|-)\s*\d{1,4})?\W*", re.IGNORECASE
)
SENTENCE_ENDS = (".", "!", "?", "…", "”", "»")
DIGITS = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Word:
    """A word with its box in points, from the left and from the bottom of the page."""

    text: str
    left: float
    right: float
    bottom: float
    top: float
    begins_line: bool


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """Words side by side, with the box around them."""

    text: str
    left: float
    right: float
    bottom: float
    top: float

    @property
    def height(self) -> float:
        """The height of its letters in points."""
        return max(self.top - self.bottom, 1.0)


def lines_in_order(words: list[Word]) -> list[Line]:
    """Give the lines of one page as they are read.

    The text layer's own order is kept, but where it runs across columns, row by row: then each column is read
    from top to bottom, between what goes over the full width.
    """
    rows = _rows(words)
    gutter = _gutter(rows)
    if gutter is None:
        return [_line(row) for row in rows]
    return _column_by_column(rows, gutter)


def furniture(pages: list[list[Line]]) -> set[int]:
    """Give the identities of the lines that are page numbers, or repeat at the edge of most pages."""
    seen: Counter[str] = Counter()
    edges = [_edge_lines(page) for page in pages]
    for lines in edges:
        seen.update({_without_numbers(line) for line in lines})
    is_repeated = {words for words, times in seen.items() if times >= 3 and times * 2 > len(pages)}
    return {
        id(line)
        for page, lines in zip(pages, edges, strict=True)
        for line in lines
        if (len(page) > 1 and PAGE_NUMBER.fullmatch(line.text)) or _without_numbers(line) in is_repeated
    }


def _edge_lines(page: list[Line]) -> list[Line]:
    by_height = sorted(page, key=lambda line: -line.top)
    chosen = by_height if len(page) <= 2 * EDGE else by_height[:EDGE] + by_height[-EDGE:]
    return [line for line in chosen if len(line.text) < 120 and not line.text.endswith(SENTENCE_ENDS)]


def _without_numbers(line: Line) -> str:
    return DIGITS.sub("0", line.text)


def _rows(words: list[Word]) -> list[list[Word]]:
    rows: list[list[Word]] = []
    for word in words:
        if word.begins_line or not rows:
            rows.append([])
        rows[-1].append(word)
    return rows


def _line(words: list[Word]) -> Line:
    return Line(
        " ".join(word.text for word in words),
        min(word.left for word in words),
        max(word.right for word in words),
        min(word.bottom for word in words),
        max(word.top for word in words),
    )


def _gutter(rows: list[list[Word]]) -> float | None:
    """Give the middle of the gap that cuts many rows at the same place; None for a page without columns."""
    height = median([word.top - word.bottom for row in rows for word in row] or [10.0])
    gaps = [
        (left.right, right.left)
        for row in rows
        for left, right in pairwise(row)
        if right.left - left.right > GAP_IN_HEIGHTS * max(height, 1.0)
    ]
    if len(gaps) < LEAST_ROWS:
        return None
    middle = median([right for _, right in gaps]) - 1.0
    cut = sum(left < middle <= right for left, right in gaps)
    return middle if cut >= LEAST_ROWS and cut * 3 > len(rows) else None


def _column_by_column(rows: list[list[Word]], gutter: float) -> list[Line]:
    ordered: list[Line] = []
    left: list[Line] = []
    right: list[Line] = []
    for row in rows:
        crosses = any(word.left < gutter - 1 < gutter + 1 < word.right for word in row) or _runs_over(
            row, gutter
        )
        if crosses:
            ordered += [*left, *right, _line(row)]
            left, right = [], []
            continue
        before = [word for word in row if word.left < gutter]
        behind = [word for word in row if word.left >= gutter]
        left += [_line(before)] if before else []
        right += [_line(behind)] if behind else []
    return [*ordered, *left, *right]


def _runs_over(row: list[Word], gutter: float) -> bool:
    """Tell whether a line goes on across the gutter with an everyday space, as a headline does."""
    for before, behind in pairwise(row):
        if before.right <= gutter <= behind.left or before.left < gutter <= behind.left:
            return behind.left - before.right < 0.8 * max(behind.top - behind.bottom, 1.0)
    return False
