"""What an empty place shows: what would be here, and what to do next."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

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
            label.setWordWrap(True)
        self._build(buttons)

    def say(self, icon_name: str, title: str, advice: str) -> None:
        """Show other words."""
        self._picture.show_icon(icon_name)
        self._title.setText(title)
        self._advice.setText(advice)

    def _build(self, buttons: tuple[QWidget, ...]) -> None:
        content = QWidget()
        content.setMaximumWidth(self._WIDEST)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addStretch(2)
        column.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addWidget(self._title)
        column.addWidget(self._advice)
        for button in buttons:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        row = QHBoxLayout(self)
        row.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        row.addStretch(1)
        row.addWidget(content, 10)
        row.addStretch(1)
