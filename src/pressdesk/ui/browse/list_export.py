"""A list's way to a file: for a spreadsheet, for another program, for a calendar."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QStandardPaths, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.archive.database import Archive
from pressdesk.briefing.calendar_file import write_calendar
from pressdesk.briefing.csv_file import write_csv
from pressdesk.briefing.listing import Listing
from pressdesk.briefing.output import write
from pressdesk.briefing.spreadsheet import write_workbook
from pressdesk.model.record import Record
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.progress_sheet import ProgressSheet

_FORMATS: Mapping[str, str] = {
    ".xlsx": mark("Excel workbook"),
    ".csv": mark("Comma-separated values"),
    ".ics": mark("Calendar"),
}


@dataclass(frozen=True, slots=True)
class ListToExport:
    """Records of one class, by their ids or else by their row numbers, in the order of the list."""

    record_class: type[Record]
    ids: Sequence[str] = ()
    numbers: array[int] | None = None

    def all_ids(self, archive: Archive) -> Sequence[str]:
        """Give the ids of the records."""
        return self.ids if self.numbers is None else archive.identify(self.record_class, self.numbers)


class ListExport:
    """Asks for a file, and writes the list to it in the background."""

    def __init__(self, session: Session, window: QWidget) -> None:
        self._session = session
        self._window = window

    def ask(self, wanted: ListToExport) -> None:
        """Ask where the list goes and in which form; the name's ending tells the form."""
        kinds = {f"{translated_label(label)} (*{ending})": ending for ending, label in _formats(wanted)}
        folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        proposed = str(Path(folder) / f"{translated_label(wanted.record_class.plural)}.xlsx")
        name, kind = QFileDialog.getSaveFileName(
            self._window, tr("Export the list"), proposed, ";;".join(kinds)
        )
        if name:
            path = Path(name)
            is_told = path.suffix.lower() in kinds.values()
            self.export(wanted, path if is_told else path.with_name(path.name + kinds.get(kind, ".xlsx")))

    def export(self, wanted: ListToExport, path: Path) -> None:
        """Write the list, with a sheet that tells how far it is and can stop it."""
        sheet = ProgressSheet(tr("Exporting the list"), self._window)
        job = self._session.jobs.submit(
            _write_list,
            self._session.archive,
            wanted,
            path,
            self._session.language,
            done=lambda count: self._tell(sheet, path, count),
            failed=lambda error: self._give_up(sheet, error),
            progress=sheet.show_progress,
            owner=self._session,
        )
        sheet.cancelled.connect(job.cancel)
        sheet.open()

    def _tell(self, sheet: ProgressSheet, path: Path, count: int) -> None:
        sheet.close()
        said = tr("{count} records were written to “{name}”.", count=count, name=path.name)
        self._session.give_notice(said, (tr("Open"), lambda: _open(path)))

    def _give_up(self, sheet: ProgressSheet, error: Exception) -> None:
        sheet.close()
        self._session.report(error)


def _formats(wanted: ListToExport) -> list[tuple[str, str]]:
    return [
        (ending, label)
        for ending, label in _FORMATS.items()
        if ending != ".ics" or wanted.record_class is Visit
    ]


def _open(path: Path) -> None:
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def _write_list(progress: Progress, archive: Archive, wanted: ListToExport, path: Path, language: str) -> int:
    ids = wanted.all_ids(archive)
    tell = _teller(progress)
    if path.suffix.lower() == ".ics":
        content = write_calendar(archive, ids, language, tell)
    else:
        listing = Listing(archive, wanted.record_class, ids, language, translated_label)
        writer = write_csv if path.suffix.lower() == ".csv" else write_workbook
        content = writer(listing, tell)
    progress.check()
    write(path, content)
    return len(ids)


def _teller(progress: Progress) -> Callable[[int, int], None]:
    def tell(done: int, of: int) -> None:
        progress.report(done, of)
        progress.check()

    return tell
