"""Puts the parts together and starts the window."""

from __future__ import annotations

import sys
from pathlib import Path

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from pressdesk import __version__
from pressdesk.archive.database import Archive
from pressdesk.opening import create_archive, open_archive
from pressdesk.paths import resource
from pressdesk.ui.desk import Desk
from pressdesk.ui.feedback import UnforeseenTrouble

_SWITCH_SECONDS = 0.001
"""A fifth of Python's usual, so that the window gets its turn soon while a background job computes."""


class Application(QApplication):
    """Qt's application, which on macOS is told of files to open by an event."""

    desk: Desk | None = None

    def event(self, event: QEvent) -> bool:
        """Open the file that the system asks for."""
        if isinstance(event, QFileOpenEvent) and self.desk is not None:
            self.desk.open(Path(event.file()))
            return True
        return super().event(event)


def make_application() -> Application:
    """Make Qt's application, named and with its icon."""
    QGuiApplication.setHighDpiScaleFactorRoundingPolicy(Qt.HighDpiScaleFactorRoundingPolicy.PassThrough)
    application = Application(sys.argv[:1])
    application.setApplicationName("Pressdesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pressdesk")
    application.setWindowIcon(QIcon(str(resource("icons/pressdesk.svg"))))
    return application


def make_desk(application: Application) -> Desk:
    """Make the desk that opens archives with their search index attached."""
    desk = Desk(application, _open, create_archive)
    application.desk = desk
    return desk


def run(archive: Path | None) -> int:
    """Show the window until it is closed; give the exit status."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = make_application()
    desk = make_desk(application)
    trouble = UnforeseenTrouble(application)
    trouble.met.connect(desk.report)
    trouble.install()
    try:
        desk.begin(archive)
        return application.exec()
    finally:
        trouble.uninstall()


def _open(path: Path, read_only: bool) -> Archive:  # noqa: FBT001
    return open_archive(path, read_only=read_only)
