"""Draws the two-line rows of lists."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QStaticText
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.ui.browse.record_list_model import ROW_ROLE
from pressdesk.ui.browse.rows import Row
from pressdesk.ui.theme import GAP, HALF, WIDE, colours, heading_font_like, small_font
from pressdesk.ui.widgets.labels import pill_colours

_MARGIN = 10
_RADIUS = 6


def draw_selection(painter: QPainter, option: QStyleOptionViewItem) -> None:
    """Draw what lies behind a selected, hovered or focused row."""
    state = option.state
    field = QRectF(option.rect).adjusted(6, 1, -6, -1)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    if state & QStyle.StateFlag.State_Selected:
        painter.setBrush(colours().accent_soft)
        painter.drawRoundedRect(field, _RADIUS, _RADIUS)
    elif state & QStyle.StateFlag.State_MouseOver:
        painter.setBrush(colours().hover)
        painter.drawRoundedRect(field, _RADIUS, _RADIUS)
    if state & QStyle.StateFlag.State_HasFocus and state & QStyle.StateFlag.State_KeyboardFocusChange:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(colours().accent)
        painter.drawRoundedRect(field.adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)


def draw_pill(painter: QPainter, text: str, tone: str, end: QPoint, widest: int) -> int:
    """Draw a pill whose right-hand end has its middle at ``end``; give its width."""
    font = small_font()
    metrics = QFontMetrics(font)
    shown = elided(text, font, widest - 2 * GAP)
    width, height = metrics.horizontalAdvance(shown) + 2 * GAP, metrics.height() + HALF
    field = QRect(end.x() - width, end.y() - height // 2, width, height)
    behind, front = pill_colours(tone or "neutral", colours())
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(behind)
    painter.drawRoundedRect(QRectF(field), height / 2, height / 2)
    _draw_static(painter, field.adjusted(GAP, 0, 0, 0), shown, font, front)
    return width


def draw_line(painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Draw one line of text, cut with dots."""
    _draw_static(painter, rect, elided(text, font, rect.width()), font, colour)


def _draw_static(painter: QPainter, rect: QRect, text: str, font: QFont, colour: QColor) -> None:
    """Draw one line from the left, in the middle; its glyphs are remembered, since rows repeat."""
    key = (text, font.key())
    if key not in _static:
        if len(_static) >= _MOST_REMEMBERED:
            _static.clear()
        line = QStaticText(text)
        line.setTextFormat(Qt.TextFormat.PlainText)
        line.setPerformanceHint(QStaticText.PerformanceHint.AggressiveCaching)
        line.prepare(font=font)
        _static[key] = line, line.size().height()
    line, height = _static[key]
    painter.setFont(font)
    painter.setPen(colour)
    painter.drawStaticText(QPointF(rect.left(), round(rect.top() + (rect.height() - height) / 2)), line)


def elided(text: str, font: QFont, width: int) -> str:
    """Give as much of a text as fits a width, with dots where it is cut; remembered, since rows repeat."""
    key = (text, font.key(), width)
    if key not in _elided:
        if len(_elided) >= _MOST_REMEMBERED:
            _elided.clear()
        _elided[key] = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
    return _elided[key]


_elided: dict[tuple[str, str, int], str] = {}
_static: dict[tuple[str, str], tuple[QStaticText, float]] = {}
_MOST_REMEMBERED = 4000


def row_height(font: QFont) -> int:
    """Give the height of a row of two lines."""
    return 2 * QFontMetrics(font).height() + HALF + 2 * _MARGIN


class RowDelegate(QStyledItemDelegate):
    """Title above; date, details and pill below."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of two lines."""
        del index
        return QSize(200, row_height(option.font))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        draw_selection(painter, option)
        inner = option.rect.adjusted(WIDE + 2, _MARGIN, -WIDE - 2, -_MARGIN)
        line = QFontMetrics(option.font).height()
        title = QRect(inner.left(), inner.top(), inner.width(), line)
        draw_line(painter, title, row.title, heading_font_like(1.0, QFont.Weight.Medium), colours().text)
        below = QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line)
        if row.pill:
            end = QPoint(inner.right(), below.center().y() + 1)
            width = draw_pill(painter, row.pill, row.tone, end, inner.width() // 2)
            below.setRight(below.right() - GAP - width)
        words = " · ".join(filter(None, (row.date, row.details)))
        draw_line(painter, below, words, option.font, colours().muted)
        painter.restore()
