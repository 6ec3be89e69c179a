"""The middle pane: the search box, and below it a collection or what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from pressdesk.ui.actions import Actions
from pressdesk.ui.browse.list_pane import ListPane
from pressdesk.ui.search.chip_row import ChipRow
from pressdesk.ui.search.search_box import SearchBox
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, set_surface

if TYPE_CHECKING:
    from pressdesk.model.saved_search import SavedSearch
    from pressdesk.ui.search.search_view import SearchView


class BrowsePane(QWidget):
    """Where one looks for records."""

    page_wanted = Signal()
    hit_opened = Signal(object)
    """A ``finding.page_finder.Sought``: what to mark on the page of a hit."""
    facets_shown = Signal(str, object)
    """A query and the ``Facets`` of what it finds."""
    search_ended = Signal()
    """The list of a collection is in view again."""

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "page")
        self._session = session
        self.search_box = SearchBox(session)
        self.chip_row = ChipRow(self.search_box)
        self.list_pane = ListPane(session, actions)
        self._body = QStackedWidget()
        self._body.addWidget(self.list_pane)
        self._search_view: SearchView | None = None
        self._build()
        self._connect()

    def focus_search(self) -> None:
        """Take the keyboard to the search box."""
        self.search_box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_box.selectAll()

    def focus_list(self) -> None:
        """Take the keyboard to what is listed."""
        shown = self._body.currentWidget()
        searching = self._search_view if shown is self._search_view else None
        target = searching.list if searching else self.list_pane.view
        target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_list(self) -> None:
        """Leave the search and show the list again."""
        self.search_box.clear()
        self._body.setCurrentWidget(self.list_pane)
        self.list_pane.view.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_search(self, text: str) -> None:
        """Search for a text, as if it had been typed."""
        self.search_box.put(text)

    def show_saved(self, search: SavedSearch) -> None:
        """Search again for what was kept."""
        self._searching().set_best(is_best=search.best_first)
        self.search_box.clear()
        self.search_box.put(search.query)

    def take_up_search(self) -> None:
        """Search for what waited for the index."""
        if self._is_searching:
            self._searching().take_up()

    def keep_search(self) -> None:
        """Ask for a name under which the present search is kept."""
        if self._is_searching:
            self._searching().keep()
        else:
            self.focus_search()

    def open_next_hit(self, step: int) -> bool:
        """Open the next hit, or the one before; False where there is none."""
        return self._is_searching and self._searching().open_next(step)

    def found_records(self) -> list[tuple[str, str]]:
        """Give table and id of what the search found and shows, in its order; nothing where none is shown."""
        if not self._is_searching:
            return []
        model = self._searching().model
        hits = (model.hit(position) for position in range(model.rowCount()))
        return list(dict.fromkeys((hit.record_type, hit.record_id) for hit in hits if hit))

    def show_help(self) -> None:
        """Show how one searches, below the box."""
        from pressdesk.ui.search.syntax_help import SyntaxHelp

        sheet = SyntaxHelp(self)
        sheet.example_chosen.connect(self.show_search)
        sheet.move(self.search_box.mapToGlobal(QPoint(0, self.search_box.height() + HALF)))
        sheet.show()

    @property
    def _is_searching(self) -> bool:
        return self._search_view is not None and self._body.currentWidget() is self._search_view

    def _build(self) -> None:
        bar = QVBoxLayout()
        bar.setContentsMargins(12, 12, 12, 4)
        bar.setSpacing(GAP)
        bar.addWidget(self.search_box)
        bar.addWidget(self.chip_row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        column.addWidget(self._body, 1)

    def _connect(self) -> None:
        self.list_pane.page_wanted.connect(self.page_wanted)
        self.search_box.textChanged.connect(self._follow_typing)
        self.search_box.left.connect(self.show_list)
        self.search_box.results_wanted.connect(self._enter_results)
        self.search_box.first_wanted.connect(self._open_first)
        self.search_box.copy_wanted.connect(self._copy)
        self.chip_row.text_changed.connect(self.search_box.put)
        self.chip_row.left.connect(self.focus_search)

    def _follow_typing(self, text: str) -> None:
        self.chip_row.show_query(text)
        if text.strip():
            self._searching().search(text)
            self._body.setCurrentWidget(self._searching())
        elif self._is_searching:
            self._searching().forget()
            self._body.setCurrentWidget(self.list_pane)
            self.search_ended.emit()

    def _enter_results(self) -> None:
        if self._is_searching:
            self._searching().enter()
        else:
            self.focus_list()

    def _open_first(self) -> None:
        if self._is_searching:
            self._searching().open_first()

    def _copy(self) -> None:
        if self._is_searching:
            self._searching().copy()

    def _searching(self) -> SearchView:
        if self._search_view is None:
            from pressdesk.ui.search.search_view import SearchView

            view = self._search_view = SearchView(self._session, self)
            view.left.connect(self.focus_search)
            view.page_wanted.connect(self.page_wanted)
            view.hit_opened.connect(self.hit_opened)
            view.facets_shown.connect(self.facets_shown)
            view.help_wanted.connect(self.show_help)
            view.search_used.connect(self.search_box.recent.add)
            self._body.addWidget(view)
        return self._search_view
