"""Meetings as single clauses of the narrator tell them: who, by which words, where, when, before what."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from functools import cache
from itertools import chain, pairwise

from pressdesk.ingest.cast import Appearance, Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import (
    DateUse,
    DateValue,
    MeetingFormat,
    PlaceSort,
    PlaceValue,
    VisitDaysValue,
    VisitKindValue,
    VisitPlaceValue,
)
from pressdesk.ingest.finding import Finding, Layers, MentionForm, PersonKey, Range
from pressdesk.ingest.house import house_country
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Sentence, Stretches, spoken_ranges
from pressdesk.ingest.tables.meeting_words import (
    ADJOINED,
    AFTER,
    ATTENDED,
    BEFORE,
    CLAUSE_SPLIT,
    DISCUSSING,
    FORMATS,
    FUTURE,
    FUTURE_AFTER,
    GREETING,
    GREETING_STEMS,
    HE,
    HEADED,
    HEADED_STEMS,
    HIS,
    IMPERSONAL,
    KAZAKH_BEFORE,
    KAZAKH_ORDER,
    MEETING,
    MEETING_STEMS,
    OBJECT_PRONOUN,
    OTHER_STEMS,
    RECEIVING,
    RECEIVING_STEMS,
    SEVERAL,
    SHE,
    THE_TWO,
    THE_TWO_AFTER,
    UNRELATED,
    UNRELATED_AFTER,
)
from pressdesk.ingest.tables.side_words import GUEST_AFTER, INTERNATIONAL, OFFICES_OF_ONE_COUNTRY
from pressdesk.ingest.tables.visit_words import PAST
from pressdesk.ingest.words import lower_in_place

CUES = (
    (MEETING, MEETING_STEMS),
    (RECEIVING, RECEIVING_STEMS),
    (HEADED, HEADED_STEMS),
    (GREETING, GREETING_STEMS),
)
"""Words that tell of a meeting, surest first, each with the parts of words that tell where to look."""
STEMS = frozenset(chain(MEETING_STEMS, RECEIVING_STEMS, HEADED_STEMS, GREETING_STEMS, OTHER_STEMS))
OBJECT_WITHIN = 110
TIME_TO_LEAVE = timedelta(days=1)
IMPERSONAL_WITHIN = 140
TITLE_PARAGRAPHS = 3
NO_COUNTRY = "international"
ELSEWHERE = "elsewhere"
"""The country of people printed without one who met somebody of the country they came to."""
TODAY = re.compile(r"\b(?:today|сегодня|бүгін)\b", re.IGNORECASE)
LISTED = re.compile(
    r",?\s?(?:and|as\swell\sas|и|а\sтакже|және|мен|пен|бен|сондай-ақ)?\s?(?:with|со?|the)?\s?(?:the\s)?"
)
TOGETHER = re.compile(r"\b(?:and|with|и|со?|және|мен|бен|пен)\s|(?:мен|бен|пен)\s")
WITH_WHOM = re.compile(r"\s*(?:Со?|With)\s")
HOSTING = re.compile(r"host|welcom", re.IGNORECASE)
ABBREVIATED = re.compile(r"\b(?:H\.E|Hon|Dr|Mr|Mrs|Ms|Prof|Amb|Gen|Sen|Rep|Smt|Rt|г|д-р)\.")
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
    before: tuple[PersonKey, ...] | None = None
    order_cue: Range | None = None


@dataclass(slots=True)
class Account:
    """The narrator's account: what reading it goes on, and the meetings it told of so far."""

    text: SourceText
    layers: Layers
    cast: Cast
    spoken: Stretches
    lowered: str
    dates: list[tuple[Finding, DateValue]]
    venues: list[tuple[Finding, PlaceValue]]
    events: list[Event] = field(default_factory=list)
    subjects: list[PersonKey] = field(default_factory=list)
    pending_venue: str | None = None
    home: str | None = None
    house: str | None = None
    traveller: PersonKey | None = None

    def country_of(self, key: PersonKey) -> str | None:
        """Return a person's country; without a printed one it is the receiving country, or the house's."""
        person = self.cast.people[key]
        if person.country is not None:
            return person.country
        if key == self.traveller:
            return ELSEWHERE
        office = person.office or ""
        if _folded(INTERNATIONAL).search(office):
            return NO_COUNTRY
        return next((code for words, code in OFFICES_OF_ONE_COUNTRY if re.search(words, office)), self.home)

    @classmethod
    def of(cls, text: SourceText, layers: Layers) -> Account:
        """Begin with what was found before; words of speakers are left out."""
        spoken = spoken_ranges(layers)
        dates = [
            item
            for item in layers.of(DateValue)
            if item[1].use is not DateUse.PUBLICATION and not spoken.holds(item[0].start)
        ]
        venues = [
            item
            for item in layers.of(PlaceValue)
            if item[1].sort is PlaceSort.VENUE and not spoken.holds(item[0].start)
        ]
        place = layers.first(VisitPlaceValue)
        cast = Cast.of(layers)
        home = place.country if place is not None else None
        house = house_country(text, layers) or _country_of_first(cast)
        own = house if home is None or house != home else None
        home = home or house
        return cls(
            text,
            layers,
            cast,
            spoken,
            lower_in_place(text.text),
            dates,
            venues,
            home=home,
            house=own,
            traveller=_traveller(text, cast),
        )


