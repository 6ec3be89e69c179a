"""How much of a draft still wants an officer's eye."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pressdesk.ingest.draft import (
    CERTAIN,
    DraftDocument,
    DraftField,
    DraftFigure,
    DraftMeeting,
    DraftReportedSpeech,
    Review,
    Trace,
    VisitDraft,
)

Finding = DraftMeeting | DraftFigure | DraftDocument | DraftReportedSpeech

CERTAIN_TOPIC = 0.6
"""A topic does little harm."""
NEEDED = ("date_start", "date_end", "country", "guest", "host")
"""What a visit is nothing without."""
FACTS = (*NEEDED, "kind")


def open_questions(draft: VisitDraft) -> int:
    """Count the values that are missing or not read for certain, and the warnings; 0 where all is certain.

    What the officer accepted or rejected is no question any more.
    """
    facts = sum(_is_question(getattr(draft, name), needed=name in NEEDED) for name in FACTS)
    findings = sum(
        review is Review.OPEN and trace.confidence < threshold
        for trace, review, threshold in _findings(draft)
    )
    return facts + findings + len(draft.warnings)


def _is_question(field: DraftField, *, needed: bool) -> bool:
    if field.review is not Review.OPEN:
        return False
    if not field.value or field.trace is None:
        return needed
    return field.trace.confidence < CERTAIN


def _findings(draft: VisitDraft) -> Iterator[tuple[Trace, Review, float]]:
    for person in draft.people:
        if person.takes_part:
            yield person.trace, person.review, CERTAIN
    for quote in draft.quotes:
        if not quote.is_fragment:
            yield quote.trace, quote.review, CERTAIN
    findings: Iterator[Finding] = chain(draft.meetings, draft.figures, draft.documents, draft.reported_speech)
    for finding in findings:
        yield finding.trace, finding.review, CERTAIN
    for topic in draft.topics:
        yield topic.trace, topic.review, CERTAIN_TOPIC
