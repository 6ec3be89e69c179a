"""Meetings as single clauses of the narrator tell them: who, by which words, where, when, before what."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date
from functools import cache, partial

from pressdesk.ingest.facts import MeetingFormat, VisitDaysValue
from pressdesk.ingest.finding import PersonKey, Range
from pressdesk.ingest.meeting_account import Account, Event
from pressdesk.ingest.meeting_contacts import (
    contact_in,
    is_list_of_met,
    joins_sides,
    may_be_of_gathering,
    may_tell_of_contact,
    only_reports,
    read_gathering,
    read_opened,
)
from pressdesk.ingest.meeting_cues import clauses_of, cue_in, discussing_in, noun_in, reference_in
from pressdesk.ingest.meeting_people import groups_of, groups_of_delegation, of_two_sides, people_of, the_two
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Sentence
from pressdesk.ingest.tables.meeting_words import (
    ADJOINED,
    AIRPORT,
    ATTENDED,
    FORMATS,
    GREETING,
    GREETING_STEMS,
    HEADED_STEMS,
    ISSUER,
    MEETING,
    MEETING_NOUN,
    MEETING_STEMS,
    OTHER_STEMS,
    RECEIVING,
    RECEIVING_STEMS,
    SESSION_ATTENDED,
    SIGHTSEEING,
)
from pressdesk.ingest.tables.visit_words import PAST

SESSION_STEMS = ("attended by", "brought together", "участ", "қатысты")
TITLE_PARAGRAPHS = 3
TALKS = (
    "встреч", "переговор", "бесед", "консультац", "meeting", "talks", "conversation", "negotiations",
    "consultations", "кездесу", "келіссөз", "әңгіме", "консультация",
)  # fmt: skip


def read_sentence(account: Account, sentence: Sentence) -> None:
    """Add to the account what one sentence tells of meetings."""
    whole = (sentence.start, sentence.end)
    if (
        may_be_of_gathering(account, sentence)
        and not account.spoken.touch(*whole)
        and read_gathering(account, sentence, partial(_event, account, sentence, whole, whole, None))
    ):
        account.subjects[:0] = account.cast.keys_between(*whole)
        return
    read_opened(account, sentence)
    for start, end in account.spoken.without(sentence.start, sentence.end):
        for first, last in clauses_of(account.text.text, account.lowered, start, end):
            _read_clause(account, sentence, first, last)
    account.subjects[:0] = account.cast.keys_between(sentence.start, sentence.end)


def _read_clause(account: Account, sentence: Sentence, start: int, end: int) -> None:
    text, told = account.text.text, account.lowered[start:end]
    if not _may_tell_of_meeting(told) and not (
        may_tell_of_contact(told) and account.cast.between(start, end)
    ):
        if not account.events:
            _expect_venue(account, start, end)
        return
    if any(stem in told for stem in SESSION_STEMS) and folded(SESSION_ATTENDED).search(text, start, end):
        _add_session(account, sentence, start, end)
        return
    attended = folded(ATTENDED).search(text, start, end)
    is_adjoined = attended is not None and folded(ADJOINED).search(attended.group()) is not None
    if attended is not None and _read_attended(
        account, sentence, (start, end), attended, adjoined=is_adjoined
    ):
        return
    reference, before_keys = reference_in(account, start, end)
    cue = (
        cue_in(account, start, end, reference)
        or discussing_in(account, start, end)
        or noun_in(account, start, end, reference)
    )
    contact = contact_in(account, start, end) if cue is None else None
    cue = cue or contact
    if reference is not None:
        _add_reference(account, sentence, (start, end), reference)
    if cue is None:
        _complete_last(account, start, end)
        return
    if not only_reports(account, start, end, cue):
        groups = _groups(account, (start, end), cue, reference, adjoined=is_adjoined)
        if contact is not None:
            groups = [keys for keys in groups if joins_sides(account, keys)]
        event = replace(_event(account, sentence, (start, end), cue, reference), before=before_keys)
        if not groups and contact is None and not account.cast.between(start, end):
            account.opened = event, sentence.paragraph
        _add(account, event, groups, reference)


def _read_attended(
    account: Account, sentence: Sentence, clause: Range, attended: re.Match[str], *, adjoined: bool
) -> bool:
    """Add who else came to the meeting of the same clause, else to the last; tell whether it was so."""
    text, (start, end) = account.text.text, clause
    if not adjoined and folded(MEETING_NOUN).search(text, start, attended.start()):
        told_before = len(account.events)
        if account.cast.between(start, attended.start()):
            _read_clause(account, sentence, start, attended.start())
        if len(account.events) > told_before:
            _add_attending(account, attended.start(), end)
            return True
    if not account.events or (adjoined and cue_in(account, start, end, None)):
        return False
    if not (adjoined and pattern_of(SIGHTSEEING).search(text, start, end)):
        _add_attending(account, start, end)
    return True


def _groups(
    account: Account, clause: Range, cue: Range, reference: Range | None, *, adjoined: bool
) -> list[tuple[PersonKey, ...]]:
    """Return who met whom in a clause: for each meeting it tells, its people."""
    start, end = clause
    groups = groups_of_delegation(account, start, end, cue)
    people = people_of(account, start, end, cue, reference) or the_two(account, start, end, cue)
    people = of_two_sides(account, people, start, end)
    is_of_before = folded(PAST).search(account.text.text, start, end) is not None
    if people and (is_of_before or set(people) <= set(account.delegation)):
        return []
    if not people:
        _complete_last(account, start, end)
        return []
    if len(people) > 2 and is_list_of_met(account, cue):
        return [(people[0], other) for other in people[1:]]
    if groups:
        return groups
    return [tuple(people)] if adjoined else groups_of(account, clause, people)


def _add(
    account: Account, event: Event, groups: list[tuple[PersonKey, ...]], reference: Range | None
) -> None:
    if not groups:
        return
    if reference is not None:
        _complete_last(account, *reference)
    account.pending_venue = None
    clause = (event.start, event.end)
    for keys in groups:
        account.events.append(replace(event, keys=keys, certainty=_certainty(account, clause, keys)))
        _note_travellers(account, keys)


def _may_tell_of_meeting(told: str) -> bool:
    for stem in _shortest_stems():  # noqa: SIM110 - a generator takes twice as long, and this runs for each clause
        if stem in told:
            return True
    return False


@cache
def _shortest_stems() -> tuple[str, ...]:
    """The stems of all words that tell of a meeting, without those that hold another of them."""
    stems = {*MEETING_STEMS, *RECEIVING_STEMS, *HEADED_STEMS, *GREETING_STEMS, *OTHER_STEMS}
    return tuple(sorted(stem for stem in stems if not any(other in stem for other in stems if other != stem)))


def _certainty(account: Account, clause: Range, keys: tuple[PersonKey, ...]) -> float:
    """Say how sure it is that these met: the clause names them all, and they are of two countries."""
    if len(keys) < 2:
        return 0.55
    certainty = 0.92
    if not set(keys) <= set(account.cast.keys_between(*clause)):
        certainty -= 0.14
    if len({account.country_of(key) for key in keys}) < 2:
        certainty -= 0.2
    return round(certainty, 2)


def _note_travellers(account: Account, keys: tuple[PersonKey, ...]) -> None:
    """Who is printed without a country and met somebody of the receiving one belongs to another."""
    people = account.cast.people
    unplaced = [key for key in keys if people[key].country is None]
    told = {account.country_of(key) for key in keys}
    is_first = len(keys) == 2 and len(account.events) == 1
    if is_first and len(unplaced) == 1 and told == {account.home} and account.traveller is None:
        account.traveller = unplaced[0]


def _event(account: Account, sentence: Sentence, clause: Range, cue: Range, reference: Range | None) -> Event:
    start, end = clause
    role = account.text.paragraphs[sentence.paragraph].role
    return Event(
        start,
        end,
        (),
        cue,
        venue=_venue(account, start, end, reference) or account.pending_venue,
        day=_day(account, sentence, start, end),
        meeting_format=_format(account.text.text[start:end]),
        is_title=sentence.paragraph < TITLE_PARAGRAPHS and role is Role.HEADING,
        is_greeting=_is_greeting(account, clause, cue, reference),
        order_cue=reference,
    )


def _is_greeting(account: Account, clause: Range, cue: Range, reference: Range | None) -> bool:
    """Tell whether people were only welcomed: by the word, or because it was at an airport."""
    text = account.text.text
    if pattern_of(GREETING).fullmatch(text, *cue) is not None:
        return not any(word in account.lowered[slice(*clause)] for word in TALKS)
    if folded(RECEIVING).fullmatch(text, *cue) is None:
        return False
    venue = _venue(account, *clause, reference)
    return venue is not None and folded(AIRPORT).search(venue) is not None


def _add_reference(account: Account, sentence: Sentence, clause: Range, reference: Range) -> None:
    """Talks by which a clause orders what it tells were held, too: "said after talks with the Minister"."""
    named = [key for key in account.cast.keys_between(*reference) if account.cast.is_named(key)]
    if not 0 < len(named) < 3:
        return
    people = named if len(named) == 2 else people_of(account, *reference, reference, None)
    start, end = clause
    if len(people) == 1:
        around = [key for key in account.cast.keys_between(start, end) if account.cast.is_named(key)]
        other = next((key for key in around if account.country_of(key) != account.country_of(named[0])), None)
        people = [other, *people] if other is not None else people
    if len({account.country_of(key) for key in people}) < 2 or account.met(people):
        return
    event = _event(account, sentence, clause, reference, None)
    account.events.append(replace(event, keys=tuple(people), certainty=0.6, is_reference=True))


def _add_attending(account: Account, start: int, end: int) -> None:
    last = account.events[-1]
    added = [key for key in account.cast.keys_between(start, end) if key not in last.keys]
    account.events[-1] = replace(last, keys=(*last.keys, *added))


def _add_session(account: Account, sentence: Sentence, start: int, end: int) -> None:
    """Make one meeting of all who came to a gathering, with whom the text named before as being there."""
    came = [key for key in account.cast.keys_between(start, end) if account.cast.is_named(key)]
    if account.events and not account.events[-1].is_title:
        _add_attending(account, start, end)
        return
    earlier = [key for key in dict.fromkeys(account.subjects) if account.cast.is_named(key)]
    keys = tuple(dict.fromkeys([*earlier, *came]))
    if len(keys) < 2:
        return
    event = _event(account, sentence, (start, end), (start, end), None)
    certainty = _certainty(account, (start, end), keys)
    account.events.append(replace(event, keys=keys, is_title=False, certainty=certainty))


def _complete_last(account: Account, start: int, end: int) -> None:
    """A sentence that names nobody tells more about the meeting before it: the building, the form."""
    text = account.text.text
    if not account.events:
        _expect_venue(account, start, end)
        return
    last = account.events[-1]
    venue = _venue(account, start, end, None) if last.venue is None else None
    is_bilateral = last.meeting_format is MeetingFormat.BILATERAL
    if not (venue or is_bilateral) or not _speaks_of_meeting(account, start, end):
        return
    if venue:
        last = replace(last, venue=venue)
    if is_bilateral:
        last = replace(last, meeting_format=_later_format(last, text[start:end]))
    account.events[-1] = last


def _speaks_of_meeting(account: Account, start: int, end: int) -> bool:
    told = account.lowered[start:end]
    if any(word in told for word in TALKS):
        return True
    is_likely = any(stem in told for stem in MEETING_STEMS)
    return is_likely and folded(MEETING).search(account.text.text, start, end) is not None


def _later_format(event: Event, passage: str) -> MeetingFormat:
    """Two people do not make a multilateral meeting; a later sentence that names one speaks of another."""
    found = _format(passage)
    two_people = len(event.keys) <= 2
    return event.meeting_format if found is MeetingFormat.MULTILATERAL and two_people else found


def _expect_venue(account: Account, start: int, end: int) -> None:
    """Keep a building named before the first meeting, but no airport nor the house that wrote."""
    text = account.text.text
    for finding, value in account.venues:
        if account.pending_venue is None and start <= finding.start < end:
            is_head = (
                account.text.paragraph_at(finding.start).start == finding.start
                or text[finding.start - 1] == "\n"
            )
            if not folded(AIRPORT).search(value.name) and not (is_head and folded(ISSUER).search(value.name)):
                account.pending_venue = value.name


def _venue(account: Account, start: int, end: int, reference: Range | None) -> str | None:
    for finding, value in account.venues:
        if start <= finding.start < end and not (
            reference is not None and reference[0] <= finding.start < reference[1]
        ):
            return value.name
    return None


def _day(account: Account, sentence: Sentence, start: int, end: int) -> date | None:
    inside = [value for finding, value in account.dates if start <= finding.start < end]
    if not inside:
        paragraph = account.text.paragraphs[sentence.paragraph]
        earlier = [value for finding, value in account.dates if paragraph.start <= finding.start < start]
        inside = earlier[-1:]
    single = [value for value in inside if value.first == value.last]
    days = account.layers.first(VisitDaysValue)
    if single and single[0].number < 0 and days is not None:
        return days.last
    return single[0].first if single else None


def _format(passage: str) -> MeetingFormat:
    lowered = passage.lower()
    return next(
        (form for form, words in FORMATS if pattern_of(words.lower()).search(lowered)),
        MeetingFormat.BILATERAL,
    )
