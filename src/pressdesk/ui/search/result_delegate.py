"""Draws what a search found: a visit's heading, and below it passages with the words marked."""

from __future__ import annotations

from collections.abc import Iterable
from functools import lru_cache, partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.model.verbatim import VerbatimState
from pressdesk.search.results import Hit
from pressdesk.ui.browse.collections import collection_of
from pressdesk.ui.browse.row_delegate import draw_line, draw_pill, draw_selection
from pressdesk.ui.i18n import tr
from pressdesk.ui.search.found import Further, Heading, Passage, Row
from pressdesk.ui.search.results_model import ROW_ROLE
from pressdesk.ui.search.snippet_view import with_match_in_view
from pressdesk.ui.theme import GAP, HALF, WIDE, IconRole, colours, heading_font_like, icon, small_font

_LINES = 2
_FILLED = 0.8
"""How much of its lines a text can be trusted to fill, as letters and words differ in width."""
_MOST_REMEMBERED = 2000
"""Widths of texts that are remembered, since the same rows come again at the next key."""
_LEADING = 2
_MARGIN = 6
_SIDE = WIDE + 2
_ICON = 14
_ELLIPSIS = "…"
_ONE_LINE = dict.fromkeys(map(ord, "\n\r\t\u2028\u2029"), " ")
_SCROLL_BAR = 12
"""Pixels left free for the scroll bar, so that its coming changes no line's end."""

_VERBATIM = {
    VerbatimState.EXACT: ("badge-check", IconRole.SUCCESS),
    VerbatimState.TYPOGRAPHY: ("badge-check", IconRole.WARNING),
    VerbatimState.DIFFERENT: ("alert-triangle", IconRole.DANGER),
}
"""The sign for how a quote stands to its source; none where it has no source."""


class ResultDelegate(QStyledItemDelegate):
    """Draws the rows. Heights are asked for at each key, so fonts are measured once."""

    def __init__(self, view: QListView) -> None:
        super().__init__(view)
        self._view = view
        self._measures = _Measures(view.font())

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of a row."""
        del option
        return QSize(200, self._height(index.data(ROW_ROLE)))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        painter.save()
        draw_selection(painter, option)
        if isinstance(row, Heading):
            self._draw_heading(painter, option.rect, row, is_first=index.row() == 0)
        elif isinstance(row, Passage):
            self._draw_passage(painter, option.rect, row)
        elif isinstance(row, Further):
            self._draw_further(painter, option.rect, row)
        painter.restore()

    def _height(self, row: Row) -> int:
        measures = self._current_measures()
        if isinstance(row, Heading):
            return measures.line + measures.small + GAP + HALF
        if isinstance(row, Further):
            return measures.small + GAP
        small_lines = 2 if row.setting else 1
        snippet = self._lines_of(row.hit) * (measures.line + _LEADING)
        return snippet + small_lines * measures.small + HALF + 2 * _MARGIN

    def _current_measures(self) -> _Measures:
        if self._measures.key != self._view.font().key():
            self._measures = _Measures(self._view.font())
        return self._measures

    def _lines_of(self, hit: Hit) -> int:
        """Tell how many lines a snippet takes at the width of the list; measured only where it is close."""
        room = self._view.width() - 2 * _SIDE - _SCROLL_BAR
        measures = self._current_measures()
        guess = len(hit.snippet) * measures.letter
        if guess > 1.5 * room:
            return _LINES
        if guess < 0.6 * room:
            return 1
        return 1 if measures.width_of(hit.snippet) <= room else _LINES

    def _draw_heading(self, painter: QPainter, rect: QRect, row: Heading, *, is_first: bool) -> None:
        if not is_first:
            painter.fillRect(rect.left() + _SIDE, rect.top(), rect.width() - 2 * _SIDE, 1, colours().line)
        inner = rect.adjusted(_SIDE, GAP, -_SIDE, 0)
        measures = self._current_measures()
        title = QRect(inner.left(), inner.top(), inner.width(), measures.line + _LEADING)
        marks = row.hit.marks if row.hit else ()
        if marks:
            _draw_text(painter, title, row.title, marks, measures.title_font, lines=1)
        else:
            draw_line(painter, title, row.title, measures.title_font, colours().text)
        below = QRect(inner.left(), title.bottom() + 1, inner.width(), measures.small)
        draw_line(painter, below, row.particulars, measures.small_font, colours().muted)

    def _draw_passage(self, painter: QPainter, rect: QRect, row: Passage) -> None:
        measures = self._current_measures()
        inner = rect.adjusted(_SIDE, _MARGIN, -_SIDE, -_MARGIN)
        lines = self._lines_of(row.hit)
        snippet = QRect(inner.left(), inner.top(), inner.width(), lines * (measures.line + _LEADING))
        room = int(lines * inner.width() * _FILLED / measures.letter)
        words, marks = with_match_in_view(row.hit.snippet, row.hit.snippet_marks, room)
        _draw_text(painter, snippet, words, marks, self._view.font(), lines=lines)
        below = QRect(inner.left(), snippet.bottom() + 1 + HALF, inner.width(), measures.small)
        if row.setting:
            setting = below.translated(0, measures.small)
            draw_line(painter, setting, row.setting, measures.small_font, colours().muted)
        middle = below.center().y() + 1
        left = _draw_icon(painter, below.left(), middle, collection_of(row.hit.record_type).icon)
        if row.hit.verbatim in _VERBATIM:
            left = _draw_icon(painter, left, middle, *_VERBATIM[row.hit.verbatim])
        right, widest = below.right(), below.width() // (3 if len(row.pills) > 1 else 2)
        for words, tone in row.pills:
            right -= draw_pill(painter, words, tone, QPoint(right, middle), widest) + HALF
        words_rect = QRect(left + 2, below.top(), right - left - GAP, below.height())
        draw_line(painter, words_rect, row.particulars, measures.small_font, colours().muted)

    def _draw_further(self, painter: QPainter, rect: QRect, row: Further) -> None:
        inner = rect.adjusted(_SIDE, 0, -_SIDE, 0)
        left = _draw_icon(painter, inner.left(), inner.center().y() + 1, "chevron-down", IconRole.ACCENT)
        words = tr("{count} more passages", count=row.count)
        draw_line(
            painter, inner.adjusted(left - inner.left() + 2, 0, 0, 0), words, small_font(), colours().accent
        )


class _Measures:
    """The sizes of the list's fonts."""

    def __init__(self, font: QFont) -> None:
        self.key = font.key()
        self.text = QFontMetrics(font)
        self.line = self.text.height()
        self.letter = self.text.averageCharWidth()
        self.small_font = small_font()
        self.title_font = heading_font_like(1.0, QFont.Weight.DemiBold)
        small = QFontMetrics(self.small_font)
        self.small = small.height() + HALF
        self.width_of = lru_cache(maxsize=_MOST_REMEMBERED)(self.text.horizontalAdvance)


