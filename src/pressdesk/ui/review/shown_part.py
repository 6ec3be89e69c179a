"""The line below a long source that says how much of it is shown."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.theme import GAP, HALF, WIDE, small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import TextLabel


class ShownPart(QWidget):
    """Hidden while the whole text is shown."""

    more_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = TextLabel("", "muted", self)
        self.words.setFont(small_font())
        self.more = push_button(tr("Show more"), self.more_pressed.emit, role="quiet", parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, HALF, GAP, HALF)
        row.setSpacing(GAP)
        row.addWidget(self.words, 1)
        row.addWidget(self.more)
        self.hide()

    def show_portion(self, shown: int, whole: int) -> None:
        """Say that so many characters of so many are shown."""
        self.setVisible(shown < whole)
        self.words.setText(
            tr(
                "The first {shown} of {whole} characters are shown; all of them are kept.",
                shown=show_number(shown),
                whole=show_number(whole),
            )
        )
