"""Bars that say something without standing in the way."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from pressdesk.ui.i18n import tr
from pressdesk.ui.theme import GAP, SMALL, WIDE, IconRole
from pressdesk.ui.widgets.buttons import ToolButton, push_button
from pressdesk.ui.widgets.picture import Picture


class Tone(Enum):
    """How grave a notice is: surface, icon and colour of the icon."""

    INFO = ("info", "info", IconRole.ACCENT)
    WARNING = ("warning", "alert-triangle", IconRole.WARNING)
    DANGER = ("danger", "alert-circle", IconRole.DANGER)


class NoticeBar(QFrame):
    """One sentence with buttons and a cross to close it."""

    def __init__(
        self,
        sentence: str,
        tone: Tone = Tone.INFO,
        *buttons: tuple[str, Callable[[], object]],
        seconds: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        surface, icon_name, role = tone.value
        self.setProperty("surface", surface)
        self.setAccessibleName(sentence)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(WIDE, 6, GAP, 6)
        self._row.setSpacing(GAP)
        self.label = QLabel(sentence, self)
        self.label.setTextFormat(Qt.TextFormat.PlainText)
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self._row.addWidget(Picture(icon_name, role, SMALL.width(), self))
        self._row.addWidget(self.label, 1)
        for words, act in buttons:
            self._row.addWidget(push_button(words, self._closing(act), role="quiet", parent=self))
        self._row.addWidget(ToolButton("x", tr("Close"), self.dismiss, self))
        if seconds:
            QTimer.singleShot(seconds * 1000, self, self.dismiss)

    def dismiss(self) -> None:
        """Take the bar away."""
        self.hide()
        self.deleteLater()

    def _closing(self, act: Callable[[], object]) -> Callable[[], None]:
        def act_and_close() -> None:
            act()
            self.dismiss()

        return act_and_close
