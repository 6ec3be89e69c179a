"""Changes to a draft that come from a place or a selection in the source: words are chosen, never typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from pressdesk.ingest.draft import DraftFigure, DraftMeeting, DraftReportedSpeech, Review, Trace, VisitDraft
from pressdesk.ingest.editing import add_participant, add_quote, join_quotes, set_quote_range, trimmed
from pressdesk.ingest.facts import Comparator, MeetingFormat
from pressdesk.ingest.finding import PersonKey, Range
from pressdesk.ui.form.date_editors import written_date
from pressdesk.ui.review.edits import with_field, with_member
from pressdesk.ui.review.items import Item

NEAR = 80
"""Characters after a passage within which its speaker is looked for."""


def join_with_next(draft: VisitDraft, quote_id: str) -> VisitDraft:
    """Give the draft with a quote and the next one as one statement; unchanged where there is no next one."""
    if not has_next(draft, quote_id):
        return draft
    ids = _kept_quotes(draft)
    return join_quotes(draft, quote_id, ids[ids.index(quote_id) + 1])


def has_next(draft: VisitDraft, quote_id: str) -> bool:
    """Tell whether a quote that was not rejected is followed by another."""
    return quote_id in _kept_quotes(draft)[:-1]


def _kept_quotes(draft: VisitDraft) -> list[str]:
    return [quote.id for quote in draft.quotes if quote.review is not Review.REJECTED]


def with_range(draft: VisitDraft, item: Item, span: Range) -> VisitDraft:
    """Give the draft with an item standing for other words; unchanged where that means nothing."""
    start, end = span = trimmed(draft.text, *span)
    if item.collection == "facts":
        return _fact_from(draft, item.id, span)
    if item.collection == "quotes":
        return set_quote_range(draft, item.id, start, end)
    changes: dict[str, dict[str, object]] = {
        "reported_speech": {"sentence": span, "content": span},
        "figures": {"start": start, "end": end, "value": "", "measures": span},
        "people": {"name": draft.words(span), "is_named": True, "mentions": (span,)},
        "documents": {"title": draft.words(span)},
    }
    trace = Trace.by_hand(start, end)
    return with_member(draft, item.collection, item.id, trace=trace, **changes.get(item.collection, {}))


def with_new(draft: VisitDraft, collection: str, span: Range) -> tuple[VisitDraft, str]:
    """Give the draft with a new member made of words of the source, accepted, and the member's id."""
    span = trimmed(draft.text, *span)
    former = {member.id for member in getattr(draft, collection)}
    changed = _MAKERS[collection](draft, span)
    return changed, next(member.id for member in getattr(changed, collection) if member.id not in former)


def _with_quote(draft: VisitDraft, span: Range) -> VisitDraft:
    return add_quote(draft, *span, _named_near(draft, span))


def _with_person(draft: VisitDraft, span: Range) -> VisitDraft:
    return add_participant(draft, " ".join(draft.words(span).split()), mention=span)


def _with_reported_speech(draft: VisitDraft, span: Range) -> VisitDraft:
    speaker = _named_near(draft, span)
    made = DraftReportedSpeech(
        id=_new_id(draft.reported_speech, "reported"),
        sentence=span,
        content=span,
        speaker=speaker,
        speaker_printed=draft.name_of(speaker) or "",
        trace=Trace.by_hand(*span),
        review=Review.ACCEPTED,
    )
    return replace(draft, reported_speech=(*draft.reported_speech, made))


def _with_figure(draft: VisitDraft, span: Range) -> VisitDraft:
    made = DraftFigure(
        id=_new_id(draft.figures, "figure"),
        start=span[0],
        end=span[1],
        value="",
        comparator=Comparator.EXACTLY,
        unit="",
        is_currency=False,
        is_change=False,
        period="",
        measures=span,
        speaker=None,
        trace=Trace.by_hand(*span),
        review=Review.ACCEPTED,
    )
    return replace(draft, figures=(*draft.figures, made))


def _with_meeting(draft: VisitDraft, span: Range) -> VisitDraft:
    """Add a meeting of those who are named in its words, on the first day of the visit."""
    start, end = span
    made = DraftMeeting(
        id=_new_id(draft.meetings, "meeting"),
        date=draft.date_start.value,
        place="",
        format=MeetingFormat.BILATERAL,
        participants=tuple(
            person.id for person in draft.people if any(start <= first < end for first, _ in person.mentions)
        ),
        order_cue="",
        trace=Trace.by_hand(start, end),
        review=Review.ACCEPTED,
    )
    return replace(draft, meetings=(*draft.meetings, made))


_MAKERS: dict[str, Callable[[VisitDraft, Range], VisitDraft]] = {
    "quotes": _with_quote,
    "reported_speech": _with_reported_speech,
    "people": _with_person,
    "figures": _with_figure,
    "meetings": _with_meeting,
}


def _fact_from(draft: VisitDraft, name: str, span: Range) -> VisitDraft:
    words = draft.words(span)
    if name == "dates":
        day = written_date(words)
        return with_field(with_field(draft, "date_start", day), "date_end", day)
    if name == "place":
        return with_field(draft, "city", words)
    if name in {"guest", "host"}:
        meant = _person_at(draft, span)
        if meant is None:
            draft, meant = with_new(draft, "people", span)
        return with_field(draft, name, meant)
    return draft


def _person_at(draft: VisitDraft, span: Range) -> str | None:
    overlapping = (
        person.id
        for person in draft.people
        for start, end in person.mentions
        if start < span[1] and end > span[0]
    )
    return next(overlapping, None)


def _named_near(draft: VisitDraft, span: Range) -> PersonKey | None:
    """Give whoever is named next after a passage, else last before it: a guess that a number key corrects."""
    named = sorted((start, person.id) for person in draft.people for start, _ in person.mentions)
    after = [key for start, key in named if span[1] <= start < span[1] + NEAR]
    before = [key for start, key in named if start < span[0]]
    nearest = after[:1] or before[-1:]
    return nearest[0] if nearest else None


def _new_id(members: tuple[DraftReportedSpeech | DraftFigure | DraftMeeting, ...], stem: str) -> str:
    taken = {member.id for member in members}
    number = len(taken) + 1
    while f"{stem}-{number}" in taken:
        number += 1
    return f"{stem}-{number}"
