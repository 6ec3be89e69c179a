"""The head of a visit's page: title, kind and standing, when, where, who and for what."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.archive.conflicts import Conflict
from pressdesk.briefing.records import Names
from pressdesk.briefing.wording import Wording
from pressdesk.model.record import Record
from pressdesk.model.source import InboxDraft
from pressdesk.model.visit import Visit
from pressdesk.ui.conflicts.conflict_marks import ConflictMarks, conflict_mark, conflicts_about
from pressdesk.ui.i18n import show_days, tr
from pressdesk.ui.record.record_body import Reading, is_empty
from pressdesk.ui.record.shown_value import term_words
from pressdesk.ui.record.value_view import ValueRow, ValueView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, HALF, heading_font
from pressdesk.ui.widgets.labels import Pill, TextLabel
from pressdesk.ui.widgets.layouts import FlowLayout, clear

STATUS_TONES = {"planned": "accent", "confirmed": "accent", "postponed": "warning", "cancelled": "danger"}
_SHOWN_AS_ROWS = (
    "guest", "guest_country", "guest_organisation", "host", "host_country", "places", "event", "tour",
    "topics", "objective", "summary", "remarks",
)  # fmt: skip


class VisitHeader(Reading):
    """What one reads first. A click on any part turns it into the form."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.title = TextLabel(parent=self)
        self.title.setFont(heading_font(1.7))
        self._other_titles = QVBoxLayout()
        self._other_titles.setSpacing(2)
        self._when = TextLabel(parent=self)
        self._when.setFont(heading_font(1.0))
        self._marks = ConflictMarks(session, self)
        pills = QWidget(self)
        self._pills = FlowLayout(pills)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(HALF)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        column.addWidget(pills)
        column.addWidget(self.title)
        column.addLayout(self._other_titles)
        column.addWidget(self._when)
        column.addWidget(self._marks)
        column.addSpacing(HALF)
        column.addLayout(self._rows)

    def set_record(self, record: Record) -> None:
        """Show another visit, or the same as it is now."""
        if not isinstance(record, Visit):
            return
        self.title.setText(record.title.best(self._session.language) or tr("Visit without a title"))
        self._show_other_titles(record)
        self._when.setText(self._when_and_where(record))
        self._when.setVisible(bool(self._when.text()))
        disputed = conflicts_about(self._session, record)
        self._marks.show_conflicts(
            conflict for name, conflict in disputed.items() if name not in _SHOWN_AS_ROWS
        )
        self._show_pills(record)
        self._show_rows(record, disputed)

    def show_place(self, place: Place) -> None:
        """Lift out ranges of a field's text."""
        view = self.findChild(ValueView, place.field)
        if view:
            view.lift_out(place.ranges, place.language)

    def _show_other_titles(self, visit: Visit) -> None:
        clear(self._other_titles)
        shown = visit.title.best(self._session.language)
        for text in dict.fromkeys(visit.title.by_language().values()):
            if text and text != shown:
                self._other_titles.addWidget(TextLabel(text, "muted", self))

    def _when_and_where(self, visit: Visit) -> str:
        names = Names(self._session.archive, Wording(self._session.language))
        days = show_days(visit.starts_on, visit.ends_on) if visit.starts_on else ""
        return " · ".join(part for part in (days, names.places(visit.places, visit.starts_on)) if part)

    def _show_pills(self, visit: Visit) -> None:
        clear(self._pills)
        session = self._session
        standing = visit.programme_status
        for words, tone in (
            (term_words(session, "visit_kind", visit.kind), "accent"),
            (term_words(session, "visit_level", visit.level), "neutral"),
            (term_words(session, "direction", visit.direction), "neutral"),
            (term_words(session, "programme_status", standing), STATUS_TONES.get(standing, "success")),
            (term_words(session, "record_status", visit.status), "neutral"),
            (self._unlooked(visit), "warning"),
            (term_words(session, "handling", visit.handling), "warning"),
            (visit.reference, "neutral"),
        ):
            if words:
                pill = Pill(words, tone, self)
                self._pills.addWidget(pill)

    def _unlooked(self, visit: Visit) -> str:
        """Say how many unsure values entered the visit without a look, until somebody says it is checked."""
        if visit.status != "draft":
            return ""
        entries = self._session.archive.find(InboxDraft, visit=visit.id, state="filed")
        count = sum(entry.unsure or 0 for entry in entries)
        return tr("{count} not looked at", count=count) if count else ""

    def _show_rows(self, visit: Visit, disputed: Mapping[str, Conflict]) -> None:
        clear(self._rows)
        for name in _SHOWN_AS_ROWS:
            value = getattr(visit, name)
            if not is_empty(value):
                view = ValueView(visit.spec(name), value, self._session, self)
                view.edit_asked.connect(self.edit_asked)
                conflict = disputed.get(name)
                mark = conflict_mark(self._session, conflict, self) if conflict else None
                self._rows.addWidget(ValueRow(view, self, mark=mark))
