"""The search index of an archive: it follows each write in the same transaction, and can be built anew.

It lies in the archive file, in tables of its own, and is never the only copy of anything.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import select
from pressdesk.archive.transaction import Touched
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.checking import problems_of, structure_problems
from pressdesk.search.facets import Settings, day_of, visit_facets
from pressdesk.search.overlap import OneByOne
from pressdesk.search.records import SEARCHED, belonging, count, in_order_of_days
from pressdesk.search.writer import Content, Entry, IndexWriter, contents_of

Progress = Callable[[int, int], bool]
"""Is told how many records of how many are done; gives False to stop."""

_WAITING = 8_000
_PENDING_WHILE_BUILDING = 8 << 20


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
        """Build the index anew; give False where ``progress`` stopped it, which leaves all as it was."""
        with self._archive.exclusive() as connection, closing(self._archive.reader()) as reader:
            connection.execute("BEGIN IMMEDIATE")
            try:
                complete = _build(connection, reader, progress or (lambda _done, _of: True))
                connection.execute("COMMIT" if complete else "ROLLBACK")
            except BaseException:
                connection.execute("ROLLBACK")
                raise
            connection.execute("PRAGMA wal_checkpoint(PASSIVE)")
        return complete

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
            index.rebuild()
        archive.add_write_listener(follow)
    return index


def follow(connection: Connection, touched: Sequence[Touched]) -> None:
    """Bring the index in step with a transaction's writes; called inside it, before the commit."""
    if not touched or not tables.is_current(connection):
        return
    writer = IndexWriter(connection)
    before = _records_before(touched)
    old_settings = Settings(
        connection,
        {i: r for (c, i), r in before.items() if c is Visit and isinstance(r, Visit | None)},
        {i: r for (c, i), r in before.items() if c is Meeting and isinstance(r, Meeting | None)},
    )
    settings = Settings(connection)
    for old, new in _affected(connection, before):
        old_contents = contents_of(old, old_settings.of(old)) if old else []
        setting = settings.of(new)
        try:
            old_entries = _entries(connection, new.id, old_contents)
        except KeyError:
            tables.mark_stale(connection)
            return
        new_entries = writer.numbered(contents_of(new, setting), old_entries)
        writer.replace(new, setting.visit_id, old_entries, new_entries)
    writer.finish()
    tables.mark_seen(connection, [one.id for one in touched])


def _records_before(touched: Sequence[Touched]) -> dict[tuple[type[Record], str], Record | None]:
    """Give every touched record as it stood before the transaction, None for a new one."""
    found: dict[tuple[type[Record], str], Record | None] = {}
    for one in touched:
        found.setdefault((one.record_type, one.id), one.before)
    return found


def _affected(
    connection: Connection, before: dict[tuple[type[Record], str], Record | None]
) -> Iterator[tuple[Record | None, Record]]:
    """Give each record whose entries may have to change, as it was and as it is now.

    A visit that moved in time, went to the bin or changed what it hands down takes its records along.
    """
    after = {key: select(connection, key[0], "WHERE id = ?", (key[1],))[0] for key in before}
    for key, record in after.items():
        if key[0] in SEARCHED:
            yield before[key], record
    visits = [
        key[1] for key in after if key[0] is Visit and _hands_down(before[key]) != _hands_down(after[key])
    ]
    meetings = [key[1] for key in after if key[0] is Meeting and before[key] is not None]
    for record in belonging(connection, visits, meetings):
        if (type(record), record.id) not in after:
            yield record, record


def _hands_down(record: Record | None) -> tuple[object, ...]:
    if not isinstance(record, Visit):
        return ()
    return (day_of(record), record.is_removed, visit_facets(record))


def _entries(connection: Connection, record_id: str, contents: list[Content]) -> list[Entry]:
    """Give a record's entries with the numbers that the index holds; KeyError where it is out of step."""
    rows = connection.execute(
        "SELECT field, first, last, p.id FROM search_passage p JOIN search_place l ON l.number = p.place "
        "WHERE p.record = ?",
        (tables.packed(record_id),),
    )
    numbers = {(field, first, last): number for field, first, last, number in rows}
    if len(numbers) != len(contents):
        raise KeyError(record_id)
    return [Entry(numbers[c.passage.column, c.passage.start, c.passage.end], c) for c in contents]


def _build(connection: Connection, reader: Connection, progress: Progress) -> bool:
    """Fill the index over ``connection``, while the next records are read and analysed over ``reader``."""
    tables.drop_tables(connection)
    tables.create_tables(connection)
    tables.set_pending_size(connection, _PENDING_WHILE_BUILDING)
    with OneByOne() as thread:
        writer = IndexWriter(connection, run=thread.run, empty=True)
        if not _fill(writer, reader, progress):
            return False
        writer.finish()
    tables.index_passages(connection)
    tables.merge_all(connection)
    tables.set_pending_size(connection, tables.PENDING)
    tables.mark_current(connection)
    return True


def _fill(writer: IndexWriter, reader: Connection, progress: Progress) -> bool:
    settings = Settings(reader)
    done, total = 0, sum(count(reader, record_class) for record_class in SEARCHED)
    for records in in_order_of_days(reader):
        settings.forget()
        settings.know(
            (record for record in records if isinstance(record, Visit)),
            (record for record in records if isinstance(record, Meeting)),
        )
        placed = sorted(((settings.of(record), record) for record in records), key=lambda pair: pair[0][:2])
        for setting, record in placed:
            writer.add(record, setting.visit_id, writer.numbered(contents_of(record, setting)))
        if writer.waiting > _WAITING:
            writer.flush()
        done += len(records)
        if not progress(done, total):
            return False
    return True
