"""One transaction: records saved, removed and restored together, each with its line of history."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from pressdesk.archive import history
from pressdesk.archive.driver import Connection
from pressdesk.archive.history import WHOLE_RECORD, ChangeLine
from pressdesk.archive.rows import select, to_row, write_links
from pressdesk.model.fields import empty_value
from pressdesk.model.identity import new_id, now
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive

RecordType = TypeVar("RecordType", bound=Record)

REMOVED = "removed_at"
"""The one common column whose change the history keeps beside the declared fields."""


@dataclass(frozen=True, slots=True)
class Touched:
    """A record that a transaction wrote: as it was (None: new) and as it is."""

    record_type: type[Record]
    id: str
    before: Record | None
    after: Record
    fields: frozenset[str]
    """The names of the fields that changed."""


@dataclass(frozen=True, slots=True)
class Written:
    """What a transaction changed; every page looks at it and decides whether to draw itself again."""

    group_id: str
    action: str
    touched: tuple[Touched, ...]

    def touches(self, *record_classes: type[Record]) -> bool:
        """Tell whether any record of these classes was written."""
        return any(touched.record_type in record_classes for touched in self.touched)


class Transaction:
    """Collects writes; made by ``Archive.transaction`` and valid only inside its ``with`` block."""

    def __init__(self, archive: Archive, connection: Connection, action: str) -> None:
        self.group_id = new_id()
        self.action = action
        self.touched: list[Touched] = []
        self.lines: list[ChangeLine] = []
        self._archive = archive
        self._connection = connection
        self._moment = now()

    def save(self, record: RecordType) -> RecordType:
        """Write a record, new or changed; give it as it now stands. Writes nothing where nothing changed."""
        record = record.prepared()
        before = self._before(record)
        changed = _changed_fields(before, record)
        if before is not None and not changed:
            return record
        return self._write(before, record, changed)

    def add_all(self, records: Iterable[Record]) -> None:
        """Write many records that are known to be new, sparing the look for an earlier form of each."""
        for record in records:
            prepared = record.prepared()
            self._write(None, prepared, _changed_fields(None, prepared))

    def remove(self, record: Record) -> None:
        """Put a record in the bin; what belongs to it goes with it in the eyes of the reader, not on disk."""
        self.save(record.replaced(removed_at=self._moment))

    def restore(self, record: Record) -> None:
        """Take a record out of the bin."""
        self.save(record.replaced(removed_at=""))

    def revert(self, group_id: str) -> None:
        """Give every field that a former transaction touched the value it had before."""
        for line in history.of_group(self._connection, group_id):
            self._revert_line(line)

    def adopt(self, records: Iterable[Record], lines: list[ChangeLine]) -> None:
        """Take over the records and history of another archive as they stand; for an archive still empty.

        The shipped vocabularies give way to the adopted ones.
        """
        self._connection.execute("DELETE FROM change")
        self._connection.execute("DELETE FROM term")
        history.append(self._connection, lines)
        versions = history.versions(lines)
        for record in records:
            heads = versions.get((record.table, record.id), {})
            row = to_row(record) | {"versions": history.canonical(heads)}
            self._put(record.table, row, is_new=True)
            fields = _changed_fields(None, record)
            write_links(self._connection, record, fields)
            self.touched.append(Touched(type(record), record.id, None, record, fields))
        self._archive.resume_chain(self._connection)

    def finish(self) -> Written:
        """Give what was written."""
        return Written(self.group_id, self.action, tuple(self.touched))

    def _before(self, record: RecordType) -> RecordType | None:
        found = select(self._connection, type(record), "WHERE id = ?", (record.id,))
        return found[0] if found else None

    def _write(self, before: RecordType | None, record: RecordType, changed: frozenset[str]) -> RecordType:
        record = record.replaced(
            created_at=(before.created_at if before else record.created_at) or self._moment,
            modified_at=self._moment,
        )
        change_id = new_id()
        versions = self._versions(record) if before else {}
        base = (
            {name: versions.get(name, versions.get(WHOLE_RECORD, "")) for name in changed} if before else {}
        )
        versions = versions | dict.fromkeys(changed, change_id) if before else {WHOLE_RECORD: change_id}
        row = to_row(record) | {"versions": history.canonical(versions)}
        self._put(record.table, row, is_new=before is None)
        write_links(self._connection, record, changed)
        self.lines.append(self._archive.chained(self._line(record, change_id, changed, base)))
        self.touched.append(Touched(type(record), record.id, before, record, changed))
        return record

    def _put(self, table: str, row: dict[str, Any], *, is_new: bool) -> None:
        if is_new:
            marks = ", ".join("?" * len(row))
            statement = f"INSERT INTO {table} ({', '.join(row)}) VALUES ({marks})"
            self._connection.execute(statement, tuple(row.values()))
        else:
            settings = ", ".join(f"{name} = ?" for name in row)
            self._connection.execute(
                f"UPDATE {table} SET {settings} WHERE id = ?", (*row.values(), row["id"])
            )

    def _versions(self, record: Record) -> dict[str, str]:
        row = self._connection.execute(
            f"SELECT versions FROM {record.table} WHERE id = ?", (record.id,)
        ).fetchone()
        return dict(json.loads(row[0]))

    def _line(
        self, record: Record, change_id: str, changed: frozenset[str], base: dict[str, str]
    ) -> ChangeLine:
        doc = {
            spec.name: conversion(spec).to_json(getattr(record, spec.name))
            for spec in record.fields()
            if spec.name in changed
        }
        if REMOVED in changed:
            doc[REMOVED] = record.removed_at
        return ChangeLine(
            id=change_id, node=self._archive.node, stamp=0, author=self._archive.author,
            group_id=self.group_id, action=self.action, record_type=record.table, record_id=record.id,
            doc=doc, base=base, previous_hash="", hash="",
        )  # fmt: skip

    def _revert_line(self, line: ChangeLine) -> None:
        record_class = BY_TABLE[line.record_type]
        record = select(self._connection, record_class, "WHERE id = ?", (line.record_id,))[0]
        if line.is_creation:
            self.remove(record)
            return
        values: dict[str, Any] = {}
        for name in line.doc:
            known, value = history.value_before(self._connection, line, name)
            if name == REMOVED:
                values[name] = value or ""
            else:
                spec = record_class.spec(name)
                values[name] = conversion(spec).from_json(value) if known else empty_value(spec.kind)
        self.save(record.replaced(**values))


def _changed_fields(before: Record | None, after: Record) -> frozenset[str]:
    """Give the names of the fields that differ; for a new record, of those that are not empty."""
    names = set()
    for spec in after.fields():
        old = empty_value(spec.kind) if before is None else getattr(before, spec.name)
        if getattr(after, spec.name) != old:
            names.add(spec.name)
    if after.removed_at != (before.removed_at if before else ""):
        names.add(REMOVED)
    return frozenset(names)
