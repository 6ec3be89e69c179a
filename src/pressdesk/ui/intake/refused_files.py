"""The files that were not read, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.model.intake import IntakeFile
from pressdesk.ui.browse.row_delegate import draw_line, draw_selection
from pressdesk.ui.theme import GAP, colours, heading_font_like

_MARGIN, _BETWEEN = 10, 4
_TALLEST = 10_000
_WRAPPED = Qt.TextFlag.TextWordWrap | Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop


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
        metrics = QFontMetrics(option.font)
        room = QRect(0, 0, max(width - 2 * GAP, 1), _TALLEST)
        height = metrics.boundingRect(room, _WRAPPED, sentence).height()
        return QSize(width, metrics.height() + _BETWEEN + height + 2 * _MARGIN)

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
        painter.drawText(inner.adjusted(0, line + _BETWEEN, 0, 0), _WRAPPED, file.sentence)
        painter.restore()
