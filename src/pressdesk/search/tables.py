"""The index's own tables in the archive file; all can be thrown away and built anew from the records."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b

from pressdesk.archive.driver import Connection
from pressdesk.model.registry import RECORDS
from pressdesk.search.analysis import ANALYSIS_VERSION

_TABLES_VERSION = 9


def _declarations() -> str:
    """Give a digest of what is searched: it changes with every searched field that is declared."""
    searched = [
        f"{record_class.table}.{spec.name}.{spec.kind}"
        for record_class in RECORDS
        for spec in record_class.fields()
        if spec.weight or spec.target or spec.vocabulary
    ]
    return blake2b(" ".join(searched).encode(), digest_size=6).hexdigest()


INDEX_VERSION = f"{_TABLES_VERSION}.{ANALYSIS_VERSION}.{_declarations()}"
"""Changes with the tables, the rules that fill them and the searched fields; another index is built anew."""

_HEXADECIMAL = re.compile("[0-9a-f]{32}")

_TABLES = (
    """CREATE TABLE IF NOT EXISTS search_meta (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS search_unseen (
        record ANY PRIMARY KEY NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS search_place (
        number INTEGER PRIMARY KEY,
        record_type TEXT NOT NULL,
        field TEXT NOT NULL,
        language TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS search_passage (
        id INTEGER PRIMARY KEY,
        place INTEGER NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        day INTEGER,
        record ANY NOT NULL,
        visit ANY
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS search_word (
        number INTEGER PRIMARY KEY,
        word TEXT NOT NULL UNIQUE,
        passages INTEGER NOT NULL,
        ways INTEGER NOT NULL
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS search_form (
        key TEXT NOT NULL,
        word INTEGER NOT NULL,
        PRIMARY KEY (key, word)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(
        words, content='', columnsize=0, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
    )""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_start USING fts5(
        words, content='', detail=none, columnsize=0, tokenize="unicode61 remove_diacritics 0 tokenchars '_'"
    )""",
)
_BY_RECORD = ("search_passage_by_record", "search_passage_of_record")
"""The index of passages by record has one name or, where the former index still has that one, the other."""
TEXT, START = "search_text", "search_start"
"""Both hold the same words and facets under the same numbers.

``TEXT`` knows the places of words, for phrases; ``START`` holds each word once, and beside it the beginnings
of words as tokens of their own, so that the first letters are answered at once. One table with both would be
half as large again.
"""

_NAMES = (
    TEXT, START, "search_form", "search_word", "search_passage", "search_place", "search_unseen",
    "search_meta",
)  # fmt: skip
_OF_EARLIER_VERSIONS = ("search_record",)
_EXCHANGED = (TEXT, START, "search_form", "search_word", "search_passage", "search_place")
NEXT, FORMER = "search_next_", "search_former_"
"""How the tables' names begin, in place of ``search_``, while an index is exchanged for one built anew."""
LARGE_ROW = 4_000
"""Bytes of a row of FTS5's data table, roughly (its default page size)."""


def create_tables(connection: Connection, *, noting: bool = True) -> None:
    """Make the index's tables where they are missing, and let every writer note what it wrote.

    ``noting`` is False for an index in a file without records.
    """
    for statement in _TABLES:
        connection.execute(statement)
    if not noting:
        return
    for name, table, event, row in _triggers():
        connection.execute(
            f"CREATE TRIGGER IF NOT EXISTS {name} AFTER {event} ON {table} BEGIN "
            f"INSERT INTO search_unseen (record) SELECT {row}.id "
            f"WHERE NOT EXISTS (SELECT 1 FROM search_unseen WHERE record = {row}.id); END"
        )


def _triggers() -> Iterator[tuple[str, str, str, str]]:
    """Give name, table, event and the row that is told of the triggers that note written records.

    They are plain SQL, so that any program notes its writes; Pressdesk, which brings the index in step with
    its own, strikes them off in the same transaction.
    """
    for record_class in RECORDS:
        if any(spec.weight for spec in record_class.fields()):
            for event, row in (("INSERT", "NEW"), ("UPDATE", "NEW"), ("DELETE", "OLD")):
                yield f"search_notes_{record_class.table}_{event.lower()}", record_class.table, event, row


def index_passages(connection: Connection) -> None:
    """Make what finds a record's passages: after filling, which is faster and leaves full pages."""
    connection.execute(f"CREATE INDEX IF NOT EXISTS {_BY_RECORD[0]} ON search_passage (record)")


def drop_tables(connection: Connection) -> None:
    """Throw the index away, the triggers first: without their table nobody could write."""
    for name, *_ in _triggers():
        connection.execute(f"DROP TRIGGER IF EXISTS {name}")
    for name in (*_NAMES, *_OF_EARLIER_VERSIONS):
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def tables_named(connection: Connection, prefix: str) -> list[str]:
    """Give those of the exchanged tables that the file holds under names with this beginning."""
    names = [_renamed(name, prefix) for name in _EXCHANGED]
    marks = ", ".join("?" * len(names))
    rows = connection.execute(f"SELECT name FROM sqlite_schema WHERE name IN ({marks})", names)
    return [row[0] for row in rows]


def statements_for_next(built: Connection) -> list[str]:
    """Give the statements that make the tables of an index built elsewhere, under their names until then."""
    marks = ", ".join("?" * len(_EXCHANGED))
    rows = built.execute(f"SELECT name, sql FROM sqlite_schema WHERE name IN ({marks})", _EXCHANGED)
    return [statement.replace(name, _renamed(name, NEXT), 1) for name, statement in rows]


def index_next_passages(connection: Connection) -> None:
    """Make what finds a record's passages in the tables carried over, before they are filled."""
    marks = ", ".join("?" * len(_BY_RECORD))
    rows = connection.execute(f"SELECT name FROM sqlite_schema WHERE name IN ({marks})", _BY_RECORD)
    taken = {row[0] for row in rows}
    name = next(name for name in _BY_RECORD if name not in taken)
    connection.execute(f"CREATE INDEX {name} ON {NEXT}passage (record)")


def stored_tables() -> list[str]:
    """Give the tables in which the exchanged ones keep their rows: FTS5 has some of its own for each."""
    found = [name for name in _EXCHANGED if name not in (TEXT, START)]
    return found + [f"{name}_{part}" for name in (TEXT, START) for part in ("config", "idx", "data")]


def has_large_rows(table: str) -> bool:
    """Tell whether a stored table has rows of about ``LARGE_ROW`` bytes."""
    return table.endswith("_data")


def put_into_next(connection: Connection, table: str, rows: Sequence[tuple[object, ...]]) -> None:
    """Put rows of a stored table of an index built elsewhere into their place until the exchange.

    The few rows with which FTS5 begins an empty table give way.
    """
    marks = ", ".join("?" * len(rows[0]))
    connection.executemany(f"INSERT OR REPLACE INTO {_renamed(table, NEXT)} VALUES ({marks})", rows)


def take_next(connection: Connection) -> None:
    """Give the tables carried over the names of the index, and the former ones names to be dropped by."""
    for name in tables_named(connection, "search_"):
        connection.execute(f"ALTER TABLE {name} RENAME TO {_renamed(name, FORMER)}")
    for name in tables_named(connection, NEXT):
        connection.execute(f"ALTER TABLE {name} RENAME TO {name.replace(NEXT, 'search_', 1)}")


def _renamed(name: str, prefix: str) -> str:
    return prefix + name.removeprefix("search_")


PENDING = 1 << 20
"""Bytes that FTS5 collects in memory before it writes a segment (its own default)."""


def set_pending_size(connection: Connection, size: int) -> None:
    """Let FTS5 collect ``size`` bytes before it writes: more makes building faster, and takes memory.

    It goes on merging as ever meanwhile, so that the last segment ends up on a level far above those of later
    saves: on a near one, a save in some hundreds would merge it as a whole, and take seconds.
    """
    for table in (TEXT, START):
        connection.execute(f"INSERT INTO {table} ({table}, rank) VALUES ('hashsize', ?)", (size,))


def merge_all(connection: Connection) -> None:
    """Merge what building wrote into one segment: otherwise a later save would have to, and take seconds."""
    for table in (TEXT, START):
        connection.execute(f"INSERT INTO {table} ({table}) VALUES ('optimize')")


def is_current(connection: Connection) -> bool:
    """Tell whether the file holds a complete index of this version."""
    known = "SELECT 1 FROM sqlite_schema WHERE name = 'search_meta'"
    if connection.execute(known).fetchone() is None:
        return False
    row = connection.execute("SELECT value FROM search_meta WHERE name = 'version'").fetchone()
    return bool(row) and row[0] == INDEX_VERSION


def is_behind(connection: Connection) -> bool:
    """Tell whether records were written that the index has not seen (also: while it is built)."""
    return (
        _is_building(connection)
        or connection.execute("SELECT 1 FROM search_unseen LIMIT 1").fetchone() is not None
    )


def unseen(connection: Connection) -> list[str]:
    """Give the ids of the records that were written and not seen."""
    return [row[0] for row in connection.execute("SELECT record FROM search_unseen")]


def mark_seen(connection: Connection, record_ids: Iterable[str]) -> None:
    """Write down that the index is in step with these records.

    While one is built, what is written stays noted: the new index has not seen it.
    """
    if not _is_building(connection):
        connection.executemany("DELETE FROM search_unseen WHERE record = ?", [(one,) for one in record_ids])


def _is_building(connection: Connection) -> bool:
    return connection.execute("SELECT 1 FROM search_meta WHERE name = 'building'").fetchone() is not None


def mark_building(connection: Connection) -> None:
    """Write down that an index is being built, from the records as they are now."""
    connection.execute("DELETE FROM search_unseen")
    connection.execute("INSERT OR REPLACE INTO search_meta (name, value) VALUES ('building', '1')")


def mark_current(connection: Connection) -> None:
    """Write down that the index is complete and by which rules it was made."""
    connection.execute("DELETE FROM search_unseen")
    connection.execute("DELETE FROM search_meta WHERE name = 'building'")
    connection.execute(
        "INSERT INTO search_meta (name, value) VALUES ('version', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (INDEX_VERSION,),
    )


def mark_stale(connection: Connection) -> None:
    """Write down that the index has to be built anew."""
    connection.execute("DELETE FROM search_meta WHERE name = 'version'")


@lru_cache(maxsize=1 << 10)
def packed(record_id: str) -> bytes | str:
    """Give a record's id as the index keeps it: a UUID in its sixteen bytes, any other id as it is."""
    bare = record_id.replace("-", "")
    return bytes.fromhex(bare) if len(record_id) == 36 and _HEXADECIMAL.fullmatch(bare) else record_id


def unpacked(kept: bytes | str | None) -> str:
    """Give the id that ``packed`` was given; empty for None."""
    if not isinstance(kept, bytes):
        return kept or ""
    digits = kept.hex()
    return f"{digits[:8]}-{digits[8:12]}-{digits[12:16]}-{digits[16:20]}-{digits[20:]}"
