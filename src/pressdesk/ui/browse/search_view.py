"""What the search found, in the place of the list."""

from __future__ import annotations

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QLabel,
    QListView,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.search.results import Hit
from pressdesk.ui.browse.hit_delegate import HitDelegate
from pressdesk.ui.browse.hits_model import HitsModel
from pressdesk.ui.browse.searcher import Found, Searcher
from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.session import Place, Session
from pressdesk.ui.theme import GAP, HALF, WIDE, heading_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.labels import TextLabel

_COUNT_AFTER_MS = 250
_NEAR_END = 200
"""Pixels before the end of the list at which the next page is read."""


class SearchView(QWidget):
    """Shows hits and opens their places."""

    left = Signal()
    """Escape or arrow up from the first hit: back to the box."""
    page_wanted = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.searcher = Searcher(session, self)
        self.model = HitsModel()
        self.list = _HitList(self.model)
        self._text = ""
        self._count = QLabel()
        self._notes = TextLabel(tone="muted")
        self._best = push_button(tr("Newest first"), self._toggle_best, role="quiet")
        self._best.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._is_best = False
        self._is_waiting = False
        self._opens_first = False
        self._empty = EmptyState("search", "")
        self._body = QStackedWidget()
        self._count_later = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._build()
        self._connect()

    def search(self, text: str, *, typing: bool = True) -> None:
        """Search for what stands in the box now."""
        self._text = text
        self._is_waiting, self._opens_first = True, False
        self._count_later.stop()
        self.searcher.ask(text, best=self._is_best, typing=typing)

    def open_first(self) -> None:
        """Open the first hit, as soon as there is one for the words in the box."""
        self._opens_first = self._is_waiting
        if not self._is_waiting:
            self._go_to(self.model.next_hit(-1))
            self._open(self.list.currentIndex())

    def enter(self) -> None:
        """Take the keyboard to the first hit."""
        self._go_to(self.model.next_hit(-1))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _build(self) -> None:
        title = QLabel(tr("Found"))
        title.setFont(heading_font(1.2))
        self._count.setProperty("tone", "muted")
        self._notes.setContentsMargins(WIDE + 2, 0, WIDE, HALF)
        self._notes.hide()
        header = QHBoxLayout()
        header.setContentsMargins(WIDE + 2, HALF, 12, HALF)
        header.setSpacing(GAP)
        header.addWidget(title)
        header.addWidget(self._count)
        header.addStretch(1)
        header.addWidget(self._best)
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(header)
        column.addWidget(self._notes)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.searcher.found.connect(self._show)
        self.searcher.found_more.connect(self.model.add)
        self.searcher.counted.connect(self._show_count)
        self.searcher.index_missing.connect(self._say_index_missing)
        self._count_later.timeout.connect(self.searcher.ask_count)
        self.list.opened.connect(self._open)
        self.list.page_wanted.connect(self.page_wanted)
        self.list.left.connect(self.left)
        self.list.verticalScrollBar().valueChanged.connect(self._read_on)

    def _show(self, found: Found) -> None:
        results = found.results
        self._is_waiting = False
        self.model.show(found)
        self.list.scrollToTop()
        notes = "\n".join(tr(note.notice.value, **note.values) for note in results.notes)
        self._notes.setText(notes)
        self._notes.setVisible(bool(notes))
        self._body.setCurrentWidget(self.list if results.hits else self._empty)
        if results.hits:
            self._show_count(len(results.hits), is_exact=not results.more)
            if results.more:
                self._count_later.start()
        else:
            self._count.clear()
            self._empty.say("search", tr("Nothing found"), self._advice())
        if self._opens_first:
            self.open_first()

    def _advice(self) -> str:
        return tr("Try another word, or fewer. Any form of a word and either script will do.")

    def _show_count(self, count: int, *, is_exact: bool = True) -> None:
        self._count.setText(show_number(count) if is_exact else f"{show_number(count)}+")

    def _say_index_missing(self) -> None:
        self._body.setCurrentWidget(self._empty)
        self._empty.say("loader-circle", tr("The search is being prepared"), tr("Try again in a moment."))

    def _toggle_best(self) -> None:
        self._is_best = not self._is_best
        self._best.setText(tr("Best first") if self._is_best else tr("Newest first"))
        self.search(self._text)

    def _read_on(self, value: int) -> None:
        if self.model.has_more and value > self.list.verticalScrollBar().maximum() - _NEAR_END:
            self.model.has_more = False
            self.searcher.ask_more(self.model.hit_count)

    def _go_to(self, position: int) -> None:
        if position >= 0:
            index = self.model.index(position)
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _open(self, index: QModelIndex) -> None:
        hit = self.model.hit(index.row())
        if hit:
            self._session.open_record(hit.record_type, hit.record_id, _place_of(hit))


def _place_of(hit: Hit) -> Place:
    ranges = tuple((hit.start + start, hit.start + end) for start, end in hit.marks)
    return Place(hit.field, ranges, hit.language)


class _HitList(QListView):
    """The hits; headings are passed over by the arrow keys."""

    opened = Signal(QModelIndex)
    page_wanted = Signal()
    left = Signal()

    def __init__(self, model: HitsModel) -> None:
        super().__init__()
        self._hits = model
        self.setModel(model)
        self.setItemDelegate(HitDelegate(self))
        self.setAccessibleName(tr("Search results"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.clicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Move from hit to hit; Enter goes to the record, Escape back to the box."""
        key = event.key()
        if key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit(self.currentIndex())
            self.page_wanted.emit()
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _step(self, step: int) -> None:
        position = self._hits.next_hit(self.currentIndex().row(), step)
        if position >= 0:
            self.setCurrentIndex(self._hits.index(position))
            self.opened.emit(self.currentIndex())
        elif step < 0:
            self.left.emit()
