"""The page of a visit."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QMimeData, QTimer
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from pressdesk.archive.transaction import Written
from pressdesk.model.assertion import Assertion
from pressdesk.model.geography import Country, Organisation, Place, PlaceName
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.person import Person
from pressdesk.model.registry import owned_by
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Visit
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.record.history_panel import HistoryPanel
from pressdesk.ui.record.quote_view import QuoteView
from pressdesk.ui.record.record_bar import RecordBar
from pressdesk.ui.record.record_body import RecordBody
from pressdesk.ui.record.record_card import RecordCard
from pressdesk.ui.record.removal import move_to_bin, restore
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Place as PlaceInRecord
from pressdesk.ui.session import Session, touches_record
from pressdesk.ui.theme import HALF, PAGE_MARGIN, small_font
from pressdesk.ui.visit.attachments import files_in
from pressdesk.ui.visit.visit_header import VisitHeader
from pressdesk.ui.visit.visit_sections import VisitSections
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.layouts import FlowLayout, Hairline, ScrollingPage, clear
from pressdesk.ui.widgets.notice_bar import NoticeBar, Tone
from pressdesk.ui.widgets.page import Page

_OWNED = tuple(
    dict.fromkeys(record_class for table in ("visit", "meeting") for record_class, _ in owned_by(table))
)
"""What belongs to a visit or to one of its meetings."""

_NAMED = (Country, Organisation, Person, Place, PlaceName, Topic)
"""Records by whose names the page calls them."""

_ADDED = {
    "add_quote": "quote",
    "add_meeting": "meeting",
    "add_participant": "participation",
    "add_note": "note",
    "add_figure": "figure",
    "add_document": "document",
    "add_enquiry": "enquiry",
}
"""The window's actions that add a record, and its table."""


