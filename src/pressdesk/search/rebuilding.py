"""Building the index anew beside the archive, while saves go on, and exchanging it for the former one.

The new index is filled in a file of its own from a snapshot of the records, which locks nobody out. Then it
is carried over into the archive a portion at a time, under other names; the last step, in one transaction,
gives it the index's names and brings it in step with what was written since the snapshot. A crash at any
moment leaves the former index, marked as behind, and the next start builds again.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from pressdesk.archive.connections import reason_of
from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection, DatabaseError, connect
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.errors import PressdeskError
from pressdesk.model.record import Record
from pressdesk.search import tables
from pressdesk.search.facets import Settings
from pressdesk.search.filling import Progress, fill
from pressdesk.search.in_step import bring_in_step
from pressdesk.search.records import SEARCHED, read

_BYTES_AT_ONCE = 2 << 20
_ROWS_AT_ONCE = 4_000
_BREATH_S = 0.002
"""Between two portions a waiting save comes first: a lock that is taken again at once starves the others."""


class IndexNotBuilt(PressdeskError):
    """The search index could not be built; the records are untouched."""

    def __init__(self, path: Path, error: Exception) -> None:
        super().__init__(
            f"The search index of {path.name} could not be built: {reason_of(error)}.",
            hint="Make room on the disk and start Pressdesk again; no record is affected.",
            detail=str(error),
        )


def rebuild(archive: Archive, progress: Progress) -> bool:
    """Build an archive's index anew; give False where ``progress`` stopped it, which leaves the former one.

    The archive's writing connection is held for moments only. IndexNotBuilt where the disk is full.
    """
    latest = (0, 0)

    def tell(done: int, total: int) -> bool:
        nonlocal latest
        latest = (done, total)
        return progress(done, total)

    _begin(archive)
    try:
        with _file_beside(archive.path) as beside, closing(archive.reader()) as snapshot:
            snapshot.execute("BEGIN")
            beside.execute("BEGIN")
            tables.create_tables(beside, noting=False)
            if not fill(beside, snapshot, tell):
                return False
            beside.execute("COMMIT")
            if not _carry_over(archive, beside, lambda: tell(*latest)):
                return False
            _exchange(archive, snapshot)
    except (DatabaseError, OSError) as error:
        raise IndexNotBuilt(archive.path, error) from error
    _drop(archive, tables.FORMER)
    return True


def _begin(archive: Archive) -> None:
    """From now on every record written is noted, also where the former index follows it."""
    with _moment(archive) as connection:
        if not tables.is_current(connection):
            tables.drop_tables(connection)
        tables.create_tables(connection)
        tables.mark_building(connection)


@contextmanager
def _file_beside(path: Path) -> Iterator[Connection]:
    """Give a connection to a new file beside the archive that is gone afterwards."""
    beside = path.with_name(f".{path.name}.index")
    beside.unlink(missing_ok=True)
    try:
        with closing(connect(beside)) as connection:
            connection.execute("PRAGMA journal_mode = OFF")
            connection.execute("PRAGMA synchronous = OFF")
            yield connection
    finally:
        beside.unlink(missing_ok=True)


@contextmanager
def _moment(archive: Archive, *, is_lasting: bool = True) -> Iterator[Connection]:
    """Write in a short transaction of its own, then let waiting saves come first.

    What is not ``is_lasting`` is worth nothing before the exchange, and need not reach the disk by itself.
    """
    with archive.exclusive() as connection:
        connection.execute(f"PRAGMA synchronous = {'FULL' if is_lasting else 'NORMAL'}")
        connection.execute("BEGIN IMMEDIATE")
        try:
            yield connection
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise
        finally:
            connection.execute("PRAGMA synchronous = FULL")
    time.sleep(_BREATH_S)


def _carry_over(archive: Archive, beside: Connection, goes_on: Callable[[], bool]) -> bool:
    """Copy the new index into the archive under the names that it has until the exchange."""
    for left_by_a_crash in (tables.NEXT, tables.FORMER):
        _drop(archive, left_by_a_crash)
    with _moment(archive) as connection:
        for statement in tables.statements_for_next(beside):
            connection.execute(statement)
        tables.index_next_passages(connection)
    for table in tables.stored_tables():
        for rows in _portions(beside, table):
            with _moment(archive, is_lasting=False) as connection:
                tables.put_into_next(connection, table, rows)
            if not goes_on():
                _drop(archive, tables.NEXT)
                return False
    return True


def _portions(beside: Connection, table: str) -> Iterator[list[tuple[object, ...]]]:
    cursor = beside.execute(f"SELECT * FROM {table}")
    number = _BYTES_AT_ONCE // tables.LARGE_ROW if tables.has_large_rows(table) else _ROWS_AT_ONCE
    while rows := cursor.fetchmany(number):
        yield rows


def _exchange(archive: Archive, snapshot: Connection) -> None:
    """Give the new index its names, and bring it in step with what was written since the snapshot."""
    with _moment(archive) as connection:
        tables.take_next(connection)
        before = _as_in(snapshot, connection, tables.unseen(connection))
        if bring_in_step(connection, before, Settings(snapshot)):
            tables.mark_current(connection)


def _as_in(
    snapshot: Connection, connection: Connection, record_ids: list[str]
) -> dict[tuple[type[Record], str], Record | None]:
    """Give the records of these ids as they were at the snapshot; None for those made since."""
    found: dict[tuple[type[Record], str], Record | None] = {}
    for portion in chunks(record_ids):
        where = f"WHERE id IN ({placeholders(portion)})"
        for record_class in SEARCHED:
            for record in read(connection, record_class, where, portion):
                found[record_class, record.id] = None
            for record in read(snapshot, record_class, where, portion):
                found[record_class, record.id] = record
    return found


def _drop(archive: Archive, prefix: str) -> None:
    for table in tables.tables_named(archive.connection, prefix):
        with _moment(archive) as connection:
            connection.execute(f"DROP TABLE IF EXISTS {table}")
