"""Measure taking in thousands of releases: how long, and how much memory all processes together hold.

The texts are those of the exam, and the development releases where they lie beside the repository, each time
with other names and numbers::

    python tests/benchmarks/bench_intake.py [--releases N] [--characters N] [--held N] [--keep FOLDER]

``--characters`` lengthens each text to at least so many by adding those that follow it; ``--held`` makes the
archive hold so many generated visits before. Memory is read from /proc and so only on Linux.
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
from exam_cases import PARTS, exam_cases

from pressdesk.archive.database import Archive
from pressdesk.ingest.intake.ledger import begin_intake
from pressdesk.ingest.intake.report import report_of
from pressdesk.ingest.intake.run import IntakeControl, IntakeRun
from pressdesk.opening import create_archive, open_archive
from pressdesk.sample.making import make_generated_archive

DATA = Path(__file__).resolve().parents[3] / "shared" / "data" / "releases-dev"
SURNAMES = ("Alvarsen", "Bekmurat", "Corvina", "Dostanov", "Elvberg", "Falkenor", "Garibov", "Halvorin")
EVERY = 500


def main() -> None:
    """Make the texts, read them, print what it took."""
    options = _options()
    with tempfile.TemporaryDirectory() as scratch:
        folder = Path(options.keep or scratch)
        folder.mkdir(parents=True, exist_ok=True)
        releases = folder / "releases"
        characters = write_releases(releases, options.releases, options.characters)
        print(f"{options.releases} releases of {characters / options.releases:.0f} characters on average")
        print(f"load before: {_load()}; processors: {os.cpu_count()}")
        with _archive(folder / "desk.pressdesk", options.held) as archive:
            _measure(archive, releases)
        print(f"archive: {(folder / 'desk.pressdesk').stat().st_size / 1e6:.0f} MB; load after: {_load()}")


def write_releases(folder: Path, count: int, least: int) -> int:
    """Write so many texts, no two alike, and give the number of their characters."""
    folder.mkdir()
    texts = list(_texts())
    total = 0
    for number in range(count):
        text = _varied(*texts[number % len(texts)], number)
        following = number
        while len(text) < least:
            following += 1
            text += "\n\n" + _varied(*texts[following % len(texts)], number)
        (folder / f"{number:06}.txt").write_text(text, encoding="utf-8")
        total += len(text)
    return total


def _texts() -> Iterator[tuple[str, str]]:
    """Yield texts, each with the surname that is exchanged in it."""
    for part in PARTS:
        for case in exam_cases(part):
            guest = str(case.visit.get("guest") or "").split()
            yield case.text, guest[-1] if guest else ""
    for path in sorted(DATA.glob("*.txt")) if DATA.is_dir() else []:
        yield path.read_text("utf-8"), ""


def _varied(text: str, surname: str, number: int) -> str:
    if len(surname) > 3:
        text = text.replace(surname, SURNAMES[number % len(SURNAMES)])
    return f"№ {number}\n\n{text}"


def _archive(path: Path, held: int) -> Archive:
    if held:
        make_generated_archive(path, held).close()
        return open_archive(path)
    return create_archive(path)


def _measure(archive: Archive, releases: Path) -> None:
    begun = time.perf_counter()

    def tell(done: int, of: int) -> None:
        if done % EVERY == 0:
            seconds = time.perf_counter() - begun
            print(f"{done:6} of {of}  {seconds:6.1f} s  {_memory():5.0f} MB  load {_load()}", flush=True)

    intake = IntakeRun(archive, begin_intake(archive, [releases]), IntakeControl(), tell).go()
    seconds = time.perf_counter() - begun
    report = report_of(archive, intake.id)
    print(f"{report.drafts} drafts, {report.held} held, {len(report.refused)} refused in {seconds:.1f} s")
    minutes = 10_000 * seconds / report.read / 60
    print(f"{report.read / seconds:.1f} a second; 10,000 would take {minutes:.1f} min")
    times = os.times()
    print(f"processor: {times.user + times.system:.0f} s writing, {times.children_user:.0f} s reading")


def _memory() -> float:
    """Give the megabytes that this process and its children hold (resident)."""
    parents = {}
    held = {}
    for entry in Path("/proc").glob("[0-9]*/status"):
        try:
            words = dict(line.split(":", 1) for line in entry.read_text().splitlines() if ":" in line)
        except OSError:
            continue
        parents[int(entry.parent.name)] = int(words["PPid"])
        held[int(entry.parent.name)] = int(words.get("VmRSS", "0 kB").split()[0]) / 1024
    ours = {os.getpid()}
    while more := {child for child, parent in parents.items() if parent in ours} - ours:
        ours |= more
    return sum(held.get(process, 0) for process in ours)


def _load() -> str:
    return f"{os.getloadavg()[0]:.1f}"


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--releases", type=int, default=10_000)
    parser.add_argument("--characters", type=int, default=0)
    parser.add_argument("--held", type=int, default=0)
    parser.add_argument("--keep", help="folder in which releases and archive stay")
    return parser.parse_args()


if __name__ == "__main__":
    main()