def _country_of_first(cast: Cast) -> str | None:
    """A house names its own first, with the office."""
    first = next(
        (
            item
            for item in cast.appearances
            if item.mention.office and item.mention.form is not MentionForm.OFFICE and cast.is_named(item.key)
        ),
        None,
    )
    return cast.people[first.key].country if first is not None else None


def _traveller(text: SourceText, cast: Cast) -> PersonKey | None:
    """Whom the text names without a country and says to have arrived, if anybody."""
    after = _pattern(GUEST_AFTER)
    return next(
        (
            item.key
            for item in cast.appearances
            if cast.is_named(item.key)
            and cast.people[item.key].country is None
            and item.mention.form is not MentionForm.OFFICE
            and after.match(text.text[item.end : item.end + OBJECT_WITHIN])
        ),
        None,
    )


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _folded(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def read_sentence(account: Account, sentence: Sentence) -> None:
    """Add to the account what one sentence tells of meetings."""
    for start, end in account.spoken.without(sentence.start, sentence.end):
        for first, last in _clauses(account.text.text, account.lowered, start, end):
            _read_clause(account, sentence, first, last)
    account.subjects[:0] = account.cast.keys_between(sentence.start, sentence.end)


def _clauses(text: str, lowered: str, start: int, end: int) -> Iterator[Range]:
    begin = start
    told = lowered[start:end]
    if any(stem in told for stem in HEADED_STEMS) and len(_folded(HEADED).findall(text, start, end)) > 1:
        yield start, end
        return
    for match in _pattern(CLAUSE_SPLIT).finditer(text, start, end):
        yield begin, match.start()
        begin = match.end()
    yield begin, end


def _read_clause(account: Account, sentence: Sentence, start: int, end: int) -> None:
    text, told = account.text.text, account.lowered[start:end]
    if not any(stem in told for stem in STEMS):
        if not account.events:
            account.pending_venue = account.pending_venue or _venue(account, start, end, None)
        return
    attended = _pattern(ATTENDED).search(text, start, end)
    is_adjoined = attended is not None and _pattern(ADJOINED).search(attended.group()) is not None
    if attended is not None and account.events and not (is_adjoined and _cue(account, start, end, None)):
        _add_attending(account, start, end)
        return
    reference, before_keys = _reference(account, start, end)
    cue = _cue(account, start, end, reference) or _discussing(account, start, end)
    if cue is None:
        _complete_last(account, start, end)
        return
    people = _people(account, start, end, cue, reference) or _the_two(account, start, end, cue)
    people = _of_two_sides(account, people, start, end)
    if people and _folded(PAST).search(text, start, end):
        return
    if not people:
        _complete_last(account, start, end)
        return
    event = _event(account, sentence, (start, end), cue, reference)
    event = replace(event, before=before_keys)
    if reference is not None:
        _complete_last(account, *reference)
    account.pending_venue = None
    for keys in _groups(account, (start, end), people):
        account.events.append(replace(event, keys=keys))
        _note_travellers(account, keys)


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
        is_greeting=_pattern(GREETING).fullmatch(account.text.text, *cue) is not None,
        order_cue=reference,
    )


