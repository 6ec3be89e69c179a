"""How far an intake came: begun, listed, gone on with; all of it kept in the archive."""

from __future__ import annotations

import stat
from collections.abc import Iterable, Sequence
from pathlib import Path

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers.limits import LARGEST_DOCUMENT
from pressdesk.ingest.readers.reading_process import readable_files
from pressdesk.model.identity import now
from pressdesk.model.intake import Intake, IntakeFile

RUNNING, PAUSED, STOPPED, FINISHED = "running", "paused", "stopped", "finished"
DRAFT, HELD, REFUSED = "draft", "held", "refused"
UNFINISHED = (RUNNING, PAUSED)


class NothingToReadError(PressdeskError):
    """No file that could be a release was chosen."""

    def __init__(self) -> None:
        super().__init__(
            "There is no document in what was chosen.", hint="Choose a folder that holds releases."
        )


def begin_intake(archive: Archive, places: Sequence[Path]) -> Intake:
    """Begin an intake of folders and files, or give the unfinished one of the same places.

    Raises NothingToReadError where there is nothing in them that could be read.
    """
    written = tuple(storable(place.absolute()) for place in places)
    earlier = next((item for item in unfinished_intakes(archive) if item.places == written), None)
    files = readable_files([place.absolute() for place in places])
    if not files:
        raise NothingToReadError
    first = places[0].name or str(places[0])
    title = storable(Path(first)) + (f" (+{len(places) - 1})" if len(places) > 1 else "")
    intake = earlier or Intake(title=title, places=written, begun_at=now())
    with archive.transaction("Begin to read releases") as transaction:
        return transaction.save(intake.replaced(state=RUNNING, total=len(files)))


def unfinished_intakes(archive: Archive) -> list[Intake]:
    """Give the intakes that can be gone on with, newest first: those paused, and those that broke off."""
    found = [intake for state in UNFINISHED for intake in archive.find(Intake, state=state)]
    return sorted(found, key=lambda intake: intake.begun_at, reverse=True)


def remaining_files(archive: Archive, intake: Intake) -> list[Path]:
    """Give the files of an intake that have no outcome yet, in order, with what is new in its folders."""
    done = {item.path for item in archive.find(IntakeFile, intake=intake.id)}
    files = readable_files([Path(place) for place in intake.places])
    return [path for path in files if storable(path) not in done]


def files_done(archive: Archive, intake: Intake) -> int:
    """Count the files of an intake that have an outcome."""
    return archive.count(IntakeFile, intake=intake.id)


def end_intake(archive: Archive, intake: Intake, state: str) -> Intake:
    """Write that an intake is paused, stopped or finished."""
    ended = "" if state in UNFINISHED else now()
    with archive.transaction("Read releases") as transaction:
        return transaction.save(archive.get(Intake, intake.id).replaced(state=state, ended_at=ended))


def were_taken(archive: Archive, digests: Iterable[str]) -> bool:
    """Tell whether a file with one of these SHA-256 was taken in before."""
    return any(
        archive.find(IntakeFile, content_sha256=digest, outcome=DRAFT, limit=1)
        for digest in digests
        if digest
    )


def digest_of(path: Path) -> str:
    """Give the SHA-256 of a file; empty for what no reader takes, which it will say itself."""
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode) or status.st_size > LARGEST_DOCUMENT:
            return ""
        return media.hash_of(path)
    except OSError:
        return ""


def storable(path: Path) -> str:
    """Give a path as text that can be kept, also where its bytes are none (an old disk)."""
    return str(path).encode("utf-8", "surrogateescape").decode("utf-8", "replace")
