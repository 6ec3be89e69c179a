"""Bringing the entries of written records in step with them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import select
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.facets import Settings, day_of, visit_facets
from pressdesk.search.records import SEARCHED, belonging
from pressdesk.search.writer import Content, Entry, IndexWriter, contents_of

Before = Mapping[tuple[type[Record], str], Record | None]
"""Records that were written, by class and id, as the index holds them; None for one that it does not know."""


def bring_in_step(connection: Connection, before: Before, old_settings: Settings) -> bool:
    """Let the index hold written records as they are now; ``old_settings`` tell where they stood before.

    False where the index does not hold what it should: then it is marked as one to be built anew.
    """
    writer = IndexWriter(connection)
    settings = Settings(connection)
    for old, new in _affected(connection, before):
        old_contents = contents_of(old, old_settings.of(old)) if old else []
        record = new or old
        if record is None:
            continue
        try:
            old_entries = _entries(connection, record.id, old_contents)
        except KeyError:
            tables.mark_stale(connection)
            return False
        setting = settings.of(record)
        new_entries = writer.numbered(contents_of(new, setting), old_entries) if new else []
        writer.replace(record, setting.visit_id, old_entries, new_entries)
    writer.finish()
    return True


def _affected(connection: Connection, before: Before) -> Iterator[tuple[Record | None, Record | None]]:
    """Give each record whose entries may have to change, as it was and as it is now (None: deleted).

    A visit that moved in time, went to the bin or changed what it hands down takes its records along.
    """
    after = {key: next(iter(select(connection, key[0], "WHERE id = ?", (key[1],))), None) for key in before}
    for key, record in after.items():
        if key[0] in SEARCHED:
            yield before[key], record
    visits = [
        key[1] for key in after if key[0] is Visit and _hands_down(before[key]) != _hands_down(after[key])
    ]
    meetings = [key[1] for key in after if key[0] is Meeting and before[key] is not None]
    for belongs in belonging(connection, visits, meetings):
        if (type(belongs), belongs.id) not in after:
            yield belongs, belongs


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
