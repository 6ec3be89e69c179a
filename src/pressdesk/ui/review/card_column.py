"""Cards below each other, laid out once for many; box layouts measure every card for each change."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QObject, QSize, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from pressdesk.ui.theme import HALF
from pressdesk.ui.widgets.layouts import FlowLayout


class CardColumn(QWidget):
    """Sets widgets whose height follows from their width below each other, measuring only what changed.

    Nested box layouts take time that grows with the square of the number of cards (measured: 35 seconds for
    260), which a transcript of a press conference already has.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.cards: list[QWidget] = []
        self._heights: dict[QWidget, int] = {}
        self._pause = QTimer(self, singleShot=True, interval=0)
        self._pause.timeout.connect(self.arrange)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards in this order; those that are no longer among them are left to their owner."""
        if self.cards == list(cards):
            return
        for gone in set(self.cards).difference(cards):
            gone.removeEventFilter(self)
            gone.hide()
            self._heights.pop(gone, None)
        known = set(self.cards)
        for card in cards:
            if card not in known:
                card.setParent(self)
                card.installEventFilter(self)
                card.show()
        self.cards = list(cards)
        self.arrange()

    def arrange(self) -> None:
        """Put every card in its place, measuring those that changed."""
        self._pause.stop()
        top = 0
        for card in self.cards:
            height = self._heights.get(card)
            if height is None:
                height = self._heights[card] = card.heightForWidth(self.width())
            card.setGeometry(0, top, self.width(), height)
            top += height + HALF
        self.setFixedHeight(max(top - HALF, 0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Measure a card again after something in it changed."""
        if event.type() is QEvent.Type.LayoutRequest and isinstance(watched, QWidget):
            self._heights.pop(watched, None)
            self._pause.start()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Measure all cards at a new width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._heights.clear()
            self.arrange()

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Let the page be as narrow as it likes: cards wrap their words."""
        return QSize(0, self.height())


class CardFlow(QWidget):
    """Small cards side by side, as many in a line as there is room for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cards: list[QWidget] = []
        self._flow = FlowLayout(self, HALF)

    def show_cards(self, cards: Sequence[QWidget]) -> None:
        """Show these cards in this order; those that are no longer among them are left to their owner."""
        if self.cards == list(cards):
            return
        while self._flow.takeAt(0) is not None:
            pass
        for card in cards:
            self._flow.addWidget(card)
        for gone in set(self.cards).difference(cards):
            gone.hide()
        self.cards = list(cards)
