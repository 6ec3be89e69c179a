"""The files that were not read, each with its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import PurePath

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from pressdesk.model.intake import IntakeFile
from pressdesk.ui.browse.row_delegate import draw_line, draw_selection, row_height
from pressdesk.ui.theme import GAP, colours, heading_font_like

_MARGIN = 10


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
    """Draws the name above and the sentence below."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of two lines."""
        del index
        return QSize(200, row_height(option.font))

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
        below = QRect(inner.left(), inner.bottom() - line + 1, inner.width(), line)
        name = PurePath(file.path).name
        draw_line(painter, above, name, heading_font_like(1.0, QFont.Weight.Medium), colours().text)
        draw_line(painter, below, file.sentence, option.font, colours().muted)
        painter.restore()
