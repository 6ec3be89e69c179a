"""A chip that is taken away by pressing it: its words, and a cross with room of its own."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton, QWidget

from pressdesk.ui.theme import IconRole, icon, small_font

CROSS = 12
BEFORE, BETWEEN, AFTER = 10, 8, 8
"""Logical pixels before the words, between them and the cross, and after it."""


class ChipButton(QPushButton):
    """Draws its words at the left and the cross at the right; Qt leaves but four pixels between them."""

    def __init__(
        self, words: str, parent: QWidget | None = None, *, role: IconRole = IconRole.ACCENT
    ) -> None:
        super().__init__(words, parent)
        self._cross = icon("x", role)
        self.setProperty("role", "chip")
        self.setFont(small_font())
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Leave room for the whole words and the cross."""
        words = self.fontMetrics().size(Qt.TextFlag.TextShowMnemonic, self.text())
        return QSize(BEFORE + words.width() + BETWEEN + CROSS + AFTER, words.height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A chip is never cut."""
        return self.sizeHint()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the frame of the style sheet, and in it words and cross."""
        option = QStyleOptionButton()
        self.initStyleOption(option)
        words, option.text, option.icon = option.text, "", QIcon()
        painter = QPainter(self)
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        room = self.rect().adjusted(BEFORE, 0, -(BETWEEN + CROSS + AFTER), 0)
        painter.setPen(self.palette().buttonText().color())
        flags = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(room, flags | Qt.TextFlag.TextShowMnemonic, words)
        top = (self.height() - CROSS) // 2
        self._cross.paint(painter, QRect(self.width() - AFTER - CROSS, top, CROSS, CROSS))