def _groups(account: Account, clause: Range, people: list[PersonKey]) -> list[tuple[PersonKey, ...]]:
    """Several meetings of one person in one sentence: "held meetings with A and B"."""
    if len(people) < 3:
        return [tuple(people)]
    first, others = people[0], people[1:]
    is_further = (
        bool(account.events) and first in account.events[0].keys and _is_list(account, clause, others)
    )
    if not is_further and not _folded(SEVERAL).search(account.text.text, *clause):
        return [tuple(people)]
    countries = {account.country_of(key) for key in others}
    if account.country_of(first) in countries - {None}:
        return [tuple(people)]
    return [(first, other) for other in others]


def _is_list(account: Account, clause: Range, keys: list[PersonKey]) -> bool:
    """Whether the clause does no more than name these one after another, with "and" or a comma between."""
    items = [item for item in account.cast.between(*clause) if item.key in keys]
    text = account.text.text
    gaps = (text[one.end : other.start] for one, other in pairwise(items))
    return all(LISTED.fullmatch(gap) is not None for gap in gaps)


def _reference(account: Account, start: int, end: int) -> tuple[Range | None, tuple[PersonKey, ...] | None]:
    """Find the words that place this meeting before or after another, and the people of that other."""
    text = account.text.text
    for pattern, is_before in ((BEFORE, True), (AFTER, False)):
        match = _folded(pattern).search(text, start, end)
        if match is not None:
            last = _reference_end(account, match.end(), end)
            keys = tuple(account.cast.keys_between(match.start(), last))
            return (match.start(), last), keys if is_before else None
    match = _folded(KAZAKH_ORDER).search(text, start, end)
    if match is None:
        return None, None
    first = _kazakh_reference_start(account, start, match.start())
    keys = tuple(account.cast.keys_between(first, match.end()))
    is_before = _folded(KAZAKH_BEFORE).search(match.group()) is not None
    return (first, match.end()), keys if is_before else None


def _reference_end(account: Account, position: int, end: int) -> int:
    """Extend over "with the Head of State", or "at the Akorda", to the comma or the end of the name."""
    text = account.text.text
    following = re.compile(r"\s(?:with|со?|between|между)\s").match(text, position, end)
    if following is not None:
        first = next(iter(account.cast.between(following.end(), min(following.end() + 90, end))), None)
        return _end_of_oblique(text, first) if first is not None else following.end()
    place = re.compile(r"\s(?:in|at|во?|на)\s").match(text, position, end)
    if place is not None:
        venue = next((item for item, _ in account.venues if 0 <= item.start - place.end() < 12), None)
        return venue.end if venue is not None else place.end()
    return position


def _end_of_oblique(text: str, item: Appearance) -> int:
    """Where "with the Head of State" ends: a name after it may be another's, the subject of the clause.

    A Russian name in the nominative is; so is a name after a comma that no second comma closes.
    """
    office = item.mention.office_range
    if office is None or office[1] > item.mention.start:
        return item.end
    name = text[item.mention.start : item.mention.end].split(" ", maxsplit=1)[0]
    after_comma = "," in text[office[1] : item.mention.start] and not text.startswith(",", item.mention.end)
    return office[1] if after_comma or NOMINATIVE.search(name) else item.end


def _kazakh_reference_start(account: Account, start: int, position: int) -> int:
    nearest = [item for item in account.cast.between(start, position) if position - item.end < 12]
    return nearest[-1].start if nearest else position


def _cue(account: Account, start: int, end: int, reference: Range | None) -> Range | None:
    text, told = account.text.text, account.lowered[start:end]
    parts = [(start, end)] if reference is None else [(start, reference[0]), (reference[1], end)]
    for words, stems in CUES:
        if not any(stem in told for stem in stems):
            continue
        for match in chain.from_iterable(_folded(words).finditer(text, *part) for part in parts):
            if _is_still_to_come(text, start, end, match) and not _is_of_this_visit(
                account, start, end, match
            ):
                continue
            if words in {MEETING, HEADED} or _has_object(account, start, end, match):
                return match.span()
    return None


