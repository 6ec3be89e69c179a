"""Accession: a draft that the officer confirmed becomes records of the archive, in one transaction."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field

from pressdesk.archive.database import Archive
from pressdesk.archive.ministry import home_country
from pressdesk.archive.transaction import Transaction
from pressdesk.ingest.corrections.memory import remember
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.enclosures import NOTHING_ENCLOSED, Enclosed
from pressdesk.ingest.filing import Filing
from pressdesk.ingest.identification import held_visits, known_names
from pressdesk.ingest.inbox import FILED, source_of
from pressdesk.ingest.tellings import Relation
from pressdesk.model.attachment import Attachment
from pressdesk.model.meeting import Meeting
from pressdesk.model.quote import Quote
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.visit import Visit

__all__ = ["Accession", "accept", "held_visits", "known_names"]


@dataclass(frozen=True, slots=True)
class Accession:
    """What a draft became."""

    visit: Visit
    source: Source
    quotes: tuple[Quote, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    is_merged: bool = False
    conflicts: tuple[str, ...] = field(default=())
    """The fields on which the text disagrees with the visit it was merged into."""
    relations: Mapping[str, Relation] = field(default_factory=dict)
    """By id, the quotes that tell again what a held quote tells: other wordings and proposed translations."""


def accept(
    archive: Archive,
    draft: VisitDraft,
    *,
    merge_into: Visit | None = None,
    inbox_draft: InboxDraft | None = None,
    checked: bool = False,
    unlooked: int = 0,
    enclosed: Enclosed = NOTHING_ENCLOSED,
    apart: Collection[str] = (),
    step: Callable[[int, int], object] | None = None,
) -> Accession:
    """File a draft: source, visit, people, places, meetings, quotes, figures, documents, topics.

    With ``merge_into`` (see :func:`held_visits`) the records join a visit already held: its empty fields are
    filled, and where the text disagrees both values are kept as sourced assertions. ``inbox_draft`` is the
    entry that the draft waited as. The direction is told from the ministry's own country.
    ``checked`` tells that an officer went through the draft, ``unlooked`` how many of its unsure items were
    left undecided all the same: then the visit is a draft. ``enclosed`` is the original file and the photos
    of a draft that did not wait; those of one that did are taken from its entry. Rejected values stay out.
    ``apart`` names drafted quotes that stand by themselves although they seem to tell again what a held one
    tells. ``step`` is told how many of how many steps are done, and may raise to break off. All or nothing.
    """
    steps = _Steps(step)
    with archive.transaction("File a release") as transaction:
        source = _source(archive, draft, inbox_draft, merge_into)
        home = home_country(archive)
        filing = Filing(
            archive, transaction, draft, source, home_country=home, checked=checked and not unlooked
        )
        steps.go_on()
        visit = filing.visit(merge_into)
        original = filing.source.original or enclosed.saved_original(transaction)
        source = transaction.save(
            filing.source.replaced(
                visit=source.visit or visit.id, publisher=draft.publisher, original=original
            )
        )
        filing.source = source
        steps.go_on()
        filing.participations()
        meetings = filing.meetings()
        steps.go_on()
        quotes = filing.quotes(apart, steps.watch)
        steps.go_on()
        filing.figures()
        filing.documents()
        steps.go_on()
        if inbox_draft is not None:
            remember(archive, transaction, inbox_draft, draft, source=source, person_id=filing.person_id)
        _attach(archive, transaction, (*enclosed.photos, *_waiting_photos(archive, inbox_draft)), visit)
        _close_inbox(transaction, inbox_draft, visit, unlooked if checked else None)
    return Accession(
        visit,
        source,
        tuple(quotes),
        tuple(meetings),
        merge_into is not None,
        tuple(filing.disagreements.fields),
        filing.relations,
    )


class _Steps:
    """Tells how far a filing is, and lets whoever is told break it off."""

    COUNT = 5

    def __init__(self, told: Callable[[int, int], object] | None) -> None:
        self._told = told
        self._done = 0

    def go_on(self) -> None:
        self.watch()
        self._done += 1

    def watch(self) -> None:
        if self._told is not None:
            self._told(self._done, self.COUNT)


def _source(
    archive: Archive, draft: VisitDraft, inbox_draft: InboxDraft | None, merge_into: Visit | None
) -> Source:
    """Give the source: the one that waited, the same text where the visit has it already, or a new one."""
    if inbox_draft is not None:
        return archive.get(Source, inbox_draft.source)
    made = source_of(draft)
    held = archive.find(Source, visit=merge_into.id, text_sha256=made.text_sha256) if merge_into else []
    return held[0] if held else made


def _waiting_photos(archive: Archive, inbox_draft: InboxDraft | None) -> list[Attachment]:
    return archive.get_many(Attachment, inbox_draft.enclosures) if inbox_draft is not None else []


def _attach(archive: Archive, transaction: Transaction, photos: Sequence[Attachment], visit: Visit) -> None:
    """Give the visit its photos; one that it has already is not attached twice."""
    held = {photo.content_sha256: photo.id for photo in archive.find(Attachment, visit=visit.id)}
    for photo in photos:
        if held.get(photo.content_sha256, photo.id) == photo.id and not photo.is_removed:
            transaction.save(photo.replaced(visit=photo.visit or visit.id))


def _close_inbox(
    transaction: Transaction, inbox_draft: InboxDraft | None, visit: Visit, unlooked: int | None
) -> None:
    """Say what the draft became, and keep how much of it nobody looked at."""
    if inbox_draft is not None:
        unsure = inbox_draft.unsure if unlooked is None else unlooked
        transaction.save(inbox_draft.replaced(state=FILED, visit=visit.id, unsure=unsure))
