"""Corrections kept in the archive, and the lessons that follow from them."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import replace

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.ingest.corrections.differences import CorrectionKind, Difference, differences
from pressdesk.ingest.corrections.house_signs import HouseSign, house_signs
from pressdesk.ingest.corrections.lessons import FOLLOWED, house
from pressdesk.ingest.draft import Trace, VisitDraft
from pressdesk.ingest.draft_json import DamagedDraftError, from_json
from pressdesk.ingest.finding import Range
from pressdesk.ingest.known import Lesson
from pressdesk.model.source import Correction, InboxDraft, Source

CONTEXT = 300
"""Characters kept before and after, at most to the ends of the paragraph."""
LONGEST_WORDS = 2_000


def draft_as_read(archive: Archive, entry: InboxDraft) -> VisitDraft | None:
    """Give the draft as reading had left it, before any officer; None where another version wrote it."""
    documents = [line.doc["document"] for line in archive.history_of(entry) if line.doc.get("document")]
    try:
        return from_json(documents[-1]) if documents else None
    except DamagedDraftError:
        return None


def remember(
    archive: Archive,
    transaction: Transaction,
    entry: InboxDraft,
    confirmed: VisitDraft,
    *,
    source: Source,
    person_id: Callable[[str], str],
) -> list[Correction]:
    """Keep what the officer changed in a draft, and by what its house is known the next time.

    An earlier correction that is now contradicted is forgotten.

    ``person_id`` gives the archive's person for the key of one in the draft, empty where there is none.
    """
    found = draft_as_read(archive, entry)
    if found is None:
        return []
    kept = []
    for difference in differences(replace(found, text=confirmed.text), confirmed):
        _forget_contradicted(archive, transaction, difference)
        after = difference.after if isinstance(difference.after, dict) else {}
        key = after.get("speaker") or after.get("id") or ""
        correction = _correction(difference, confirmed, source).replaced(person=person_id(str(key)))
        kept.append(transaction.save(correction))
    return [*kept, *_remember_house(archive, transaction, found, confirmed, source)]


def _remember_house(
    archive: Archive, transaction: Transaction, found: VisitDraft, confirmed: VisitDraft, source: Source
) -> list[Correction]:
    """Keep the signs of a publisher that are not known yet; one that was forgotten stays forgotten."""
    if not confirmed.publisher:
        return []
    kept = []
    for sign in house_signs(confirmed):
        if sign.is_publisher:
            continue
        known = archive.find(Correction, finding=CorrectionKind.HOUSE.value, printed=sign.words)
        for earlier in known:
            if earlier.meaning == found.publisher != confirmed.publisher:
                transaction.remove(earlier)
        binned = archive.find(
            Correction, removed=True, finding=CorrectionKind.HOUSE.value, printed=sign.words
        )
        if not any(item.meaning == confirmed.publisher for item in (*known, *binned)):
            kept.append(transaction.save(_correction(_of_house(sign, confirmed), confirmed, source)))
    return kept


def _of_house(sign: HouseSign, draft: VisitDraft) -> Difference:
    trace = Trace.by_hand(*sign.place)
    return Difference(CorrectionKind.HOUSE, sign.words, draft.publisher, trace, None, None)


def lessons_of(archive: Archive) -> tuple[Lesson, ...]:
    """Give what holds for other texts, newest first; what an officer removed is not among it."""
    corrections = [
        correction for kind in FOLLOWED for correction in archive.find(Correction, finding=kind.value)
    ]
    corrections.sort(key=lambda correction: correction.created_at, reverse=True)
    return tuple(_lesson(correction) for correction in corrections if correction.printed)


def forget(archive: Archive, correction_id: str) -> None:
    """Let a correction not be used any more; it lies in the bin."""
    correction = archive.look_up(Correction, correction_id)
    if correction is not None and not correction.is_removed:
        archive.remove(correction)


def _forget_contradicted(archive: Archive, transaction: Transaction, difference: Difference) -> None:
    followed = difference.trace.correction if difference.trace is not None else ""
    earlier = archive.look_up(Correction, followed)
    if earlier is not None and not earlier.is_removed:
        transaction.remove(earlier)


def _correction(difference: Difference, draft: VisitDraft, source: Source) -> Correction:
    context, passage = _context(draft.text, difference.place)
    return Correction(
        finding=difference.kind.value,
        printed=difference.printed[:LONGEST_WORDS],
        meaning=difference.meaning[:LONGEST_WORDS],
        publisher=draft.publisher or house(draft.publisher, draft.text),
        language=draft.language.value,
        published_on=draft.published_on or draft.date_start.value,
        rule=difference.trace.rule if difference.trace is not None else "",
        context=context,
        passage=(passage,) if passage[1] > passage[0] else (),
        source=source.id,
        before=json.dumps(difference.before, ensure_ascii=False),
        after=json.dumps(difference.after, ensure_ascii=False),
    )


def _context(text: str, place: Range) -> tuple[str, Range]:
    start, end = place
    if end <= start:
        return "", (0, 0)
    first = max(text.rfind("\n", 0, start) + 1, start - CONTEXT)
    paragraph_end = text.find("\n", end)
    last = min(paragraph_end if paragraph_end >= 0 else len(text), end + CONTEXT)
    return text[first:last], (start - first, end - first)


def _lesson(correction: Correction) -> Lesson:
    before, after = _object(correction.before), _object(correction.after)
    return Lesson(
        correction_id=correction.id,
        kind=correction.finding,
        printed=correction.printed,
        meaning=correction.meaning,
        subject=str(after.get("name", "")),
        house=house(correction.publisher, ""),
        country=str(before.get("country") or after.get("country") or ""),
        day=correction.published_on,
        person_id=correction.person,
    )


def _object(written: str) -> dict[str, object]:
    try:
        value = json.loads(written or "{}")
    except ValueError:
        return {}
    return value if isinstance(value, dict) else {}
