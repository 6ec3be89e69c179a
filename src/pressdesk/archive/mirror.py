"""A second, plain form of the archive beside its attachments, from which it can be made again without SQLite.

One JSON file holds a visit with all that belongs to it; what belongs to no visit lies in up to 256 files a
kind of record. The files are written after the transactions, only those that the history names since the
last time, each beside its place and then renamed. Where two files hold a record (it moved from one visit to
another) the one modified later counts.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from hashlib import blake2b
from pathlib import Path
from typing import Any, NamedTuple

from pressdesk.archive.connections import reason_of
from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.archive.errors import BrokenLink, MirrorNotWritten, Unstorable
from pressdesk.archive.exchange import NotAnExport, document_in, record_to_json, records_in
from pressdesk.archive.rows import chunks, placeholders, select
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE, RECORDS, owned_by
from pressdesk.model.visit import Visit

FORMAT_NAME = "pressdesk-mirror"
FORMAT_VERSION = 1
_STATE = "state.json"

Progress = Callable[[int, int], object]
_Records = dict[type[Record], list[Any]]


class _State(NamedTuple):
    """How far the mirror has followed the history."""

    archive_id: str
    change: str
    """The id of the last change that it holds; empty for none."""


def mirror_folder(archive: Archive) -> Path:
    """Give the folder of an archive's mirror."""
    return archive.media_folder / "mirror"


def write_mirror(archive: Archive, progress: Progress = lambda _done, _of: None) -> int:
    """Bring the mirror in step with the archive; give the number of files written.

    ``progress`` is told how many files of how many are done and may raise to break off; the next time goes
    on from there. MirrorNotWritten where a file cannot be written.
    """
    folder = mirror_folder(archive)
    archive_id = archive.setting("archive_id") or ""
    with closing(archive.reader()) as reading:
        reading.execute("BEGIN")
        newest = reading.execute("SELECT rowid, id FROM change ORDER BY rowid DESC LIMIT 1").fetchone()
        state = _State(archive_id, newest[1] if newest else "")
        known = _state_in(folder)
        if known == state:
            return 0
        number = 0
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for number, (name, records) in enumerate(_files(reading, known, archive_id), start=1):
                head = {"format": FORMAT_NAME, "version": FORMAT_VERSION, "archive_id": archive_id}
                _write(folder / name, head, records)
                progress(number, 0)
            _write(folder / _STATE, state._asdict(), {})
        except OSError as error:
            raise MirrorNotWritten(archive.path, reason_of(error), detail=str(error)) from error
    return number


def import_mirror(archive: Archive, folder: Path) -> int:
    """Bring the records of a mirror into an archive, all or nothing; give their number.

    A mirror holds no history: it begins anew with this import. Attachments are found again where the archive
    has the name of the lost one. NotAnExport names the file that cannot be read.
    """
    archive_id, records = _newest(folder)
    is_new = archive.holds_only_vocabularies()
    try:
        with archive.transaction("Import an archive") as transaction:
            for record in records:
                transaction.save(record)
            if is_new and archive_id:
                archive.set_setting("archive_id", archive_id)
    except BrokenLink as error:
        raise NotAnExport(folder, "a record in it names another one that it does not hold") from error
    except Unstorable as error:
        raise NotAnExport(folder, "it holds half of a character or a number beyond all measure") from error
    return len(records)


def _newest(folder: Path) -> tuple[str, list[Record]]:
    """Give the archive's id and, of each record, the form modified last."""
    found: dict[tuple[str, str], Record] = {}
    archive_id = ""
    for path in sorted(folder.glob("*/*.json")):
        document = document_in(
            path, FORMAT_NAME, FORMAT_VERSION, "it is no part of a plain copy of an archive"
        )
        archive_id = archive_id or document["archive_id"]
        if document["archive_id"] != archive_id:
            raise NotAnExport(path, "it is of another archive than the files beside it")
        for record in records_in(path, document):
            key = record.table, record.id
            if key not in found or found[key].modified_at < record.modified_at:
                found[key] = record
    if not found:
        raise NotAnExport(folder, "no plain copy of an archive lies in it")
    return archive_id, list(found.values())


def _files(reading: Connection, known: _State, archive_id: str) -> Iterator[tuple[str, _Records]]:
    """Give the files that changed since ``known``, each with its records."""
    touched = _touched_since(reading, known, archive_id)
    visits, loose = set(touched.pop(Visit, ())), {}
    for record_class, ids in touched.items():
        owners = _owners(reading, record_class, ids)
        visits |= set(owners.values()) - {""}
        drawers = {_drawer(record_id) for record_id in ids if not owners.get(record_id)}
        if drawers:
            loose[record_class] = drawers
    for visit in sorted(visits):
        yield f"visit/{visit}.json", _of_visit(reading, visit)
    for record_class, drawers in loose.items():
        yield from _of_no_visit(reading, record_class, drawers)


