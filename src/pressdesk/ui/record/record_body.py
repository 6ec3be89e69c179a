"""A record's fields, read or edited in the same place."""

from __future__ import annotations

from collections.abc import Collection
from decimal import Decimal
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from pressdesk.model.fields import Section
from pressdesk.model.record import Record
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.conflicts.conflict_marks import conflict_mark, conflicts_about
from pressdesk.ui.form.record_form import RecordForm, in_reading_order
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.companions import companion_of
from pressdesk.ui.record.value_view import ValueRow, ValueView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, HALF
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import clear

_AROUND_PLACE = 120
"""Logical pixels kept in view above and below a place that is scrolled to."""

_LAYOUT_MS = 40
"""How long a page is given to lay out what was just shown, level by level, before it scrolls there."""


class Reading(QWidget):
    """How a record looks while nobody edits it."""

    edit_asked = Signal(str)
    """Somebody wants to edit, best beginning with the named field."""

    def set_record(self, record: Record) -> None:
        """Show another record, or the same as it is now."""
        raise NotImplementedError

    def show_place(self, place: Place) -> None:
        """Lift out a place in the record, where it can be seen."""


class ReadingView(Reading):
    """The fields that hold something, one below the other."""

    def __init__(
        self, session: Session, without: Collection[str] = (), parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._without = frozenset(without)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def set_record(self, record: Record) -> None:
        """Show another record, or the same as it is now."""
        clear(self._column)
        disputed = conflicts_about(self._session, record)
        for spec in in_reading_order(type(record)):
            value = getattr(record, spec.name)
            if spec.section is Section.HIDDEN or spec.name in self._without or is_empty(value):
                continue
            view = ValueView(spec, value, self._session, self)
            view.edit_asked.connect(self.edit_asked)
            conflict = disputed.get(spec.name)
            mark = conflict_mark(self._session, conflict, self) if conflict else None
            self._column.addWidget(ValueRow(view, self, mark=mark))
        if not self._column.count() and not self._session.is_read_only:
            hint = TextLabel(
                tr("Nothing is recorded yet. Press F2 or click Edit to fill it in."), "muted", self
            )
            self._column.addWidget(hint)

    def show_place(self, place: Place) -> None:
        """Lift out ranges of a field's text and put the field in the middle of the page."""
        view = self.findChild(ValueView, place.field)
        if view:
            view.lift_out(place.ranges, place.language)
            scroll_to(view)


class RecordBody(QWidget):
    """Shows a record for reading; turns into its form and back. Edits are saved as they are made."""

    editing_changed = Signal(bool)

    def __init__(
        self,
        record_class: type[Record],
        session: Session,
        *,
        without: Collection[str] = (),
        reading: Reading | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record_class = record_class
        self._session = session
        self._autosave = Autosave.of(session)
        self._without = frozenset(without)
        self._record = record_class()
        self.form: RecordForm | None = None
        self.reading = reading or ReadingView(session, without, self)
        self.reading.edit_asked.connect(self.edit)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(GAP)
        self._column.addWidget(self.reading)
        self._done = push_button(tr("Done"), self.finish, role="primary", parent=self)
        self._beside_form: tuple[QWidget, ...] = (self._done,)
        self._done.hide()

    @property
    def is_editing(self) -> bool:
        """Tell whether the form is in view."""
        return self.form is not None and self.form.isVisibleTo(self)

    @property
    def record(self) -> Record:
        """The record as it stands here, edits included."""
        return self.form.record() if self.form and self.is_editing else self._record

    def set_record(self, record: Record, *, anew: bool = True) -> None:
        """Show a record as the archive has it; what is being typed stays.

        Not ``anew``, a record that is shown already as it is stays untouched.
        """
        is_other = record.id != self._record.id
        latest = self._autosave.latest(record)
        if latest == self._record and not anew:
            return
        self._record = latest
        if is_other and self.is_editing:
            self.finish()
        if self.is_editing and self.form:
            self.form.set_record(self._record, keep=self._autosave.pending_fields(record.id))
        else:
            self.reading.set_record(self._record)

    def edit(self, field: str = "") -> None:
        """Turn into the form, with the focus in a field."""
        if self._session.is_read_only or self._record.is_removed:
            return
        if self.form is None:
            self._make_form()
        if self.form:
            self.form.set_record(self._record)
            for name, typed in self._autosave.typed_texts(self._record.id).items():
                self.form.editor(name).set_typed_text(typed)
            self.reading.hide()
            self.form.show()
            for widget in self._beside_form:
                widget.show()
            self.form.focus_field(field)
            self.editing_changed.emit(True)

    def show_place(self, place: Place) -> None:
        """Lift out ranges of a field's text, as a search hit names them."""
        self.reading.show_place(place)

    def finish(self) -> None:
        """Save and turn back to reading."""
        if not self.is_editing or self.form is None:
            return
        self._autosave.flush()
        self._record = self.form.record()
        if self.form.isAncestorOf(QApplication.focusWidget() or self):
            self._give_focus_back()
        self.form.hide()
        for widget in self._beside_form:
            widget.hide()
        self.reading.set_record(self._record)
        self.reading.show()
        self.editing_changed.emit(False)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave the form by Escape."""
        if event.key() == Qt.Key.Key_Escape and self.is_editing:
            self.finish()
            return
        super().keyPressEvent(event)

    def _give_focus_back(self) -> None:
        """Leave the focus with what holds the form; Qt would give it to the window's first button."""
        holder = self.parentWidget()
        while holder is not None and holder.focusPolicy() is Qt.FocusPolicy.NoFocus:
            holder = holder.parentWidget()
        if holder is not None:
            holder.setFocus()

    def _make_form(self) -> None:
        self.form = RecordForm(self.record_class, self._session, without=self._without, parent=self)
        self._autosave.watch(self.form)
        companion = companion_of(self.form, self._session)
        if companion:
            self._column.addWidget(companion)
            self._beside_form = (companion, *self._beside_form)
        self._column.addWidget(self.form)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._done)
        self._column.addLayout(row)


def scroll_to(widget: QWidget) -> None:
    """Bring a widget into view on the page that it scrolls with."""
    parent = widget.parentWidget()
    while parent is not None:
        if isinstance(parent, QScrollArea):
            show = partial(parent.ensureWidgetVisible, widget, 0, _AROUND_PLACE)
            QTimer.singleShot(_LAYOUT_MS, widget, show)
            return
        parent = parent.parentWidget()


def is_empty(value: object) -> bool:
    """Tell whether a value says nothing; a zero says something."""
    return not value and not (isinstance(value, int | Decimal) and not isinstance(value, bool))
