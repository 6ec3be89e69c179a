"""The files that were not read, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil
from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QResizeEvent, QStaticText, QTextOption
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.model.intake import IntakeFile
from pressdesk.ui.browse.row_delegate import draw_line, draw_selection
from pressdesk.ui.theme import GAP, colours, heading_font_like

_MARGIN, _BETWEEN = 10, 4


class RefusedFiles(QAbstractListModel):
    """The refused files of one intake."""

    def __init__(self) -> None:
        super().__init__()
        self.files: Sequence[IntakeFile] = ()

    def show_files(self, files: Sequence[IntakeFile]) -> None:
        """Show other files."""
        self.beginResetModel()
        self.files = files
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Count the files."""
        return 0 if parent.isValid() else len(self.files)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> str | None:
        """Give a file's name, its place as tool tip, and both with the sentence to be read out."""
        file = self.files[index.row()]
        return {
            Qt.ItemDataRole.DisplayRole: PurePath(file.path).name,
            Qt.ItemDataRole.ToolTipRole: f"{file.path}\n{file.sentence}",
            Qt.ItemDataRole.AccessibleTextRole: f"{PurePath(file.path).name}: {file.sentence}",
        }.get(Qt.ItemDataRole(role))


class RefusedFilesDelegate(QStyledItemDelegate):
    """Draws the name above and the whole sentence below, in as many lines as it takes."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of the name and of the sentence at the width of the list."""
        view = option.widget
        width = view.viewport().width() if isinstance(view, QListView) else option.rect.width()
        model = index.model()
        sentence = model.files[index.row()].sentence if isinstance(model, RefusedFiles) else ""
        line = QFontMetrics(option.font).height()
        height = ceil(_wrapped(sentence, option.font, width - 2 * GAP).size().height())
        return QSize(width, line + _BETWEEN + height + 2 * _MARGIN)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a file."""
        model = index.model()
        if not isinstance(model, RefusedFiles):
            return
        file = model.files[index.row()]
        painter.save()
        draw_selection(painter, option)
        inner = option.rect.adjusted(GAP, _MARGIN, -GAP, -_MARGIN)
        line = QFontMetrics(option.font).height()
        above = QRect(inner.left(), inner.top(), inner.width(), line)
        name = PurePath(file.path).name
        draw_line(painter, above, name, heading_font_like(1.0, QFont.Weight.Medium), colours().text)
        painter.setFont(option.font)
        painter.setPen(colours().muted)
        below = QPoint(inner.left(), inner.top() + line + _BETWEEN)
        painter.drawStaticText(below, _wrapped(file.sentence, option.font, inner.width()))
        painter.restore()


class RefusedList(QListView):
    """Lays its rows out anew at another width; Qt does so for another height alone."""

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Let the sentences wrap at the new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.scheduleDelayedItemsLayout()


def _wrapped(sentence: str, font: QFont, width: int) -> QStaticText:
    """Give a sentence in lines that end between words, or within one that is longer than a line."""
    words = QStaticText(sentence)
    words.setTextFormat(Qt.TextFormat.PlainText)
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    words.setTextOption(option)
    words.setTextWidth(max(width, 1))
    words.prepare(font=font)
    return words
