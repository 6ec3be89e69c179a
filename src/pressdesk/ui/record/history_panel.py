"""Previous versions: who changed which field of a record when, and the way back."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from pressdesk.archive import history
from pressdesk.archive.history import ChangeLine
from pressdesk.archive.transaction import REMOVED
from pressdesk.model.fields import FieldSpec, Section
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.ui.i18n import show_instant, tr, translated_label
from pressdesk.ui.record.record_body import scroll_to
from pressdesk.ui.record.shown_value import shown_value
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import Hairline, clear

_MOST_LINES = 60
_LONGEST_SHOWN = 240


class HistoryPanel(QWidget):
    """A record's history, newest first; each former value can be put back."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record: Record | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(SectionHeader(tr("Previous versions"), self))
        self._lines = QVBoxLayout()
        self._lines.setSpacing(HALF)
        column.addLayout(self._lines)

    def toggle(self, record: Record) -> None:
        """Show the history of a record and bring it into view, or put it away."""
        self.setVisible(self.isHidden())
        if not self.isHidden():
            self.set_record(record)
            scroll_to(self)

    def set_record(self, record: Record) -> None:
        """Show the history of a record."""
        self._record = record
        clear(self._lines)
        lines = self._session.archive.history_of(record)
        for line in lines[:_MOST_LINES]:
            self._lines.addWidget(self._entry(line))
        if len(lines) > _MOST_LINES:
            older = tr("{count} older changes are kept in the archive.", count=len(lines) - _MOST_LINES)
            self._lines.addWidget(TextLabel(older, "muted", self))

    def _entry(self, line: ChangeLine) -> QWidget:
        entry = QWidget(self)
        column = QVBoxLayout(entry)
        column.setContentsMargins(0, HALF, 0, HALF)
        column.setSpacing(HALF)
        column.addWidget(Hairline(entry))
        moment = datetime.fromtimestamp(line.milliseconds / 1000, UTC).isoformat()
        head = QLabel(f"{show_instant(moment)} · {line.author} · {line.action}", entry)
        head.setTextFormat(Qt.TextFormat.PlainText)
        head.setProperty("tone", "muted")
        head.setFont(small_font())
        head.setWordWrap(True)
        column.addWidget(head)
        if not line.is_creation:
            for name in line.doc:
                self._add_change(column, entry, line, name)
        return entry

    def _add_change(self, column: QVBoxLayout, entry: QWidget, line: ChangeLine, name: str) -> None:
        record = self._record
        if record is None or name == REMOVED:
            return
        spec = record.spec(name)
        if spec.section is Section.HIDDEN:
            return
        _, before = history.value_before(self._session.archive.connection, line, name)
        old, new = conversion(spec).from_json(before), conversion(spec).from_json(line.doc[name])
        row = QHBoxLayout()
        row.setSpacing(GAP)
        words = f"{translated_label(spec.label)}: {self._words(spec, old)} → {self._words(spec, new)}"
        row.addWidget(TextLabel(words, parent=entry), 1)
        if old != getattr(record, name) and not self._session.is_read_only:
            back = push_button(tr("Put back"), lambda: self._put_back(spec, old), role="quiet", parent=entry)
            back.setAccessibleName(tr("Put back {field}", field=translated_label(spec.label)))
            row.addWidget(back, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(row)

    def _words(self, spec: FieldSpec, value: Any) -> str:
        shown = shown_value(self._session, spec, value) or "—"
        return shown if len(shown) <= _LONGEST_SHOWN else f"{shown[:_LONGEST_SHOWN]}…"

    def _put_back(self, spec: FieldSpec, value: Any) -> None:
        if self._record is None:
            return
        current = self._session.archive.get(type(self._record), self._record.id)
        action = tr("Put back “{field}”", field=translated_label(spec.label))
        with self._session.write(action) as transaction:
            transaction.save(current.replaced(**{spec.name: value}))
