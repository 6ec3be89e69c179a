"""Meetings told by the narrator: who with whom, where, when, in which form and in which order."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache

from pressdesk.ingest.cast import Appearance, Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue, MeetingFormat, MeetingValue, PlaceSort, PlaceValue, VisitDaysValue, VisitKindValue
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, PersonKey, Range
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Sentence, SpokenRanges, sentences_of
from pressdesk.ingest.tables.meeting_words import (
    AFTER,
    ATTENDED,
    BEFORE,
    CLAUSE_SPLIT,
    FORMATS,
    FUTURE,
    FUTURE_AFTER,
    GREETING,
    HEADED,
    HIS,
    KAZAKH_BEFORE,
    KAZAKH_ORDER,
    MEETING,
    OBJECT_PRONOUN,
    RECEIVING,
    SEVERAL,
    UNRELATED,
    UNRELATED_AFTER,
)
from pressdesk.ingest.tables.visit_words import PAST

OBJECT_WITHIN = 110
NEAR_VISIT = timedelta(days=3)
TITLE_PARAGRAPHS = 3
HEAD_PARAGRAPHS = 7
NOMINATIVE = re.compile(r"[бвгджзклмнпрстфхцчшщ]$")


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting as one clause tells it, before the same meeting told twice is recognised."""

    start: int
    end: int
    keys: tuple[PersonKey, ...]
    cue: Range
    venue: str | None = None
    day: date | None = None
    meeting_format: MeetingFormat = MeetingFormat.BILATERAL
    is_title: bool = False
    is_greeting: bool = False
    is_reference: bool = False
    before: tuple[PersonKey, ...] | None = None
    order_cue: Range | None = None


