"""Everything out as one JSON document, and back into an equal archive."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from pressdesk.archive import history
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveError
from pressdesk.archive.history import ChangeLine
from pressdesk.archive.rows import select
from pressdesk.model.fields import FieldSpec, empty_value
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE, RECORDS

FORMAT_NAME = "pressdesk-archive"
FORMAT_VERSION = 1


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
    """Write the whole archive as JSON, one record a line; give the number of records.

    The file is written beside its place and renamed, so that a full disk leaves no half export.
    """
    part = path.with_name(f"{path.name}.part")
    try:
        with part.open("w", encoding="utf-8", newline="\n") as file:
            written = 0
            for line in _lines(archive):
                file.write(line)
                written += 1
                if progress and written % 500 == 0:
                    progress(written, 0)
        part.replace(path)
    except OSError as error:
        raise ArchiveError(
            f"The export could not be written to “{path}”.",
            hint="Choose another folder or free some space.",
            detail=str(error),
        ) from error
    finally:
        part.unlink(missing_ok=True)
    return written


def import_json(archive: Archive, path: Path) -> int:
    """Bring every record and history line of an export into the archive, all or nothing; give the number.

    A record that the archive already holds is brought to the exported state; its history keeps both.
    """
    document = _read(path)
    is_new = archive.holds_only_vocabularies()
    records = list(_records(path, document))
    with archive.transaction("Import an archive") as transaction:
        if is_new:
            transaction.adopt(records, _history(path, document))
        else:
            for record in records:
                transaction.save(record)
    if is_new:
        archive.set_setting("archive_id", str(document["archive_id"]))
    return len(records)


def _lines(archive: Archive) -> Iterator[str]:
    head = {"format": FORMAT_NAME, "version": FORMAT_VERSION, "archive_id": archive.setting("archive_id")}
    yield json.dumps(head, ensure_ascii=False)[:-1] + ', "records": {\n'
    for number, record_class in enumerate(RECORDS):
        yield f"{',' if number else ''} {json.dumps(record_class.table)}: [\n"
        records = select(archive.connection, record_class, "ORDER BY id")
        yield from _joined(record_to_json(record) for record in records)
        yield "]\n"
    yield '}, "history": [\n'
    yield from _joined(_line_to_json(line) for line in _all_history(archive))
    yield "]}\n"


def _joined(documents: Iterator[dict[str, Any]]) -> Iterator[str]:
    for number, document in enumerate(documents):
        yield ("," if number else " ") + json.dumps(document, ensure_ascii=False, sort_keys=True) + "\n"


def _all_history(archive: Archive) -> Iterator[ChangeLine]:
    for node in sorted(history.nodes(archive.connection)):
        yield from history.of_node(archive.connection, node)


def _line_to_json(line: ChangeLine) -> dict[str, Any]:
    return {name: getattr(line, name) for name in ChangeLine.__slots__}


def _read(path: Path) -> dict[str, Any]:
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise NotAnExport(path, "the file could not be read") from error
    except (ValueError, RecursionError) as error:
        raise NotAnExport(path, "it is not a JSON document") from error
    if not isinstance(document, dict) or document.get("format") != FORMAT_NAME:
        raise NotAnExport(path, "it is not an export of a Pressdesk archive")
    if document.get("version", 0) > FORMAT_VERSION:
        raise NotAnExport(path, "a newer Pressdesk wrote it")
    return document


def _records(path: Path, document: dict[str, Any]) -> Iterator[Record]:
    for table, documents in document.get("records", {}).items():
        record_class = BY_TABLE.get(table)
        if record_class is None:
            raise NotAnExport(path, f"it holds records of an unknown kind, “{table}”")
        for number, entry in enumerate(documents, start=1):
            try:
                yield record_from_json(record_class, entry)
            except (ValueError, TypeError, AttributeError, KeyError) as error:
                raise NotAnExport(path, f"record {number} of “{table}” is not readable") from error


def _history(path: Path, document: dict[str, Any]) -> list[ChangeLine]:
    try:
        return [ChangeLine(**line) for line in document.get("history", [])]
    except TypeError as error:
        raise NotAnExport(path, "its history is not readable") from error


def _name_in(document: dict[str, Any], spec: FieldSpec) -> str:
    names = (spec.name, *spec.was, *spec.import_names)
    return next((name for name in names if name in document), "")
