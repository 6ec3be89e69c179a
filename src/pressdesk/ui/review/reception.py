"""The way in: releases pasted, dropped or opened are read in the background and wait in the inbox."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QWidget

from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers.endings import READABLE_ENDINGS
from pressdesk.ingest.readers.limits import LARGEST_FRAGMENT
from pressdesk.model.source import InboxDraft
from pressdesk.ui.i18n import tr
from pressdesk.ui.intake.intake_desk import IntakeDesk
from pressdesk.ui.jobs import Progress
from pressdesk.ui.review.pictures import holds_pictures
from pressdesk.ui.session import Session

STRUCTURE = re.compile(r"<(?:p|li|h[1-6]|blockquote|figcaption|div|br)\b", re.IGNORECASE)
CODE = re.compile(r"white-space\s*:\s*pre\b|monospace", re.IGNORECASE)
FEW = 20
"""More files than these are taken in like a folder, by processes of their own."""


@dataclass(frozen=True, slots=True)
class Received:
    """What became of a few releases: the drafts that wait, and what could not be read."""

    drafts: tuple[InboxDraft, ...]
    refusals: tuple[PressdeskError, ...]


class Reception(QObject):
    """Takes in releases for one window."""

    def __init__(self, session: Session, window: QWidget, intake: IntakeDesk) -> None:
        super().__init__(window)
        self._session = session
        self._intake = intake
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
        endings = " ".join(f"*{ending}" for ending in sorted(READABLE_ENDINGS))
        kinds = tr("Texts and documents ({endings})", endings=endings)
        every = tr("All files (*)")
        paths, _ = QFileDialog.getOpenFileNames(self._window, tr("Read releases"), "", f"{kinds};;{every}")
        if paths:
            self.read_files([Path(path) for path in paths])

    def read_text(self, text: str) -> None:
        """Read a text and open its draft for review."""
        jobs = self._session.jobs
        jobs.submit(_read_text, self._session.archive, text, done=self._show, failed=self._refuse, owner=self)

    def read_fragment(self, html: str) -> None:
        """Read HTML from the clipboard, all of it, and open its draft for review."""
        jobs = self._session.jobs
        jobs.submit(
            _read_fragment, self._session.archive, html, done=self._show, failed=self._refuse, owner=self
        )

    def read_files(self, paths: Sequence[Path]) -> None:
        """Read files of any format; one is opened, several wait in the inbox, folders and many go in bulk."""
        if len(paths) > FEW or any(path.is_dir() for path in paths):
            self._intake.begin(paths)
            return
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
        """Take texts, documents and folders that are dropped on the window."""
        if self._session.is_read_only:
            return super().eventFilter(watched, event)
        if isinstance(event, QDragEnterEvent) and _has_something(event.mimeData()):
            event.acceptProposedAction()
            return True
        if (
            isinstance(event, QDropEvent)
            and event.type() is QEvent.Type.Drop
            and _has_something(event.mimeData())
        ):
            event.acceptProposedAction()
            self._take_drop(event.mimeData())
            return True
        return super().eventFilter(watched, event)

    def _take_drop(self, content: QMimeData) -> None:
        """Take texts in, and say of anything else where it belongs, if anywhere."""
        unread = [path for path in _files(content) if path not in _documents(content)]
        if _documents(content) or (content.hasText() and not content.hasUrls()):
            self._take(content)
        if unread and holds_pictures(content):
            sentence = tr("Photos belong to a visit: open it, or a draft in review, and drop them there.")
            self._session.give_notice(sentence)
        elif unread:
            self._session.give_notice(tr("“{name}” is no text that can be read.", name=unread[0].name))

    def _take(self, content: QMimeData) -> None:
        paths = _documents(content)
        if paths:
            self.read_files(paths)
        elif content.hasHtml() and is_richer(content.html(), content.text()):
            self.read_fragment(content.html())
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


def _read_fragment(progress: Progress, archive: Archive, html: str) -> Received:
    from pressdesk.ingest.accession import known_names
    from pressdesk.ingest.delivery import keep_received, read_received
    from pressdesk.ingest.readers.reading_process import ReadingProcess

    with ReadingProcess() as reading:
        received = reading.read_fragment(html)
    progress.check()
    drafts = [read_received(text, known=known_names(archive)) for text in received.texts]
    progress.check()
    return Received(tuple(keep_received(archive, received, drafts)), ())


def _read_files(progress: Progress, archive: Archive, paths: tuple[Path, ...]) -> Received:
    """Read files one by one; one that cannot be read does not keep the others out."""
    from pressdesk.ingest.accession import known_names
    from pressdesk.ingest.delivery import keep_received, read_received
    from pressdesk.ingest.readers.reading_process import ReadingProcess

    known = known_names(archive)
    drafts: list[InboxDraft] = []
    refusals: list[PressdeskError] = []
    with ReadingProcess() as reading:
        for place, path in enumerate(paths):
            if not progress.report(place, len(paths)):
                break
            try:
                received = reading.read_file(path)
                read = [read_received(text, known=known) for text in received.texts]
                drafts += keep_received(archive, received, read)
            except PressdeskError as error:
                refusals.append(error)
    return Received(tuple(drafts), tuple(refusals))


def is_richer(html: str, plain: str) -> bool:
    """Tell whether copied HTML knows more of a text than its plain form: paragraphs, items, headings.

    What only an editor of code or a terminal coloured is better taken as plain text.
    """
    has_structure = bool(STRUCTURE.search(html)) and not CODE.search(html)
    return has_structure and len(html.encode("utf-8", "replace")) <= LARGEST_FRAGMENT and bool(plain.strip())


def _files(content: QMimeData) -> list[Path]:
    """Give the files and folders of a clipboard or a drop."""
    return [Path(url.toLocalFile()) for url in content.urls() if url.isLocalFile()]


def _documents(content: QMimeData) -> list[Path]:
    """Give those of them that can be read."""
    return [path for path in _files(content) if path.suffix.lower() in READABLE_ENDINGS or path.is_dir()]


def _has_something(content: QMimeData) -> bool:
    return bool(_files(content)) or (content.hasText() and not content.hasUrls())
