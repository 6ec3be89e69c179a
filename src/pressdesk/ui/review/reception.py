"""The way in: releases pasted, dropped or opened are read in the background and wait in the inbox."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.model.source import InboxDraft
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

TEXT_ENDINGS = frozenset({".txt", ".text", ".md"})
"""Endings of the files that are taken as releases when they are dropped on the window."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a few releases: the drafts that wait, and what could not be read."""

    drafts: tuple[InboxDraft, ...]
    refusals: tuple[PressdeskError, ...]


class Reception(QObject):
    """Takes in releases for one window."""

    def __init__(self, session: Session, window: QWidget) -> None:
        super().__init__(window)
        self._session = session
        self._window = window
        window.setAcceptDrops(True)
        window.installEventFilter(self)

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do here."""
        return {"paste_release": self.paste, "read_releases": self.ask_for_files}

    def paste(self) -> None:
        """Read what lies on the clipboard: files, or a text."""
        self._take(QGuiApplication.clipboard().mimeData() or QMimeData())

    def ask_for_files(self) -> None:
        """Let the officer choose files, and read them."""
        kinds = tr("Texts ({endings})", endings=" ".join(f"*{ending}" for ending in sorted(TEXT_ENDINGS)))
        every = tr("All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self._window, tr("Read releases"), "", f"{kinds};;{every}")
        if paths:
            self.read_files([Path(path) for path in paths])

    def read_text(self, text: str) -> None:
        """Read a text and open its draft for review."""
        jobs = self._session.jobs
        jobs.submit(_read_text, self._session.archive, text, done=self._show, failed=self._refuse, owner=self)

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files; one is opened for review, several wait in the inbox."""
        self._session.jobs.submit(
            _read_files,
            self._session.archive,
            tuple(paths),
            done=self._show,
            failed=self._refuse,
            progress=self._tell,
            owner=self,
        )

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take texts and text files that are dropped on the window."""
        if self._session.is_read_only:
            return super().eventFilter(watched, event)
        if isinstance(event, QDragEnterEvent) and _has_release(event.mimeData()):
            event.acceptProposedAction()
            return True
        if (
            isinstance(event, QDropEvent)
            and event.type() is QEvent.Type.Drop
            and _has_release(event.mimeData())
        ):
            event.acceptProposedAction()
            self._take(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _take(self, content: QMimeData) -> None:
        paths = _text_files(content)
        if paths:
            self.read_files(paths)
        elif content.text().strip():
            self.read_text(content.text())
        else:
            self._session.give_notice(tr("The clipboard holds no text. Copy the words of a release first."))

    def _show(self, received: Received) -> None:
        for refusal in received.refusals:
            self._session.report(refusal)
        drafts = received.drafts
        if len(drafts) > 1:
            sentence = tr("{count} releases wait in the inbox.", count=len(drafts))
            self._session.give_notice(sentence, (tr("Review the first"), lambda: self._open(drafts[0])))
        elif drafts:
            self._open(drafts[0])

    def _open(self, draft: InboxDraft) -> None:
        self._session.open_record(InboxDraft.table, draft.id)

    def _tell(self, done: int, of: int) -> None:
        if done < of and of > 1:
            self._session.give_notice(tr("Reading {done} of {total}…", done=done + 1, total=of))

    def _refuse(self, error: Exception) -> None:
        self._session.report(error)


def _read_text(progress: Progress, archive: Archive, text: str) -> Received:
    # Imported here and below: the tables of reading would slow down the start of the window.
    from pressdesk.ingest.accession import known_names
    from pressdesk.ingest.inbox import keep_draft
    from pressdesk.ingest.reading import read_release

    draft = read_release(text, known=known_names(archive))
    progress.check()
    return Received((keep_draft(archive, draft),), ())


def _read_files(progress: Progress, archive: Archive, paths: tuple[Path, ...]) -> Received:
    """Read files one by one; one that cannot be read does not keep the others out."""
    from pressdesk.ingest.accession import known_names
    from pressdesk.ingest.inbox import keep_draft
    from pressdesk.ingest.readers.plain_text import read_text_file
    from pressdesk.ingest.reading import read_release

    known = known_names(archive)
    drafts: list[InboxDraft] = []
    refusals: list[PressdeskError] = []
    for place, path in enumerate(paths):
        if not progress.report(place, len(paths)):
            break
        try:
            draft = read_release(read_text_file(path), identifier=path.stem, known=known, address=path.name)
            drafts.append(keep_draft(archive, draft))
        except PressdeskError as error:
            refusals.append(error)
    return Received(tuple(drafts), tuple(refusals))


def _text_files(content: QMimeData) -> list[Path]:
    """Give the text files of a clipboard or a drop."""
    paths = (Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile())
    return [path for path in paths if path.suffix.lower() in TEXT_ENDINGS]


def _has_release(content: QMimeData) -> bool:
    return bool(_text_files(content)) or (content.hasText() and not content.hasUrls())
