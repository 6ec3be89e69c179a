"""How records look on a page of their own: a quote as a quote, a photo as a photo."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QImage, QImageReader
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.errors import PressdeskError
from pressdesk.model.attachment import Attachment
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.record.picture_view import PictureView
from pressdesk.ui.record.quote_view import QuoteView
from pressdesk.ui.record.record_body import Reading, ReadingView
from pressdesk.ui.session import Place, Session
from pressdesk.ui.tellings.other_tellings import OtherTellings
from pressdesk.ui.theme import WIDE
from pressdesk.ui.widgets.buttons import push_button

_LARGEST_PICTURE = QSize(820, 460)


_SHOWN_WITH_QUOTE = ("text", "office_then", "clearance", "language", "embargo_until")
"""Fields of a quote that its view shows already."""


class QuoteReading(Reading):
    """The quote as one reads it, and the fields that it does not show below."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.quote_view = QuoteView(session, self)
        self.fields = ReadingView(
            session, ("text", "office_then", "clearance", "language", "embargo_until"), self
        )
        self.fields.edit_asked.connect(self.edit_asked)
        self.tellings = OtherTellings(session, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDE)
        column.addWidget(self.quote_view)
        column.addWidget(self.tellings)
        column.addWidget(self.fields)

    def set_record(self, record: Record) -> None:
        """Show another quote, or the same as it is now."""
        self.quote_view.set_record(record)
        if isinstance(record, Quote):
            self.tellings.set_quote(record)
        self.fields.set_record(record)

    def show_place(self, place: Place) -> None:
        """Lift out a place in the words or in another field."""
        self.quote_view.show_place(place)
        self.fields.show_place(place)


class PhotoReading(Reading):
    """The picture, read in the background, above its fields."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._attachment = Attachment()
        self.picture = PictureView(self)
        self.picture.setAccessibleName(tr("Picture"))
        self.fields = ReadingView(session, (), self)
        self.fields.edit_asked.connect(self.edit_asked)
        self.open_button = push_button(
            tr("Open the file"), self._open, icon_name="external-link", parent=self
        )
        row = QHBoxLayout()
        row.addWidget(self.open_button)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(WIDE)
        column.addWidget(self.picture)
        column.addLayout(row)
        column.addWidget(self.fields)

    def set_record(self, record: Record) -> None:
        """Show another attachment, or the same as it is now."""
        self.fields.set_record(record)
        if not isinstance(record, Attachment):
            return
        is_other = record.content_sha256 != self._attachment.content_sha256
        self._attachment = record
        self.picture.setVisible(record.is_photo)
        self.picture.setToolTip(record.alternative_text.best(self._session.language))
        if is_other:
            self.picture.set_image(QImage())
            if record.is_photo:
                self._session.jobs.submit(
                    _read_picture,
                    self._session.archive,
                    record,
                    _LARGEST_PICTURE * self.devicePixelRatioF(),
                    done=self.picture.set_image,
                    owner=self,
                    purpose=f"picture {id(self)}",
                )

    def show_place(self, place: Place) -> None:
        """Lift out a place in a field."""
        self.fields.show_place(place)

    def _open(self) -> None:
        """Open the file in the program that the system has for it."""
        try:
            path = media.open_path(self._session.archive, self._attachment)
        except PressdeskError as error:
            self._session.report(error)
            return
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(path)))


def reading_of(record_class: type[Record], session: Session, parent: QWidget) -> Reading:
    """Give what shows records of a class on a page of their own."""
    if record_class is Quote:
        return QuoteReading(session, parent)
    if record_class is Attachment:
        return PhotoReading(session, parent)
    return ReadingView(session, (), parent)


def names_itself(record_class: type[Record]) -> bool:
    """Tell whether a page of such a record needs no heading, since its words say it all."""
    return record_class is Quote


def _read_picture(progress: Progress, archive: Archive, attachment: Attachment, largest: QSize) -> QImage:
    progress.check()
    reader = QImageReader(str(media.open_path(archive, attachment)))
    reader.setAutoTransform(True)
    size = reader.size()
    if size.isValid() and (size.width() > largest.width() or size.height() > largest.height()):
        reader.setScaledSize(size.scaled(largest, Qt.AspectRatioMode.KeepAspectRatio))
    return reader.read()
