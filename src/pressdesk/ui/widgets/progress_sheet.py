"""A small sheet for work that one has to wait for, with a way to stop it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.theme import PAGE_MARGIN, WIDE, heading_font
from pressdesk.ui.widgets.buttons import push_button


class ProgressSheet(QDialog):
    """Shows how far a job is."""

    cancelled = Signal()

    def __init__(self, title: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._bar = QProgressBar()
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(title)
        self._words = QLabel(" ")
        self._words.setProperty("tone", "muted")
        heading = QLabel(title)
        heading.setFont(heading_font(1.15))
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(push_button(tr("Cancel"), self.reject))
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN)
        column.setSpacing(WIDE)
        column.addWidget(heading)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.setMinimumWidth(400)

    def show_progress(self, done: int, of: int) -> None:
        """Show how far the job is."""
        self._bar.setRange(0, of)
        self._bar.setValue(done)
        self._words.setText(tr("{done} of {total}", done=show_number(done), total=show_number(of)))

    def reject(self) -> None:
        """Escape stops the job as well."""
        self.cancelled.emit()
        super().reject()
