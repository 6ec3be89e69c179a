"""The review: the source on the left, the draft on the right, each following the other."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QKeyEvent
from PySide6.QtWidgets import QApplication, QSplitter, QVBoxLayout, QWidget

from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.desk import ReviewDesk
from pressdesk.ui.review.draft_view import DraftView
from pressdesk.ui.review.enclosing import Enclosing
from pressdesk.ui.review.foresight_view import ForesightView
from pressdesk.ui.review.items import marks_of
from pressdesk.ui.review.key_hints import KeyHints
from pressdesk.ui.review.keys import Stroke, number_of_key, stroke_of
from pressdesk.ui.review.legend import Legend
from pressdesk.ui.review.pictures import holds_pictures
from pressdesk.ui.review.review_header import ReviewHeader
from pressdesk.ui.review.shown_part import ShownPart
from pressdesk.ui.review.source_menu import SourceMenu
from pressdesk.ui.review.source_view import SourceView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.widgets.layouts import Hairline
from pressdesk.ui.widgets.page import Page


class ReviewPage(Page):
    """Goes through one draft of the inbox, by keyboard or by pointer."""

    is_wide = True

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self.desk = ReviewDesk(session, self)
        self.header = ReviewHeader(self)
        self.foresight = ForesightView(self.desk, self)
        self.legend = Legend(self)
        self.source = SourceView(self)
        self.draft_view = DraftView(session, self)
        self.hints = KeyHints(self)
        self.menu = SourceMenu(self.source, self.desk, self)
        self.part = ShownPart(self)
        self.enclosing = Enclosing(self.desk)
        self.setAcceptDrops(True)
        self._shown = ""
        self._place: Place | None = None
        self._build()
        self._connect()

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Review a draft of the inbox; the first item that wants a look becomes the current one."""
        self._shown, self._place = "", place
        self.draft_view.setFocus()
        self.desk.open(record_id)

    def page_title(self) -> str:
        """Give the title of the draft."""
        return self.desk.draft.title or tr("Review")

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do here."""
        desk = self.desk
        return {
            "file_visit": self.file,
            "next_finding": desk.go_next,
            "previous_finding": desk.go_previous,
            "accept_finding": desk.accept,
            "reject_finding": desk.reject,
            "accept_certain": desk.accept_certain,
            "split_finding": self.menu.split,
            "join_finding": desk.join,
            "set_to_selection": self.menu.set_to_selection,
            "add_quote": self.menu.add_quote,
            "add_participant": self.menu.add_person,
            "add_figure": self.menu.add_figure,
            "add_meeting": self.menu.add_meeting,
            "same_person": self.draft_view.ask_same_person,
            "other_person": self.menu.part_person,
            "discard_draft": desk.discard,
            "said_before": self.menu.ask_said_before,
        }

    def file(self) -> None:
        """File the visit and everything accepted with it."""
        self.flush()
        self.desk.file()

    def flush(self) -> None:
        """Keep what was typed."""
        self.draft_view.flush()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Act on the single keys; those typed into a line never come here. Escape leaves the text again."""
        if event.key() == Qt.Key.Key_Escape and self.source.hasFocus():
            self.draft_view.setFocus()
            return
        if event.modifiers() & ~(
            Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier
        ) or not self._act_on(event):
            super().keyPressEvent(event)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Let Escape leave a line for the keys of the review."""
        if (
            isinstance(event, QKeyEvent)
            and event.type() is QEvent.Type.KeyPress
            and event.key() == Qt.Key.Key_Escape
        ):
            focus = QApplication.focusWidget()
            if focus is not None and self.draft_view.isAncestorOf(focus):
                self.draft_view.setFocus()
                return True
        return super().eventFilter(watched, event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:  # noqa: N802
        """Say that photos may be dropped here; texts go on to the window."""
        if holds_pictures(event.mimeData()) and not self.session.is_read_only:
            event.acceptProposedAction()
        else:
            event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:  # noqa: N802
        """Let the photos wait with the draft."""
        if holds_pictures(event.mimeData()):
            event.acceptProposedAction()
            self.enclosing.take(event.mimeData())

    def _go_to_text(self) -> None:
        """Put the cursor at the current item's words, to be moved and to select from."""
        item = self.desk.item
        self.source.setFocus()
        if item is not None and item.ranges:
            start = min(item.ranges)[0]
            self.source.show_ranges(((start, start),))

    def _act_on(self, event: QKeyEvent) -> bool:
        number = number_of_key(event.text())
        if number is not None:
            self.desk.choose_number(number)
            return True
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.desk.accept()
            return True
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.desk.reject()
            return True
        stroke = stroke_of(event.text())
        if stroke is None:
            return False
        self._strokes[stroke]()
        return True

    def _build(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        left = QWidget(self)
        left.setProperty("surface", "page")
        left_column = QVBoxLayout(left)
        left_column.setContentsMargins(0, 0, 0, 0)
        left_column.setSpacing(0)
        for widget in (self.legend, Hairline(left)):
            left_column.addWidget(widget)
        left_column.addWidget(self.source, 1)
        left_column.addWidget(self.part)
        panes = QSplitter(Qt.Orientation.Horizontal, self)
        panes.addWidget(left)
        panes.addWidget(self.draft_view)
        panes.setChildrenCollapsible(False)
        panes.setSizes([1000, 1000])
        foot = QWidget(self)
        foot_row = QVBoxLayout(foot)
        foot_row.setContentsMargins(16, 0, 16, 0)
        foot_row.addWidget(self.hints)
        column.addWidget(self.header)
        column.addWidget(Hairline(self))
        column.addWidget(self.foresight)
        column.addWidget(panes, 1)
        column.addWidget(Hairline(self))
        column.addWidget(foot)
        self.hints.set_hints(_hints())

    def _connect(self) -> None:
        desk = self.desk
        self._strokes: dict[Stroke, Callable[[], object]] = {
            Stroke.NEXT: desk.go_next,
            Stroke.PREVIOUS: desk.go_previous,
            Stroke.ACCEPT: desk.accept,
            Stroke.REJECT: desk.reject,
            Stroke.TO_CHECK: desk.go_to_check,
            Stroke.EDIT: self.draft_view.enter_form,
            Stroke.SPLIT: self.menu.split,
            Stroke.JOIN: desk.join,
            Stroke.SELECTION: self.menu.set_to_selection,
            Stroke.QUOTE: self.menu.add_quote,
            Stroke.PERSON: self.menu.add_person,
            Stroke.SAME_PERSON: self.draft_view.ask_same_person,
            Stroke.OTHER_PERSON: self.menu.part_person,
            Stroke.TEXT: self._go_to_text,
        }
        desk.opened.connect(self._begin)
        self.source.portion_shown.connect(self.part.show_portion)
        self.part.more_pressed.connect(self.source.show_more)
        desk.filed.connect(self._show_visit)
        desk.filing_went_on.connect(self.header.show_filing)
        self.header.stop_pressed.connect(desk.stop_filing)
        desk.draft_changed.connect(self._follow_draft)
        desk.foresight_changed.connect(self.foresight.show_foresight)
        self.foresight.apart_pressed.connect(desk.switch_apart)
        desk.current_changed.connect(self._follow_current)
        desk.person_chosen.connect(self.draft_view.choose_person)
        self.legend.hidden_changed.connect(self.source.set_hidden)
        self.source.mark_pressed.connect(desk.go_to)
        self.draft_view.pressed.connect(desk.go_to)
        self.draft_view.said.connect(desk.say)
        self.draft_view.reviewed.connect(desk.review)
        self.draft_view.edited.connect(desk.apply)
        self.header.check_pressed.connect(desk.go_to_check)
        self.header.certain_pressed.connect(desk.accept_certain)
        self.header.file_pressed.connect(self.file)
        self.header.discard_pressed.connect(desk.discard)
        self.header.visit_pressed.connect(desk.choose_visit)
        self.header.other_pressed.connect(desk.switch_other)
        self.header.show_visit_pressed.connect(self._show_visit)
        self.header.take_back_pressed.connect(desk.take_back)
        self.draft_view.installEventFilter(self)

    def _begin(self) -> None:
        """Look at the first item that wants it, and at the place that was asked for."""
        self.desk.go_to_check()
        if self._place is not None:
            self.source.show_ranges(self._place.ranges)

    def _follow_draft(self) -> None:
        desk = self.desk
        shown = desk.entry.id if not desk.is_opening else f"opening {desk.entry.id}"
        if self._shown != shown:
            self._shown = shown
            self.draft_view.forget()
            self.source.setPlaceholderText(tr("The text is being opened…") if desk.is_opening else "")
            self.source.set_text(desk.draft.text)
        marks = marks_of(desk.draft, desk.items)
        self.source.set_marks(marks)
        self.legend.show_counts(marks)
        self.draft_view.set_closed(is_closed=desk.is_closed)
        self.draft_view.show_draft(desk.draft, desk.items)
        self.header.show_draft(desk)

    def _show_visit(self, visit_id: str) -> None:
        """Go on to the visit, but for an officer who has gone elsewhere meanwhile."""
        if self.isVisible():
            self.session.open_record(Visit.table, visit_id)

    def _follow_current(self, key: str) -> None:
        self.draft_view.set_current(key)
        self.source.show_mark(key)


def _hints() -> tuple[tuple[str, str], ...]:
    return (
        ("J", tr("next")),
        ("K", tr("previous")),
        ("⏎", tr("accept")),
        ("X", tr("reject")),
        ("1–9", tr("who said it")),
        ("N", tr("next to check")),
        ("E", tr("edit")),
        ("T", tr("into the text")),
        ("S", tr("split")),
        ("M", tr("join")),
        ("L", tr("set to the selection")),
        ("Q", tr("selection is a quote")),
        ("P", tr("selection is a person")),
        ("U", tr("same person as…")),
        ("D", tr("name is somebody else's")),
    )
