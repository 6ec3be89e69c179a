"""Everything out as one JSON document, and back into an equal archive."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TextIO

from pressdesk.archive import history
from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.archive.errors import UNREADABLE, ArchiveDamaged, ArchiveError, BrokenLink, Unstorable
from pressdesk.archive.history import ChangeLine
from pressdesk.archive.placement import keep_off_archives
from pressdesk.archive.rows import select
from pressdesk.model.fields import FieldSpec, empty_value
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE, RECORDS

FORMAT_NAME = "pressdesk-archive"
FORMAT_VERSION = 1

_LINE_TYPES = dict.fromkeys(ChangeLine.__slots__, str) | {"stamp": int, "doc": dict, "base": dict}


class NotAnExport(ArchiveError):
    """The file is no export of an archive, or not one that this version reads."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(
            f"“{path.name}” cannot be imported: {reason}.",
            hint="Choose a file that Pressdesk exported. The archive was not changed.",
        )


def record_to_json(record: Record) -> dict[str, Any]:
    """Give a record as JSON has it; fields left empty are left out."""
    document: dict[str, Any] = {
        "id": record.id,
        "created_at": record.created_at,
        "modified_at": record.modified_at,
    }
    if record.removed_at:
        document["removed_at"] = record.removed_at
    for spec in record.fields():
        value = getattr(record, spec.name)
        if value != empty_value(spec.kind):
            document[spec.name] = conversion(spec).to_json(value)
    return document


def record_from_json(record_class: type[Record], document: dict[str, Any]) -> Record:
    """Read what ``record_to_json`` gave, also under a field's older names; ValueError where it is unfit."""
    values: dict[str, Any] = {spec.name: empty_value(spec.kind) for spec in record_class.fields()}
    for spec in record_class.fields():
        name = _name_in(document, spec)
        if name:
            values[spec.name] = conversion(spec).from_json(document[name])
    common = {
        name: str(document[name])
        for name in ("id", "created_at", "modified_at", "removed_at")
        if document.get(name)
    }
    return record_class(**common, **values)


def export_json(archive: Archive, path: Path, *, progress: Callable[[int, int], None] | None = None) -> int:
    """Write the whole archive as it stands at one moment, one record a line; give the number of records.

    The file is written beside its place and renamed, so that a full disk leaves no half export.
    """
    keep_off_archives(path)
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            written = _write(archive, file, progress or (lambda _done, _of: None))
        part.replace(path)
    except OSError as error:
        raise ArchiveError(
            f"The export could not be written to “{path}”.",
            hint="Choose another folder or free some space.",
            detail=str(error),
        ) from error
    except UNREADABLE as error:
        raise ArchiveDamaged(detail=str(error)) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return written


def import_json(archive: Archive, path: Path) -> int:
    """Bring every record and history line of an export into the archive, all or nothing; give the number.

    A record that the archive already holds is brought to the exported state; its history keeps both.
    """
    document = _read(path)
    is_new = archive.holds_only_vocabularies()
    records = list(records_in(path, document))
    lines = _history(path, document) if is_new else []
    try:
        with archive.transaction("Import an archive") as transaction:
            if is_new:
                transaction.adopt(records, lines)
                archive.set_setting("archive_id", document["archive_id"])
            else:
                for record in records:
                    transaction.save(record)
    except BrokenLink as error:
        raise NotAnExport(path, "a record in it names another one that it does not hold") from error
    except Unstorable as error:
        raise NotAnExport(path, "it holds half of a character or a number beyond all measure") from error
    return len(records)


def _write(archive: Archive, file: TextIO, progress: Callable[[int, int], None]) -> int:
    reading = archive.reader()
    try:
        reading.execute("BEGIN")
        written = 0
        for line in _lines(reading, archive.setting("archive_id") or ""):
            file.write(line)
            written += line[1:2] == "{"
            if written % 500 == 0:
                progress(written, 0)
        return written
    finally:
        reading.close()


