"""An officer's morning: a release comes in, becomes a visit, is completed, found and still there tomorrow."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.quote import Quote
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.verbatim import VerbatimState, compare
from pressdesk.model.visit import Visit
from pressdesk.paths import resource
from pressdesk.ui.browse.collections import INBOX, VISITS
from pressdesk.ui.desk import Desk
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.review.review_page import ReviewPage

RELEASE = resource("sample/releases/astana-2023-02-28.en.txt").read_text(encoding="utf-8")


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return tmp_path / "press office.pressdesk"


@pytest.fixture
def window(desk: Desk, archive_path: Path, qtbot: QtBot) -> MainWindow:
    desk.create(archive_path)
    assert isinstance(desk.window, MainWindow)
    qtbot.waitUntil(lambda: desk.window.browse_pane.list_pane.collection is VISITS)
    return desk.window


def paste(window: MainWindow, qtbot: QtBot, text: str = RELEASE) -> None:
    QApplication.clipboard().setText(text)
    window.window_actions["paste_release"].trigger()
    qtbot.waitUntil(lambda: isinstance(window.page_pane.page, ReviewPage), timeout=20_000)


def file_release(window: MainWindow, qtbot: QtBot) -> Visit:
    paste(window, qtbot)
    window.window_actions["file_visit"].trigger()
    archive = window.session.archive
    qtbot.waitUntil(lambda: archive.count(Visit) == 1, timeout=20_000)
    return archive.find(Visit)[0]


def assert_quotes_are_verbatim(archive: Archive) -> None:
    quotes = [quote for quote in archive.find(Quote) if quote.kind == "direct"]
    assert len(quotes) == 2
    for quote in quotes:
        source = archive.get(Source, quote.source)
        assert source.text == RELEASE
        assert compare(quote.text, source.text, quote.source_ranges).state is VerbatimState.EXACT


def test_a_pasted_release_becomes_a_visit_with_its_words_verbatim(window: MainWindow, qtbot: QtBot) -> None:
    visit = file_release(window, qtbot)
    assert visit.starts_on == "2023-02-28"
    assert_quotes_are_verbatim(window.session.archive)
    qtbot.waitUntil(
        lambda: window.page_pane.current is not None and window.page_pane.current.table == "visit"
    )


def test_a_draft_that_is_left_alone_waits_in_the_inbox(
    window: MainWindow, desk: Desk, archive_path: Path, qtbot: QtBot
) -> None:
    paste(window, qtbot)
    desk.show_welcome()
    desk.open(archive_path)
    qtbot.waitUntil(lambda: isinstance(desk.window, MainWindow))
    again = desk.window
    assert isinstance(again, MainWindow)
    again.collections_pane.choose(INBOX)
    qtbot.waitUntil(lambda: again.browse_pane.list_pane.model.rowCount() == 1)
    assert again.session.archive.count(InboxDraft, state="waiting") == 1


def test_a_filed_visit_is_found_by_a_word_of_its_quotes(window: MainWindow, qtbot: QtBot) -> None:
    file_release(window, qtbot)
    qtbot.keyClicks(window.browse_pane.search_box, "sovereign")
    view = window.browse_pane._searching()
    qtbot.waitUntil(lambda: view.model.rowCount() > 0)
    qtbot.keyClick(window.browse_pane.search_box, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.page_pane.current is not None)


def test_filing_is_taken_back_by_one_undo_and_done_again(window: MainWindow, qtbot: QtBot) -> None:
    file_release(window, qtbot)
    archive = window.session.archive
    qtbot.waitUntil(window.session.undo_stack.canUndo)
    window.window_actions["undo"].trigger()
    assert archive.count(Visit) == 0
    assert archive.count(Quote) == 0
    window.window_actions["redo"].trigger()
    assert archive.count(Visit) == 1
    assert_quotes_are_verbatim(archive)


def test_all_is_there_after_closing_and_opening_again(
    window: MainWindow, desk: Desk, archive_path: Path, qtbot: QtBot
) -> None:
    file_release(window, qtbot)
    desk.show_welcome()
    desk.open(archive_path)
    qtbot.waitUntil(lambda: isinstance(desk.window, MainWindow))
    again = desk.window
    assert isinstance(again, MainWindow)
    qtbot.waitUntil(lambda: again.browse_pane.list_pane.model.rowCount() == 1)
    assert_quotes_are_verbatim(again.session.archive)


def test_an_empty_clipboard_is_answered_with_a_sentence(window: MainWindow) -> None:
    QApplication.clipboard().clear()
    window.window_actions["paste_release"].trigger()
    assert "clipboard" in window.feedback.bars()[-1].label.text()


def test_text_that_is_no_release_is_kept_for_the_officer_to_judge(window: MainWindow, qtbot: QtBot) -> None:
    paste(window, qtbot, "Buy milk.\n\nAnd bread, if there is any left.")
    assert window.session.archive.count(InboxDraft) == 1
