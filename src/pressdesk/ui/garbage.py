"""Python's garbage collector, kept in the GUI thread.

The collector runs in whichever thread happens to allocate. Qt's objects, when they are caught in a cycle of
references, would then be destroyed in a worker's thread, which ends the process sooner or later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 1_000


class GarbageTurn(QObject):
    """Keeps the collector in the thread that made it, from ``begin`` to ``end``; turns may overlap.

    The generations are collected by Python's own thresholds, so that a full collection, which takes longer
    than a frame where there are many objects, is as rare as ever.
    """

    _turns = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(collect_what_is_due)
        self._is_on = False

    def begin(self) -> None:
        """Collect from now on in the thread that calls this, by and by."""
        if not self._is_on:
            self._is_on = True
            GarbageTurn._turns += 1
            gc.disable()
            self._timer.start()

    def end(self) -> None:
        """Let Python collect as it likes, unless another turn is on; workers have to be at rest."""
        if self._is_on:
            self._is_on = False
            self._timer.stop()
            GarbageTurn._turns -= 1
            if not GarbageTurn._turns:
                gc.enable()


def collect_what_is_due() -> None:
    """Collect the oldest generation that has passed its threshold, with all younger ones."""
    passed = [
        generation
        for generation, (count, threshold) in enumerate(zip(gc.get_count(), gc.get_threshold(), strict=True))
        if threshold and count > threshold
    ]
    if passed:
        gc.collect(passed[-1])