def _discussing(account: Account, start: int, end: int) -> Range | None:
    """Find where the clause says that two whom it names, of two countries, discussed something together."""
    match = _folded(DISCUSSING).search(account.text.text, start, end)
    if match is None or _is_still_to_come(account.text.text, start, end, match):
        return None
    keys = account.cast.keys_between(start, match.start())
    named = [key for key in keys if account.cast.is_named(key)]
    countries = {account.country_of(key) for key in named}
    text = account.text.text
    if len(named) == 1 and account.events and WITH_WHOM.match(text, start) is not None:
        return match.span()
    together = TOGETHER.search(text, start, match.start()) is not None
    return match.span() if len(named) == 2 and len(countries) == 2 and together else None


def _is_of_this_visit(account: Account, start: int, end: int, match: re.Match[str]) -> bool:
    """A meeting still to come counts where its sentence tells a day of this very stay.

    That the guest will be hosted or welcomed says no more than that the visit is to come.
    """
    days = account.layers.first(VisitDaysValue)
    if days is None:
        return False
    kind = account.layers.first(VisitKindValue)
    if kind is not None and kind.is_announcement:
        if HOSTING.match(match.group()):
            return False
        start = account.text.paragraph_at(start).start
    told = (value for finding, value in account.dates if start <= finding.start < end)
    return any(days.first <= value.first <= days.last + TIME_TO_LEAVE for value in told)


def _is_still_to_come(text: str, start: int, end: int, match: re.Match[str]) -> bool:
    before = text[max(start, match.start() - 60) : match.start()]
    if TODAY.search(before) or TODAY.match(text[match.end() : end].lstrip()):
        return False
    return (
        _folded(FUTURE).search(before) is not None
        or _folded(FUTURE_AFTER).match(text[match.end() : end]) is not None
    )


def _has_object(account: Account, start: int, end: int, match: re.Match[str]) -> bool:
    """To receive is a meeting only where a person is received, right after the verb (before it in Kazakh)."""
    if re.search(r"[әғқңөұүһі]|қабылда", match.group()):
        near = match.start() - OBJECT_WITHIN
        return any(item.end >= near for item in account.cast.between(start, match.start()))
    if _pattern(OBJECT_PRONOUN).match(account.text.text, match.end()):
        return True
    following = account.cast.between(match.end(), min(end, match.end() + OBJECT_WITHIN))
    if not following:
        return False
    gap = ABBREVIATED.sub("", account.text.text[match.end() : following[0].start])
    return len(gap.split()) <= 6 and not re.search(
        r"[.;:]|\b(?:that|of the efforts|efforts|что|the (?:initiative|decision|"
        r"progress))\b",
        gap,
    )


def _people(account: Account, start: int, end: int, cue: Range, reference: Range | None) -> list[PersonKey]:
    """Return who met: everybody in the clause but those of another meeting, and the subject meant by "he"."""
    keys = [
        item.key
        for item in account.cast.between(start, end)
        if not (reference is not None and reference[0] <= item.start and item.end <= reference[1])
        and not _is_unrelated(account.text.text, item)
    ]
    people = list(dict.fromkeys(keys))
    if len(people) != 1:
        return people
    other = _subject(account, people[0], start, cue)
    return [other, *people] if other is not None else people


def _of_two_sides(account: Account, people: list[PersonKey], start: int, end: int) -> list[PersonKey]:
    """Those of one country do not meet in a visit: whom only an office means is the guest told of before."""
    countries = {account.country_of(key) for key in people}
    if len(people) < 2 or len(countries) != 1 or countries == {None}:
        return people
    named = {
        item.key
        for item in account.cast.between(start, end)
        if item.mention.form not in {MentionForm.OFFICE, MentionForm.PRONOUN}
    }
    principal = _principal(account, people[-1])
    if principal is None and not account.events and not set(people) <= named:
        principal = _last_of_other_side(account, people[-1])
    if principal is None or principal in people:
        return people
    met = [key for key in people if key in named]
    return [principal, *met] if met else people


def _last_of_other_side(account: Account, known: PersonKey) -> PersonKey | None:
    people, country = account.cast.people, account.country_of(known)
    return next(
        (key for key in account.subjects if people[key].is_named and account.country_of(key) != country), None
    )


def _is_unrelated(text: str, item: Appearance) -> bool:
    before = text[max(item.start - 50, 0) : item.start]
    return (
        _folded(UNRELATED).search(before) is not None
        or _folded(UNRELATED_AFTER).match(text[item.end : item.end + 40]) is not None
    )


