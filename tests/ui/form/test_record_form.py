"""Forms of all records: every field in its place, problems beside the field, nothing in the way."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton, QToolButton
from pytestqt.qtbot import QtBot

from factories import make
from pressdesk.archive.database import Archive
from pressdesk.model.fields import Section
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS
from pressdesk.model.visit import Visit
from pressdesk.ui.form.date_editors import DateEditor
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.form.text_editors import TextEditor
from pressdesk.ui.session import Session

each_record = pytest.mark.parametrize("record_class", RECORDS, ids=lambda record_class: record_class.table)


@each_record
def test_form_gives_the_record_back_unchanged(
    record_class: type[Record], session: Session, archive: Archive, qtbot: QtBot
) -> None:
    made = make(record_class)
    archive.save(*made.all())
    record = archive.get(record_class, made.record.id)
    form = RecordForm(record_class, session)
    qtbot.addWidget(form)
    form.set_record(record)
    assert form.record() == record


@each_record
def test_every_field_but_the_hidden_ones_has_its_row(
    record_class: type[Record], session: Session, qtbot: QtBot
) -> None:
    form = RecordForm(record_class, session)
    qtbot.addWidget(form)
    shown = {spec.name for spec in record_class.fields() if spec.section is not Section.HIDDEN}
    assert set(form.names()) == shown


@each_record
def test_every_control_has_a_name_for_screen_readers(
    record_class: type[Record], session: Session, qtbot: QtBot
) -> None:
    form = RecordForm(record_class, session)
    qtbot.addWidget(form)
    form.set_record(make(record_class).record)
    nameless = [
        control
        for kind in (QLineEdit, QPlainTextEdit, QComboBox, QPushButton, QToolButton)
        for control in form.findChildren(kind)
        if not _spoken(control)
    ]
    assert nameless == []


def _spoken(control: object) -> str:
    interface = QAccessible.queryAccessibleInterface(control)  # type: ignore[arg-type]
    return interface.text(QAccessible.Text.Name) if interface else ""


def test_day_before_the_first_is_named_below_its_field(session: Session, qtbot: QtBot) -> None:
    form = RecordForm(Visit, session)
    qtbot.addWidget(form)
    form.set_record(Visit(starts_on="2023-03-02", ends_on="2023-02-28"))
    assert form._rows["ends_on"].problem_label.text() == "The visit ends before it starts."
    assert form._rows["title"].problem_label.text() == "Title is still missing."
    editor = form.editor("ends_on")
    assert isinstance(editor, DateEditor)
    editor.line.setText("2023-03-03")
    editor.line.textEdited.emit("2023-03-03")
    assert form._rows["ends_on"].problem_label.text() == ""


def test_another_record_does_not_inherit_what_was_typed(session: Session, qtbot: QtBot) -> None:
    form = RecordForm(Visit, session)
    qtbot.addWidget(form)
    form.set_record(Visit(reference="A"))
    form.editor("reference").set_value("B")
    other = Visit()
    form.set_record(other)
    assert form.record() == other


def test_field_that_is_being_typed_in_is_kept_when_the_record_is_shown_again(
    session: Session, qtbot: QtBot
) -> None:
    form = RecordForm(Visit, session)
    qtbot.addWidget(form)
    visit = Visit(reference="A", remarks="old")
    form.set_record(visit)
    form.editor("reference").set_value("typed")
    form.set_record(visit.replaced(remarks="new"), keep={"reference"})
    assert form.editor("reference").value() == "typed"
    assert form.editor("remarks").value() == "new"


def test_tab_leaves_a_text_as_it_is(form_of: Callable[[Record], RecordForm], qtbot: QtBot) -> None:
    form = form_of(Quote(text="said"))
    editor = form.editor("text")
    assert isinstance(editor, TextEditor)
    editor.text.setFocus()
    QTest.keyClick(editor.text, Qt.Key.Key_Tab)
    assert editor.value() == "said"
    qtbot.waitUntil(lambda: not editor.text.hasFocus())
