"""The texts that a page shows, as something to search in: labels, and the text of a source."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

import shiboken6
from PySide6.QtCore import QPoint
from PySide6.QtGui import QTextDocument
from PySide6.QtWidgets import QLabel, QScrollArea, QWidget

from pressdesk.model.values import TextRanges
from pressdesk.ui.record.marked_text import with_ranges
from pressdesk.ui.review.source_view import SourceView
from pressdesk.ui.widgets.labels import TextLabel

Range = tuple[int, int]
"""Start and end in code points of a text."""

_AROUND = 120
"""Logical pixels kept in view above and below a match."""


class PageText(Protocol):
    """One text on a page."""

    text: str

    def show(self, ranges: TextRanges, current: Range | None) -> None:
        """Mark these stretches, one of them as the current."""

    def bring_into_view(self, place: Range) -> None:
        """Scroll to a stretch."""


class LabelText:
    """The text of a label."""

    def __init__(self, label: TextLabel) -> None:
        self._label = label
        self.text = label.plain_text
        self._is_marked = False

    def show(self, ranges: TextRanges, current: Range | None) -> None:
        """Mark these stretches; none gives the plain label back."""
        if not shiboken6.isValid(self._label) or self._label.plain_text != self.text:
            return
        if ranges:
            self._label.show_marked(with_ranges(self.text, ranges, current))
        elif self._is_marked:
            self._label.setText(self.text)
        self._is_marked = bool(ranges)

    def bring_into_view(self, place: Range) -> None:
        """Scroll the page to the line of a stretch."""
        if not shiboken6.isValid(self._label):
            return
        area = _area_of(self._label)
        content = area.widget() if area else None
        if area and content:
            top = self._label.mapTo(content, QPoint(0, int(self._line_top(place[0])))).y()
            area.ensureVisible(0, top, 0, _AROUND)

    def _line_top(self, offset: int) -> float:
        label = self._label
        document = QTextDocument()
        document.setDocumentMargin(0)
        document.setDefaultFont(label.font())
        document.setTextWidth(label.contentsRect().width())
        document.setPlainText(self.text)
        units = len(self.text[:offset].encode("utf-16-le", "surrogatepass")) // 2
        block = document.findBlock(units)
        line = block.layout().lineForTextPosition(units - block.position())
        above = document.documentLayout().blockBoundingRect(block).top()
        return float(above + (line.y() if line.isValid() else 0))


class SourceText:
    """The text of a source, in its own view."""

    def __init__(self, view: SourceView) -> None:
        self._view = view
        self.text = view.kept_text

    def show(self, ranges: TextRanges, current: Range | None) -> None:
        """Mark these stretches."""
        if shiboken6.isValid(self._view) and self._view.kept_text == self.text:
            self._view.set_found(ranges, current)

    def bring_into_view(self, place: Range) -> None:
        """Scroll the text to a stretch."""
        if shiboken6.isValid(self._view):
            self._view.scroll_to(place)


def texts_on(page: QWidget) -> list[PageText]:
    """Give the texts that a page shows, from above to below."""
    labels = [label for label in page.findChildren(QLabel) if isinstance(label, TextLabel)]
    shown = [label for label in labels if label.plain_text and label.isVisibleTo(page)]
    shown.sort(key=lambda label: _reading_order(label, page))
    views = [view for view in page.findChildren(SourceView) if view.isVisibleTo(page)]
    return [*map(LabelText, shown), *map(SourceText, views)]


def joined(texts: Sequence[PageText]) -> str:
    """Give all texts as one, so that they are searched at once."""
    return "\n\n".join(text.text for text in texts)


def parted(texts: Sequence[PageText], ranges: Sequence[Range]) -> list[list[Range]]:
    """Give the stretches of the joined text by the text in which they stand; none spans two."""
    parts: list[list[Range]] = []
    start, position = 0, 0
    for text in texts:
        end = start + len(text.text)
        own: list[Range] = []
        while position < len(ranges) and ranges[position][0] < end:
            first, last = ranges[position]
            if last <= end:
                own.append((first - start, last - start))
            position += 1
        parts.append(own)
        start = end + 2
    return parts


def _reading_order(label: QLabel, page: QWidget) -> tuple[int, int]:
    corner = label.mapTo(page, QPoint(0, 0))
    return corner.y(), corner.x()


def _area_of(widget: QWidget) -> QScrollArea | None:
    parent = widget.parentWidget()
    while parent is not None and not isinstance(parent, QScrollArea):
        parent = parent.parentWidget()
    return parent
