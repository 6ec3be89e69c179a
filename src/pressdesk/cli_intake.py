"""The command line's way of taking in folders of releases."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive


def take_in(archive: Archive, places: Sequence[Path], table: Path | None, *, as_json: bool) -> int:
    """Read folders and files into the inbox, telling of progress on standard error; give the exit status."""
    from pressdesk.ingest.intake.ledger import begin_intake
    from pressdesk.ingest.intake.report import report_of, write_csv
    from pressdesk.ingest.intake.run import IntakeControl, IntakeRun
    from pressdesk.model.intake import IntakeFile

    intake = begin_intake(archive, places)
    IntakeRun(archive, intake, IntakeControl(), _tell).go()
    report = report_of(archive, intake.id)
    for file in report.refused:
        click.echo(f"{Path(file.path).name}: {file.sentence}", err=True)
    if table is not None:
        write_csv(archive, intake.id, table)
    if as_json:
        files = archive.find(IntakeFile, intake=intake.id, order="path")
        outcomes = [
            {"file": f.path, "became": f.outcome, "ids": list(f.drafts), "why": f.sentence} for f in files
        ]
        click.echo(json.dumps(outcomes, ensure_ascii=False, indent=2))
    counts = f"{report.drafts} wait in the inbox, {report.held} were already held"
    click.echo(f"{counts}, {len(report.refused)} were not read.", err=as_json)
    return 1 if report.refused else 0


def _tell(done: int, of: int) -> None:
    click.echo(f"{done} of {of}", err=True)
