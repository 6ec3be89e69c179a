"""Puts the parts together and starts the window: the frame first, what it holds once that is painted."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent
from PySide6.QtGui import QFileOpenEvent, QGuiApplication, QIcon
from PySide6.QtWidgets import QApplication

from pressdesk import __version__
from pressdesk.paths import resource
from pressdesk.ui.clipboard import leave_plain_words
from pressdesk.ui.frame import Frame
from pressdesk.ui.palette import seems_dark, wear
from pressdesk.ui.settings.preferences import Preferences

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive
    from pressdesk.ui.desk import Desk

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
    """Make Qt's application and name it."""
    application = Application(sys.argv[:1])
    application.setApplicationName("Pressdesk")
    application.setApplicationVersion(__version__)
    application.setDesktopFileName("pressdesk")
    application.aboutToQuit.connect(leave_plain_words)
    return application


def make_frame() -> Frame:
    """Make the window's frame in the palette of the person's choice."""
    QGuiApplication.setPalette(wear(dark=seems_dark(Preferences.load().appearance)))
    return Frame()


def make_desk(application: Application, frame: Frame | None = None) -> Desk:
    """Make the desk that fills the frame with archives, their search index attached."""
    from pressdesk.opening import create_archive, open_archive
    from pressdesk.ui.desk import Desk

    def open_with_index(path: Path, read_only: bool) -> Archive:  # noqa: FBT001
        return open_archive(path, read_only=read_only)

    application.desk = Desk(application, frame or make_frame(), open_with_index, create_archive)
    return application.desk


def run(archive: Path | None) -> int:
    """Show the window until it is closed; give the exit status."""
    sys.setswitchinterval(_SWITCH_SECONDS)
    application = make_application()
    frame = make_frame()
    frame.painted.connect(lambda: _begin(application, frame, archive))
    frame.show()
    return application.exec()


def _begin(application: Application, frame: Frame, archive: Path | None) -> None:
    from pressdesk import logs
    from pressdesk.ui.feedback import UnforeseenTrouble

    logs.start()
    application.setWindowIcon(QIcon(str(resource("icons/pressdesk.svg"))))
    desk = make_desk(application, frame)
    trouble = UnforeseenTrouble(application)
    trouble.met.connect(desk.report)
    trouble.install()
    desk.begin(archive)
