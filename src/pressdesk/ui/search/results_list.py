"""The list of results and its keys."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from pressdesk.ui.i18n import tr
from pressdesk.ui.search.result_delegate import ResultDelegate
from pressdesk.ui.search.results_model import ResultsModel
from pressdesk.ui.theme import colours


class ResultsList(QListView):
    """Arrow keys go from hit to hit, Enter to the page; the plain headings are passed over."""

    opened = Signal(QModelIndex)
    page_wanted = Signal()
    copy_wanted = Signal()
    left = Signal()
    """Escape, or arrow up from the first hit: back to the box."""

    def __init__(self, model: ResultsModel) -> None:
        super().__init__()
        self._results = model
        self.setModel(model)
        self.setItemDelegate(ResultDelegate(self))
        self.setAccessibleName(tr("Search results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.clicked.connect(self.opened)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Paint the ground too: Qt then need not paint all that lies below the list at each key."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours().page)
        painter.end()
        super().paintEvent(event)

    def event(self, event: QEvent) -> bool:
        """Take the keys that copy before the window's own actions do."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and copies(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move, open, copy, or go back to the box."""
        key = event.key()
        if copies(event):
            self.copy_wanted.emit()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key == Qt.Key.Key_Left:
            self._go_to(self._results.heading_of(self.currentIndex().row()))
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.currentIndex())
            self.page_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        position = self._results.next_stop(self.currentIndex().row(), step)
        if position >= 0:
            self._go_to(position, opens=self._results.hit(position) is not None)
        elif step < 0:
            self.left.emit()

    def _go_to(self, position: int, *, opens: bool = True) -> None:
        if position >= 0:
            self.setCurrentIndex(self._results.index(position))
            if opens:
                self.opened.emit(self.currentIndex())


def copies(event: QKeyEvent) -> bool:
    """Tell whether a key copies: Ctrl+C, or Ctrl+Shift+C as everywhere for quotes."""
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    is_quote_key = event.key() == Qt.Key.Key_C and event.modifiers() == both
    return is_quote_key or event.matches(QKeySequence.StandardKey.Copy)
