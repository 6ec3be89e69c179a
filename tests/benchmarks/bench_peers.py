"""What search is measured beside, over the same texts: ``LIKE``, FTS5 as it comes, and tantivy."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from pathlib import Path
from shutil import rmtree
from typing import NamedTuple

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection, connect

LIMIT = 50

Search = Callable[[str], object]


class Peer(NamedTuple):
    """Another way to search, and what its index cost."""

    search: Search
    build_seconds: float
    size: int
    """Bytes of the index without the texts; 0 where there is none."""


def peers(archive: Archive, folder: Path, say: Callable[[str], None]) -> dict[str, Peer]:
    """Build every peer's index in ``folder`` and give them by name."""
    rmtree(folder, ignore_errors=True)
    folder.mkdir(parents=True)
    connection = connect(folder / "peers.db")
    connection.execute("CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT, day TEXT)")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?)", _rows(archive))
    connection.execute("COMMIT")
    found = {"LIKE": Peer(_like(connection), 0, 0), "FTS5 as it comes": _plain_fts5(connection)}
    if tantivy := _tantivy(archive, folder / "tantivy"):
        found["tantivy"] = tantivy
    else:
        say("tantivy is not installed, so it is left out (pip install tantivy).")
    return found


def _rows(archive: Archive) -> Iterator[tuple[int, str, str]]:
    cursor = archive.connection.execute(
        "SELECT row_number() OVER (ORDER BY v.starts_on, q.rowid), q.text, v.starts_on "
        "FROM quote q JOIN visit v ON v.id = q.visit"
    )
    yield from cursor


def _like(connection: Connection) -> Search:
    """Search as a simple program does: newest first by a column of dates."""

    def search(text: str) -> object:
        words = text.split()
        where = " AND ".join("text LIKE ?" for _ in words)
        return connection.execute(
            f"SELECT id, text FROM passage WHERE {where} ORDER BY day DESC LIMIT {LIMIT}",
            [f"%{word}%" for word in words],
        ).fetchall()

    return search


def _plain_fts5(connection: Connection) -> Peer:
    """Search with SQLite's full text as it comes: ranked, the last word as a beginning, its own snippets."""
    before = _used(connection)
    started = time.perf_counter()
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5(text, content='passage', content_rowid='id')")
    connection.execute("INSERT INTO plain (plain) VALUES ('rebuild')")
    seconds = time.perf_counter() - started

    def search(text: str) -> object:
        words = [f'"{word}"' for word in text.split()]
        return connection.execute(
            "SELECT rowid, snippet(plain, 0, '<', '>', '…', 30) FROM plain WHERE plain MATCH ? "
            f"ORDER BY rank LIMIT {LIMIT}",
            (" ".join(words) + " *",),
        ).fetchall()

    return Peer(search, seconds, _used(connection) - before)


def _used(connection: Connection) -> int:
    pages, free, size = (
        connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def _tantivy(archive: Archive, folder: Path) -> Peer | None:
    """Search with tantivy, ranked, whole words; None where it is not installed."""
    try:
        import tantivy
    except ImportError:
        return None
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("text", stored=False)
        .add_integer_field("id", stored=True)
        .build()
    )
    folder.mkdir()
    started = time.perf_counter()
    index = tantivy.Index(schema, path=str(folder))
    writer = index.writer(num_threads=1)
    for number, text, _day in _rows(archive):
        writer.add_document(tantivy.Document(id=number, text=text))
    writer.commit()
    writer.wait_merging_threads()
    seconds = time.perf_counter() - started
    index.reload()
    searcher = index.searcher()

    def search(text: str) -> object:
        query, _ = index.parse_query_lenient(text, ["text"], conjunction_by_default=True)
        return [searcher.doc(address)["id"] for _, address in searcher.search(query, LIMIT).hits]

    return Peer(search, seconds, sum(file.stat().st_size for file in folder.iterdir()))
