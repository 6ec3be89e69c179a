"""What the frame holds when no archive is open: begin one, open one, or look at the sample."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtSvgWidgets import QSvgWidget
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from pressdesk import __version__
from pressdesk.paths import resource
from pressdesk.ui.feedback import Feedback
from pressdesk.ui.i18n import tr
from pressdesk.ui.settings.preferences import Preferences
from pressdesk.ui.theme import GAP, PAGE_MARGIN, WIDE, heading_font, set_surface
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import ElidedLabel

_LOGO = 72
_COLUMN = 420


class WelcomePage(QWidget):
    """Asks which archive to open."""

    create_asked = Signal()
    open_asked = Signal()
    sample_asked = Signal()
    recent_chosen = Signal(object)
    """A path."""

    def __init__(self, preferences: Preferences) -> None:
        super().__init__()
        self.setWindowTitle(tr("Pressdesk"))
        set_surface(self, "page")
        self.feedback = Feedback()
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self.feedback)
        outer.addStretch(1)
        middle = QHBoxLayout()
        middle.addStretch(1)
        middle.addWidget(self._column(preferences))
        middle.addStretch(1)
        outer.addLayout(middle)
        outer.addStretch(1)
        for keys, signal in (("Ctrl+N", self.create_asked), ("Ctrl+O", self.open_asked)):
            QShortcut(QKeySequence(keys), self, signal.emit)
        QShortcut(QKeySequence("Ctrl+Q"), self, lambda: self.window().close())

    def _column(self, preferences: Preferences) -> QWidget:
        content = QWidget()
        content.setFixedWidth(_COLUMN)
        column = QVBoxLayout(content)
        column.setSpacing(GAP)
        logo = QSvgWidget(str(resource("icons/pressdesk.svg")))
        logo.setFixedSize(_LOGO, _LOGO)
        column.addWidget(logo, 0, Qt.AlignmentFlag.AlignHCenter)
        title = QLabel(tr("Pressdesk"))
        title.setFont(heading_font(2.2))
        subtitle = QLabel(tr("The archive of the press office"))
        subtitle.setProperty("tone", "muted")
        for label in (title, subtitle):
            column.addWidget(label, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addSpacing(WIDE)
        for button in self._buttons():
            column.addWidget(button)
        known = [Path(recent) for recent in preferences.recent if Path(recent).is_file()]
        if known:
            self._add_recent(column, known)
        version = QLabel(tr("Version {version}", version=__version__))
        version.setProperty("tone", "faint")
        column.addSpacing(PAGE_MARGIN)
        column.addWidget(version, 0, Qt.AlignmentFlag.AlignHCenter)
        return content

    def _buttons(self) -> list[QPushButton]:
        create = push_button(tr("New archive…"), self.create_asked.emit, role="primary", icon_name="plus")
        open_one = push_button(tr("Open archive…"), self.open_asked.emit, icon_name="folder-open")
        sample = push_button(tr("Open the sample archive"), self.sample_asked.emit, icon_name="sparkles")
        create.setDefault(True)
        create.setFocus()
        return [create, open_one, sample]

    def _add_recent(self, column: QVBoxLayout, known: list[Path]) -> None:
        heading = QLabel(tr("Opened before"))
        heading.setFont(heading_font(1.0))
        column.addSpacing(WIDE)
        column.addWidget(heading)
        for path in known[:4]:
            row = QHBoxLayout()
            open_it = push_button(path.stem, partial(self.recent_chosen.emit, path), role="quiet")
            folder = ElidedLabel(str(path.parent))
            folder.setProperty("tone", "muted")
            row.addWidget(open_it)
            row.addWidget(folder, 1)
            column.addLayout(row)
