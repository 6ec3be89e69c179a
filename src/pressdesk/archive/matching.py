"""What the fields of a record may be asked to match, and in which order records come."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pressdesk.model.fields import Kind
from pressdesk.model.kinds import SqlValue, conversion, link_table
from pressdesk.model.record import Record


@dataclass(frozen=True, slots=True)
class Between:
    """Any value from ``first`` to ``last``, both included."""

    first: SqlValue
    last: SqlValue


Wanted = SqlValue | Between
"""One value, or a stretch of values."""


def conditions(
    record_class: type[Record], *, removed: bool, equal: Mapping[str, Wanted]
) -> tuple[str, list[SqlValue]]:
    """Give the WHERE clause, with its parameters, of the records whose fields equal the given values."""
    found = ["removed_at IS NOT NULL" if removed else "removed_at IS NULL"]
    parameters: list[SqlValue] = []
    for name, value in equal.items():
        spec = record_class.spec(name)
        if isinstance(value, Between):
            found.append(f"{conversion(spec).columns(spec)[0].name} BETWEEN ? AND ?")
            parameters += [value.first, value.last]
            continue
        if spec.kind is Kind.LINKS:
            table = link_table(record_class.table, spec)
            found.append(f"id IN (SELECT owner FROM {table} WHERE target = ?)")
            parameters.append(value)
            continue
        for column, stored in conversion(spec).to_row(spec, value).items():
            found.append(f"{column} IS ?")
            parameters.append(stored)
    return f"WHERE {' AND '.join(found)}", parameters


def grouping(record_class: type[Record], one_per: Sequence[str]) -> str:
    """Give the GROUP BY clause by which records that agree in some fields count as one; empty for none."""
    columns = [conversion(spec).columns(spec)[0].name for spec in map(record_class.spec, one_per)]
    return f" GROUP BY {', '.join(columns)}" if columns else ""


def ordering(record_class: type[Record], order: str) -> str:
    """Give the ORDER BY terms of a column, ``-`` before its name for descending; empty: as created."""
    column = order.removeprefix("-") or "rowid"
    known: set[str] = {"rowid", "created_at", "modified_at", "removed_at"}
    known |= {c.name for spec in record_class.fields() for c in conversion(spec).columns(spec)}
    if column not in known:
        message = f"{record_class.table} cannot be ordered by {column!r}"
        raise ValueError(message)
    direction = " DESC" if order.startswith("-") else ""
    return f"{column}{direction}, rowid{direction}"
