"""The narrator's account of meetings: what reading it goes on, and what it told of so far."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date
from functools import lru_cache
from itertools import pairwise

from pressdesk.ingest.cast import Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue, MeetingFormat, PlaceSort, PlaceValue, VisitPlaceValue
from pressdesk.ingest.finding import Finding, Layers, MentionForm, PersonKey, Range
from pressdesk.ingest.house import house_country
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.sentences import Stretches, spoken_ranges
from pressdesk.ingest.tables.meeting_words import LEADING_AFTER, LED_BY, LEGISLATORS, NAMELESS
from pressdesk.ingest.tables.side_words import GUEST_AFTER, INTERNATIONAL, OFFICES_OF_ONE_COUNTRY
from pressdesk.ingest.words import lower_in_place

OBJECT_WITHIN = 110
PERSON_WITHIN = 80
LEADING_WITHIN = 60
FIRST_NAMED = 4
NO_COUNTRY = "international"
ELSEWHERE = "elsewhere"
"""The country of people printed without one who met somebody of the country they came to."""


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
    certainty: float = 0.9
    is_reference: bool = False
    """Told only to order another: a meeting of the same people told for itself says more."""


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
    gathering: Event | None = None
    """A gathering whose people the sentences after it name one by one."""
    gathering_paragraph: int = 0
    opened: tuple[Event, int] | None = None
    """Talks told without anybody, and their paragraph: who speaks next was there."""
    home: str | None = None
    house: str | None = None
    traveller: PersonKey | None = None
    delegation: tuple[PersonKey, ...] = ()
    leader: PersonKey | None = None
    """Who heads the delegation, if the text says so."""
    introduced: dict[PersonKey, PersonKey] = field(default_factory=dict)
    """Whom an office without a name introduces: "the Secretary General, Ambassador X"."""
    countries: dict[int, int] = field(default_factory=dict)
    """Where countries are named as such: start to end."""

    def met(self, keys: Iterable[PersonKey]) -> bool:
        """Tell whether a meeting of these, or one with them among others, is told already."""
        return any(set(keys) <= set(event.keys) for event in self.events)

    def country_of(self, key: PersonKey) -> str | None:
        """Return a person's country; without a printed one it is the receiving country, or the house's."""
        person = self.cast.people[key]
        if person.country is not None:
            return person.country
        if key == self.traveller:
            return ELSEWHERE
        return _country_told_by(person.office or "") or self.home

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
        venues = _clear_of_people(venues, cast)
        home = place.country if place is not None else None
        home = home or _country_of_cities(layers)
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
            delegation=_delegation(cast),
            introduced=_introduced(cast),
            countries=_countries(layers),
            leader=_leader(text, cast),
        )


def _country_of_cities(layers: Layers) -> str | None:
    """Where no place of the visit was found, it is in the country of the cities named, if that is one."""
    countries = {
        value.country for _, value in layers.of(PlaceValue) if value.sort is PlaceSort.CITY and value.country
    }
    return countries.pop() if len(countries) == 1 else None


def _introduced(cast: Cast) -> dict[PersonKey, PersonKey]:
    found: dict[PersonKey, PersonKey] = {}
    seen: set[PersonKey] = set()
    for item, following in pairwise(cast.appearances):
        is_first = item.key not in seen and following.key not in seen
        is_beside = (
            0 <= following.start - item.end <= len(", ") and following.mention.office_range is not None
        )
        if is_first and is_beside and not cast.is_named(item.key) and cast.is_named(following.key):
            found[item.key] = following.key
        seen.add(item.key)
    return found


def _clear_of_people(
    venues: list[tuple[Finding, PlaceValue]], cast: Cast
) -> list[tuple[Finding, PlaceValue]]:
    """Take out of buildings' names what is of a person beside; leave out buildings without a name."""
    cleared: list[tuple[Finding, PlaceValue]] = []
    for finding, value in venues:
        name = value.name
        for item in cast.between(finding.start - PERSON_WITHIN, finding.end):
            if finding.start < item.end < finding.end and value.name[item.end - finding.start :][:1] == " ":
                name = name[item.end - finding.start :].lstrip()
            elif finding.start < item.start and item.end >= finding.end:
                name = name[: -(finding.end - item.start)].rstrip()
        if name.islower() and value.name[0].isupper():
            name = " ".join(value.name.split()[-2:])
        if name and not folded(NAMELESS).fullmatch(name):
            cleared.append((finding, replace(value, name=name)))
    return cleared


def _countries(layers: Layers) -> dict[int, int]:
    return {
        finding.start: finding.end
        for finding, value in layers.of(PlaceValue)
        if value.sort is PlaceSort.COUNTRY and not value.is_adjective
    }


def _delegation(cast: Cast) -> tuple[PersonKey, ...]:
    """Return the legislators of one country among whom the text names first, if there are several."""
    first = cast.narrated()[:FIRST_NAMED]
    members = [key for key in first if folded(LEGISLATORS).search(cast.people[key].office or "")]
    countries = {cast.people[key].country for key in members}
    return tuple(members) if len(members) > 1 and len(countries) == 1 else ()


def _leader(text: SourceText, cast: Cast) -> PersonKey | None:
    """Return whom the text says to head a delegation."""
    if "elegation" not in text.text and "елегаци" not in text.text:
        return None
    for item in cast.appearances:
        if not cast.is_named(item.key):
            continue
        before = text.text[max(item.start - OBJECT_WITHIN, 0) : item.start]
        after = text.text[item.end : item.end + LEADING_WITHIN]
        if pattern_of(LED_BY).search(before) or pattern_of(LEADING_AFTER).match(after):
            return item.key
    return None


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
    after = pattern_of(GUEST_AFTER)
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


@lru_cache(maxsize=1024)
def _country_told_by(office: str) -> str | None:
    """Return the country that an office tells without naming it, or that it is of none."""
    if folded(INTERNATIONAL).search(office):
        return NO_COUNTRY
    return next((code for words, code in OFFICES_OF_ONE_COUNTRY if re.search(words, office)), None)
