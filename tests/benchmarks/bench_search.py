"""Measure search beside ``LIKE``, FTS5 as it comes and, if installed, tantivy: one run, the same texts.

    python tests/benchmarks/bench_search.py --passages 100000

Ratios are what counts; the milliseconds depend on the machine. Texts are made up: see
``tests/search/generated.py``.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "search"))

from generated import TextSource

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection, connect
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.search.finder import Finder
from pressdesk.search.index import SearchIndex, attach

TYPED = (
    "minister", "trade agreement", "the government", "said", "strategic partners", "переговоры",
    "министр торговли",
    "двусторонние соглашения", "сапар", "екіжақты келісім", "қауіпсіздік", "Bakeli",
)  # fmt: skip
FILTERED = ("trade year:2010", "energy type:quote", "energy kind:official", "сауда lang:kk", "trade -energy")
PER_VISIT = 20
LIMIT = 50

Search = Callable[[str], object]


def say(text: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{text}\n")


def main() -> None:
    """Run the benchmark and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--repeat", type=int, default=3, help="runs of each query; the median counts")
    options.add_argument("--seed", type=int, default=1)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder, Archive.create(Path(folder, "b.pressdesk")) as archive:
        characters = fill(archive, chosen.passages, chosen.seed)
        measure_building(archive, characters)
        searches = peers(archive, Path(folder)) | {"Pressdesk": pressdesk(archive)}
        report("typing, every key", typed_keys(), searches, chosen.repeat)
        report("whole words with filters", FILTERED, {"Pressdesk": searches["Pressdesk"]}, chosen.repeat)
        report("best match", TYPED, {"Pressdesk": pressdesk(archive, best=True)}, chosen.repeat)
        measure_saving(archive)


