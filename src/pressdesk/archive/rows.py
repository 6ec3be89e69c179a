"""Records to rows and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Any, TypeVar

from pressdesk.archive.driver import Connection, DatabaseError
from pressdesk.archive.errors import UNREADABLE, ArchiveDamaged
from pressdesk.archive.schema import columns_of, links_of
from pressdesk.model.kinds import SqlValue, conversion, link_table
from pressdesk.model.record import Record

RecordType = TypeVar("RecordType", bound=Record)

_CHUNK = 500
"""How many ids go into one statement; SQLite takes at least 999 parameters."""

_PLAIN_COLUMNS = ("id", "created_at", "modified_at", "removed_at")


def column_names(record_class: type[Record]) -> list[str]:
    """Give the columns of a record's table that a record is read from, in order."""
    return [*_PLAIN_COLUMNS, *(column.name for column in columns_of(record_class))]


def select(
    connection: Connection, record_class: type[RecordType], rest: str, parameters: Sequence[SqlValue] = ()
) -> list[RecordType]:
    """Read records; ``rest`` is what follows ``FROM table``. ArchiveDamaged where a row is not readable."""
    names = column_names(record_class)
    statement = f"SELECT {', '.join(names)} FROM {record_class.table} {rest}"
    try:
        rows = [
            dict(zip(names, row, strict=True)) for row in connection.execute(statement, tuple(parameters))
        ]
        _add_links(connection, record_class, rows)
        return [_record(record_class, row) for row in rows]
    except UnicodeEncodeError:
        raise
    except UNREADABLE as error:
        if isinstance(error, DatabaseError) and not _tells_damage(error):
            raise
        raise ArchiveDamaged(detail=f"{record_class.table}: {error}") from error


def to_row(record: Record) -> dict[str, SqlValue]:
    """Give a record's columns, but for ``versions``."""
    row: dict[str, SqlValue] = {
        "id": record.id,
        "created_at": record.created_at,
        "modified_at": record.modified_at,
        "removed_at": record.removed_at or None,
    }
    for spec in record.fields():
        row |= conversion(spec).to_row(spec, getattr(record, spec.name))
    return row


def write_links(connection: Connection, record: Record, names: Iterable[str]) -> None:
    """Replace the targets of those fields among ``names`` that link to several records."""
    for spec in links_of(type(record)):
        if spec.name in names:
            table = link_table(record.table, spec)
            connection.execute(f"DELETE FROM {table} WHERE owner = ?", (record.id,))
            connection.executemany(
                f"INSERT INTO {table} (owner, position, target) VALUES (?, ?, ?)",
                [(record.id, position, target) for position, target in enumerate(getattr(record, spec.name))],
            )


def chunks(values: Sequence[Any]) -> Iterator[Sequence[Any]]:
    """Give ``values`` in portions that fit into one statement."""
    for start in range(0, len(values), _CHUNK):
        yield values[start : start + _CHUNK]


def placeholders(values: Sequence[Any]) -> str:
    """Give as many question marks as there are values."""
    return ", ".join("?" * len(values))


def _tells_damage(error: Exception) -> bool:
    return any(word in str(error) for word in ("malformed", "not a database", "decode"))


def _add_links(connection: Connection, record_class: type[Record], rows: list[dict[str, Any]]) -> None:
    specs = links_of(record_class)
    if not specs or not rows:
        return
    by_id = {row["id"]: row for row in rows}
    for spec in specs:
        table = link_table(record_class.table, spec)
        for portion in chunks(list(by_id)):
            for owner, target in connection.execute(
                f"SELECT owner, target FROM {table} WHERE owner IN ({placeholders(portion)}) "
                "ORDER BY owner, position",
                tuple(portion),
            ):
                by_id[owner].setdefault(spec.name, []).append(target)


def _record(record_class: type[RecordType], row: dict[str, Any]) -> RecordType:
    values = {spec.name: conversion(spec).from_row(spec, row) for spec in record_class.fields()}
    return record_class(
        id=row["id"],
        created_at=row["created_at"],
        modified_at=row["modified_at"],
        removed_at=row["removed_at"] or "",
        **values,
    )
