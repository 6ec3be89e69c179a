"""Background work: the one way in which the window does anything that takes longer than a frame."""

from __future__ import annotations

import itertools
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import shiboken6
from PySide6.QtCore import QObject, QRunnable, QThread, QThreadPool, Signal

from pressdesk.ui.garbage import GarbageTurn

Result = TypeVar("Result")

_THREADS = 3
"""The fewest threads for what somebody waits for.

They do not expire, since each keeps a connection of its own to the archive.
"""

_CLOSING_MS = 5_000
"""How long closing waits for jobs that were told to stop."""


class Cancelled(Exception):
    """Ends a job from within after it was cancelled; nobody is told."""


class Progress:
    """What a job is given to tell how far it is and to learn that it is no longer wanted."""

    def __init__(self, tell: Callable[[int, int], None]) -> None:
        self._tell = tell
        self._stopped = threading.Event()
        self._guard = threading.Lock()
        self._interrupt: Callable[[], object] | None = None

    @property
    def is_cancelled(self) -> bool:
        """Tell whether the job's answer is no longer wanted."""
        return self._stopped.is_set()

    def cancel(self) -> None:
        """Ask the job to stop at its next look, and break off what ``interruptible`` named."""
        with self._guard:
            self._stopped.set()
            if self._interrupt:
                self._interrupt()

    @contextmanager
    def interruptible(self, interrupt: Callable[[], object]) -> Iterator[None]:
        """Let cancelling call ``interrupt``, from another thread, while the block runs."""
        with self._guard:
            self.check()
            self._interrupt = interrupt
        try:
            yield
        finally:
            with self._guard:
                self._interrupt = None

    def report(self, done: int, of: int) -> bool:
        """Tell that ``done`` of ``of`` steps are done; give False where the job should stop."""
        if not self.is_cancelled:
            self._tell(done, of)
        return not self.is_cancelled

    def check(self) -> None:
        """Raise ``Cancelled`` where the job should stop."""
        if self.is_cancelled:
            raise Cancelled


class Job:
    """A piece of work under way. Its callbacks run in the GUI thread, and only while its owner lives."""

    def __init__(
        self,
        progress: Progress,
        owner: QObject | None,
        done: Callable[[Any], object] | None,
        failed: Callable[[Exception], object] | None,
        told: Callable[[int, int], object] | None,
    ) -> None:
        self.progress = progress
        self._owner = owner
        self.done = done
        self.failed = failed
        self.told = told

    def cancel(self) -> None:
        """Drop the answer, and ask the work to stop."""
        self.progress.cancel()

    @property
    def is_wanted(self) -> bool:
        """Tell whether anybody still waits for the answer."""
        return not self.progress.is_cancelled and (self._owner is None or shiboken6.isValid(self._owner))


class Jobs(QObject):
    """Runs functions in the thread pool and brings their answers to the GUI thread.

    A job takes and returns plain values or records, never widgets.
    """

    problem_met = Signal(object)
    """An exception that no ``failed`` callback took."""
    busy_changed = Signal(bool)

    _answered = Signal(int, object, object)
    _progressed = Signal(int, int, int)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pool = QThreadPool(self)
        self._pool.setMaxThreadCount(max(_THREADS, self._pool.maxThreadCount()))
        self._quiet_pool = QThreadPool(self)
        self._quiet_pool.setMaxThreadCount(1)
        for pool in (self._pool, self._quiet_pool):
            pool.setExpiryTimeout(-1)
            pool.setThreadPriority(QThread.Priority.LowPriority)
        self._garbage = GarbageTurn(self)
        self._garbage.begin()
        self._numbers = itertools.count(1)
        self._running: dict[int, Job] = {}
        self._by_purpose: dict[str, Job] = {}
        self._answered.connect(self._deliver)
        self._progressed.connect(self._tell)

    def submit(
        self,
        function: Callable[..., Result],
        *arguments: Any,
        done: Callable[[Result], object] | None = None,
        failed: Callable[[Exception], object] | None = None,
        progress: Callable[[int, int], object] | None = None,
        owner: QObject | None = None,
        purpose: str = "",
        quiet: bool = False,
    ) -> Job:
        """Run ``function(progress, *arguments)`` in another thread.

        ``done`` gets its answer, ``failed`` its exception (else ``problem_met`` tells of it) and ``progress``
        what it reports. Nothing is called after ``owner`` is gone. A job of the same ``purpose`` is replaced.
        ``quiet`` jobs, for which nobody waits, run one after the other in a thread of their own.
        """
        number = next(self._numbers)
        watched = Progress(lambda steps, of: self._progressed.emit(number, steps, of))
        job = Job(watched, owner, done, failed, progress)
        if purpose:
            self.cancel(purpose)
            self._by_purpose[purpose] = job
        self._running[number] = job
        if len(self._running) == 1:
            self.busy_changed.emit(True)
        pool = self._quiet_pool if quiet else self._pool
        pool.start(_Run(lambda: function(watched, *arguments), watched, self._answer_of(number)))
        return job

    def cancel(self, purpose: str) -> None:
        """Drop the job of that purpose, if there is one."""
        earlier = self._by_purpose.pop(purpose, None)
        if earlier:
            earlier.cancel()

    @property
    def is_busy(self) -> bool:
        """Tell whether any job is under way."""
        return bool(self._running)

    def close(self) -> None:
        """Cancel all jobs and wait for them to end."""
        for job in self._running.values():
            job.cancel()
        for pool in (self._pool, self._quiet_pool):
            pool.clear()
            pool.waitForDone(_CLOSING_MS)
        self._running.clear()
        self._garbage.end()

    def _answer_of(self, number: int) -> Callable[[object, object], None]:
        return lambda answer, error: self._answered.emit(number, answer, error)

    def _tell(self, number: int, steps: int, of: int) -> None:
        job = self._running.get(number)
        if job and job.told and job.is_wanted:
            job.told(steps, of)

    def _deliver(self, number: int, answer: object, error: Exception | None) -> None:
        job = self._running.pop(number, None)
        if not self._running:
            self.busy_changed.emit(False)
        if job is None or not job.is_wanted:
            return
        if error is None:
            if job.done:
                job.done(answer)
        elif job.failed:
            job.failed(error)
        else:
            self.problem_met.emit(error)


class _Run(QRunnable):
    def __init__(
        self, work: Callable[[], object], progress: Progress, answer: Callable[[object, object], None]
    ) -> None:
        super().__init__()
        self._work = work
        self._progress = progress
        self._answer = answer

    def run(self) -> None:
        if self._progress.is_cancelled:
            self._answer(None, None)
            return
        try:
            result = self._work()
        except Cancelled:
            self._answer(None, None)
        except Exception as error:  # noqa: BLE001 - handed on, with its traceback, to the GUI thread
            self._answer(None, error)
        else:
            self._answer(result, None)
