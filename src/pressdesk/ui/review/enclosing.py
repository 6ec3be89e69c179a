"""Photos that are dropped on a draft in review: they wait with it, and go to the visit that it becomes."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QObject

from pressdesk.errors import PressdeskError
from pressdesk.model.attachment import Attachment
from pressdesk.ui.i18n import tr
from pressdesk.ui.review.desk import ReviewDesk
from pressdesk.ui.visit.attachments import files_in, keep_all


class Enclosing(QObject):
    """Takes photos in for the draft on a desk."""

    def __init__(self, desk: ReviewDesk) -> None:
        super().__init__(desk)
        self._desk = desk

    def take(self, content: QMimeData) -> None:
        """Copy the pictures into the archive's folder in the background, then note them with the draft."""
        desk, entry_id = self._desk, self._desk.entry.id
        if not desk.is_waiting:
            desk.say_closed()
            return

        def keep(answer: tuple[list[Attachment], list[PressdeskError]]) -> None:
            kept, refused = answer
            for error in refused:
                desk.session.report(error)
            if kept and desk.entry.id == entry_id:
                desk.enclose(kept)

        session = desk.session
        session.jobs.submit(keep_all, session.archive, files_in(content), "", done=keep, owner=self)
        desk.say(tr("The photo is being copied…"))
