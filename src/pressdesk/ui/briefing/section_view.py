"""The list of sections and records: ticked by mouse or space, moved by dragging or Alt with an arrow."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractItemModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QRect,
    QRectF,
    QSize,
    Qt,
)
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTreeView,
    QWidget,
)

from pressdesk.ui.briefing.section_model import ROW_ROLE, RecordRow, SectionModel, SectionRow
from pressdesk.ui.browse.row_delegate import draw_line, draw_pill, draw_selection
from pressdesk.ui.i18n import tr
from pressdesk.ui.theme import GAP, HALF, SMALL, IconRole, colours, heading_font_like, icon, small_font

_ROW = 28
_TICK = 14
_TICK_ROOM = _TICK + GAP
_PILL_SHARE = 0.5
"""Of the width of a row, for why a record is held back."""

Index = QModelIndex | QPersistentModelIndex


class SectionView(QTreeView):
    """Shows a ``SectionModel``; unfolded sections stay so while their records are read anew."""

    def __init__(self, model: SectionModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sections = model
        self._unfolded: set[str] = set()
        self._current_key = ""
        self.setModel(model)
        self.setItemDelegate(_RowDelegate(self))
        self.setAccessibleName(tr("Sections and what stands in them"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHeaderHidden(True)
        self.setStyleSheet("QTreeView { show-decoration-selected: 0; }")
        self.setUniformRowHeights(True)
        self.setMouseTracking(True)
        self.setIndentation(20)
        self.setExpandsOnDoubleClick(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDragEnabled(True)
        self.setDropIndicatorShown(True)
        self.expanded.connect(lambda index: self._unfolded.add(model.key_at(index)))
        self.collapsed.connect(lambda index: self._unfolded.discard(model.key_at(index)))
        model.modelAboutToBeReset.connect(self._note_current)
        model.modelReset.connect(self._unfold_again)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move the current section by Alt and an arrow; tick by space; Enter folds and unfolds."""
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 2}
        key = Qt.Key(event.key())
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and key in steps:
            self.move_current(steps[key])
            return
        if key == Qt.Key.Key_Space:
            self._sections.toggle(self.currentIndex())
            return
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.setExpanded(self.currentIndex(), not self.isExpanded(self.currentIndex()))
            return
        super().keyPressEvent(event)

    def move_current(self, step: int) -> None:
        """Move the section in which one is; ``step`` counts from its row to the one before which it goes."""
        key = self._sections.key_at(self.currentIndex())
        if not key:
            return
        self._sections.move(key, self._sections.index_of(key).row() + step)
        self.setCurrentIndex(self._sections.index_of(key))
        self.scrollTo(self.currentIndex())

    def drawBranches(  # noqa: N802
        self, painter: QPainter, rect: QRect, index: Index
    ) -> None:
        """Draw the arrow before a section that has records, and nothing behind it."""
        if not self._sections.rowCount(index):
            return
        name = "chevron-down" if self.isExpanded(index) else "chevron-right"
        side = SMALL.width()
        place = QRect(rect.right() - side, rect.center().y() - side // 2 + 1, side, side)
        icon(name, IconRole.MUTED).paint(painter, place)

    def _note_current(self) -> None:
        self._current_key = self._sections.key_at(self.currentIndex())

    def _unfold_again(self) -> None:
        self.setUpdatesEnabled(False)
        for key in tuple(self._unfolded):
            index = self._sections.index_of(key)
            if self._sections.rowCount(index):
                self.expand(index)
        current = self._sections.index_of(self._current_key)
        self.setCurrentIndex(current if current.isValid() else self._sections.index(0, 0))
        self.setUpdatesEnabled(True)


class _RowDelegate(QStyledItemDelegate):
    """Tick, words, and at the end how many go in or why a record is held back."""

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Give the height of a row."""
        del index
        return QSize(100, max(_ROW, option.fontMetrics.height() + 2 * HALF))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw a row."""
        row = index.data(ROW_ROLE)
        painter.save()
        draw_selection(painter, option)
        tick = _tick_rect(option.rect)
        words = QRect(tick.right() + GAP, option.rect.top(), 0, option.rect.height())
        words.setRight(option.rect.right() - GAP - HALF)
        if isinstance(row, SectionRow):
            _draw_tick(painter, tick, is_on=row.is_on)
            self._draw_section(painter, words, row)
        elif isinstance(row, RecordRow):
            _draw_tick(painter, tick, is_on=row.is_in, is_possible=row.candidate.may_be_chosen)
            self._draw_record(painter, words, row)
        painter.restore()

    def editorEvent(  # noqa: N802
        self, event: QEvent, model: QAbstractItemModel, option: QStyleOptionViewItem, index: Index
    ) -> bool:
        """Tick a section at its tick, a record anywhere."""
        if event.type() is QEvent.Type.MouseButtonRelease and isinstance(event, QMouseEvent):
            point = event.position().toPoint()
            is_record = isinstance(index.data(ROW_ROLE), RecordRow)
            if is_record or _tick_rect(option.rect).adjusted(-GAP, -GAP, HALF, GAP).contains(point):
                if isinstance(model, SectionModel):
                    model.toggle(index)
                return True
        return False

    def _draw_section(self, painter: QPainter, words: QRect, row: SectionRow) -> None:
        if row.records:
            count = tr("{done} of {total}", done=row.records_in, total=row.records)
        else:
            count = tr("nothing recorded") if row.is_empty else ""
        painter.setFont(small_font())
        painter.setPen(colours().faint)
        painter.drawText(words, int(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter), count)
        words.setRight(words.right() - QFontMetrics(small_font()).horizontalAdvance(count) - GAP)
        colour = colours().text if row.is_on and not row.is_empty else colours().faint
        draw_line(painter, words, row.label, heading_font_like(1.0, QFont.Weight.Medium), colour)

    def _draw_record(self, painter: QPainter, words: QRect, row: RecordRow) -> None:
        if row.candidate.reason:
            tone = "danger" if row.is_released else "neutral"
            end = QPoint(words.right(), words.center().y() + 1)
            widest = int(words.width() * _PILL_SHARE)
            words.setRight(words.right() - draw_pill(painter, row.candidate.reason, tone, end, widest) - GAP)
        colour = colours().text if row.is_in else colours().faint
        draw_line(painter, words, row.words, heading_font_like(1.0, QFont.Weight.Normal), colour)


def _tick_rect(row: QRect) -> QRect:
    return QRect(row.left() + HALF, row.center().y() - _TICK // 2 + 1, _TICK, _TICK)


def _draw_tick(painter: QPainter, rect: QRect, *, is_on: bool, is_possible: bool = True) -> None:
    of = colours()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(of.accent if is_on else (of.faint if is_possible else of.line))
    painter.setBrush(of.accent if is_on else of.field)
    painter.drawRoundedRect(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5), 3.5, 3.5)
    if is_on:
        icon("check", IconRole.ON_ACCENT).paint(painter, rect.adjusted(1, 1, -1, -1))
