"""The search index of an archive: it follows each write in the same transaction, and can be built anew.

It lies in the archive file, in tables of its own, and is never the only copy of anything.
"""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import closing

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.archive.transaction import Touched
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.checking import problems_of, structure_problems
from pressdesk.search.facets import Settings
from pressdesk.search.filling import Progress, fill
from pressdesk.search.in_step import bring_in_step
from pressdesk.search.rebuilding import rebuild


class SearchIndex:
    """The index of one archive."""

    def __init__(self, archive: Archive) -> None:
        self._archive = archive

    @property
    def is_current(self) -> bool:
        """Tell whether the index is complete; if not, ``rebuild`` has to run before everything is found.

        One that another program left behind the records is searched meanwhile, one of another version not.
        """
        connection = self._archive.connection
        return tables.is_current(connection) and not tables.is_behind(connection)

    def rebuild(self, progress: Progress | None = None) -> bool:
        """Build the index anew; give False where ``progress`` stopped it, which leaves the former one.

        Saves go on meanwhile and wait for no more than a moment; IndexNotBuilt where the disk is full.
        """
        return rebuild(self._archive, progress or (lambda _done, _of: True))

    def problems(self) -> list[str]:
        """Compare the index with the records, and give a sentence for each way in which they part.

        What it finds is repaired by ``rebuild``.
        """
        if self._archive.is_read_only:
            return list(problems_of(self._archive.connection))
        with self._archive.exclusive() as connection:
            return [*problems_of(connection), *structure_problems(connection)]


def attach(archive: Archive) -> SearchIndex:
    """Let the index of an archive follow its writes from now on; a new archive gets its index at once."""
    index = SearchIndex(archive)
    if not archive.is_read_only:
        if not index.is_current and archive.holds_only_vocabularies():
            _begin(archive)
        archive.add_write_listener(follow)
    return index


def _begin(archive: Archive) -> None:
    """Give an archive that holds nothing yet its index, in the file itself."""
    with archive.exclusive() as connection, closing(archive.reader()) as reader:
        connection.execute("BEGIN IMMEDIATE")
        try:
            tables.drop_tables(connection)
            tables.create_tables(connection)
            fill(connection, reader, lambda _done, _of: True)
            tables.mark_current(connection)
            connection.execute("COMMIT")
        except BaseException:
            connection.execute("ROLLBACK")
            raise


def follow(connection: Connection, touched: Sequence[Touched]) -> None:
    """Bring the index in step with a transaction's writes; called inside it, before the commit."""
    if not touched or not tables.is_current(connection):
        return
    before = _records_before(touched)
    old_settings = Settings(
        connection,
        {i: r for (c, i), r in before.items() if c is Visit and isinstance(r, Visit | None)},
        {i: r for (c, i), r in before.items() if c is Meeting and isinstance(r, Meeting | None)},
    )
    if bring_in_step(connection, before, old_settings):
        tables.mark_seen(connection, [one.id for one in touched])


def _records_before(touched: Sequence[Touched]) -> dict[tuple[type[Record], str], Record | None]:
    """Give every touched record as it stood before the transaction, None for a new one."""
    found: dict[tuple[type[Record], str], Record | None] = {}
    for one in touched:
        found.setdefault((one.record_type, one.id), one.before)
    return found
