"""The inbox: drafts that wait in the archive, each with its source, until an officer has seen them."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.archive.database import Archive
from pressdesk.ingest.certainty import open_questions
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.draft_json import from_json, to_json
from pressdesk.ingest.enclosures import NOTHING_ENCLOSED, Enclosed
from pressdesk.ingest.identification import held_visits
from pressdesk.model.identity import now
from pressdesk.model.parts import parts_to_json
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.visit import Visit

WAITING, FILED, DISCARDED = "waiting", "filed", "discarded"
TITLE_AT_MOST = 160


def keep_draft(archive: Archive, draft: VisitDraft, *, enclosed: Enclosed = NOTHING_ENCLOSED) -> InboxDraft:
    """Keep a draft with its source, in one transaction; a text that waits there already is not kept twice.

    ``enclosed`` is the original file, which the source then names, and the photos that came with it, which
    wait with the draft until it becomes a visit.
    """
    waiting = waiting_with_text_of(archive, draft)
    if waiting is not None:
        return waiting
    entry = _entry(draft).replaced(seems_held=bool(held_visits(archive, draft)))
    with archive.transaction("Keep a draft in the inbox") as transaction:
        source = transaction.save(source_of(draft).replaced(original=enclosed.saved_original(transaction)))
        enclosures = enclosed.saved_photos(transaction)
        return transaction.save(entry.replaced(source=source.id, enclosures=enclosures))


def waiting_drafts(archive: Archive) -> list[InboxDraft]:
    """Give the drafts that wait, newest first."""
    return archive.find(InboxDraft, state=WAITING, order="-created_at")


def load_draft(archive: Archive, entry: InboxDraft) -> VisitDraft:
    """Give a kept draft as it was left; DamagedDraftError where its stored form cannot be read."""
    return draft_of_entry(entry, archive.get(Source, entry.source).text)


def draft_of_entry(entry: InboxDraft, text: str) -> VisitDraft:
    """Give a kept draft, the text of its source being at hand; DamagedDraftError where it cannot be read."""
    return replace(from_json(entry.document), text=text)


def update_draft(archive: Archive, entry: InboxDraft, draft: VisitDraft) -> InboxDraft:
    """Keep what the officer has done to a draft so far."""
    fresh = _entry(draft)
    changed = entry.replaced(
        title=fresh.title,
        held_on=fresh.held_on,
        publisher=fresh.publisher,
        unsure=fresh.unsure,
        document=fresh.document,
    )
    with archive.transaction("Edit a draft") as transaction:
        return transaction.save(changed)


def discard_draft(archive: Archive, entry: InboxDraft) -> InboxDraft:
    """Take a draft out of those that wait; its source and the draft itself stay in the archive."""
    with archive.transaction("Discard a draft") as transaction:
        return transaction.save(entry.replaced(state=DISCARDED))


def take_back_draft(archive: Archive, entry: InboxDraft) -> InboxDraft:
    """Let a discarded draft wait again."""
    with archive.transaction("Put a draft back into the inbox") as transaction:
        return transaction.save(entry.replaced(state=WAITING))


def waiting_with_text_of(archive: Archive, draft: VisitDraft) -> InboxDraft | None:
    """Give the entry of the inbox that waits with the same text, None where there is none."""
    for known in archive.find(Source, text_sha256=source_of(draft).text_sha256):
        entry = next(iter(archive.find(InboxDraft, source=known.id, state=WAITING)), None)
        if entry is not None:
            return entry
    return None


def visit_with_text_of(archive: Archive, draft: VisitDraft) -> Visit | None:
    """Give the visit that the same text was filed under before, None where there is none."""
    sources = archive.find(Source, text_sha256=source_of(draft).text_sha256)
    visits = archive.get_many(Visit, [source.visit for source in sources if source.visit])
    return next((visit for visit in visits if not visit.is_removed), None)


def source_of(draft: VisitDraft) -> Source:
    """Make the source record of a draft: the text as it came in, with where and when."""
    return Source(
        title=draft.title or draft.identifier,
        publisher=draft.publisher,
        address=draft.address,
        published_on=draft.published_on,
        language=draft.language.value,
        text=draft.text,
        received_at=now(),
        parts=parts_to_json(draft.parts),
    ).prepared()


def _entry(draft: VisitDraft) -> InboxDraft:
    """The text lies in the source alone; the draft takes it from there again."""
    return InboxDraft(
        title=_title(draft),
        held_on=draft.date_start.value,
        language=draft.language.value,
        publisher=draft.publisher,
        unsure=open_questions(draft),
        document=to_json(replace(draft, text="")),
        characters=len(draft.text),
    )


def _title(draft: VisitDraft) -> str:
    """Give the heading, else who met whom, else the text's first words."""
    people = [name for name in (draft.name_of(draft.guest.value), draft.name_of(draft.host.value)) if name]
    words = draft.title or " – ".join(people) or " ".join(draft.text[: TITLE_AT_MOST * 2].split())
    return words[:TITLE_AT_MOST]
