"""Finds words on the page in front, marks them, and goes from one to the next."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, QTimer, Signal

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.archive.transaction import Written
from pressdesk.search.finder import Finder, IndexMissing
from pressdesk.search.query import parse
from pressdesk.ui.finding.page_texts import PageText, Range, joined, parted, texts_on
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.page import Page

_LAYOUT_MS = 60
"""How long a page is given to lay out what was just shown."""
_AFTER_WRITE_MS = 250
_MARKING_MS = 30
"""How long a page is given to make room for what was marked."""


@dataclass(frozen=True, slots=True)
class Sought:
    """What to find on a page, and where one comes from."""

    text: str
    """Words, in the query language."""
    exact_only: bool = False
    passage: str = ""
    """The passage that was opened: one begins at its match; without one, at the first on the page."""
    start: int = 0
    """Where the match begins in the passage, in characters."""
    is_from_results: bool = True
    """At the end of the page one goes on to the next result."""


class PageFinder(QObject):
    """Marks all matches; one of them is the current one."""

    told = Signal(int, int)
    """The number of the current match, from 1, and how many there are; 0 and 0 where there is none."""
    ran_out = Signal(int)
    """There is no further match on this page: 1 beyond the last, -1 before the first."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._page: Page | None = None
        self._sought = Sought("")
        self._texts: list[PageText] = []
        self._matches: list[tuple[int, Range]] = []
        self._current = -1
        self._scrolls = True
        self._look_later = QTimer(self, singleShot=True)
        self._look_later.timeout.connect(self._look)
        session.written.connect(self._follow)
        session.about_to_close.connect(self._look_later.stop)

    @property
    def sought(self) -> Sought:
        """What is looked for; empty words for nothing."""
        return self._sought

    @property
    def current_text(self) -> str:
        """The words of the current match."""
        if self._current < 0:
            return ""
        place, (start, end) = self._matches[self._current]
        return self._texts[place].text[start:end]

    def seek(self, page: Page | None, sought: Sought) -> None:
        """Find words on a page, once it is laid out."""
        self.forget()
        self._page, self._sought, self._scrolls = page, sought, True
        if page is not None and sought.text.strip():
            self._look_later.start(_LAYOUT_MS)
        else:
            self.told.emit(0, 0)

    def forget(self) -> None:
        """Take all marks away."""
        self._look_later.stop()
        self._session.jobs.cancel("marks")
        for text in self._texts:
            text.show((), None)
        self._page, self._sought = None, Sought("")
        self._texts, self._matches, self._current = [], [], -1

    def step(self, step: int) -> None:
        """Go to the next match or the one before; past the end to the next result, or round again."""
        following = self._current + step
        if self._sought.is_from_results and not 0 <= following < len(self._matches):
            self.ran_out.emit(step)
        else:
            self.go_round(step)

    def go_round(self, step: int) -> None:
        """Go to the next match on this page, after the last to the first."""
        if self._matches:
            self._go_to((self._current + step) % len(self._matches))

    def _look(self) -> None:
        if self._page is None or not self._page.isVisible():
            return
        self._texts = texts_on(self._page)
        self._session.jobs.submit(
            _ranges_in, self._session.archive, joined(self._texts), self._sought,
            done=self._show, failed=self._fail, owner=self, purpose="marks",
        )  # fmt: skip

    def _show(self, ranges: list[Range]) -> None:
        by_text = parted(self._texts, ranges)
        self._matches = [(place, one) for place, own in enumerate(by_text) for one in own]
        if self._scrolls:
            self._current = self._first_match()
        self._current = min(self._current, len(self._matches) - 1)
        current = self._matches[self._current] if self._current >= 0 else None
        for place, (text, own) in enumerate(zip(self._texts, by_text, strict=True)):
            text.show(tuple(own), current[1] if current and current[0] == place else None)
        if current and self._scrolls:
            scroll = partial(self._texts[current[0]].bring_into_view, current[1])
            QTimer.singleShot(_MARKING_MS, self, scroll)
        self.told.emit(self._current + 1, len(self._matches))

    def _go_to(self, number: int) -> None:
        former = self._matches[self._current][0] if self._current >= 0 else -1
        self._current = number
        place, current = self._matches[number]
        if former not in {-1, place}:
            self._texts[former].show(self._ranges_of(former), None)
        self._texts[place].show(self._ranges_of(place), current)
        self._texts[place].bring_into_view(current)
        self.told.emit(number + 1, len(self._matches))

    def _ranges_of(self, place: int) -> tuple[Range, ...]:
        return tuple(one for found, one in self._matches if found == place)

    def _first_match(self) -> int:
        """Give the match of the passage that was opened, else the first."""
        if self._sought.passage:
            for number, (place, (start, _)) in enumerate(self._matches):
                begins = self._texts[place].text.find(self._sought.passage)
                if begins >= 0 and start >= begins + self._sought.start:
                    return number
        return 0 if self._matches else -1

    def _follow(self, written: Written) -> None:
        """Mark again what a write has drawn anew, and stay where one is."""
        del written
        if self._page is not None and self._sought.text:
            self._scrolls = False
            self._look_later.start(_AFTER_WRITE_MS)

    def _fail(self, error: Exception) -> None:
        if not isinstance(error, ArchiveClosed | IndexMissing):
            self._session.report(error)


def _ranges_in(progress: Progress, archive: Archive, text: str, sought: Sought) -> list[Range]:
    progress.check()
    query = parse(sought.text, typing=True)
    return Finder(archive.connection).highlight_ranges(text, query, exact_only=sought.exact_only)
