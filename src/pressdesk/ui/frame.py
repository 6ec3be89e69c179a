"""The frame of the window: on the screen at once, before what it will hold has been loaded.

It must stay light to import: no record, no archive, no icon.
"""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QRect, QSettings, QTimer, Signal
from PySide6.QtGui import QCloseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QMainWindow, QWidget

from pressdesk import paths
from pressdesk.ui.palette import colours

PANE_WIDTHS = (232, 392, 656)
"""Logical pixels of collections, list and page before anybody has moved their borders."""

_SIZE = (1280, 760)
_LEAST_SIZE = (880, 560)
_BAR = 24


def geometry_settings() -> QSettings:
    """Give the file in which the window remembers its size and place."""
    return QSettings(str(paths.config_folder() / "window.ini"), QSettings.Format.IniFormat)


class Frame(QMainWindow):
    """The one window of the program; what it holds changes with the archive that is open."""

    painted = Signal()
    """The frame is on the screen; what is slow may begin."""

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Pressdesk")
        self.setMinimumSize(*_LEAST_SIZE)
        self.resize(*_SIZE)
        geometry = geometry_settings().value("window")
        if isinstance(geometry, QByteArray):
            self.restoreGeometry(geometry)
        self._was_painted = False
        self.setCentralWidget(_Outline())

    def show_content(self, content: QWidget) -> None:
        """Hold something else; the caller has closed what was held before."""
        content.windowTitleChanged.connect(self.setWindowTitle)
        self.setWindowTitle(content.windowTitle())
        self.setCentralWidget(content)
        content.setFocus()

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Notice the first painting."""
        super().paintEvent(event)
        if not self._was_painted:
            self._was_painted = True
            QTimer.singleShot(0, self, self.painted.emit)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Let what is held save and close itself."""
        geometry_settings().setValue("window", self.saveGeometry())
        content = self.centralWidget()
        if content is not None:
            content.close()
        super().closeEvent(event)


class _Outline(QWidget):
    """The borders and grounds of the panes, as they will stand."""

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the grounds."""
        del event
        painter = QPainter(self)
        painter.fillRect(self.rect(), colours().window)
        left, middle, _ = PANE_WIDTHS
        below = self.rect().adjusted(left, _BAR, 0, -_BAR)
        painter.fillRect(below, colours().page)
        for x in (left, left + middle):
            painter.fillRect(QRect(x, below.top(), 1, below.height()), colours().line)
