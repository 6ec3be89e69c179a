"""The searches that are kept, below the collections."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLabel, QListWidget, QListWidgetItem, QMenu, QVBoxLayout, QWidget

from pressdesk.archive.transaction import Written
from pressdesk.model.saved_search import SavedSearch
from pressdesk.ui import record_acts
from pressdesk.ui.command_row import CommandDelegate
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF, WIDE, IconRole, icon, small_font

_SEARCH = int(Qt.ItemDataRole.UserRole)
_MOST_ROWS = 4
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class SavedSearches(QWidget):
    """A list in the order in which they were kept; F2 renames, Delete moves to the bin."""

    search_chosen = Signal(object)
    """A ``SavedSearch``."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._is_filling = False
        self._refresh_later = QTimer(self, singleShot=True, interval=0)
        self._refresh_later.timeout.connect(self.refresh)
        self.list = _SearchList()
        self._build()
        self.list.itemClicked.connect(self._choose)
        self.list.chosen.connect(self._choose)
        self.list.removal_asked.connect(self._remove)
        self.list.itemChanged.connect(self._rename)
        self.list.customContextMenuRequested.connect(self._show_menu)
        session.written.connect(self._follow)
        session.about_to_close.connect(self._refresh_later.stop)
        self._refresh_later.start()

    @property
    def searches(self) -> list[SavedSearch]:
        """The searches in their order."""
        return [self.list.item(row).data(_SEARCH) for row in range(self.list.count())]

    def refresh(self) -> None:
        """Read the list again."""
        self._is_filling = True
        self.list.clear()
        for search in self._session.archive.find(SavedSearch, order="created_at"):
            item = QListWidgetItem(icon("bookmark", IconRole.MUTED), search.name)
            item.setData(_SEARCH, search)
            item.setToolTip(search.query)
            if not self._session.is_read_only:
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsEditable)
            self.list.addItem(item)
        self._is_filling = False
        self.setVisible(self.list.count() > 0)
        rows = min(self.list.count(), _MOST_ROWS)
        self.list.setFixedHeight(rows * max(self.list.sizeHintForRow(0), 1) + 2)

    def _build(self) -> None:
        title = QLabel(tr("Searches"))
        title.setFont(small_font())
        title.setProperty("tone", "muted")
        title.setContentsMargins(WIDE, 0, WIDE, 0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, HALF, 0, 0)
        column.setSpacing(HALF)
        column.addWidget(title)
        column.addWidget(self.list)
        self.hide()

    def _choose(self, item: QListWidgetItem) -> None:
        self.search_chosen.emit(item.data(_SEARCH))

    def _rename(self, item: QListWidgetItem) -> None:
        search: SavedSearch = item.data(_SEARCH)
        name = item.text().strip()
        if self._is_filling or name == search.name:
            return
        if not name:
            self.refresh()
            return
        with self._session.write(tr("Rename a search")) as transaction:
            transaction.save(search.replaced(name=name))

    def _remove(self) -> None:
        item = self.list.currentItem()
        if item is not None and not self._session.is_read_only:
            record_acts.remove_records(self._session, [(SavedSearch.table, item.data(_SEARCH).id)])

    def _show_menu(self, point: QPoint) -> None:
        item = self.list.itemAt(point)
        if item is None:
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(icon("search"), tr("Search"), lambda: self._choose(item))
        for words, picture, act in (
            (tr("Rename"), "pencil", lambda: self.list.editItem(item)),
            (tr("Move to the bin"), "trash-2", self._remove),
        ):
            menu.addAction(icon(picture), words, act).setEnabled(not self._session.is_read_only)
        menu.popup(self.list.viewport().mapToGlobal(point))

    def _follow(self, written: Written) -> None:
        if written.touches(SavedSearch):
            self._refresh_later.start()


class _SearchList(QListWidget):
    chosen = Signal(QListWidgetItem)
    removal_asked = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Searches"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; }")
        self.setItemDelegate(CommandDelegate(self))
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListWidget.EditTrigger.NoEditTriggers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Search, rename or remove."""
        item = self.currentItem()
        if item is not None and event.key() in _ENTER:
            self.chosen.emit(item)
        elif item is not None and event.key() == Qt.Key.Key_F2:
            self.editItem(item)
        elif item is not None and event.key() == Qt.Key.Key_Delete:
            self.removal_asked.emit()
        else:
            super().keyPressEvent(event)
