"""What was searched is marked where it is opened, and gone through by F3; Ctrl+F finds on one page."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.model.note import Note
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.ui.finding.finding_pane import FindingPane
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.record.source_page import SourcePage
from pressdesk.ui.widgets.labels import TextLabel
from search_acts import search

pytestmark = pytest.mark.usefixtures("pipeline")


Find = Callable[[str], FindingPane]


@pytest.fixture
def find(window: MainWindow, qtbot: QtBot, type_text: Callable[[QWidget, str], None]) -> Find:
    """Give what types into the bar for finding on the page, and waits for the answer."""

    def find_on_page(text: str) -> FindingPane:
        window.window_actions["find_on_page"].trigger()
        pane = window.finding_pane
        with qtbot.waitSignal(pane.finder.told, timeout=10_000):
            type_text(pane.bar.box, text)
        qtbot.waitUntil(lambda: pane.finder.sought.text == text)
        qtbot.waitUntil(lambda: not window.session.jobs.is_busy, timeout=10_000)
        qtbot.waitUntil(lambda: bool(pane.bar.count.text()), timeout=10_000)
        return pane

    return find_on_page


def marked_labels(window: MainWindow) -> list[TextLabel]:
    page = window.page_pane.page
    assert page is not None
    labels = page.findChildren(TextLabel)
    return [label for label in labels if label.textFormat() == Qt.TextFormat.RichText]


def test_f3_goes_through_the_page_and_on_to_the_next_result(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipeline", qtbot)
    finder = window.finding_pane.finder
    with qtbot.waitSignal(finder.told, timeout=10_000):
        view.open_first()
    first = window.page_pane.current
    assert finder.current_text in {"pipeline", "pipelines"}
    assert marked_labels(window)
    with qtbot.waitSignal(finder.told, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_F3)
    assert window.page_pane.current != first
    with qtbot.waitSignal(finder.told, timeout=10_000):
        qtbot.keyClick(window, Qt.Key.Key_F3, Qt.KeyboardModifier.ShiftModifier)
    assert window.page_pane.current == first


def test_all_forms_of_a_word_are_counted_on_a_visit(
    window: MainWindow, pipeline: Visit, qtbot: QtBot, find: Find
) -> None:
    window.session.open_record("visit", pipeline.id)
    pane = find("pipelines")
    assert pane.bar.count.text() == "1 of 5"
    qtbot.keyClick(pane.bar.box, Qt.Key.Key_Return)
    assert pane.bar.count.text() == "2 of 5"
    qtbot.keyClick(pane.bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    qtbot.keyClick(pane.bar.box, Qt.Key.Key_Return, Qt.KeyboardModifier.ShiftModifier)
    assert pane.bar.count.text() == "5 of 5"


def test_escape_takes_the_marks_away(window: MainWindow, pipeline: Visit, qtbot: QtBot, find: Find) -> None:
    window.session.open_record("visit", pipeline.id)
    pane = find("pipeline")
    assert marked_labels(window)
    qtbot.keyClick(pane.bar.box, Qt.Key.Key_Escape)
    assert pane.bar.isHidden()
    assert not marked_labels(window)


def test_a_source_is_marked_behind_an_astral_character(window: MainWindow, qtbot: QtBot, find: Find) -> None:
    (source,) = window.session.archive.find(Source)
    window.session.open_record("source", source.id)
    pane = find("pipeline")
    assert pane.bar.count.text() == "1 of 4"
    page = window.page_pane.page
    assert isinstance(page, SourcePage)
    marked = [selection.cursor.selectedText() for selection in page.text.extraSelections()]
    assert marked == ["pipeline", "pipeline", "pipeline", "pipelines"]


def test_the_passage_of_the_hit_is_the_current_match(window: MainWindow, qtbot: QtBot) -> None:
    view = search(window, "pipelines type:note", qtbot)
    with qtbot.waitSignal(window.finding_pane.finder.told, timeout=10_000) as told:
        view.open_first()
    assert told.args == [1, 4]
    (note,) = window.session.archive.find(Note)
    current = window.page_pane.current
    assert current is not None
    assert current.record_id == note.id


def test_nothing_on_the_page_is_said(window: MainWindow, pipeline: Visit, qtbot: QtBot, find: Find) -> None:
    window.session.open_record("visit", pipeline.id)
    pane = find("zeppelin")
    assert pane.bar.count.text() == "Not found"


def test_marks_come_back_after_a_write(window: MainWindow, pipeline: Visit, qtbot: QtBot, find: Find) -> None:
    window.session.open_record("visit", pipeline.id)
    pane = find("pipeline")
    (note,) = window.session.archive.find(Note)
    with qtbot.waitSignal(pane.finder.told, timeout=10_000):
        window.session.archive.save(note.replaced(body="No more of it."), action="Change the note")
    assert pane.bar.count.text() == "1 of 3"
    assert marked_labels(window)


def test_a_note_that_is_cut_on_its_card_is_found_whole(
    window: MainWindow, pipeline: Visit, qtbot: QtBot, find: Find
) -> None:
    long = Note(visit=pipeline.id, body="Nothing here. " * 100 + "The zeppelin is at the end.")
    window.session.archive.save(long, action="Add a long note")
    window.session.open_record("visit", pipeline.id)
    pane = find("zeppelin")
    assert pane.bar.count.text() == "1 of 1"
    (label,) = marked_labels(window)
    assert "zeppelin" in label.text()
    qtbot.waitUntil(lambda: not label.visibleRegion().isEmpty())
    qtbot.keyClick(pane.bar.box, Qt.Key.Key_Escape)
    assert label.text().endswith("…")
