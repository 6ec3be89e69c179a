"""The page of a source: the text as it came in, with the places to which records point."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from pressdesk.archive.transaction import Written
from pressdesk.ingest.finding import FindingKind
from pressdesk.model.document import Document
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.part_words import part_words
from pressdesk.ui.record.quote_words import REPORTED
from pressdesk.ui.record.record_bar import RecordBar
from pressdesk.ui.record.record_body import RecordBody
from pressdesk.ui.record.removal import move_to_bin, restore
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.review.marks import Mark, Standing
from pressdesk.ui.review.shown_part import ShownPart
from pressdesk.ui.review.source_view import SourceView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, PAGE_MARGIN, heading_font, small_font
from pressdesk.ui.widgets.labels import TextLabel
from pressdesk.ui.widgets.layouts import Hairline, ScrollingPage
from pressdesk.ui.widgets.page import Page

_POINTING: Mapping[type[Quote | Meeting | Figure | Document], FindingKind] = {
    Quote: FindingKind.QUOTE,
    Meeting: FindingKind.MEETING,
    Figure: FindingKind.FIGURE,
    Document: FindingKind.DOCUMENT,
}
"""Records that point to places in a source, and how these are marked."""


class SourcePage(Page):
    """Particulars above, the unchangeable text below; a click on a marked place opens its record."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self.source = Source()
        self._marked: dict[str, str] = {}
        self.bar = RecordBar(session, self)
        self.title = TextLabel(parent=self)
        self.title.setFont(heading_font())
        self.place = TextLabel(tone="muted", parent=self)
        self.place.setFont(small_font())
        self.body = RecordBody(Source, session, without=("text",), parent=self)
        self.text = SourceView(self)
        self.part = ShownPart(self)
        self._build()
        self.bar.edit_asked.connect(self.body.edit)
        self.bar.removal_asked.connect(lambda: move_to_bin(session, self.source))
        self.bar.history_button.hide()
        self.text.mark_pressed.connect(self._open_marked)
        session.written.connect(self._follow)

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show a source, its text scrolled to a place."""
        self._set_source(self.session.archive.get(Source, record_id))
        self._tell_place(())
        if place and place.field == "text" and place.ranges:
            self.text.show_ranges(place.ranges)
            self._tell_place(place.ranges)

    def page_title(self) -> str:
        """Give the source's title."""
        return name_of(self.session, self.source)

    def page_actions(self) -> Mapping[str, Callable[[], object]]:
        """Give what can be done with the source."""
        if self.source.is_removed:
            return {"restore_record": lambda: restore(self.session, self.source)}
        return {
            "edit_record": self.body.edit,
            "remove_record": lambda: move_to_bin(self.session, self.source),
        }

    def flush(self) -> None:
        """Save what was typed."""
        self.body.finish()
        Autosave.of(self.session).flush()

    def _build(self) -> None:
        head = ScrollingPage(self)
        head.column.addWidget(self.title)
        head.column.addWidget(self.place)
        head.column.addWidget(self.body)
        parts = QSplitter(Qt.Orientation.Vertical, self)
        parts.addWidget(head)
        parts.addWidget(_framed(self.text))
        parts.setSizes([200, 500])
        parts.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for widget in (self.bar, Hairline(self)):
            column.addWidget(widget)
        column.addWidget(parts, 1)
        column.addWidget(self.part)
        self.text.portion_shown.connect(self.part.show_portion)
        self.part.more_pressed.connect(self.text.show_more)

    def _set_source(self, source: Source) -> None:
        is_other_text = source.text_sha256 != self.source.text_sha256 or source.id != self.source.id
        self.source = source
        visit = self.session.archive.look_up(Visit, source.visit) if source.visit else None
        self.bar.set_record(source, visit)
        self.title.setText(name_of(self.session, source))
        self.body.set_record(source)
        if is_other_text:
            self.text.set_text(source.text)
        self.text.set_marks(list(self._marks()))

    def _tell_place(self, ranges: Sequence[tuple[int, int]]) -> None:
        """Say on which page, or in which attachment, the place shown stood."""
        where = part_words(self.source, ranges[0][0]) if ranges else ""
        self.place.setText(tr("Shown: {where}", where=where) if where else "")
        self.place.setVisible(bool(where))

    def _marks(self) -> Iterator[Mark]:
        self._marked = {}
        for record_class, kind in _POINTING.items():
            for record in self.session.archive.find(record_class, source=self.source.id):
                if record.source_ranges:
                    self._marked[record.id] = record.table
                    where = part_words(self.source, record.source_ranges[0][0])
                    words = f"{translated_label(record.label)}: {name_of(self.session, record)}"
                    told = f"{words} ({where})" if where else words
                    yield Mark(
                        key=record.id,
                        kind=_kind_of(record, kind),
                        ranges=record.source_ranges,
                        standing=Standing.ACCEPTED,
                        description=partial(str, told),
                    )

    def _open_marked(self, record_id: str) -> None:
        self.session.open_record(self._marked[record_id], record_id)

    def _follow(self, written: Written) -> None:
        if self.isVisible() and written.touches(Source, *_POINTING):
            self._set_source(self.session.archive.look_up(Source, self.source.id) or self.source)


def _kind_of(record: Record, usual: FindingKind) -> FindingKind:
    is_reported = isinstance(record, Quote) and record.kind == REPORTED
    return FindingKind.REPORTED_SPEECH if is_reported else usual


def _framed(text: QWidget) -> QWidget:
    frame = QWidget()
    frame.setProperty("surface", "page")
    column = QVBoxLayout(frame)
    column.setContentsMargins(PAGE_MARGIN - 20, GAP, PAGE_MARGIN - 20, 0)
    column.addWidget(text)
    return frame
