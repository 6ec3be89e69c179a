"""Who took part, by side."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QLabel

from pressdesk.model.meeting import Participation
from pressdesk.model.record import Record
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.record_card import RecordCard
from pressdesk.ui.record.section import Section
from pressdesk.ui.record.shown_value import term_words
from pressdesk.ui.theme import small_font

_SIDES = ("guest", "host", "other", "")


class Delegations(Section):
    """Cards of participants below the name of their side."""

    def show_records(self, records: Sequence[Record], *, anew: bool = True) -> None:
        """Show the participants, each side together, in order of precedence within it."""
        ordered = sorted(records, key=_side_order)
        super().show_records(ordered, anew=anew)
        self._head_sides(ordered)

    def _head_sides(self, ordered: Sequence[Record]) -> None:
        for heading in self.findChildren(QLabel, "side"):
            heading.hide()
            heading.deleteLater()
        known = ""
        for record in ordered:
            side = _side(record)
            card = self.card(record.id)
            if card and (side != known or record is ordered[0]):
                self.column.insertWidget(self.column.indexOf(card), self._heading(side))
                known = side

    def _heading(self, side: str) -> QLabel:
        words = term_words(self._session, "side", side) or tr("Side not known")
        heading = QLabel(words, self)
        heading.setObjectName("side")
        heading.setFont(small_font())
        heading.setProperty("tone", "muted")
        return heading

    def _place(self, card: RecordCard) -> None:
        card.column.setContentsMargins(12, 6, 12, 6)
        super()._place(card)


def _side(record: Record) -> str:
    return record.side if isinstance(record, Participation) else ""


def _side_order(record: Record) -> int:
    side = _side(record)
    return _SIDES.index(side) if side in _SIDES else len(_SIDES)
