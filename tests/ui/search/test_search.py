"""Search as one types."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.search.results import Hit
from pressdesk.ui.briefing.composition_page import CompositionPage
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.result_delegate import qt_units
from pressdesk.ui.search.search_view import SearchView
from pressdesk.ui.session import Place, Session


def view_of(window: MainWindow) -> SearchView:
    view = window.browse_pane._search_view
    assert view is not None
    return view


def first_hit(window: MainWindow) -> Hit | None:
    model = view_of(window).model
    return model.hit(model.next_hit(-1))


def test_the_box_is_reached_by_its_shortcut(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(window, Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(window.browse_pane.search_box.hasFocus)


def test_words_are_found_as_they_are_typed(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.browse_pane.search_box, "corrid")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() == 2)
    hit = first_hit(window)
    assert hit is not None
    assert hit.record_type == "quote"
    assert [hit.snippet[start:end] for start, end in hit.snippet_marks] == ["corridor"]


def test_a_name_is_found_in_another_script(
    window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None]
) -> None:
    type_text(window.browse_pane.search_box, "Садықова")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)


def test_enter_opens_the_first_hit_at_its_words(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    opened: list[tuple[str, str, Place]] = []
    session.record_opened.connect(lambda *record: opened.append(record))
    qtbot.keyClicks(window.browse_pane.search_box, "Caspian")
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(opened))
    table, _, place = opened[0]
    assert (table, place.field) == ("quote", "text")
    assert place.ranges == ((49, 56),)


def test_escape_returns_to_the_list(window: MainWindow, qtbot: QtBot) -> None:
    box = window.browse_pane.search_box
    qtbot.keyClicks(box, "Caspian")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""
    assert window.browse_pane.list_pane.isVisible()
    assert window.browse_pane.list_pane.list.hasFocus()


def test_arrow_down_goes_into_the_hits_and_up_comes_back(window: MainWindow, qtbot: QtBot) -> None:
    box = window.browse_pane.search_box
    qtbot.keyClicks(box, "Caspian")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)
    qtbot.keyClick(box, Qt.Key.Key_Down)
    assert view_of(window).list.hasFocus()
    assert view_of(window).model.hit(view_of(window).list.currentIndex().row()) is not None
    qtbot.keyClick(view_of(window).list, Qt.Key.Key_Up)
    assert box.hasFocus()


def test_nothing_found_says_so(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.browse_pane.search_box, "zzzzqqqq")
    qtbot.waitUntil(lambda: view_of(window)._body.currentWidget() is view_of(window)._empty)


def test_typing_fast_shows_the_answer_to_the_last_words_only(window: MainWindow, qtbot: QtBot) -> None:
    for text in ("Baku", "Tbilisi", "Aktau"):
        window.browse_pane.search_box.setText(text)
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
    hit = first_hit(window)
    assert hit is not None
    assert "Aktau" in hit.snippet


def test_a_visit_whose_title_matches_is_told_by_one_row(window: MainWindow, qtbot: QtBot) -> None:
    window.browse_pane.search_box.setText("Baku")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)
    titles = [view_of(window).model.hit(row) for row in range(view_of(window).model.rowCount())]
    assert sum(hit is not None and hit.field == "title" for hit in titles) == 1


def test_marks_are_counted_in_the_units_of_qt() -> None:
    assert [qt_units("Астана"), qt_units("👍 yes")] == [6, 6]


@pytest.mark.parametrize(
    ("typed", "advice"), [("speaker:", "After the colon"), ("((((", "Signs alone"), ('"', "Signs alone")]
)
def test_what_asks_for_nothing_yet_is_told_to_go_on(
    window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None], typed: str, advice: str
) -> None:
    type_text(window.browse_pane.search_box, typed)
    qtbot.waitUntil(lambda: view_of(window)._body.currentWidget() is view_of(window)._empty)
    words = [label.text() for label in view_of(window)._empty.findChildren(QLabel)]
    assert "Go on typing" in words
    assert any(word.startswith(advice) for word in words)


def test_a_briefing_is_composed_from_the_search_box_by_its_key(window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClicks(window.browse_pane.search_box, "Caspian")
    qtbot.waitUntil(lambda: view_of(window).model.rowCount() > 0)
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: isinstance(window.page_pane.page, CompositionPage), timeout=15_000)
