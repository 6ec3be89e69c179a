"""The bar above a record's page: where one is, and what can be done with the record."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pressdesk.model.record import Record
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.shown_value import Target, name_of
from pressdesk.ui.record.value_view import link_button
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, PAGE_MARGIN
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.labels import ElidedLabel

_SORT_WIDTH = 160
"""Logical pixels that the name of the record's sort gets before that of its owner is cut."""


class RecordBar(QWidget):
    """Says what sort of record this is and to which it belongs; edit, history and bin at the right."""

    edit_asked = Signal()
    history_asked = Signal()
    removal_asked = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.setProperty("surface", "page")
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(PAGE_MARGIN, GAP, PAGE_MARGIN - HALF, HALF)
        self._row.setSpacing(HALF)
        self._trail = QHBoxLayout()
        self._trail.setSpacing(GAP)
        self._row.addLayout(self._trail, 1)
        self.edit_button = ToolButton("pencil", tr("Edit"), self.edit_asked.emit, self)
        self.history_button = ToolButton("history", tr("Previous versions"), self.history_asked.emit, self)
        self.remove_button = ToolButton("trash-2", tr("Move to the bin"), self.removal_asked.emit, self)
        for button in (self.edit_button, self.history_button, self.remove_button):
            self._row.addWidget(button)

    def add_button(self, button: QWidget) -> None:
        """Put a button before those that every record has."""
        self._row.insertWidget(self._row.indexOf(self.edit_button), button)

    def set_record(self, record: Record, owner: Record | None) -> None:
        """Show what the record is, and a link to the one that it belongs to."""
        while self._trail.count():
            item = self._trail.takeAt(0)
            widget = item.widget() if item else None
            if widget:
                widget.hide()
                widget.deleteLater()
        if owner:
            target = Target(owner.table, owner.id, name_of(self._session, owner))
            self._trail.addWidget(link_button(target, self._session, self))
            self._trail.addWidget(QLabel("›", self))
        sort = ElidedLabel(translated_label(record.label), self)
        sort.setProperty("tone", "muted")
        sort.setMinimumWidth(min(sort.sizeHint().width(), _SORT_WIDTH))
        self._trail.addWidget(sort, 1)
        can_write = not self._session.is_read_only and not record.is_removed
        self.edit_button.setEnabled(can_write)
        self.remove_button.setEnabled(can_write)
