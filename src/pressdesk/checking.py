"""The check of an archive with its search index, and what can be put right by itself."""

from __future__ import annotations

import time
from collections.abc import Iterator

from pressdesk.archive import integrity, media
from pressdesk.archive.database import Archive
from pressdesk.archive.integrity import Area, Fault
from pressdesk.model.attachment import Attachment
from pressdesk.search.index import SearchIndex

_DAYS_OF_GRACE = 14


def check_archive(archive: Archive) -> list[Fault]:
    """Give every fault of the archive and of its index."""
    return [*integrity.check(archive), *integrity.as_far_as_readable(_index_faults(archive))]


def _index_faults(archive: Archive) -> Iterator[Fault]:
    for problem in SearchIndex(archive).problems():
        yield Fault(Area.INDEX, problem)


def repair_archive(archive: Archive) -> Iterator[str]:
    """Put right what needs nobody's judgement; give a sentence for each thing done.

    The index is built anew where it parts from the records, and files that no record names are taken away
    once they have lain there for two weeks: until then somebody may still miss them.
    Words and history are never touched: they come back from a backup.
    """
    index = SearchIndex(archive)
    if list(integrity.as_far_as_readable(_index_faults(archive))):
        index.rebuild()
        yield "The search index was built anew."
    yield from _sweep(archive)


def _sweep(archive: Archive) -> Iterator[str]:
    named = {attachment.content_sha256 for attachment in archive.find(Attachment)}
    named |= {attachment.content_sha256 for attachment in archive.find(Attachment, removed=True)}
    waiting = 0
    for digest in set(media.stored_hashes(archive)) - named:
        path = media.path_of(archive, digest)
        try:
            if time.time() - path.stat().st_mtime < _DAYS_OF_GRACE * 86_400:
                waiting += 1
                continue
            path.unlink()
        except OSError as error:
            yield f"A file that no record names could not be taken away ({error.strerror}): {digest[:12]}…"
        else:
            yield f"A file that no record names was taken away: {digest[:12]}…"
    if waiting:
        yield f"{waiting} files that no record names stay until {_DAYS_OF_GRACE} days have gone by."
