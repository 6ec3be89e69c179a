"""Photos and files of a visit as tiles with thumbnails."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPainterPath, QPaintEvent, QPixmap
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pressdesk.model.attachment import Attachment
from pressdesk.ui.i18n import locale, tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF, IconRole, colours, icon, small_font
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.thumbnails import Thumbnails

_PICTURE = QSize(152, 112)
_RADIUS = 6


class PictureField(QWidget):
    """The picture itself, or the sign of a file."""

    def __init__(self, attachment: Attachment, thumbnails: Thumbnails, parent: QWidget) -> None:
        super().__init__(parent)
        self._attachment_id = attachment.id
        self._icon = icon("image" if attachment.is_photo else "file-text", IconRole.MUTED)
        self._thumbnails = thumbnails
        thumbnails.arrived.connect(self._follow)
        self.setFixedSize(_PICTURE)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the picture so that it fills the field."""
        del event
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        field = QPainterPath()
        field.addRoundedRect(QRectF(self.rect()), _RADIUS, _RADIUS)
        painter.fillPath(field, colours().neutral_soft)
        picture = self._thumbnails.pixmap(self._attachment_id)
        if picture is None:
            middle = self.rect().center() - QPoint(16, 16)
            self._icon.paint(painter, QRect(middle, QSize(32, 32)))
        else:
            painter.setClipPath(field)
            painter.drawPixmap(_filling(self.rect(), picture), picture)

    def _follow(self, attachment_id: str) -> None:
        if attachment_id == self._attachment_id:
            self.update()


class AttachmentTile(QWidget):
    """One photo or file: Enter or a click opens its page, where caption and credit are edited."""

    removal_asked = Signal()

    def __init__(
        self, attachment: Attachment, session: Session, thumbnails: Thumbnails, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._session = session
        self.attachment = attachment
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        caption = attachment.caption(session.language) or tr("Without a title")
        self.setAccessibleName(caption)
        self.setFixedWidth(_PICTURE.width() + 2 * HALF)
        column = QVBoxLayout(self)
        column.setContentsMargins(HALF, HALF, HALF, HALF)
        column.setSpacing(2)
        column.addWidget(PictureField(attachment, thumbnails, self))
        column.addWidget(self._label(caption, ""))
        column.addWidget(self._label(_particulars(attachment), "muted"))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open or remove the attachment."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._open()
        elif event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the attachment's page."""
        if event.button() is Qt.MouseButton.LeftButton:
            self._open()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Outline the tile that has the focus."""
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(colours().accent)
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), _RADIUS, _RADIUS)

    def _open(self) -> None:
        self._session.open_record("attachment", self.attachment.id)

    def _label(self, text: str, tone: str) -> QLabel:
        label = ElidedLabel(text, self)
        label.setFont(small_font())
        if tone:
            label.setProperty("tone", tone)
        return label


def _filling(field: QRect, picture: QPixmap) -> QRect:
    size = picture.size().scaled(field.size(), Qt.AspectRatioMode.KeepAspectRatioByExpanding)
    place = QRect(QPoint(0, 0), size)
    place.moveCenter(field.center())
    return place


def _particulars(attachment: Attachment) -> str:
    size = locale().formattedDataSize(attachment.size, 0) if attachment.size else ""
    return " · ".join(part for part in (attachment.credit, size) if part) or " "
