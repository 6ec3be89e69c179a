"""Draws what a search found: two lines of the passage with the words marked, and where they stand."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QTextCharFormat, QTextLayout, QTextOption
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.search.results import Hit
from pressdesk.ui.browse.collections import collection_of
from pressdesk.ui.browse.hits_model import HIT_ROLE, Heading, is_title, kind_of
from pressdesk.ui.browse.row_delegate import draw_line, draw_pill, draw_selection
from pressdesk.ui.i18n import show_date, tr
from pressdesk.ui.theme import GAP, HALF, WIDE, IconRole, colours, heading_font_like, icon, small_font

_LINES = 2
_MARGIN = 8
_ICON = 14
_SCROLL_BAR = 12
"""Pixels left free for the scroll bar, so that its coming changes no line's end."""


class HitDelegate(QStyledItemDelegate):
    """Draws headings and hits."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of a heading, or of a hit's two lines and what stands below."""
        line = QFontMetrics(option.font).height()
        if isinstance(index.data(HIT_ROLE), Heading):
            return QSize(200, line + 2 * GAP + HALF)
        lines = _lines_of(index.data(HIT_ROLE), option)
        return QSize(200, lines * (line + 2) + QFontMetrics(small_font()).height() + HALF + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        row = index.data(HIT_ROLE)
        painter.save()
        if isinstance(row, Heading):
            self._draw_heading(painter, option, row)
        elif isinstance(row, Hit):
            draw_selection(painter, option)
            self._draw_hit(painter, option, row)
        painter.restore()

    def _draw_heading(self, painter: QPainter, option: QStyleOptionViewItem, heading: Heading) -> None:
        inner = option.rect.adjusted(WIDE + 2, GAP + HALF, -WIDE - 2, 0)
        date_width = QFontMetrics(small_font()).horizontalAdvance(heading.date)
        painter.setFont(small_font())
        painter.setPen(colours().muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, heading.date)
        title = inner.adjusted(0, 0, -date_width - GAP, 0)
        draw_line(
            painter, title, heading.title, heading_font_like(1.0, QFont.Weight.DemiBold), colours().text
        )

    def _draw_hit(self, painter: QPainter, option: QStyleOptionViewItem, hit: Hit) -> None:
        inner = option.rect.adjusted(WIDE + 2, _MARGIN, -WIDE - 2, -_MARGIN)
        line = QFontMetrics(option.font).height()
        _draw_snippet(painter, inner, _font_of(hit, option), hit)
        top = inner.top() + _lines_of(hit, option) * (line + 2) + HALF
        below = QRect(inner.left(), top, inner.width(), inner.bottom() - top + 1)
        middle = below.center().y() + 1
        picture = QRect(below.left(), middle - _ICON // 2, _ICON, _ICON)
        icon(collection_of(hit.record_type).icon, IconRole.MUTED).paint(painter, picture)
        right = below.right()
        if hit.is_internal:
            right -= (
                draw_pill(painter, tr("Internal"), "warning", QPoint(right, middle), below.width() // 3) + GAP
            )
        words = QRect(picture.right() + 6, below.top(), right - picture.right() - 6, below.height())
        parts = (hit.speaker, kind_of(hit), show_date(hit.date) if is_title(hit) else "")
        draw_line(painter, words, " · ".join(filter(None, parts)), small_font(), colours().muted)


def _lines_of(hit: Hit, option: QStyleOptionViewItem) -> int:
    """Tell how many lines a snippet takes at the width of the list."""
    width = option.widget.width() if option.widget else option.rect.width()
    room = width - 2 * (WIDE + 2) - _SCROLL_BAR
    return 1 if QFontMetrics(_font_of(hit, option)).horizontalAdvance(hit.snippet) <= room else _LINES


def _font_of(hit: Hit, option: QStyleOptionViewItem) -> QFont:
    return heading_font_like(1.0, QFont.Weight.DemiBold) if is_title(hit) else option.font


def _draw_snippet(painter: QPainter, inner: QRect, font: QFont, hit: Hit) -> None:
    text = hit.snippet.replace("\n", " ").replace("\r", " ")
    layout = QTextLayout(text, font)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    layout.setFormats([_marked(text, start, end) for start, end in hit.snippet_marks])
    layout.beginLayout()
    height = 0.0
    for _ in range(_LINES):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(inner.width())
        line.setPosition(QPointF(0, height))
        height += QFontMetrics(font).height() + 2
    layout.endLayout()
    painter.setPen(colours().text)
    painter.setClipRect(inner)
    layout.draw(painter, QPointF(inner.topLeft()))
    painter.setClipping(False)


def _marked(text: str, start: int, end: int) -> QTextLayout.FormatRange:
    mark = QTextLayout.FormatRange()
    mark.start = _units(text[:start])
    mark.length = _units(text[start:end])
    mark.format = QTextCharFormat()
    mark.format.setBackground(colours().highlight)
    mark.format.setForeground(colours().text)
    return mark


def _units(text: str) -> int:
    """Count Qt's units of text, which are those of UTF-16."""
    return len(text) + sum(letter > "\uffff" for letter in text)
