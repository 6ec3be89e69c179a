"""Small pictures of attachments, read and scaled in the background and remembered."""

from __future__ import annotations

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QImage, QImageReader, QPixmap, QPixmapCache

from pressdesk.archive.database import Archive
from pressdesk.archive.media import AttachmentMissing, open_path
from pressdesk.model.attachment import Attachment
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

SIDE = 320
"""Device pixels of a thumbnail's longer side: sharp at 160 logical pixels on a screen of scale 2."""


class Thumbnails(QObject):
    """Gives the picture of an attachment, at once or a moment later."""

    arrived = Signal(str)
    """The id of an attachment whose picture can be had now."""

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._asked: set[str] = set()
        self._without: set[str] = set()

    def pixmap(self, attachment_id: str) -> QPixmap | None:
        """Give the picture; None while it is being read, and for files that are no pictures."""
        found = QPixmap()
        if QPixmapCache.find(_key(attachment_id), found):
            return found
        if attachment_id not in self._asked | self._without:
            self._asked.add(attachment_id)
            self._session.jobs.submit(
                _read, self._session.archive, attachment_id,
                done=lambda image: self._keep(attachment_id, image), owner=self,
            )  # fmt: skip
        return None

    def _keep(self, attachment_id: str, image: QImage | None) -> None:
        self._asked.discard(attachment_id)
        if image is None:
            self._without.add(attachment_id)
            return
        QPixmapCache.insert(_key(attachment_id), QPixmap.fromImage(image))
        self.arrived.emit(attachment_id)


def _key(attachment_id: str) -> str:
    return f"thumbnail {attachment_id}"


def _read(progress: Progress, archive: Archive, attachment_id: str) -> QImage | None:
    progress.check()
    attachment = archive.look_up(Attachment, attachment_id)
    if attachment is None or not attachment.is_photo:
        return None
    try:
        reader = QImageReader(str(open_path(archive, attachment)))
    except AttachmentMissing:
        return None
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid():
        reader.setScaledSize(size.scaled(QSize(SIDE, SIDE), Qt.AspectRatioMode.KeepAspectRatio))
    image = reader.read()
    return None if image.isNull() else image
