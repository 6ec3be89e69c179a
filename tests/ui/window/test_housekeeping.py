"""What the window does quietly: the plain copy of what is typed."""

from __future__ import annotations

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.archive.mirror import mirror_folder
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session


@pytest.fixture
def hasty_window(window: MainWindow) -> MainWindow:
    """A window that does not wait before it copies."""
    window.housekeeping._mirror_later.setInterval(0)
    return window


def file_visit(session: Session, title: str) -> Visit:
    with session.write("Add visit") as transaction:
        return transaction.save(Visit(title=Translated(title)))


def test_what_was_typed_stands_soon_in_the_plain_copy_too(
    hasty_window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    visit = file_visit(session, "Working visit of the Minister")
    copy = mirror_folder(session.archive) / "visit" / f"{visit.id}.json"
    qtbot.waitUntil(lambda: copy.exists() and "Working visit of the Minister" in copy.read_text("utf-8"))


def test_a_copy_that_cannot_be_written_is_told_once_and_typing_goes_on(
    hasty_window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.archive.media_folder.mkdir(exist_ok=True)
    mirror_folder(session.archive).write_text("a file where the folder should be")
    told: list[str] = []
    session.notice_given.connect(lambda sentence, _action: told.append(sentence))
    first = file_visit(session, "First")
    qtbot.waitUntil(lambda: len(told) == 1)
    assert "plain copy" in told[0]
    second = file_visit(session, "Second")
    qtbot.waitUntil(lambda: not hasty_window.housekeeping._mirror_later.isActive())
    qtbot.waitUntil(lambda: not session.jobs.is_busy)
    assert len(told) == 1
    assert {visit.id for visit in session.archive.find(Visit)} == {first.id, second.id}
