"""The page where the person chooses language, light and what briefings say by default."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QComboBox, QFormLayout, QLabel, QVBoxLayout

from pressdesk.model.term import Term
from pressdesk.ui.i18n import LANGUAGE_NAMES, tr
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import GAP, WIDE, heading_font
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.page import Page

_WIDEST = 560
_LABELS = 176


class PreferencesPage(Page):
    """Every choice counts at once; there is nothing to confirm."""

    def __init__(self, session: Session, apply: Callable[[Preferences], None]) -> None:
        super().__init__(session)
        self._apply = apply
        self.language = QComboBox()
        self.appearance = QComboBox()
        self.handling = QComboBox()
        self._fill()
        self._build()
        self._connect()

    def page_title(self) -> str:
        """Name the page."""
        return tr("Preferences")

    def _fill(self) -> None:
        preferences = self.session.preferences
        self.language.addItem(tr("As the system"), "")
        for code, name in LANGUAGE_NAMES.items():
            self.language.addItem(name, code.value)
        self.appearance.addItem(tr("As the system"), Appearance.SYSTEM)
        self.appearance.addItem(tr("Light"), Appearance.LIGHT)
        self.appearance.addItem(tr("Dark"), Appearance.DARK)
        for term in self.session.archive.find(Term, vocabulary="handling", order="rank"):
            self.handling.addItem(term.name.best(self.session.language), term.code)
        self.language.setCurrentIndex(self.language.findData(preferences.language))
        self.appearance.setCurrentIndex(self.appearance.findData(preferences.appearance))
        self.handling.setCurrentIndex(self.handling.findData(preferences.default_handling))

    def _build(self) -> None:
        scroll = ScrollingPage(self, widest=_WIDEST)
        title = QLabel(tr("Preferences"))
        title.setFont(heading_font(1.6))
        scroll.column.addWidget(title)
        scroll.column.addWidget(SectionHeader(tr("Window")))
        scroll.column.addLayout(
            self._form((tr("Language"), self.language), (tr("Appearance"), self.appearance))
        )
        scroll.column.addWidget(SectionHeader(tr("Briefings")))
        scroll.column.addLayout(self._form((tr("Handling"), self.handling)))
        said = tr(
            "The handling stands at the top and bottom of every briefing. "
            "Name, crest and colours come from File › The ministry."
        )
        scroll.column.addWidget(TextLabel(said, "muted"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def _form(self, *rows: tuple[str, QComboBox]) -> QFormLayout:
        form = QFormLayout()
        form.setHorizontalSpacing(WIDE)
        form.setVerticalSpacing(GAP)
        for words, widget in rows:
            label = QLabel(words)
            label.setProperty("tone", "muted")
            label.setBuddy(widget)
            label.setMinimumWidth(_LABELS)
            widget.setAccessibleName(words)
            form.addRow(label, widget)
        return form

    def _connect(self) -> None:
        self.language.activated.connect(lambda: self._choose(language=self.language.currentData()))
        self.appearance.activated.connect(lambda: self._choose(appearance=self.appearance.currentData()))
        self.handling.activated.connect(lambda: self._choose(default_handling=self.handling.currentData()))

    def _choose(self, **choice: object) -> None:
        self._apply(self.session.preferences.replaced(**choice))
