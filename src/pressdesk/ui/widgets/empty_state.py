"""What an empty place shows: what would be here, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pressdesk.ui.theme import GAP, PAGE_MARGIN, IconRole, heading_font, pixmap


class EmptyState(QWidget):
    """An icon, one line and one sentence in the middle of an empty place, with buttons below."""

    _ICON = 40
    _WIDEST = 360

    def __init__(
        self, icon_name: str, title: str, advice: str = "", *buttons: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon_name = icon_name
        self._picture = QLabel(self)
        self._title = QLabel(title, self)
        self._title.setFont(heading_font(1.15))
        self._advice = QLabel(advice, self)
        self._advice.setProperty("tone", "muted")
        for label in (self._picture, self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._advice):
            label.setWordWrap(True)
            label.setMaximumWidth(self._WIDEST)
            label.setMinimumWidth(min(self._WIDEST, 240))
        self._build(buttons)
        self._draw_icon()

    def say(self, icon_name: str, title: str, advice: str) -> None:
        """Show other words."""
        self._icon_name = icon_name
        self._title.setText(title)
        self._advice.setText(advice)
        self._draw_icon()

    def _build(self, buttons: tuple[QWidget, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addStretch(2)
        for label in (self._picture, self._title, self._advice):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)

    def _draw_icon(self) -> None:
        picture = pixmap(self._icon_name, IconRole.MUTED, self._ICON, self.devicePixelRatioF())
        self._picture.setPixmap(picture)
