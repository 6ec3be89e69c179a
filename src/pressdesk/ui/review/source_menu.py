"""What one does with a place or a selection in the source."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, QPoint
from PySide6.QtWidgets import QMenu

from pressdesk.ingest.same_person import person_at
from pressdesk.model.verbatim import text_of_ranges
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.desk import ReviewDesk
from pressdesk.ui.review.source_view import SourceView
from pressdesk.ui.theme import icon

SPOKEN = frozenset({"quotes", "reported_speech"})
"""The lists of a draft whose items are words of somebody."""


class SourceMenu(QObject):
    """Hands the selection of the source, in code points of the kept text, to the desk."""

    def __init__(self, source: SourceView, desk: ReviewDesk, parent: QObject) -> None:
        super().__init__(parent)
        self._source = source
        self._desk = desk
        source.customContextMenuRequested.connect(self._open)

    def split(self) -> None:
        """Split the current quote at the text cursor."""
        self._desk.split(self._source.cursor_offset())

    def set_to_selection(self) -> None:
        """Let the current item stand for the selected words."""
        selected = self._source.selected_range()
        if selected is None:
            self._desk.say(tr("Select the words in the text first."))
        else:
            self._desk.set_range(selected)
            self._source.unselect()

    def add_quote(self) -> None:
        """Make the selected words a quote."""
        self._add("quotes")

    def add_reported_speech(self) -> None:
        """Make the selected words reported speech."""
        self._add("reported_speech")

    def add_person(self) -> None:
        """Make the selected words a person."""
        self._add("people")

    def part_person(self) -> None:
        """Let the name at the text cursor, or the selected one, be that of somebody else."""
        place = self._source.cursor_offset()
        self._desk.part_person(self._source.selected_range() or (place, place))

    def add_figure(self) -> None:
        """Make the selected words a figure."""
        self._add("figures")

    def add_meeting(self) -> None:
        """Make the selected words a meeting."""
        self._add("meetings")

    def ask_said_before(self) -> None:
        """Ask whether the selected words, else those of the current quote, were said before."""
        selected, item, draft = self._source.selected_range(), self._desk.item, self._desk.draft
        ranges = (selected,) if selected else item.ranges if item and item.collection in SPOKEN else ()
        self._desk.session.said_before_asked.emit(text_of_ranges(draft.text, ranges))

    def _is_at_a_name(self) -> bool:
        place = self._source.cursor_offset()
        return person_at(self._desk.draft, self._source.selected_range() or (place, place)) is not None

    def _add(self, collection: str) -> None:
        selected = self._source.selected_range()
        if selected is None:
            self._desk.say(tr("Select the words in the text first."))
        else:
            self._desk.add(collection, selected)
            self._source.unselect()

    def _open(self, point: QPoint) -> None:
        menu = QMenu(self._source)
        has_selection = self._source.selected_range() is not None
        entries: tuple[tuple[str, str, Callable[[], None], bool], ...] = (
            ("message-square-quote", tr("Quote"), self.add_quote, has_selection),
            ("message-square", tr("Reported speech"), self.add_reported_speech, has_selection),
            ("user-plus", tr("Person"), self.add_person, has_selection),
            ("hash", tr("Figure"), self.add_figure, has_selection),
            ("handshake", tr("Meeting"), self.add_meeting, has_selection),
            ("text-quote", tr("Set the current item to the selection"), self.set_to_selection, has_selection),
            ("split", tr("Split the quote here"), self.split, not has_selection),
            ("split", tr("This name is somebody else's"), self.part_person, self._is_at_a_name()),
            ("diff", tr("Said before?…"), self.ask_said_before, has_selection),
            ("copy", tr("Copy"), self._source.copy, has_selection),
        )
        for icon_name, words, act, is_possible in entries:
            action = menu.addAction(icon(icon_name), words)
            action.setEnabled(is_possible)
            action.triggered.connect(act)
        menu.exec(self._source.viewport().mapToGlobal(point))
        menu.deleteLater()
