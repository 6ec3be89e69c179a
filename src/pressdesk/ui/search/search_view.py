"""What the search found, in the place of the list."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QItemSelectionModel, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pressdesk.model.quote import Quote
from pressdesk.search.facet_counts import Facets
from pressdesk.search.query import ChipKind, chips
from pressdesk.search.results import Hit
from pressdesk.ui.finding.page_finder import Sought
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.quote_words import copy_quote
from pressdesk.ui.search.found import Asked, Found, Further, Heading, Row
from pressdesk.ui.search.results_list import ResultsList
from pressdesk.ui.search.results_model import ResultsModel
from pressdesk.ui.search.save_bar import SaveBar
from pressdesk.ui.search.search_header import SearchHeader
from pressdesk.ui.search.searcher import Searcher
from pressdesk.ui.session import Place, Session
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.empty_state import EmptyState

_COUNT_AFTER_MS = 250
_NEAR_END = 200
"""Pixels before the end of the list at which the next page is read."""


class SearchView(QWidget):
    """Shows hits and opens their places."""

    left = Signal()
    """Escape or arrow up from the first hit: back to the box."""
    page_wanted = Signal()
    hit_opened = Signal(object)
    """A ``Sought``: what to mark on the page that was opened."""
    facets_shown = Signal(str, object)
    """The query and its ``Facets``."""
    help_wanted = Signal()
    search_used = Signal(str)
    """A search led somewhere."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self.searcher = Searcher(session, self)
        self.model = ResultsModel()
        self.list = ResultsList(self.model)
        self.header = SearchHeader(self)
        self.save_bar = SaveBar(session, self)
        self.asked = Asked()
        self._searched = ""
        self._subject = ""
        self._is_waiting = False
        self._lacks_index = False
        self._opens_first = False
        self._all_spellings = push_button(tr("All spellings"), lambda: self._choose_exact(is_exact=False))
        self._help = push_button(tr("How to search"), self.help_wanted.emit, role="quiet")
        self._empty = EmptyState("search", "", "", self._all_spellings, self._help)
        self._body = QStackedWidget()
        self._count_later = QTimer(self, singleShot=True, interval=_COUNT_AFTER_MS)
        self._build()
        self._connect()

    def search(self, text: str, *, typing: bool = True) -> None:
        """Search for what stands in the box now."""
        self._ask(replace(self.asked, text=text, is_plain=False), typing=typing)

    def take_up(self) -> None:
        """Search for what could not be searched while the index was being built."""
        if self._lacks_index and self.asked.text:
            self._ask(self.asked)

    def set_best(self, *, is_best: bool) -> None:
        """Take up an order that was kept with a search."""
        self.header.set_best(is_best=is_best)
        self.asked = replace(self.asked, best=is_best)

    def forget(self) -> None:
        """Leave off searching; the next search begins with all spellings."""
        self.searcher.stop()
        self._count_later.stop()
        self.save_bar.hide()
        self.asked = replace(self.asked, text="", exact_only=False, is_plain=False)

    def open_first(self) -> None:
        """Open the first hit, as soon as there is one for the words in the box."""
        self._opens_first = self._is_waiting
        if not self._is_waiting:
            self._go_to(self.model.next_hit(-1))
            self._open(self.list.currentIndex())

    def open_next(self, step: int) -> bool:
        """Open the next hit in another record than the one that was opened; False at the end."""
        position = self.list.currentIndex().row()
        opened = self.model.hit(position)
        position = self.model.next_hit(position, step)
        while position >= 0 and opened and _record_of(self.model.hit(position)) == _record_of(opened):
            position = self.model.next_hit(position, step)
        if position < 0:
            return False
        self._go_to(position)
        self._open(self.list.currentIndex())
        return True

    def enter(self) -> None:
        """Take the keyboard to the first hit."""
        self._go_to(self.model.next_stop(-1))
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def copy(self) -> None:
        """Copy the current quote with attribution and reference, or the first; of other hits their words."""
        position = self.list.currentIndex().row()
        hit = self.model.hit(position) or self._first_quote()
        if hit is None:
            return
        quote = self._session.archive.look_up(Quote, hit.record_id)
        if quote:
            copy_quote(self._session, quote)
        else:
            QGuiApplication.clipboard().setText(hit.text)
            self._session.give_notice(tr("The passage is on the clipboard."))
        self.search_used.emit(self.asked.text)

    def keep(self) -> None:
        """Ask for a name under which the search is kept."""
        self.save_bar.begin(self.asked.text, is_best=self.asked.best)

    def _build(self) -> None:
        self._body.addWidget(self.list)
        self._body.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.save_bar)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.searcher.found.connect(self._show)
        self.searcher.found_more.connect(self._add)
        self.searcher.unfolded.connect(self._unfold)
        self.searcher.counted.connect(self.header.show_tally)
        self.searcher.facets_counted.connect(self._show_facets)
        self.searcher.index_missing.connect(self._say_index_missing)
        self._count_later.timeout.connect(lambda: self.searcher.ask_tally(self._searched))
        self._count_later.timeout.connect(self._fill)
        self.header.best_chosen.connect(self._choose_best)
        self.header.exact_chosen.connect(lambda is_exact: self._choose_exact(is_exact=is_exact))
        self.header.plain_wanted.connect(self._search_plain)
        self.header.save_wanted.connect(self.keep)
        self.header.help_wanted.connect(self.help_wanted)
        self.list.opened.connect(self._open)
        self.list.copy_wanted.connect(self.copy)
        self.list.page_wanted.connect(self.page_wanted)
        self.list.left.connect(self.left)
        self.list.verticalScrollBar().valueChanged.connect(self._read_on)

    def _ask(self, asked: Asked, *, typing: bool = True) -> None:
        self.asked = asked
        self._is_waiting, self._opens_first = True, False
        self._lacks_index = False
        self._count_later.stop()
        self.searcher.ask(asked, typing=typing)

    def _show(self, found: Found) -> None:
        self._is_waiting = False
        self._searched = found.searched
        self._subject = found.question.subject if found.question else ""
        self.model.show(found)
        self.list.scrollToTop()
        self.header.show_found(found)
        self._body.setCurrentWidget(self.list if found.rows else self._empty)
        if found.question:
            self._show_facets(Facets())
        elif found.rows:
            self._count_later.start()
        else:
            self._show_facets(Facets())
            self._say_nothing_found()
        if self._opens_first:
            self.open_first()

    def _show_facets(self, facets: Facets) -> None:
        self.facets_shown.emit(self.asked.text, facets)

    def _say_nothing_found(self) -> None:
        parts = chips(self.asked.text)
        self._all_spellings.setVisible(self.asked.exact_only and bool(parts))
        if not parts:
            self._say_what_is_missing()
            return
        if self.asked.exact_only:
            advice = tr("Only this very spelling was looked for.")
        elif any(chip.kind is ChipKind.FILTER for chip in parts):
            advice = tr(
                "Take a filter away, or try another word. Any form of a word and either script will do."
            )
        else:
            advice = tr("Try another word, or fewer. Any form of a word and either script will do.")
        self._empty.say("search", tr("Nothing found"), advice)

    def _say_what_is_missing(self) -> None:
        """What was typed asks for nothing yet: it is a key before its value, or signs alone."""
        self.header.forget_count()
        if self.asked.text.rstrip().endswith(":"):
            advice = tr("After the colon comes a name, a year or a word.")
        else:
            advice = tr("Signs alone are not searched for: type a word, a name or a number.")
        self._empty.say("search", tr("Go on typing"), advice)

    def _say_index_missing(self) -> None:
        self._is_waiting, self._lacks_index = False, True
        self.header.forget_count()
        self._all_spellings.hide()
        self._body.setCurrentWidget(self._empty)
        advice = tr("What you typed is searched for as soon as it is ready.")
        self._empty.say("loader-circle", tr("The search is being prepared"), advice)

    def _choose_best(self, is_best: bool) -> None:  # noqa: FBT001
        self._ask(replace(self.asked, best=is_best))

    def _choose_exact(self, *, is_exact: bool) -> None:
        self._ask(replace(self.asked, exact_only=is_exact))

    def _search_plain(self) -> None:
        self._ask(replace(self.asked, is_plain=True))

    def _add(self, found: Found) -> None:
        self.model.add(found)
        QTimer.singleShot(0, self, self._fill)

    def _fill(self) -> None:
        """Read on while the list has room: short rows never bring about the scrolling that asks for more."""
        self._read_on(self.list.verticalScrollBar().value())

    def _read_on(self, value: int) -> None:
        if self.model.has_more and value > self.list.verticalScrollBar().maximum() - _NEAR_END:
            self.model.has_more = False
            self.searcher.ask_more(self.model.visits)

    def _go_to(self, position: int) -> None:
        if position >= 0:
            index = self.model.index(position)
            self.list.selectionModel().setCurrentIndex(
                index, QItemSelectionModel.SelectionFlag.ClearAndSelect
            )

    def _open(self, index: QModelIndex) -> None:
        row = self.model.row(index.row())
        hit = self.model.hit(index.row())
        if isinstance(row, Further):
            self.searcher.unfold(row.visit_id, self.model.hits_of(row.visit_id), self._searched)
        elif hit:
            self._session.open_record(hit.record_type, hit.record_id, _place_of(hit))
            self._tell_opened(hit)
        elif isinstance(row, Heading):
            self._session.open_record("visit", row.visit_id)
            self._tell_opened(None)

    def _tell_opened(self, hit: Hit | None) -> None:
        text = self._subject or self._searched or self.asked.text
        passage, start = (hit.text, hit.marks[0][0]) if hit and hit.marks else ("", 0)
        self.hit_opened.emit(Sought(text, self.asked.exact_only, passage, start))
        self.search_used.emit(self.asked.text)

    def _unfold(self, visit_id: str, rows: list[Row]) -> None:
        position = self.list.currentIndex().row()
        self.model.unfold(visit_id, rows)
        self._go_to(min(position, self.model.rowCount() - 1))

    def _first_quote(self) -> Hit | None:
        position = self.model.next_hit(-1)
        while position >= 0:
            hit = self.model.hit(position)
            if hit and hit.record_type == Quote.table:
                return hit
            position = self.model.next_hit(position)
        return None


def _place_of(hit: Hit) -> Place:
    ranges = tuple((hit.start + start, hit.start + end) for start, end in hit.marks)
    return Place(hit.field, ranges, hit.language)


def _record_of(hit: Hit | None) -> str:
    return hit.record_id if hit else ""
