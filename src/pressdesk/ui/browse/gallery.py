"""Photos and files as a grid of thumbnails."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPainterPath, QPixmap
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QListView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from pressdesk.ui.browse.record_list_model import ROW_ROLE, RecordListModel
from pressdesk.ui.browse.row_choice import RowChoice
from pressdesk.ui.browse.row_delegate import draw_line, draw_selection
from pressdesk.ui.browse.rows import Row
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, IconRole, colours, heading_font_like, icon, small_font
from pressdesk.ui.widgets.thumbnails import Thumbnails

_CELL = QSize(168, 168)
_PICTURE = QSize(144, 104)
_RADIUS = 4


class Gallery(QListView):
    """The same list as rows are shown in, drawn as a grid."""

    def __init__(self, session: Session, model: RecordListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setModel(model)
        self.choice = RowChoice(self, model)
        self._thumbnails = Thumbnails(session, self)
        self._thumbnails.arrived.connect(self.viewport().update)
        self.setAccessibleName(tr("Photos and files"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setViewMode(QListView.ViewMode.IconMode)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setMovement(QListView.Movement.Static)
        self.setGridSize(_CELL)
        self.setItemDelegate(_ThumbnailDelegate(self._thumbnails, self))


class _ThumbnailDelegate(QStyledItemDelegate):
    """Picture above, caption and date below."""

    def __init__(self, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._thumbnails = thumbnails

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the size of a cell."""
        del option, index
        return _CELL

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw a cell."""
        row = index.data(ROW_ROLE)
        if not isinstance(row, Row):
            return
        painter.save()
        draw_selection(painter, option)
        inner = option.rect.adjusted(12, 12, -12, -GAP)
        self._draw_picture(painter, QRect(inner.topLeft(), QSize(inner.width(), _PICTURE.height())), row)
        line = QFontMetrics(small_font()).height()
        title = QRect(inner.left(), inner.top() + _PICTURE.height() + 6, inner.width(), line)
        draw_line(painter, title, row.title, heading_font_like(0.9, QFont.Weight.Medium), colours().text)
        words = " · ".join(filter(None, (row.date, row.details)))
        draw_line(painter, title.translated(0, line + 2), words, small_font(), colours().muted)
        painter.restore()

    def _draw_picture(self, painter: QPainter, field: QRect, row: Row) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(field), _RADIUS, _RADIUS)
        painter.fillPath(clip, colours().neutral_soft)
        picture = self._thumbnails.pixmap(row.record_id)
        if picture is None:
            middle = field.center() - QPoint(12, 12)
            icon("file", IconRole.MUTED).paint(painter, QRect(middle, QSize(24, 24)))
            return
        painter.save()
        painter.setClipPath(clip)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawPixmap(_covering(field, picture), picture)
        painter.restore()


def _covering(field: QRect, picture: QPixmap) -> QRect:
    """Give where a picture is drawn so that it fills the field and is cut at the edges."""
    size = picture.size().scaled(field.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    covering = QRect(QPoint(0, 0), size)
    covering.moveCenter(field.center())
    return covering
