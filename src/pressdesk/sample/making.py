"""Making the sample archive, and generated ones of any size for measuring."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TypeVar

from pressdesk.archive.connections import reason_of
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveExists, ArchiveNotCreated, SaveFailed
from pressdesk.opening import create_archive, open_archive
from pressdesk.sample.astana import AstanaVisit
from pressdesk.sample.country_names import Countries
from pressdesk.sample.generated import GeneratedArchive
from pressdesk.sample.journeys import JourneyRecords

_PORTION = 500
"""Visits a transaction: short enough that a colleague's save never waits long."""

_Value = TypeVar("_Value")

Progress = Callable[[int, int], None]
"""Hears how many visits are done, and of how many."""


def make_sample_archive(path: Path, *, progress: Progress | None = None) -> Archive:
    """Make the sample archive at ``path`` and give it open."""
    return _made(path, lambda archive: _fill_with_sample(archive, progress))


def make_generated_archive(path: Path, visits: int, *, progress: Progress | None = None) -> Archive:
    """Make an archive of made-up visits at ``path`` and give it open; for measuring."""
    return _made(path, lambda archive: _fill_with_generated(archive, visits, progress))


def _made(path: Path, fill: Callable[[Archive], None]) -> Archive:
    """Make an archive in a folder beside ``path`` and move it there, so that none half made is ever found."""
    if os.path.lexists(path):
        raise ArchiveExists(path)
    try:
        with TemporaryDirectory(dir=path.absolute().parent, prefix=f".{path.name}-") as folder:
            half = Path(folder) / "half.pressdesk"
            with create_archive(half) as archive:
                fill(archive)
            half.rename(path)
    except (OSError, ArchiveNotCreated, SaveFailed) as error:
        raise ArchiveNotCreated(path, reason_of(error.__cause__ or error), detail=str(error)) from error
    return open_archive(path)


def _fill_with_sample(archive: Archive, progress: Progress | None) -> None:
    countries = Countries()
    records = JourneyRecords(countries)
    astana = AstanaVisit(countries)
    records.know("Antony John Blinken", astana.people["blinken"])
    records.know("Kassym-Jomart Tokayev", astana.people["tokayev"])
    records.know_place(astana.astana)
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


def _fill_with_generated(archive: Archive, visits: int, progress: Progress | None) -> None:
    generated = GeneratedArchive()
    with archive.transaction("Make a generated archive") as transaction:
        transaction.add_all(generated.supporting())
    done = 0
    for portion in _batched(generated.visits(visits), _PORTION // 10):
        with archive.transaction("Make a generated archive") as transaction:
            transaction.add_all(record for records in portion for record in records)
        done += len(portion)
        if progress:
            progress(done, visits)


def _batched(values: Iterable[_Value], size: int) -> Iterator[list[_Value]]:
    """Give values in lists of at most ``size``."""
    iterator = iter(values)
    while portion := list(islice(iterator, size)):
        yield portion
