"""The choices for a paper that stand above its sections: kind, extent, language, for whom, how marked."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QLabel, QLineEdit, QWidget

from pressdesk.briefing.request import BriefingRequest, Extent, Words
from pressdesk.model.term import Term
from pressdesk.model.values import Language
from pressdesk.ui.briefing.subject import Subject
from pressdesk.ui.form.choice_editors import ChoiceBox
from pressdesk.ui.form.text_editors import GrowingText
from pressdesk.ui.i18n import LANGUAGE_NAMES, mark, tr, translated_label
from pressdesk.ui.record.shown_value import term_words
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, small_font

_WORDS = {
    Words.BOTH: mark("With translations"),
    Words.ORIGINALS: mark("Originals only"),
    Words.TRANSLATIONS: mark("Translations only"),
}
_MOST_COPIES = 999
_COUNTER_WIDTH = 52


class ChoicesForm(QWidget):
    """Tells whenever something changed; what stands in it is put into a request by ``applied_to``."""

    changed = Signal()
    kind_chosen = Signal(str)
    """Another kind of paper: its own choices are to be shown."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.kind = ChoiceBox(self)
        self.extent = ChoiceBox(self)
        self.language = ChoiceBox(self)
        self.words = ChoiceBox(self)
        self.handling = ChoiceBox(self)
        self.prepared_for = QLineEdit(self)
        self.copy_number = Counter(self)
        self.copies = Counter(self)
        self.note = GrowingText(self, fewest_lines=1, most_lines=4)
        self.public_safe = QCheckBox(tr("Public-safe"), self)
        self.public_safe.setAccessibleName(self.public_safe.text())
        self.public_safe.setToolTip(tr("Nothing that is held back, and nothing of the desk’s own."))
        self._is_showing = False
        self._fill()
        self._build()
        self._connect()

    def show_request(self, subject: Subject, request: BriefingRequest) -> None:
        """Show the choices of a request; tells nobody."""
        self._is_showing = True
        self.kind.clear()
        for kind in subject.kinds:
            self.kind.addItem(term_words(self._session, "briefing_kind", kind), kind.value)
        for box, value in (
            (self.kind, request.kind), (self.extent, request.extent), (self.language, request.language),
            (self.words, request.words), (self.handling, request.handling),
        ):  # fmt: skip
            box.setCurrentIndex(max(0, box.findData(str(value))))
        self.prepared_for.setText(request.prepared_for)
        self.copy_number.set_value(request.copy_number)
        self.copies.set_value(request.copies)
        self.note.set_text(request.covering_note)
        self.public_safe.setChecked(request.public_safe)
        self._is_showing = False

    def applied_to(self, request: BriefingRequest) -> BriefingRequest:
        """Give a request with the choices that stand in the form."""
        return request.with_changes(
            extent=self.extent.currentData(),
            language=self.language.currentData(),
            words=self.words.currentData(),
            handling=self.handling.currentData(),
            prepared_for=self.prepared_for.text().strip(),
            copy_number=self.copy_number.value(),
            copies=self.copies.value(),
            covering_note=self.note.text().strip(),
            public_safe=self.public_safe.isChecked(),
        )

    def _fill(self) -> None:
        session = self._session
        _add(self.extent, ((each, term_words(session, "briefing_extent", each)) for each in Extent))
        _add(self.language, ((each, LANGUAGE_NAMES[each]) for each in Language))
        _add(self.words, ((each, translated_label(label)) for each, label in _WORDS.items()))
        _add(self.handling, [("", tr("As its records say"))])
        terms = session.archive.find(Term, vocabulary="handling", order="rank")
        _add(self.handling, ((term.code, term.name.best(session.language)) for term in terms))

    def _build(self) -> None:
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(GAP)
        grid.setVerticalSpacing(HALF)
        for number, (name, control) in enumerate(
            (
                (tr("Kind"), self.kind), (tr("Extent"), self.extent),
                (tr("Language"), self.language), (tr("Quotes"), self.words),
                (tr("Handling"), self.handling), (tr("Prepared for"), self.prepared_for),
            )
        ):  # fmt: skip
            row, column = 2 * (number // 2), number % 2
            grid.addWidget(self._label(name, control), row, column)
            grid.addWidget(control, row + 1, column)
            grid.setColumnStretch(column, 1)
        grid.addWidget(self._label(tr("Covering note"), self.note), 6, 0, 1, 2)
        grid.addWidget(self.note, 7, 0, 1, 2)
        grid.addLayout(self._last_row(), 8, 0, 1, 2)

    def _last_row(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(0, HALF, 0, 0)
        row.setSpacing(GAP)
        row.addWidget(self.public_safe, 1)
        row.addWidget(self._label(tr("Copy no."), self.copy_number))
        row.addWidget(self.copy_number)
        row.addWidget(self._label(tr("of"), self.copies))
        row.addWidget(self.copies)
        self.copies.setAccessibleName(tr("Number of copies"))
        return row

    def _label(self, name: str, control: QWidget) -> QLabel:
        label = QLabel(name, self)
        label.setProperty("tone", "muted")
        label.setFont(small_font())
        label.setBuddy(control)
        control.setAccessibleName(name)
        return label

    def _connect(self) -> None:
        self.kind.currentIndexChanged.connect(self._choose_kind)
        for box in (self.extent, self.language, self.words, self.handling):
            box.currentIndexChanged.connect(self._tell)
        for counter in (self.copy_number, self.copies):
            counter.textEdited.connect(self._tell)
        self.prepared_for.textEdited.connect(self._tell)
        self.note.edited.connect(self._tell)
        self.public_safe.toggled.connect(self._tell)

    def _choose_kind(self) -> None:
        if not self._is_showing:
            self.kind_chosen.emit(self.kind.currentData())

    def _tell(self) -> None:
        if not self._is_showing:
            self.changed.emit()


def _add(box: ChoiceBox, options: Iterable[tuple[str, str]]) -> None:
    for code, words in options:
        box.addItem(words, str(code))


class Counter(QLineEdit):
    """A small whole number, or nothing."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setValidator(QIntValidator(1, _MOST_COPIES, self))
        self.setPlaceholderText("–")
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedWidth(_COUNTER_WIDTH)

    def value(self) -> int | None:
        """Give the number; None where there is none."""
        return int(self.text()) if self.hasAcceptableInput() else None

    def set_value(self, value: int | None) -> None:
        """Show a number."""
        self.setText(str(value) if value else "")
