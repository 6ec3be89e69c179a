"""Meetings told by the narrator: who with whom, where, when, in which form and in which order."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

from pressdesk.ingest.calendar_words import DAY_BEFORE, EARLIER
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import MeetingFormat, MeetingValue, VisitDaysValue, VisitKindValue
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, PersonKey
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.meeting_account import Account, Event
from pressdesk.ingest.meeting_clauses import read_sentence
from pressdesk.ingest.meeting_contacts import close_gathering
from pressdesk.ingest.sentences import sentences_of

NEAR_VISIT = timedelta(days=3)
HEAD_PARAGRAPHS = 7
FIRST_NAMED = 3
COMPLETED = 0.6
LOOK_BACK = 30


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the meetings, merge those told twice, and put them into the order in which they were held."""
    account = Account.of(text, layers)
    kind = layers.first(VisitKindValue)
    for sentence in sentences_of(text):
        read_sentence(account, sentence)
    close_gathering(account)
    _read_transcript(account)
    if kind is not None and kind.is_announcement and not any(event.day for event in account.events):
        return []
    events = _in_order(_merged(account))
    return [_finding(account, event, position, events) for position, event in enumerate(events)]


def _read_transcript(account: Account) -> None:
    """In a transcript those who speak, and those of the title, met; the room stands in the first lines."""
    genre = account.layers.first(GenreValue)
    if genre is None or genre.genre is not Genre.TRANSCRIPT:
        return
    paragraphs = account.text.paragraphs
    head = paragraphs[min(HEAD_PARAGRAPHS, len(paragraphs)) - 1].end
    keys = account.cast.narrated()
    keys = [key for key in keys if account.cast.people[key].office is not None or _is_labelled(account, key)]
    venue = next((value.name for finding, value in account.venues if finding.start < head), None)
    if len(keys) < 2 or any(set(keys) <= set(event.keys) for event in account.events):
        account.events[:1] = [replace(event, venue=event.venue or venue) for event in account.events[:1]]
        return
    event = Event(
        paragraphs[0].start,
        paragraphs[0].end,
        tuple(keys),
        (paragraphs[0].start, paragraphs[0].end),
        venue=venue,
    )
    account.events = [item for item in account.events if not set(item.keys) <= set(keys)]
    account.events.insert(0, event)


def _is_labelled(account: Account, key: PersonKey) -> bool:
    return any(
        account.text.text[item.end : item.end + 1] == ":"
        or account.text.text[item.end : item.end + 2] in {" (", " :"}
        for item in account.cast.appearances
        if item.key == key
    )


def _merged(account: Account) -> list[Event]:
    """Make one of each meeting told more than once; drop greetings and half-told ones that say no more."""
    kept: list[Event] = []
    for event in account.events:
        keys = dict.fromkeys(account.introduced.get(key, key) for key in event.keys)
        named = tuple(key for key in keys if account.cast.is_named(key))
        if named and _belongs(account, event):
            _merge_into(kept, replace(event, keys=named))
    kept = [event for event in kept if not event.is_reference or not _is_told_for_itself(event, kept)]
    kept = [event for event in kept if not _is_summary(event, kept)]
    strong = [event for event in kept if not event.is_greeting]
    if any(len(event.keys) > 1 for event in strong):
        kept = strong
    told: list[Event] = []
    for event in kept:
        if not _is_told_better(event, kept):
            _merge_into(told, _completed(account, _with_building_before(event, kept), kept))
    return told


def _completed(account: Account, event: Event, events: list[Event]) -> Event:
    """Give a meeting told with one person only, "the guest was received by", whom the text is about.

    That is whoever was at most of the other meetings, else whom the text names first, of another country.
    """
    people = account.cast.people
    if len(event.keys) != 1 or event.is_title:
        return event
    country = account.country_of(event.keys[0])
    if country is None:
        return event
    counts = Counter(key for other in events if len(other.keys) > 1 for key in other.keys)
    order = [*counts, *(key for key in account.cast.narrated()[:FIRST_NAMED] if key not in counts)]
    others = [
        key
        for key in order
        if key not in event.keys and people[key].country != country and people[key].office is not None
    ]
    if not others:
        return event
    chosen = max(others, key=lambda key: (counts[key], -order.index(key)))
    keys = tuple(key for key in account.cast.people if key in {chosen, *event.keys})
    return replace(event, keys=keys, certainty=COMPLETED)


