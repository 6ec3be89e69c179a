"""The marks at fields on whose values sources disagree; each leads to where that is settled."""

from __future__ import annotations

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QPushButton, QWidget

from pressdesk.archive.conflicts import Conflict, open_conflicts
from pressdesk.model.assertion import Assertion
from pressdesk.model.record import Record
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session
from pressdesk.ui.theme import small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.layouts import FlowLayout, clear


class ConflictMarks(QWidget):
    """A line of marks, one for each field in dispute; nothing where the sources agree."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._flow = FlowLayout(self)
        self.hide()

    def show_conflicts(self, conflicts: Iterable[Conflict]) -> None:
        """Mark the fields of these conflicts."""
        clear(self._flow)
        for conflict in conflicts:
            self._flow.addWidget(conflict_mark(self._session, conflict, self, names_field=True))
        self.setVisible(self._flow.count() > 0)


def conflict_mark(
    session: Session, conflict: Conflict, parent: QWidget, *, names_field: bool = False
) -> QPushButton:
    """Give the mark of one field; beside the field itself it need not name it."""
    said = tr("{count} sources disagree", count=len(conflict.sayings))
    field = translated_label(conflict.field.label) if conflict.field else conflict.field_name
    named = tr("{field}: {words}", field=field, words=said)
    open_conflict = partial(session.open_record, Assertion.table, conflict.first.id)
    mark = push_button(named if names_field else said, open_conflict, role="doubt", parent=parent)
    mark.setAccessibleName(named)
    mark.setFont(small_font())
    return mark


def conflicts_about(session: Session, record: Record) -> dict[str, Conflict]:
    """Give the open conflicts about a record by their fields, in the order of these."""
    return {conflict.field_name: conflict for conflict in open_conflicts(session.archive, record)}
