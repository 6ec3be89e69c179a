"""An icon that stands by itself, in the colour of the theme of the moment."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from pressdesk.ui.icons import IconRole, icon


class Picture(QWidget):
    """Draws one icon; a screen reader passes over it."""

    def __init__(
        self, icon_name: str, role: IconRole = IconRole.MUTED, size: int = 16, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon(icon_name, role)
        self._role = role
        self.setFixedSize(QSize(size, size))

    def show_icon(self, icon_name: str) -> None:
        """Draw another icon."""
        self._icon = icon(icon_name, self._role)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the icon."""
        del event
        self._icon.paint(QPainter(self), self.rect())
