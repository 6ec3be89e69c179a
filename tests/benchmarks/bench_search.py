"""Measure search beside ``LIKE``, FTS5 as it comes and, if installed, tantivy: one run, the same texts.

    python tests/benchmarks/bench_search.py --passages 1000000 --cache ~/.cache/pressdesk-bench

Ratios are what counts; the milliseconds depend on the machine. The archive is made up (``bench_texts.py``),
and kept in the cache folder: about 4 GB for a million passages.
"""

from __future__ import annotations

import argparse
import os
import random
import statistics
import sys
import tempfile
import time
from array import array
from collections.abc import Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bench_archive import bench_archive
from bench_peers import LIMIT, Peer, Search, peers
from bench_texts import BenchTexts

from pressdesk.archive.database import Archive
from pressdesk.model.quote import Quote
from pressdesk.search.finder import Finder
from pressdesk.search.index import SearchIndex, attach

TYPED = (
    "minister", "trade agreement", "the government", "said", "visit of the", "sanctions",
    "переговоры", "министра торговли", "соглашения", "не что",
    "сапар", "екі келісім", "қауіпсіздік", "үкімет туралы",
)  # fmt: skip
WORST = ("the", "of the", "и в", "және", "the government of", '"of the"', '"in the"', "t*", "п*", "the m*")
FILTERED = (
    "trade year:2010", "the type:quote", "energy kind:official", "сауда lang:kk", "trade -energy",
    'the topic:"Bench topic 3"', "и status:cleared", '"of the" country:"Bench country 7"',
)  # fmt: skip
OURS = "Pressdesk"
MOST_FOR_LIKE = 12
"""Queries for which LIKE is asked: at a million passages each takes a second."""


def say(text: str) -> None:
    """Print one line."""
    sys.stdout.write(f"{text}\n")
    sys.stdout.flush()


def main() -> None:
    """Run the benchmark and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--repeat", type=int, default=3, help="runs of each query; the median counts")
    options.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "pressdesk-bench")
    options.add_argument("--alone", action="store_true", help="without the peers")
    options.add_argument("--keep-index", action="store_true", help="use the index that is there")
    chosen = options.parse_args()
    with bench_archive(chosen.cache, chosen.passages) as archive:
        say(f"{chosen.passages:,} passages; load {os.getloadavg()[0]:.1f}")
        size = text_size(archive)
        if not (chosen.keep_index and SearchIndex(archive).is_current):
            measure_building(archive, size)
        others = {} if chosen.alone else peers(archive, chosen.cache / "peers", say)
        for name, peer in others.items():
            report_peer(name, peer, chosen.passages, size)
        measure_queries(archive, others, chosen.repeat)
        attach(archive)
        measure_saving(archive)
        measure_jumps(archive)


def measure_queries(archive: Archive, others: dict[str, Peer], repeat: int) -> None:
    """Print the times of all searches."""
    searches = {OURS: pressdesk(archive)} | {name: peer.search for name, peer in others.items()}
    ours = {OURS: searches[OURS]}
    finder = Finder(archive.reader())
    report("typing, every key", typed_keys(), searches, repeat)
    report("one letter", sorted({text[:1] for text in typed_keys()}), ours, repeat)
    report(
        "worst words",
        WORST,
        searches if not others else {k: v for k, v in searches.items() if k != "LIKE"},
        repeat,
    )
    report("with filters", FILTERED, ours, repeat)
    report("best match", [*TYPED, *WORST], {OURS: pressdesk(archive, best=True)}, repeat)
    report("by visit", [*TYPED, *WORST], {OURS: finder.find_visits}, repeat)
    report("counts", [*TYPED, *WORST], {OURS: finder.count}, repeat)
    report("facets", [*TYPED, *WORST], {OURS: finder.facets}, repeat)


def text_size(archive: Archive) -> int:
    """Give the bytes of the texts that are searched (UTF-8)."""
    quotes, titles = (
        archive.connection.execute(f"SELECT sum(length(CAST({column} AS BLOB))) FROM {table}").fetchone()[0]
        for column, table in (("text", "quote"), ("coalesce(title_en, title_ru, title_kk)", "visit"))
    )
    return int(quotes + titles)


def measure_building(archive: Archive, size: int) -> None:
    """Print how fast the index is built and how large it is beside its texts."""
    connection = archive.connection
    with archive.exclusive() as writing:
        from pressdesk.search import tables

        tables.drop_tables(writing)
    before = used(archive)
    started = time.perf_counter()
    SearchIndex(archive).rebuild()
    seconds = time.perf_counter() - started
    passages = connection.execute("SELECT count(*) FROM search_passage").fetchone()[0]
    share = (used(archive) - before) / size
    say(f"{OURS:18} index: {passages / seconds:8,.0f} passages a second, {share:.2f} of the text's size")


def report_peer(name: str, peer: Peer, passages: int, size: int) -> None:
    """Print what a peer's index cost."""
    if peer.size:
        rate = passages / peer.build_seconds
        say(f"{name:18} index: {rate:8,.0f} passages a second, {peer.size / size:.2f} of the text's size")


