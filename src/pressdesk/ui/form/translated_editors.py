"""Editors of names and texts in the three languages."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from pressdesk.model.fields import FieldSpec
from pressdesk.model.values import Language, Translated
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.text_editors import GrowingText
from pressdesk.ui.i18n import LANGUAGE_NAMES, tr, translated_label
from pressdesk.ui.session import Session


class TranslatedLineEditor(Editor):
    """One line in each of the three languages, one below the other."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(8)
        layout.setVerticalSpacing(4)
        self.lines: dict[Language, QLineEdit] = {}
        for row, language in enumerate(Language):
            line = QLineEdit(self)
            line.textEdited.connect(self._touch)
            self._take_control(line, _name_in(self.label, language))
            mark = QLabel(language.value.upper(), self)
            mark.setProperty("tone", "muted")
            mark.setToolTip(LANGUAGE_NAMES[language])
            mark.setMinimumWidth(24)
            mark.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
            layout.addWidget(mark, row, 0)
            layout.addWidget(line, row, 1)
            self.lines[language] = line
        layout.setColumnStretch(1, 1)
        self.lines[Language(session.language)].setPlaceholderText(translated_label(spec.placeholder))
        self.setFocusProxy(self.lines[Language(session.language)])

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the texts still be selected and copied."""
        for line in self.lines.values():
            line.setReadOnly(read_only)

    def _read(self) -> Any:
        return Translated(**{language.value: line.text() for language, line in self.lines.items()})

    def _show(self, value: Any) -> None:
        for language, line in self.lines.items():
            if line.text() != value.exactly(language):
                line.setText(value.exactly(language))
                line.setCursorPosition(0)


class TranslatedTextEditor(Editor):
    """Several paragraphs in each of the three languages, one language shown at a time."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.texts: dict[Language, GrowingText] = {}
        self.buttons: dict[Language, QToolButton] = {}
        self._stack = QStackedWidget(self)
        bar = QHBoxLayout()
        bar.setSpacing(2)
        group = QButtonGroup(self)
        for language in Language:
            text = self._add_text(language)
            button = self._add_button(language, _shower(self._stack, text))
            group.addButton(button)
            bar.addWidget(button)
        bar.addStretch(1)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addLayout(bar)
        layout.addWidget(self._stack)
        self.show_language(Language(session.language))

    def show_language(self, language: Language) -> None:
        """Turn to the text of one language."""
        self.buttons[language].setChecked(True)
        self._stack.setCurrentWidget(self.texts[language])
        self.setFocusProxy(self.texts[language])

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the texts still be selected and copied."""
        for text in self.texts.values():
            text.setReadOnly(read_only)

    def _add_text(self, language: Language) -> GrowingText:
        text = GrowingText(self)
        text.setPlaceholderText(translated_label(self.spec.placeholder))
        text.edited.connect(self._touch)
        text.edited.connect(self._mark_filled)
        self._take_control(text, _name_in(self.label, language))
        self._stack.addWidget(text)
        self.texts[language] = text
        return text

    def _add_button(self, language: Language, show: Callable[[], None]) -> QToolButton:
        button = QToolButton(self)
        button.setCheckable(True)
        button.setToolTip(LANGUAGE_NAMES[language])
        button.setAccessibleName(_name_in(self.label, language))
        button.clicked.connect(show)
        self.buttons[language] = button
        return button

    def _mark_filled(self) -> None:
        for language, button in self.buttons.items():
            code = language.value.upper()
            button.setText(f"{code} •" if self.texts[language].text() else code)

    def _read(self) -> Any:
        return Translated(**{language.value: text.text() for language, text in self.texts.items()})

    def _show(self, value: Any) -> None:
        for language, text in self.texts.items():
            text.set_text(value.exactly(language))
        self._mark_filled()
        shown = Language(self.session.language)
        if value and not value.exactly(shown):
            shown = next(language for language in Language if value.exactly(language))
        self.show_language(shown)


def _shower(stack: QStackedWidget, text: GrowingText) -> Callable[[], None]:
    def show() -> None:
        stack.setCurrentWidget(text)
        text.setFocus()

    return show


def _name_in(label: str, language: Language) -> str:
    return tr("{field} in {language}", field=label, language=LANGUAGE_NAMES[language])
