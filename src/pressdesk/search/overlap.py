"""One piece of work in another thread while the next is made ready."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import Self


class OneByOne:
    """Runs pieces of work one after another in a thread of its own, one at a time and one waiting for none.

    ``run`` returns once the piece before has ended, and raises what that raised.
    """

    def __init__(self) -> None:
        self._thread = ThreadPoolExecutor(max_workers=1)
        self._last: Future[None] | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        """Wait for the last piece; what it raised is raised unless another error is on its way."""
        self._thread.shutdown(wait=True)
        if kind is None and self._last is not None:
            self._last.result()

    def run(self, work: Callable[[], None]) -> None:
        """Begin a piece of work as soon as the one before has ended."""
        if self._last is not None:
            self._last.result()
        self._last = self._thread.submit(work)
