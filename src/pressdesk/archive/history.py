"""The append-only history: every write of every record, in an order that no wrong clock can turn round.

One line for each record touched by a transaction. ``doc`` holds the touched fields with their new values,
``base`` for each of them the change that it replaces. ``stamp`` is a hybrid logical clock (Kulkarni et al.,
2014): milliseconds shifted by 16 bits, plus a counter. Each line carries the SHA-256 of its node's line
before, so that a line changed or taken out is noticed.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from pressdesk.archive.driver import Connection

WHOLE_RECORD = "*"
"""In ``versions``: the change that made the record, for all fields not named since."""

STAMP_LIMIT = 1 << 62
"""Stamps lie below it, so that SQLite's 64-bit integers never run out (the year 4199)."""

_COLUMNS = "id, node, stamp, author, group_id, action, record_type, record_id, doc, base, previous_hash, hash"


@dataclass(frozen=True, slots=True)
class ChangeLine:
    """One line of the history."""

    id: str
    node: str
    stamp: int
    author: str
    group_id: str
    action: str
    record_type: str
    record_id: str
    doc: Mapping[str, Any]
    base: Mapping[str, str]
    previous_hash: str
    hash: str

    @property
    def is_creation(self) -> bool:
        """Tell whether this line made the record."""
        return not self.base

    @property
    def milliseconds(self) -> int:
        """Give the wall-clock part of the stamp, milliseconds since 1970 UTC."""
        return self.stamp >> 16

    def computed_hash(self) -> str:
        """Give the hash that the line must carry."""
        doc, base = canonical(self.doc), canonical(self.base)
        parts = (
            self.previous_hash, self.id, self.node, str(self.stamp), self.author, self.group_id,
            self.action, self.record_type, self.record_id, doc, base,
        )  # fmt: skip
        return sha256("\x1f".join(parts).encode("utf-8", "surrogatepass")).hexdigest()


def canonical(value: Mapping[str, Any]) -> str:
    """Give JSON whose characters depend on the content alone."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def next_stamp(last: int) -> int:
    """Give a stamp after ``last`` and, where the clock allows, of this moment."""
    return max(last + 1, int(time.time() * 1000) << 16)


def append(connection: Connection, lines: list[ChangeLine]) -> None:
    """Write lines to the history."""
    connection.executemany(
        f"INSERT INTO change ({_COLUMNS}) VALUES (?,?,?,?,?,?,?,?,?,?,?,?)",
        [
            (
                line.id, line.node, line.stamp, line.author, line.group_id, line.action, line.record_type,
                line.record_id, canonical(line.doc), canonical(line.base), line.previous_hash, line.hash,
            )
            for line in lines
        ],
    )  # fmt: skip


def last_of_node(connection: Connection, node: str) -> tuple[int, str]:
    """Give the stamp and hash of a node's newest line; 0 and an empty text where it has none."""
    row = connection.execute(
        "SELECT stamp, hash FROM change WHERE node = ? ORDER BY stamp DESC LIMIT 1", (node,)
    ).fetchone()
    return (row[0], row[1]) if row else (0, "")


def of_record(connection: Connection, record_id: str) -> list[ChangeLine]:
    """Give a record's history, newest first."""
    return list(_read(connection, "record_id = ? ORDER BY stamp DESC", record_id))


def of_group(connection: Connection, group_id: str) -> list[ChangeLine]:
    """Give the lines of one transaction, newest first."""
    return list(_read(connection, "group_id = ? ORDER BY stamp DESC", group_id))


def of_node(connection: Connection, node: str) -> Iterator[ChangeLine]:
    """Give a node's whole chain, oldest first."""
    return _read(connection, "node = ? ORDER BY stamp", node)


def nodes(connection: Connection) -> list[str]:
    """Give every node that has written in the archive."""
    return [row[0] for row in connection.execute("SELECT DISTINCT node FROM change")]


def value_before(connection: Connection, line: ChangeLine, field: str) -> tuple[bool, Any]:
    """Give whether the field had a value before ``line``, and which (as JSON has it)."""
    base = line.base.get(field)
    if base is None:
        return False, None
    row = connection.execute("SELECT doc FROM change WHERE id = ?", (base,)).fetchone()
    doc = json.loads(row[0]) if row else {}
    return field in doc, doc.get(field)


def versions(lines: Iterable[ChangeLine]) -> dict[tuple[str, str], dict[str, str]]:
    """Give, for each record by table and id, the change that each of its fields stems from."""
    heads: dict[tuple[str, str], dict[str, str]] = {}
    for line in sorted(lines, key=lambda line: (line.stamp, line.id)):
        key = line.record_type, line.record_id
        if line.is_creation:
            heads[key] = {WHOLE_RECORD: line.id}
        else:
            heads.setdefault(key, {}).update(dict.fromkeys(line.doc, line.id))
    return heads


def _read(connection: Connection, condition: str, parameter: str) -> Iterator[ChangeLine]:
    for row in connection.execute(f"SELECT {_COLUMNS} FROM change WHERE {condition}", (parameter,)):
        values = dict(zip(_COLUMNS.split(", "), row, strict=True))
        values |= {"doc": json.loads(values["doc"]), "base": json.loads(values["base"])}
        yield ChangeLine(**values)
