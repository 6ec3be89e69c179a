"""Whether the index still says what the records say."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.archive.driver import Connection, DatabaseError
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.facets import SIGN, Settings
from pressdesk.search.folding import surfaces
from pressdesk.search.records import in_order_of_days
from pressdesk.search.writer import Content, WordCounts, contents_of


def problems_of(connection: Connection) -> Iterator[str]:
    """Give a sentence for each way in which the index parts from the records."""
    if not tables.is_current(connection):
        yield "The search index is missing or was made by another version of Pressdesk."
        return
    expected = 0
    counts = WordCounts()
    for record, contents in _expected(connection):
        expected += len(contents)
        for content in contents:
            counts.add(surfaces(content.passage.text), content.language, 1)
        if _held(connection, record.id) != _places(contents):
            yield f"The search index does not hold the {record.label.lower()} {record.id} as it is."
    held = connection.execute("SELECT count(*) FROM search_passage").fetchone()[0]
    every = (f'"{SIGN}" *',)
    indexed = connection.execute(
        f"SELECT count(*) FROM {tables.START} WHERE {tables.START} MATCH ?", every
    ).fetchone()[0]
    if held != expected or indexed != expected:
        yield (
            f"The search index holds {held} passages and the words of {indexed}, "
            f"but the records have {expected}."
        )
    if held_forms(connection) != counts.forms():
        yield "The search index's table of word forms does not match the words of the records."


def structure_problems(connection: Connection) -> Iterator[str]:
    """Give a sentence where SQLite finds the index damaged; needs a connection that may write."""
    for table in (tables.TEXT, tables.START):
        try:
            connection.execute(f"INSERT INTO {table} ({table}) VALUES ('integrity-check')")
        except DatabaseError as error:
            yield f"The search index is damaged ({error})."


def _expected(connection: Connection) -> Iterator[tuple[Record, list[Content]]]:
    settings = Settings(connection)
    for records in in_order_of_days(connection):
        settings.forget()
        settings.know(
            (record for record in records if isinstance(record, Visit)),
            (record for record in records if isinstance(record, Meeting)),
        )
        for record in records:
            yield record, contents_of(record, settings.of(record))


def held_forms(connection: Connection) -> dict[tuple[str, str], int]:
    """Give how many passages the index counts for each word under each of its keys."""
    rows = connection.execute(
        "SELECT f.key, w.word, f.passages FROM search_form f JOIN search_word w ON w.number = f.word"
    )
    return {(key, word): passages for key, word, passages in rows}


def _held(connection: Connection, record_id: str) -> set[tuple[str, int, int, str]]:
    rows = connection.execute(
        "SELECT p.field, p.first, p.last, p.language FROM search_passage p "
        "JOIN search_record r ON r.number = p.record WHERE r.record_id = ?",
        (tables.packed(record_id),),
    )
    return {tuple(row) for row in rows}


def _places(contents: list[Content]) -> set[tuple[str, int, int, str]]:
    return {(c.passage.column, c.passage.start, c.passage.end, c.language) for c in contents}
