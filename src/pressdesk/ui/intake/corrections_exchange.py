"""Corrections to and from files of JSON lines."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.archive.database import Archive
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session


class CorrectionsExchange(QObject):
    """Asks for the file, works in the background, and says how many there were."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window

    def ask_and_export(self) -> None:
        """Ask where to, and export."""
        title, name = tr("Export corrections"), "corrections.jsonl"
        chosen, _ = QFileDialog.getSaveFileName(self._window, title, name, _kinds())
        if chosen:
            self.export_to(Path(chosen))

    def ask_and_import(self) -> None:
        """Ask for a file, and import."""
        chosen, _ = QFileDialog.getOpenFileName(self._window, tr("Import corrections"), "", _kinds())
        if chosen:
            self.import_from(Path(chosen))

    def export_to(self, path: Path) -> None:
        """Write all corrections to a file."""
        self._session.jobs.submit(
            _export,
            self._session.archive,
            path,
            done=self._say_exported,
            failed=self._session.report,
            owner=self,
        )

    def import_from(self, path: Path) -> None:
        """Take over the corrections of a file."""
        self._session.jobs.submit(
            _import,
            self._session.archive,
            path,
            done=self._say_imported,
            failed=self._session.report,
            owner=self,
        )

    def _say_exported(self, count: int) -> None:
        self._session.give_notice(tr("{count} corrections were exported.", count=count))

    def _say_imported(self, count: int) -> None:
        self._session.give_notice(tr("{count} corrections were imported.", count=count))


def _kinds() -> str:
    return tr("JSON lines (*.jsonl)")


def _export(progress: Progress, archive: Archive, path: Path) -> int:
    from pressdesk.ingest.corrections.exchange import export_corrections

    progress.check()
    return export_corrections(archive, path)


def _import(progress: Progress, archive: Archive, path: Path) -> int:
    from pressdesk.ingest.corrections.exchange import import_corrections

    progress.check()
    return import_corrections(archive, path)
