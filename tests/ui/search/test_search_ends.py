"""A search that outlives its archive says nothing and harms nothing."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pressdesk.archive.driver import DatabaseError
from pressdesk.ui.feedback import sentence_of
from pressdesk.ui.search.found import Asked
from pressdesk.ui.search.searcher import Searcher
from pressdesk.ui.session import Session


def test_a_search_after_the_archive_was_closed_troubles_nobody(session: Session, qtbot: QtBot) -> None:
    searcher = Searcher(session)
    with qtbot.waitSignal(searcher.found, timeout=10_000):
        searcher.ask(Asked("port"))
    session.archive.close()
    session.work_ended.emit()
    with qtbot.assertNotEmitted(session.problem_met, wait=200):
        searcher.ask(Asked("ports"))
        searcher.ask_tally("")


def test_damage_met_while_reading_is_said_as_damage() -> None:
    assert "is damaged and could not be read" in sentence_of(
        DatabaseError("database disk image is malformed")
    )
