"""What became of the files of an intake: counts, refusals with their sentences, a table for others."""

from __future__ import annotations

import csv
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.ingest.intake import ledger
from pressdesk.model.intake import Intake, IntakeFile

FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so would be computed by a spreadsheet program."""


class ReportNotWrittenError(PressdeskError):
    """The table could not be written."""

    def __init__(self, path: Path, error: OSError) -> None:
        super().__init__(
            f"The report could not be written to “{path.name}”.",
            hint="Check that the folder may be written, or choose another.",
            detail=str(error),
        )


@dataclass(frozen=True, slots=True)
class IntakeReport:
    """The counts of an intake so far; ``refused`` are its files that were not read."""

    intake: Intake
    total: int
    drafts: int
    held: int
    refused: tuple[IntakeFile, ...]

    @property
    def read(self) -> int:
        """How many files have an outcome."""
        return self.drafts + self.held + len(self.refused)


def report_of(archive: Archive, intake_id: str) -> IntakeReport:
    """Count the outcomes of an intake."""
    intake = archive.get(Intake, intake_id)
    drafts, held = (
        archive.count(IntakeFile, intake=intake_id, outcome=outcome)
        for outcome in (ledger.DRAFT, ledger.HELD)
    )
    refused = tuple(archive.find(IntakeFile, intake=intake_id, outcome=ledger.REFUSED, order="path"))
    return IntakeReport(intake, max(intake.total or 0, drafts + held + len(refused)), drafts, held, refused)


def write_csv(archive: Archive, intake_id: str, path: Path) -> int:
    """Write one line for each file (file, outcome, why, drafts) in UTF-8 and give their number.

    It is written beside its place and renamed, so that no half table is ever seen. Raises
    ReportNotWrittenError.
    """
    files = archive.find(IntakeFile, intake=intake_id, order="path")
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("w", encoding="utf-8-sig", newline="") as table:
            writer = csv.writer(table)
            writer.writerow(("file", "outcome", "why", "drafts"))
            for item in files:
                writer.writerow(map(_cell, (item.path, item.outcome, item.sentence, " ".join(item.drafts))))
        part.replace(path)
    except OSError as error:
        raise ReportNotWrittenError(path, error) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return len(files)


def _cell(words: str) -> str:
    return f"'{words}" if words.startswith(FORMULA_STARTS) else words
