"""Start to first paint, to the painted list, and memory after it, against a bare PySide6 main window.

Run it by hand: ``python tests/benchmarks/bench_start.py [rounds]``. Each measurement is a process of its own,
timed from before the interpreter starts. The best of the rounds is what the program costs; the rest is what
else the machine was doing.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path

ROUNDS = 9

WATCH = """
import resource, sys, time
from PySide6.QtCore import QEvent, QObject, QTimer

class Watch(QObject):
    def __init__(self, window, is_full):
        super().__init__()
        self.window, self.is_full, self.painted, self.filled = window, is_full, None, None
        self.timer = QTimer(interval=2, timeout=self.look)
        window.installEventFilter(self)

    def eventFilter(self, watched, event):
        if event.type() == QEvent.Type.Paint and self.painted is None:
            self.painted = self.milliseconds()
            self.timer.start()
        return False

    def milliseconds(self):
        return (time.monotonic() - float(sys.argv[1])) * 1000

    def look(self):
        if self.is_full():
            self.timer.stop()
            self.window.repaint()
            self.filled = self.milliseconds()
            QTimer.singleShot(2000, self.tell)

    def tell(self):
        with open("/proc/self/statm") as statm:
            resident = int(statm.read().split()[1]) * resource.getpagesize() / 2**20
        print(f"{self.painted:.1f} {self.filled:.1f} {resident:.1f}", flush=True)
        self.window.close()
"""

BARE = f"""
from PySide6.QtWidgets import QApplication, QMainWindow
{WATCH}
application = QApplication([])
window = QMainWindow()
window.resize(1280, 760)
watch = Watch(window, lambda: True)
window.show()
application.exec()
"""

PRESSDESK = f"""
import pressdesk.__main__
from pathlib import Path
from pressdesk import app
{WATCH}
make_frame = app.make_frame

def is_full():
    desk = app.Application.instance().desk
    if desk is None or desk.window is None:
        return False
    return desk.window.browse_pane.list_pane.model.rowCount() > 0

def make_watched_frame():
    global watch
    frame = make_frame()
    watch = Watch(frame, is_full)
    return frame

app.make_frame = make_watched_frame
app.run(Path(sys.argv[2]))
"""


def measure(program: str, archive: Path, home: Path) -> list[float]:
    """Run a program once; give ms to the first paint, ms to the painted list, MiB two seconds later."""
    environment = {"QT_QPA_PLATFORM": "offscreen", **os.environ, "PRESSDESK_HOME": str(home)}
    command = [sys.executable, "-c", program, str(time.monotonic()), str(archive)]
    ran = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    return [float(figure) for figure in ran.stdout.split()]


def main() -> None:
    """Print the best of some rounds, and how the window stands to the bare one."""
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else ROUNDS
    with tempfile.TemporaryDirectory() as folder:
        archive = Path(folder) / "Sample.pressdesk"
        make = [sys.executable, "-m", "pressdesk", "sample", str(archive)]
        subprocess.run(make, check=True, capture_output=True)
        runs: dict[str, list[list[float]]] = {BARE: [], PRESSDESK: []}
        for _ in range(rounds + 1):
            for program, figures in runs.items():
                figures.append(measure(program, archive, Path(folder)))
    bare, ours = ([min(column) for column in zip(*figures[1:], strict=True)] for figures in runs.values())
    for name, (painted, filled, resident) in (("bare window", bare), ("Pressdesk", ours)):
        sys.stdout.write(
            f"{name:12} first paint {painted:6.1f} ms, list {filled:6.1f} ms, {resident:6.1f} MiB\n"
        )
    sys.stdout.write(f"{'ratio':12} first paint {ours[0] / bare[0]:6.2f}, memory {ours[2] / bare[2]:.2f}\n")


if __name__ == "__main__":
    main()
