"""Filling an empty index from all records of an archive."""

from __future__ import annotations

from collections.abc import Callable

from pressdesk.archive.driver import Connection
from pressdesk.model.meeting import Meeting
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.facets import Settings
from pressdesk.search.overlap import OneByOne
from pressdesk.search.records import SEARCHED, count, in_order_of_days
from pressdesk.search.writer import IndexWriter, contents_of

Progress = Callable[[int, int], bool]
"""Is told how many records of how many are done; gives False to stop."""

_WAITING = 8_000
_PENDING_WHILE_FILLING = 8 << 20


def fill(connection: Connection, reader: Connection, progress: Progress) -> bool:
    """Fill the index over ``connection``, while the next records are read and analysed over ``reader``.

    False where ``progress`` stopped it; then the index is worth nothing.
    """
    tables.set_pending_size(connection, _PENDING_WHILE_FILLING)
    with OneByOne() as thread:
        writer = IndexWriter(connection, run=thread.run, empty=True)
        if not _add_records(writer, reader, progress):
            return False
        writer.finish()
    tables.index_passages(connection)
    tables.merge_all(connection)
    tables.set_pending_size(connection, tables.PENDING)
    return True


def _add_records(writer: IndexWriter, reader: Connection, progress: Progress) -> bool:
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
