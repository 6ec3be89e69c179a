"""The pages of a paper, one below the other, as wide as there is room: painted as they come into view."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QPainter, QPaintEvent, QPixmap, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QAbstractScrollArea, QFrame, QWidget

from pressdesk.briefing.page_pictures import POINTS_PER_INCH, PageSize
from pressdesk.ui.briefing.proofs import Eye, painted
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.theme import WIDE, colours

_A4 = PageSize(595.28, 841.89)
_WIDEST_FIT = 860
"""Logical pixels beyond which a page that fits the width grows no further."""
_ZOOM_STEP = 1.2
_LEAST, _MOST = 0.25, 6.0
_KEPT_PICTURES = 24
_PAPER = QColor("#ffffff")


class PageColumn(QAbstractScrollArea):
    """Scrolls over the pages; Ctrl with the wheel, plus, minus or 0 changes their size."""

    page_changed = Signal(int, int)
    """Which page one looks at, from 1, and how many there are."""
    zoom_changed = Signal(float)

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._pdf = b""
        self._sizes: tuple[PageSize, ...] = ()
        self._pictures: dict[int, tuple[float, QPixmap]] = {}
        """By page the resolution and the picture; a stale one stands until a fresh one has come."""
        self._fresh: set[int] = set()
        self._asked: set[tuple[int, float]] = set()
        self._edition = 0
        self._zoom = 0.0
        """Logical pixels for each point; 0 fits the width."""
        self._current = 0
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(tr("Preview"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.verticalScrollBar().valueChanged.connect(self._follow_scrolling)

    # What is shown

    def show_pages(
        self,
        pdf: bytes,
        sizes: tuple[PageSize, ...],
        pictures: Mapping[int, QImage] | None = None,
        resolution: float = 0.0,
    ) -> None:
        """Show a paper, of which some pages may be painted already; the place in it stays where it was."""
        pictures = pictures or {}
        self._pdf, self._sizes = pdf, sizes
        self._edition += 1
        self._asked.clear()
        self._fresh = set(pictures)
        self._pictures = {number: kept for number, kept in self._pictures.items() if number < len(sizes)}
        for number, image in pictures.items():
            self._pictures[number] = (resolution, QPixmap.fromImage(image))
        self._set_bars()
        self._follow_scrolling()

    def clear(self) -> None:
        """Show nothing."""
        self._pictures.clear()
        self.show_pages(b"", ())

    def eye(self) -> Eye:
        """Give what of the pages one sees, for whoever sets the next proof."""
        seen = self._in_view() or [0]
        return Eye(self._scale() * POINTS_PER_INCH * self.devicePixelRatioF(), seen[0], seen[-1])

    @property
    def paper(self) -> bytes:
        """The PDF that is shown."""
        return self._pdf

    @property
    def page_count(self) -> int:
        """Count the pages."""
        return len(self._sizes)

    @property
    def is_painted(self) -> bool:
        """Tell whether every page in view shows the paper as it is now."""
        return all(number in self._fresh for number in self._in_view())

    # Size

    def zoom_in(self) -> None:
        """Show the pages larger."""
        self._set_zoom(self._scale() * _ZOOM_STEP)

    def zoom_out(self) -> None:
        """Show the pages smaller."""
        self._set_zoom(self._scale() / _ZOOM_STEP)

    def fit_width(self) -> None:
        """Let the pages take the width that there is."""
        self._set_zoom(0.0)

    def go_to_page(self, number: int) -> None:
        """Scroll to a page, counted from 0."""
        if 0 <= number < len(self._sizes):
            self.verticalScrollBar().setValue(self._tops()[number] - WIDE)

    # What Qt asks

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802
        """Fit the new width."""
        super().resizeEvent(event)
        place = self._place()
        self._set_bars()
        self._go_to_place(place)
        self._follow_scrolling()

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802
        """Change the size with Ctrl, scroll without."""
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            (self.zoom_in if event.angleDelta().y() > 0 else self.zoom_out)()
            event.accept()
        else:
            super().wheelEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Go through the pages and change their size by keys."""
        bar = self.verticalScrollBar()
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            acts = {
                Qt.Key.Key_Plus: self.zoom_in, Qt.Key.Key_Equal: self.zoom_in,
                Qt.Key.Key_Minus: self.zoom_out, Qt.Key.Key_0: self.fit_width,
            }  # fmt: skip
            act = acts.get(Qt.Key(event.key()))
            if act:
                act()
                return
        elif event.key() in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            bar.setValue(bar.minimum() if event.key() == Qt.Key.Key_Home else bar.maximum())
            return
        elif event.key() == Qt.Key.Key_Space:
            bar.triggerAction(bar.SliderAction.SliderPageStepAdd)
            return
        super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the pages in view, and ask for those that are not painted yet."""
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colours().window)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for number in self._in_view():
            place = self._page_rect(number)
            painter.setPen(colours().border)
            painter.setBrush(_PAPER)
            painter.drawRect(QRectF(place).adjusted(-0.5, -0.5, 0.5, 0.5))
            resolution, picture = self._pictures.get(number, (0.0, QPixmap()))
            if not picture.isNull():
                painter.drawPixmap(place, picture)
            if number not in self._fresh or abs(resolution - self.eye().resolution) > 1:
                self._ask(number)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """Ask for room in which a page can be recognised."""
        return QSize(240, 200)

    # Painting in the background

    def _ask(self, number: int) -> None:
        resolution = self.eye().resolution
        if not self._pdf or (number, resolution) in self._asked:
            return
        self._asked.add((number, resolution))
        edition = self._edition
        self._session.jobs.submit(
            _paint, self._pdf, number, resolution,
            done=lambda image: self._take(edition, number, resolution, image), owner=self,
        )  # fmt: skip

    def _take(self, edition: int, number: int, resolution: float, image: QImage) -> None:
        if edition != self._edition:
            return
        self._pictures[number] = (resolution, QPixmap.fromImage(image))
        self._fresh.add(number)
        self._forget_far_ones()
        self.viewport().update(self._page_rect(number))

    def _forget_far_ones(self) -> None:
        for number in sorted(self._pictures, key=lambda page: -abs(page - self._current)):
            if len(self._pictures) <= _KEPT_PICTURES:
                return
            del self._pictures[number]
            self._fresh.discard(number)
            self._asked = {asked for asked in self._asked if asked[0] != number}

    # Where pages stand

    def _scale(self) -> float:
        if self._zoom:
            return self._zoom
        room = min(self.viewport().width() - 2 * WIDE, _WIDEST_FIT)
        return max(_LEAST, room / max(size.width for size in self._sizes or (_A4,)))

    def _set_zoom(self, zoom: float) -> None:
        place = self._place()
        self._zoom = max(_LEAST, min(_MOST, zoom)) if zoom else 0.0
        self._asked.clear()
        self._set_bars()
        self._go_to_place(place)
        self.viewport().update()
        self.zoom_changed.emit(self._scale())

    def _tops(self) -> list[int]:
        scale, top, tops = self._scale(), WIDE, []
        for size in self._sizes:
            tops.append(top)
            top += round(size.height * scale) + WIDE
        return tops

    def _page_rect(self, number: int) -> QRect:
        scale, size = self._scale(), self._sizes[number]
        width, height = round(size.width * scale), round(size.height * scale)
        spare = self.viewport().width() - width
        left = spare // 2 if spare > 0 else WIDE - self.horizontalScrollBar().value()
        return QRect(left, self._tops()[number] - self.verticalScrollBar().value(), width, height)

    def _in_view(self) -> list[int]:
        view = self.viewport().rect()
        return [number for number in range(len(self._sizes)) if self._page_rect(number).intersects(view)]

    def _set_bars(self) -> None:
        scale, view = self._scale(), self.viewport().size()
        tops = self._tops()
        height = tops[-1] + round(self._sizes[-1].height * scale) + WIDE if tops else 0
        width = round(max((size.width for size in self._sizes), default=0) * scale) + 2 * WIDE
        for bar, whole, seen in (
            (self.verticalScrollBar(), height, view.height()),
            (self.horizontalScrollBar(), width if self._zoom else 0, view.width()),
        ):
            bar.setRange(0, max(0, whole - seen))
            bar.setPageStep(seen)
            bar.setSingleStep(40)

    def _place(self) -> tuple[int, float]:
        """Give the page at the top of the view, and which part of it lies above."""
        for number in self._in_view():
            rect = self._page_rect(number)
            return number, (rect.height() and -rect.top() / rect.height())
        return 0, 0.0

    def _go_to_place(self, place: tuple[int, float]) -> None:
        number, part = place
        if number < len(self._sizes):
            height = round(self._sizes[number].height * self._scale())
            self.verticalScrollBar().setValue(self._tops()[number] + round(part * height))

    def _follow_scrolling(self) -> None:
        middle = self.viewport().height() // 2
        seen = self._in_view()
        self._current = min(
            seen, key=lambda number: abs(self._page_rect(number).center().y() - middle), default=0
        )
        self.page_changed.emit(self._current + 1 if self._sizes else 0, len(self._sizes))
        self.viewport().update()


def _paint(progress: Progress, pdf: bytes, number: int, resolution: float) -> QImage:
    progress.check()
    return painted(pdf, number, resolution)
