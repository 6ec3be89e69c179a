"""The background work by which a paper leaves the archive: composed, set, written whole, and entered."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from threading import Event, Lock
from typing import TYPE_CHECKING

from pressdesk.archive.database import Archive
from pressdesk.briefing import ledger, plain_text
from pressdesk.briefing.compose import compose
from pressdesk.briefing.composition import Composition, Released
from pressdesk.briefing.glyphs import UnprintableCharactersError
from pressdesk.briefing.html_page import html_page
from pressdesk.briefing.output import write
from pressdesk.briefing.request import BriefingRequest, moment_here
from pressdesk.briefing.setting_process import STAGES, SettingCancelled
from pressdesk.briefing.ways_out import WayOut, file_stem, paper_as, set_paper, word_letterhead
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Cancelled, Progress

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

_NEEDS_PAGES = frozenset({WayOut.PDF, WayOut.MAIL, WayOut.PRINTER})


@dataclass(frozen=True, slots=True)
class Errand:
    """A paper that is to leave."""

    request: BriefingRequest
    way: WayOut
    path: Path | None = None
    printer: QPrinter | None = None


@dataclass(frozen=True, slots=True)
class Sent:
    """A paper that left."""

    errand: Errand
    title: str
    record_id: str
    """Of the entry in the archive; empty where the archive is read only."""
    released: tuple[Released, ...]
    html: str = ""
    text: str = ""


class Departure:
    """The moment from which a paper cannot be called off any more; asked for in two threads."""

    def __init__(self) -> None:
        self._guard = Lock()
        self._has_left = self._is_called_off = False

    def call_off(self) -> bool:
        """Keep the paper from leaving; False where it is on its way."""
        with self._guard:
            self._is_called_off = not self._has_left
            return self._is_called_off

    def leave(self) -> None:
        """Set out; ends the job where the paper was called off."""
        with self._guard:
            if self._is_called_off:
                raise Cancelled
            self._has_left = True


def send(progress: Progress, archive: Archive, errand: Errand, departure: Departure) -> Sent:
    """Let a paper leave. Until it is written whole nothing is there, and nothing is entered."""
    request = errand.request.with_changes(prepared_at=moment_here())
    composition = compose(archive, request)
    progress.check()
    pdf = _pages(progress, composition, errand.way)
    progress.check()
    content = _content(archive, errand, composition, pdf)
    departure.leave()
    _put(progress, errand, content)
    record_id = ""
    if not archive.is_read_only:
        ending = "pdf" if pdf else errand.way.value
        with archive.transaction(_action(archive, errand.way, composition)) as transaction:
            record_id = ledger.keep_record(
                archive, transaction, composition, request,
                form=errand.way, paper=pdf or content, file_name=f"{file_stem(composition)}.{ending}",
            ).id  # fmt: skip
    is_copied = errand.way is WayOut.CLIPBOARD
    return Sent(
        errand, composition.title, record_id, composition.released_by_choice,
        html=html_page(composition.briefing) if is_copied else "",
        text=plain_text.plain_text(composition.briefing) if is_copied else "",
    )  # fmt: skip


def _action(archive: Archive, way: WayOut, composition: Composition) -> str:
    """Say in the history what left, and who released what is held back."""
    title = composition.title
    words = (
        tr("Print “{title}”", title=title) if way is WayOut.PRINTER else tr("Export “{title}”", title=title)
    )
    released = "; ".join(ledger.released_words(archive, composition))
    if not released:
        return words
    return f"{words}. {tr('{author} released: {names}', author=archive.author or '—', names=released)}"


def _pages(progress: Progress, composition: Composition, way: WayOut) -> bytes:
    """Set the paper; ways out that need no pages go on without them where a character has no glyph."""
    stop = Event()
    try:
        with progress.interruptible(stop.set):
            return set_paper(composition, tell=lambda stage: _tell(progress, stage), cancelled=stop)
    except SettingCancelled as error:
        raise Cancelled from error
    except UnprintableCharactersError:
        if way in _NEEDS_PAGES:
            raise
        return b""


def _tell(progress: Progress, stage: str) -> None:
    progress.report(STAGES.index(stage) + 1, len(STAGES) + 1)


def _content(archive: Archive, errand: Errand, composition: Composition, pdf: bytes) -> bytes:
    letterhead = word_letterhead(archive) if errand.way is WayOut.WORD else b""
    name = f"{file_stem(composition)}.pdf"
    return paper_as(errand.way, composition.briefing, pdf, letterhead=letterhead, name=name)


def _put(progress: Progress, errand: Errand, content: bytes) -> None:
    if errand.printer is not None:
        from pressdesk.ui.briefing.printing import print_pages

        print_pages(progress, content, errand.printer)
    elif errand.path is not None:
        write(errand.path, content)
