"""The index's own tables in the archive file. All of them can be thrown away and built anew from the records."""

from __future__ import annotations

from pressdesk.archive.driver import Connection
from pressdesk.search.analysis import ANALYSIS_VERSION

INDEX_VERSION = f"3.{ANALYSIS_VERSION}"
"""Changes whenever the tables or the rules that fill them do; an index of another version is built anew."""

_TABLES = (
    """CREATE TABLE IF NOT EXISTS search_meta (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT NOT NULL
    ) STRICT, WITHOUT ROWID""",
    """CREATE TABLE IF NOT EXISTS search_record (
        number INTEGER PRIMARY KEY,
        record_id TEXT NOT NULL UNIQUE,
        record_type TEXT NOT NULL,
        visit TEXT
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS search_passage (
        id INTEGER PRIMARY KEY,
        record INTEGER NOT NULL,
        field TEXT NOT NULL,
        first INTEGER NOT NULL,
        last INTEGER NOT NULL,
        language TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX IF NOT EXISTS search_passage_by_record ON search_passage (record)",
    """CREATE TABLE IF NOT EXISTS search_form (
        key TEXT NOT NULL,
        word TEXT NOT NULL,
        passages INTEGER NOT NULL,
        PRIMARY KEY (key, word)
    ) STRICT, WITHOUT ROWID""",
    """CREATE VIRTUAL TABLE IF NOT EXISTS search_text USING fts5(
        words, facets, content='', tokenize="unicode61 remove_diacritics 0", prefix='1 2'
    )""",
)
_NAMES = ("search_text", "search_form", "search_passage", "search_record", "search_meta")


def create_tables(connection: Connection) -> None:
    """Make the index's tables where they are missing."""
    for statement in _TABLES:
        connection.execute(statement)


def drop_tables(connection: Connection) -> None:
    """Throw the index away."""
    for name in _NAMES:
        connection.execute(f"DROP TABLE IF EXISTS {name}")


def is_current(connection: Connection) -> bool:
    """Tell whether the file holds a complete index of this version."""
    known = "SELECT 1 FROM sqlite_schema WHERE name = 'search_meta'"
    if connection.execute(known).fetchone() is None:
        return False
    row = connection.execute("SELECT value FROM search_meta WHERE name = 'version'").fetchone()
    return bool(row) and row[0] == INDEX_VERSION


def mark_current(connection: Connection) -> None:
    """Write down that the index is complete and by which rules it was made."""
    connection.execute(
        "INSERT INTO search_meta (name, value) VALUES ('version', ?) "
        "ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        (INDEX_VERSION,),
    )


def mark_stale(connection: Connection) -> None:
    """Write down that the index has to be built anew."""
    connection.execute("DELETE FROM search_meta WHERE name = 'version'")
