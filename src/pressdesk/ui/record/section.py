"""A section of a record's page: its heading, one card a record, and a way to add one."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.model.record import Record
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.record_body import scroll_to
from pressdesk.ui.record.record_card import RecordCard
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel

MakeRecord = Callable[[], Record]
"""Gives a new record of the section, already tied to its owner and with what is known filled in."""


class Section(QWidget):
    """Records of one class; cards are kept as long as their records are there, so a form stays open."""

    count_changed = Signal()
    """A record was begun here, or given up."""

    def __init__(
        self,
        record_class: type[Record],
        title: str,
        session: Session,
        make: MakeRecord,
        *,
        owner: str = "visit",
        hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.record_class = record_class
        self._session = session
        self._make = make
        self._owner = owner
        self._cards: dict[str, RecordCard] = {}
        self._new = ""
        self.header = SectionHeader(title, self)
        self.setAccessibleName(title)
        self._hint = TextLabel(hint, "muted", self)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(GAP)
        self.column.addWidget(self.header)
        self.column.addWidget(self._hint)
        if not session.is_read_only:
            add = push_button(tr("Add"), self.add, role="quiet", icon_name="plus", parent=self)
            add.setAccessibleName(tr("Add {record}", record=translated_label(record_class.label).lower()))
            self.header.add_button(add)

    @property
    def cards(self) -> list[RecordCard]:
        """The cards in their order."""
        return list(self._cards.values())

    @property
    def is_empty(self) -> bool:
        """Tell whether the section holds no record."""
        return not self._cards

    def show_records(self, records: Sequence[Record], *, anew: bool = True) -> None:
        """Show these records, in this order; not ``anew``, only what changed is drawn again."""
        wanted = {record.id: record for record in records}
        for record_id in [card_id for card_id in self._cards if card_id not in wanted]:
            if record_id != self._new:
                self._drop(record_id)
        for record in records:
            if record.id in self._cards:
                self._cards[record.id].set_record(record, anew=anew)
            else:
                self._add_card(record)
        self._order([record.id for record in records])
        self._write_count()

    def card(self, record_id: str) -> RecordCard | None:
        """Give a record's card, or None."""
        return self._cards.get(record_id)

    def add(self) -> None:
        """Begin a new record; it enters the archive with its first edit."""
        if self._new in self._cards:
            self._cards[self._new].edit()
            return
        record = self._make()
        self._new = record.id
        self.show()
        card = self._add_card(record)
        self._show_count()
        card.edit()
        scroll_to(card)

    def show_record(self, record_id: str, place: Place | None = None) -> bool:
        """Bring a record's card into view; False where the section has none."""
        card = self._cards.get(record_id)
        if card is None:
            return False
        if place:
            card.body.show_place(place)
        scroll_to(card)
        card.setFocus()
        return True

    def finish(self) -> None:
        """Turn every form back into its card."""
        for card in self.cards:
            card.body.finish()

    def _add_card(self, record: Record) -> RecordCard:
        owners = [
            spec.name for spec in self.record_class.fields() if spec.owner and spec.target == self._owner
        ]
        card = RecordCard(record, self._session, without=owners, parent=self)
        card.editing_ended.connect(self._forget_unwritten)
        self._cards[record.id] = card
        self._place(card)
        return card

    def _place(self, card: RecordCard) -> None:
        """Put a card into the section's layout."""
        self.column.addWidget(card)

    def _order(self, ids: Sequence[str]) -> None:
        if list(self._cards) == list(ids):
            return
        rest = [record_id for record_id in self._cards if record_id not in set(ids)]
        self._cards = {record_id: self._cards[record_id] for record_id in (*ids, *rest)}
        for card in self._cards.values():
            self.column.removeWidget(card)
            self._place(card)

    def _drop(self, record_id: str) -> None:
        card = self._cards.pop(record_id)
        card.hide()
        card.deleteLater()

    def _forget_unwritten(self, record_id: str) -> None:
        if record_id != self._new:
            return
        self._new = ""
        if self._session.archive.look_up(self.record_class, record_id) is None:
            self._drop(record_id)
        self._show_count()

    def _show_count(self) -> None:
        self._write_count()
        self.count_changed.emit()

    def _write_count(self) -> None:
        self.header.set_count(len(self._cards))
        self._hint.setVisible(self.is_empty and bool(self._hint.text()))