@dataclass(slots=True)
class _Context:
    """What the reading of one text goes on."""

    text: SourceText
    layers: Layers
    cast: Cast
    spoken: SpokenRanges
    dates: list[tuple[Finding, DateValue]]
    venues: list[tuple[Finding, PlaceValue]]
    events: list[Event] = field(default_factory=list)
    subjects: list[PersonKey] = field(default_factory=list)
    pending_venue: str | None = None


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the meetings, merge those told twice, and put them into the order in which they were held."""
    context = _context(text, layers)
    kind = layers.first(VisitKindValue)
    for sentence in sentences_of(text):
        _read_sentence(context, sentence)
    _read_transcript(context)
    if kind is not None and kind.is_announcement and not any(event.day for event in context.events):
        return []
    events = _in_order(_merged(context))
    return [_finding(context, event, position, events) for position, event in enumerate(events)]


def _context(text: SourceText, layers: Layers) -> _Context:
    spoken = SpokenRanges.of(layers)
    dates = [item for item in layers.of(DateValue) if item[1].use is not DateUse.PUBLICATION and not spoken.holds(item[0].start)]
    venues = [item for item in layers.of(PlaceValue) if item[1].sort is PlaceSort.VENUE and not spoken.holds(item[0].start)]
    return _Context(text, layers, Cast.of(text, layers), spoken, dates, venues)


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _folded(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def _read_sentence(context: _Context, sentence: Sentence) -> None:
    for start, end in context.spoken.without(sentence.start, sentence.end):
        for first, last in _clauses(context.text.text, start, end):
            _read_clause(context, sentence, first, last)
    own = [key for key in context.cast.keys_between(sentence.start, sentence.end)]
    context.subjects[:0] = own


def _clauses(text: str, start: int, end: int) -> Iterator[Range]:
    begin = start
    for match in _pattern(CLAUSE_SPLIT).finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _read_clause(context: _Context, sentence: Sentence, start: int, end: int) -> None:
    text = context.text.text
    attended = _pattern(ATTENDED).search(text, start, end)
    if attended is not None and context.events:
        _add_attending(context, start, end)
        return
    reference, before_keys = _reference(context, start, end)
    cue = _cue(context, start, end, reference)
    if cue is None:
        _complete_last(context, start, end)
        return
    people = _people(context, start, end, cue, reference)
    if people and _folded(PAST).search(text, start, end):
        return
    if not people:
        _complete_last(context, start, end)
        return
    _add_events(context, sentence, (start, end), cue, people, reference, before_keys)


def _add_events(
    context: _Context,
    sentence: Sentence,
    clause: Range,
    cue: Range,
    people: list[PersonKey],
    reference: Range | None,
    before_keys: tuple[PersonKey, ...] | None,
) -> None:
    start, end = clause
    if reference is not None:
        _complete_last(context, *reference)
    event = Event(
        start,
        end,
        tuple(people),
        cue,
        venue=_venue(context, start, end, reference) or context.pending_venue,
        day=_day(context, sentence, start, end),
        meeting_format=_format(context.text.text[start:end]),
        is_title=sentence.paragraph < TITLE_PARAGRAPHS and context.text.paragraphs[sentence.paragraph].role is Role.HEADING,
        is_greeting=_pattern(GREETING).fullmatch(context.text.text, *cue) is not None,
        before=before_keys,
        order_cue=reference,
    )
    context.pending_venue = None
    for keys in _groups(context, clause, people):
        context.events.append(replace(event, keys=keys))


def _groups(context: _Context, clause: Range, people: list[PersonKey]) -> list[tuple[PersonKey, ...]]:
    """Several meetings of one person in one sentence: "held meetings with A and B"."""
    if len(people) < 3 or not _folded(SEVERAL).search(context.text.text, *clause):
        return [tuple(people)]
    first, others = people[0], people[1:]
    countries = {context.cast.people[key].country for key in others}
    if context.cast.people[first].country in countries - {None}:
        return [tuple(people)]
    return [(first, other) for other in others]


def _reference(context: _Context, start: int, end: int) -> tuple[Range | None, tuple[PersonKey, ...] | None]:
    """Find the words that place this meeting before or after another, and the people of that other."""
    text = context.text.text
    for pattern, is_before in ((BEFORE, True), (AFTER, False)):
        match = _folded(pattern).search(text, start, end)
        if match is not None:
            last = _reference_end(context, match.end(), end)
            keys = tuple(context.cast.keys_between(match.start(), last))
            return (match.start(), last), keys if is_before else None
    match = _folded(KAZAKH_ORDER).search(text, start, end)
    if match is None:
        return None, None
    first = _kazakh_reference_start(context, start, match.start())
    keys = tuple(context.cast.keys_between(first, match.end()))
    is_before = _folded(KAZAKH_BEFORE).search(match.group()) is not None
    return (first, match.end()), keys if is_before else None


def _reference_end(context: _Context, position: int, end: int) -> int:
    """Extend over "with the Head of State", or "at the Akorda", to the comma or the end of the name."""
    text = context.text.text
    following = re.compile(r"\s(?:with|со?|between|между)\s").match(text, position, end)
    if following is not None:
        first = next(iter(context.cast.between(following.end(), min(following.end() + 90, end))), None)
        return _end_of_oblique(text, first) if first is not None else following.end()
    place = re.compile(r"\s(?:in|at|во?|на)\s").match(text, position, end)
    if place is not None:
        venue = next((item for item, _ in context.venues if 0 <= item.start - place.end() < 12), None)
        return venue.end if venue is not None else place.end()
    return position


def _end_of_oblique(text: str, item: Appearance) -> int:
    """Where "with the Head of State" ends: a Russian name in the nominative after the office is another's."""
    office = item.mention.office_range
    name = text[item.mention.start : item.mention.end].split(" ")[0]
    is_other = office is not None and office[1] <= item.mention.start and NOMINATIVE.search(name) is not None
    return office[1] if is_other and office is not None else item.end


def _kazakh_reference_start(context: _Context, start: int, position: int) -> int:
    nearest = [item for item in context.cast.between(start, position) if position - item.end < 12]
    return nearest[-1].start if nearest else position


def _cue(context: _Context, start: int, end: int, reference: Range | None) -> Range | None:
    text = context.text.text
    for words in (MEETING, RECEIVING, HEADED, GREETING):
        for match in _folded(words).finditer(text, start, end):
            if reference is not None and reference[0] <= match.start() < reference[1]:
                continue
            if _is_still_to_come(text, start, end, match):
                continue
            if words in {MEETING, HEADED} or _has_object(context, start, end, match):
                return match.span()
    return None


