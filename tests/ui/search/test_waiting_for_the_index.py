"""A search that comes too early is answered once it can be; the left pane keeps to what is in view."""

from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.ingest.inbox import keep_draft
from pressdesk.ingest.reading import read_release
from pressdesk.search import tables
from pressdesk.search.index import SearchIndex
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from search_acts import rows, search


def test_what_was_typed_before_the_index_was_ready_is_found_once_it_is(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    with archive.exclusive() as connection:
        tables.mark_stale(connection)
    view = window.browse_pane._searching()
    with qtbot.waitSignal(view.searcher.index_missing):
        qtbot.keyClicks(window.browse_pane.search_box, "corridor")
    assert rows(view) == []
    SearchIndex(archive).rebuild()
    window.housekeeping.begin()
    qtbot.waitUntil(lambda: len(rows(view)) == 2)


def test_facets_make_room_for_the_collections_beside_a_review(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    search(window, "corridor", qtbot)
    qtbot.waitUntil(lambda: window.left_pane.currentWidget() is window.facet_panel)
    entry = keep_draft(session.archive, read_release("President Arman Saparov received guests."))
    session.open_record(entry.table, entry.id)
    assert window.left_pane.currentWidget() is window.collections_pane
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    assert window.left_pane.currentWidget() is window.facet_panel
