"""The form inside a card: editors of the record forms, each bound to a place in the draft."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.review.edits import Edit
from pressdesk.ui.theme import GAP, HALF, small_font

PAUSE = 600
"""Milliseconds after the last key until what was typed goes into the draft."""
COLUMNS = 2


@dataclass(frozen=True, slots=True)
class FormLine:
    """One editor and its place in the draft; ``is_wide`` gives it a row of its own."""

    editor: Editor
    read: Callable[[VisitDraft], Any]
    write: Callable[[VisitDraft, Any], VisitDraft]
    is_wide: bool = False


class CardForm(QWidget):
    """Editors in two columns. What is typed is told after a pause, and when the editor is left."""

    edited = Signal(object)
    """An ``Edit``."""

    def __init__(self, action: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._action = action
        self._key = key
        self._lines: list[tuple[FormLine, QTimer]] = []
        self._cells = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 2, GAP, GAP)
        self._grid.setHorizontalSpacing(GAP)
        self._grid.setVerticalSpacing(HALF)
        for column in range(COLUMNS):
            self._grid.setColumnStretch(column, 1)

    def add_line(self, line: FormLine) -> None:
        """Add an editor below its label."""
        timer = QTimer(self, singleShot=True, interval=PAUSE)
        timer.timeout.connect(lambda: self._tell(line))
        line.editor.edited.connect(timer.start)
        line.editor.left.connect(lambda: self._hurry(timer))
        self._lines.append((line, timer))
        self.add_widget(line.editor.label, line.editor, is_wide=line.is_wide)

    def add_widget(self, words: str, widget: QWidget, *, is_wide: bool = True) -> None:
        """Add anything below a label."""
        span = COLUMNS if is_wide else 1
        if self._cells % COLUMNS and is_wide:
            self._cells += 1
        row, column = divmod(self._cells, COLUMNS)
        self._cells += span
        label = QLabel(words, self)
        label.setFont(small_font())
        label.setProperty("tone", "muted")
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setBuddy(widget)
        self._grid.addWidget(label, 2 * row, column, 1, span)
        self._grid.addWidget(widget, 2 * row + 1, column, 1, span)

    def fill(self, draft: VisitDraft) -> None:
        """Show what the draft holds; what is just being typed stays."""
        for line, timer in self._lines:
            value = line.read(draft)
            if not timer.isActive() and line.editor.value() != value:
                line.editor.set_value(value)

    def flush(self) -> None:
        """Tell at once what was typed."""
        for _, timer in self._lines:
            self._hurry(timer)

    def _hurry(self, timer: QTimer) -> None:
        if timer.isActive():
            timer.stop()
            timer.timeout.emit()

    def _tell(self, line: FormLine) -> None:
        value = line.editor.value()
        change = line.write
        key = f"{self._key}.{line.editor.spec.name}"
        self.edited.emit(Edit(self._action, lambda draft: change(draft, value), key))
