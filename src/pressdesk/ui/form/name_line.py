"""A line in which one types a name and chooses a record, or makes a new one by that name."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from pressdesk.errors import PressdeskError
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.form.name_directory import (
    Candidate,
    NameDirectory,
    creatable_name,
    named_in_its_language,
)
from pressdesk.ui.form.offers import Offer, OfferList
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session


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
        self.offers = OfferList(self)
        self.offers.offer_chosen.connect(self._choose)
        self.textEdited.connect(self.offer)
        self._directory.table_read.connect(self._offer_again)

    def narrow_to(self, owner: str) -> None:
        """Offer only what belongs to a record (the meetings of one visit)."""
        self._owner = owner

    def offer(self) -> None:
        """Show what fits the typed text."""
        text = self.text().strip()
        matches = self._directory.matches(self._table, text, owner=self._owner)
        offers = [_offer_of(candidate) for candidate in matches]
        if text and creatable_name(BY_TABLE[self._table]) and not self._directory.named(self._table, text):
            offers.append(Offer(tr("Create “{name}”…", name=text), ""))
        self.offers.show_offers(offers)

    def choose_exact(self) -> bool:
        """Choose the one record whose name was typed in full, if there is one."""
        found = self._directory.named(self._table, self.text())
        if found and (not self._owner or found.owner in {"", self._owner}):
            self.chosen.emit(found.id)
            return True
        return False

    def prepare(self) -> None:
        """Have the names at hand before the first key."""
        self._directory.prepare(self._table)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open the list by the Down key; move in it, choose from it and put it away by the keyboard."""
        key, marked = event.key(), self.offers.marked()
        if marked is None and key == Qt.Key.Key_Down:
            self.offer()
        elif marked and key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self.offers.move_mark(1 if key == Qt.Key.Key_Down else -1)
        elif marked and key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(marked)
        elif marked and key == Qt.Key.Key_Escape:
            self.offers.hide()
        else:
            super().keyPressEvent(event)

    def make(self, name: str) -> str:
        """Make a record by that name and give its id; trouble is shown and gives an empty one."""
        record_class = BY_TABLE[self._table]
        field = creatable_name(record_class)
        record = record_class().replaced(**{field: named_in_its_language(name, self._session.language)})
        label = translated_label(record_class.label)
        try:
            with self._session.write(tr("Add “{name}” ({record})", name=name, record=label)) as transaction:
                transaction.save(record)
        except PressdeskError as error:
            self._session.report(error)
            return ""
        return record.id

    def _offer_again(self, table: str) -> None:
        if table == self._table and self.hasFocus() and self.isModified() and self.text():
            self.offer()

    def _choose(self, offer: Offer) -> None:
        name = self.text().strip()
        self.offers.hide()
        self.chosen.emit(offer.record_id or self.make(name))


def _offer_of(candidate: Candidate) -> Offer:
    words = f"{candidate.caption} — {candidate.detail}" if candidate.detail else candidate.caption
    return Offer(words, candidate.id)
