"""Photos and files of a visit: shown as tiles, added by drop, paste or choice."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, Signal
from PySide6.QtGui import QImage, QImageWriter
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.model.attachment import Attachment
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.record.record_body import scroll_to
from pressdesk.ui.record.removal import move_to_bin
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP
from pressdesk.ui.visit.attachment_tiles import AttachmentTile
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.labels import SectionHeader, TextLabel
from pressdesk.ui.widgets.layouts import FlowLayout, clear
from pressdesk.ui.widgets.thumbnails import Thumbnails

FileContent = tuple[str, Path | QImage]
"""A name, and where the file lies or the picture that was pasted."""


class AttachmentSection(QWidget):
    """The tiles of one visit. Files are copied into the archive's folder in the background."""

    count_changed = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._visit_id = ""
        self._thumbnails = Thumbnails(session, self)
        self.tiles: list[AttachmentTile] = []
        self.header = SectionHeader(tr("Photos and files"), self)
        self.setAccessibleName(tr("Photos and files"))
        self._hint = TextLabel(
            tr("Drop photos and files anywhere on this page, or paste a picture."), "muted", self
        )
        area = QWidget(self)
        self._flow = FlowLayout(area)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(GAP)
        for widget in (self.header, self._hint, area):
            column.addWidget(widget)
        if not session.is_read_only:
            add = push_button(tr("Add"), self.choose_files, role="quiet", icon_name="plus", parent=self)
            add.setAccessibleName(tr("Attach photos and files…"))
            self.header.add_button(add)

    @property
    def is_empty(self) -> bool:
        """Tell whether the visit has no attachment."""
        return not self.tiles

    def show_attachments(self, visit_id: str, attachments: Sequence[Attachment]) -> None:
        """Show the attachments of a visit."""
        self._visit_id = visit_id
        if [tile.attachment for tile in self.tiles] == list(attachments):
            return
        clear(self._flow)
        self.tiles = [self._tile(attachment) for attachment in attachments]
        self.header.set_count(len(self.tiles))
        self._hint.setVisible(self.is_empty and not self._session.is_read_only)
        self.count_changed.emit()

    def choose_files(self) -> None:
        """Let the person choose files to attach."""
        names, _ = QFileDialog.getOpenFileNames(self, tr("Attach photos and files"))
        self.add([(Path(name).name, Path(name)) for name in names])

    def take(self, data: QMimeData) -> bool:
        """Attach what was dropped or pasted; False where it holds neither files nor a picture."""
        files = files_in(data)
        self.add(files)
        return bool(files)

    def add(self, files: Sequence[FileContent]) -> None:
        """Copy files into the archive's folder, then write their records in one step of undo."""
        if not files or self._session.is_read_only:
            return
        self._session.jobs.submit(
            keep_all, self._session.archive, list(files), self._visit_id, done=self._file, owner=self
        )

    def scroll_into_view(self) -> None:
        """Bring the section into view."""
        scroll_to(self)

    def _file(self, kept: tuple[list[Attachment], list[PressdeskError]]) -> None:
        attachments, refused = kept
        for error in refused:
            self._session.report(error)
        if not attachments:
            return
        try:
            with self._session.write(tr("Attach {count} files", count=len(attachments))) as transaction:
                for attachment in attachments:
                    transaction.save(attachment)
        except PressdeskError as error:
            self._session.report(error)
            return
        self._session.offer_undo(tr("{count} files attached.", count=len(attachments)))
        self.scroll_into_view()

    def _tile(self, attachment: Attachment) -> AttachmentTile:
        tile = AttachmentTile(attachment, self._session, self._thumbnails, self)
        tile.removal_asked.connect(lambda: move_to_bin(self._session, attachment))
        self._flow.addWidget(tile)
        return tile


def files_in(data: QMimeData) -> list[FileContent]:
    """Give the local files, or else the one picture, that a drop or the clipboard holds."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    if paths:
        return [(path.name, path) for path in paths]
    image = data.imageData() if data.hasImage() else None
    if isinstance(image, QImage) and not image.isNull():
        return [(f"pasted-{datetime.now():%Y-%m-%d-%H%M%S}.png", image)]
    return []


def _png_of(image: QImage) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(buffer, QByteArray(b"png")).write(image)
    return bytes(content.data())


def keep_all(
    progress: Progress, archive: Archive, files: list[FileContent], visit_id: str
) -> tuple[list[Attachment], list[PressdeskError]]:
    """Copy files into the archive's folder; give what is to be saved, and why others were refused."""
    kept: list[Attachment] = []
    refused: list[PressdeskError] = []
    for done, (name, content) in enumerate(files):
        progress.check()
        try:
            if isinstance(content, Path):
                file = media.keep_file(archive, content)
            else:
                file = media.keep_bytes(archive, _png_of(content))
            kept.append(media.attachment_of(file, name, visit=visit_id))
        except PressdeskError as error:
            refused.append(error)
        progress.report(done + 1, len(files))
    return kept, refused
