"""How what was found is spread over speakers, countries, years and the like; a click narrows it."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from pressdesk.search.facet_counts import FacetGroup, FacetKind, Facets, FacetValue
from pressdesk.search.folding import folded_text
from pressdesk.search.query import chips, with_term, without
from pressdesk.ui.browse.row_delegate import draw_line, draw_selection
from pressdesk.ui.i18n import language, show_number, tr, translated_label
from pressdesk.ui.search.words import FACET_LABELS, facet_value_words
from pressdesk.ui.theme import (
    GAP,
    HALF,
    WIDE,
    IconRole,
    colours,
    heading_font,
    heading_font_like,
    icon,
    set_surface,
    small_font,
)
from pressdesk.ui.widgets.buttons import ToolButton

_FACET = int(Qt.ItemDataRole.UserRole)
_VALUE = _FACET + 1
_SHOWN = 5
"""Values of a facet that are shown before somebody asks for the others."""
_ROW = 24
_HEADING = 32
_ICON = 12
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space})


class FacetPanel(QWidget):
    """Stands in the place of the collections while something is searched."""

    text_changed = Signal(str)
    """A value was clicked: the query with its filter, or without."""
    left = Signal()
    """Back to the collections."""
    box_wanted = Signal()
    """Escape: back to the search box."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self._text = ""
        self._facets = Facets()
        self._unfolded: set[FacetKind] = set()
        self.list = _FacetList()
        self._build()
        self.list.itemClicked.connect(self._choose)
        self.list.left.connect(self.box_wanted)

    def show_facets(self, text: str, facets: Facets) -> None:
        """Show the facets of what a query finds."""
        self._text, self._facets = text, facets
        kept = self.list.currentRow()
        bar = self.list.verticalScrollBar().value()
        self.list.clear()
        for group in facets.groups:
            self._add_group(group)
        self.list.setCurrentRow(min(kept, self.list.count() - 1))
        self.list.verticalScrollBar().setValue(bar)

    def _add_group(self, group: FacetGroup) -> None:
        if len(group.values) < 2 and not any(value.is_chosen for value in group.values) and not group.others:
            return
        heading = QListWidgetItem(translated_label(FACET_LABELS[group.kind]))
        heading.setFlags(Qt.ItemFlag.ItemIsEnabled)
        self.list.addItem(heading)
        is_whole = group.kind in self._unfolded or len(group.values) <= _SHOWN + 1
        for value in group.values if is_whole else group.values[:_SHOWN]:
            item = QListWidgetItem(facet_value_words(group.kind, value, language().value))
            item.setData(_FACET, group.kind)
            item.setData(_VALUE, value)
            count = self._count_words(value)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading.text()}: {item.text()}, {count}")
            item.setData(_COUNT, count)
            self.list.addItem(item)
        if not is_whole:
            more = QListWidgetItem(tr("{count} more", count=len(group.values) - _SHOWN))
            more.setData(_FACET, group.kind)
            self.list.addItem(more)

    def _count_words(self, value: FacetValue) -> str:
        return show_number(value.count) + ("" if self._facets.is_exact else "+")

    def _choose(self, item: QListWidgetItem) -> None:
        kind, value = item.data(_FACET), item.data(_VALUE)
        if isinstance(value, FacetValue):
            self.text_changed.emit(toggled(self._text, FacetKind(kind), value))
        elif kind:
            self._unfolded.add(FacetKind(kind))
            self.show_facets(self._text, self._facets)

    def _build(self) -> None:
        title = QLabel(tr("Narrow the results"))
        title.setFont(heading_font(1.0))
        head = QHBoxLayout()
        head.setContentsMargins(WIDE, 0, GAP, 0)
        head.addWidget(title, 1)
        head.addWidget(ToolButton("panel-left", tr("Back to the collections"), self.left.emit, self))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 12, 0, HALF)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)


def toggled(text: str, kind: FacetKind, value: FacetValue) -> str:
    """Give a query with a facet's filter, or without it where it is filtered by already."""
    if not value.is_chosen:
        return with_term(text, value.term)
    called = {folded_text(name) for name in (value.value, *value.name.by_language().values()) if name}
    for chip in chips(text):
        is_same = chip.text == value.term or folded_text(chip.value) in called
        if chip.key is kind.key and not chip.is_negated and is_same:
            return without(text, chip)
    return next((without(text, chip) for chip in chips(text) if chip.key is kind.key), text)


_COUNT = _VALUE + 1


class _FacetList(QListWidget):
    """Values below their headings; Enter or Space do what a click does, Escape leaves."""

    left = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(tr("Narrow the results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setStyleSheet("QListWidget { background: transparent; }")
        self.setItemDelegate(_FacetDelegate(self))
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Choose by the keyboard."""
        item = self.currentItem()
        if event.key() in _ENTER and item is not None:
            self.itemClicked.emit(item)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)


class _FacetDelegate(QStyledItemDelegate):
    """A heading, or a value with its count and, where it is chosen, a tick."""

    def sizeHint(  # noqa: N802
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Give the height of a heading or of a value."""
        del option
        return QSize(120, _ROW if index.data(_FACET) else _HEADING)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        """Draw one row."""
        text, value = str(index.data(Qt.ItemDataRole.DisplayRole)), index.data(_VALUE)
        painter.save()
        if not index.data(_FACET):
            font = heading_font_like(0.9, QFont.Weight.DemiBold)
            draw_line(painter, option.rect.adjusted(WIDE, GAP, -WIDE, 0), text, font, colours().muted)
        else:
            draw_selection(painter, option)
            self._draw_value(painter, option, text, value, str(index.data(_COUNT) or ""))
        painter.restore()

    def _draw_value(
        self, painter: QPainter, option: QStyleOptionViewItem, text: str, value: object, count: str
    ) -> None:
        inner = option.rect.adjusted(WIDE, 0, -WIDE, 0)
        is_chosen = isinstance(value, FacetValue) and value.is_chosen
        if is_chosen:
            picture = QRect(inner.left(), inner.center().y() - _ICON // 2 + 1, _ICON, _ICON)
            icon("check", IconRole.ACCENT).paint(painter, picture)
            inner.setLeft(picture.right() + GAP)
        font = small_font()
        painter.setFont(font)
        painter.setPen(colours().muted)
        painter.drawText(inner, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, count)
        words = inner.adjusted(0, 0, -QFontMetrics(font).horizontalAdvance(count) - GAP, 0)
        weight = QFont.Weight.Medium if is_chosen else QFont.Weight.Normal
        colour = colours().text if isinstance(value, FacetValue) else colours().accent
        draw_line(painter, words, text, heading_font_like(1.0, weight), colour)
