"""Editors that let the person choose: yes or no, a language, a term of a vocabulary."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QCheckBox, QComboBox, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.model.term import Term
from pressdesk.model.values import Language
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.i18n import LANGUAGE_NAMES, tr
from pressdesk.ui.session import Session

_NOTHING = "—"
_FURTHER_LANGUAGES = (
    *("ar", "az", "de", "es", "fa", "fr", "hi", "it", "ja", "ko"),
    *("ky", "mn", "tg", "tk", "tr", "uk", "uz", "zh"),
)
"""Languages in which releases of the region's counterparts come, beside the desk's three."""


class ChoiceBox(QComboBox):
    """A list to choose from; it lets the wheel scroll the page unless it was entered first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(12)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Leave the wheel to the page, so that scrolling changes no value unseen."""
        if self.hasFocus():
            super().wheelEvent(event)
        else:
            event.ignore()


class OptionsEditor(Editor):
    """One of several codes, each with the words that stand for it."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.box = ChoiceBox(self)
        self.box.addItem(_NOTHING, "")
        for code, words in self._options():
            self.box.addItem(words, code)
        self.box.activated.connect(self._touch)
        self._take_control(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.box)

    def _options(self) -> Iterable[tuple[str, str]]:
        """Give the codes that may be chosen, each with its words."""
        raise NotImplementedError

    def _read(self) -> Any:
        return self.box.currentData()

    def _show(self, value: Any) -> None:
        if value and self.box.findData(value) < 0:
            self.box.addItem(value, value)
        self.box.setCurrentIndex(self.box.findData(value))


class ChoiceEditor(OptionsEditor):
    """A term of a vocabulary, in the window's language and the ministry's order."""

    def _options(self) -> Iterable[tuple[str, str]]:
        terms = self.session.archive.find(Term, vocabulary=self.spec.vocabulary, order="rank")
        return [(term.code, term.name.best(self.session.language)) for term in terms]


class LanguageEditor(OptionsEditor):
    """A language, the desk's three first."""

    def _options(self) -> Iterable[tuple[str, str]]:
        return language_options()


class FlagEditor(Editor):
    """Yes or no."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self.box = QCheckBox(tr("Yes"), self)
        self.box.clicked.connect(self._touch)
        self._take_control(self.box)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 4)
        layout.addWidget(self.box)

    def _read(self) -> Any:
        return self.box.isChecked()

    def _show(self, value: Any) -> None:
        self.box.setChecked(value)


def language_options() -> list[tuple[str, str]]:
    """Give language codes with each language's name in itself."""
    own = [(language.value, LANGUAGE_NAMES[language]) for language in Language]
    further = [(code, QLocale(code).nativeLanguageName()) for code in _FURTHER_LANGUAGES]
    return own + [(code, f"{name[:1].upper()}{name[1:]}") for code, name in further]
