"""Time to save one edit: with history and index, beside a bare SQLite update in the same run.

Usage: ``python tests/benchmarks/bench_saving.py [--visits N] [--edits N]``
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from pressdesk.archive.driver import connect
from pressdesk.model.quote import Quote
from pressdesk.sample.making import make_generated_archive


def milliseconds(act: Callable[[int], object], times: int) -> list[float]:
    """Time an act that is given the number of the try."""
    taken = []
    for number in range(times):
        start = time.perf_counter()
        act(number)
        taken.append((time.perf_counter() - start) * 1000)
    return sorted(taken)


def report(name: str, taken: list[float]) -> float:
    """Print median and 95th percentile; give the median."""
    median = statistics.median(taken)
    print(f"{name:42} median {median:7.2f} ms   p95 {taken[int(len(taken) * 0.95)]:7.2f} ms")
    return median


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("--visits", type=int, default=500)
    options.add_argument("--edits", type=int, default=200)
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        archive = make_generated_archive(Path(folder) / "desk.pressdesk", chosen.visits)
        quote = archive.find(Quote, limit=1)[0]
        ours = report(
            "an edit with history and index",
            milliseconds(
                lambda number: archive.save(
                    quote.replaced(context=f"edit {number}", text=f"{quote.text} {number}")
                ),
                chosen.edits,
            ),
        )
        archive.close()
        bare = connect(Path(folder) / "bare.db")
        bare.execute("PRAGMA journal_mode = WAL")
        bare.execute("CREATE TABLE quote (id TEXT PRIMARY KEY, text TEXT)")
        bare.execute("INSERT INTO quote VALUES ('1', ?)", (quote.text,))
        peer = report(
            "a bare UPDATE, WAL and synchronous=FULL",
            milliseconds(
                lambda number: bare.execute(
                    "UPDATE quote SET text = ? WHERE id = '1'", (f"{quote.text} {number}",)
                ),
                chosen.edits,
            ),
        )
        bare.close()
    print(f"ratio {ours / peer:.1f}")


if __name__ == "__main__":
    main()
