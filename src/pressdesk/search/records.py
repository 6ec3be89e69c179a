"""Which records are searched, and how they are read from the archive for that."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import cache
from typing import TypeVar

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import Conversion, SqlValue, conversion, link_table
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE, RECORDS
from pressdesk.model.visit import Visit
from pressdesk.search.facets import day_of, own_fields

RecordType = TypeVar("RecordType", bound=Record)

SEARCHED = tuple(record for record in RECORDS if any(spec.weight for spec in record.fields()))
"""The record classes that have anything to search."""

_BY_VISIT = tuple(
    record for record in SEARCHED if any(s.name == "visit" and s.target == "visit" for s in record.fields())
)
_BY_MEETING = tuple(
    record
    for record in _BY_VISIT
    if any(s.name == "meeting" and s.kind is Kind.LINK for s in record.fields())
)
_OWNERS = frozenset({"visit", "meeting", "language"})
_STEP = 200


def in_order_of_days(connection: Connection) -> Iterator[list[Record]]:
    """Give all searched records, a portion at a time: by the day of their visits, then those without a visit.

    FTS5 writes fastest when row numbers rise.
    """
    visits = read(connection, Visit, "")
    visits.sort(key=day_of)
    for start in range(0, len(visits), _STEP):
        portion: list[Record] = list(visits[start : start + _STEP])
        order = {visit.id: position for position, visit in enumerate(portion)}
        records = portion + list(belonging(connection, list(order), []))
        yield records
    for record_class in SEARCHED:
        if record_class is Visit:
            continue
        conditions = [f"{name} IS NULL" for name in ("visit", "meeting") if name in _names(record_class)]
        where = f"WHERE {' AND '.join(conditions)}" if conditions else ""
        rest = read(connection, record_class, where)
        rest.sort(key=day_of)
        for start in range(0, len(rest), 20 * _STEP):
            yield list(rest[start : start + 20 * _STEP])


def read(
    connection: Connection, record_class: type[RecordType], rest: str, parameters: Sequence[SqlValue] = ()
) -> list[RecordType]:
    """Read records for the index: their texts, facets, dates and owners; all other fields stay empty.

    ``rest`` is what follows ``FROM table``. To read whole records takes three times as long.
    """
    specs = _read_fields(record_class.table)
    columns = [column.name for spec in specs for column in conversion(spec).columns(spec)]
    statement = (
        f"SELECT {', '.join(['id', 'created_at', 'removed_at', *columns])} FROM {record_class.table} {rest}"
    )
    rows = connection.execute(statement, tuple(parameters)).fetchall()
    links = _links(connection, record_class, [row[0] for row in rows])
    plain = [spec.name for spec in specs if _is_plain(spec)]
    given = [(spec.name, spec, conversion(spec).from_row) for spec in specs if not _is_plain(spec)]
    found = []
    for record_id, created_at, removed_at, *values in rows:
        row = {column: "" if value is None else value for column, value in zip(columns, values, strict=True)}
        fields = {name: row[name] for name in plain}
        row |= links.get(record_id, {})
        for name, spec, convert in given:
            fields[name] = convert(spec, row)
        found.append(record_class(id=record_id, created_at=created_at, removed_at=removed_at or "", **fields))
    return found


@cache
def _is_plain(spec: FieldSpec) -> bool:
    """Tell whether a field's value is what its column holds."""
    return type(conversion(spec)).from_row is Conversion.from_row


@cache
def _read_fields(table: str) -> tuple[FieldSpec, ...]:
    facets = own_fields(table)
    return tuple(
        spec
        for spec in BY_TABLE[table].fields()
        if spec.weight or spec in facets or spec.kind is Kind.DATE or spec.name in _OWNERS
    )


def _links(
    connection: Connection, record_class: type[Record], ids: Sequence[str]
) -> defaultdict[str, dict[str, list[str]]]:
    """Give the targets of each record's fields that link to several others."""
    found: defaultdict[str, dict[str, list[str]]] = defaultdict(dict)
    for spec in _read_fields(record_class.table):
        if spec.kind is not Kind.LINKS:
            continue
        for portion in chunks(ids):
            rows = connection.execute(
                f"SELECT owner, target FROM {link_table(record_class.table, spec)} "
                f"WHERE owner IN ({placeholders(portion)}) ORDER BY owner, position",
                tuple(portion),
            )
            for owner, target in rows:
                found[owner].setdefault(spec.name, []).append(target)
    return found


def _names(record_class: type[Record]) -> set[str]:
    return {spec.name for spec in record_class.fields()}


def count(connection: Connection, record_class: type[Record]) -> int:
    """Count the records of a class, removed ones too."""
    return int(connection.execute(f"SELECT count(*) FROM {record_class.table}").fetchone()[0])


def belonging(connection: Connection, visits: Sequence[str], meetings: Sequence[str]) -> Iterator[Record]:
    """Give the searched records of visits, and those that belong to meetings, once each."""
    seen: set[str] = set()
    for record_class, condition, portion in _owners(visits, meetings):
        for record in read(connection, record_class, condition, portion):
            if record.id not in seen:
                seen.add(record.id)
                yield record


def _owners(
    visits: Sequence[str], meetings: Sequence[str]
) -> Iterator[tuple[type[Record], str, Sequence[str]]]:
    for portion in chunks(visits):
        marks = placeholders(portion)
        for record_class in _BY_VISIT:
            yield record_class, f"WHERE visit IN ({marks})", portion
        for record_class in _BY_MEETING:
            inner = f"SELECT id FROM meeting WHERE visit IN ({marks})"
            yield record_class, f"WHERE visit IS NULL AND meeting IN ({inner})", portion
    for portion in chunks(meetings):
        for record_class in _BY_MEETING:
            yield record_class, f"WHERE meeting IN ({placeholders(portion)})", portion
