"""The file that holds what could not be saved, until it is safe in the archive."""

from __future__ import annotations

import json
import logging
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressdesk.archive.database import Archive
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.paths import recovery_folder

_log = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True)
class Unsaved:
    """Edits of one record: the record as it was meant, the values to be written, texts that make no value."""

    base: Record
    values: dict[str, Any]
    typed: dict[str, str]


class RecoveryFile:
    """One archive's unsaved edits as JSON in the recovery folder; there only while there are any."""

    def __init__(self, archive: Archive) -> None:
        name = archive.setting("archive_id") or archive.path.stem
        self.path: Path = recovery_folder() / f"{name}.json"

    def read(self) -> list[Unsaved]:
        """Give what lies in the file; a damaged file is put aside under another name, never deleted."""
        if not self.path.is_file():
            return []
        try:
            return [_from_json(entry) for entry in json.loads(self.path.read_text(encoding="utf-8"))]
        except (OSError, ValueError, KeyError, TypeError) as error:
            _log.warning("the recovery file %s cannot be read: %s", self.path.name, type(error).__name__)
            self.path.replace(self.path.with_suffix(".unreadable"))
            return []

    def write(self, unsaved: Sequence[Unsaved]) -> None:
        """Replace the file, whole or not at all; without edits take it away."""
        if not unsaved:
            self.path.unlink(missing_ok=True)
            return
        part = self.path.with_suffix(".part")
        try:
            with part.open("w", encoding="utf-8") as file:
                json.dump([_to_json(entry) for entry in unsaved], file, ensure_ascii=False)
                file.flush()
                os.fsync(file.fileno())
            part.replace(self.path)
        except OSError:
            _log.exception("the recovery file cannot be written")


def _to_json(unsaved: Unsaved) -> dict[str, Any]:
    base = unsaved.base
    return {
        "table": base.table,
        "id": base.id,
        "record": {spec.name: conversion(spec).to_json(getattr(base, spec.name)) for spec in base.fields()},
        "values": {name: conversion(base.spec(name)).to_json(v) for name, v in unsaved.values.items()},
        "typed": unsaved.typed,
    }


def _from_json(entry: dict[str, Any]) -> Unsaved:
    record_class = BY_TABLE[entry["table"]]

    def values(of: dict[str, Any]) -> dict[str, Any]:
        return {name: conversion(record_class.spec(name)).from_json(value) for name, value in of.items()}

    base = record_class(id=str(entry["id"]), **values(entry["record"]))
    return Unsaved(base, values(entry["values"]), {k: str(v) for k, v in entry["typed"].items()})
