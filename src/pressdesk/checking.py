"""The check of an archive with its search index, and what can be put right by itself."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.archive import integrity, media
from pressdesk.archive.database import Archive
from pressdesk.archive.integrity import Area, Fault
from pressdesk.model.attachment import Attachment
from pressdesk.search.index import SearchIndex


def check_archive(archive: Archive) -> list[Fault]:
    """Give every fault of the archive and of its index."""
    return [*integrity.check(archive), *integrity.as_far_as_readable(_index_faults(archive))]


def _index_faults(archive: Archive) -> Iterator[Fault]:
    for problem in SearchIndex(archive).problems():
        yield Fault(Area.INDEX, problem)


def repair_archive(archive: Archive) -> Iterator[str]:
    """Put right what needs nobody's judgement; give a sentence for each thing done.

    The index is built anew where it parts from the records, and files that no record names are taken away.
    Words and history are never touched: they come back from a backup.
    """
    index = SearchIndex(archive)
    if list(integrity.as_far_as_readable(_index_faults(archive))):
        index.rebuild()
        yield "The search index was built anew."
    named = {attachment.content_sha256 for attachment in archive.find(Attachment)}
    named |= {attachment.content_sha256 for attachment in archive.find(Attachment, removed=True)}
    for digest in set(media.stored_hashes(archive)) - named:
        try:
            media.path_of(archive, digest).unlink()
        except OSError as error:
            yield f"A file that no record names could not be taken away ({error.strerror}): {digest[:12]}…"
        else:
            yield f"A file that no record names was taken away: {digest[:12]}…"
