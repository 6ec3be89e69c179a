"""Measure "Said before?": its time for quotes and for drafts, and whether changed quotes are found.

    python tests/benchmarks/bench_said_before.py --passages 100000 --cache ~/.cache/pressdesk-bench

The archive is that of ``bench_search.py``. Each draft is a quote of it in which every eighth word is another
one; the quote has to come first. Drafts made up anew have to find nothing.
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from bench_archive import bench_archive
from bench_texts import BenchTexts

from pressdesk.archive.database import Archive
from pressdesk.model.quote import Quote
from pressdesk.search.index import SearchIndex
from pressdesk.search.said_before import Earlier, said_before

AIM_MS = 150


def main() -> None:
    """Run the benchmark and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "pressdesk-bench")
    options.add_argument("--drafts", type=int, default=60)
    chosen = options.parse_args()
    with bench_archive(chosen.cache, chosen.passages) as archive:
        index = SearchIndex(archive)
        if not index.is_current:
            index.rebuild()
        measure(archive, chosen.drafts)


def measure(archive: Archive, drafts: int) -> None:
    """Print times, and how many of the changed quotes were found and of the new drafts were taken for old."""
    chance, texts = random.Random(7), BenchTexts(99)
    numbers = chance.sample(list(archive.row_numbers(Quote)), drafts)
    quotes = list(archive.by_row_numbers(Quote, numbers).values())
    connection = archive.reader()
    times: list[float] = []
    found = noise = 0
    said_before(connection, quotes[0].text)
    for quote in quotes:
        draft = _changed(quote.text, chance)
        near = timed(times, lambda draft=draft: said_before(connection, draft))
        found += bool(near) and near[0].quote.id == quote.id
        draft = texts.passage(texts.language())
        noise += bool(timed(times, lambda draft=draft: said_before(connection, draft)))
    times.sort()
    report = (
        f"{len(times)} asked: median {statistics.median(times):.1f} ms, 95th percentile "
        f"{times[int(len(times) * 0.95)]:.1f} ms, worst {times[-1]:.1f} ms (aim {AIM_MS} ms)\n"
        f"changed quotes found first: {found} of {drafts}; new drafts taken for old: {noise} of {drafts}\n"
    )
    sys.stdout.write(report)
    connection.close()


def timed(times: list[float], ask: Callable[[], list[Earlier]]) -> list[Earlier]:
    """Ask, and note how many milliseconds it took."""
    began = time.perf_counter()
    answer = ask()
    times.append(1000 * (time.perf_counter() - began))
    return answer


def _changed(text: str, chance: random.Random) -> str:
    words = text.split()
    for place in range(chance.randrange(8), len(words), 8):
        words[place] = "another"
    return " ".join(words)


if __name__ == "__main__":
    main()
