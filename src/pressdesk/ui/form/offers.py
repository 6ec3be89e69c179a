"""What a name's line offers: records that fit, and last a new one by the typed name."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QListView, QWidget

from pressdesk.ui.theme import icon

OFFER_ROLE = Qt.ItemDataRole.UserRole
"""Under this role a row gives its ``Offer``."""

_LONGEST_SHOWN = 90
_MOST_ROWS = 10
_ROW_GAP = 2


@dataclass(frozen=True, slots=True)
class Offer:
    """One row: the words, and the id of the record; without an id, a record to be made."""

    words: str
    record_id: str


class Offers(QAbstractListModel):
    """The rows of the list below a name's line."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._offers: Sequence[Offer] = ()

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Replace all rows."""
        self.beginResetModel()
        self._offers = tuple(offers)
        self.endResetModel()

    def rowCount(self, parent: QModelIndex | QPersistentModelIndex = QModelIndex()) -> int:  # noqa: B008, N802
        """Count the rows."""
        return 0 if parent.isValid() else len(self._offers)

    def data(
        self, index: QModelIndex | QPersistentModelIndex, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """Give a row's words, sign or offer."""
        offer = self._offers[index.row()]
        if role in {Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole}:
            is_long = len(offer.words) > _LONGEST_SHOWN
            return f"{offer.words[:_LONGEST_SHOWN]}…" if is_long else offer.words
        if role == Qt.ItemDataRole.DecorationRole and not offer.record_id:
            return icon("plus")
        return offer if role == OFFER_ROLE else None


class OfferList(QListView):
    """The list below a line. It never takes the focus: the line keeps it and hands on the keys.

    Not a ``QCompleter``: once its list had been shown, PySide 6.11 freed the line's Python methods too early,
    and the process ended in a later garbage collection.
    """

    offer_chosen = Signal(object)
    """The ``Offer`` that was pressed."""

    def __init__(self, line: QWidget) -> None:
        super().__init__(line)
        self.setWindowFlags(Qt.WindowType.ToolTip)
        self.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUniformItemSizes(True)
        self.setSpacing(_ROW_GAP)
        self._line = line
        self._offers = Offers(self)
        self.setModel(self._offers)
        self.clicked.connect(self._choose)

    def show_offers(self, offers: Sequence[Offer]) -> None:
        """Show these below the line, the first one marked; nothing where there are none."""
        self._offers.show_offers(offers)
        if not offers:
            self.hide()
            return
        self.setCurrentIndex(self._offers.index(0, 0))
        rows = min(len(offers), _MOST_ROWS)
        self.resize(self._line.width(), rows * (self.sizeHintForRow(0) + 2 * _ROW_GAP) + 2 * _ROW_GAP)
        self.move(self._line.mapToGlobal(QPoint(0, self._line.height() + 2)))
        self.show()
        self.raise_()

    def move_mark(self, by: int) -> None:
        """Mark another row, round the ends."""
        row = (self.currentIndex().row() + by) % self._offers.rowCount()
        self.setCurrentIndex(self._offers.index(row, 0))

    def marked(self) -> Offer | None:
        """Give the marked offer while the list is in view."""
        offer = self.currentIndex().data(OFFER_ROLE) if self.isVisible() else None
        return offer if isinstance(offer, Offer) else None

    def _choose(self, index: QModelIndex) -> None:
        self.offer_chosen.emit(index.data(OFFER_ROLE))
