"""Editors of text: a line, several paragraphs, several lines of one value each."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.i18n import translated_label
from pressdesk.ui.session import Session

_FEWEST_LINES, _MOST_LINES = 3, 18
_PARAGRAPH_SEPARATOR = "\u2029"


class GrowingText(QPlainTextEdit):
    """A plain text that is as high as its lines, within limits."""

    edited = Signal()
    """Somebody typed; not sent for texts that the program sets."""

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        fewest_lines: int = _FEWEST_LINES,
        most_lines: int = _MOST_LINES,
    ) -> None:
        super().__init__(parent)
        self._fewest_lines = fewest_lines
        self._most_lines = most_lines
        self._is_setting = False
        self._height = 0
        self.setTabChangesFocus(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.textChanged.connect(self._tell)
        self._grow()

    def text(self) -> str:
        """Give the text with every character kept: ``toPlainText`` would turn no-break spaces into spaces."""
        return self.document().toRawText().replace(_PARAGRAPH_SEPARATOR, "\n")

    def set_text(self, text: str) -> None:
        """Show a text; tells nobody."""
        if text == self.text():
            return
        self._is_setting = True
        try:
            self.setPlainText(text)
        finally:
            self._is_setting = False
        self._grow()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Take more or fewer lines after the width changed."""
        super().resizeEvent(event)
        self._grow()

    def sizeHint(self) -> QSize:  # noqa: N802
        """Ask for the height of the lines."""
        return QSize(super().sizeHint().width(), self._height)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Never be squeezed below that height."""
        return QSize(super().minimumSizeHint().width(), self._height)

    def _grow(self) -> None:
        lines = max(self._fewest_lines, min(self._most_lines, int(self.document().size().height())))
        margins = self.contentsMargins()
        around = 2 * self.document().documentMargin() + margins.top() + margins.bottom()
        height = int(lines * self.fontMetrics().lineSpacing() + around) + 2 * self.frameWidth() + 8
        if height != self._height:
            self._height = height
            self.setFixedHeight(height)

    def _tell(self) -> None:
        if not self._is_setting:
            self.edited.emit()


class LineEditor(Editor):
    """One line of text."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.line = QLineEdit(self)
        self.line.setPlaceholderText(translated_label(spec.placeholder))
        self.line.textEdited.connect(self._touch)
        self._take_control(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.line)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the text still be selected and copied."""
        self.line.setReadOnly(read_only)

    def _read(self) -> Any:
        return self.line.text()

    def _show(self, value: Any) -> None:
        self.line.setText(value)
        self.line.setCursorPosition(0)


class TextEditor(Editor):
    """Text of several paragraphs."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.text = GrowingText(self)
        self.text.setPlaceholderText(translated_label(spec.placeholder))
        self.text.edited.connect(self._touch)
        self._take_control(self.text)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.text)

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the text still be selected and copied."""
        self.text.setReadOnly(read_only)

    def replace(self, text: str) -> None:
        """Put another text in, as if the person had typed it."""
        self.text.set_text(text)
        self._touch()

    def _read(self) -> Any:
        return self.text.text()

    def _show(self, value: Any) -> None:
        self.text.set_text(value)


class LinesEditor(TextEditor):
    """Several lines, one value each; empty lines count for nothing."""

    def _read(self) -> Any:
        return tuple(line.strip() for line in self.text.text().split("\n") if line.strip())

    def _show(self, value: Any) -> None:
        self.text.set_text("\n".join(value))
