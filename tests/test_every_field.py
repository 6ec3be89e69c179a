"""Every field of every record, through every reader of its declaration.

A field is declared once; schema, JSON, form, search, import and briefing all read that declaration. A field
added tomorrow is in this test the moment it is declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from factories import WORD, Made, make, value_for
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.archive.exchange import record_from_json, record_to_json
from pressdesk.briefing.compose import compose_visit_briefing
from pressdesk.briefing.options import BriefingOptions
from pressdesk.briefing.serialise import to_data
from pressdesk.model import checks
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import CONVERSIONS
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive
from pressdesk.search.finder import Finder
from pressdesk.ui.form.editors import EDITORS, make_editor
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences

Field = tuple[type[Record], FieldSpec]

FIELDS = [(record_class, spec) for record_class in RECORDS for spec in record_class.fields()]
WORDED = [
    (record_class, spec)
    for record_class, spec in FIELDS
    if spec.weight and spec.kind not in {Kind.DATE, Kind.NUMBER, Kind.CHOICE}
]
COMPUTED = frozenset({("quote", "text_sha256"), ("source", "text_sha256")})
"""Fields that ``prepared`` sets from others whatever they held."""


def name_of(field: Field) -> str:
    return f"{field[0].table}.{field[1].name}"


each_field = pytest.mark.parametrize("field", FIELDS, ids=map(name_of, FIELDS))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with create_archive(tmp_path_factory.mktemp("fields") / "desk.pressdesk") as opened:
        yield opened


def filled(field: Field) -> Made:
    """A valid record whose one field holds a telling value."""
    record_class, spec = field
    value = value_for(spec)
    made = make(record_class, **{spec.name: value.value})
    return Made(made.record, (*value.needed, *made.needed))


def put(archive: Archive, made: Made) -> None:
    with archive.transaction("Put records") as transaction:
        for record in made.all():
            transaction.save(record)


@pytest.mark.parametrize("kind", Kind)
def test_every_kind_has_its_conversion_and_its_editor(kind: Kind) -> None:
    assert kind in CONVERSIONS
    assert kind in EDITORS


@pytest.mark.parametrize("record_class", RECORDS, ids=lambda record_class: record_class.table)
def test_record_made_by_the_factory_has_no_problem(record_class: type[Record]) -> None:
    assert checks.problems(make(record_class).record) == []


@each_field
def test_value_comes_back_from_the_row(field: Field, archive: Archive) -> None:
    record_class, spec = field
    made = filled(field)
    put(archive, made)
    read = archive.get(record_class, made.record.id)
    if name_of(field) not in {".".join(computed) for computed in COMPUTED}:
        assert getattr(read, spec.name) == getattr(made.record, spec.name)


@each_field
def test_value_comes_back_from_json(field: Field) -> None:
    record_class, spec = field
    record = filled(field).record
    assert getattr(record_from_json(record_class, record_to_json(record)), spec.name) == getattr(record, spec.name)


@each_field
def test_value_comes_back_from_its_editor_untouched(field: Field, archive: Archive, qtbot: QtBot) -> None:
    _, spec = field
    made = filled(field)
    put(archive, made)
    value = getattr(made.record, spec.name)
    session = Session(archive, Preferences())
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.set_value(value)
    assert editor.value() == value
    assert editor.typed_text() == ""
    session.deleteLater()


@each_field
def test_value_comes_back_from_its_editor_when_read_from_the_controls(
    field: Field, archive: Archive, qtbot: QtBot
) -> None:
    _, spec = field
    made = filled(field)
    put(archive, made)
    value = getattr(made.record, spec.name)
    session = Session(archive, Preferences())
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.set_value(value)
    editor._touch()
    read = editor.value()
    if spec.kind is Kind.INSTANT:  # the form shows minutes; an untouched moment keeps its milliseconds
        assert read[:16] == value[:16]
    else:
        assert read == value
    session.deleteLater()


@pytest.mark.parametrize("field", WORDED, ids=map(name_of, WORDED))
def test_word_in_the_field_is_found(field: Field, archive: Archive) -> None:
    record_class, spec = field
    made = filled(field)
    put(archive, made)
    connection = archive.reader()
    try:
        hits = Finder(connection).find(WORD.lower(), limit=2000).hits
    finally:
        connection.close()
    assert (record_class.table, made.record.id, spec.name) in {
        (hit.record_type, hit.record_id, hit.field) for hit in hits
    }


@each_field
def test_value_is_taken_from_a_file_under_each_of_its_names(field: Field) -> None:
    record_class, spec = field
    record = filled(field).record
    document = record_to_json(record)
    for name in (*spec.was, *spec.import_names):
        renamed = {(name if key == spec.name else key): value for key, value in document.items()}
        assert getattr(record_from_json(record_class, renamed), spec.name) == getattr(record, spec.name)


BELONGING = [
    (record_class, spec)
    for record_class, spec in FIELDS
    if spec.printed and (record_class is Visit or any(s.target == "visit" and s.owner for s in record_class.fields()))
]


@pytest.mark.parametrize("field", BELONGING, ids=map(name_of, BELONGING))
def test_value_shows_in_the_briefing(field: Field, archive: Archive) -> None:
    with_value = briefed(field, archive, filled(field))
    record_class, _ = field
    without = briefed(field, archive, make(record_class))
    assert with_value != without


def briefed(field: Field, archive: Archive, made: Made) -> Any:
    """The briefing on the visit of a record, without what differs between any two records."""
    record_class, _ = field
    record = made.record
    if record_class is not Visit:
        visit = make(Visit)
        put(archive, visit)
        record = record.replaced(visit=visit.record.id)
    put(archive, Made(record, made.needed))
    visit_id = record.id if record_class is Visit else record.visit  # type: ignore[attr-defined]
    options = BriefingOptions.everything(prepared_at="2026-11-24T09:00:00.000Z")
    return without_ids(to_data(compose_visit_briefing(archive, visit_id, options)))


def without_ids(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: without_ids(item) for key, item in value.items() if key != "origin"}
    if isinstance(value, list | tuple):
        return [without_ids(item) for item in value]
    return value
