"""Whom a description means: everybody of the text is weighed by office, country, body, gender and focus.

No clue decides alone. A description that contradicts a person (another country, another gender) weighs
heavily against; being the subject of the sentence before weighs as much as the office's own word.
"""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from functools import cache

from pressdesk.ingest.attribution.descriptions import Description, stems_of
from pressdesk.ingest.attribution.mentions import People
from pressdesk.ingest.attribution.salience import Focus
from pressdesk.ingest.finding import MentionForm, PersonKey, PersonValue, Range
from pressdesk.ingest.tables.description_words import HEADS_OF_STATE, NATIONAL, OFFICES_ALIKE
from pressdesk.ingest.tables.side_words import OFFICES_OF_ONE_COUNTRY
from pressdesk.ingest.words import words_in

OFFICE_EXACT, OFFICE_FITS, OFFICE_ALIKE, OFFICE_UNKNOWN, OFFICE_OTHER = 3.0, 2.2, 1.0, -0.8, -4.0
COUNTRY_SAME, COUNTRY_UNKNOWN, COUNTRY_OTHER = 3.0, -0.5, -6.0
OF_HOUSE, NOT_OF_HOUSE, PERHAPS = 2.0, -4.5, 0.5
"""A national office printed without a country is the house's; a country told elsewhere counts little."""
OWN_HOUSE, STRANGER = 1.0, -1.5
"""A bare "the President" is the house's own rather than one printed with another country."""
BODY, BODIES_AT_MOST = 1.6, 3.2
PRESIDENTS = frozenset({"president", "head_of_state"})
"""Two words for one office."""
GENDER_OTHER = -8.0
FOCUS = 3.0
ABSENT = -2.0
"""For whoever the narrator only names in passing («от Президента …»)."""
NOT_YET_NAMED = -3.0
NAMED_BY_SPEAKER = -4.0
FOREMOST = 0.9
"""The salience of whoever the latest sentence is about."""
SAME_PARTY = -4.0
"""«его собеседник» is not who spoke last."""
BESIDE = 40
"""So many characters before a name without a known office may hold an unknown one."""
LEFT_OF_OFFICE = 12
READ_BEFORE = 1.0
"""For the person whom the words beside the office gave it to."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the text prints of a person beside the name."""

    offices: frozenset[str]
    country: str | None
    perhaps_country: str | None
    words: frozenset[str]
    is_woman: bool | None
    acts: bool
    first: int


@dataclass
class Referents:
    """Everybody a description may mean, with what the text says of each."""

    people: People
    focus: Focus
    house: str | None
    genders: dict[PersonKey, bool]
    _standings: dict[PersonKey, Standing] = field(default_factory=dict)
    _common: Counter[str] = field(default_factory=Counter)

    def best(
        self,
        description: Description,
        at: Range,
        quote: str,
        read: PersonKey | None,
        last: PersonKey | None,
    ) -> list[tuple[float, PersonKey]]:
        """Return the persons who may be meant at ``at`` with their weights, best first.

        ``quote`` are the words that the person meant is said to speak; ``read`` is whom the office was
        given to before; ``last`` is who spoke before.
        """
        standings = self._all()
        salience = self.focus.at(at[0])
        spoken = {word.lower for word in words_in(quote)}
        foremost = max(salience, key=salience.__getitem__, default=None)
        if foremost is not None and salience[foremost] >= FOREMOST:
            last = foremost
        found = []
        for key, standing in standings.items():
            weight = self._fit(description, standing)
            if weight <= OFFICE_OTHER:
                continue
            weight += FOCUS * salience.get(key, 0.0)
            weight += 0.0 if standing.acts else ABSENT
            weight += NOT_YET_NAMED if standing.first > at[0] else 0.0
            weight += READ_BEFORE if key == read else 0.0
            weight += SAME_PARTY if description.is_other_party and key == last else 0.0
            weight += NAMED_BY_SPEAKER if self._is_named_in(key, spoken) else 0.0
            found.append((weight, key))
        return sorted(found, key=lambda item: -item[0])

    def _fit(self, description: Description, standing: Standing) -> float:
        weight = _office_fit(description, standing)
        if description.country is not None:
            weight += self._country_fit(description.country, standing)
        elif description.exact & HEADS_OF_STATE:
            weight += self._home_fit(standing)
        shared = description.words & standing.words
        weight += min(BODIES_AT_MOST, sum(BODY / self._common[word] for word in shared))
        if description.is_woman is not None and standing.is_woman not in {None, description.is_woman}:
            weight += GENDER_OTHER
        return weight

    def _home_fit(self, standing: Standing) -> float:
        """A bare "the Head of State" is the house's own."""
        country = standing.country or standing.perhaps_country
        if self.house is not None and country == self.house:
            return OWN_HOUSE
        if standing.country is None:
            return 0.0
        return STRANGER if self.house is not None else STRANGER / 2

    def _country_fit(self, country: str, standing: Standing) -> float:
        if standing.country is not None:
            return COUNTRY_SAME if standing.country == country else COUNTRY_OTHER
        if self.house is not None and standing.offices & NATIONAL:
            return OF_HOUSE if country == self.house else NOT_OF_HOUSE
        return PERHAPS if standing.perhaps_country == country else COUNTRY_UNKNOWN

    def _is_named_in(self, key: PersonKey, spoken: set[str]) -> bool:
        name = [word for word in self.people.persons[key].name.lower().split() if len(word) > 3]
        return any(word in spoken or any(other.startswith(word) for other in spoken) for word in name)

    def _all(self) -> dict[PersonKey, Standing]:
        if not self._standings:
            for key, person in self.people.persons.items():
                if person.is_named:
                    self._standings[key] = self._standing(person)
            self._common.update(word for one in self._standings.values() for word in one.words)
        return self._standings

    def _standing(self, person: PersonValue) -> Standing:
        names = [mention for mention in person.mentions if mention.form is not MentionForm.OFFICE]
        posts = person.posts
        country = next((post.country for post in posts if post.country is not None), None)
        country = country or _country_of(person.office or "")
        words: set[str] = set()
        for mention in names:
            if mention.office_range is not None:
                start, end = mention.office_range
                words |= stems_of(self.focus.text.text[max(start - LEFT_OF_OFFICE, 0) : end])
            elif not posts:
                start = self.focus.text.paragraph_at(mention.start).start
                words |= stems_of(self.focus.text.text[max(start, mention.start - BESIDE) : mention.start])
        acts = any(
            not self.focus.is_spoken(mention.start) and not self.focus.is_in_passing(mention)
            for mention in names
        )
        woman = self.genders.get(person.key, person.is_woman)
        return Standing(
            frozenset(post.key for post in posts),
            country,
            person.country if country is None else None,
            frozenset(words),
            woman,
            acts,
            min((mention.start for mention in names), default=0),
        )


@cache
def _country_of(office: str) -> str | None:
    """The country of an office that only one has («Мәжіліс Төрағасы»)."""
    return next((code for words, code in OFFICES_OF_ONE_COUNTRY if re.search(words, office)), None)


def _office_fit(description: Description, standing: Standing) -> float:
    if description.offices is None:
        return OFFICE_FITS if standing.offices else 0.0
    if not standing.offices:
        return OFFICE_UNKNOWN
    if description.exact & standing.offices or (description.exact | standing.offices) >= PRESIDENTS:
        return OFFICE_EXACT
    if description.offices & standing.offices:
        return OFFICE_FITS
    alike = any(group & description.offices and group & standing.offices for group in OFFICES_ALIKE)
    return OFFICE_ALIKE if alike else OFFICE_OTHER
