"""Filing a reviewed draft in the background: the comparing first, so that no other save waits for it."""

from __future__ import annotations

from dataclasses import dataclass
from threading import Event

from pressdesk.ingest.accession import Accession, accept
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.foresight import foresee
from pressdesk.model.source import InboxDraft
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.review.items import has_value, items_of
from pressdesk.ui.review.marks import Standing
from pressdesk.ui.session import Session


class FilingStopped(Exception):
    """The officer broke the filing off; nothing was written."""


@dataclass(frozen=True, slots=True)
class FilingOrder:
    """What is to be filed: a draft, its entry in the inbox, and the visit to add it to, empty for none."""

    draft: VisitDraft
    entry: InboxDraft
    merge_visit: str


def file_draft(progress: Progress, session: Session, order: FilingOrder, stop: Event) -> Accession:
    """File a draft as one step of undo.

    Once ``stop`` is set it raises FilingStopped, unless all is written already.
    """
    archive, draft, entry = session.archive, order.draft, order.entry

    def watch() -> None:
        progress.check()
        if stop.is_set():
            raise FilingStopped

    def step(done: int, of: int) -> None:
        watch()
        progress.report(done, of)

    merge_into = archive.look_up(Visit, order.merge_visit) if order.merge_visit else None
    if merge_into is not None:
        foresee(archive, draft, merge_into, watch)
    with session.write(tr("File the visit"), back_to=(InboxDraft.table, entry.id)):
        return accept(
            archive,
            draft,
            merge_into=merge_into,
            inbox_draft=entry,
            checked=True,
            unlooked=unlooked(draft),
            apart=frozenset(entry.apart),
            step=step,
        )


def unlooked(draft: VisitDraft) -> int:
    """Count the values marked “Check” that the officer neither accepted nor rejected nor changed."""
    return sum(item.standing is Standing.UNSURE and has_value(draft, item) for item in items_of(draft))


def said_of(accession: Accession, left: int = 0) -> str:
    """Say what became of the text, and what wants a look; ``left`` values nobody looked at."""
    unseen = [tr("{count} items marked “Check” were not looked at.", count=left)] if left else []
    if not accession.is_merged:
        return " ".join((tr("The visit is filed."), *unseen))
    joined, conflicts = len(accession.relations), len(accession.conflicts)
    sentences = [tr("The text was added to the visit."), *unseen]
    if joined:
        sentences.append(tr("Quotes joined with held ones: {number}.", number=joined))
    if conflicts:
        sentences.append(tr("Facts on which the sources disagree: {number}.", number=conflicts))
    return " ".join(sentences)
