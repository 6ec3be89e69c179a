"""Every field of every record, through every reader of its declaration.

A field is declared once; schema, JSON, form, search, import and briefing all read that declaration. A field
added tomorrow is in this test the moment it is declared.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from factories import WORD, Made, make, value_for
from pressdesk.archive.database import Archive
from pressdesk.archive.exchange import record_from_json, record_to_json
from pressdesk.briefing.compose import compose, with_everything
from pressdesk.briefing.request import BriefingRequest, Extent
from pressdesk.briefing.serialise import to_data
from pressdesk.model import checks
from pressdesk.model.attachment import Attachment
from pressdesk.model.fields import FieldSpec, Kind, empty_value
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
COMPUTED = frozenset({"quote.text_sha256", "source.text_sha256"})
"""Fields that ``prepared`` sets from others whatever they held."""


def name_of(field: Field) -> str:
    return f"{field[0].table}.{field[1].name}"


each_field = pytest.mark.parametrize("field", FIELDS, ids=map(name_of, FIELDS))


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Archive]:
    with create_archive(tmp_path_factory.mktemp("fields") / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture(scope="module")
def session(archive: Archive, qapp: object) -> Session:
    return Session(archive, Preferences())


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
    if name_of(field) not in COMPUTED:
        assert getattr(read, spec.name) == getattr(made.record, spec.name)


@each_field
def test_value_comes_back_from_json(field: Field) -> None:
    record_class, spec = field
    record = filled(field).record
    assert getattr(record_from_json(record_class, record_to_json(record)), spec.name) == getattr(
        record, spec.name
    )


@each_field
def test_value_comes_back_from_its_editor_untouched(
    field: Field, archive: Archive, session: Session, qtbot: QtBot
) -> None:
    _, spec = field
    made = filled(field)
    put(archive, made)
    value = getattr(made.record, spec.name)
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.set_value(value)
    assert editor.value() == value
    assert editor.typed_text() == ""


@each_field
def test_value_comes_back_from_its_editor_when_read_from_the_controls(
    field: Field, archive: Archive, session: Session, qtbot: QtBot
) -> None:
    _, spec = field
    made = filled(field)
    put(archive, made)
    value = getattr(made.record, spec.name)
    editor = make_editor(spec, session)
    qtbot.addWidget(editor)
    editor.set_value(value)
    editor._touch()
    read = editor.value()
    if spec.kind is Kind.INSTANT:  # the form shows minutes; an untouched moment keeps its milliseconds
        assert read[:16] == value[:16]
    else:
        assert read == value


@pytest.mark.parametrize("field", WORDED, ids=map(name_of, WORDED))
def test_word_in_the_field_is_found(field: Field, archive: Archive) -> None:
    record_class, spec = field
    made = filled(field)
    put(archive, made)
    connection = archive.reader()
    try:
        hits = Finder(connection).find(WORD.lower(), limit=50_000).hits
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


ORDERING = frozenset({"meeting.position", "participation.precedence"})
"""Fields that say only where among others a record stands."""

SHADOWED_BY = {
    "quote.clearance": ("embargo_until",),
    "quote.translation_of": ("translator", "translation_status"),
    "figure.comparator": ("as_printed",),
    "figure.value": ("as_printed",),
    "figure.unit": ("as_printed",),
}
"""Fields that are printed only where others are empty."""

BELONGING = [
    (record_class, spec)
    for record_class, spec in FIELDS
    if spec.printed
    and name_of((record_class, spec)) not in COMPUTED | ORDERING
    and (record_class is Visit or any(s.target == "visit" and s.owner for s in record_class.fields()))
]


@pytest.mark.parametrize("field", BELONGING, ids=map(name_of, BELONGING))
def test_value_shows_in_the_briefing(field: Field, archive: Archive) -> None:
    record_class, spec = field
    complete = with_every_field(record_class, besides=SHADOWED_BY.get(name_of(field), ()))
    put(archive, complete)
    printed = briefed(archive, complete.record)
    put(archive, Made(complete.record.replaced(**{spec.name: empty_value(spec.kind)})))
    assert briefed(archive, complete.record) != printed


def with_every_field(record_class: type[Record], *, besides: tuple[str, ...]) -> Made:
    """A record with a value in every field, so that a unit has its number and a caption its photo."""
    besides += ("variant_of", "supersedes")
    filled = {spec.name: value_for(spec) for spec in record_class.fields() if spec.name not in besides}
    values = {name: value.value for name, value in filled.items()}
    if record_class is Attachment:
        values["media_type"] = "image/jpeg"
    record = make(record_class, **values).record
    return Made(record, tuple(needed for value in filled.values() for needed in value.needed))


def briefed(archive: Archive, record: Record) -> Any:
    """The briefing on the visit of a record, without the ids of records in it."""
    visit_id = record.id if isinstance(record, Visit) else record.values()["visit"]
    request = BriefingRequest(visit=visit_id, extent=Extent.FULL, prepared_at="2026-11-24T09:00:00.000Z")
    return to_data(compose(archive, with_everything(archive, request)).briefing)
