"""Opening and creating archives with the search index attached: what window and command line both need."""

from __future__ import annotations

from pathlib import Path

from pressdesk.archive.database import Archive
from pressdesk.archive.snapshots import make_snapshot
from pressdesk.search import index


def open_archive(path: Path, *, read_only: bool = False) -> Archive:
    """Open an archive; an older one is migrated after a checked backup."""
    archive = Archive.open(path, read_only=read_only, backup=make_snapshot)
    if not read_only:
        index.attach(archive)
    return archive


def create_archive(path: Path) -> Archive:
    """Create an archive whose every write is indexed."""
    archive = Archive.create(path)
    index.attach(archive)
    return archive
