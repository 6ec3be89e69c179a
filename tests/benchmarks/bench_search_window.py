"""Measure the window while somebody types: from key to painted rows, and how long the window stands still.

    python tests/benchmarks/bench_search_window.py --passages 100000

The window is real, without a display unless ``QT_QPA_PLATFORM`` says otherwise. Texts are made up: see
``tests/search/generated.py``.
"""

from __future__ import annotations

import argparse
import cProfile
import os
import pstats
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
sys.path.insert(0, str(Path(__file__).parent))

from bench_archive import bench_archive
from bench_search import TYPED
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.opening import open_archive
from pressdesk.search.index import SearchIndex
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme

PATIENCE = 10.0
"""Seconds after which a key is given up."""
PAUSE = 0.12
"""Seconds between two keys of somebody who types fast."""


class Application(QApplication):
    """Notes the longest time that one event took."""

    def __init__(self) -> None:
        super().__init__([])
        self.longest = 0.0
        self.longest_of = ""
        self.hardest = 0.0
        """The most computing that one event took, without the waits that a busy machine adds."""
        self._depth = 0

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        """Hand an event on, and time it."""
        self._depth += 1
        started, computed = time.perf_counter(), time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth -= 1
            taken = time.perf_counter() - started
            self.hardest = max(self.hardest, time.thread_time() - computed)
            if not self._depth and taken > self.longest:
                self.longest, self.longest_of = taken, f"{event.type().name} of {type(receiver).__name__}"


class Painted(QObject):
    """Notices that a widget was painted."""

    def __init__(self, watched: QWidget) -> None:
        super().__init__(watched)
        self.at = 0.0
        watched.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Remember when painting began."""
        if event.type() == QEvent.Type.Paint:
            self.at = time.perf_counter()
        return super().eventFilter(watched, event)


def main() -> None:
    """Make an archive, open a window on it, type, and print a table."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--passages", type=int, default=100_000)
    options.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "pressdesk-bench")
    options.add_argument(
        "--profile", action="store_true", help="show where the window's thread spends its time"
    )
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        os.environ.setdefault("PRESSDESK_HOME", folder)
        with bench_archive(chosen.cache, chosen.passages) as archive:
            path = archive.path
            if not SearchIndex(archive).is_current:
                SearchIndex(archive).rebuild()
        measure(path, is_profiled=chosen.profile)


def measure(path: Path, *, is_profiled: bool) -> None:
    """Type the sequences and print the times."""
    sys.setswitchinterval(0.001)
    application = Application()
    apply_theme(application, Appearance.LIGHT)
    session = Session(open_archive(path), Preferences())
    window = MainWindow(session)
    window.resize(1280, 720)
    window.show()
    wait(application, 2.0)
    window.browse_pane.focus_search()
    type_all(application, window, TYPED[:1])
    profile = cProfile.Profile()
    if is_profiled:
        profile.enable()
    painted, blocked, computing = type_all(application, window, TYPED)
    profile.disable()
    say("key to painted rows", painted)
    say("longest event of a key", blocked)
    say("… of which computing", computing)
    if is_profiled:
        pstats.Stats(profile).sort_stats("tottime").print_stats(25)
    window.close()


def type_all(
    application: Application, window: MainWindow, texts: tuple[str, ...]
) -> tuple[list[float], list[float], list[float]]:
    """Type texts; give for each key the seconds to the painting, of its longest event, of its hardest."""
    box = window.browse_pane.search_box
    painted, blocked, computing, culprits = [], [], [], Counter[str]()
    for text in texts:
        box.clear()
        wait(application, 0.3)
        for letter in text:
            view = window.browse_pane._searching()
            paint = Painted(view.list.viewport())
            answers: list[float] = []
            connection = view.searcher.found.connect(
                lambda _, answers=answers: answers.append(time.perf_counter())
            )
            application.longest = application.hardest = 0.0
            started = time.perf_counter()
            event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
            application.sendEvent(box, event)
            while not (answers and paint.at > answers[-1]) and time.perf_counter() - started < PATIENCE:
                application.processEvents()
                if answers and not view.model.rowCount():
                    break
            painted.append(time.perf_counter() - started)
            wait(application, PAUSE)
            blocked.append(application.longest)
            computing.append(application.hardest)
            culprits[application.longest_of] += application.longest
            view.searcher.found.disconnect(connection)
            view.list.viewport().removeEventFilter(paint)
    for name, seconds in culprits.most_common(5):
        sys.stdout.write(f"    longest events: {name:40} {seconds * 1000:7.1f} ms in all\n")
    return painted, blocked, computing


def wait(application: QApplication, seconds: float) -> None:
    """Let the window live for a while."""
    until = time.perf_counter() + seconds
    while time.perf_counter() < until:
        application.processEvents()
        time.sleep(0.0005)


def say(name: str, seconds: list[float]) -> None:
    """Print median, 95th percentile and the longest."""
    ordered = sorted(second * 1000 for second in seconds)
    middle, high = ordered[len(ordered) // 2], ordered[int(len(ordered) * 0.95)]
    sys.stdout.write(
        f"{name:28} median {middle:6.1f} ms  p95 {high:6.1f} ms  longest {ordered[-1]:6.1f} ms\n"
    )


if __name__ == "__main__":
    main()
