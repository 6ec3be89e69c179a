"""Filing all drafts that are certain: counted first, done only when asked for again, one undo step."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QObject

from pressdesk.model.identity import new_id
from pressdesk.model.source import InboxDraft
from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session

CERTAIN: dict[str, Any] = {"state": "waiting", "unsure": 0, "seems_held": False}
"""Every value read for certain, none missing, no warning, and no visit held that it might be."""


class FilingCertain(QObject):
    """Asks with a clear number before it files anything."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session

    def ask(self) -> None:
        """Say how many drafts are certain, and offer to file them."""
        archive = self._session.archive
        certain, waiting = archive.count(InboxDraft, **CERTAIN), archive.count(InboxDraft, state="waiting")
        if not certain:
            self._session.give_notice(
                tr("No draft in the inbox is certain in everything; please review them.")
            )
            return
        numbers = {"certain": show_number(certain), "waiting": show_number(waiting)}
        said = tr("{certain} of {waiting} drafts are certain in every value, date and speaker.", **numbers)
        act = tr("File {count} visits", count=certain)
        self._session.give_notice(said, (act, self.file))

    def file(self) -> None:
        """File the drafts that are certain, in the background."""
        self._session.jobs.submit(
            _file_certain,
            self._session,
            done=self._say_filed,
            failed=self._session.report,
            progress=self._tell,
            owner=self,
            purpose="file_certain",
        )

    def _tell(self, done: int, of: int) -> None:
        if done % 50 == 0 and done < of:
            numbers = {"done": show_number(done), "total": show_number(of)}
            self._session.give_notice(tr("Filing {done} of {total}…", **numbers))

    def _say_filed(self, count: int) -> None:
        self._session.offer_undo(tr("{count} visits were filed.", count=count))


def _file_certain(progress: Progress, session: Session) -> int:
    """File one draft after the other; two that turn out to tell of one visit are not both filed."""
    from pressdesk.ingest.accession import accept, held_visits
    from pressdesk.ingest.inbox import load_draft

    archive = session.archive
    ids = archive.identify(InboxDraft, archive.row_numbers(InboxDraft, **CERTAIN))
    merge_key, filed = new_id(), 0
    for place, draft_id in enumerate(ids):
        if not progress.report(place, len(ids)):
            break
        entry = archive.get(InboxDraft, draft_id)
        draft = load_draft(archive, entry)
        with session.write(tr("File all drafts that are certain"), merge_key=merge_key) as transaction:
            if held_visits(archive, draft):
                transaction.save(entry.replaced(seems_held=True))
            else:
                filed += bool(accept(archive, draft, inbox_draft=entry).visit.id)
    return filed
