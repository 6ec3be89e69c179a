"""Corrections as JSON lines, each with its passage: for another archive, and for work on the rules."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

from pressdesk.archive.database import Archive
from pressdesk.archive.exchange import record_from_json, record_to_json
from pressdesk.errors import PressdeskError
from pressdesk.model.person import Person
from pressdesk.model.source import Correction

LINKS = ("source", "person")


class CorrectionsNotWrittenError(PressdeskError):
    """The file could not be written or read."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"“{path.name}” could not be opened.",
            hint="Check that the file and its folder are there and may be used.",
            detail=str(error),
        )


class NoCorrectionsError(PressdeskError):
    """A line is no correction."""

    def __init__(self, path: Path, line: int, detail: str) -> None:
        super().__init__(
            f"Line {line} of “{path.name}” is no correction; nothing was imported.",
            hint="Choose a file that Pressdesk exported.",
            detail=detail,
        )


def export_corrections(archive: Archive, path: Path) -> int:
    """Write one correction a line, oldest first, and give their number."""
    corrections = archive.find(Correction)
    names = {
        person.id: person.caption()
        for person in archive.get_many(Person, [item.person for item in corrections if item.person])
    }
    try:
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for correction in corrections:
                document = record_to_json(correction)
                for link in LINKS:
                    document.pop(link, None)
                document["person_name"] = names.get(correction.person, "")
                file.write(json.dumps(document, ensure_ascii=False) + "\n")
    except OSError as error:
        raise CorrectionsNotWrittenError(path, error) from error
    return len(corrections)


def import_corrections(archive: Archive, path: Path) -> int:
    """Take over the corrections that the archive does not have yet, all or none, and give their number.

    One that was forgotten here stays forgotten.
    """
    try:
        lines = path.read_text("utf-8").splitlines()
    except OSError as error:
        raise CorrectionsNotWrittenError(path, error) from error
    except UnicodeDecodeError as error:
        raise NoCorrectionsError(path, 1, repr(error)) from error
    corrections = [_read(path, number, line) for number, line in enumerate(lines, 1) if line.strip()]
    new = [item for item in corrections if archive.look_up(Correction, item.id) is None]
    if new:
        archive.save(*new, action="Import corrections")
    return len(new)


def _read(path: Path, number: int, line: str) -> Correction:
    try:
        document = json.loads(line)
        document = {name: value for name, value in document.items() if name not in (*LINKS, "person_name")}
        return cast("Correction", record_from_json(Correction, document))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError, PressdeskError) as error:
        raise NoCorrectionsError(path, number, repr(error)) from error
