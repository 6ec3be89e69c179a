"""Measure composing in the window: from a change to the painted page, and how long the window stands still.

    python tests/benchmarks/bench_composition.py --quotes 2000

A five-page visit briefing, a dossier of 140 quotes that is shown whole, and one of so many quotes. Each
change differs, since the typesetter remembers what it has set before. The first opening comes after the
window's rest, in which it gets ready, or with ``--at-once`` before it. The window is real, without a display
unless ``QT_QPA_PLATFORM`` says so.
"""

from __future__ import annotations

import argparse
import os
import statistics
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from bench_briefing import file_visit, sentence
from bench_search_window import Application

from pressdesk.archive.database import Archive
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.opening import create_archive
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme

if TYPE_CHECKING:
    from pressdesk.ui.briefing.composition_page import CompositionPage

PATIENCE = 60.0
"""Seconds after which a change is given up."""
CHANGES = 20
REST = 4.0
"""Seconds in which the window loads and builds what the first briefing needs."""
SHOWN_WHOLE = 140


def main() -> None:
    """Make an archive, compose in a window on it, and print what was measured."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--quotes", type=int, default=2_000)
    options.add_argument("--at-once", action="store_true", help="open the page before the window has rested")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("PRESSDESK_HOME", folder)
        with create_archive(Path(folder) / "bench.pressdesk") as archive:
            visit = file_visit(archive, Random(1))
            people = [_file_dossier(archive, quotes, Random(2)) for quotes in (SHOWN_WHOLE, chosen.quotes)]
            _measure(archive, visit, people, Path(folder), rest=0.5 if chosen.at_once else REST)


def _file_dossier(archive: Archive, quotes: int, random: Random) -> str:
    person = Person(name=Translated("The counterpart"))
    archive.save(person)
    with archive.transaction("Make a dossier") as transaction:
        transaction.add_all(
            Quote(
                speaker=person.id, text=sentence(random, 25), clearance="cleared", language="en",
                said_on=f"20{10 + number % 14}-0{1 + number % 9}-11",
            )
            for number in range(quotes)
        )  # fmt: skip
    return person.id


def _measure(archive: Archive, visit: str, people: list[str], folder: Path, *, rest: float) -> None:
    application = Application()
    apply_theme(application, Appearance.LIGHT)
    session = Session(archive, Preferences())
    window = MainWindow(session)
    window.resize(1280, 760)
    window.show()
    session.open_record("visit", visit)
    _settle(application, rest)
    _report_opening(application, window)
    page = window.compositions.page
    _report_changes(application, page, "briefing")
    for person, name in zip(people, ("whole dossier", "large dossier"), strict=True):
        session.open_record("person", person)
        window.window_actions["export_briefing"].trigger()
        _wait(application, lambda: not page.proofs.is_busy and not session.jobs.is_busy)
        page.form.extent.setCurrentIndex(page.form.extent.findData("full"))
        _wait(application, lambda: not page.proofs.is_busy and not session.jobs.is_busy)
        _report_changes(application, page, name)
    _report_unfolding(application, page)
    _report_sending(application, window, folder)
    window.close()


def _report_opening(application: Application, window: MainWindow) -> None:
    _forget(application)
    started = time.perf_counter()
    window.window_actions["export_briefing"].trigger()
    triggered = time.perf_counter() - started
    _wait(application, lambda: window.page_pane.page is not None and window.page_pane.page.is_wide)
    page = window.compositions.page
    _wait(application, lambda: page.preview.pages.page_count > 0)
    taken = time.perf_counter() - started
    application.longest = max(application.longest, triggered)
    print(f"first opening   {taken * 1000:6.0f} ms to the first page; {_stillness(application)}")


def _report_changes(application: Application, page: CompositionPage, name: str) -> None:
    taken = []
    _forget(application)
    for number in range(CHANGES):
        _settle(application, 0.05)
        editions: list[object] = []
        page.proofs.ready.connect(editions.append)
        started = time.perf_counter()
        page.form.prepared_for.setText(f"Reader number {number}")
        page.form.prepared_for.textEdited.emit("")
        _wait(application, lambda editions=editions: bool(editions) and page.preview.pages.is_painted)
        page.preview.pages.viewport().repaint()
        taken.append(time.perf_counter() - started)
        page.proofs.ready.disconnect(editions.append)
    middle, worst = statistics.median(taken) * 1000, max(taken) * 1000
    print(f"{name:15} {middle:6.0f} ms from change to page, worst {worst:.0f} ms; {_stillness(application)}")


def _report_unfolding(application: Application, page: CompositionPage) -> None:
    _forget(application)
    started = time.perf_counter()
    page.section_view.expand(page.sections.index_of("said"))
    application.processEvents()
    count = page.sections.rowCount(page.sections.index_of("said"))
    print(f"unfold {count:5}    {(time.perf_counter() - started) * 1000:6.0f} ms; {_stillness(application)}")


def _report_sending(application: Application, window: MainWindow, folder: Path) -> None:
    from pressdesk.briefing.ways_out import WayOut
    from pressdesk.ui.briefing.sending import Errand

    _forget(application)
    sent: list[object] = []
    window.compositions.dispatch.sent.connect(sent.append)
    started = time.perf_counter()
    request = window.compositions.page.request
    window.compositions.dispatch.send(Errand(request, WayOut.PDF, folder / "dossier.pdf"))
    _wait(application, lambda: bool(sent))
    print(f"save dossier    {time.perf_counter() - started:6.2f} s; {_stillness(application)}")


def _stillness(application: Application) -> str:
    longest, hardest = application.longest * 1000, application.hardest * 1000
    return f"still for at most {longest:.1f} ms ({application.longest_of}), computing {hardest:.1f} ms"


def _forget(application: Application) -> None:
    application.longest = application.hardest = 0.0


def _settle(application: Application, seconds: float) -> None:
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        application.processEvents()
        time.sleep(0.001)


def _wait(application: Application, condition: Callable[[], bool]) -> None:
    until = time.perf_counter() + PATIENCE
    while not condition():
        if time.perf_counter() > until:
            raise TimeoutError
        application.processEvents()
        time.sleep(0.001)


if __name__ == "__main__":
    main()
