"""Links are chosen by typing names in any script, and people are made while choosing them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.model.attachment import Attachment
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.form.editors import make_editor
from pressdesk.ui.form.file_link_editor import FileLinkEditor
from pressdesk.ui.form.link_editor import LinkEditor
from pressdesk.ui.form.links_editor import LinksEditor
from pressdesk.ui.form.name_directory import NameDirectory, named_in_its_language
from pressdesk.ui.session import Session

TypeText = Callable[[QWidget, str], None]

TOKAYEV = Translated("Kassym-Jomart Tokayev", "Касым-Жомарт Токаев", "Қасым-Жомарт Тоқаев")


@pytest.fixture
def people(archive: Archive) -> dict[str, Person]:
    people = {
        "tokayev": Person(name=TOKAYEV, office="President"),
        "lindqvist": Person(name=Translated("Elsa Lindqvist"), spellings=("Эльза Линдквист",)),
        "toman": Person(name=Translated("Petr Toman")),
    }
    archive.save(*people.values())
    return people


@pytest.fixture
def speaker(session: Session, qtbot: QtBot) -> LinkEditor:
    editor = make_editor(Quote.spec("speaker"), session)
    assert isinstance(editor, LinkEditor)
    qtbot.addWidget(editor)
    editor.set_value("")
    with qtbot.waitActive(editor):
        editor.show()
        editor.activateWindow()
    editor.line.setFocus()
    qtbot.waitUntil(editor.line.hasFocus)
    return editor


@pytest.mark.parametrize("typed", ["tok", "Токае", "тоқа", "Toqaev", "Токаев Касым", "kassym"])
def test_person_is_offered_in_whatever_script_one_types(
    typed: str, session: Session, people: dict[str, Person]
) -> None:
    offered = NameDirectory.of(session).matches("person", typed)
    assert people["tokayev"].id in {candidate.id for candidate in offered}
    assert people["lindqvist"].id not in {candidate.id for candidate in offered}


def test_name_chosen_with_enter_is_the_link(
    speaker: LinkEditor, people: dict[str, Person], type_text: TypeText
) -> None:
    type_text(speaker.line, "эльза")
    QTest.keyClick(speaker.line, Qt.Key.Key_Return)
    assert speaker.value() == people["lindqvist"].id
    assert speaker.line.text() == "Elsa Lindqvist"
    assert speaker.problem() == ""


def test_unknown_name_makes_a_person_in_one_step_of_undo(
    speaker: LinkEditor, session: Session, archive: Archive, type_text: TypeText
) -> None:
    type_text(speaker.line, "Мұхтар Тілеуберді")
    QTest.keyClick(speaker.line, Qt.Key.Key_Return)
    made = archive.get(Person, speaker.value())
    assert made.name == Translated(kk="Мұхтар Тілеуберді")
    session.undo_stack.undo()
    assert archive.get(Person, made.id).is_removed


def test_name_typed_in_full_is_taken_when_the_field_is_left(
    speaker: LinkEditor, people: dict[str, Person], type_text: TypeText
) -> None:
    type_text(speaker.line, "petr toman")
    speaker.line.clearFocus()
    assert speaker.value() == people["toman"].id


def test_name_that_nobody_bears_stays_in_the_field_and_says_so(
    speaker: LinkEditor, people: dict[str, Person], type_text: TypeText
) -> None:
    speaker.set_value(people["toman"].id)
    speaker.line.selectAll()
    type_text(speaker.line, "Petr Tom")
    speaker.line.clearFocus()
    assert speaker.value() == people["toman"].id
    assert speaker.typed_text() == "Petr Tom"
    assert "Petr Tom" in speaker.problem()


def test_emptied_field_links_nobody(
    speaker: LinkEditor, people: dict[str, Person], type_text: TypeText
) -> None:
    speaker.set_value(people["toman"].id)
    speaker.line.selectAll()
    QTest.keyClick(speaker.line, Qt.Key.Key_Backspace)
    assert speaker.value() == ""


def test_meetings_of_other_visits_are_not_offered(session: Session, archive: Archive) -> None:
    ours, theirs = Visit(title=Translated("Ours")), Visit(title=Translated("Theirs"))
    archive.save(ours, theirs)
    archive.save(
        Meeting(visit=ours.id, title=Translated("Talks with us")),
        Meeting(visit=theirs.id, title=Translated("Talks with them")),
    )
    offered = NameDirectory.of(session).matches("meeting", "talks", owner=ours.id)
    assert [candidate.caption for candidate in offered] == ["Talks with us"]


def test_renamed_person_is_found_by_the_new_name_only(
    session: Session, archive: Archive, people: dict[str, Person]
) -> None:
    directory = NameDirectory.of(session)
    assert directory.matches("person", "toman")
    archive.save(people["toman"].replaced(name=Translated("Petr Novotny")))
    assert [candidate.caption for candidate in directory.matches("person", "novot")] == ["Petr Novotny"]
    assert directory.matches("person", "toman") == []


def test_people_of_a_photo_are_moved_and_taken_out_by_keyboard(
    session: Session, people: dict[str, Person], qtbot: QtBot
) -> None:
    editor = make_editor(Attachment.spec("people"), session)
    assert isinstance(editor, LinksEditor)
    qtbot.addWidget(editor)
    first, second = people["tokayev"].id, people["toman"].id
    editor.set_value((first, second))
    editor.show()
    QTest.keyClick(editor.chips[0], Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert editor.value() == (second, first)
    QTest.keyClick(editor.chips[0], Qt.Key.Key_Delete)
    assert editor.value() == (first,)


@pytest.mark.parametrize(
    ("name", "window", "expected"),
    [
        ("Iceland", "ru", Translated(en="Iceland")),
        ("Исландия", "en", Translated(ru="Исландия")),
        ("Исландия", "kk", Translated(kk="Исландия")),
        ("Өзбекстан", "ru", Translated(kk="Өзбекстан")),
    ],
)
def test_new_name_is_kept_in_the_language_of_its_letters(name: str, window: str, expected: Any) -> None:
    assert named_in_its_language(name, window) == expected


def test_a_portrait_is_taken_from_the_disk(
    session: Session, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    editor = make_editor(Person.spec("portrait"), session)
    assert isinstance(editor, FileLinkEditor)
    qtbot.addWidget(editor)
    (tmp_path / "minister.png").write_bytes(b"a picture")
    with qtbot.waitSignal(editor.edited):
        editor.take_file(tmp_path / "minister.png")
    kept = archive.get(Attachment, editor.value())
    assert media.open_path(archive, kept).read_bytes() == b"a picture"
    assert editor.line.text() == "minister.png"
