"""What the officer does to a draft in review: each function gives a new draft, the old one stays."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

from pressdesk.errors import PressdeskError
from pressdesk.ingest.draft import CERTAIN, DraftField, DraftPerson, DraftQuote, Review, Trace, VisitDraft
from pressdesk.ingest.finding import PersonKey, Range, Side

FIELDS = ("date_start", "date_end", "city", "country", "kind", "level", "guest", "host")
LISTS = ("people", "meetings", "quotes", "reported_speech", "figures", "topics", "documents", "organisations")
OUTER_MARKS = ' \t\r\n\u00a0«»„“”"'


class DraftEditError(PressdeskError):
    """The change does not fit the draft."""

    def __init__(self, what: str) -> None:
        super().__init__(what, hint="The draft was not changed.")


def set_field(draft: VisitDraft, name: str, value: str) -> VisitDraft:
    """Set one plain field by hand (see ``FIELDS``), which also accepts it."""
    if name not in FIELDS:
        raise DraftEditError(f"A draft has no field “{name}”.")
    former: DraftField = getattr(draft, name)
    trace = Trace.by_hand(former.trace.start, former.trace.end) if former.trace else Trace.by_hand()
    return _with(draft, **{name: DraftField(value, trace, Review.ACCEPTED)})


def set_review(draft: VisitDraft, item_id: str, review: Review) -> VisitDraft:
    """Accept, reject or reopen one value: a field by its name, anything else by its id."""
    if item_id in FIELDS:
        return _with(draft, **{item_id: replace(getattr(draft, item_id), review=review)})
    return _changed(draft, item_id, review=review)


def accept_certain(draft: VisitDraft, threshold: float = CERTAIN) -> VisitDraft:
    """Accept everything still open whose confidence is at least ``threshold``."""
    for name in FIELDS:
        field: DraftField = getattr(draft, name)
        if field.review is Review.OPEN and field.trace is not None and field.trace.confidence >= threshold:
            draft = set_review(draft, name, Review.ACCEPTED)
    changes = {
        name: tuple(
            replace(item, review=Review.ACCEPTED)
            if item.review is Review.OPEN and item.trace.confidence >= threshold
            else item
            for item in getattr(draft, name)
        )
        for name in LISTS
    }
    return _with(draft, **changes)


def change_speaker(draft: VisitDraft, quote_id: str, person: PersonKey | None) -> VisitDraft:
    """Give a quote (or reported words) to another person of the text, or to nobody known."""
    if person is not None and draft.person(person) is None:
        raise DraftEditError("This person is not in the draft.")
    printed = draft.name_of(person) or ""
    return _changed(draft, quote_id, speaker=person, speaker_printed=printed, review=Review.ACCEPTED)


def set_quote_range(draft: VisitDraft, quote_id: str, start: int, end: int) -> VisitDraft:
    """Make a selection the words of a quote, without the space and the outer marks around it."""
    part = trimmed(draft.text, start, end)
    return _changed(draft, quote_id, parts=(part,), is_unclosed=False, review=Review.ACCEPTED)


def split_quote(draft: VisitDraft, quote_id: str, position: int) -> VisitDraft:
    """Divide a quote at a position inside it into two statements of the same speaker."""
    quote = _quote(draft, quote_id)
    first = tuple(
        part for item in quote.parts if (part := _clipped(draft.text, item, 0, position)) is not None
    )
    second = tuple(
        part
        for item in quote.parts
        if (part := _clipped(draft.text, item, position, len(draft.text))) is not None
    )
    if not first or not second:
        raise DraftEditError("The quote cannot be divided there: both sides need words.")
    halves = (replace(quote, parts=first), replace(quote, id=_new_id(draft.quotes, "quote"), parts=second))
    quotes = [half for item in draft.quotes for half in (halves if item.id == quote_id else (item,))]
    return replace(draft, quotes=tuple(quotes))


def join_quotes(draft: VisitDraft, first_id: str, second_id: str) -> VisitDraft:
    """Make two quotes one statement; the first one's speaker stands.

    Each part keeps its own range, but for parts between which there is nothing but a space of one line.
    """
    first, second = _quote(draft, first_id), _quote(draft, second_id)
    parts = tuple(sorted({*first.parts, *second.parts}))
    if first_id == second_id or any(one[1] > other[0] for one, other in pairwise(parts)):
        raise DraftEditError("These two quotes cannot be joined: they overlap.")
    parts = _closed_up(draft.text, parts)
    joined = replace(first, parts=parts, is_fragment=False, review=Review.ACCEPTED)
    return replace(
        draft,
        quotes=tuple(
            joined if item.id == first_id else item for item in draft.quotes if item.id != second_id
        ),
    )


def add_quote(draft: VisitDraft, start: int, end: int, speaker: PersonKey | None = None) -> VisitDraft:
    """Add a quote from a selection, in its place among the others."""
    part = trimmed(draft.text, start, end)
    quote = DraftQuote(
        id=_new_id(draft.quotes, "quote"),
        parts=(part,),
        speaker=speaker,
        speaker_printed=draft.name_of(speaker) or "",
        office_printed="",
        candidates=(),
        shape="selection",
        is_fragment=False,
        is_unclosed=False,
        trace=Trace.by_hand(*part),
        review=Review.ACCEPTED,
    )
    return replace(draft, quotes=tuple(sorted((*draft.quotes, quote), key=lambda item: item.parts)))


def add_participant(
    draft: VisitDraft,
    name: str,
    *,
    role: str = "",
    country: str = "",
    side: Side = Side.OTHER,
    mention: Range | None = None,
) -> VisitDraft:
    """Add a person who took part; ``mention`` is the selection that names them, if any."""
    if not name.strip():
        raise DraftEditError("A participant needs a name.")
    place = mention or (0, 0)
    person = DraftPerson(
        id=PersonKey(_new_id(draft.people, "person")),
        name=name.strip(),
        role=role,
        office_printed=role,
        country=country,
        side=side,
        takes_part=True,
        is_named=True,
        known_id="",
        mentions=(mention,) if mention else (),
        trace=Trace.by_hand(*place),
        review=Review.ACCEPTED,
    )
    return replace(draft, people=(*draft.people, person))


def edit_person(draft: VisitDraft, key: PersonKey, **changes: Any) -> VisitDraft:
    """Change a person's name, role, country, side or archive person, which also accepts them."""
    return _changed(draft, key, **{"review": Review.ACCEPTED, **changes})


