"""Searches while somebody types: off the GUI thread, each key breaking off the search before."""

from __future__ import annotations

import threading
from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from pressdesk.archive.driver import Connection
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.model.visit import Visit
from pressdesk.search.finder import Finder, IndexMissing, SearchInterrupted
from pressdesk.search.results import Results
from pressdesk.ui.jobs import Cancelled, Progress
from pressdesk.ui.session import Session

PAGE = 50
"""Hits that are read at a time."""


@dataclass(frozen=True, slots=True)
class Found:
    """A page of hits, and what their visits are called in the window's language."""

    results: Results
    titles: Mapping[str, str]


class Searcher(QObject):
    """Finds the passages of one archive."""

    found = Signal(object)
    """The first page for what was asked last, as ``Found``."""
    found_more = Signal(object)
    counted = Signal(int)
    index_missing = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = _SearchConnection(session)
        self._text = ""
        self._best = False
        session.work_ended.connect(self._source.close)

    def ask(self, text: str, *, best: bool, typing: bool) -> None:
        """Search; what was asked before is forgotten."""
        self._text, self._best = text, best
        self.stop()
        self._session.jobs.submit(
            self._source.find, text, 0, best, typing,
            done=self.found.emit, failed=self._fail, owner=self, purpose="search",
        )  # fmt: skip

    def ask_more(self, already: int) -> None:
        """Read the next page of what was asked last."""
        self._session.jobs.submit(
            self._source.find, self._text, already, self._best, True,
            done=self.found_more.emit, failed=self._fail, owner=self, purpose="search",
        )  # fmt: skip

    def ask_count(self) -> None:
        """Count all passages for what was asked last."""
        self._session.jobs.submit(
            self._source.count, self._text,
            done=self.counted.emit, failed=self._fail, owner=self, purpose="search count",
        )  # fmt: skip

    def stop(self) -> None:
        """Break off what is being searched."""
        for purpose in ("search", "search count"):
            self._session.jobs.cancel(purpose)

    def _fail(self, error: Exception) -> None:
        if isinstance(error, IndexMissing):
            self.index_missing.emit()
        elif not isinstance(error, ArchiveClosed):
            self._session.report(error)


class _SearchConnection:
    """A connection for searching only, so that breaking off a search breaks off nothing else."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._connection: Connection | None = None
        self._turn = threading.Lock()

    def find(self, progress: Progress, text: str, offset: int, best: bool, typing: bool) -> Found:  # noqa: FBT001
        """Give one page of hits."""
        with self._turn:
            try:
                connection = self._opened()
                with progress.interruptible(connection.interrupt):
                    finder = Finder(connection)
                    results = finder.find(text, limit=PAGE, offset=offset, best=best, typing=typing)
            except SearchInterrupted as error:
                raise Cancelled from error
        return Found(results, self._titles(results))

    def count(self, progress: Progress, text: str) -> int:
        """Count all passages."""
        with self._turn:
            try:
                connection = self._opened()
                with progress.interruptible(connection.interrupt):
                    return Finder(connection).count(text, typing=True)
            except SearchInterrupted as error:
                raise Cancelled from error

    def close(self) -> None:
        """Let go of the archive; the connection closes with its last user, never under a running search."""
        self._connection = None

    def _titles(self, results: Results) -> dict[str, str]:
        ids = sorted({hit.visit_id for hit in results.hits})
        visits = self._session.archive.get_many(Visit, ids)
        return {visit.id: visit.caption(self._session.language) for visit in visits}

    def _opened(self) -> Connection:
        if self._connection is None:
            self._connection = self._session.archive.reader()
        return self._connection
