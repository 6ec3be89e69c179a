"""Making the sample archive, and generated ones of any size for measuring."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from pressdesk.archive.database import Archive
from pressdesk.opening import create_archive
from pressdesk.sample.astana import AstanaVisit
from pressdesk.sample.country_names import Countries
from pressdesk.sample.journeys import JourneyRecords

_PORTION = 500
"""Visits a transaction: short enough that a colleague's save never waits long."""

Progress = Callable[[int, int], None]
"""Hears how many visits are done, and of how many."""


def make_sample_archive(path: Path, *, progress: Progress | None = None) -> Archive:
    """Make the sample archive at ``path`` and give it open."""
    archive = create_archive(path)
    countries = Countries()
    records = JourneyRecords(countries)
    astana = AstanaVisit(countries)
    records.know("Antony John Blinken", astana.people["blinken"])
    records.know("Kassym-Jomart Tokayev", astana.people["tokayev"])
    visits = list(records.visits())
    total = len(visits) + 1
    with archive.transaction("Make the sample archive") as transaction:
        transaction.add_all(records.supporting())
        transaction.add_all(astana.records())
    for start in range(0, len(visits), _PORTION):
        with archive.transaction("Make the sample archive") as transaction:
            transaction.add_all(visits[start : start + _PORTION])
        if progress:
            progress(min(start + _PORTION, len(visits)) + 1, total)
    return archive