class VisitPage(Page):
    """Head, sections and earlier versions of one visit; takes files by drop and paste."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.visit = Visit()
        self.bar = RecordBar(session, self)
        self.area = ScrollingPage(self)
        self.body = RecordBody(Visit, session, reading=VisitHeader(session, self), parent=self)
        self.sections = VisitSections(session, self)
        self.history = HistoryPanel(session, self)
        self._jumps = QWidget(self)
        self._jumps_shown: list[tuple[str, int, QWidget]] = []
        self._jump_flow = FlowLayout(self._jumps, 0)
        self._bin_notice: NoticeBar | None = None
        self.setAcceptDrops(True)
        self._build()
        self._connect()

    def show_record(self, record_id: str, place: PlaceInRecord | None = None) -> None:
        """Show a visit, from its head or at a place in it."""
        self.history.hide()
        found = self.session.archive.look_up(Visit, record_id)
        self._show_all(found or Visit(id=record_id))
        self.area.verticalScrollBar().setValue(0)
        if found is None:
            self.body.edit()
        if place:
            self.body.show_place(place)

    def page_title(self) -> str:
        """Give the visit's title."""
        return name_of(self.session, self.visit)

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done with the visit."""
        actions: dict[str, Callable[[], object]] = {"show_history": self.toggle_history}
        if self.visit.is_removed:
            return actions | {"restore_record": lambda: restore(self.session, self.visit)}
        for action, table in _ADDED.items():
            actions[action] = partial(self.sections.add, table)
        return actions | {
            "edit_record": self.body.edit,
            "remove_record": lambda: move_to_bin(self.session, self.visit),
            "attach_files": self.sections.attachments.choose_files,
            "export_briefing": self.export_briefing,
            "copy_quote": self.copy_quote,
            "show_source": self.show_source,
        }

    def flush(self) -> None:
        """Save what was typed and turn every form back."""
        self.body.finish()
        self.sections.finish()
        Autosave.of(self.session).flush()

    def toggle_history(self) -> None:
        """Show the earlier versions of the visit, or put them away."""
        self.history.toggle(self.visit)

    def export_briefing(self) -> None:
        """Compose a briefing on the visit."""
        self.flush()
        self.session.briefing_asked.emit(Visit.table, self.visit.id)

    def copy_quote(self) -> None:
        """Copy the quote whose card has the focus, with its attribution."""
        view = self.quote_in_hand()
        if view:
            view.copy()
        else:
            self.session.give_notice(tr("Choose a quote on the page first."))

    def show_source(self) -> None:
        """Open the source of the quote whose card has the focus."""
        view = self.quote_in_hand()
        if view and view.quote.source:
            view.show_source()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Say that files and pictures may be dropped here."""
        if self._takes(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Attach what is dropped."""
        if self._takes(event.mimeData()) and self.sections.attachments.take(event.mimeData()):
            event.acceptProposedAction()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Attach a pasted picture or pasted files."""
        clipboard = QGuiApplication.clipboard().mimeData()
        if event.matches(QKeySequence.StandardKey.Paste) and self._takes(clipboard):
            self.sections.attachments.take(clipboard)
            return
        super().keyPressEvent(event)

    def _build(self) -> None:
        self.bar.add_button(
            push_button(tr("Briefing…"), self.export_briefing, role="primary", icon_name="printer")
        )
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._jumps.setContentsMargins(PAGE_MARGIN - 8, 0, PAGE_MARGIN, HALF)
        for widget in (self.bar, self._jumps, Hairline(self)):
            column.addWidget(widget)
        column.addWidget(self.area, 1)
        for widget in (self.body, self.sections, self.history):
            self.area.column.addWidget(widget)
        self.history.hide()

    def _connect(self) -> None:
        self.bar.edit_asked.connect(self.body.edit)
        self.bar.history_asked.connect(self.toggle_history)
        self.bar.removal_asked.connect(lambda: move_to_bin(self.session, self.visit))
        self.sections.counts_changed.connect(self._show_jumps)
        self.session.written.connect(self._follow)

    def _show_all(self, visit: Visit) -> None:
        self.setUpdatesEnabled(False)
        self._set_visit(visit)
        if visit.created_at:
            self.sections.show_visit(visit)
        else:
            self.sections.show_nothing_of(visit)
        self.setUpdatesEnabled(True)

    def _set_visit(self, visit: Visit) -> None:
        self.visit = visit
        self.bar.set_record(visit, None)
        self.body.set_record(visit)
        if self.history.isVisibleTo(self):
            self.history.set_record(visit)
        self._show_bin_notice()

    def _show_bin_notice(self) -> None:
        if self._bin_notice is not None:
            self._bin_notice.dismiss()
            self._bin_notice = None
        if self.visit.is_removed:
            back = (tr("Restore"), lambda: restore(self.session, self.visit))
            self._bin_notice = NoticeBar(tr("This visit is in the bin."), Tone.WARNING, back, parent=self)
            self.area.column.insertWidget(0, self._bin_notice)

    def _show_jumps(self) -> None:
        shown = list(self.sections.in_view())
        if shown == self._jumps_shown:
            return
        self._jumps_shown = shown
        clear(self._jump_flow)
        for title, count, section in shown:
            button = push_button(f"{title} {show_number(count)}", partial(self._jump, section), role="quiet")
            button.setParent(self._jumps)
            button.setFont(small_font())
            self._jump_flow.addWidget(button)
        self._jumps.setVisible(self._jump_flow.count() > 0)

    def _jump(self, section: QWidget) -> None:
        bar = self.area.verticalScrollBar()
        content = self.area.widget()
        if content is not None:
            bar.setValue(section.mapTo(content, section.rect().topLeft()).y())
        section.setFocus()

    def _follow(self, written: Written) -> None:
        """Draw again what a write changed, and no more: one is typing while this happens."""
        if not self.isVisible():
            return
        if touches_record(written, self.visit.id) or written.touches(Assertion):
            visit = self.session.archive.get(Visit, self.visit.id)
            if visit.is_removed and not self.visit.is_removed:
                QTimer.singleShot(0, self, self._show_removed)
                return
            self._set_visit(visit)
            self.actions_changed.emit()
        if written.touches(Assertion):
            self.sections.show_visit(self.visit)
        elif written.touches(*_OWNED):
            programme = written.touches(Participation, Meeting)
            self.sections.show_visit(self.visit, anew=programme)
        elif written.touches(*_NAMED):
            self._show_all(self.visit)

    def _show_removed(self) -> None:
        """Draw a visit that went to the bin, unless what removed it led away from it, as undoing does."""
        if self.isVisible():
            self._set_visit(self.session.archive.get(Visit, self.visit.id))
            self.sections.show_visit(self.visit, anew=False)
            self.actions_changed.emit()

    def quote_in_hand(self) -> QuoteView | None:
        """Give the quote whose card has the focus."""
        widget = QApplication.focusWidget()
        while widget is not None and not isinstance(widget, RecordCard):
            widget = widget.parentWidget()
        found = widget.body.reading if isinstance(widget, RecordCard) else None
        return found if isinstance(found, QuoteView) else None

    def _takes(self, data: QMimeData | None) -> bool:
        can_write = not self.session.is_read_only and not self.visit.is_removed
        return can_write and data is not None and bool(files_in(data))
