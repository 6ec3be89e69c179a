"""The editor of what is computed and never typed: it shows the value and gives it back."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.session import Session

_LONGEST_SHOWN = 120


class KeptEditor(Editor):
    """Holds ranges, digests and text for machines."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self._words = QLabel(self)
        self._words.setProperty("tone", "muted")
        self._words.setWordWrap(True)
        self._words.setTextFormat(Qt.TextFormat.PlainText)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self._words)

    def _read(self) -> Any:
        return self._held

    def _show(self, value: Any) -> None:
        if self.spec.kind is Kind.RANGES:
            words = ", ".join(f"{start}–{end}" for start, end in value)
        else:
            words = str(value)
        self._words.setText(words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…")
