"""One row of a form: label, editor, help, and what is wrong with the value."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.ui.form.editor import Editor
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.theme import HALF, WIDE, small_font

LABEL_WIDTH = 128


class FieldRow(QWidget):
    """Puts an editor beside its label; a problem appears below, red once the person has been there."""

    def __init__(self, editor: Editor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editor = editor
        label = QLabel(editor.label, self)
        label.setTextFormat(Qt.TextFormat.PlainText)
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        label.setFixedWidth(LABEL_WIDTH)
        label.setBuddy(editor)
        label.setContentsMargins(0, 7, 0, 0)
        label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        self.problem_label = self._note("danger")
        self._help = self._note("muted")
        self._help.setText(translated_label(editor.spec.help))
        self._help.setVisible(bool(editor.spec.help))
        column = QVBoxLayout()
        column.setSpacing(HALF)
        column.addWidget(editor)
        column.addWidget(self.problem_label)
        column.addWidget(self._help)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(WIDE)
        row.addWidget(label, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)

    def show_problem(self, sentence: str, *, is_missing: bool) -> None:
        """Say what is wrong, nothing when empty; what is merely missing is said in a quiet tone."""
        tone = "muted" if is_missing else "danger"
        if self.problem_label.property("tone") != tone:
            self.problem_label.setProperty("tone", tone)
            self.problem_label.style().polish(self.problem_label)
        self.problem_label.setText(sentence)
        self.problem_label.setVisible(bool(sentence))
        spoken = tr("Problem: {sentence}", sentence=sentence) if sentence else self._help.text()
        control = self.editor.focusProxy()
        if control is not None:
            control.setAccessibleDescription(spoken)

    def _note(self, tone: str) -> QLabel:
        note = QLabel(self)
        note.setFont(small_font())
        note.setProperty("tone", tone)
        note.setTextFormat(Qt.TextFormat.PlainText)
        note.setWordWrap(True)
        note.setContentsMargins(2, 0, 0, 0)
        note.hide()
        return note
