"""The only place that shows trouble and notices: bars at the top of the window, never in the way."""

from __future__ import annotations

import logging
import sys
import traceback
from types import TracebackType

import shiboken6
from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk import __version__
from pressdesk.archive.driver import DatabaseError
from pressdesk.archive.errors import ArchiveDamaged
from pressdesk.errors import PressdeskError
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import NoticeAction, UndoOffer
from pressdesk.ui.widgets.notice_bar import NoticeBar, Tone

_NOTICE_SECONDS = 8
_MOST_BARS = 3

_LOGGED = "_is_logged"

_log = logging.getLogger(__name__)


class Feedback(QWidget):
    """The column of bars below the menu."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._notice: NoticeBar | None = None
        self._offers_undo = False

    def show_problem(self, error: Exception) -> None:
        """Say what went wrong; the details can be copied for whoever helps, and the unforeseen is logged."""
        log_unforeseen(error)
        details = details_of(error)
        copy = (tr("Copy details"), lambda: QGuiApplication.clipboard().setText(details))
        self._add(NoticeBar(sentence_of(error), Tone.DANGER, copy, parent=self))

    def show_warning(self, sentence: str, *buttons: NoticeAction) -> None:
        """Say what the person should know as long as the window is open."""
        self._add(NoticeBar(sentence, Tone.WARNING, *buttons, parent=self))

    def show_notice(self, sentence: str, action: NoticeAction | None = None) -> None:
        """Say what happened; the bar goes by itself, and the next one takes its place."""
        if self._notice is not None and shiboken6.isValid(self._notice):
            self._notice.dismiss()
        buttons = (action,) if action else ()
        self._notice = NoticeBar(sentence, Tone.INFO, *buttons, seconds=_NOTICE_SECONDS, parent=self)
        self._offers_undo = isinstance(action, UndoOffer)
        self._add(self._notice)

    def withdraw_undo(self) -> None:
        """Take away the notice that offers Undo: the last step is another one now."""
        if self._offers_undo and self._notice is not None and shiboken6.isValid(self._notice):
            self._notice.dismiss()
        self._offers_undo = False

    def bars(self) -> list[NoticeBar]:
        """Give the bars in view."""
        return [bar for bar in self.findChildren(NoticeBar) if not bar.isHidden()]

    def _add(self, bar: NoticeBar) -> None:
        for older in self.bars()[:-_MOST_BARS]:
            older.dismiss()
        self._column.addWidget(bar)
        bar.show()


def log_unforeseen(error: Exception) -> None:
    """Write trouble that no code foresaw into the log in full, once."""
    if not isinstance(error, PressdeskError) and not getattr(error, _LOGGED, False):
        setattr(error, _LOGGED, True)
        _log.error("unforeseen trouble", exc_info=error)


def sentence_of(error: Exception) -> str:
    """Give the sentence for the person: the error's own, or one for trouble that nobody foresaw."""
    if isinstance(error, DatabaseError) and "malformed" in str(error):
        error = ArchiveDamaged(detail=str(error))
    if isinstance(error, PressdeskError):
        return f"{translated_label(error.message)} {translated_label(error.hint)}".strip()
    return tr("Something went wrong in Pressdesk itself. What you typed is kept; you can go on working.")


def details_of(error: Exception) -> str:
    """Give all that is known about an error, for the clipboard."""
    parts = [f"Pressdesk {__version__}, Python {sys.version.split()[0]}, {sys.platform}"]
    if isinstance(error, PressdeskError):
        parts += [str(error), error.detail]
    parts += traceback.format_exception(error)
    return "\n".join(part for part in parts if part)


class UnforeseenTrouble(QObject):
    """Catches what no code foresaw: logs it in full and has one plain sentence shown."""

    met = Signal(object)

    def install(self) -> None:
        """Take over from Python's own hook, which would only print."""
        sys.excepthook = self._catch

    def uninstall(self) -> None:
        """Give the hook back to Python."""
        sys.excepthook = sys.__excepthook__

    def _catch(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        if not isinstance(error, Exception):
            sys.__excepthook__(kind, error, trace)
            return
        log_unforeseen(error)
        self.met.emit(error)