def _lines(reading: Connection, archive_id: str) -> Iterator[str]:
    head = {"format": FORMAT_NAME, "version": FORMAT_VERSION, "archive_id": archive_id}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "records": {\n'
    for number, record_class in enumerate(RECORDS):
        yield f"{',' if number else ''} {json.dumps(record_class.table)}: [\n"
        records = select(reading, record_class, "ORDER BY id")
        yield from _joined(record_to_json(record) for record in records)
        yield "]\n"
    yield '}, "history": [\n'
    yield from _joined(_line_to_json(line) for line in _all_history(reading))
    yield "]}\n"


def _joined(documents: Iterator[dict[str, Any]]) -> Iterator[str]:
    for number, document in enumerate(documents):
        yield ("," if number else " ") + json.dumps(document, ensure_ascii=False, sort_keys=True) + "\n"


def _all_history(reading: Connection) -> Iterator[ChangeLine]:
    for node in sorted(history.nodes(reading)):
        yield from history.of_node(reading, node)


def _line_to_json(line: ChangeLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in ChangeLine.__slots__}


def _read(path: Path) -> dict[str, Any]:
    document = document_in(path, FORMAT_NAME, FORMAT_VERSION, "it is not an export of a Pressdesk archive")
    if not document["archive_id"]:
        raise NotAnExport(path, "the archive’s own id is missing")
    return document


def document_in(path: Path, name: str, version: int, otherwise: str) -> dict[str, Any]:
    """Read a JSON document that Pressdesk wrote in a format of this name, up to this version of it.

    NotAnExport says what is unfit; ``otherwise`` is what to say of a document of another format.
    """
    try:
        if path.exists() and not path.is_file():
            raise NotAnExport(path, "it is not a file")
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotAnExport(path, "the file could not be read") from error
    except (ValueError, RecursionError) as error:
        raise NotAnExport(path, "it is not a JSON document") from error
    if not isinstance(document, dict) or document.get("format") != name:
        raise NotAnExport(path, otherwise)
    if not isinstance(document.get("version"), int) or document["version"] < 1:
        raise NotAnExport(path, "its version is missing")
    if document["version"] > version:
        raise NotAnExport(path, "a newer Pressdesk wrote it")
    if not isinstance(document.get("archive_id"), str):
        raise NotAnExport(path, "the archive’s own id is missing")
    return document


def records_in(path: Path, document: dict[str, Any]) -> Iterator[Record]:
    """Give the records of a document read from ``path``; NotAnExport says what is unfit in it."""
    tables = document.get("records", {})
    if not isinstance(tables, dict):
        raise NotAnExport(path, "its records are not readable")
    known: set[str] = set()
    for table, documents in tables.items():
        record_class = BY_TABLE.get(table)
        if record_class is None:
            raise NotAnExport(path, f"it holds records of an unknown kind, “{table}”")
        if not isinstance(documents, list):
            raise NotAnExport(path, f"its records of “{table}” are not readable")
        for number, entry in enumerate(documents, start=1):
            try:
                record = record_from_json(record_class, entry)
            except (ValueError, TypeError, AttributeError, LookupError, ArithmeticError) as error:
                raise NotAnExport(path, f"record {number} of “{table}” is not readable") from error
            if record.id in known:
                raise NotAnExport(path, f"record {number} of “{table}” has an id that another one has")
            known.add(record.id)
            yield record


def _history(path: Path, document: dict[str, Any]) -> list[ChangeLine]:
    try:
        lines = [_line_from_json(line) for line in document.get("history", [])]
    except (TypeError, ValueError) as error:
        raise NotAnExport(path, "its history is not readable") from error
    if len({line.id for line in lines}) < len(lines):
        raise NotAnExport(path, "its history holds a line twice")
    return lines


def _line_from_json(document: dict[str, Any]) -> ChangeLine:
    line = ChangeLine(**document)
    for name, expected in _LINE_TYPES.items():
        if type(getattr(line, name)) is not expected:
            message = f"{name} is not of type {expected.__name__}"
            raise TypeError(message)
    if not 0 <= line.stamp < history.STAMP_LIMIT or not all(type(v) is str for v in line.base.values()):
        message = "the stamp or what the line is based on is unfit"
        raise ValueError(message)
    return line


def _name_in(document: dict[str, Any], spec: FieldSpec) -> str:
    names = (spec.name, *spec.was, *spec.import_names)
    return next((name for name in names if name in document), "")