def _is_still_to_come(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - 60) : match.start()]
    return _folded(FUTURE).search(before) is not None or _folded(FUTURE_AFTER).match(text[match.end() : end]) is not None


def _has_object(context: _Context, start: int, end: int, match: re.Match[str]) -> bool:
    """To receive is a meeting only where a person is received, right after the verb (before it in Kazakh)."""
    if re.search(r"[әғқңөұүһі]|қабылда", match.group()):
        return bool(context.cast.between(max(start, match.start() - OBJECT_WITHIN), match.start()))
    if _pattern(OBJECT_PRONOUN).match(context.text.text, match.end()):
        return True
    following = context.cast.between(match.end(), min(end, match.end() + OBJECT_WITHIN))
    if not following:
        return False
    gap = context.text.text[match.end() : following[0].start]
    return len(gap.split()) <= 6 and not re.search(r"[.;:]|\b(?:that|of the efforts|efforts|что|the (?:initiative|decision|progress))\b", gap)


def _people(context: _Context, start: int, end: int, cue: Range, reference: Range | None) -> list[PersonKey]:
    """Return who met: everybody in the clause but those of another meeting, and the subject meant by "he"."""
    keys = [
        item.key
        for item in context.cast.between(start, end)
        if not (reference is not None and reference[0] <= item.start and item.end <= reference[1]) and not _is_unrelated(context.text.text, item)
    ]
    people = list(dict.fromkeys(keys))
    if len(people) != 1:
        return people
    other = _subject(context, people[0], start, cue)
    return [other, *people] if other is not None else people


def _is_unrelated(text: str, item: Appearance) -> bool:
    before = text[max(item.start - 50, 0) : item.start]
    return _folded(UNRELATED).search(before) is not None or _folded(UNRELATED_AFTER).match(text[item.end : item.end + 40]) is not None


def _subject(context: _Context, known: PersonKey, start: int, cue: Range) -> PersonKey | None:
    """Return the person of the other side who was spoken of last."""
    people = context.cast.people
    country = people[known].country
    candidates = [key for key in context.subjects if key != known and people[key].is_named]
    foreign = [key for key in candidates if country is None or people[key].country != country]
    chosen = foreign or candidates
    if not chosen:
        return None
    has_pronoun = _pattern(HIS).search(context.text.text, start, cue[1] + 30) is not None
    return chosen[0] if has_pronoun or len(set(chosen)) == 1 or foreign else None


def _add_attending(context: _Context, start: int, end: int) -> None:
    last = context.events[-1]
    added = [key for key in context.cast.keys_between(start, end) if key not in last.keys]
    context.events[-1] = replace(last, keys=(*last.keys, *added))


def _complete_last(context: _Context, start: int, end: int) -> None:
    """A sentence that names nobody tells more about the meeting before it: the building, the form."""
    text = context.text.text
    if not context.events:
        context.pending_venue = context.pending_venue or _venue(context, start, end, None)
        return
    last = context.events[-1]
    has_cue = _folded(MEETING).search(text, start, end) is not None or _folded(r"встреч|переговор|meeting|talks|кездесу|келіссөз").search(text, start, end)
    venue = _venue(context, start, end, None)
    if venue and last.venue is None and has_cue:
        last = replace(last, venue=venue)
    if last.meeting_format is MeetingFormat.BILATERAL and has_cue:
        last = replace(last, meeting_format=_format(text[start:end]))
    context.events[-1] = last


def _venue(context: _Context, start: int, end: int, reference: Range | None) -> str | None:
    for finding, value in context.venues:
        if start <= finding.start < end and not (reference is not None and reference[0] <= finding.start < reference[1]):
            return value.name
    return None


def _day(context: _Context, sentence: Sentence, start: int, end: int) -> date | None:
    inside = [value for finding, value in context.dates if start <= finding.start < end]
    if not inside:
        paragraph = context.text.paragraphs[sentence.paragraph]
        earlier = [value for finding, value in context.dates if paragraph.start <= finding.start < start]
        inside = earlier[-1:]
    single = [value for value in inside if value.first == value.last]
    return single[0].first if single else None


