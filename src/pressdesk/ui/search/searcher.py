"""Searches while somebody types: off the GUI thread, each key breaking off the search before."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from pressdesk.archive.driver import Connection
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.search.expansion import MatchKind
from pressdesk.search.facet_counts import Facets
from pressdesk.search.finder import Finder, IndexMissing, SearchInterrupted
from pressdesk.search.query import Key, filter_term, with_term
from pressdesk.search.results import Hit, Results, VisitResults
from pressdesk.ui.browse.names import Names
from pressdesk.ui.jobs import Cancelled, Progress
from pressdesk.ui.search.found import Asked, Found, Row, Tally
from pressdesk.ui.search.wording import Wording
from pressdesk.ui.session import Session

FIRST_PAGE = 8
"""Visits that are read at each key: more than a window shows, and few to lay out and paint."""
PAGE = 25
"""Visits that are read when somebody scrolls on."""
UNFOLDED = 100
"""Passages of one visit that are unfolded."""
ANSWERS = 100
"""Quotes that answer a question, at most."""

_OTHER_SPELLINGS = frozenset({MatchKind.CROSS_SCRIPT, MatchKind.CORRECTED, MatchKind.KEYBOARD})
_PURPOSES = ("search", "search count", "search facets")

Answer = TypeVar("Answer")


class Searcher(QObject):
    """Finds the passages of one archive."""

    found = Signal(object)
    """The first page for what was asked last, as ``Found``."""
    found_more = Signal(object)
    unfolded = Signal(str, object)
    """A visit's id and the rows of its further passages."""
    counted = Signal(object)
    """A ``Tally``."""
    facets_counted = Signal(object)
    """``Facets``."""
    index_missing = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._source = _SearchConnection(session)
        self._asked = Asked()
        session.work_ended.connect(self._source.close)
        session.written.connect(self._source.names.forget)

    def ask(self, asked: Asked, *, typing: bool = True) -> None:
        """Search; what was asked before is forgotten."""
        self._asked = asked
        self.stop()
        self._submit(self._source.find, asked, typing, done=self.found.emit, purpose="search")

    def ask_more(self, already: int) -> None:
        """Read the next page of what was asked last, after so many visits."""
        self._submit(
            self._source.find_more, self._asked, already, done=self.found_more.emit, purpose="search"
        )

    def unfold(self, visit_id: str, shown: Sequence[Hit], searched: str) -> None:
        """Read the passages of one visit that match and are not shown yet."""
        self._submit(
            self._source.unfold, self._asked, searched, visit_id, shown,
            done=lambda rows: self.unfolded.emit(visit_id, rows), purpose=f"unfold {visit_id}",
        )  # fmt: skip

    def ask_tally(self, searched: str) -> None:
        """Count what was asked last: all passages and visits, and how they are spread."""
        self._submit(self._source.tally, self._asked, searched, done=self.counted.emit, purpose=_PURPOSES[1])
        self._submit(
            self._source.facets, self._asked, searched, done=self.facets_counted.emit, purpose=_PURPOSES[2]
        )

    def stop(self) -> None:
        """Break off what is being searched."""
        for purpose in _PURPOSES:
            self._session.jobs.cancel(purpose)

    def _submit(
        self,
        work: Callable[..., Answer],
        *arguments: object,
        done: Callable[[Answer], object],
        purpose: str,
    ) -> None:
        self._session.jobs.submit(work, *arguments, done=done, failed=self._fail, owner=self, purpose=purpose)

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
        self.names = Names(session.archive, session.language)

    def find(self, progress: Progress, asked: Asked, typing: bool) -> Found:  # noqa: FBT001
        """Give the first page: the answer to a plain question, else visits with what matches in them."""

        def search(finder: Finder) -> Found:
            may_answer = not (asked.is_plain or asked.exact_only)
            answer = finder.answer(asked.text, limit=ANSWERS) if may_answer else None
            if answer:
                return self._answered(asked, answer)
            return self._worded(asked, self._visits(finder, asked, 0, FIRST_PAGE, typing=typing))

        return self._with_finder(progress, search)

    def find_more(self, progress: Progress, asked: Asked, already: int) -> Found:
        """Give a further page of visits."""
        return self._with_finder(
            progress,
            lambda finder: self._worded(asked, self._visits(finder, asked, already, PAGE, typing=True)),
        )

    def unfold(
        self, progress: Progress, asked: Asked, searched: str, visit_id: str, shown: Sequence[Hit]
    ) -> list[Row]:
        """Give the rows of what else matches in a visit."""
        query = with_term(searched or asked.text, filter_term(Key.IN, visit_id))
        found = self._with_finder(
            progress,
            lambda finder: finder.find(
                query, limit=UNFOLDED, typing=True, exact_only=asked.exact_only, questions=False
            ),
        )
        return self._wording().of_unfolded(found.hits, shown)

    def tally(self, progress: Progress, asked: Asked, searched: str) -> Tally:
        """Count all passages and visits."""
        text, exact_only = searched or asked.text, asked.exact_only

        def count(finder: Finder) -> Tally:
            return Tally(
                finder.count(text, typing=True, exact_only=exact_only),
                finder.count_visits(text, typing=True, exact_only=exact_only),
            )

        return self._with_finder(progress, count)

    def facets(self, progress: Progress, asked: Asked, searched: str) -> Facets:
        """Count by speaker, country and the like."""
        return self._with_finder(
            progress,
            lambda finder: finder.facets(
                searched or asked.text,
                typing=True,
                exact_only=asked.exact_only,
                language=self._session.language,
            ),
        )

    def close(self) -> None:
        """Let go of the archive; the connection closes with its last user, never under a running search."""
        self._connection = None

    def _visits(self, finder: Finder, asked: Asked, already: int, page: int, *, typing: bool) -> VisitResults:
        return finder.find_visits(
            asked.text,
            limit=page,
            offset=already,
            best=asked.best,
            typing=typing,
            exact_only=asked.exact_only,
            questions=False,
        )

    def _worded(self, asked: Asked, results: VisitResults) -> Found:
        hits = [hit for group in results.visits for hit in group.hits]
        return Found(
            asked,
            tuple(self._wording().of_visits(results.visits)),
            visits=len(results.visits),
            passages=sum(len(group.hits) + group.further for group in results.visits),
            more=results.more,
            notes=results.notes,
            searched=results.corrected,
            has_other_spellings=any(hit.match in _OTHER_SPELLINGS for hit in hits),
        )

    def _answered(self, asked: Asked, answer: Results) -> Found:
        wording = self._wording()
        return Found(
            asked,
            tuple(wording.of_answer(answer.hits)),
            visits=len({hit.visit_id for hit in answer.hits}),
            passages=len(answer.hits),
            more=answer.more,
            question=answer.question,
            speaker=wording.speaker(answer.hits[0]),
        )

    def _wording(self) -> Wording:
        return Wording(self._session.archive, self.names, self._session.language)

    def _with_finder(self, progress: Progress, search: Callable[[Finder], Answer]) -> Answer:
        with self._turn:
            try:
                connection = self._opened()
                with progress.interruptible(connection.interrupt):
                    return search(Finder(connection))
            except SearchInterrupted as error:
                raise Cancelled from error

    def _opened(self) -> Connection:
        if self._connection is None:
            self._connection = self._session.archive.reader()
        return self._connection
