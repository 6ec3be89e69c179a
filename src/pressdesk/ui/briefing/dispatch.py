"""Papers on their way out: asked where to go, sent in the background, told of when they are there."""

from __future__ import annotations

import itertools
from collections.abc import Mapping
from pathlib import Path

import shiboken6
from PySide6.QtCore import QObject, QStandardPaths, QTimer, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.ways_out import WayOut
from pressdesk.model.briefing import Briefing
from pressdesk.ui.briefing.remembered import LastSent, Remembered
from pressdesk.ui.briefing.sending import Departure, Errand, Sent, send
from pressdesk.ui.clipboard import put_on_clipboard
from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.jobs import Job
from pressdesk.ui.session import NoticeAction, Session
from pressdesk.ui.widgets.progress_sheet import ProgressSheet

WAY_LABELS: Mapping[WayOut, str] = {
    WayOut.PDF: mark("PDF"),
    WayOut.WORD: mark("Word document"),
    WayOut.HTML: mark("Web page"),
    WayOut.TEXT: mark("Plain text"),
    WayOut.MAIL: mark("E-mail draft with the PDF"),
}
_SHEET_AFTER_MS = 500


class Dispatch(QObject):
    """Sends papers, and remembers how the last one left."""

    sent = Signal(object)
    """A ``Sent``: the paper is where it was to go."""

    def __init__(self, session: Session, remembered: Remembered, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._remembered = remembered
        self._window = window

    def ask(self, request: BriefingRequest, way: WayOut, stem: str) -> None:
        """Ask where the paper goes, if it is to be a file or on paper, and send it."""
        if way is WayOut.PRINTER:
            from pressdesk.ui.briefing.printing import ask_printer

            printer = ask_printer(self._window)
            if printer is not None:
                self.send(Errand(request, way, printer=printer))
        elif way.is_file:
            path = self._ask_file(way, stem)
            if path is not None:
                self.send(Errand(request, way, path))
        else:
            self.send(Errand(request, way))

    def repeat(self, request: BriefingRequest, stem: str) -> None:
        """Send a paper the way the last one went, into the same folder under a name that is free there."""
        last = self._remembered.last_sent()
        if (
            last is None
            or last.way is WayOut.PRINTER
            or (last.way.is_file and not Path(last.folder).is_dir())
        ):
            self.ask(request, last.way if last else WayOut.PDF, stem)
            return
        path = _free_name(Path(last.folder), stem, last.way.value) if last.way.is_file else None
        self.send(Errand(request, last.way, path))

    def send(self, errand: Errand) -> None:
        """Send a paper; a sheet with Cancel appears where that takes longer than a moment."""
        sheet = ProgressSheet(tr("The briefing is being set"), self._window)
        later = QTimer(sheet, singleShot=True, interval=_SHEET_AFTER_MS)
        later.timeout.connect(sheet.open)
        departure = Departure()
        job = self._session.jobs.submit(
            send,
            self._session.archive,
            errand,
            departure,
            done=lambda sent: self._tell(sheet, sent),
            failed=lambda error: self._give_up(sheet, error),
            progress=lambda done, of: _show_progress(sheet, done, of),
            owner=self,
        )
        sheet.cancelled.connect(lambda: self._call_off(job, departure))
        later.start()

    def _call_off(self, job: Job, departure: Departure) -> None:
        if departure.call_off():
            job.cancel()
            self._session.give_notice(tr("Called off; nothing was written."))

    def _ask_file(self, way: WayOut, stem: str) -> Path | None:
        last = self._remembered.last_sent()
        folder = Path(last.folder) if last and last.folder and Path(last.folder).is_dir() else _documents()
        kind = f"{translated_label(WAY_LABELS[way])} (*.{way.value})"
        proposed = str(folder / f"{stem}.{way.value}")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save the briefing"), proposed, kind)
        if not name:
            return None
        path = Path(name)
        return path if path.suffix.lower() == f".{way.value}" else path.with_name(f"{path.name}.{way.value}")

    def _tell(self, sheet: ProgressSheet, sent: Sent) -> None:
        _put_away(sheet)
        errand = sent.errand
        folder = str(errand.path.parent) if errand.path else ""
        self._remembered.keep(errand.request)
        self._remembered.keep_sent(LastSent(errand.request.kind, errand.way, folder))
        if errand.way is WayOut.CLIPBOARD:
            put_on_clipboard(sent.text, sent.html)
        self._session.give_notice(_said(sent), self._offer(sent))
        self.sent.emit(sent)

    def _offer(self, sent: Sent) -> NoticeAction | None:
        path = sent.errand.path
        if path is not None:
            return tr("Open"), lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))
        if sent.record_id:
            return tr("Show the entry"), lambda: self._session.open_record(Briefing.table, sent.record_id)
        return None

    def _give_up(self, sheet: ProgressSheet, error: Exception) -> None:
        _put_away(sheet)
        self._session.report(error)


def _put_away(sheet: ProgressSheet) -> None:
    if not shiboken6.isValid(sheet):
        return
    sheet.accept()  # closing would count as calling off
    sheet.deleteLater()


def _said(sent: Sent) -> str:
    errand = sent.errand
    if errand.path is not None:
        said = tr("The briefing is saved as “{name}”.", name=errand.path.name)
    elif errand.way is WayOut.PRINTER:
        said = tr("The briefing was sent to the printer.")
    else:
        said = tr("The briefing is on the clipboard.")
    if not sent.record_id:
        return f"{said} {tr('It is not entered, since the archive is open for reading only.')}"
    if sent.released:
        count = len(sent.released)
        return f"{said} {tr('{count} released records are entered in the history.', count=count)}"
    return said


def _documents() -> Path:
    return Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))


def _free_name(folder: Path, stem: str, ending: str) -> Path:
    names = (f"{stem} ({number})" if number > 1 else stem for number in itertools.count(1))
    return next(path for name in names if not (path := folder / f"{name}.{ending}").exists())


def _show_progress(sheet: ProgressSheet, done: int, of: int) -> None:
    if shiboken6.isValid(sheet):
        sheet.show_progress(done, of)
