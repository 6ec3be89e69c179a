"""Whose country those belong to whom a text prints without one: all that the text tells, weighed together.

Every country that comes into question for a person is scored by what the text says of that person (who
travelled, who received, what a bare office with a country seemed to mean) and of others (two who met alone
are of two countries, and so are two holders of one sole office; those named in one row are of one country).
The surest is settled first, for it tells of the rest; what stays unsure stays open.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

from pressdesk.ingest.facts import MeetingValue, PlaceValue, VisitPlaceValue
from pressdesk.ingest.finding import Finding, MentionForm, PersonKey
from pressdesk.ingest.patterns import Stemmed, pattern_of
from pressdesk.ingest.sentences import sentence_at, sentences_of
from pressdesk.ingest.side_evidence import Scene, Standing
from pressdesk.ingest.tables.endings import (
    KAZAKH_ABLATIVES,
    KAZAKH_DATIVES,
    KAZAKH_LOCATIVES,
    KAZAKH_SITUATED,
)
from pressdesk.ingest.tables.side_words import COMING_ALONG, IN_DELEGATION, IN_DELEGATION_STEMS, INTERNATIONAL

ENOUGH = 1.2
"""By so much the best country must lead the second to be settled."""
OF_HOUSE, UNMET, OF_BARE_OFFICE, NAMED_BEFORE, ATTRIBUTED = 0.7, 0.6, 1.5, 1.0, 2.2
TRAVELLED, MOVED, SENT = 4.0, 1.5, 2.5
OF_CITY, OF_PLACE, RECEIVED, WROTE, CLEARLY = 3.0, 2.0, 2.5, 1.0, 1.0
ARRIVED = 5.0
"""Nobody is a guest at home: where a traveller of the place's own country went outweighs that place."""
SAME_OFFICE, MET_ALONE, IN_ONE_ROW, CAME_ALONG = 4.0, 3.0, 1.5, 2.0
OPENING, ATTRIBUTE_REACH = 25, 70
NOT_ATTRIBUTE = (*KAZAKH_LOCATIVES, *KAZAKH_DATIVES, "нан", "нен", *KAZAKH_ABLATIVES, *KAZAKH_SITUATED)
KAZAKH = re.compile(r"[әғқңөұүһі]")
PLACE_LED_BY = re.compile(
    r"\b(?:in|to|from|into|at|with|and|в|во|из|на|к|с|и|по)\s(?:the\s)?$", re.IGNORECASE
)
PARTED = re.compile(r"[.;:–—]|,(?!\s(?:Foreign|Prime|Minister|министр))|\b(?:said|told|that|что|деп)\b")
SOLE_OFFICES = frozenset(
    {"president", "prime_minister", "king", "queen", "foreign_minister", "secretary_of_state"}
)
NOTHING: frozenset[str] = frozenset()
SECRETARY = re.compile(r"\bforeign (?:secretary|adviser)", re.IGNORECASE)
IN_ROW = re.compile(
    r",?\s(?:and|as well as|и|а также|және|мен|пен|бен|сондай-ақ)(?:,\s\w+,)?(?:\s(?:with|со?|the))*\s?|,\s"
)


