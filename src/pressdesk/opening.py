"""Opening and creating archives with the search index attached: what window and command line both need."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveInUse, ArchiveReadOnly
from pressdesk.archive.snapshots import make_snapshot
from pressdesk.search import index


def open_archive(path: Path, *, read_only: bool = False) -> Archive:
    """Open an archive; an older one is migrated after a checked backup."""
    archive = Archive.open(path, read_only=read_only, backup=make_snapshot)
    if not read_only:
        index.attach(archive)
    return archive


def provide_index(path: Path, *, announce: Callable[[str], None]) -> None:
    """Build the search index where an archive has none of this version and may be written; say so.

    Where it may not, nothing happens, and the search itself says what is missing.
    """
    with Archive.open(path, read_only=True) as archive:
        if index.SearchIndex(archive).is_current:
            return
    with suppress(ArchiveInUse, ArchiveReadOnly), open_archive(path) as archive:
        announce("The search index is being built anew; this happens once.")
        index.SearchIndex(archive).rebuild()


def create_archive(path: Path) -> Archive:
    """Create an archive whose every write is indexed."""
    archive = Archive.create(path)
    index.attach(archive)
    return archive