def _belongs(account: Account, event: Event) -> bool:
    days = account.layers.first(VisitDaysValue)
    return event.day is None or days is None or days.first - NEAR_VISIT <= event.day <= days.last + NEAR_VISIT


def _merge_into(kept: list[Event], event: Event) -> None:
    for position, other in enumerate(kept):
        same_day = other.day is None or event.day is None or other.day == event.day
        if same_day and _same_people(other, event):
            kept[position] = replace(
                other,
                keys=other.keys if len(other.keys) >= len(event.keys) else event.keys,
                venue=other.venue or event.venue,
                day=other.day or event.day,
                meeting_format=other.meeting_format
                if other.meeting_format is not MeetingFormat.BILATERAL
                else event.meeting_format,
                is_title=other.is_title and event.is_title,
                is_greeting=other.is_greeting and event.is_greeting,
                before=other.before or event.before,
                order_cue=other.order_cue or event.order_cue,
                certainty=max(other.certainty, event.certainty),
            )
            return
    kept.append(event)


def _same_people(one: Event, other: Event) -> bool:
    first, second = set(one.keys), set(other.keys)
    if first == second:
        return True
    return (one.is_title and first < second) or (other.is_title and second < first)


def _is_told_for_itself(event: Event, events: list[Event]) -> bool:
    """Whether the meeting by which another is placed is told elsewhere."""
    return any(not other.is_reference and set(event.keys) <= set(other.keys) for other in events)


def _is_summary(event: Event, events: list[Event]) -> bool:
    """Whether an event without its day names all those whom the text tells one by one to have been met."""
    if len(event.keys) < 3 or event.day is not None or event.venue is not None:
        return False
    parts = [other for other in events if len(other.keys) > 1 and set(other.keys) < set(event.keys)]
    return len(parts) > 1 and set(event.keys) == {key for other in parts for key in other.keys}


def _is_told_better(event: Event, events: list[Event]) -> bool:
    if len(event.keys) > 1:
        return False
    return any(other is not event and set(event.keys) < set(other.keys) for other in events)


def _with_building_before(event: Event, events: list[Event]) -> Event:
    """Give a meeting the building where one of its people was told to have been right before it."""
    if event.venue is not None or event.is_title:
        return event
    before = [other for other in events if other.start < event.start]
    last = before[-1] if before else None
    is_half = last is not None and last.day == event.day and set(last.keys) < set(event.keys)
    return replace(event, venue=last.venue) if last is not None and is_half else event


def _in_order(events: list[Event]) -> list[Event]:
    ordered = list(events)
    for event in events:
        if event.before is None:
            continue
        others = [other for other in ordered if other is not event]
        target = next(
            (
                other
                for other in others
                if event.before and set(event.before) & set(other.keys) - set(event.keys)
            ),
            None,
        )
        target = target or next((other for other in reversed(others) if other.start < event.start), None)
        if target is not None and ordered.index(event) > ordered.index(target):
            ordered.remove(event)
            ordered.insert(ordered.index(target), event)
    return ordered


def _day_of_lead(account: Account, event: Event, days: VisitDaysValue) -> date:
    """Return the first day, or the last where the text goes on from this meeting to "the day before"."""
    goes_back = any(
        finding.start > event.end
        and (
            DAY_BEFORE.match(account.text.text, finding.start)
            or EARLIER.search(account.text.text, max(finding.start - LOOK_BACK, 0), finding.start)
        )
        for finding, _ in account.dates
    )
    return days.last if goes_back else days.first


def _finding(account: Account, event: Event, position: int, events: list[Event]) -> Finding:
    days = account.layers.first(VisitDaysValue)
    day = event.day
    if day is None and days is not None:
        earlier = [other.day or _day_of_lead(account, other, days) for other in events[:position]]
        day = max(earlier) if earlier else _day_of_lead(account, event, days)
    value = MeetingValue(event.keys, day, event.venue, event.meeting_format, position, event.order_cue)
    rule = "meeting told by the narrator"
    return Finding(event.start, event.end, value, event.certainty, rule, (event.cue,))
