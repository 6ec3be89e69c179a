"""What the pages write through."""

from __future__ import annotations

import threading

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.session import Session


def file_visit(session: Session, title: str = "Official visit") -> Visit:
    visit = Visit(title=Translated(title), starts_on="2023-02-28")
    with session.write("Add visit") as transaction:
        return transaction.save(visit)


def test_a_write_is_undone_and_done_again(session: Session, archive: Archive) -> None:
    file_visit(session)
    session.undo_stack.undo()
    assert archive.count(Visit) == 0
    session.undo_stack.redo()
    assert archive.count(Visit) == 1
    session.undo_stack.undo()
    assert archive.count(Visit) == 0


def test_writes_of_one_key_are_one_step(session: Session, archive: Archive) -> None:
    visit = file_visit(session, "Old")
    for title in ("N", "Ne", "New"):
        with session.write("Edit title", merge_key=f"visit {visit.id} title") as transaction:
            transaction.save(visit.replaced(title=Translated(title)))
    assert session.undo_stack.count() == 2
    session.undo_stack.undo()
    assert archive.get(Visit, visit.id).title.en == "Old"
    session.undo_stack.redo()
    assert archive.get(Visit, visit.id).title.en == "New"


def test_a_write_inside_another_is_part_of_its_step(session: Session) -> None:
    with session.write("Outer") as outer:
        outer.save(Visit(title=Translated("One")))
        with session.write("Inner") as inner:
            inner.save(Visit(title=Translated("Two")))
    assert [session.undo_stack.text(0), session.undo_stack.count()] == ["Outer", 1]


def test_a_write_that_changes_nothing_is_no_step(session: Session) -> None:
    visit = file_visit(session)
    with session.write("Edit nothing") as transaction:
        transaction.save(visit)
    assert session.undo_stack.count() == 1


def test_a_write_that_fails_keeps_nothing_and_is_no_step(session: Session, archive: Archive) -> None:
    with pytest.raises(PressdeskError), session.write("Add visit") as transaction:
        transaction.save(Visit(title=Translated("Linked"), guest="nobody of that id"))
    assert archive.count(Visit) == 0
    assert session.undo_stack.count() == 0


def test_a_write_in_another_thread_is_told_in_the_thread_of_the_window(
    session: Session, qtbot: QtBot
) -> None:
    threads = []
    session.written.connect(lambda _: threads.append(threading.current_thread()))
    writer = threading.Thread(target=file_visit, args=(session,))
    writer.start()
    writer.join()
    qtbot.waitUntil(lambda: session.undo_stack.count() == 1)
    assert threads == [threading.main_thread()]
