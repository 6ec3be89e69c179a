"""The archive as a whole: opening, creating, reading, and the one way to write."""

from __future__ import annotations

import dataclasses
import os
import threading
from array import array
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Self, TypeVar

from pressdesk.archive import history
from pressdesk.archive.connections import format_of, open_connection, reason_of
from pressdesk.archive.driver import Connection, DatabaseError, connect
from pressdesk.archive.errors import (
    ArchiveClosed,
    ArchiveExists,
    ArchiveMissing,
    ArchiveNotCreated,
    ArchiveReadOnly,
    ArchiveTooNew,
    BrokenLink,
    NotAnArchive,
    RecordNotFound,
    SaveFailed,
    Unstorable,
)
from pressdesk.archive.history import ChangeLine
from pressdesk.archive.lock import WriterLock, user_name
from pressdesk.archive.matching import Wanted, conditions, grouping, ordering
from pressdesk.archive.migrations import FORMAT, apply_migrations
from pressdesk.archive.placement import real_place
from pressdesk.archive.rows import chunks, placeholders, select
from pressdesk.archive.schema import APPLICATION_ID
from pressdesk.archive.transaction import Touched, Transaction, Written
from pressdesk.errors import PressdeskError
from pressdesk.model.identity import new_id
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.vocabulary import shipped_terms

RecordType = TypeVar("RecordType", bound=Record)
WriteListener = Callable[[Connection, Sequence[Touched]], None]
WrittenListener = Callable[[Written], None]

SUFFIX = ".pressdesk"
"""How an archive's file name ends."""


