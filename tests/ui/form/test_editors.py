"""Editors: what one types becomes the value that one meant."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import pytest
from PySide6.QtCore import QDate
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Language, Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.form.date_editors import DateEditor, written_date, written_time
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.editors import make_editor
from pressdesk.ui.form.number_editors import NumberEditor
from pressdesk.ui.form.text_editors import TextEditor
from pressdesk.ui.form.translated_editors import TranslatedLineEditor, TranslatedTextEditor
from pressdesk.ui.session import Session

TypeText = Callable[[QWidget, str], None]


@pytest.fixture
def editor_of(session: Session, qtbot: QtBot) -> Callable[[Any, str], Any]:
    def make(record_class: Any, name: str) -> Editor:
        editor = make_editor(record_class.spec(name), session)
        qtbot.addWidget(editor)
        with qtbot.waitActive(editor):
            editor.show()
            editor.activateWindow()
        return editor

    return make


@pytest.mark.parametrize(
    ("typed", "written"),
    [
        ("28.02.2023", "2023-02-28"),
        ("28/2/2023", "2023-02-28"),
        ("28 February 2023", "2023-02-28"),
        ("February 28, 2023", "2023-02-28"),
        ("2023-02", "2023-02"),
        ("31.02.2023", "31.02.2023"),
        ("in spring", "in spring"),
    ],
)
def test_day_is_understood_as_people_write_it(typed: str, written: str) -> None:
    assert written_date(typed) == written


@pytest.mark.parametrize(
    ("typed", "written"), [("9", "09:00"), ("930", "09:30"), ("9.30", "09:30"), ("25:00", "25:00")]
)
def test_time_is_understood_as_people_write_it(typed: str, written: str) -> None:
    assert written_time(typed) == written


def focus(qtbot: QtBot, control: QWidget) -> None:
    control.setFocus()
    qtbot.waitUntil(control.hasFocus)


def test_day_typed_with_dots_is_the_iso_day_when_the_field_is_left(
    editor_of: Callable[[Any, str], DateEditor], type_text: TypeText, qtbot: QtBot
) -> None:
    editor = editor_of(Visit, "starts_on")
    editor.set_value("")
    focus(qtbot, editor.line)
    type_text(editor.line, "28.02.2023")
    editor.line.clearFocus()
    assert editor.value() == "2023-02-28"


def test_day_chosen_in_the_calendar_is_the_value(editor_of: Callable[[Any, str], DateEditor]) -> None:
    editor = editor_of(Visit, "starts_on")
    editor.set_value("2023-02-20")
    editor.open_calendar()
    popup = editor._popup
    assert popup is not None
    assert popup.calendar.selectedDate() == QDate(2023, 2, 20)
    popup.calendar.clicked.emit(QDate(2023, 2, 28))
    assert editor.value() == "2023-02-28"
    assert not popup.isVisible()


def test_letters_in_a_number_are_kept_and_make_no_value(
    editor_of: Callable[[Any, str], NumberEditor], type_text: TypeText
) -> None:
    editor = editor_of(Figure, "value")
    editor.set_value(Decimal("62.5"))
    editor.line.selectAll()
    type_text(editor.line, "sixty two")
    assert editor.value() == Decimal("62.5")
    assert editor.typed_text() == "sixty two"
    assert "sixty two" in editor.problem()


@pytest.mark.parametrize(
    ("typed", "value"),
    [("62 000 000,5", "62000000.5"), ("1,234,567.80", "1234567.80"), ("-3", "-3"), ("3.10", "3.10")],
)
def test_number_is_read_with_every_digit(
    typed: str, value: str, editor_of: Callable[[Any, str], NumberEditor], type_text: TypeText
) -> None:
    editor = editor_of(Figure, "value")
    editor.set_value(None)
    type_text(editor.line, typed)
    assert str(editor.value()) == value


def test_no_break_space_in_a_quote_stays_when_a_letter_is_added(
    editor_of: Callable[[Any, str], TextEditor], type_text: TypeText
) -> None:
    editor = editor_of(Quote, "text")
    editor.set_value("Сапар\u00a0— “Қазақстан” 𝔘\nтуралы")
    editor.text.moveCursor(editor.text.textCursor().MoveOperation.End)
    type_text(editor.text, "ғ")
    assert editor.value() == "Сапар\u00a0— “Қазақстан” 𝔘\nтуралығ"


def test_each_language_of_a_title_is_typed_in_its_own_line(
    editor_of: Callable[[Any, str], TranslatedLineEditor], type_text: TypeText
) -> None:
    editor = editor_of(Meeting, "title")
    editor.set_value(Translated(en="Talks"))
    type_text(editor.lines[Language.KAZAKH], "Келіссөздер")
    assert editor.value() == Translated(en="Talks", kk="Келіссөздер")


def test_text_in_another_language_only_is_shown_at_once(
    editor_of: Callable[[Any, str], TranslatedTextEditor],
) -> None:
    editor = editor_of(Person, "biography")
    editor.set_value(Translated(ru="Дипломат"))
    assert editor.texts[Language.RUSSIAN].isVisible()
    assert editor.buttons[Language.RUSSIAN].text() == "RU •"


def test_term_that_the_vocabulary_has_lost_is_kept(editor_of: Callable[[Any, str], Editor]) -> None:
    editor = editor_of(Visit, "kind")
    editor.set_value("pilgrimage")
    editor._touch()
    assert editor.value() == "pilgrimage"
