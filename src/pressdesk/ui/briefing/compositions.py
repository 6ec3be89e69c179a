"""Composing from wherever one is in the window: finds out on what, and brings the page to the front."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from pressdesk.briefing.request import moment_here
from pressdesk.model.briefing import Briefing
from pressdesk.ui.briefing.subject import Subject, subject_of, subject_of_several
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Place, Session

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive
    from pressdesk.briefing.request import BriefingRequest
    from pressdesk.ui.briefing.composition_page import CompositionPage
    from pressdesk.ui.briefing.dispatch import Dispatch
    from pressdesk.ui.briefing.kept_paper_page import KeptPaperPage
    from pressdesk.ui.briefing.remembered import Remembered
    from pressdesk.ui.main_window import MainWindow


_REST_MS = 2_500
"""How long the window is left alone after its first painting."""


class Compositions(QObject):
    """Opens the composition page, and the papers that were kept."""

    def __init__(self, session: Session, window: MainWindow) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self._page: CompositionPage | None = None
        self._kept: KeptPaperPage | None = None
        self._remembered: Remembered | None = None
        self._dispatch: Dispatch | None = None
        self._is_loaded = False
        self._then: Callable[[], object] | None = None
        """What is to be done once the composition page is there."""
        self._steps = self._building()
        self._idle = QTimer(self, interval=0)
        self._idle.timeout.connect(self._build_on)
        self._rest = QTimer(self, singleShot=True, interval=_REST_MS)
        self._rest.timeout.connect(lambda: self._load(self._idle.start, quiet=True))
        session.about_to_close.connect(self._stop)
        session.briefing_asked.connect(self._compose_on)
        session.paper_asked.connect(self._open_kept)

    def make_ready(self) -> None:
        """Load and build what the first briefing needs, once the window has come to rest."""
        self._rest.start()

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do."""
        return {"export_briefing": self.compose, "repeat_briefing": self.repeat}

    @property
    def page(self) -> CompositionPage:
        """The one composition page, made when it is first wanted."""
        while self._page is None:
            next(self._steps)
        return self._page

    @property
    def remembered(self) -> Remembered:
        """The choices of last time."""
        if self._remembered is None:
            from pressdesk.ui.briefing.remembered import Remembered

            self._remembered = Remembered(self._session)
        return self._remembered

    @property
    def dispatch(self) -> Dispatch:
        """What sends papers."""
        if self._dispatch is None:
            from pressdesk.ui.briefing.dispatch import Dispatch

            self._dispatch = Dispatch(self._session, self.remembered, self._window)
        return self._dispatch

    def compose(self) -> None:
        """Compose a paper on what one has in hand."""
        subject = self.subject_in_hand()
        if subject is None:
            said = tr("Choose a visit, person, country, topic or enquiry, or search for something, first.")
            self._session.give_notice(said)
        else:
            self.compose_about(subject)

    def compose_about(self, subject: Subject) -> None:
        """Compose a paper on a subject."""
        if self._is_built:
            self._show(subject)
        else:
            self._then = lambda: self._show(subject)
            self._load(self._idle.start)

    def repeat(self) -> None:
        """Send a paper on what one has in hand, with the choices and the way out of the last one."""
        subject, last = self.subject_in_hand(), self.remembered.last_sent()
        if subject is None or last is None:
            self.compose()
            return
        kind = last.kind if last.kind in subject.kinds else subject.kinds[0]
        request = subject.request.with_changes(kind=kind, prepared_at=moment_here())
        if not subject.is_as_made:
            request = self.remembered.applied_to(request)
        self._session.jobs.submit(
            _stem, self._session.archive, request,
            done=lambda stem: self.dispatch.repeat(request, stem), owner=self,
        )  # fmt: skip

    def subject_in_hand(self) -> Subject | None:
        """Tell what a paper would be about: several records that are selected, the page, a list's row."""
        window = self._window
        browse = window.browse_pane
        in_list = _has_focus(browse)
        found = browse.found_records()
        chosen = [] if found else [(row.table, row.record_id) for row in browse.list_pane.chosen_rows()]
        if in_list and found:
            return subject_of_several(found)
        if len(chosen) > 1 and not (window.page_pane.page and window.page_pane.page.is_wide):
            return subject_of_several(chosen)
        return self._subject_of_page() or (subject_of(self._session, *chosen[0]) if chosen else None)

    def _subject_of_page(self) -> Subject | None:
        current = self._window.page_pane.current
        return subject_of(self._session, current.table, current.record_id) if current else None

    def _compose_on(self, table: str, record_id: str) -> None:
        subject = subject_of(self._session, table, record_id)
        if subject is not None:
            self.compose_about(subject)

    def _show(self, subject: Subject) -> None:
        self._window.show_page(self.page)
        self.page.compose(subject)

    def _open_kept(self, record_id: str) -> None:
        self._load(lambda: self._show_kept(record_id))

    def _show_kept(self, record_id: str) -> None:
        if self._kept is None:
            from pressdesk.ui.briefing.kept_paper_page import KeptPaperPage

            self._kept = KeptPaperPage(self._session)
            self._kept.left.connect(self._window.page_pane.go_back)
        self._window.show_page(self._kept)
        self._kept.show_paper(self._session.archive.get(Briefing, record_id))
        self._kept.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_right(self, table: str, record_id: str, field: str) -> None:
        """Show a record in which something is wrong, with the way back to the paper."""
        self._session.open_record(table, record_id, Place(field) if field else None)
        back = (tr("Back to the briefing"), lambda: self._window.show_page(self.page))
        self._session.give_notice(tr("Put it right, then go back: the choices are kept."), back)

    # Beforehand

    @property
    def _is_built(self) -> bool:
        return self._is_loaded and self._page is not None and not self._idle.isActive()

    def _stop(self) -> None:
        """Make nothing ready any more: the archive is about to be closed."""
        self._rest.stop()
        self._idle.stop()

    def _load(self, then: Callable[[], object], *, quiet: bool = False) -> None:
        """Load in the background what a briefing takes; go on at once where that is done."""

        def note_and_go_on(_nothing: None = None) -> None:
            self._is_loaded = True
            then()

        if self._is_loaded:
            then()
        else:
            self._session.jobs.submit(_loaded, done=note_and_go_on, owner=self, quiet=quiet)

    def _build_on(self) -> None:
        if next(self._steps, self._idle) is self._idle:
            self._idle.stop()
            then, self._then = self._then, None
            if then:
                then()

    def _building(self) -> Iterator[None]:
        """Make the composition page, piece by piece, so that none holds the window up."""
        from pressdesk.ui.briefing.choices_form import ChoicesForm
        from pressdesk.ui.briefing.composition_page import CompositionPage
        from pressdesk.ui.briefing.preview_pane import PreviewPane

        pane = self._window.page_pane
        form = ChoicesForm(self._session)
        yield
        preview = PreviewPane(self._session)
        yield
        page = CompositionPage(self._session, self.remembered, self.dispatch, form=form, preview=preview)
        self._page = page
        page.left.connect(pane.go_back)
        page.record_wanted.connect(self._put_right)
        yield
        if pane.indexOf(page) < 0:
            pane.addWidget(page)
            yield
            page.resize(pane.size())
            page.grab()  # drawn once unseen, its icons and letters are at hand


def _loaded(progress: Progress) -> None:
    from pressdesk.briefing import typeset
    from pressdesk.ui.briefing import composition_page

    del composition_page
    progress.check()
    typeset.make_ready()


def _has_focus(widget: QWidget) -> bool:
    focused = QApplication.focusWidget()
    return focused is not None and (focused is widget or widget.isAncestorOf(focused))


def _stem(progress: Progress, archive: Archive, request: BriefingRequest) -> str:
    from pressdesk.briefing.compose import compose
    from pressdesk.briefing.ways_out import file_stem

    progress.check()
    return file_stem(compose(archive, request))
