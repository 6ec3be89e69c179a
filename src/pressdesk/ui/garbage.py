"""Where Python's garbage collector may run while there is work in other threads.

The collector runs in whichever thread happens to allocate. Qt's objects, when they are caught in a cycle of
references, would then be destroyed in a worker's thread, which ends the process sooner or later.
"""

from __future__ import annotations

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY_MS = 2_000


class GarbageTurn(QObject):
    """Keeps the collector in the GUI thread from ``begin`` to ``end``; turns may overlap."""

    _turns = 0

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._timer = QTimer(self, interval=_EVERY_MS)
        self._timer.timeout.connect(gc.collect)
        self._is_on = False

    def begin(self) -> None:
        """Collect from now on in the thread that calls this, by and by."""
        if not self._is_on:
            self._is_on = True
            GarbageTurn._turns += 1
            gc.disable()
            self._timer.start()

    def end(self) -> None:
        """Let Python collect as it likes, unless another turn is on."""
        if self._is_on:
            self._is_on = False
            self._timer.stop()
            GarbageTurn._turns -= 1
            if not GarbageTurn._turns:
                gc.enable()
