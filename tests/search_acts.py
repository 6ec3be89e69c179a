"""What tests do in the window's search."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.found import Row
from pressdesk.ui.search.search_view import SearchView


def search(window: MainWindow, text: str, qtbot: QtBot) -> SearchView:
    """Search, and wait until the answer is in view."""
    view = window.browse_pane._searching()
    with qtbot.waitSignal(view.searcher.found, timeout=10_000):
        window.browse_pane.search_box.put(text)
    return view


def rows(view: SearchView) -> list[Row | None]:
    """Give all rows of the results."""
    return [view.model.row(position) for position in range(view.model.rowCount())]
