"""What belongs to a record, on cards below it: a person’s appointments, a place’s names."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.model.record import Record
from pressdesk.model.registry import owned_by
from pressdesk.ui.i18n import translated_label
from pressdesk.ui.record.section import Section
from pressdesk.ui.session import Session


class Belongings(QWidget):
    """One section for each class of records that may belong to the one on the page."""

    def __init__(self, session: Session, record_class: type[Record], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._record = record_class()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        self.sections: list[tuple[FieldSpec, Section]] = []
        for owned, spec in owned_by(record_class.table):
            begin = partial(self._begin, owned, spec)
            title = translated_label(owned.plural)
            section = Section(owned, title, session, begin, owner=record_class.table, parent=self)
            self.sections.append((spec, section))
            column.addWidget(section)

    @property
    def tables(self) -> frozenset[str]:
        """The tables whose records are shown here."""
        return frozenset(section.record_class.table for _, section in self.sections)

    def set_record(self, record: Record) -> None:
        """Show what belongs to a record."""
        if record.id != self._record.id:
            self.finish()
        self._record = record
        for spec, section in self.sections:
            equal: dict[str, Any] = {spec.name: record.id}
            section.show_records(self._session.archive.find(section.record_class, **equal))

    def finish(self) -> None:
        """Turn every open form back into its card."""
        for _, section in self.sections:
            section.finish()

    def _begin(self, owned: type[Record], spec: FieldSpec) -> Record:
        return owned().replaced(**{spec.name: self._record.id})