def remove_participant(draft: VisitDraft, key: PersonKey) -> VisitDraft:
    """Let a person take no part; meetings, guest and host lose them, quotes keep their speaker."""
    draft = _changed(draft, key, takes_part=False)
    meetings = tuple(
        replace(item, participants=tuple(person for person in item.participants if person != key))
        for item in draft.meetings
    )
    draft = replace(draft, meetings=meetings)
    for name in ("guest", "host"):
        if getattr(draft, name).value == key:
            draft = set_field(draft, name, "")
    return draft


def trimmed(text: str, start: int, end: int) -> Range:
    """Return a selection without surrounding space and outer marks; DraftEditError where nothing is left."""
    if not 0 <= start < end <= len(text):
        raise DraftEditError("Nothing is selected in the source text.")
    while start < end and text[start] in OUTER_MARKS:
        start += 1
    while end > start and text[end - 1] in OUTER_MARKS:
        end -= 1
    if start == end:
        raise DraftEditError("The selection holds no words.")
    return start, end


def _closed_up(text: str, parts: tuple[Range, ...]) -> tuple[Range, ...]:
    """Make one of neighbours in a line that only space parts, such as those of a quote that was split."""
    closed: list[Range] = []
    for start, end in parts:
        between = text[closed[-1][1] : start] if closed else "\n"
        if between.strip() or "\n" in between or "\r" in between:
            closed.append((start, end))
        else:
            closed[-1] = (closed[-1][0], end)
    return tuple(closed)


def _clipped(text: str, part: Range, first: int, last: int) -> Range | None:
    start, end = max(part[0], first), min(part[1], last)
    if start >= end or not re.search(r"\w", text[start:end]):
        return None
    while text[start].isspace():
        start += 1
    while text[end - 1].isspace():
        end -= 1
    return start, end


def _quote(draft: VisitDraft, quote_id: str) -> DraftQuote:
    found = next((item for item in draft.quotes if item.id == quote_id), None)
    if found is None:
        raise DraftEditError("This quote is not in the draft any more.")
    return found


def _with(draft: VisitDraft, **changes: Any) -> VisitDraft:
    return replace(draft, **changes)


def _changed(draft: VisitDraft, item_id: str, **changes: Any) -> VisitDraft:
    for name in LISTS:
        items = getattr(draft, name)
        if any(item.id == item_id for item in items):
            return _with(
                draft,
                **{name: tuple(replace(item, **changes) if item.id == item_id else item for item in items)},
            )
    raise DraftEditError("This value is not in the draft any more.")


def _new_id(items: tuple[DraftQuote, ...] | tuple[DraftPerson, ...], stem: str) -> str:
    numbers = [int(match.group(1)) for item in items if (match := re.fullmatch(rf"{stem}-(\d+)", item.id))]
    return f"{stem}-{max(numbers, default=0) + 1}"
