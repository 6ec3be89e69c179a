"""The list below the search box: how a filter may go on, and what was searched before."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from pressdesk.ui.command_row import SHORTCUT, CommandDelegate
from pressdesk.ui.i18n import tr
from pressdesk.ui.search.completions import Offer
from pressdesk.ui.theme import HALF, IconRole, icon

_OFFER = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 8
_FRAME = 8


class OffersList(QListWidget):
    """Lies over the window below its box; the keyboard stays in the box."""

    chosen = Signal(object)

    def __init__(self, box: QWidget) -> None:
        super().__init__(box)
        self._box = box
        self.setAccessibleName(tr("Suggestions"))
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setProperty("role", "offers")
        self.setItemDelegate(CommandDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemClicked.connect(lambda item: self.chosen.emit(item.data(_OFFER)))
        self.hide()

    @property
    def offers(self) -> list[Offer]:
        """What is offered."""
        return [self.item(row).data(_OFFER) for row in range(self.count())]

    @property
    def current(self) -> Offer | None:
        """The offer on which the arrow keys stand."""
        item = self.currentItem()
        offer = item.data(_OFFER) if item else None
        return offer if isinstance(offer, Offer) else None

    def offer(self, offers: Sequence[Offer], icon_name: str) -> None:
        """Show offers; none hides the list."""
        if not offers and self.isHidden():
            return
        self.clear()
        for offer in offers:
            item = QListWidgetItem(icon(icon_name, IconRole.MUTED), offer.words)
            item.setData(_OFFER, offer)
            item.setData(SHORTCUT, offer.detail)
            self.addItem(item)
        self.setVisible(bool(offers))
        if offers:
            self._place()

    def step(self, step: int) -> None:
        """Go to the next offer; before the first one none is current."""
        self.setCurrentRow(max(-1, min(self.currentRow() + step, self.count() - 1)))

    def _place(self) -> None:
        window = self._box.window()
        if self.parentWidget() is not window:
            self.setParent(window)
            self.show()
        height = min(self.count(), _MOST_ROWS) * self.sizeHintForRow(0) + _FRAME + 2
        corner = self._box.mapTo(window, QPoint(0, self._box.height() + HALF))
        self.setGeometry(corner.x(), corner.y(), self._box.width(), height)
        self.raise_()
