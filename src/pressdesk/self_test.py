"""The whole main job, offscreen, on a sample release: paste, review, file, find, print.

It goes through the real window and leaves the briefing and screenshots, so that an installation or a built
app can be tried where there is no display. Its own folders are used, never the person's.
"""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.errors import PressdeskError
from pressdesk.paths import HOME_VARIABLE, resource

if TYPE_CHECKING:
    from pressdesk.ui.main_window import MainWindow

RELEASE = "sample/releases/astana-2023-02-28.en.txt"
_PATIENCE = 60
"""Seconds for any one step; a slow office machine needs two or three."""


class SelfTestFailed(PressdeskError):
    """A step of the main job did not come out as it must."""


def run_self_test(out: Path | None) -> int:
    """Do the main job; give 0 where every step came out right, else 1; tell on standard output."""
    folder = out or Path(tempfile.mkdtemp(prefix="pressdesk-self-test-"))
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        _tell(f"FAILED: The folder {folder} cannot be made ({error.strerror or error}). Choose another one.")
        return 1
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory() as home:
        os.environ[HOME_VARIABLE] = home
        try:
            MainJob(folder, Path(home)).run()
        except PressdeskError as error:
            _tell(f"FAILED: {error}")
            return 1
    _tell(f"All steps came out right. The briefing and the screenshots are in {folder.resolve()}")
    return 0


class MainJob:
    """The steps of the main job, each through the window where an officer would use it."""

    def __init__(self, out: Path, home: Path) -> None:
        self._out = out
        self._home = home
        self._text = resource(RELEASE).read_text(encoding="utf-8")

    def run(self) -> None:
        """Take the steps one after the other."""
        from pressdesk.app import make_application, make_desk
        from pressdesk.archive.driver import require_safe_sqlite, sqlite_version

        require_safe_sqlite()
        _tell(f"SQLite {sqlite_version()}")
        self._application = make_application()
        self._desk = make_desk(self._application)
        self._desk.create(self._home / "self-test.pressdesk")
        self._wait(self._shows_archive, "an archive is created and shown")
        try:
            self._check_font()
            self._paste_and_review()
            self._file()
            self._find()
            self._compose()
            self._print()
        finally:
            self._window.close()
            self._application.processEvents()

    @property
    def _window(self) -> MainWindow:
        from pressdesk.ui.main_window import MainWindow

        window = self._desk.window
        if not isinstance(window, MainWindow):
            raise SelfTestFailed("The window of the archive is not open.")
        return window

    def _shows_archive(self) -> bool:
        from pressdesk.ui.main_window import MainWindow

        return isinstance(self._desk.window, MainWindow)

    def _check_font(self) -> None:
        family = self._window.fontInfo().family()
        self._require(bool(family), f"the window has a font ({family})")

    def _paste_and_review(self) -> None:
        self._application.clipboard().setText(self._text)
        self._window.window_actions["paste_release"].trigger()
        self._wait(lambda: "file_visit" in self._page_actions(), "the pasted release is shown for review")
        self._picture("1-review")

    def _file(self) -> None:
        from pressdesk.model.quote import Quote
        from pressdesk.model.verbatim import VerbatimState, compare
        from pressdesk.model.visit import Visit

        archive = self._window.session.archive
        self._window.window_actions["file_visit"].trigger()
        self._wait(lambda: archive.count(Visit) == 1, "the visit is filed")
        quotes = [quote for quote in archive.find(Quote) if quote.kind == "direct"]
        states = {compare(quote.text, self._text, quote.source_ranges).state for quote in quotes}
        self._require(len(quotes) == 2 and states == {VerbatimState.EXACT}, "both quotes equal their source")
        self._picture("2-visit")

    def _find(self) -> None:
        from pressdesk.search.finder import Finder

        archive = self._window.session.archive
        for words in ("sovereign", "Токаев", "partnership"):
            hits = Finder(archive.connection).find(words).hits
            self._require(any(hit.record_type == "quote" for hit in hits), f"“{words}” finds a quote")
        self._window.browse_pane.search_box.setText("partnership")
        self._wait(self._shows_hits, "the search box shows what it found")
        self._picture("3-search")

    def _compose(self) -> None:
        from pressdesk.model.visit import Visit

        visit = self._window.session.archive.find(Visit)[0]
        self._window.session.open_record(Visit.table, visit.id)
        self._window.window_actions["export_briefing"].trigger()
        pages = self._window.compositions.page.preview.pages
        self._wait(lambda: pages.page_count > 0 and pages.is_painted, "the briefing is shown page by page")
        self._picture("4-briefing")

    def _print(self) -> None:
        from pressdesk.briefing.compose import compose, with_everything
        from pressdesk.briefing.output import write
        from pressdesk.briefing.request import BriefingRequest
        from pressdesk.briefing.typeset import render
        from pressdesk.model.visit import Visit

        archive = self._window.session.archive
        visit = archive.find(Visit)[0]
        for language in ("en", "ru", "kk"):
            request = with_everything(archive, BriefingRequest(visit=visit.id, language=language))
            paper = render(compose(archive, request).briefing)
            write(self._out / f"briefing-{language}.pdf", paper)
            self._require(paper.startswith(b"%PDF-"), f"the briefing is printed in {language}")

    def _shows_hits(self) -> bool:
        from pressdesk.ui.search.search_view import SearchView

        view = self._window.browse_pane.findChild(SearchView)
        return view is not None and view.model.rowCount() > 0

    def _page_actions(self) -> set[str]:
        page = self._window.page_pane.page
        return set(page.page_actions()) if page is not None else set()

    def _picture(self, name: str) -> None:
        self._settle(0.3)
        self._require(
            self._window.grab().save(str(self._out / f"{name}.png")), f"the screenshot {name} is kept"
        )

    def _settle(self, seconds: float) -> None:
        """Let the window paint what is due; nothing is decided by this time."""
        until = time.monotonic() + seconds
        while time.monotonic() < until:
            self._application.processEvents()

    def _wait(self, condition: Callable[[], bool], what: str) -> None:
        until = time.monotonic() + _PATIENCE
        while not condition() and time.monotonic() < until:
            self._application.processEvents()
        self._require(condition(), what)

    def _require(self, holds: bool, what: str) -> None:  # noqa: FBT001
        if not holds:
            raise SelfTestFailed(f"This step did not come out right: {what}.")
        _tell(f"ok: {what}")


def _tell(sentence: str) -> None:
    sys.stdout.write(f"{sentence}\n")
    sys.stdout.flush()
