"""A picture that takes the width there is, never more than its own."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QImage, QPainter, QPainterPath, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

_HIGHEST = 460
_RADIUS = 6


class PictureView(QWidget):
    """Draws an image scaled to its width, at most so many logical pixels high."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def set_image(self, image: QImage) -> None:
        """Show an image; a null one leaves the place empty."""
        self._image = image
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:  # noqa: N802
        """Tell that the height follows from the width."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802
        """Give the height at a width."""
        return self._size_within(width).height()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the image's own size."""
        return self._size_within(self._image.width())

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the image with rounded corners."""
        del event
        if self._image.isNull():
            return
        field = QRectF(0, 0, *self._size_within(self.width()).toTuple())
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        corners = QPainterPath()
        corners.addRoundedRect(field, _RADIUS, _RADIUS)
        painter.setClipPath(corners)
        painter.drawImage(field, self._image)

    def _size_within(self, width: int) -> QSize:
        if self._image.isNull():
            return QSize(0, 0)
        own = self._image.size()
        limit = QSize(min(width, own.width()), min(_HIGHEST, own.height()))
        return own.scaled(limit, Qt.AspectRatioMode.KeepAspectRatio)