def _touched_since(reading: Connection, known: _State, archive_id: str) -> dict[type[Record], list[str]]:
    """Give the records that were written since; all of them where the mirror is of another archive."""
    place = reading.execute("SELECT rowid FROM change WHERE id = ?", (known.change,)).fetchone()
    found: defaultdict[type[Record], list[str]] = defaultdict(list)
    if known.archive_id == archive_id and place:
        rows = reading.execute(
            "SELECT DISTINCT record_type, record_id FROM change WHERE rowid > ? ORDER BY 1, 2", place
        )
        for table, record_id in rows:
            found[BY_TABLE[table]].append(record_id)
    else:
        for record_class in RECORDS:
            rows = reading.execute(f"SELECT id FROM {record_class.table} ORDER BY id")
            found[record_class] += [row[0] for row in rows]
    return dict(found)


def _owner(record_class: type[Record]) -> str:
    """Give in SQL the visit that a row of a record's table belongs to; NULL for none."""
    names = []
    if record_class in _OF_VISIT:
        names.append(_OF_VISIT[record_class])
    if record_class in _OF_MEETING:
        names.append(f"(SELECT m.visit FROM meeting m WHERE m.id = t.{_OF_MEETING[record_class]})")
    return f"coalesce({', '.join([*names, 'NULL', 'NULL'])})"


_OF_VISIT = {record_class: spec.name for record_class, spec in owned_by("visit")}
_OF_MEETING = {record_class: spec.name for record_class, spec in owned_by("meeting")}


def _owners(reading: Connection, record_class: type[Record], ids: list[str]) -> dict[str, str]:
    """Give the visit of each record, empty for none."""
    if record_class not in _OF_VISIT and record_class not in _OF_MEETING:
        return {}
    found: dict[str, str] = {}
    for portion in chunks(ids):
        found |= dict(
            reading.execute(
                f"SELECT t.id, coalesce({_owner(record_class)}, '') FROM {record_class.table} t "
                f"WHERE t.id IN ({placeholders(portion)})",
                tuple(portion),
            ).fetchall()
        )
    return found


def _of_visit(reading: Connection, visit: str) -> _Records:
    found: _Records = {Visit: select(reading, Visit, "WHERE id = ?", (visit,))}
    for record_class, name in _OF_VISIT.items():
        found[record_class] = select(reading, record_class, f"WHERE {name} = ? ORDER BY id", (visit,))
    for record_class, name in _OF_MEETING.items():
        inner = "SELECT id FROM meeting WHERE visit = ?"
        without = f"{_OF_VISIT[record_class]} IS NULL AND " if record_class in _OF_VISIT else ""
        found.setdefault(record_class, []).extend(
            select(reading, record_class, f"WHERE {without}{name} IN ({inner}) ORDER BY id", (visit,))
        )
    return found


def _of_no_visit(
    reading: Connection, record_class: type[Record], drawers: set[str]
) -> Iterator[tuple[str, _Records]]:
    table = record_class.table
    rows = reading.execute(f"SELECT t.id FROM {table} t WHERE {_owner(record_class)} IS NULL ORDER BY t.id")
    ids: defaultdict[str, list[str]] = defaultdict(list)
    for (record_id,) in rows:
        ids[_drawer(record_id)].append(record_id)
    for drawer in sorted(drawers):
        found: list[Record] = []
        for portion in chunks(ids[drawer]):
            found += select(reading, record_class, f"WHERE id IN ({placeholders(portion)})", portion)
        yield f"{table}/{drawer}.json", {record_class: found}


def _drawer(record_id: str) -> str:
    """Give the two letters under which a record without a visit is filed."""
    return blake2b(record_id.encode("utf-8", "surrogatepass"), digest_size=1).hexdigest()


def _state_in(folder: Path) -> _State:
    try:
        document = json.loads((folder / _STATE).read_text(encoding="utf-8"))
        return _State(str(document["archive_id"]), str(document["change"]))
    except (OSError, ValueError, LookupError, TypeError):
        return _State("", "")


def _write(path: Path, head: dict[str, Any], records: _Records) -> None:
    """Write a file beside its place and rename it: a full disk leaves the former one."""
    path.parent.mkdir(exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(_lines(head, records))
        part.replace(path)
    finally:
        with suppress(OSError):
            part.unlink()


def _lines(head: dict[str, Any], records: _Records) -> Iterator[str]:
    """Give the form of an export: one record a line, so that two copies can be compared line by line."""
    opening = json.dumps(head, ensure_ascii=False)
    kept = {record_class.table: found for record_class, found in records.items() if found}
    if not records:
        yield f"{opening}\n"
        return
    yield f'{opening[:-1]}, "records": {{\n'
    for number, (table, found) in enumerate(kept.items()):
        yield f"{',' if number else ''} {json.dumps(table)}: [\n"
        for place, record in enumerate(found):
            document = json.dumps(record_to_json(record), ensure_ascii=False, sort_keys=True)
            yield f"{',' if place else ' '}{document}\n"
        yield "]\n"
    yield "}}\n"
