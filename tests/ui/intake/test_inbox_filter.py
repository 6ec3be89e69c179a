from __future__ import annotations

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.finding import Genre
from pressdesk.ingest.languages import Language
from pressdesk.model.source import InboxDraft, Source
from pressdesk.ui.browse.collections import INBOX, VISITS
from pressdesk.ui.browse.list_pane import ListPane
from pressdesk.ui.intake.inbox_filter import InboxFilter
from pressdesk.ui.main_window import MainWindow

NOTHING = VisitDraft("", "", "", Language.ENGLISH, Genre.NARRATIVE)
LANGUAGES = ("en", "ru", "kk")


def fill(archive: Archive, count: int) -> None:
    source = Source(title="A release", text="Words.")
    drafts = [
        InboxDraft(
            source=source.id,
            title=f"Draft {number}",
            language=LANGUAGES[number % 3],
            publisher="The ministry" if number % 2 else "",
            held_on=f"{2015 + number % 5}-03-0{number % 9 + 1}",
            unsure=number % 4,
            seems_held=number % 10 == 0,
            document=NOTHING.to_json(),
        )
        for number in range(count)
    ]
    archive.save(source)
    with archive.transaction("Fill the inbox") as transaction:
        transaction.add_all(drafts)


def inbox(qtbot: QtBot, window: MainWindow, count: int) -> ListPane:
    fill(window.session.archive, count)
    window.show_collection(INBOX)
    pane = window.browse_pane.list_pane
    qtbot.waitUntil(lambda: pane.model.rowCount() == count and bool(pane.inbox_filter.choices("unsure")))
    return pane


def choose(inbox_filter: InboxFilter, facet: str, words: str) -> None:
    inbox_filter.choose(
        next(choice for choice in inbox_filter.choices(facet) if words in {choice.wanted, choice.words})
    )


def test_inbox_is_narrowed_by_one_choice_after_the_other(qtbot: QtBot, window: MainWindow) -> None:
    pane = inbox(qtbot, window, 120)
    choose(pane.inbox_filter, "language", "ru")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 40)
    choose(pane.inbox_filter, "held_on", "2016")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 8)
    choose(pane.inbox_filter, "unsure", "Certain in everything")
    expected = window.session.archive.find(InboxDraft, language="ru", unsure=0)
    wanted = [entry for entry in expected if entry.held_on.startswith("2016")]
    qtbot.waitUntil(lambda: pane.model.rowCount() == len(wanted))
    assert pane.inbox_filter.isVisible()
    for facet in ("language", "held_on", "unsure"):
        pane.inbox_filter.drop(facet)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 120)
    assert pane.inbox_filter.isHidden()
    window.close()


def test_drafts_that_seem_held_are_told_apart(qtbot: QtBot, window: MainWindow) -> None:
    pane = inbox(qtbot, window, 50)
    counts = {choice.words: choice.count for choice in pane.inbox_filter.choices("seems_held")}
    assert sorted(counts.values()) == [5, 45]
    choose(pane.inbox_filter, "seems_held", "Seems to be held")
    qtbot.waitUntil(lambda: pane.model.rowCount() == 5)
    window.close()


def test_filter_is_for_the_inbox_only_and_forgotten_elsewhere(qtbot: QtBot, window: MainWindow) -> None:
    pane = inbox(qtbot, window, 30)
    choose(pane.inbox_filter, "language", "kk")
    window.show_collection(VISITS)
    assert pane.inbox_filter.button.isHidden()
    assert pane.inbox_filter.conditions() == {}
    window.show_collection(INBOX)
    qtbot.waitUntil(lambda: pane.model.rowCount() == 30)
    window.close()


def test_thousands_of_drafts_are_discarded_together_and_taken_back(qtbot: QtBot, window: MainWindow) -> None:
    pane = inbox(qtbot, window, 1_000)
    pane.list.selectAll()
    qtbot.keyClick(pane.list, Qt.Key.Key_Delete)
    archive = window.session.archive
    qtbot.waitUntil(lambda: archive.count(InboxDraft) == 0, timeout=30_000)
    qtbot.waitUntil(lambda: not window.session.jobs.is_busy, timeout=30_000)
    assert archive.count(InboxDraft, removed=True) == 1_000
    window.session.undo_stack.undo()
    assert archive.count(InboxDraft) == 1_000
    window.close()
