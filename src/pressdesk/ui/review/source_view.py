"""The source as it came in, every finding marked in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextLine,
)
from PySide6.QtWidgets import QTextEdit, QToolTip, QWidget

from pressdesk.ingest.finding import FindingKind, Range
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.marks import PASSAGES, Mark, Standing, colour_of, innermost, tint_of
from pressdesk.ui.review.offsets import ShownText
from pressdesk.ui.theme import colours

LINE_HEIGHT = 140
"""Per cent of the font's own: long texts are read here."""

MOST_FOUND = 1000
"""Found stretches that are marked at once; of more those around the current one."""

PORTION = 200_000
"""Characters of a text that are shown unasked, as many as are read; Qt takes seconds to set a hundredfold."""

STEP = 16_000
"""Characters that are set within a frame; the rest of a portion follows frame by frame."""

STRIDE = 250_000
"""Characters that are set at once on the way to a place far down a long text, without lines laid out."""


class SourceView(QTextEdit):
    """Shows a kept text, unchangeable, with its marks; selection and marks are told in its code points."""

    mark_pressed = Signal(str)
    """An item of the draft was pointed at in the text."""
    portion_shown = Signal(int, int)
    """How many characters of how many are shown now."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.setAcceptRichText(False)
        self.setTabChangesFocus(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.setObjectName("source_text")
        self.setStyleSheet(
            "#source_text { border: none; border-radius: 0; padding: 0; background: transparent; }"
        )
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setAccessibleName(tr("Text of the source"))
        self.document().setDocumentMargin(20)
        self._whole = ""
        self._kept = ""
        self._shown = ShownText("")
        self._marks: tuple[Mark, ...] = ()
        self._placed: list[tuple[int, int, Mark]] = []
        self._current = ""
        self._hidden: frozenset[FindingKind] = frozenset()
        self._rest = ""
        self._wanted: tuple[Range, ...] = ()
        self._next_step = QTimer(self, singleShot=True, interval=0)
        self._next_step.timeout.connect(self._set_step)

    def set_text(self, kept: str) -> None:
        """Show another text, or the first portion of a long one, without marks."""
        self._whole, self._wanted = kept, ()
        self._marks, self._placed, self._current = (), [], ""
        self._show_first(PORTION)

    def show_more(self) -> None:
        """Show a portion more of a long text below what is there."""
        self._show_portion_more(len(self._kept) + PORTION)

    def set_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks instead of the former ones; passages lie below words."""
        self._marks = tuple(sorted(marks, key=lambda mark: mark.kind not in PASSAGES))
        self._place_marks()

    @property
    def kept_text(self) -> str:
        """The text as it is kept, as far as it is shown."""
        return self._kept

    def set_found(self, ranges: Sequence[Range], current: Range | None) -> None:
        """Lift out stretches that were looked for."""
        first = max(0, bisect_left(ranges, current) - MOST_FOUND // 2) if current else 0
        selections = []
        for start, end in ranges[first : first + MOST_FOUND]:
            is_current = (start, end) == current
            found = QTextEdit.ExtraSelection()
            cursor = QTextCursor(self.document())
            cursor.setPosition(self._position(start))
            cursor.setPosition(self._position(end), QTextCursor.MoveMode.KeepAnchor)
            found.cursor = cursor
            look = QTextCharFormat()
            look.setBackground(colours().accent if is_current else colours().highlight)
            look.setForeground(colours().on_accent if is_current else colours().text)
            found.format = look
            selections.append(found)
        self.setExtraSelections(selections)

    def scroll_to(self, place: Range) -> None:
        """Bring a stretch into view, selecting nothing."""
        self._scroll_to(*place)

    def set_hidden(self, kinds: Collection[FindingKind]) -> None:
        """Leave marks of some kinds unseen."""
        self._hidden = frozenset(kinds)
        self._place_marks()

    def show_mark(self, key: str) -> None:
        """Bring the marks of an item into view and lift them out."""
        self._current = key
        ranges = [span for mark in self._marks if mark.key == key for span in mark.ranges]
        if ranges:
            self._scroll_to(min(ranges)[0], max(end for _, end in ranges))
        self.viewport().update()

    def show_ranges(self, ranges: Sequence[Range]) -> None:
        """Bring ranges of the kept text into view and select the first; far down a long text in a moment."""
        if not ranges:
            return
        start, end = ranges[0]
        if end > len(self._kept) < len(self._whole):
            self._wanted = tuple(ranges)
            self._show_portion_more(end + STEP)
            return
        cursor = self.textCursor()
        cursor.setPosition(self._position(start))
        cursor.setPosition(self._position(end), QTextCursor.MoveMode.KeepAnchor)
        self.setTextCursor(cursor)
        self._scroll_to(start, end)

    def selected_range(self) -> Range | None:
        """Give the range of the kept text that is selected, or None."""
        cursor = self.textCursor()
        if not cursor.hasSelection():
            return None
        return self._shown.offset(cursor.selectionStart()), self._shown.offset(cursor.selectionEnd())

    def unselect(self) -> None:
        """Let nothing be selected; the cursor stays where it is."""
        cursor = self.textCursor()
        cursor.clearSelection()
        self.setTextCursor(cursor)

    def cursor_offset(self) -> int:
        """Give the offset in the kept text at which the text cursor stands."""
        return self._shown.offset(self.textCursor().position())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Point at an item by a click that selects nothing."""
        super().mouseReleaseEvent(event)
        if event.button() is Qt.MouseButton.LeftButton and not self.textCursor().hasSelection():
            mark = self._mark_at(event.position())
            if mark:
                self.mark_pressed.emit(mark.key)

    def viewportEvent(self, event: QEvent) -> bool:  # noqa: N802
        """Say what a mark is when the pointer rests on it."""
        if isinstance(event, QHelpEvent):
            mark = self._mark_at(QPointF(event.pos()))
            QToolTip.showText(event.globalPos(), mark.description() if mark else "", self)
            return True
        return super().viewportEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the marks under the text."""
        painter = QPainter(self.viewport())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(-self.horizontalScrollBar().value(), -self.verticalScrollBar().value())
        first, last = self._visible_positions()
        for start, end, mark in self._placed:
            if start <= last and end >= first:
                for rectangle in self._rectangles(max(start, first), min(end, last)):
                    self._draw(painter, rectangle, mark)
        painter.end()
        super().paintEvent(event)

    def _draw(self, painter: QPainter, rectangle: QRectF, mark: Mark) -> None:
        is_current = mark.key == self._current
        if mark.is_quiet and not is_current:
            return
        is_passage = mark.kind in PASSAGES
        if mark.standing is Standing.REJECTED and not is_current:
            self._draw_line(painter, rectangle, mark, Qt.PenStyle.DotLine, 0.5)
            return
        strength = (0.18 if is_passage else 0.09) + (0.24 if is_current else 0.0)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(tint_of(mark.kind, self.palette(), strength))
        painter.drawRoundedRect(rectangle, 3, 3)
        if mark.standing is Standing.UNSURE:
            self._draw_line(painter, rectangle, mark, Qt.PenStyle.DashLine, 1.0)
        elif not is_passage:
            self._draw_line(painter, rectangle, mark, Qt.PenStyle.SolidLine, 1.0 if is_current else 0.65)

    def _draw_line(
        self, painter: QPainter, rectangle: QRectF, mark: Mark, style: Qt.PenStyle, strength: float
    ) -> None:
        colour = colour_of(mark.kind, self.palette())
        colour.setAlphaF(strength)
        pen = QPen(colour, 1.5, style)
        pen.setCapStyle(Qt.PenCapStyle.FlatCap)
        painter.setPen(pen)
        painter.drawLine(rectangle.bottomLeft(), rectangle.bottomRight())

    def _visible_positions(self) -> tuple[int, int]:
        area = self.viewport().rect()
        return (
            self.cursorForPosition(area.topLeft()).block().position(),
            self.cursorForPosition(area.bottomRight()).position() + 1,
        )

    def _rectangles(self, start: int, end: int) -> Iterator[QRectF]:
        """Give the rectangles, in coordinates of the document, that the characters of a range take up."""
        block = self.document().findBlock(start)
        while block.isValid() and block.position() < end:
            yield from self._rectangles_in(block, start - block.position(), end - block.position())
            block = block.next()

    def _rectangles_in(self, block: QTextBlock, start: int, end: int) -> Iterator[QRectF]:
        layout = block.layout()
        height = self.fontMetrics().height() + 2.0
        for index in range(layout.lineCount()):
            line = layout.lineAt(index)
            left = max(start, line.textStart())
            right = min(end, line.textStart() + line.textLength())
            if left >= right:
                continue
            begins, ends = _x_of(line, left), _x_of(line, right)
            baseline = layout.position().y() + line.y() + line.ascent()
            top = baseline - self.fontMetrics().ascent() - 1.0
            yield QRectF(layout.position().x() + min(begins, ends), top, abs(ends - begins), height)

    def _mark_at(self, point: QPointF) -> Mark | None:
        position = (
            self.document()
            .documentLayout()
            .hitTest(
                point + QPointF(self.horizontalScrollBar().value(), self.verticalScrollBar().value()),
                Qt.HitTestAccuracy.ExactHit,
            )
        )
        if position < 0:
            return None
        seen = [mark for mark in self._marks if mark.kind not in self._hidden and not mark.is_quiet]
        return innermost(seen, self._shown.offset(position))

    def _show_first(self, characters: int) -> None:
        self._take_portion(characters)
        self.clear()
        spacing = QTextBlockFormat()
        spacing.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        QTextCursor(self.document()).setBlockFormat(spacing)
        self._rest = self._shown.text
        self._set_step()
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _show_portion_more(self, characters: int) -> None:
        set_already = len(self._shown.text) - len(self._rest)
        self._take_portion(characters)
        self._rest = self._shown.text[set_already:]
        self._place_marks()
        self._next_step.start()

    def _take_portion(self, characters: int) -> None:
        end = _end_of_portion(self._whole, characters)
        self._kept = self._whole[:end]
        self._shown = ShownText(self._kept)
        self.portion_shown.emit(end, len(self._whole))

    def _set_step(self) -> None:
        """Set some more of the text; the rest in the frames that follow."""
        line_end = self._rest.find("\n", STRIDE if self._wanted else STEP)
        self._insert(line_end + 1 if line_end >= 0 else len(self._rest))
        if self._rest:
            self._next_step.start()
        elif self._wanted:
            wanted, self._wanted = self._wanted, ()
            self.show_ranges(wanted)

    def _set_steps(self, until: int | None = None) -> None:
        """Set at once what is still missing, or as much of it as a position in the document asks for."""
        there = self.document().characterCount() - 1
        if self._rest and (until is None or until >= there):
            self._insert(len(self._rest))

    def _insert(self, length: int) -> None:
        """Add to the end; the line format of the first line is that of all that follow."""
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.insertText(self._rest[:length])
        self._rest = self._rest[length:]

    def _position(self, offset: int) -> int:
        """Give the position in the document of an offset in the kept text, which is there from now on."""
        position = self._shown.position(offset)
        self._set_steps(position)
        return position

    def _place_marks(self) -> None:
        shown = len(self._kept)
        self._placed = [
            (self._shown.position(start), self._shown.position(end), mark)
            for mark in self._marks
            if mark.kind not in self._hidden
            for start, end in mark.ranges
            if end <= shown
        ]
        self.viewport().update()

    def _scroll_to(self, start: int, end: int) -> None:
        """Scroll no further than needed for the whole range to be seen, else for its beginning."""
        bar, page = self.verticalScrollBar(), self.viewport().height()
        top = self._line_top(start) - 24
        bottom = self._line_top(end) + 2 * self.fontMetrics().height()
        if top < bar.value() or bottom > bar.value() + page:
            bar.setValue(int(max(top - page // 6, bottom - page) if bottom - top < page else top))

    def _line_top(self, offset: int) -> int:
        cursor = self.textCursor()
        cursor.setPosition(self._position(offset))
        return self.cursorRect(cursor).top() + self.verticalScrollBar().value()


def _end_of_portion(text: str, characters: int) -> int:
    """Give where to stop: at the end of a paragraph if one is near."""
    if characters >= len(text):
        return len(text)
    end = text.rfind("\n", characters - PORTION // 10, characters)
    return end + 1 if end >= 0 else characters


def _x_of(line: QTextLine, position: int) -> float:
    """Give where a character begins; the binding returns its position along with it."""
    place: object = line.cursorToX(position)
    return float(place[0] if isinstance(place, tuple) else place)  # type: ignore[arg-type]
