"""Results stand by visit; what further matches unfolds; order and spelling can be chosen."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.found import Further, Heading, Passage
from pressdesk.ui.session import Session
from search_acts import rows, search

pytestmark = pytest.mark.usefixtures("pipeline")


def test_a_visit_is_headed_by_its_title_and_followed_by_how_much_more_it_holds(
    window: MainWindow, qtbot: QtBot
) -> None:
    shown = rows(search(window, "pipeline", qtbot))
    heading, further = shown[0], shown[-1]
    assert isinstance(heading, Heading)
    assert heading.title == "Visit to Rome"
    assert "2 April 2024" in heading.particulars
    assert isinstance(further, Further)
    assert further.count == 4


def test_further_passages_unfold_by_the_keyboard(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    view.enter()
    for _ in range(3):
        qtbot.keyClick(view.list, Qt.Key.Key_Down)
    assert isinstance(view.model.row(view.list.currentIndex().row()), Further)
    with qtbot.waitSignal(view.searcher.unfolded, timeout=10_000):
        qtbot.keyClick(view.list, Qt.Key.Key_Return)
    shown = rows(view)
    assert sum(isinstance(row, Passage) for row in shown) == 7
    assert not any(isinstance(row, Further) for row in shown)


def test_a_list_of_short_rows_is_filled_to_its_foot(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    with session.write("Fill in visits to Oslo") as transaction:
        transaction.add_all(
            Visit(title=Translated(f"Visit to Oslo {number}"), starts_on=f"19{number}-05-03")
            for number in range(10, 40)
        )
    view = search(window, "Oslo", qtbot)
    qtbot.waitUntil(lambda: view.list.verticalScrollBar().maximum() > 0, timeout=10_000)
    assert view.model.visits > 8


def test_a_heading_opens_the_visit(window: MainWindow, pipeline: Visit, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    view.enter()
    qtbot.keyClick(view.list, Qt.Key.Key_Left)
    current = window.page_pane.current
    assert current is not None
    assert (current.table, current.record_id) == ("visit", pipeline.id)


def test_a_person_found_is_not_counted_as_a_visit(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    view = search(window, "Tokayev", qtbot)
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert any(isinstance(row, Passage) and row.hit.record_type == "person" for row in rows(view))
    assert view.header.count.text().endswith("in 1 visit")


def test_the_count_follows_the_rows(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    assert view.header.count.text() == "7 passages in 1 visit"


def test_the_order_is_turned(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    with qtbot.waitSignal(view.searcher.found, timeout=10_000) as found:
        view.header.order.click()
    assert found.args is not None
    assert found.args[0].asked.best
    assert view.header.order.text() == "Best first"


def test_another_spelling_is_marked_and_can_be_left_out(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "Tokaev", qtbot)
    marked = [row for row in rows(view) if isinstance(row, Passage) and row.hit.record_type == "quote"]
    assert any(("Other spelling", "neutral") in row.pills for row in marked)
    assert view.header.exact.isVisible()
    with qtbot.waitSignal(view.searcher.found, timeout=10_000):
        view.header.exact.click()
    assert not view.model.rowCount()
    assert view._all_spellings.isVisible()
    with qtbot.waitSignal(view.searcher.found, timeout=10_000):
        view._all_spellings.click()
    assert view.model.rowCount()


def test_the_wrong_keyboard_is_said_and_can_be_meant(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "gthtujdjhfvb", qtbot)
    assert view.header.notes.text() == "Shown for “переговорами”."
    assert view.header.way_back.text() == "Search for “gthtujdjhfvb” instead"
    with qtbot.waitSignal(view.searcher.found, timeout=10_000):
        view.header.way_back.click()
    assert not view.model.rowCount()


@pytest.mark.parametrize(
    "text",
    ['"', "-", "*", ":", "speaker:", "'; DROP TABLE visit; --", "👍👍", "a\x00\x01\x1b b", "x" * 10_000],
)
def test_any_text_is_answered_without_trouble(window: MainWindow, qtbot: QtBot, text: str) -> None:
    with qtbot.assertNotEmitted(window.session.problem_met):
        view = search(window, text, qtbot)
        view.searcher.ask_tally("")
        qtbot.waitUntil(lambda: not window.session.jobs.is_busy, timeout=10_000)
