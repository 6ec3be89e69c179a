"""What one does with a paper that left before: print it again as it was, or save another copy of it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.archive.database import Archive
from pressdesk.briefing.ledger import enter_again, kept_paper
from pressdesk.briefing.output import write
from pressdesk.briefing.ways_out import WayOut
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.ui.briefing.printing import print_pages
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class KeptPapers(QObject):
    """Lets kept papers leave again; each time is entered anew."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask_printer(self, record: Briefing) -> None:
        """Ask for a printer, and print the paper."""
        from pressdesk.ui.briefing.printing import ask_printer

        printer = ask_printer(self._window)
        if printer is not None:
            self.print_again(record, printer)

    def print_again(self, record: Briefing, printer: QPrinter) -> None:
        """Print the paper as it was."""
        action = tr("Print “{title}” again", title=record.title)
        self._session.jobs.submit(
            _print_again, self._session.archive, record, printer, action,
            done=lambda _: self._session.give_notice(tr("The briefing was sent to the printer.")), owner=self,
        )  # fmt: skip

    def ask_file(self, record: Briefing) -> None:
        """Ask where a copy goes, and save it."""
        attachment = self._session.archive.look_up(Attachment, record.file)
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / (attachment.file_name if attachment else ""))
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Save the briefing"), proposed)
        if name:
            self.save_copy(record, Path(name))

    def save_copy(self, record: Briefing, path: Path) -> None:
        """Save the paper as it was."""
        said = tr("The briefing is saved as “{name}”.", name=path.name)
        self._session.jobs.submit(
            _save_copy, self._session.archive, record, path, tr("Export “{title}” again", title=record.title),
            done=lambda _: self._session.give_notice(said), owner=self,
        )  # fmt: skip


def _print_again(
    progress: Progress, archive: Archive, record: Briefing, printer: QPrinter, action: str
) -> None:
    print_pages(progress, kept_paper(archive, record), printer)
    _enter(archive, record, WayOut.PRINTER, action)


def _save_copy(progress: Progress, archive: Archive, record: Briefing, path: Path, action: str) -> None:
    paper = kept_paper(archive, record)
    progress.check()
    write(path, paper)
    _enter(archive, record, WayOut.PDF, action)


def _enter(archive: Archive, record: Briefing, form: WayOut, action: str) -> None:
    if not archive.is_read_only:
        with archive.transaction(action) as transaction:
            enter_again(transaction, record, form)