def fill(archive: Archive, passages: int, seed: int) -> int:
    """Put made-up visits with quotes into an archive; give the size of their texts in bytes (UTF-8)."""
    texts, chance, size = TextSource(seed), random.Random(seed), 0
    people = [Person(name=Translated(en=texts.name("en"), ru=texts.name("ru"))) for _ in range(200)]
    visits = max(1, passages // PER_VISIT)
    archive.save(*people)
    with archive.transaction("Fill") as transaction:
        for number in range(visits):
            day = date(2000, 1, 1) + timedelta(days=number * 9000 // visits)
            language = texts.language()
            title = Translated.single(texts.sentence(language), language)
            guest = chance.choice(people).id
            visit = Visit(title=title, starts_on=day.isoformat(), kind="official", guest=guest)
            quotes = [
                Quote(visit=visit.id, text=text, language=code, speaker=chance.choice(people).id)
                for code, text in texts.passages(PER_VISIT - 1)
            ]
            size += sum(len(quote.text.encode()) for quote in quotes)
            transaction.add_all([visit, *quotes])
    return size


def measure_building(archive: Archive, characters: int) -> None:
    """Print how fast the index is built and how large it is beside its texts."""
    before = size_of(archive)
    started = time.perf_counter()
    SearchIndex(archive).rebuild()
    seconds = time.perf_counter() - started
    passages = archive.connection.execute("SELECT count(*) FROM search_passage").fetchone()[0]
    share = (size_of(archive) - before) / characters
    say(f"index of {passages:,} passages: {passages / seconds:,.0f} a second, {share:.2f} of the text's size")
    attach(archive)


def size_of(archive: Archive) -> int:
    """Give the bytes of the archive file in use."""
    pages, free, size = (
        archive.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def measure_saving(archive: Archive, rounds: int = 200) -> None:
    """Print how long it takes to save one changed quote with history and index."""
    texts, times = TextSource(99), []
    for quote in archive.find(Quote, limit=rounds):
        changed = quote.replaced(text=texts.passage("en"))
        started = time.perf_counter()
        archive.save(changed)
        times.append((time.perf_counter() - started) * 1000)
    say(f"saving one passage with its index: {summary(times)}")


def pressdesk(archive: Archive, *, best: bool = False) -> Search:
    """Give Pressdesk's own search."""
    finder = Finder(archive.reader())
    finder.warm_up()
    return lambda text: finder.find(text, limit=LIMIT, best=best, typing=not best)


def peers(archive: Archive, folder: Path) -> dict[str, Search]:
    """Give the searches to compare with, each over the same texts."""
    rows = archive.connection.execute(
        "SELECT row_number() OVER (ORDER BY v.starts_on, q.id), q.text, v.starts_on "
        "FROM quote q JOIN visit v ON v.id = q.visit"
    ).fetchall()
    connection = connect(folder / "peers.db")
    connection.execute("CREATE TABLE passage (id INTEGER PRIMARY KEY, text TEXT, day TEXT)")
    connection.execute("CREATE VIRTUAL TABLE plain USING fts5(text, content='passage', content_rowid='id')")
    connection.execute("BEGIN")
    connection.executemany("INSERT INTO passage VALUES (?, ?, ?)", rows)
    connection.execute("INSERT INTO plain (plain) VALUES ('rebuild')")
    connection.execute("COMMIT")
    found: dict[str, Search] = {"LIKE": like(connection), "FTS5 as it comes": plain_fts5(connection)}
    if tantivy := tantivy_search(rows, folder):
        found["tantivy"] = tantivy
    return found


def like(connection: Connection) -> Search:
    """Search as a simple program does: newest first by a column of dates."""

    def search(text: str) -> object:
        words = text.split()
        where = " AND ".join("text LIKE ?" for _ in words)
        return connection.execute(
            f"SELECT id, text FROM passage WHERE {where} ORDER BY day DESC LIMIT {LIMIT}",
            [f"%{word}%" for word in words],
        ).fetchall()

    return search


def plain_fts5(connection: Connection) -> Search:
    """Search with SQLite's full text as it comes: ranked, the last word as a beginning, its own snippets."""

    def search(text: str) -> object:
        words = [f'"{word}"' for word in text.split()]
        return connection.execute(
            "SELECT rowid, snippet(plain, 0, '<', '>', '…', 30) FROM plain WHERE plain MATCH ? "
            f"ORDER BY rank LIMIT {LIMIT}",
            (" ".join(words) + " *",),
        ).fetchall()

    return search


def tantivy_search(rows: list[tuple[int, str, str]], folder: Path) -> Search | None:
    """Search with tantivy; None where it is not installed."""
    try:
        import tantivy
    except ImportError:
        return None
    schema = (
        tantivy.SchemaBuilder()
        .add_text_field("text", stored=True)
        .add_integer_field("id", stored=True)
        .build()
    )
    (folder / "tantivy").mkdir()
    index = tantivy.Index(schema, path=str(folder / "tantivy"))
    writer = index.writer(num_threads=1)
    for number, text, _day in rows:
        writer.add_document(tantivy.Document(id=number, text=text))
    writer.commit()
    index.reload()
    searcher = index.searcher()

    def search(text: str) -> object:
        query, _ = index.parse_query_lenient(text, ["text"], conjunction_by_default=True)
        return [searcher.doc(address)["text"] for _, address in searcher.search(query, LIMIT).hits]

    return search


def typed_keys() -> list[str]:
    """Give what stands in the search box after each key."""
    return [text[:length] for text in TYPED for length in range(1, len(text) + 1) if text[length - 1] != " "]


def report(
    title: str, queries: list[str] | tuple[str, ...], searches: dict[str, Search], repeat: int
) -> None:
    """Print the times of all searches for the same queries, beside Pressdesk's."""
    say(f"\n{title} ({len(queries)} queries, {LIMIT} rows with their marks):")
    times = {name: list(measured(search, queries, repeat)) for name, search in searches.items()}
    ours = statistics.median(times["Pressdesk"])
    for name, values in times.items():
        ratio = "" if name == "Pressdesk" else f"   {statistics.median(values) / ours:6.1f} times Pressdesk"
        say(f"  {name:18} {summary(values)}{ratio}")


def measured(search: Search, queries: list[str] | tuple[str, ...], repeat: int) -> Iterator[float]:
    """Give the median milliseconds of each query."""
    for query in queries:
        runs = []
        for _ in range(repeat):
            started = time.perf_counter()
            search(query)
            runs.append((time.perf_counter() - started) * 1000)
        yield statistics.median(runs)


def summary(values: list[float]) -> str:
    """Give median, 95th percentile and worst of milliseconds."""
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered):8.2f} ms   95 % {high:8.2f} ms   worst {ordered[-1]:8.2f} ms"


if __name__ == "__main__":
    main()
