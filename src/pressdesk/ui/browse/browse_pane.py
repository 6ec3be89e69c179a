"""The middle pane: the search box, and below it a collection or what was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.ui.actions import Actions
from pressdesk.ui.browse.list_pane import ListPane
from pressdesk.ui.browse.search_box import SearchBox
from pressdesk.ui.session import Session
from pressdesk.ui.theme import set_surface

if TYPE_CHECKING:
    from pressdesk.ui.browse.search_view import SearchView


class BrowsePane(QWidget):
    """Where one looks for records."""

    page_wanted = Signal()

    def __init__(self, session: Session, actions: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "page")
        self._session = session
        self.search_box = SearchBox()
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

    def _build(self) -> None:
        bar = QHBoxLayout()
        bar.setContentsMargins(12, 12, 12, 4)
        bar.addWidget(self.search_box)
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

    def _follow_typing(self, text: str) -> None:
        if text.strip():
            self._searching().search(text)
            self._body.setCurrentWidget(self._searching())
        else:
            self._body.setCurrentWidget(self.list_pane)

    def _enter_results(self) -> None:
        if self._search_view is not None and self._body.currentWidget() is self._search_view:
            self._search_view.enter()
        else:
            self.focus_list()

    def _open_first(self) -> None:
        if self._search_view is not None and self._body.currentWidget() is self._search_view:
            self._search_view.open_first()

    def _searching(self) -> SearchView:
        if self._search_view is None:
            from pressdesk.ui.browse.search_view import SearchView

            self._search_view = SearchView(self._session, self)
            self._search_view.left.connect(self.focus_search)
            self._search_view.page_wanted.connect(self.page_wanted)
            self._body.addWidget(self._search_view)
        return self._search_view
