"""The list of one collection: rows or thumbnails, sorted, with several chosen at once."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, QPersistentModelIndex, QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from pressdesk.ui.browse.record_list_model import RecordListModel
from pressdesk.ui.browse.row_delegate import RowDelegate
from pressdesk.ui.browse.rows import Row
from pressdesk.ui.i18n import tr

_OPEN_AFTER_MS = 60
"""How long a row is current before its record opens, so that holding an arrow key runs smoothly."""


class RecordList(QListView):
    """Tells which record the person wants to see."""

    row_opened = Signal(object)
    """A ``Row``: its record is to be shown."""
    page_wanted = Signal()
    """The person wants to go on in the record (Enter)."""
    menu_wanted = Signal(QPoint)
    removal_asked = Signal()

    def __init__(self, model: RecordListModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._records = model
        self.setModel(model)
        self._delay = QTimer(self, singleShot=True, interval=_OPEN_AFTER_MS)
        self._delay.timeout.connect(self._open_if_chosen)
        self._is_restoring = False
        self._dress()

    def chosen_rows(self) -> list[Row]:
        """Give the selected rows in their order."""
        positions = sorted(index.row() for index in self.selectionModel().selectedIndexes())
        return self._records.rows(positions)

    def choose_position(self, position: int, *, opens: bool = False) -> None:
        """Make a row current and selected without opening its record, unless asked to."""
        if not 0 <= position < self._records.rowCount():
            return
        self._is_restoring = not opens
        index = self._records.index(position)
        self.selectionModel().setCurrentIndex(index, QItemSelectionModel.SelectionFlag.ClearAndSelect)
        self.scrollTo(index)
        self._is_restoring = False

    def choose_record(self, record_id: str) -> None:
        """Make a record's row current, where it was read already."""
        current = self._records.row(self.currentIndex().row())
        if current is None or current.record_id != record_id:
            self.choose_position(self._records.position_of(record_id))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go to the record with Enter, remove with Delete; the rest is Qt's."""
        if event.key() == Qt.Key.Key_Delete and not event.modifiers():
            self.removal_asked.emit()
            return
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and not event.modifiers():
            self._open_current()
            self.page_wanted.emit()
            return
        super().keyPressEvent(event)

    def currentChanged(  # noqa: N802
        self, current: QModelIndex | QPersistentModelIndex, previous: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Open the record a moment later, if the row is still current then."""
        super().currentChanged(current, previous)
        if current.isValid() and not self._is_restoring:
            self._delay.start()

    def _dress(self) -> None:
        self.setAccessibleName(tr("Records"))
        self.setItemDelegate(RowDelegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setMouseTracking(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(self.menu_wanted)
        self.clicked.connect(self._open_clicked)

    def _open_clicked(self, index: QModelIndex) -> None:
        if len(self.selectionModel().selectedIndexes()) == 1 and index == self.currentIndex():
            self._delay.start()

    def stop(self) -> None:
        """Open nothing any more that was chosen a moment ago."""
        self._delay.stop()

    def _open_if_chosen(self) -> None:
        """Open the current row unless it is current only because the list got the focus."""
        if self.selectionModel().isSelected(self.currentIndex()):
            self._open_current()

    def _open_current(self) -> None:
        self._delay.stop()
        row = self._records.row(self.currentIndex().row())
        if row:
            self.row_opened.emit(row)