@dataclass(frozen=True)
class Weighing:
    """One text with its people and what it tells of their countries."""

    scene: Scene
    standings: Mapping[PersonKey, Standing]

    @cached_property
    def kinds(self) -> dict[PersonKey, frozenset[str]]:
        """The offices of each that a country has but one of; a foreign secretary may be a civil servant."""
        people = {key: self.scene.cast.people[key] for key in self.standings}
        return {
            key: SOLE_OFFICES & {post.key for post in person.posts}
            for key, person in people.items()
            if not SECRETARY.search(person.office or "")
        }

    @cached_property
    def met(self) -> set[PersonKey]:
        """Everybody who is told to have met somebody."""
        return {key for _, value in self.scene.layers.of(MeetingValue) for key in value.participants}

    @cached_property
    def pairs(self) -> set[frozenset[PersonKey]]:
        """Those who met alone, but for others who only attended."""
        met = [frozenset(value.participants) for _, value in self.scene.layers.of(MeetingValue)]
        met = [keys if len(keys) == 2 else keys - self.attendants for keys in met]
        return {pair for pair in met if len(pair) == 2}

    @cached_property
    def attended(self) -> set[PersonKey]:
        """Those who are only told to have been there when others met, abroad: the house names its own."""
        if self.scene.house == self.scene.place_country:
            return set()
        return self.attendants - {key for pair in self.pairs for key in pair}

    @cached_property
    def attendants(self) -> set[PersonKey]:
        """Those whose full name stands only where somebody is told to have attended or come along."""
        text, sentences = self.scene.text.text, sentences_of(self.scene.text)
        told: dict[PersonKey, bool] = {}
        for item in self.scene.cast.appearances:
            sentence = sentence_at(sentences, item.start)
            if sentence is not None and item.mention.form is MentionForm.FULL_NAME:
                came = pattern_of(COMING_ALONG).search(text, sentence.start, sentence.end) is not None
                told[item.key] = told.get(item.key, True) and came
        return {key for key, came in told.items() if came}

    @cached_property
    def rows(self) -> set[frozenset[PersonKey]]:
        """Those who stand side by side in a list («с Президентом А, премьером Б и министром В»)."""
        text = self.scene.text.text
        return {
            frozenset({one.key, other.key})
            for one, other in pairwise(self.scene.cast.appearances)
            if one.key != other.key
            and other.mention.office is not None
            and other.start - one.end < 60
            and IN_ROW.fullmatch(text, one.end, max(other.start, one.end))
        }

    @cached_property
    def countries(self) -> list[str]:
        """The countries that come into question, those of people first."""
        own = [standing.country for standing in self.standings.values()]
        beside = [code for codes in self.beside.values() for code, weight in codes.items() if weight]
        place = self.scene.place_country
        known = [code for code in (*own, place, self.scene.house, *beside) if code is not None]
        if len(set(known)) < 2:
            counts = Counter(
                value.country
                for _, value in self.scene.layers.of(PlaceValue)
                if value.country and value.country not in known
            )
            known += [code for code, _ in counts.most_common(1 if known else 2)]
        return list(dict.fromkeys(known))

    @cached_property
    def beside(self) -> dict[PersonKey, dict[str, float]]:
        """What the place named last before somebody tells («Францияның … директоры Х», "In Vilnius … X")."""
        text, sentences = self.scene.text.text, sentences_of(self.scene.text)
        found: dict[PersonKey, dict[str, float]] = {}
        before = 0
        for item in self.scene.cast.appearances:
            sentence = sentence_at(sentences, item.start)
            start, before = max(before, sentence.start if sentence else item.start), item.end
            if item.key not in self.standings or item.mention.form is MentionForm.OFFICE:
                continue
            last = next(reversed(list(self.scene.places_between(start, item.start))), None)
            if last is None or last[1].country is None or sentence is None:
                continue
            weight = _nearness(text, sentence.start, last, item.start)
            known = found.setdefault(item.key, {})
            known[last[1].country] = max(weight, known.get(last[1].country, 0.0))
        return found

    @cached_property
    def company(self) -> set[PersonKey]:
        """Those who came along with whoever travelled."""
        text, sentences = self.scene.text.text, sentences_of(self.scene.text)
        along = Stemmed(pattern_of(IN_DELEGATION), IN_DELEGATION_STEMS)
        told = {item.order for item in sentences if along.is_in(text[item.start : item.end])}
        return {
            item.key
            for item in self.scene.cast.appearances
            if (sentence := sentence_at(sentences, item.start)) is not None and sentence.order in told
        }

    def score(self, key: PersonKey, country: str, guess: str | None) -> float:
        """Return how much speaks for a person's being of a country, as far as others are settled."""
        score = self._score_alone(key, country) + (OF_BARE_OFFICE if guess == country else 0.0)
        for other, theirs in self.standings.items():
            if other != key and theirs.country == country:
                score += self._score_beside(key, other)
        return score

    def _score_alone(self, key: PersonKey, country: str) -> float:
        standing, received_in = self.standings[key], self.scene.place_country
        score = 0.0
        if country == self.scene.house:
            score += OF_HOUSE if key in self.met - self.attended else OF_HOUSE + UNMET
        if country in self.scene.travels.get(key, ()):
            score -= TRAVELLED
        if country == received_in and "ambassador" in {
            post.key for post in self.scene.cast.people[key].posts
        }:
            score -= SENT
        score += self.beside.get(key, {}).get(country, 0.0)
        if received_in is not None and not self._called_on_traveller(key):
            least = 0.0 if self.scene.is_of_others_journey(key) else -1.0
            moved = MOVED * max(least, min(standing.host - standing.guest, 1.0))
            score += moved if country == received_in else -moved
        return score

    def _score_beside(self, key: PersonKey, other: PersonKey) -> float:
        """Return what speaks for being of one country with somebody else."""
        pair = frozenset({key, other})
        score = -SAME_OFFICE if self.kinds.get(key, NOTHING) & self.kinds.get(other, NOTHING) else 0.0
        if pair in self.pairs:
            score -= MET_ALONE
        elif pair in self.rows:
            score += IN_ONE_ROW
        if key in self.company and self._came(other) and not self._came(key):
            score += CAME_ALONG
        return score

    def _called_on_traveller(self, key: PersonKey) -> bool:
        """Whom a traveller receives abroad came to him, and is at home all the same."""
        place = self.scene.place_country
        return any(
            key in pair and any(place in self.scene.travels.get(other, ()) for other in pair if other != key)
            for pair in self.pairs
        )

    def _came(self, key: PersonKey) -> bool:
        return key in self.scene.travels or self.standings[key].guest > self.standings[key].host


