"""Draws the rows of the command palette: icon, words, shortcut."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QIcon, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.ui.browse.row_delegate import draw_line, draw_selection
from pressdesk.ui.theme import GAP, WIDE, colours, small_font

SHORTCUT = int(Qt.ItemDataRole.UserRole) + 1
_ROW = 32
_ICON = 16


class CommandDelegate(QStyledItemDelegate):
    """One command a row."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of a row."""
        del option, index
        return QSize(200, _ROW)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a row."""
        painter.save()
        draw_selection(painter, option)
        inner = option.rect.adjusted(WIDE, 0, -WIDE, 0)
        picture = QRect(inner.left(), inner.center().y() - _ICON // 2 + 1, _ICON, _ICON)
        icon = index.data(Qt.ItemDataRole.DecorationRole)
        if isinstance(icon, QIcon):
            icon.paint(painter, picture)
        shortcut = str(index.data(SHORTCUT) or "")
        painter.setFont(small_font())
        painter.setPen(colours().muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, shortcut)
        width = QFontMetrics(small_font()).horizontalAdvance(shortcut)
        words = inner.adjusted(_ICON + 12, 0, -width - GAP, 0)
        draw_line(painter, words, str(index.data(Qt.ItemDataRole.DisplayRole)), option.font, colours().text)
        painter.restore()
