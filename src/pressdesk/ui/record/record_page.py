"""The page of any one record: what it is, its fields, what belongs to it, its earlier versions."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtWidgets import QVBoxLayout

from pressdesk.archive.transaction import Written
from pressdesk.model.assertion import Assertion
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.belongings import Belongings
from pressdesk.ui.record.history_panel import HistoryPanel
from pressdesk.ui.record.quote_view import QuoteView
from pressdesk.ui.record.quote_words import copy_quote
from pressdesk.ui.record.readings import QuoteReading, names_itself, reading_of
from pressdesk.ui.record.record_bar import RecordBar
from pressdesk.ui.record.record_body import RecordBody
from pressdesk.ui.record.related import RelatedRecords
from pressdesk.ui.record.removal import move_to_bin, restore
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Place, Session, touches_record
from pressdesk.ui.tellings.family_acts import make_authoritative
from pressdesk.ui.theme import heading_font
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.notice_bar import NoticeBar, Tone
from pressdesk.ui.widgets.page import Page


class RecordPage(Page):
    """Shows records of one class."""

    def __init__(self, session: Session, record_class: type[Record]) -> None:
        super().__init__(session)
        self.record_class = record_class
        self.record: Record = record_class()
        self.bar = RecordBar(session, self)
        self.area = ScrollingPage(self)
        self.title = TextLabel(parent=self)
        self.title.setFont(heading_font())
        self.reading = reading = reading_of(record_class, session, self)
        self.body = RecordBody(record_class, session, reading=reading, parent=self)
        self.belongings = Belongings(session, record_class, self)
        self.related = RelatedRecords(session, self)
        self.history = HistoryPanel(session, self)
        self._bin_notice: NoticeBar | None = None
        self._build()
        self._connect()

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show a record; one that nobody has filled in yet opens as a form."""
        found = self.session.archive.look_up(self.record_class, record_id)
        self._set_record(found or self.record_class(id=record_id))
        self.area.verticalScrollBar().setValue(0)
        if found is None:
            self.body.edit()
        if place:
            self.body.show_place(place)

    def page_title(self) -> str:
        """Give the record's name."""
        return name_of(self.session, self.record)

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done with the record."""
        actions: dict[str, Callable[[], object]] = {"show_history": self.toggle_history}
        if self.record.is_removed:
            actions["restore_record"] = lambda: restore(self.session, self.record)
        else:
            actions["edit_record"] = self.body.edit
            actions["remove_record"] = lambda: move_to_bin(self.session, self.record)
        if isinstance(self.record, Quote):
            actions["copy_quote"] = self.copy_quote
            actions["show_source"] = self.show_source
            if self.record.variant_of:
                actions["make_authoritative"] = partial(make_authoritative, self.session, self.record)
        return actions

    def flush(self) -> None:
        """Save what was typed and turn back to reading."""
        self.body.finish()
        self.belongings.finish()
        Autosave.of(self.session).flush()

    def toggle_history(self) -> None:
        """Show the earlier versions, or put them away."""
        self.history.toggle(self.record)

    def copy_quote(self) -> None:
        """Copy the words with who said them and where they stand."""
        if isinstance(self.record, Quote):
            copy_quote(self.session, self.record)

    def show_source(self) -> None:
        """Open the source at the place of the quote."""
        if isinstance(self.record, Quote) and self.record.source:
            self.session.open_record("source", self.record.source, Place("text", self.record.source_ranges))

    def quote_in_hand(self) -> QuoteView | None:
        """Give the quote that is read here; None where the record is none, or its form is open."""
        is_read = isinstance(self.reading, QuoteReading) and not self.body.is_editing
        return self.reading.quote_view if is_read and isinstance(self.reading, QuoteReading) else None

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(self.area, 1)
        for widget in (self.title, self.body, self.belongings, self.related, self.history):
            self.area.column.addWidget(widget)
        self.history.hide()

    def _connect(self) -> None:
        self.bar.edit_asked.connect(self.body.edit)
        self.bar.history_asked.connect(self.toggle_history)
        self.bar.removal_asked.connect(lambda: move_to_bin(self.session, self.record))
        self.body.editing_changed.connect(self._follow_editing)
        self.session.written.connect(self._follow)

    def _set_record(self, record: Record) -> None:
        self.record = record
        self.bar.set_record(record, self._owner())
        self.title.setText(name_of(self.session, record))
        self.title.setVisible(not names_itself(self.record_class) and not self.body.is_editing)
        self.body.set_record(record)
        self.belongings.set_record(record)
        self.related.set_record(record, besides=self.belongings.tables)
        if self.history.isVisibleTo(self):
            self.history.set_record(record)
        self._show_bin_notice()

    def _show_bin_notice(self) -> None:
        if self._bin_notice is not None:
            self._bin_notice.dismiss()
            self._bin_notice = None
        if self.record.is_removed:
            back = (tr("Restore"), lambda: restore(self.session, self.record))
            self._bin_notice = NoticeBar(tr("This record is in the bin."), Tone.WARNING, back, parent=self)
            self.area.column.insertWidget(0, self._bin_notice)

    def _owner(self) -> Record | None:
        for spec in self.record_class.fields():
            if spec.owner and getattr(self.record, spec.name):
                return self.session.archive.look_up(BY_TABLE[spec.target], getattr(self.record, spec.name))
        return None

    def _follow(self, written: Written) -> None:
        """Draw again what a write changed; the form keeps what is being typed."""
        if not self.isVisible():
            return
        if touches_record(written, self.record.id) or written.touches(Assertion):
            self._set_record(self.session.archive.look_up(self.record_class, self.record.id) or self.record)
            self.actions_changed.emit()
        elif not self.body.is_editing:
            self.belongings.set_record(self.record)
            self.related.set_record(self.record, besides=self.belongings.tables)

    def _follow_editing(self, is_editing: bool) -> None:  # noqa: FBT001
        self.belongings.setVisible(not is_editing)
        self.related.setVisible(not is_editing)
        if not is_editing:
            self._set_record(self.session.archive.look_up(self.record_class, self.record.id) or self.record)
