"""The right-hand pane: the page in front, and the way back to those before it."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from pressdesk.ui.i18n import tr
from pressdesk.ui.pages import Pages
from pressdesk.ui.session import Place
from pressdesk.ui.theme import set_surface
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.page import Page

_MOST_STEPS = 100


@dataclass(frozen=True, slots=True)
class Visited:
    """A record that was in front."""

    table: str
    record_id: str


class PagePane(QStackedWidget):
    """Shows one page at a time and remembers which records were shown."""

    page_changed = Signal()
    """Another page, or another record, is in front."""

    def __init__(self, pages: Pages, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self._trail: list[Visited] = []
        self._position = -1
        self._nothing = EmptyState(
            "newspaper", tr("Nothing is open"), tr("Choose a record in the list, or search with Ctrl+K.")
        )
        set_surface(self._nothing, "page")
        self.addWidget(self._nothing)

    @property
    def page(self) -> Page | None:
        """The page in front; None while nothing is open."""
        current = self.currentWidget()
        return current if isinstance(current, Page) else None

    @property
    def current(self) -> Visited | None:
        """The record in front; None where the page is not about one."""
        is_record = self.page is not None and self._position >= 0 and self._shows_record
        return self._trail[self._position] if is_record else None

    @property
    def can_go_back(self) -> bool:
        """Tell whether there is a record before this one."""
        return self._position > 0

    @property
    def can_go_forward(self) -> bool:
        """Tell whether one went back before."""
        return self._position < len(self._trail) - 1

    def show_record(self, table: str, record_id: str, place: Place | None = None) -> None:
        """Show a record on the page for its kind."""
        visited = Visited(table, record_id)
        if self._position < 0 or self._trail[self._position] != visited:
            self._trail = [*self._trail[: self._position + 1], visited][-_MOST_STEPS:]
            self._position = len(self._trail) - 1
        self._bring(visited, place)

    def show_page(self, page: Page) -> None:
        """Show a page that is not about a record of the archive, or one made for the occasion."""
        self._flush()
        self._shows_record = False
        if self.indexOf(page) < 0:
            self.addWidget(page)
        self.setCurrentWidget(page)
        self.page_changed.emit()

    def show_nothing(self) -> None:
        """Show that nothing is open."""
        self._flush()
        self.setCurrentWidget(self._nothing)
        self.page_changed.emit()

    def go_back(self) -> None:
        """Show the record before; from a page about none, the last record."""
        if self._shows_record and self.can_go_back:
            self._position -= 1
        self._show_again()

    def go_forward(self) -> None:
        """Show the record from which one went back."""
        if self.can_go_forward:
            self._position += 1
            self._show_again()

    def _show_again(self) -> None:
        if self._position >= 0:
            self._bring(self._trail[self._position], None)
        else:
            self.show_nothing()

    def _bring(self, visited: Visited, place: Place | None) -> None:
        self._flush()
        self._shows_record = True
        page = self._pages.page_for(visited.table)
        if self.indexOf(page) < 0:
            self.addWidget(page)
        page.show_record(visited.record_id, place)
        self.setCurrentWidget(page)
        self.page_changed.emit()

    def _flush(self) -> None:
        if self.page is not None:
            self.page.flush()

    _shows_record = False
