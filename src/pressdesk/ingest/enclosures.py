"""The file a text came in, and the photos that came with it, as attachments of the archive."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.ingest.readers.received import Received
from pressdesk.model.attachment import Attachment


@dataclass(frozen=True, slots=True)
class Enclosed:
    """Attachments whose files lie in the archive's folder, and whose records are saved with the draft.

    The texts of one message share them: they are saved by the first of its drafts that needs them.
    """

    original: Attachment | None = None
    photos: tuple[Attachment, ...] = ()

    def saved_original(self, transaction: Transaction) -> str:
        """Save the record of the original file and give its id; empty where there is none."""
        return transaction.save(self.original).id if self.original is not None else ""

    def saved_photos(self, transaction: Transaction) -> tuple[str, ...]:
        """Save the records of the photos and give their ids."""
        return tuple(transaction.save(photo).id for photo in self.photos)

    def without_photos(self) -> Enclosed:
        """Give the same without photos, for a further text of the same message."""
        return Enclosed(self.original)


NOTHING_ENCLOSED = Enclosed()


def keep_enclosures(archive: Archive, received: Received) -> Enclosed:
    """Put the bytes of a received file and of its photos into the archive's folder; no record is saved yet.

    Raises FileRefused where the folder cannot be written.
    """
    original = None
    if received.original:
        kept = media.keep_bytes(archive, received.original)
        original = media.attachment_of(kept, received.name)
    photos = tuple(
        media.attachment_of(media.keep_bytes(archive, photo.content), photo.name)
        for photo in received.enclosures
    )
    return Enclosed(original, photos)
