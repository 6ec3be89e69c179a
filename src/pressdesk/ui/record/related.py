"""What belongs to a record or mentions it: short lists below its fields, each line opening a record."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.model.briefing import Briefing
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.record import Record
from pressdesk.model.registry import linking_to
from pressdesk.model.term import Term
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import show_date, tr, translated_label
from pressdesk.ui.record.shown_value import Target, caption_of, name_of
from pressdesk.ui.record.value_view import link_button
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import clear

_MOST_SHOWN = 12
_DAY_FIELDS = (
    "starts_on", "held_on", "said_on", "taken_on", "published_on", "signed_on", "issued_at", "made_at",
    "received_on",
)  # fmt: skip
_USERS = frozenset({Briefing, Enquiry})
_USED = frozenset({"quote", "figure", "line_to_take"})


class RelatedRecords(QWidget):
    """Lists, sort by sort, the records that link to one."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(HALF)

    def set_record(self, record: Record, *, besides: frozenset[str] = frozenset()) -> None:
        """Show what links to a record; tables in ``besides`` are shown elsewhere on the page."""
        clear(self._column)
        for record_class, spec in _mentioning(record):
            if record_class.table in besides:
                continue
            equal: dict[str, Any] = {spec.name: record.id}
            count = self._session.archive.count(record_class, **equal)
            if count:
                self._add_list(record_class, spec, record.id, count)

    def _add_list(self, record_class: type[Record], spec: FieldSpec, record_id: str, count: int) -> None:
        title = _title(record_class, spec)
        header = SectionHeader(title, self)
        header.set_count(count)
        self._column.addWidget(header)
        order = _newest_first(record_class)
        equal: dict[str, Any] = {spec.name: record_id}
        found = self._session.archive.find(record_class, order=order, limit=_MOST_SHOWN, **equal)
        for linking in found:
            button = link_button(
                Target(linking.table, linking.id, _line(self._session, linking)), self._session, self
            )
            self._column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        if count > _MOST_SHOWN:
            more = tr("and {count} more, found by searching", count=count - _MOST_SHOWN)
            self._column.addWidget(TextLabel(more, "muted", self))


def _title(record_class: type[Record], spec: FieldSpec) -> str:
    """Say what the records are to this one: of papers and answers in which it stands, that it was used."""
    plural = translated_label(record_class.plural)
    if record_class in _USERS and spec.kind is Kind.LINKS and spec.target in _USED:
        return tr("Used in: {records}", records=plural)
    return f"{plural} · {translated_label(spec.label)}"


def _mentioning(record: Record) -> Iterator[tuple[type[Record], FieldSpec]]:
    return ((cls, spec) for cls, spec in linking_to(record.table) if cls is not Term)


def _newest_first(record_class: type[Record]) -> str:
    names = {spec.name for spec in record_class.fields()}
    return next((f"-{name}" for name in _DAY_FIELDS if name in names), "-rowid")


def _line(session: Session, record: Record) -> str:
    """Name a record in a list: its day, and for a participation what the person took part in."""
    day = next((getattr(record, name) for name in _DAY_FIELDS if hasattr(record, name)), "")
    occasion = _occasion(session, record) if isinstance(record, Participation) else ""
    for_whom = record.prepared_for if isinstance(record, Briefing) else ""
    parts = (show_date(day.partition("T")[0]) if day else "", occasion, name_of(session, record), for_whom)
    return " · ".join(part for part in parts if part)


def _occasion(session: Session, part: Participation) -> str:
    return caption_of(session, Meeting, part.meeting) or caption_of(session, Visit, part.visit)
