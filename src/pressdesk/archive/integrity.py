"""The check of a whole archive: what SQLite can see, and what it cannot.

SQLite's own check does not notice a flipped bit inside a text, so every quote and source is compared with its
SHA-256, every history line with its chain, and every row with the fold of its changes.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Any

from pressdesk.archive import history, media
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import UNREADABLE
from pressdesk.archive.rows import select
from pressdesk.archive.transaction import REMOVED
from pressdesk.model.attachment import Attachment
from pressdesk.model.fields import Kind, empty_value
from pressdesk.model.kinds import conversion
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE, RECORDS
from pressdesk.model.source import Source


class Area(StrEnum):
    """What a fault concerns."""

    DATABASE = "database"
    LINKS = "links"
    HISTORY = "history"
    WORDS = "words"
    ATTACHMENTS = "attachments"
    INDEX = "index"


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing that is not as it should be, in a sentence."""

    area: Area
    sentence: str
    record_type: str = ""
    record_id: str = ""
    is_harmless: bool = False
    """Nothing is lost or wrong by it, such as a file that no record names."""


def check(archive: Archive) -> list[Fault]:
    """Look at everything; give the faults in the order of their weight."""
    faults: list[Fault] = []
    for look in (_database, _links, _words, _history, _rows_against_history, _attachments):
        faults += as_far_as_readable(look(archive))
    return faults


def as_far_as_readable(faults: Iterator[Fault]) -> Iterator[Fault]:
    """Give the faults that are found, and one more where damage hides the rest."""
    try:
        yield from faults
    except UNREADABLE as error:
        yield Fault(Area.DATABASE, f"A part of the archive is damaged and cannot be read: {error}.")


def _database(archive: Archive) -> Iterator[Fault]:
    for (verdict,) in archive.connection.execute("PRAGMA integrity_check(20)"):
        if verdict != "ok":
            yield Fault(Area.DATABASE, f"The database file is damaged: {verdict}.")


def _links(archive: Archive) -> Iterator[Fault]:
    for table, _, target, _ in archive.connection.execute("PRAGMA foreign_key_check"):
        yield Fault(Area.LINKS, f"A record of “{table}” names one of “{target}” that does not exist.", table)


def _words(archive: Archive) -> Iterator[Fault]:
    for record_class in (Quote, Source):
        statement = f"SELECT id, text, text_sha256 FROM {record_class.table}"
        for record_id, text, digest in archive.connection.execute(statement):
            if digest != sha256((text or "").encode("utf-8", "surrogatepass")).hexdigest():
                yield Fault(
                    Area.WORDS,
                    f"The words of a {record_class.label.lower()} are not those that were saved: "
                    f"“{(text or '')[:60]}…”. Restore it from its previous versions or a backup.",
                    record_class.table,
                    record_id,
                )


def _history(archive: Archive) -> Iterator[Fault]:
    for node in history.nodes(archive.connection):
        previous = ""
        for line in history.of_node(archive.connection, node):
            if line.previous_hash != previous or line.hash != line.computed_hash():
                sentence = f"The history is broken at the line “{line.action}” of {line.author}."
                yield Fault(Area.HISTORY, sentence, line.record_type, line.record_id)
            previous = line.hash


def _rows_against_history(archive: Archive) -> Iterator[Fault]:
    folded = _fold(archive)
    for record_class in RECORDS:
        for record in select(archive.connection, record_class, ""):
            expected = folded.pop((record_class.table, record.id), None)
            if expected is None:
                sentence = f"A {record_class.label.lower()} has no history: “{record.caption()[:60]}”."
                yield Fault(Area.HISTORY, sentence, record_class.table, record.id)
            elif names := _differing(record, expected):
                sentence = (
                    f"A {record_class.label.lower()} differs from its history in {', '.join(sorted(names))}: "
                    f"“{record.caption()[:60]}”."
                )
                yield Fault(Area.HISTORY, sentence, record_class.table, record.id)
    for table, record_id in folded:
        label = BY_TABLE[table].label.lower() if table in BY_TABLE else table
        yield Fault(Area.HISTORY, f"A {label} of the history is missing.", table, record_id)


def _fold(archive: Archive) -> dict[tuple[str, str], dict[str, Any]]:
    """Build every record's fields from the history alone."""
    folded: dict[tuple[str, str], dict[str, Any]] = {}
    statement = "SELECT record_type, record_id, doc FROM change ORDER BY stamp, id"
    for table, record_id, doc in archive.connection.execute(statement):
        folded.setdefault((table, record_id), {}).update(json.loads(doc))
    return folded


def _differing(record: Record, expected: dict[str, Any]) -> set[str]:
    names = set()
    for spec in record.fields():
        empty = conversion(spec).to_json(empty_value(spec.kind))
        found = conversion(spec).to_json(getattr(record, spec.name))
        if found != expected.get(spec.name, empty) and spec.kind is not Kind.DIGEST:
            names.add(spec.name)
    if record.removed_at != (expected.get(REMOVED) or ""):
        names.add(REMOVED)
    return names


def _attachments(archive: Archive) -> Iterator[Fault]:
    named = set()
    for attachment in select(archive.connection, Attachment, ""):
        named.add(attachment.content_sha256)
        path = media.path_of(archive, attachment.content_sha256)
        title = attachment.caption() or attachment.file_name
        if fault := _fault_of_file(path, attachment.content_sha256):
            sentence = f"The file of “{title}” {fault}."
            yield Fault(Area.ATTACHMENTS, sentence, Attachment.table, attachment.id)
    for digest in media.stored_hashes(archive):
        if digest not in named:
            sentence = f"A file that no record names lies in the folder: {digest[:12]}…"
            yield Fault(Area.ATTACHMENTS, sentence, is_harmless=True)


def _fault_of_file(path: Path, digest: str) -> str:
    try:
        if not path.is_file():
            return "is missing"
        return "" if media.hash_of(path) == digest else "is not the one that was added"
    except OSError as error:
        return f"cannot be read ({error.strerror or error})"