def _draw_icon(painter: QPainter, left: int, middle: int, name: str, role: IconRole = IconRole.MUTED) -> int:
    """Draw a small icon; give where what follows may begin."""
    icon(name, role).paint(painter, QRect(left, middle - _ICON // 2, _ICON, _ICON))
    return left + _ICON + HALF


def _draw_text(
    painter: QPainter,
    rect: QRect,
    text: str,
    marks: Iterable[tuple[int, int]],
    font: QFont,
    *,
    lines: int,
) -> None:
    """Draw text in a few lines, its marks on the search's colour."""
    layout, rest = _laid_out(text.translate(_ONE_LINE), font, rect.width(), lines)
    painter.setPen(colours().text)
    painter.setClipRect(rect)
    corner = QPointF(rect.topLeft())
    layout.draw(painter, corner, list(map(partial(_marked, text), marks)))
    if rest:
        painter.setFont(font)
        painter.drawText(corner + rest, _ELLIPSIS)
    painter.setClipping(False)


def _laid_out(text: str, font: QFont, width: int, lines: int) -> tuple[QTextLayout, QPointF | None]:
    """Give a text set in so many lines, and where the dots stand if it goes on.

    Remembered: at the next letter of a word most passages are the same, only their marks are longer.
    """
    key = (text, font.key(), width, lines)
    if key not in _layouts:
        if len(_layouts) >= _MOST_LAYOUTS:
            _layouts.clear()
        _layouts[key] = _lay_out(text, font, width, lines)
    return _layouts[key]


_layouts: dict[tuple[str, str, int, int], tuple[QTextLayout, QPointF | None]] = {}
_MOST_LAYOUTS = 400


def _lay_out(text: str, font: QFont, width: int, lines: int) -> tuple[QTextLayout, QPointF | None]:
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setCacheEnabled(True)
    metrics, height, rest = QFontMetrics(font), 0.0, None
    layout.beginLayout()
    for number in range(lines):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, height))
        if number == lines - 1 and line.textStart() + line.textLength() < qt_units(text):
            line.setLineWidth(width - metrics.horizontalAdvance(_ELLIPSIS))
            rest = QPointF(line.naturalTextWidth(), height + line.ascent())
        height += metrics.height() + _LEADING
    layout.endLayout()
    return layout, rest


def _marked(text: str, span: tuple[int, int]) -> QTextLayout.FormatRange:
    start, end = span
    mark = QTextLayout.FormatRange()
    mark.start = qt_units(text[:start])
    mark.length = qt_units(text[start:end])
    mark.format = QTextCharFormat()
    mark.format.setBackground(colours().highlight)
    mark.format.setForeground(colours().text)
    return mark


def qt_units(text: str) -> int:
    """Count Qt's units of text, which are those of UTF-16."""
    if not text or max(text) <= "\uffff":
        return len(text)
    return len(text) + sum(letter > "\uffff" for letter in text)
