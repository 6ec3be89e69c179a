"""What the window has of taking in many releases: the desk, its strip, and what the actions do."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.model.intake import Intake
from pressdesk.model.source import InboxDraft
from pressdesk.ui.i18n import tr
from pressdesk.ui.intake.corrections_exchange import CorrectionsExchange
from pressdesk.ui.intake.filing_certain import FilingCertain
from pressdesk.ui.intake.intake_desk import IntakeDesk
from pressdesk.ui.intake.intake_strip import IntakeStrip
from pressdesk.ui.session import Session


class Intakes(QObject):
    """Serves one window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        self.desk = IntakeDesk(session)
        self.strip = IntakeStrip(session, self.desk, window)
        self.filing = FilingCertain(session)
        self._corrections = CorrectionsExchange(session, window)
        self.desk.ended.connect(self._show_end)

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do here."""
        return {
            "read_folder": self.ask_for_folder,
            "intake_report": self.show_report,
            "file_certain": self.filing.ask,
            "export_corrections": self._corrections.ask_and_export,
            "import_corrections": self._corrections.ask_and_import,
        }

    def ask_for_folder(self) -> None:
        """Let the officer choose a folder, and read all that is in it."""
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Read a folder of releases"))
        if chosen:
            self.desk.begin([Path(chosen)])

    def show_report(self) -> None:
        """Show what became of the files that were taken in last."""
        newest = self._session.archive.find(Intake, order="-begun_at", limit=1)
        if newest:
            self._session.open_record(Intake.table, newest[0].id)
        else:
            self._session.give_notice(tr("No folder of releases has been read yet."))

    def _show_end(self, intake_id: str) -> None:
        waiting = self._session.archive.count(InboxDraft, state="waiting")
        said = tr("{count} releases wait in the inbox.", count=waiting)
        report = tr("Report"), lambda: self._session.open_record(Intake.table, intake_id)
        self._session.give_notice(said, report)