def _format(passage: str) -> MeetingFormat:
    return next((form for form, words in FORMATS if _folded(words).search(passage)), MeetingFormat.BILATERAL)


def _read_transcript(context: _Context) -> None:
    """In a transcript those who speak, and those of the title, met; the room stands in the first lines."""
    genre = context.layers.first(GenreValue)
    if genre is None or genre.genre is not Genre.TRANSCRIPT:
        return
    paragraphs = context.text.paragraphs
    head = paragraphs[min(HEAD_PARAGRAPHS, len(paragraphs)) - 1].end
    keys = context.cast.narrated()
    keys = [key for key in keys if context.cast.people[key].office is not None or _is_labelled(context, key)]
    venue = next((value.name for finding, value in context.venues if finding.start < head), None)
    if len(keys) < 2 or any(set(keys) <= set(event.keys) for event in context.events):
        context.events[:1] = [replace(event, venue=event.venue or venue) for event in context.events[:1]]
        return
    event = Event(paragraphs[0].start, paragraphs[0].end, tuple(keys), (paragraphs[0].start, paragraphs[0].end), venue=venue)
    context.events = [item for item in context.events if not set(item.keys) <= set(keys)]
    context.events.insert(0, event)


def _is_labelled(context: _Context, key: PersonKey) -> bool:
    return any(
        context.text.text[item.end : item.end + 1] == ":" or context.text.text[item.end : item.end + 2] in {" (", " :"}
        for item in context.cast.appearances
        if item.key == key
    )


def _merged(context: _Context) -> list[Event]:
    """Make one of each meeting told more than once; drop greetings and half-told ones that say no more."""
    kept: list[Event] = []
    for event in context.events:
        named = tuple(key for key in event.keys if context.cast.is_named(key))
        if named and _belongs(context, event):
            _merge_into(kept, replace(event, keys=named))
    strong = [event for event in kept if not event.is_greeting]
    if any(len(event.keys) > 1 for event in strong):
        kept = strong
    return [event for event in kept if not _is_told_better(event, kept)]


def _belongs(context: _Context, event: Event) -> bool:
    days = context.layers.first(VisitDaysValue)
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
                meeting_format=other.meeting_format if other.meeting_format is not MeetingFormat.BILATERAL else event.meeting_format,
                is_title=other.is_title and event.is_title,
                is_greeting=other.is_greeting and event.is_greeting,
                before=other.before or event.before,
                order_cue=other.order_cue or event.order_cue,
            )
            return
    kept.append(event)


def _same_people(one: Event, other: Event) -> bool:
    first, second = set(one.keys), set(other.keys)
    if first == second:
        return True
    return (one.is_title and first < second) or (other.is_title and second < first)


def _is_told_better(event: Event, events: list[Event]) -> bool:
    if len(event.keys) > 1:
        return False
    return any(other is not event and set(event.keys) < set(other.keys) for other in events)


def _in_order(events: list[Event]) -> list[Event]:
    ordered = list(events)
    for event in events:
        if event.before is None:
            continue
        others = [other for other in ordered if other is not event]
        target = next((other for other in others if event.before and set(event.before) & set(other.keys) - set(event.keys)), None)
        target = target or next((other for other in reversed(others) if other.start < event.start), None)
        if target is not None and ordered.index(event) > ordered.index(target):
            ordered.remove(event)
            ordered.insert(ordered.index(target), event)
    return ordered


def _finding(context: _Context, event: Event, position: int, events: list[Event]) -> Finding:
    days = context.layers.first(VisitDaysValue)
    day = event.day
    if day is None and days is not None:
        earlier = [other.day for other in events[:position] if other.day is not None]
        day = days.first if days.first == days.last or not earlier else earlier[-1]
    value = MeetingValue(event.keys, day, event.venue, event.meeting_format, position, event.order_cue)
    confidence = 0.9 if len(event.keys) > 1 else 0.6
    return Finding(event.start, event.end, value, confidence, "meeting told by the narrator", (event.cue,))
