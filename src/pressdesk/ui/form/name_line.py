"""A line in which one types a name and chooses a record, or makes a new one by that name."""

from __future__ import annotations

from typing import Any, cast

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QAbstractItemView, QCompleter, QLineEdit, QWidget

from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.form.name_directory import (
    Candidate,
    NameDirectory,
    creatable_name,
    named_in_its_language,
)
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session
from pressdesk.ui.theme import icon

_ID = Qt.ItemDataRole.UserRole
_LONGEST_SHOWN = 90
_NEW = "\x00new"
"""In the list, in place of an id: make a record by the typed name."""


class NameLine(QLineEdit):
    """Offers records of one table as one types; tells which one was chosen."""

    chosen = Signal(str)
    """The id of the record that was chosen or made."""

    def __init__(self, table: str, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._table = table
        self._session = session
        self._directory = NameDirectory.of(session)
        self._owner = ""
        self._offers = QStandardItemModel(self)
        self._completer = QCompleter(self._offers, self)
        self._completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.setMaxVisibleItems(10)
        self._completer.setWidget(self)
        cast("Any", self._completer.activated)[QModelIndex].connect(self._choose)
        self.textEdited.connect(self.offer)
        self._directory.table_read.connect(self._offer_again)

    def narrow_to(self, owner: str) -> None:
        """Offer only what belongs to a record (the meetings of one visit)."""
        self._owner = owner

    def offer(self) -> None:
        """Show what fits the typed text."""
        text = self.text().strip()
        self._offers.clear()
        for candidate in self._directory.matches(self._table, text, owner=self._owner):
            self._offers.appendRow(_offer_of(candidate))
        if text and creatable_name(BY_TABLE[self._table]) and not self._directory.named(self._table, text):
            self._offers.appendRow(self._offer_to_make(text))
        if self._offers.rowCount():
            self._completer.complete()
            self._popup().setCurrentIndex(self._completer.completionModel().index(0, 0))
        else:
            self._popup().hide()

    def choose_exact(self) -> bool:
        """Choose the one record whose name was typed in full, if there is one."""
        found = self._directory.named(self._table, self.text())
        if found and (not self._owner or found.owner in {"", self._owner}):
            self.chosen.emit(found.id)
            return True
        return False

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        """Have the names at hand before the first key."""
        self._directory.prepare(self._table)
        super().focusInEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the list by the Down key."""
        if event.key() == Qt.Key.Key_Down:
            self.offer()
            return
        super().keyPressEvent(event)

    def make(self, name: str) -> str:
        """Make a record by that name and give its id; trouble is shown and gives an empty one."""
        record_class = BY_TABLE[self._table]
        field = creatable_name(record_class)
        record = record_class().replaced(**{field: named_in_its_language(name, self._session.language)})
        label = translated_label(record_class.label)
        with self._session.write(tr("Add “{name}” ({record})", name=name, record=label)) as transaction:
            transaction.save(record)
        return record.id

    def _popup(self) -> QAbstractItemView:
        popup = self._completer.popup()
        assert popup is not None  # noqa: S101 - only inline completion has none
        return popup

    def _offer_to_make(self, name: str) -> QStandardItem:
        item = QStandardItem(icon("plus"), tr("Create “{name}”…", name=name))
        item.setData(_NEW, _ID)
        item.setEditable(False)
        return item

    def _offer_again(self, table: str) -> None:
        if table == self._table and self.hasFocus() and self.isModified() and self.text():
            self.offer()

    def _choose(self, index: QModelIndex) -> None:
        record_id = index.data(_ID)
        name = self.text().strip()
        self._popup().hide()
        self.chosen.emit(self.make(name) if record_id == _NEW else record_id)


def _offer_of(candidate: Candidate) -> QStandardItem:
    words = f"{candidate.caption} — {candidate.detail}" if candidate.detail else candidate.caption
    item = QStandardItem(words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…")
    item.setData(candidate.id, _ID)
    item.setEditable(False)
    return item
