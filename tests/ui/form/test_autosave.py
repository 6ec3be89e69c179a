"""What is typed is in the archive within a second, one step of undo a field; what is refused is not lost."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import SaveFailed
from pressdesk.archive.transaction import Transaction
from pressdesk.model.figure import Figure
from pressdesk.model.note import Note
from pressdesk.model.record import Record
from pressdesk.model.values import Translated
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.form.number_editors import NumberEditor
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.form.text_editors import LineEditor, TextEditor
from pressdesk.ui.recovery import RecoveryFile
from pressdesk.ui.session import Session

TypeText = Callable[[QWidget, str], None]
FormOf = Callable[[Record], RecordForm]


@pytest.fixture
def note(archive: Archive) -> Note:
    archive.save(Note(body="Agreed: a port.", title="Port"))
    return archive.find(Note)[0]


def body_of(form: RecordForm) -> QWidget:
    editor = form.editor("body")
    assert isinstance(editor, TextEditor)
    return editor.text


def title_of(form: RecordForm) -> QWidget:
    editor = form.editor("title")
    assert isinstance(editor, LineEditor)
    editor.line.end(False)
    return editor.line


def test_typed_words_reach_the_archive_by_themselves(
    note: Note, archive: Archive, form_of: FormOf, type_text: TypeText, qtbot: QtBot
) -> None:
    type_text(title_of(form_of(note)), "Сапар ")
    qtbot.waitUntil(lambda: archive.get(Note, note.id).title == "PortСапар ", timeout=1500)


def test_typing_in_one_field_is_undone_at_once(
    note: Note, archive: Archive, session: Session, form_of: FormOf, type_text: TypeText
) -> None:
    form = form_of(note)
    title_of(form).setFocus()
    for word in (" of", " Aktau"):
        type_text(title_of(form), word)
        Autosave.of(session).flush()
    assert archive.get(Note, note.id).title == "Port of Aktau"
    assert session.undo_stack.count() == 1
    session.undo_stack.undo()
    assert archive.get(Note, note.id).title == "Port"
    session.undo_stack.redo()
    assert archive.get(Note, note.id).title == "Port of Aktau"


def test_leaving_the_field_saves_and_begins_another_step(
    note: Note, archive: Archive, session: Session, form_of: FormOf, type_text: TypeText
) -> None:
    form = form_of(note)
    title_of(form).setFocus()
    type_text(title_of(form), "!")
    body_of(form).setFocus()
    assert archive.get(Note, note.id).title == "Port!"
    title_of(form).setFocus()
    type_text(title_of(form), "?")
    Autosave.of(session).flush()
    assert session.undo_stack.count() == 2


def test_undo_is_shown_in_the_form(
    note: Note, session: Session, form_of: FormOf, type_text: TypeText, archive: Archive
) -> None:
    form = form_of(note)
    session.written.connect(lambda _: form.set_record(archive.get(Note, note.id)))
    type_text(title_of(form), "!")
    Autosave.of(session).flush()
    session.undo_stack.undo()
    assert form.editor("title").value() == "Port"


def test_field_written_elsewhere_meanwhile_is_not_overwritten(
    note: Note, archive: Archive, session: Session, form_of: FormOf, type_text: TypeText
) -> None:
    type_text(title_of(form_of(note)), "!")
    archive.save(archive.get(Note, note.id).replaced(body="Agreed: two ports."))
    Autosave.of(session).flush()
    saved = archive.get(Note, note.id)
    assert (saved.title, saved.body) == ("Port!", "Agreed: two ports.")


def test_new_record_enters_the_archive_with_its_first_edit(
    archive: Archive, session: Session, form_of: FormOf, type_text: TypeText
) -> None:
    form = form_of(Note(author="The desk"))
    Autosave.of(session).flush()
    assert archive.count(Note) == 0
    type_text(body_of(form), "Қ")
    Autosave.of(session).flush()
    assert [(found.body, found.author) for found in archive.find(Note)] == [("Қ", "The desk")]


def test_words_that_the_archive_refuses_lie_in_the_recovery_file_and_are_saved_at_the_next_start(
    note: Note,
    archive: Archive,
    session: Session,
    form_of: FormOf,
    type_text: TypeText,
    monkeypatch: pytest.MonkeyPatch,
    qtbot: QtBot,
) -> None:
    @contextmanager
    def full_disk(action: str) -> Iterator[Transaction]:
        raise SaveFailed(archive.path, detail="database or disk is full")
        yield

    with monkeypatch.context() as disk:
        disk.setattr(archive, "transaction", full_disk)
        type_text(title_of(form_of(note)), "!")
        with qtbot.waitSignal(session.problem_met):
            Autosave.of(session).flush()
    assert archive.get(Note, note.id).title == "Port"
    assert [entry.values for entry in RecoveryFile(archive).read()] == [{"title": "Port!"}]
    with qtbot.waitSignal(session.notice_given):
        Autosave(session)
    assert archive.get(Note, note.id).title == "Port!"
    assert not RecoveryFile(archive).path.exists()


def test_letters_typed_in_a_number_are_there_again_after_a_restart(
    archive: Archive, session: Session, form_of: FormOf, type_text: TypeText
) -> None:
    archive.save(Figure(statement=Translated("Investment")))
    figure = archive.find(Figure)[0]
    form = form_of(figure)
    editor = form.editor("value")
    assert isinstance(editor, NumberEditor)
    type_text(editor.line, "about 62")
    Autosave.of(session).flush()
    assert archive.get(Figure, figure.id).value is None
    assert Autosave(session).typed_texts(figure.id) == {"value": "about 62"}


@pytest.mark.expects_log
def test_damaged_recovery_file_is_put_aside(session: Session, archive: Archive) -> None:
    file = RecoveryFile(archive)
    file.path.write_text("{half", encoding="utf-8")
    Autosave(session)
    assert not file.path.exists()
    assert file.path.with_suffix(".unreadable").read_text(encoding="utf-8") == "{half"