def settled(scene: Scene, standings: Mapping[PersonKey, Standing]) -> Scene:
    """Settle everybody's country and the one that received; return the scene with the latter."""
    printed = {key: standing.country for key, standing in standings.items()}
    scene = replace(scene, place_country=_receiving_country(scene, standings))
    _settle_countries(scene, standings)
    place = _receiving_country(scene, standings)
    if place != scene.place_country:
        scene = replace(scene, place_country=place)
        for key, standing in standings.items():
            standing.country = printed[key]
        _settle_countries(scene, standings)
    return scene


def _receiving_country(scene: Scene, standings: Mapping[PersonKey, Standing]) -> str | None:
    """Return the country of the visit, or another one where clearly more is told to have received there."""
    place = scene.place_country
    if place is None:
        return _house_that_received(scene, standings)
    visited = scene.layers.first(VisitPlaceValue)
    told: dict[str, float] = {place: OF_CITY if visited is not None and visited.city else OF_PLACE}
    if scene.house is not None:
        told[scene.house] = told.get(scene.house, 0.0) + WROTE
    for standing in standings.values():
        if standing.country is not None:
            moved = max(-1.0, min(standing.host - standing.guest, 1.0)) * RECEIVED
            told[standing.country] = max(-OF_PLACE, told.get(standing.country, 0.0) + moved)
    for key, where in scene.travels.items():
        own = standings[key].country if key in standings else None
        for country in where & {item.country for item in standings.values()} - {own}:
            told[country] = told.get(country, 0.0) + (ARRIVED if own in {place, None} else 0.0)
    best = max(told, key=lambda country: told[country])
    return best if told[best] - told[place] >= CLEARLY else place


def _house_that_received(scene: Scene, standings: Mapping[PersonKey, Standing]) -> str | None:
    """Where no place is told, the house received whose own people, or those without a country, did."""
    if scene.house is None or scene.is_multilateral:
        return None
    if scene.travels:
        return None
    own = [item for item in standings.values() if item.country in {None, scene.house}]
    received = any(item.host > item.guest for item in own)
    came = any(item.guest > item.host for item in own)
    return scene.house if received and not came else None


def _settle_countries(scene: Scene, standings: Mapping[PersonKey, Standing]) -> None:
    """Give those without a country of their own the one for which clearly most speaks."""
    guesses = {
        key: standing.country
        for key, standing in standings.items()
        if not _is_printed(scene, key, standing.country) and not _is_international(scene, key)
    }
    if not guesses:
        return
    weighing = Weighing(scene, standings)
    countries = weighing.countries
    if len(countries) < 2:
        return
    for key in guesses:
        standings[key].country = None
    while guesses:
        ranked = [
            (*_lead({country: weighing.score(key, country, guesses[key]) for country in countries}), key)
            for key in guesses
        ]
        lead, country, key = max(ranked, key=lambda item: item[0])
        if lead < ENOUGH:
            break
        standings[key].country = country
        del guesses[key]
    for key, guess in guesses.items():
        standings[key].country = guess


def _nearness(text: str, start: int, named: tuple[Finding, PlaceValue], person: int) -> float:
    """Return how surely a place named before somebody tells the country."""
    place, place_end = named[0].start, named[0].end
    led_by = PLACE_LED_BY.search(text, start, place)
    between = text[place_end:person]
    if place - start < OPENING and (led_by or text[place:place_end].endswith(KAZAKH_LOCATIVES)):
        return NAMED_BEFORE
    is_kazakh = KAZAKH.search(between) is not None and not text[:place_end].endswith(NOT_ATTRIBUTE)
    is_attribute = named[1].is_adjective or between.startswith(("’s", "'s")) or is_kazakh
    if led_by or len(between) > ATTRIBUTE_REACH or PARTED.search(between):
        return 0.0
    return ATTRIBUTED if is_attribute else 0.0


def _lead(scores: Mapping[str, float]) -> tuple[float, str]:
    """Return by how much the best country leads the second, and which it is."""
    first, second = sorted(scores, key=lambda country: -scores[country])[:2]
    return scores[first] - scores[second], first


def _is_printed(scene: Scene, key: PersonKey, country: str | None) -> bool:
    """A country printed with a name is certain; one that only a bare office brought in is a guess."""
    if country is None:
        return False
    person = scene.cast.people[key]
    if person.known_id is not None or any(post.country == country for post in person.posts):
        return True
    return not any(
        mention.post is not None and mention.post.country == country for mention in person.mentions
    )


def _is_international(scene: Scene, key: PersonKey) -> bool:
    return pattern_of(INTERNATIONAL).search(scene.cast.people[key].office or "") is not None
