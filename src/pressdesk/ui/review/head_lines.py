"""The two lines above the cards: the visit's title, and the house that published the text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QStringListModel, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent
from PySide6.QtWidgets import QCompleter, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from pressdesk.archive.database import Archive
from pressdesk.ingest.draft import VisitDraft
from pressdesk.model.source import Source
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.review.card_form import PAUSE
from pressdesk.ui.review.correction_line import CorrectionLine
from pressdesk.ui.review.edits import Edit
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, heading_font, small_font


class HeadLine(QLineEdit):
    """A line of the draft that is told after a pause, and when it is left."""

    edited = Signal(object)
    """An ``Edit``."""

    def __init__(
        self,
        field: str,
        action: str,
        write: Callable[[VisitDraft, str], VisitDraft],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._field, self._action, self._write = field, action, write
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._tell)
        self.textEdited.connect(self._pause.start)
        self.editingFinished.connect(self.flush)

    def show_draft(self, draft: VisitDraft) -> None:
        """Show what the draft holds, but for a line that is being typed."""
        value: str = getattr(draft, self._field)
        if not self._pause.isActive() and self.text() != value:
            self.setText(value)
            self.setCursorPosition(0)

    def forget(self) -> None:
        """Tell no more of what was typed."""
        self._pause.stop()

    def flush(self) -> None:
        """Tell at once what was typed."""
        if self._pause.isActive():
            self._tell()

    def _tell(self) -> None:
        self._pause.stop()
        value, write = self.text().strip(), self._write
        self.edited.emit(Edit(self._action, lambda draft: write(draft, value), self._field))


def title_line(parent: QWidget) -> HeadLine:
    """Give the line of the title."""
    line = HeadLine("title", tr("Change the title"), _with_title, parent)
    line.setFont(heading_font(1.25))
    line.setPlaceholderText(tr("Title, else made of kind, people and place"))
    line.setAccessibleName(tr("Title of the visit"))
    return line


class PublisherLine(QWidget):
    """Who published the text, with the archive's houses to choose from, and by what it was recognised."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._names = QStringListModel(self)
        self.line = _ChoosingLine("publisher", tr("Change the publisher"), _with_publisher, self)
        self.line.setPlaceholderText(tr("Ministry, press service or agency"))
        self.line.setAccessibleName(tr("Published by"))
        self.line.entered.connect(self._look_up_names)
        self.line.setCompleter(self._completer())
        self.origin = CorrectionLine(session, self)
        label = QLabel(tr("Published by"), self)
        label.setFont(small_font())
        label.setProperty("tone", "muted")
        label.setBuddy(self.line)
        row = QHBoxLayout()
        row.setSpacing(GAP)
        row.addWidget(label)
        row.addWidget(self.line, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(self.origin)

    def show_draft(self, draft: VisitDraft) -> None:
        """Show the publisher, and the correction that named it."""
        self.line.show_draft(draft)
        trace = draft.publisher_trace
        self.origin.show_correction(trace.correction if trace is not None else "")

    def _completer(self) -> QCompleter:
        completer = QCompleter(self._names, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        return completer

    def _look_up_names(self) -> None:
        archive, jobs = self._session.archive, self._session.jobs
        jobs.submit(_publishers, archive, done=self._names.setStringList, owner=self, quiet=True)


class _ChoosingLine(HeadLine):
    entered = Signal()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802
        super().focusInEvent(event)
        self.entered.emit()


def _publishers(progress: Progress, archive: Archive) -> list[str]:
    progress.check()
    return [name for name in archive.tally(Source, "publisher") if name]


def _with_title(draft: VisitDraft, title: str) -> VisitDraft:
    return replace(draft, title=title)


def _with_publisher(draft: VisitDraft, publisher: str) -> VisitDraft:
    if publisher == draft.publisher:
        return draft
    return replace(draft, publisher=publisher, publisher_trace=None)
