"""Connections to an archive's file, and why one cannot be had."""

from __future__ import annotations

from pathlib import Path

from pressdesk.archive.driver import Connection, DatabaseError, connect
from pressdesk.archive.errors import (
    ArchiveError,
    ArchiveInUse,
    ArchiveReadOnly,
    ArchiveUnreadable,
    NotAnArchive,
)
from pressdesk.archive.migrations import FORMAT
from pressdesk.archive.older_format import lend_missing
from pressdesk.archive.schema import APPLICATION_ID

_HEADER_SIZE = 100
"""Bytes of an SQLite file's header (Database File Format, section 1.3)."""


def format_of(path: Path) -> int:
    """Give an archive's format number without changing a byte; NotAnArchive where it is none."""
    try:
        with path.open("rb") as file:
            header = file.read(_HEADER_SIZE)
    except OSError as error:
        raise ArchiveUnreadable(path, reason_of(error), detail=str(error)) from error
    is_sqlite = header.startswith(b"SQLite format 3\x00") and len(header) == _HEADER_SIZE
    if not is_sqlite or int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise NotAnArchive(path)
    connection = open_connection(path, read_only=True)
    try:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])
    finally:
        connection.close()


def open_connection(path: Path, *, read_only: bool) -> Connection:
    """Open a connection to an archive; an ArchiveError says why it cannot be had."""
    try:
        connection = connect(path, read_only=read_only)
        connection.execute("SELECT count(*) FROM archive_setting").fetchone()
        if read_only:
            _lend_what_is_missing(connection)
        else:
            _require_writable(connection)
    except (DatabaseError, UnicodeDecodeError) as error:
        if read_only and _may_not_write(error):
            return _open_immutable(path)
        raise _refusal(path, error) from error
    return connection


def _lend_what_is_missing(connection: Connection) -> None:
    if connection.execute("PRAGMA user_version").fetchone()[0] < FORMAT:
        lend_missing(connection)


def _require_writable(connection: Connection) -> None:
    """Raise where SQLite opened a write-protected file for reading without a word; set the journal.

    A restored backup comes in the journal mode of backups, in which readers and writer wait for each other.
    """
    connection.execute("BEGIN IMMEDIATE")
    connection.execute("DELETE FROM archive_setting WHERE 0")
    connection.execute("ROLLBACK")
    connection.execute("PRAGMA journal_mode = WAL")


def _may_not_write(error: Exception) -> bool:
    return "readonly" in str(error) or "unable to open" in str(error)


def _refusal(path: Path, error: Exception) -> ArchiveError:
    if "locked" in str(error):
        return ArchiveInUse(path, "")
    return ArchiveReadOnly(path) if _may_not_write(error) else NotAnArchive(path, detail=str(error))


def _open_immutable(path: Path) -> Connection:
    """Read an archive in a folder where not even the WAL index may be made."""
    log = path.with_name(f"{path.name}-wal")
    if log.exists() and log.stat().st_size:
        raise ArchiveUnreadable(path, "its last saves lie in a log that cannot be read here")
    try:
        connection = connect(path, read_only=True, immutable=True)
        connection.execute("SELECT count(*) FROM archive_setting").fetchone()
        _lend_what_is_missing(connection)
    except (DatabaseError, UnicodeDecodeError) as error:
        raise NotAnArchive(path, detail=str(error)) from error
    return connection


def reason_of(error: BaseException | None) -> str:
    """Give in words why a file could not be read or written."""
    text = str(error).lower()
    if "full" in text or "no space" in text:
        return "the disk is full"
    if "too long" in text:
        return "its name is too long"
    if isinstance(error, FileNotFoundError | NotADirectoryError):
        return "its folder does not exist"
    if "permission" in text or "readonly" in text or "unable to open" in text:
        return "the file or its folder is closed to you"
    return "the disk does not answer as it should"
