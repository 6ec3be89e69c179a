"""Backups: made through SQLite's own backup, opened and checked after writing, rotated.

A backup is written under a temporary name, checked, and only then renamed: a full disk leaves no file that
looks like a backup. A failing backup never keeps the archive from opening.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from pressdesk.archive.connections import format_of
from pressdesk.archive.database import SUFFIX
from pressdesk.archive.driver import Connection, DatabaseError, connect
from pressdesk.archive.errors import ArchiveError, ArchiveExists

_STAMP = "%Y-%m-%d %H%M%S"
_NAME = re.compile(r"(?P<stem>.+) (?P<stamp>\d{4}-\d\d-\d\d \d{6})" + re.escape(SUFFIX))
_COUNTED_TABLES = ("visit", "person", "quote", "note", "source", "attachment", "change")

KEEP_NEWEST = 8
KEEP_DAYS = 14
KEEP_WEEKS = 10
KEEP_MONTHS = 24


class BackupFailed(ArchiveError):
    """A backup could not be written or does not equal the archive."""

    def __init__(self, reason: str, *, detail: str = "") -> None:
        super().__init__(
            f"The backup was not made: {reason}.",
            hint="The archive itself is untouched. Check the backup folder and its free space.",
            detail=detail,
        )


@dataclass(frozen=True, slots=True)
class Snapshot:
    """A backup on the disk."""

    path: Path
    made_at: datetime

    @property
    def size(self) -> int:
        """Bytes on the disk."""
        return self.path.stat().st_size


def backup_folder(archive: Path) -> Path:
    """Give the folder of an archive's backups, beside it."""
    return archive.with_name(f"{archive.stem} backups")


def make_snapshot(archive: Path, *, folder: Path | None = None, moment: datetime | None = None) -> Snapshot:
    """Write a backup of the archive as it stands and check it; may run while the archive is in use."""
    folder = folder or backup_folder(archive)
    moment = moment or datetime.now(UTC)
    target = folder / f"{archive.stem} {moment.strftime(_STAMP)}{SUFFIX}"
    part = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.unlink(missing_ok=True)
        counts = _copy(archive, part)
        _check(part, counts)
        part.replace(target)
    except (OSError, DatabaseError) as error:
        raise BackupFailed(_reason(error), detail=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return Snapshot(target, moment)


def snapshots_of(archive: Path, *, folder: Path | None = None) -> list[Snapshot]:
    """Give the archive's backups, newest first."""
    folder = folder or backup_folder(archive)
    found = []
    for path in folder.glob(f"*{SUFFIX}") if folder.is_dir() else ():
        match = _NAME.fullmatch(path.name)
        if match and match["stem"] == archive.stem:
            found.append(Snapshot(path, datetime.strptime(match["stamp"], _STAMP).replace(tzinfo=UTC)))
    return sorted(found, key=lambda snapshot: snapshot.made_at, reverse=True)


def superfluous(snapshots: Sequence[Snapshot]) -> list[Snapshot]:
    """Give those that rotation lets go: kept are the newest, then one a day, a week and a month."""
    newest_first = sorted(snapshots, key=lambda snapshot: snapshot.made_at, reverse=True)
    kept = set(newest_first[:KEEP_NEWEST])
    for pattern, number in (("%Y-%j", KEEP_DAYS), ("%G-%V", KEEP_WEEKS), ("%Y-%m", KEEP_MONTHS)):
        periods: dict[str, Snapshot] = {}
        for snapshot in newest_first:
            periods.setdefault(snapshot.made_at.strftime(pattern), snapshot)
        kept.update(list(periods.values())[:number])
    return [snapshot for snapshot in newest_first if snapshot not in kept]


def back_up(archive: Path) -> Snapshot:
    """Make a checked backup, then let old ones go."""
    snapshot = make_snapshot(archive)
    for old in superfluous(snapshots_of(archive)):
        old.path.unlink(missing_ok=True)
    return snapshot


def is_due(archive: Path, *, hours: float = 4) -> bool:
    """Tell whether the archive changed since its newest backup and that one is older than ``hours``."""
    newest = next(iter(snapshots_of(archive)), None)
    if newest is None:
        return True
    changed = max(
        path.stat().st_mtime for path in (archive, archive.with_name(f"{archive.name}-wal")) if path.exists()
    )
    age = datetime.now(UTC) - newest.made_at
    return changed > newest.made_at.timestamp() and age.total_seconds() > hours * 3600


def restore_to(snapshot: Snapshot, target: Path) -> Path:
    """Copy a backup to a new place, never over an archive that is in use or its leftover log files."""
    logs = [target.with_name(f"{target.name}{ending}") for ending in ("-wal", "-shm")]
    if target.exists() or any(log.exists() for log in logs):
        raise ArchiveExists(target)
    format_of(snapshot.path)
    part = target.with_suffix(".part")
    try:
        counts = _copy(snapshot.path, part)
        _check(part, counts)
        part.replace(target)
    except (OSError, DatabaseError) as error:
        raise BackupFailed(_reason(error), detail=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return target


def _copy(source: Path, target: Path) -> dict[str, int]:
    """Copy the archive as it stands at one moment, colleagues' later saves left out; give its counts."""
    reading = connect(source, read_only=True)
    try:
        reading.execute("BEGIN")
        counts = _counts(reading)
        writing = connect(target)
        try:
            reading.backup(writing)
            writing.execute("PRAGMA journal_mode = DELETE")
        finally:
            writing.close()
        return counts
    finally:
        reading.close()


def _check(path: Path, expected: dict[str, int]) -> None:
    connection = connect(path, read_only=True)
    try:
        verdict = connection.execute("PRAGMA integrity_check").fetchone()[0]
        found = _counts(connection)
    finally:
        connection.close()
    if verdict != "ok":
        raise BackupFailed("the copy is damaged", detail=str(verdict))
    if found != expected:
        raise BackupFailed("the copy does not hold the same records", detail=f"{expected} {found}")


def _counts(connection: Connection) -> dict[str, int]:
    return {
        table: connection.execute(f"SELECT count(*) FROM {table}").fetchone()[0] for table in _COUNTED_TABLES
    }


def _reason(error: Exception) -> str:
    text = str(error).lower()
    if "full" in text or "no space" in text:
        return "the disk is full"
    if "readonly" in text or "permission" in text or "unable to open" in text:
        return "the backup folder may not be written"
    return "the file could not be written"
