"""What an empty place shows: what would be here, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pressdesk.ui.theme import GAP, PAGE_MARGIN, heading_font
from pressdesk.ui.widgets.picture import Picture


class EmptyState(QWidget):
    """An icon, one line and one sentence in the middle of an empty place, with buttons below."""

    _ICON = 40
    _WIDEST = 360

    def __init__(
        self, icon_name: str, title: str, advice: str = "", *buttons: QWidget, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._picture = Picture(icon_name, size=self._ICON, parent=self)
        self._title = QLabel(title, self)
        self._title.setFont(heading_font(1.15))
        self._advice = QLabel(advice, self)
        self._advice.setProperty("tone", "muted")
        for label in (self._title, self._advice):
            label.setAlignment(Qt.AlignmentFlag.AlignCenter)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for label in (self._title, self._advice):
            label.setWordWrap(True)
            label.setMaximumWidth(self._WIDEST)
            label.setMinimumWidth(min(self._WIDEST, 240))
        self._build(buttons)

    def say(self, icon_name: str, title: str, advice: str) -> None:
        """Show other words."""
        self._picture.show_icon(icon_name)
        self._title.setText(title)
        self._advice.setText(advice)

    def _build(self, buttons: tuple[QWidget, ...]) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(GAP)
        column.addStretch(2)
        for part in (self._picture, self._title, self._advice):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