def used(archive: Archive) -> int:
    """Give the bytes of the archive file in use."""
    pages, free, size = (
        archive.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("page_count", "freelist_count", "page_size")
    )
    return int((pages - free) * size)


def measure_saving(archive: Archive, rounds: int = 200) -> None:
    """Print how long it takes to save one changed quote with history and index; new words in every run."""
    texts, times = BenchTexts(time.time_ns()), []
    for quote in archive.find(Quote, limit=rounds):
        changed = quote.replaced(text=texts.passage("en"))
        started = time.perf_counter()
        archive.save(changed)
        times.append((time.perf_counter() - started) * 1000)
    say(f"\nsaving one passage with its index: {summary(times)}")


def measure_jumps(archive: Archive, rounds: int = 300, rows: int = 100) -> None:
    """Print how long a jump to any place of a list of all quotes takes: its rows read by number."""
    connection, chance, times = archive.reader(), random.Random(5), []
    numbers = array("q", (row[0] for row in connection.execute("SELECT rowid FROM quote")))
    for _ in range(rounds):
        start = chance.randrange(max(1, len(numbers) - rows))
        wanted = numbers[start : start + rows]
        started = time.perf_counter()
        connection.execute(
            f"SELECT id, text, said_on FROM quote WHERE rowid IN ({','.join('?' * len(wanted))})",
            tuple(wanted),
        ).fetchall()
        times.append((time.perf_counter() - started) * 1000)
    say(f"jump in a list of {len(numbers):,} rows: {summary(times)}")


def pressdesk(archive: Archive, *, best: bool = False) -> Search:
    """Give Pressdesk's own search."""
    finder = Finder(archive.reader())
    finder.warm_up()
    return lambda text: finder.find(text, limit=LIMIT, best=best, typing=not best)


def typed_keys() -> list[str]:
    """Give what stands in the search box after each key."""
    return [text[:length] for text in TYPED for length in range(1, len(text) + 1) if text[length - 1] != " "]


def report(title: str, queries: Sequence[str], searches: dict[str, Search], repeat: int) -> None:
    """Print the times of all searches for the same queries, beside Pressdesk's."""
    say(f"\n{title} ({len(queries)} queries, {LIMIT} rows with their marks):")
    times: dict[str, dict[str, float]] = {}
    for name, search in searches.items():
        asked = queries[:: max(1, len(queries) // MOST_FOR_LIKE)] if name == "LIKE" else queries
        times[name] = dict(measured(search, asked, 1 if name == "LIKE" else repeat))
    for name, values in times.items():
        same = [times[OURS][query] for query in values]
        ratio = statistics.median(values.values()) / statistics.median(same)
        said = "" if name == OURS else f"   {ratio:6.1f} times {OURS}"
        say(f"  {name:18} {summary(list(values.values()))}{said}")
    slowest = sorted(times[OURS].items(), key=lambda pair: -pair[1])[:4]
    say("  slowest: " + ", ".join(f"{query} {value:.1f}" for query, value in slowest))


def measured(search: Search, queries: Sequence[str], repeat: int) -> Iterator[tuple[str, float]]:
    """Give the median milliseconds of each query."""
    for query in queries:
        runs = []
        for _ in range(repeat):
            started = time.perf_counter()
            search(query)
            runs.append((time.perf_counter() - started) * 1000)
        yield query, statistics.median(runs)


def summary(values: list[float]) -> str:
    """Give median, 95th percentile and worst of milliseconds."""
    ordered = sorted(values)
    high = ordered[min(len(ordered) - 1, int(len(ordered) * 0.95))]
    return f"median {statistics.median(ordered):8.2f} ms   95 % {high:8.2f} ms   worst {ordered[-1]:8.2f} ms"


if __name__ == "__main__":
    main()
