"""Choosing in a view of records: which rows are chosen, and which record the person wants to see."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QItemSelectionModel, QModelIndex, QObject, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView

from pressdesk.ui.browse.record_list_model import RecordListModel
from pressdesk.ui.browse.rows import Row

_OPEN_AFTER_MS = 60
"""How long a row is current before its record opens, so that holding an arrow key runs smoothly."""


class RowChoice(QObject):
    """Watches one view, whether it shows rows or thumbnails."""

    row_opened = Signal(object)
    """A ``Row``: its record is to be shown."""
    page_wanted = Signal()
    """The person wants to go on in the record (Enter)."""
    menu_wanted = Signal(QPoint)
    removal_asked = Signal()

    def __init__(self, view: QAbstractItemView, model: RecordListModel) -> None:
        super().__init__(view)
        self.view = view
        self._records = model
        self._is_restoring = False
        self._delay = QTimer(self, singleShot=True, interval=_OPEN_AFTER_MS)
        self._delay.timeout.connect(self._open_if_chosen)
        view.installEventFilter(self)
        view.selectionModel().currentChanged.connect(self._follow_current)
        view.clicked.connect(self._open_clicked)
        view.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        view.customContextMenuRequested.connect(self.menu_wanted)

    def rows(self) -> list[Row]:
        """Give the selected rows in their order."""
        return self._records.rows(self.positions())

    def positions(self) -> list[int]:
        """Give where the selected rows stand, in order, without reading them."""
        return sorted(index.row() for index in self.view.selectionModel().selectedIndexes())

    def go_to(self, position: int, *, opens: bool = False) -> None:
        """Make a row current and selected without opening its record, unless asked to."""
        if not 0 <= position < self._records.rowCount():
            return
        self._is_restoring = not opens
        index = self._records.index(position)
        self.view.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.view.scrollTo(index)
        self._is_restoring = False

    def go_to_record(self, record_id: str) -> None:
        """Make a record's row current, where it was read already."""
        current = self._records.row(self.view.currentIndex().row())
        if current is None or current.record_id != record_id:
            self.go_to(self._records.position_of(record_id))

    def stop(self) -> None:
        """Open nothing any more that was chosen a moment ago."""
        self._delay.stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take the keys that a list of records knows and Qt's views do not."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress and not event.modifiers():
            return self._take_key(event.key())
        return super().eventFilter(watched, event)

    def _take_key(self, key: int) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open_current()
            self.page_wanted.emit()
        elif key == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        elif key == Qt.Key.Key_Home:
            self.go_to(0, opens=True)
        elif key == Qt.Key.Key_End:
            self.go_to(self._records.rowCount() - 1, opens=True)
        else:
            return False
        return True

    def _follow_current(self, current: QModelIndex) -> None:
        if current.isValid() and not self._is_restoring:
            self._delay.start()

    def _open_clicked(self, index: QModelIndex) -> None:
        if len(self.view.selectionModel().selectedIndexes()) == 1 and index == self.view.currentIndex():
            self._delay.start()

    def _open_if_chosen(self) -> None:
        """Open the current row unless it is current only because the view got the focus."""
        if self.view.selectionModel().isSelected(self.view.currentIndex()):
            self._open_current()

    def _open_current(self) -> None:
        self._delay.stop()
        row = self._records.row(self.view.currentIndex().row())
        if row:
            self.row_opened.emit(row)
