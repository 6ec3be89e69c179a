"""What may go into a briefing only when it is chosen: quotes that are not cleared, and internal notes."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from pressdesk.briefing.compose import candidates
from pressdesk.briefing.request import BriefingRequest
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.ui.record.quote_words import in_quotation_marks
from pressdesk.ui.session import Session

_ID = Qt.ItemDataRole.UserRole
_LONGEST_SHOWN = 110
_ROWS_SHOWN = 7


@dataclass(frozen=True, slots=True)
class Choice:
    """One record that may be chosen: its words, and why it does not go in by itself (empty: it does)."""

    id: str
    words: str
    restriction: str


class ChoiceList(QListWidget):
    """Records with a tick before each; those that go in anyway are ticked and cannot be taken out."""

    ticked = Signal()

    def __init__(self, name: str, choices: list[Choice], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTextElideMode(Qt.TextElideMode.ElideRight)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSpacing(2)
        for choice in choices:
            self.addItem(_item_of(choice))
        rows = min(len(choices), _ROWS_SHOWN)
        self.setFixedHeight(rows * (max(self.sizeHintForRow(0), 1) + 4) + 2 * self.frameWidth() + 8)
        self.itemChanged.connect(self.ticked)

    def chosen(self) -> frozenset[str]:
        """Give the ids of what is ticked."""
        items = [self.item(row) for row in range(self.count())]
        return frozenset(str(item.data(_ID)) for item in items if item.checkState() is Qt.CheckState.Checked)

    def tick(self, record_id: str) -> None:
        """Tick one record."""
        for row in range(self.count()):
            if self.item(row).data(_ID) == record_id:
                self.item(row).setCheckState(Qt.CheckState.Checked)


def quote_choices(session: Session, visit_id: str) -> list[Choice]:
    """Give the quotes of a visit in the order of the paper."""
    request = BriefingRequest(visit=visit_id, language=session.language)
    found = []
    for item in candidates(session.archive, request):
        if item.table != Quote.table:
            continue
        words = in_quotation_marks(session.archive.get(Quote, item.id))
        found.append(Choice(item.id, f"{item.speaker}: {words}" if item.speaker else words, item.reason))
    return found


def note_choices(session: Session, visit_id: str, mark: str) -> list[Choice]:
    """Give the notes of a visit, each with the mark that it is internal."""
    request = BriefingRequest(visit=visit_id, language=session.language)
    found = candidates(session.archive, request)
    return [Choice(item.id, item.caption, mark) for item in found if item.table == Note.table]


def _item_of(choice: Choice) -> QListWidgetItem:
    words = " ".join(choice.words.split())
    shown = words if len(words) <= _LONGEST_SHOWN else f"{words[:_LONGEST_SHOWN]}…"
    item = QListWidgetItem(f"{choice.restriction} · {shown}" if choice.restriction else shown)
    item.setData(_ID, choice.id)
    item.setToolTip(choice.words)
    item.setCheckState(Qt.CheckState.Unchecked if choice.restriction else Qt.CheckState.Checked)
    if not choice.restriction:
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsUserCheckable)
    return item
