"""A plain question is answered with quotes to be copied; a search is kept under a name."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot

from pressdesk.model.saved_search import SavedSearch
from pressdesk.ui.command_palette import CommandPalette
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.found import Passage
from search_acts import rows, search

pytestmark = pytest.mark.usefixtures("pipeline")
BOTH = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


def test_a_question_is_answered_and_says_how_it_was_understood(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "Tokayev on energy", qtbot)
    assert view.header.notes.text() == "Quotes of Marat Tokayev about “energy”, latest first"
    shown = rows(view)
    assert len(shown) == 3
    assert all(isinstance(row, Passage) and "Visit to Rome" in row.setting for row in shown)
    with qtbot.waitSignal(view.searcher.found, timeout=10_000) as found:
        view.header.way_back.click()
    assert found.args is not None
    assert found.args[0].question is None


def test_an_answer_is_marked_by_its_subject_only(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "Tokayev on energy", qtbot)
    with qtbot.waitSignal(window.finding_pane.finder.told, timeout=10_000):
        view.open_first()
    assert window.finding_pane.finder.current_text == "energy"


def test_one_key_in_the_box_copies_the_first_quote(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "Tokayev on energy", qtbot)
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_C, BOTH)
    copied = QGuiApplication.clipboard().mimeData()
    assert copied.text().startswith("“The pipeline number ")
    assert "— Marat Tokayev, 2 April 2024" in copied.text()
    assert "<blockquote>" in copied.html()


@pytest.mark.parametrize("modifiers", [Qt.KeyboardModifier.ControlModifier, BOTH])
def test_the_list_copies_the_current_quote(
    window: MainWindow, qtbot: QtBot, modifiers: Qt.KeyboardModifier
) -> None:
    view = search(window, "pipeline number 3", qtbot)
    view.enter()
    QGuiApplication.clipboard().clear()
    qtbot.keyClick(view.list, Qt.Key.Key_C, modifiers)
    assert "pipeline number 3" in QGuiApplication.clipboard().text()
    assert "— Aigerim Sadykova" in QGuiApplication.clipboard().text()


def keep(window: MainWindow, qtbot: QtBot) -> SavedSearch:
    view = search(window, "pipeline type:quote", qtbot)
    window.window_actions["keep_search"].trigger()
    view.save_bar.name.clear()
    qtbot.keyClicks(view.save_bar.name, "Pipes")
    qtbot.keyClick(view.save_bar.name, Qt.Key.Key_Return)
    (kept,) = window.session.archive.find(SavedSearch)
    qtbot.waitUntil(lambda: bool(window.collections_pane.searches.searches))
    return kept


def test_a_kept_search_stands_below_the_collections_and_searches_again(
    window: MainWindow, qtbot: QtBot
) -> None:
    kept = keep(window, qtbot)
    assert (kept.name, kept.query) == ("Pipes", "pipeline type:quote")
    window.browse_pane.show_list()
    searches = window.collections_pane.searches
    searches.list.setCurrentRow(0)
    qtbot.keyClick(searches.list, Qt.Key.Key_Return)
    assert window.browse_pane.search_box.text() == "pipeline type:quote"


def test_a_kept_search_is_renamed_and_removed(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot)
    searches = window.collections_pane.searches
    searches.list.item(0).setText("Pipelines")
    archive = window.session.archive
    qtbot.waitUntil(lambda: [one.name for one in archive.find(SavedSearch)] == ["Pipelines"])
    qtbot.waitUntil(lambda: [one.name for one in searches.searches] == ["Pipelines"])
    searches.list.setCurrentRow(0)
    qtbot.keyClick(searches.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: not searches.searches)
    assert not archive.find(SavedSearch)


def test_the_palette_offers_kept_searches(window: MainWindow, qtbot: QtBot) -> None:
    keep(window, qtbot)
    window.browse_pane.show_list()
    window.window_actions["command_palette"].trigger()
    palette = window.findChild(CommandPalette)
    assert palette is not None
    qtbot.keyClicks(palette.box, "search: pipes")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.browse_pane.search_box.text() == "pipeline type:quote")
