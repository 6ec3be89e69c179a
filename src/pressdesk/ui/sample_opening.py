"""Opening the sample archive: made once, in the background, then opened like any other."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from pressdesk import paths
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Jobs, Progress
from pressdesk.ui.widgets.progress_sheet import ProgressSheet

_FILE_NAME = "Sample archive.pressdesk"


class SampleOpening(QObject):
    """Makes the sample archive where it is missing, shows how far it is, and has it opened."""

    def __init__(
        self, window: QWidget, open_archive: Callable[[Path], None], report: Callable[[Exception], None]
    ) -> None:
        super().__init__(window)
        self._window = window
        self._open_archive = open_archive
        self._report = report
        self._jobs = Jobs(self)
        self.destroyed.connect(self._jobs.close)

    def begin(self) -> None:
        """Open the sample archive, at once or when it is made."""
        if _place().is_file():
            self._open_archive(_place())
            return
        sheet = ProgressSheet(tr("Making the sample archive"), self._window)
        job = self._jobs.submit(
            _make_sample,
            done=lambda path: self._end(sheet, path),
            failed=lambda error: self._give_up(sheet, error),
            progress=sheet.show_progress,
            owner=self,
        )
        sheet.cancelled.connect(job.cancel)
        sheet.open()

    def _end(self, sheet: ProgressSheet, path: Path) -> None:
        sheet.close()
        self._open_archive(path)

    def _give_up(self, sheet: ProgressSheet, error: Exception) -> None:
        sheet.close()
        self._report(error)


def _place() -> Path:
    return paths.data_folder() / "sample" / _FILE_NAME


def _make_sample(progress: Progress) -> Path:
    """Make the archive in a folder beside its place, so that one half made is never opened."""
    from pressdesk.sample.making import make_sample_archive

    half = _place().parent.with_name("sample in the making")
    shutil.rmtree(half, ignore_errors=True)
    half.mkdir(parents=True)

    def tell(done: int, of: int) -> None:
        progress.check()
        progress.report(done, of)

    make_sample_archive(half / _FILE_NAME, progress=tell).close()
    progress.check()
    half.rename(_place().parent)
    return _place()
