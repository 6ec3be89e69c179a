"""The left-hand pane: the collections of the archive with their counts, and how to begin something new."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QMenu,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.ui.actions import Actions
from pressdesk.ui.browse.collections import COLLECTIONS, INBOX, Collection
from pressdesk.ui.browse.row_delegate import draw_line, draw_pill, draw_selection
from pressdesk.ui.i18n import show_number, tr, translated_label
from pressdesk.ui.search.saved_searches import SavedSearches
from pressdesk.ui.session import Session
from pressdesk.ui.theme import (
    GAP,
    HALF,
    WIDE,
    IconRole,
    colours,
    heading_font_like,
    icon,
    set_surface,
    small_font,
)
from pressdesk.ui.widgets.buttons import push_button

_COLLECTION = int(Qt.ItemDataRole.UserRole)
_COUNT = _COLLECTION + 1
_ICON = 16
_ROW = 28


class CollectionsPane(QWidget):
    """Tells which collection the person chose."""

    collection_chosen = Signal(object)

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._session = session
        self._actions = actions
        self.searches = SavedSearches(session)
        self.list = QListWidget()
        self._build()
        self.list.currentItemChanged.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def choose(self, collection: Collection) -> None:
        """Choose a collection, as if it had been clicked."""
        for item in self._items():
            if item.data(_COLLECTION) is collection:
                self.list.setCurrentItem(item)

    def show_counts(self, counts: dict[str, int]) -> None:
        """Show how many records each collection holds."""
        for item in self._items():
            item.setData(_COUNT, counts.get(item.data(_COLLECTION).key))

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _build(self) -> None:
        self.list.setAccessibleName(tr("Collections"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setStyleSheet("QListWidget { background: transparent; }")
        self.list.setItemDelegate(_CollectionDelegate(self.list))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        group = 0
        for collection in COLLECTIONS:
            item = QListWidgetItem(translated_label(collection.label))
            item.setData(_COLLECTION, collection)
            item.setSizeHint(QSize(0, _ROW + (GAP if collection.group != group else 0)))
            group = collection.group
            self.list.addItem(item)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, HALF)
        column.setSpacing(GAP)
        column.addLayout(self._buttons())
        column.addWidget(self.list, 1)
        column.addWidget(self.searches)

    def _buttons(self) -> QHBoxLayout:
        menu = QMenu(self)
        for name in ("new_visit", "new_record"):
            menu.addAction(self._actions[name])
        menu.addSeparator()
        for name in ("paste_release", "read_releases"):
            menu.addAction(self._actions[name])
        new = push_button(tr("New"), role="primary", icon_name="plus")
        new.setMenu(menu)
        new.setAccessibleName(tr("New"))
        paste = push_button(tr("Paste"), self._actions["paste_release"].trigger, icon_name="clipboard-paste")
        paste.setToolTip(self._actions["paste_release"].toolTip())
        paste.setAccessibleName(self._actions["paste_release"].text())
        row = QHBoxLayout()
        row.setContentsMargins(GAP, 0, GAP, 0)
        row.setSpacing(GAP)
        can_write = not self._session.is_read_only
        for button in (new, paste):
            button.setEnabled(can_write)
            button.setProperty("dense", True)
            row.addWidget(button, 1)
        return row

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.collection_chosen.emit(item.data(_COLLECTION))


class _CollectionDelegate(QStyledItemDelegate):
    """Icon, name and count; the count of the inbox stands out while something waits there."""

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one collection."""
        collection: Collection = index.data(_COLLECTION)
        painter.save()
        option.rect = QRect(option.rect.left(), option.rect.bottom() - _ROW + 1, option.rect.width(), _ROW)
        draw_selection(painter, option)
        is_chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        inner = option.rect.adjusted(WIDE, 0, -WIDE, 0)
        middle = inner.center().y() + 1
        picture = QRect(inner.left(), middle - _ICON // 2, _ICON, _ICON)
        icon(collection.icon, IconRole.ACCENT if is_chosen else IconRole.MUTED).paint(painter, picture)
        right = inner.right() - self._draw_count(painter, index, collection, inner)
        words = QRect(picture.right() + 10, inner.top(), right - picture.right() - 10 - GAP, inner.height())
        weight = QFont.Weight.Medium if is_chosen else QFont.Weight.Normal
        text = str(index.data(Qt.ItemDataRole.DisplayRole))
        draw_line(painter, words, text, heading_font_like(1.0, weight), colours().text)
        painter.restore()

    def _draw_count(
        self,
        painter: QPainter,
        index: QModelIndex | QPersistentModelIndex,
        collection: Collection,
        inner: QRect,
    ) -> int:
        count = index.data(_COUNT)
        if not count:
            return 0
        if collection is INBOX:
            end = QPoint(inner.right() + HALF, inner.center().y() + 1)
            return draw_pill(painter, show_number(count), "accent", end, inner.width())
        font = small_font()
        text = show_number(count)
        painter.setFont(font)
        painter.setPen(colours().faint)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
        return QFontMetrics(font).horizontalAdvance(text)
