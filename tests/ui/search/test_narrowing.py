"""Facets, chips and suggestions: how a search is narrowed by mouse and keyboard."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidgetItem, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.search.facet_counts import FacetValue
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.facet_panel import _VALUE, FacetPanel
from search_acts import search

pytestmark = pytest.mark.usefixtures("pipeline")


def item_called(panel: FacetPanel, words: str) -> QListWidgetItem:
    items = [panel.list.item(row) for row in range(panel.list.count())]
    return next(item for item in items if item.text() == words and item.data(_VALUE))


def facets(window: MainWindow, qtbot: QtBot) -> FacetPanel:
    qtbot.waitUntil(lambda: window.left_pane.currentWidget() is window.facet_panel, timeout=10_000)
    return window.facet_panel


def test_facets_come_after_the_rows_with_counts(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "pipeline", qtbot)
    assert window.left_pane.currentWidget() is window.collections_pane
    value = item_called(facets(window, qtbot), "Quotes").data(_VALUE)
    assert isinstance(value, FacetValue)
    assert value.count == 6


def test_a_facet_filters_by_the_keyboard_and_is_taken_off_again(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    panel = facets(window, qtbot)
    panel.list.setCurrentItem(item_called(panel, "Marat Tokayev"))
    with qtbot.waitSignal(view.facets_shown, timeout=10_000):
        qtbot.keyClick(panel.list, Qt.Key.Key_Space)
    assert window.browse_pane.search_box.text() == 'speaker:"Marat Tokayev" pipeline'
    assert [chip.value for chip in window.browse_pane.chip_row.chips] == ["Marat Tokayev"]
    with qtbot.waitSignal(view.facets_shown, timeout=10_000):
        panel.list.itemClicked.emit(item_called(panel, "Marat Tokayev"))
    assert window.browse_pane.search_box.text() == "pipeline"


def test_the_collections_come_back_when_the_search_ends(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "pipeline", qtbot)
    facets(window, qtbot)
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_Escape)
    assert window.left_pane.currentWidget() is window.collections_pane


def test_every_operator_is_a_chip_and_the_text_stays(window: MainWindow, qtbot: QtBot) -> None:
    text = 'pipeline -gas "will carry" ener* год:2024'
    search(window, text, qtbot)
    row = window.browse_pane.chip_row
    words = [button.text() for button in row.buttons()]
    assert words == ["not gas", "“will carry”", "ener…", "Year: 2024"]
    assert window.browse_pane.search_box.text() == text


def test_a_chip_is_taken_away_by_a_key(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "pipeline -gas year:2024", qtbot)
    row = window.browse_pane.chip_row
    row.buttons()[0].setFocus()
    qtbot.keyClick(row.buttons()[0], Qt.Key.Key_Right)
    assert row.buttons()[1].hasFocus()
    qtbot.keyClick(row.buttons()[1], Qt.Key.Key_Delete)
    assert window.browse_pane.search_box.text() == "pipeline -gas"
    assert window.browse_pane.search_box.hasFocus()


@pytest.mark.parametrize("typed", ["speaker:Sad", "спикер:Сады", "кім:Сад"])
def test_names_are_completed_while_one_types(
    window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None], typed: str
) -> None:
    window.browse_pane.focus_search()
    box = window.browse_pane.search_box
    type_text(box, typed)
    qtbot.waitUntil(lambda: [offer.words for offer in box.offers.offers] == ["Aigerim Sadykova"])
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    key = typed.partition(":")[0]
    assert box.text() == f'{key}:"Aigerim Sadykova" '
    assert box.offers.isHidden()


def test_a_key_is_completed_by_tab_and_goes_on_with_its_values(
    window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    window.browse_pane.focus_search()
    box = window.browse_pane.search_box
    type_text(box, "pipeline sta")
    qtbot.waitUntil(lambda: bool(box.offers.offers))
    qtbot.keyClick(box, Qt.Key.Key_Tab)
    assert box.text() == "pipeline status:"
    qtbot.waitUntil(lambda: any(offer.words == "Cleared" for offer in box.offers.offers))


def test_what_led_somewhere_is_offered_in_the_empty_box(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    view.open_first()
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_Escape)
    window.browse_pane.focus_search()
    box = window.browse_pane.search_box
    qtbot.waitUntil(box.offers.isVisible)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    qtbot.keyClick(box, Qt.Key.Key_Return)
    assert box.text() == "pipeline"


def test_chips_and_facets_are_reached_and_left_by_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    search(window, "pipeline -gas", qtbot)
    facets(window, qtbot)
    pane = window.browse_pane
    pane.focus_search()
    qtbot.keyClick(pane.search_box, Qt.Key.Key_Tab)
    assert pane.chip_row.buttons()[0].hasFocus()
    qtbot.keyClick(pane.chip_row.buttons()[0], Qt.Key.Key_Escape)
    assert pane.search_box.hasFocus()
    window.window_actions["go_collections"].trigger()
    assert window.facet_panel.list.hasFocus()
    qtbot.keyClick(window.facet_panel.list, Qt.Key.Key_Escape)
    assert pane.search_box.hasFocus()
    window.window_actions["go_collections"].trigger()
    window.window_actions["go_collections"].trigger()
    assert window.collections_pane.list.hasFocus()
    assert pane.search_box.text() == "pipeline -gas"