class Archive:
    """An open archive.

    Any thread may read; each gets a read-only connection of its own. Any thread may write, one transaction at
    a time: the writing connection is guarded by a lock, and transactions are kept short.
    """

    def __init__(self, path: Path, connection: Connection, lock: WriterLock | None) -> None:
        self.path = path
        self.author = user_name()
        self._writer = connection
        self._lock = lock
        self._guard = threading.RLock()
        self._current: Transaction | None = None
        self._writing_thread: int | None = None
        self._local = threading.local()
        if lock is None:
            self._local.reader = connection
        self._is_closed = False
        self._write_listeners: list[WriteListener] = []
        self._written_listeners: list[WrittenListener] = []
        self.node = self.setting("node") or ""
        self._last_stamp, self._last_hash = 0, ""
        self.resume_chain(connection)

    @classmethod
    def create(cls, path: Path) -> Self:
        """Make a new archive with the shipped vocabularies and open it for writing.

        It is made under another name and then renamed, so that a crash leaves no half archive at ``path``.
        """
        path = real_place(path)
        if os.path.lexists(path):
            raise ArchiveExists(path)
        if not os.path.isdir(path.parent):  # noqa: PTH112 - never raises, whatever the name
            raise ArchiveNotCreated(path, "its folder does not exist")
        lock = WriterLock(path)
        half = path.with_name(f".{path.name}.new")
        try:
            lock.acquire()
            cls._make(half, lock)
            half.rename(path)
            return cls(path, open_connection(path, read_only=False), lock)
        except (SaveFailed, ArchiveReadOnly, DatabaseError, OSError) as error:
            lock.release()
            reason = reason_of(error.__cause__ or error)
            raise ArchiveNotCreated(path, reason, detail=str(error)) from error
        except BaseException:
            lock.release()
            raise
        finally:
            with suppress(OSError):
                half.unlink()

    @classmethod
    def _make(cls, path: Path, lock: WriterLock) -> None:
        for ending in ("", "-journal", "-wal", "-shm"):
            path.with_name(f"{path.name}{ending}").unlink(missing_ok=True)
        connection = connect(path)
        try:
            connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            apply_migrations(connection)
            archive = cls(path, connection, lock)
            archive.set_setting("archive_id", new_id())
            archive.set_setting("node", new_id())
            archive.node = archive.setting("node") or ""
            with archive.transaction("Create the archive") as transaction:
                transaction.add_all(shipped_terms())
            archive.close_connections()
        finally:
            connection.close()

    @classmethod
    def open(
        cls, path: Path, *, read_only: bool = False, backup: Callable[[Path], object] | None = None
    ) -> Self:
        """Open an archive; an older one is backed up by ``backup`` (verified) and then migrated."""
        path = real_place(path)
        if not os.path.isfile(path):  # noqa: PTH113 - never raises, whatever the name
            raise ArchiveMissing(path)
        version = format_of(path)
        if version > FORMAT:
            raise ArchiveTooNew(path, version, FORMAT)
        lock = None if read_only else WriterLock(path)
        if lock:
            lock.acquire()
        try:
            connection = open_connection(path, read_only=read_only)
            if version < FORMAT and not read_only:
                _migrate(connection, path, backup)
                archive = cls(path, connection, lock)
                archive._add_missing_terms()
                return archive
            return cls(path, connection, lock)
        except BaseException:
            if lock:
                lock.release()
            raise

    def _add_missing_terms(self) -> None:
        """Add the shipped terms that an older format did not have; those that the ministry changed stay."""
        present = {row[0] for row in self.connection.execute("SELECT id FROM term")}
        with self.transaction("Bring the archive to a newer format") as transaction:
            transaction.add_all(term for term in shipped_terms() if term.id not in present)

    @property
    def is_read_only(self) -> bool:
        """Tell whether the archive was opened for reading only."""
        return self._lock is None

    @property
    def media_folder(self) -> Path:
        """Give the folder of attachments beside the archive."""
        return self.path.with_name(f"{self.path.stem} files")

    def close(self) -> None:
        """Close every connection and let the next one write."""
        with self._guard:
            self.close_connections()
            if self._lock:
                self._lock.release()

    def close_connections(self) -> None:
        """Close this thread's connection and the writing one; the lock against other writers stays.

        Another thread's connection closes when that thread lets go of it: to close it under a running
        statement would end the whole process.
        """
        with self._guard:
            self._is_closed = True
            if hasattr(self._local, "reader"):
                self._local.reader.close()
            self._local = threading.local()
            if self._lock is not None:
                self._empty_log()
            self._writer.close()

    def _empty_log(self) -> None:
        """Bring the log's saves into the file itself, so that who copies the file alone has them all."""
        with suppress(DatabaseError):
            self._writer.execute("PRAGMA busy_timeout = 500")
            self._writer.execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    # Reading

    def get(self, record_class: type[RecordType], record_id: str) -> RecordType:
        """Give one record, removed or not; RecordNotFound where there is none."""
        found = select(self.connection, record_class, "WHERE id = ?", (record_id,))
        if not found:
            raise RecordNotFound(record_class.label, record_id)
        return found[0]

    def look_up(self, record_class: type[RecordType], record_id: str) -> RecordType | None:
        """Give one record, or None where there is none or the id is empty."""
        return next(iter(select(self.connection, record_class, "WHERE id = ?", (record_id,))), None)

    def get_many(self, record_class: type[RecordType], ids: Sequence[str]) -> list[RecordType]:
        """Give records in the order of ``ids``; unknown ids are left out."""
        found: dict[str, RecordType] = {}
        for portion in chunks(list(dict.fromkeys(ids))):
            rest = f"WHERE id IN ({placeholders(portion)})"
            found |= {record.id: record for record in select(self.connection, record_class, rest, portion)}
        return [found[record_id] for record_id in ids if record_id in found]

    def find(
        self,
        record_class: type[RecordType],
        *,
        removed: bool = False,
        order: str = "",
        limit: int | None = None,
        **equal: Wanted,
    ) -> list[RecordType]:
        """Give the records whose fields equal the given values; a LINKS field must contain the value.

        ``order`` is a column name, ``-`` before it for descending; without it the order of creation.
        ``removed`` gives what lies in the bin instead.
        """
        rest, parameters = conditions(record_class, removed=removed, equal=equal)
        rest += f" ORDER BY {ordering(record_class, order)}"
        if limit is not None:
            rest += f" LIMIT {int(limit)}"
        return select(self.connection, record_class, rest, parameters)

    def count(
        self,
        record_class: type[Record],
        *,
        removed: bool = False,
        one_per: Sequence[str] = (),
        **equal: Wanted,
    ) -> int:
        """Count the records that ``find`` would give; those that agree in the fields ``one_per`` as one."""
        rest, parameters = conditions(record_class, removed=removed, equal=equal)
        found = f"SELECT 1 FROM {record_class.table} {rest}{grouping(record_class, one_per)}"
        row = self.connection.execute(f"SELECT count(*) FROM ({found})", parameters)
        return int(row.fetchone()[0])

    def tally(self, record_class: type[Record], name: str, **equal: Wanted) -> dict[str, int]:
        """Count the records that ``find`` would give by the values of one field, the most frequent first."""
        column = conversion(record_class.spec(name)).columns(record_class.spec(name))[0].name
        rest, parameters = conditions(record_class, removed=False, equal=equal)
        rows = self.connection.execute(
            f"SELECT {column}, count(*) FROM {record_class.table} {rest} GROUP BY 1 ORDER BY 2 DESC, 1",
            parameters,
        )
        return {"" if value is None else str(value): number for value, number in rows}

    def row_numbers(
        self,
        record_class: type[Record],
        *,
        removed: bool = False,
        order: str = "",
        one_per: Sequence[str] = (),
        **equal: Wanted,
    ) -> array[int]:
        """Give the row numbers of the records that ``find`` would give: 8 bytes each, for long lists.

        Of records that agree in the fields ``one_per`` the one entered first stands for all.
        """
        rest, parameters = conditions(record_class, removed=removed, equal=equal)
        number = "min(rowid)" if one_per else "rowid"
        rest += f"{grouping(record_class, one_per)} ORDER BY {ordering(record_class, order)}"
        statement = f"SELECT {number} FROM {record_class.table} {rest}"
        return array("q", (row[0] for row in self.connection.execute(statement, parameters)))

    def by_row_numbers(self, record_class: type[RecordType], numbers: Sequence[int]) -> dict[int, RecordType]:
        """Give records by their row numbers."""
        found: dict[int, RecordType] = {}
        for portion in chunks(list(numbers)):
            marks = placeholders(portion)
            rows = self.connection.execute(
                f"SELECT id, rowid FROM {record_class.table} WHERE rowid IN ({marks})", tuple(portion)
            )
            row_number = dict(rows.fetchall())
            for record in select(self.connection, record_class, f"WHERE rowid IN ({marks})", portion):
                found[row_number[record.id]] = record
        return found

    def identify(self, record_class: type[Record], numbers: Sequence[int]) -> list[str]:
        """Give the ids of records by their row numbers, in that order."""
        found: dict[int, str] = {}
        for portion in chunks(list(numbers)):
            marks = placeholders(portion)
            found |= self.connection.execute(
                f"SELECT rowid, id FROM {record_class.table} WHERE rowid IN ({marks})", tuple(portion)
            ).fetchall()
        return [found[number] for number in numbers if number in found]

    def holds_only_vocabularies(self) -> bool:
        """Tell whether nothing but the shipped terms was ever written."""
        row = self.connection.execute("SELECT 1 FROM change WHERE record_type <> 'term' LIMIT 1").fetchone()
        return row is None

    def history_of(self, record: Record) -> list[ChangeLine]:
        """Give a record's history, newest first."""
        return history.of_record(self.connection, record.id)

    def setting(self, name: str) -> str | None:
        """Give one of the archive's own settings."""
        row = self.connection.execute("SELECT value FROM archive_setting WHERE name = ?", (name,)).fetchone()
        return row[0] if row else None

    def reader(self) -> Connection:
        """Give a new read-only connection, to be used by one thread and closed by it."""
        if self._is_closed:
            raise ArchiveClosed(self.path)
        return open_connection(self.path, read_only=True)

    @property
    def connection(self) -> Connection:
        """The connection for reading in this thread: the writing one inside a transaction."""
        if self._writing_thread == threading.get_ident():
            return self._writer
        local = self._local
        if not hasattr(local, "reader"):
            local.reader = self.reader()
        return local.reader

    # Writing

    @contextmanager
    def transaction(self, action: str) -> Iterator[Transaction]:
        """Write records together or not at all; ``action`` is the whole phrase that Undo shows.

        A transaction inside another joins it. Listeners of ``add_write_listener`` run inside, before the
        commit; those of ``add_written_listener`` after it.
        """
        with self.exclusive():
            if self._current is not None:
                yield self._current
                return
            transaction = Transaction(self, self._writer, action)
            with self._committing(transaction):
                yield transaction
        if transaction.touched:
            written = transaction.finish()
            for notify in self._written_listeners:
                notify(written)

    @contextmanager
    def _committing(self, transaction: Transaction) -> Iterator[None]:
        stamp_and_hash = self._last_stamp, self._last_hash
        self._current, self._writing_thread = transaction, threading.get_ident()
        try:
            self._writer.execute("BEGIN IMMEDIATE")
            yield
            history.append(self._writer, transaction.lines)
            for listener in self._write_listeners:
                listener(self._writer, transaction.touched)
            self._writer.execute("COMMIT")
        except BaseException as error:
            if self._writer.in_transaction:
                self._writer.execute("ROLLBACK")
            self._last_stamp, self._last_hash = stamp_and_hash
            if isinstance(error, DatabaseError | UnicodeEncodeError | OverflowError):
                raise self._in_words(error) from error
            raise
        finally:
            self._current, self._writing_thread = None, None

    def _in_words(self, error: Exception) -> PressdeskError:
        if isinstance(error, UnicodeEncodeError | OverflowError):
            return Unstorable(detail=type(error).__name__)
        if "FOREIGN KEY" in str(error):
            return BrokenLink(detail=str(error))
        return SaveFailed(self.path, detail=str(error))

    def save(self, *records: Record, action: str = "") -> None:
        """Write records in a transaction of their own."""
        with self.transaction(action or f"Edit {records[0].label.lower()}") as transaction:
            for record in records:
                transaction.save(record)

    def remove(self, record: Record) -> None:
        """Put a record in the bin in a transaction of its own."""
        with self.transaction(f"Remove {record.label.lower()}") as transaction:
            transaction.remove(record)

    def restore(self, record: Record) -> None:
        """Take a record out of the bin in a transaction of its own."""
        with self.transaction(f"Restore {record.label.lower()}") as transaction:
            transaction.restore(record)

    def revert(self, group_id: str, action: str) -> str:
        """Undo a former transaction by a new one; give the new one's group, which can be reverted in turn."""
        with self.transaction(action) as transaction:
            transaction.revert(group_id)
        return transaction.group_id

    def set_setting(self, name: str, value: str) -> None:
        """Keep one of the archive's own settings; these have no history."""
        with self.exclusive() as connection:
            connection.execute(
                "INSERT INTO archive_setting (name, value) VALUES (?, ?) "
                "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
                (name, value),
            )

    def add_write_listener(self, listener: WriteListener) -> None:
        """Let ``listener`` write along in each transaction (the search index does)."""
        self._write_listeners.append(listener)

    def add_written_listener(self, listener: WrittenListener) -> None:
        """Tell ``listener`` what each transaction changed, in the writing thread, after its commit."""
        self._written_listeners.append(listener)

    def chained(self, line: ChangeLine) -> ChangeLine:
        """Stamp a line of history and chain it to this node's line before; called by transactions."""
        self._last_stamp = history.next_stamp(self._last_stamp)
        stamped = dataclasses.replace(line, stamp=self._last_stamp, previous_hash=self._last_hash)
        self._last_hash = stamped.computed_hash()
        return dataclasses.replace(stamped, hash=self._last_hash)

    def resume_chain(self, connection: Connection) -> None:
        """Go on from this node's newest line of history."""
        self._last_stamp, self._last_hash = history.last_of_node(connection, self.node)

    @contextmanager
    def exclusive(self) -> Iterator[Connection]:
        """Give the writing connection alone, for maintenance (index rebuild, vacuum); transactions wait."""
        if self._lock is None:
            raise ArchiveReadOnly(self.path)
        with self._guard:
            if self._is_closed:
                raise ArchiveClosed(self.path)
            try:
                yield self._writer
            except DatabaseError as error:
                raise self._in_words(error) from error


def _migrate(connection: Connection, path: Path, backup: Callable[[Path], object] | None) -> None:
    if backup:
        backup(path)
    try:
        apply_migrations(connection)
    except DatabaseError as error:
        raise NotAnArchive(path, detail=str(error)) from error
