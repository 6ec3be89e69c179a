"""The open archive and what the window's pages share: its writes, undo, background work and words."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QUndoStack

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction, Written
from pressdesk.model.values import TextRanges
from pressdesk.ui import i18n
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Jobs
from pressdesk.ui.settings.preferences import Preferences
from pressdesk.ui.undo import ArchiveStep


@dataclass(frozen=True, slots=True)
class Place:
    """Where in a record: a field, the language of a translated one, and code points in its text."""

    field: str
    ranges: TextRanges = ()
    language: str = ""


NoticeAction = tuple[str, Callable[[], object]]
"""What a notice offers: the words on the button, and what it does."""


class UndoOffer(NamedTuple):
    """A ``NoticeAction`` that takes back the last step, and so lapses with the next one."""

    words: str
    act: Callable[[], object]


RecordKey = tuple[str, str]
"""Table and id of a record."""


class Session(QObject):
    """One open archive. Pages write through it and hear of writes from it; no page calls another."""

    written = Signal(object)
    """An ``archive.transaction.Written``, always in the GUI thread."""
    record_opened = Signal(str, str, object)
    """Table, id and a ``Place`` or None: somebody wants to see that record."""
    notice_given = Signal(str, object)
    """A sentence, and a ``NoticeAction`` or None."""
    problem_met = Signal(object)
    """An exception to be shown: mostly a ``PressdeskError``."""
    said_before_asked = Signal(str)
    """Words of which somebody wants to know whether they were said before; empty to be typed."""
    briefing_asked = Signal(str, str)
    """Table and id of the record on which somebody wants to compose a paper."""
    paper_asked = Signal(str)
    """The id of a ``Briefing`` whose kept paper somebody wants to see."""
    about_to_close = Signal()
    """The last moment to save what was typed."""
    work_ended = Signal()
    """No job runs any more; connections of one's own can be closed."""

    _written_somewhere = Signal(object)
    _step_taken = Signal(object)

    def __init__(self, archive: Archive, preferences: Preferences, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.archive = archive
        self.preferences = preferences
        self.undo_stack = QUndoStack(self)
        self.jobs = Jobs(self)
        self._nesting = threading.local()
        self._is_closed = False
        self._written_somewhere.connect(self._tell_written)
        self._step_taken.connect(self._take_step)
        self.jobs.problem_met.connect(self.problem_met)
        archive.add_written_listener(self._written_somewhere.emit)

    @property
    def language(self) -> str:
        """The language in which names and titles are shown: that of the window."""
        return i18n.language().value

    @property
    def is_read_only(self) -> bool:
        """Tell whether nothing can be written."""
        return self.archive.is_read_only

    @contextmanager
    def write(
        self, action: str, *, merge_key: str = "", back_to: RecordKey | None = None
    ) -> Iterator[Transaction]:
        """Write records as one step of undo; ``action`` is the whole phrase that Undo shows.

        Steps of the same ``merge_key`` in a row are undone together. ``back_to`` is the record that Undo
        shows again, where the act itself leads away from it. Works in any thread; trouble is raised.
        A write inside another joins it.
        """
        is_inner = getattr(self._nesting, "inside", False)
        self._nesting.inside = True
        try:
            with self.archive.transaction(action) as transaction:
                yield transaction
        finally:
            self._nesting.inside = is_inner
        if transaction.touched and not is_inner:
            step = ArchiveStep(
                self.archive,
                transaction.group_id,
                action,
                merge_key=merge_key,
                report=self.report,
                undone=(lambda: self.open_record(*back_to)) if back_to else None,
            )
            self._step_taken.emit(step)

    def open_record(self, table: str, record_id: str, place: Place | None = None) -> None:
        """Ask for a record to be shown, perhaps at a place in it."""
        self.record_opened.emit(table, record_id, place)

    def give_notice(self, sentence: str, action: NoticeAction | None = None) -> None:
        """Say in passing what happened, perhaps with a button (Undo, Open)."""
        self.notice_given.emit(sentence, action)

    def offer_undo(self, sentence: str) -> None:
        """Say what was just done, with a button that takes back that and never anything else."""
        self.give_notice(sentence, UndoOffer(tr("Undo"), self.undo_stack.undo))

    def report(self, error: Exception) -> None:
        """Have trouble shown where the person is."""
        self.problem_met.emit(error)

    def _tell_written(self, written: Written) -> None:
        """Tell of a write, but not of one by a background job that arrives after the closing."""
        if not self._is_closed:
            self.written.emit(written)

    def _take_step(self, step: ArchiveStep) -> None:
        self.undo_stack.push(step)

    def close(self) -> None:
        """Let pages save, stop background work and close the archive."""
        self.about_to_close.emit()
        self.jobs.close()
        self.work_ended.emit()
        self.archive.close()
        self._is_closed = True


def touches_record(written: Written, record_id: str) -> bool:
    """Tell whether a write touched the record with that id."""
    return any(touched.id == record_id for touched in written.touched)
