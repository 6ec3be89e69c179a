"""The search box."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from pressdesk.ui.i18n import tr
from pressdesk.ui.theme import IconRole, icon


class SearchBox(QLineEdit):
    """One line in which any words find any record."""

    left = Signal()
    """Escape: back to the list."""
    results_wanted = Signal()
    """Arrow down: into the results."""
    first_wanted = Signal()
    """Enter: open the first result."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        shortcut = QKeySequence("Ctrl+K").toString(QKeySequence.SequenceFormat.NativeText)
        self.setPlaceholderText(tr("Search everything  ({shortcut})", shortcut=shortcut))
        self.setAccessibleName(tr("Search everything"))
        self.setToolTip(
            tr("Words, “exact phrases”, speaker:Blinken, country:US, year:2023, topic:trade, -not")
        )
        glass = self.addAction(icon("search", IconRole.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(tr("Search"))
        clear = self.addAction(icon("x", IconRole.MUTED), QLineEdit.ActionPosition.TrailingPosition)
        clear.setText(tr("Clear the search"))
        clear.setToolTip(tr("Clear the search"))
        clear.setVisible(False)
        clear.triggered.connect(self.clear)
        self.textChanged.connect(lambda text: clear.setVisible(bool(text)))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Let Escape, Enter and arrow down leave the box."""
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.clear()
            self.left.emit()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.first_wanted.emit()
        elif key == Qt.Key.Key_Down:
            self.results_wanted.emit()
        else:
            super().keyPressEvent(event)
