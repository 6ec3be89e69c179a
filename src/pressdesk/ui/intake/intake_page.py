"""The report of an intake: how many files were put in the inbox, held already or not read, and why."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QFrame, QHBoxLayout, QLabel, QListView, QVBoxLayout, QWidget

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Written
from pressdesk.ingest.intake.report import IntakeReport, report_of, write_csv
from pressdesk.model.intake import Intake
from pressdesk.ui.i18n import show_instant, show_number, tr
from pressdesk.ui.intake.refused_files import RefusedFiles, RefusedFilesDelegate, RefusedList
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Place, Session, touches_record
from pressdesk.ui.theme import GAP, HALF, PAGE_MARGIN, WIDE, heading_font, small_font
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import ElidedLabel, SectionHeader
from pressdesk.ui.widgets.page import Page


class IntakePage(Page):
    """What became of the files of one intake."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._intake_id = ""
        self._name = ""
        self._title = QLabel()
        self._when = QLabel()
        self._places = ElidedLabel()
        self.tiles = {name: _Tile(words) for name, words in _tile_names().items()}
        self._heading = SectionHeader(tr("Files that were not read"))
        self.refused = RefusedFiles()
        self._list = RefusedList()
        self.save_button = push_button(tr("Save as CSV…"), self._ask_and_save, icon_name="download")
        self._build()
        session.written.connect(self._follow)

    def show_record(self, record_id: str, place: Place | None = None) -> None:
        """Show an intake."""
        del place
        self._intake_id = record_id
        self._refresh()

    def page_title(self) -> str:
        """Name the page."""
        return self._name

    def save_as(self, path: Path) -> None:
        """Write the report to a file in the background."""
        self.session.jobs.submit(
            _write,
            self.session.archive,
            self._intake_id,
            path,
            done=self._say_saved,
            failed=self.session.report,
            owner=self,
        )

    def _refresh(self) -> None:
        self.session.jobs.submit(
            _report,
            self.session.archive,
            self._intake_id,
            done=self._show,
            owner=self,
            purpose="intake.report",
        )

    def _show(self, report: IntakeReport) -> None:
        intake = report.intake
        self._name = intake.title
        self._title.setText(tr("Releases read from “{title}”", title=intake.title))
        self._when.setText(_times(intake))
        self._places.setText(" · ".join(intake.places))
        counts = (report.total, report.drafts, report.held, len(report.refused))
        for tile, count in zip(self.tiles.values(), counts, strict=True):
            tile.show_count(count)
        self.refused.show_files(report.refused)
        self._heading.setVisible(bool(report.refused))
        self._list.setVisible(bool(report.refused))
        self.actions_changed.emit()

    def _build(self) -> None:
        self._title.setFont(heading_font(1.6))
        self._title.setWordWrap(True)
        for label in (self._when, self._places):
            label.setProperty("tone", "muted")
        self._list.setModel(self.refused)
        self._list.setItemDelegate(RefusedFilesDelegate(self._list))
        self._list.setLayoutMode(QListView.LayoutMode.Batched)
        self._list.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setAccessibleName(tr("Files that were not read"))
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        for tile in self.tiles.values():
            row.addWidget(tile, 1)
        buttons = QHBoxLayout()
        buttons.addWidget(self.save_button)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(PAGE_MARGIN, PAGE_MARGIN, PAGE_MARGIN, WIDE)
        column.setSpacing(GAP)
        for widget in (self._title, self._when, self._places):
            column.addWidget(widget)
        column.addSpacing(GAP)
        column.addLayout(row)
        column.addLayout(buttons)
        column.addWidget(self._heading)
        column.addWidget(self._list, 1)
        column.addStretch(0)

    def _ask_and_save(self) -> None:
        kinds = tr("Tables (*.csv)")
        name = f"{self._name}.csv"
        chosen, _ = QFileDialog.getSaveFileName(self, tr("Save the report"), name, kinds)
        if chosen:
            self.save_as(Path(chosen))

    def _say_saved(self, name: str) -> None:
        self.session.give_notice(tr("The report was saved as “{name}”.", name=name))

    def _follow(self, written: Written) -> None:
        is_near = self._intake_id and self.isVisible()
        if is_near and (touches_record(written, self._intake_id) or written.touches(Intake)):
            self._refresh()


class _Tile(QFrame):
    """One number with what it counts."""

    def __init__(self, words: str) -> None:
        super().__init__()
        self.setProperty("surface", "card")
        self._words = words
        self.count = QLabel("–")
        self.count.setFont(heading_font(1.6))
        label = QLabel(words)
        label.setFont(small_font())
        label.setProperty("tone", "muted")
        label.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, GAP, 12, GAP)
        column.setSpacing(HALF)
        column.addWidget(self.count)
        column.addWidget(label)

    def show_count(self, count: int) -> None:
        """Show a number."""
        self.count.setText(show_number(count))
        self.setAccessibleName(f"{self._words}: {self.count.text()}")


def _tile_names() -> dict[str, str]:
    return {
        "total": tr("files found"),
        "drafts": tr("put in the inbox"),
        "held": tr("already held"),
        "refused": tr("not read"),
    }


def _times(intake: Intake) -> str:
    begun = show_instant(intake.begun_at)
    if not intake.ended_at:
        return tr("Begun {moment}, not finished", moment=begun)
    return tr("{begun} – {ended}", begun=begun, ended=show_instant(intake.ended_at))


def _report(progress: Progress, archive: Archive, intake_id: str) -> IntakeReport:
    progress.check()
    return report_of(archive, intake_id)


def _write(progress: Progress, archive: Archive, intake_id: str, path: Path) -> str:
    progress.check()
    write_csv(archive, intake_id, path)
    return path.name