def _the_two(account: Account, start: int, end: int, cue: Range) -> list[PersonKey]:
    """The two whom «президенты встретились» means: the last persons spoken of, of different countries."""
    text = account.text.text
    is_told = (
        _folded(THE_TWO).search(text, start, cue[0]) is not None
        or _folded(THE_TWO_AFTER).match(text[cue[1] : end]) is not None
    )
    if not is_told or any(not event.is_title and len(event.keys) > 1 for event in account.events):
        return []
    named = [key for key in dict.fromkeys(account.subjects) if account.cast.people[key].is_named]
    other = next((key for key in named[1:] if account.country_of(key) != account.country_of(named[0])), None)
    return [named[0], other] if other is not None else []


def _subject(account: Account, known: PersonKey, start: int, cue: Range) -> PersonKey | None:
    """Return the person of the other side who was spoken of last."""
    text = account.text.text
    country = account.country_of(known)
    candidates = [key for key in account.subjects if key != known and account.cast.people[key].is_named]
    candidates = _of_gender(account, candidates, start, cue)
    foreign = [key for key in candidates if country is None or account.country_of(key) != country]
    chosen = foreign or candidates
    if not chosen:
        return None
    principal = _principal(account, known)
    if principal in chosen and (
        _pattern(IMPERSONAL).search(text, start, cue[1] + IMPERSONAL_WITHIN) or not foreign
    ):
        return principal
    has_pronoun = _pattern(HIS).search(text, start, cue[1] + 30) is not None
    return chosen[0] if has_pronoun or len(set(chosen)) == 1 or foreign else None


def _of_gender(account: Account, keys: list[PersonKey], start: int, cue: Range) -> list[PersonKey]:
    """Leave out those whom the pronoun of the clause cannot mean."""
    text, people = account.text.text, account.cast.people
    is_woman = _pattern(SHE).search(text, start, cue[0]) is not None
    is_man = _pattern(HE).search(text, start, cue[0]) is not None
    if is_woman == is_man:
        return keys
    return [key for key in keys if people[key].is_woman is None or people[key].is_woman == is_woman] or keys


def _principal(account: Account, known: PersonKey) -> PersonKey | None:
    """The person who was at every meeting told so far; of the first two, the one of another country."""
    if not account.events:
        return None
    shared = [key for key in account.events[0].keys if all(key in event.keys for event in account.events)]
    country = account.country_of(known)
    others = [key for key in shared if key != known and account.country_of(key) != country]
    own = next((key for key in others if account.country_of(key) in {account.house, ELSEWHERE}), None)
    return own or (others[0] if others else None)


def _add_attending(account: Account, start: int, end: int) -> None:
    last = account.events[-1]
    added = [key for key in account.cast.keys_between(start, end) if key not in last.keys]
    account.events[-1] = replace(last, keys=(*last.keys, *added))


def _complete_last(account: Account, start: int, end: int) -> None:
    """A sentence that names nobody tells more about the meeting before it: the building, the form."""
    text = account.text.text
    if not account.events:
        account.pending_venue = account.pending_venue or _venue(account, start, end, None)
        return
    last = account.events[-1]
    has_cue = _folded(MEETING).search(text, start, end) is not None or _folded(
        r"встреч|переговор|meeting|talks|кездесу|келіссөз"
    ).search(text, start, end)
    venue = _venue(account, start, end, None)
    if venue and last.venue is None and has_cue:
        last = replace(last, venue=venue)
    if last.meeting_format is MeetingFormat.BILATERAL and has_cue:
        last = replace(last, meeting_format=_later_format(last, text[start:end]))
    account.events[-1] = last


def _later_format(event: Event, passage: str) -> MeetingFormat:
    """Two people do not make a multilateral meeting; a later sentence that names one speaks of another."""
    found = _format(passage)
    two_people = len(event.keys) <= 2
    return event.meeting_format if found is MeetingFormat.MULTILATERAL and two_people else found


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
    return single[0].first if single else None


def _format(passage: str) -> MeetingFormat:
    return next((form for form, words in FORMATS if _folded(words).search(passage)), MeetingFormat.BILATERAL)
