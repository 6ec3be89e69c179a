"""Whether the index still says what the records say."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.archive.driver import Connection, DatabaseError
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.search import tables
from pressdesk.search.facets import Settings, everything
from pressdesk.search.folding import words_and_spellings
from pressdesk.search.records import in_order_of_days
from pressdesk.search.vocabulary import WordCounts
from pressdesk.search.writer import Content, contents_of


def problems_of(connection: Connection) -> Iterator[str]:
    """Give a sentence for each way in which the index parts from the records."""
    if not tables.is_current(connection):
        yield "The search index is missing or was made by another version of Pressdesk."
        return
    if tables.is_behind(connection):
        yield "Records were written that the search index has not seen."
    expected = 0
    counts = WordCounts()
    for record, contents in _expected(connection):
        expected += len(contents)
        for content in contents:
            words, spellings = words_and_spellings(content.passage.text)
            counts.add(set(words), spellings, content.language, 1)
        if _held(connection, record.id) != _places(contents):
            yield f"The search index does not hold the {record.label.lower()} {record.id} as it is."
    held = connection.execute("SELECT count(*) FROM search_passage").fetchone()[0]
    indexed = connection.execute(
        f"SELECT count(*) FROM {tables.START} WHERE {tables.START} MATCH ?", (everything(),)
    ).fetchone()[0]
    if held != expected or indexed != expected:
        yield (
            f"The search index holds {held} passages and the words of {indexed}, "
            f"but the records have {expected}."
        )
    if held_words(connection) != counts.passages() or not counts.forms() <= held_forms(connection):
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


def held_words(connection: Connection) -> dict[str, int]:
    """Give how many passages the index counts for each word that any has."""
    return dict(connection.execute("SELECT word, passages FROM search_word WHERE passages <> 0").fetchall())


def held_forms(connection: Connection) -> set[tuple[str, str]]:
    """Give each key that the index holds with each of its words."""
    rows = connection.execute(
        "SELECT f.key, w.word FROM search_form f JOIN search_word w ON w.number = f.word"
    )
    return set(rows.fetchall())


def _held(connection: Connection, record_id: str) -> set[tuple[str, int, int, str]]:
    rows = connection.execute(
        "SELECT l.field, p.first, p.last, l.language FROM search_passage p "
        "JOIN search_place l ON l.number = p.place WHERE p.record = ?",
        (tables.packed(record_id),),
    )
    return {tuple(row) for row in rows}


def _places(contents: list[Content]) -> set[tuple[str, int, int, str]]:
    return {(c.passage.column, c.passage.start, c.passage.end, c.language) for c in contents}
