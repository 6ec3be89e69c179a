"""Whom a description means: everybody of the text is weighed by office, country, body, gender and focus.

No clue decides alone. A description that contradicts a person (another country, another gender) weighs
heavily against; being the subject of the sentence before weighs as much as the office's own word.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pressdesk.ingest.attribution.descriptions import Description, describe, stems_of
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.parties import guests_of
from pressdesk.ingest.attribution.salience import Focus
from pressdesk.ingest.attribution.standing import Standing, standing_of
from pressdesk.ingest.finding import MentionForm, PersonKey, Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.description_words import HEADS_OF_STATE, NATIONAL, OFFICES_ALIKE
from pressdesk.ingest.words import words_in

OFFICE_EXACT, OFFICE_FITS, OFFICE_ALIKE, OFFICE_UNKNOWN, OFFICE_OTHER = 3.0, 2.2, 1.0, -0.8, -4.0
COUNTRY_SAME, COUNTRY_UNKNOWN, COUNTRY_OTHER = 3.0, -0.5, -6.0
OF_HOUSE, NOT_OF_HOUSE, PERHAPS, TOLD_OTHER = 2.0, -4.5, 0.5, -2.5
"""A national office printed without a country is the house's; a country told elsewhere counts little."""
OWN_HOUSE, STRANGER = 1.0, -2.0
"""A bare "the President" is the house's own rather than one printed with another country."""
CALLED = 0.8
"""The same words name the person's office: "the State Secretary" is no other deputy minister."""
BODY, BODIES_AT_MOST = 1.6, 3.2
OFFICE_OWN = 0.0
"""A house prints its own president's name without the office."""
PRESIDENTS = frozenset({"president", "head_of_state"})
"""Two words for one office."""
GENDER_OTHER = -8.0
FOCUS = 3.0
ABSENT = -2.0
"""For whoever the narrator only names in passing («от Президента …»)."""
NOT_YET_NAMED = -3.0
NAMED_BY_SPEAKER, ADDRESSED = -4.0, -8.0
FOREMOST, AHEAD = 0.65, 0.2
"""The least salience of whoever the latest sentences are about, and how far ahead of everybody else."""
GOES_ON = 1.5
"""For whoever spoke just before, with nobody named since."""
SAME_PARTY = -4.0
"""«его собеседник» is not who spoke last."""
VERB_WITHIN = 4
HER_PAST = ("ала", "ила", "ела", "ула", "яла", "лась")
HIS_PAST = (
    "тил",
    "вил",
    "зал",
    "щил",
    "снил",
    "рил",
    "нул",
    "мнил",
    "чил",
    "лся",
    "дил",
    "жил",
    "сил",
    "лял",
)
MEANT, PLAUSIBLE = 1.5, 0.3
"""The least weight of whom a description means; less will do where it refutes who was read before."""
CLEAR_LEAD, SURE_LEAD, REFUTED = 0.5, 2.0, 1.0
ACRONYM = 3
PARTY, PARTY_MOST = 1.4, 2.0
"""What the parts of guest and host weigh, and the most that verbs and house together tell of them."""
PEER_OFFICE = 2.0
READ_BEFORE = 1.0
"""For the person whom the words beside the office gave it to."""


@dataclass
class Referents:
    """Everybody a description may mean, with what the text says of each."""

    people: People
    focus: Focus
    house: str | None
    genders: dict[PersonKey, bool]
    addressed: frozenset[PersonKey] = frozenset()
    """Whom the quote at hand turns to: not its speaker."""
    _by_verb: dict[PersonKey, bool | None] = field(default_factory=dict)
    _mentioned: dict[int, PersonKey] = field(default_factory=dict)
    _standings: dict[PersonKey, Standing] = field(default_factory=dict)
    _common: Counter[str] = field(default_factory=Counter)
    _guests: dict[PersonKey, float] | None = None

    def meant(
        self,
        description: Description,
        at: Range,
        quote: str,
        read: PersonKey | None,
        last: PersonKey | None,
    ) -> tuple[PersonKey, float] | None:
        """Return whom a description means and how surely, or None where nobody fits well enough."""
        ranked = self.best(description, at, quote, read, last)
        if not ranked:
            return None
        weight, key = ranked[0]
        lead = weight - ranked[1][0] if len(ranked) > 1 else SURE_LEAD
        own = next((other for other, person in ranked if person == read), OFFICE_OTHER)
        is_refuted = read is not None and own < weight - REFUTED
        if weight < (PLAUSIBLE if is_refuted else MEANT) or (read is None and lead < CLEAR_LEAD):
            return None
        return key, min(1.0, 0.75 + 0.25 * lead / SURE_LEAD)

    def is_woman(self, key: PersonKey) -> bool | None:
        """Return the gender of a person: by pronouns met, by name and title, or by a Russian verb."""
        known = self.genders.get(key, self.people.is_woman(key))
        if known is not None:
            return known
        if key not in self._by_verb:
            self._by_verb[key] = self._gender_by_verb(key)
        return self._by_verb[key]

    def _gender_by_verb(self, key: PersonKey) -> bool | None:
        """«Доан Ким Лиен в ответ предложила»: the past tense behind a subject tells a woman from a man."""
        text = self.focus.text
        for mention in self.people.persons[key].mentions:
            part = text.paragraph_at(mention.start)
            if part.language is not Language.RUSSIAN or mention.is_oblique:
                continue
            for word in words_in(text.text, mention.end, min(part.end, mention.end + 60))[:VERB_WITHIN]:
                if word.is_capitalised:
                    break
                if word.lower.endswith(HER_PAST):
                    return True
                if word.lower.endswith(HIS_PAST):
                    return False
        return None

    def mentioned(self, place: Place) -> PersonKey:
        """Return whom an office in the narrator's words means; a name means its own person."""
        if place.form is not MentionForm.OFFICE:
            return place.key
        if place.start not in self._mentioned:
            text = self.focus.text
            part = text.paragraph_at(place.start)
            span = place.start, place.end
            description = describe(text.text, span, part.language, place, (part.start, part.end))
            read = place.key if self.people.persons[place.key].is_named else None
            is_plain = description is not None and not description.is_other_party
            found = self.meant(description, span, "", read, None) if description and is_plain else None
            self._mentioned[place.start] = found[0] if found is not None else place.key
        return self._mentioned[place.start]

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
        given to before; ``last`` is who spoke just before.
        """
        standings = self.standings()
        salience = self.focus.at(at[0])
        spoken = {word.lower for word in words_in(quote)}
        had_floor = last or _foremost(salience)
        found = []
        for key, standing in standings.items():
            weight = self._fit(description, standing, at[0])
            if weight <= OFFICE_OTHER:
                continue
            weight += FOCUS * salience.get(key, 0.0)
            weight += 0.0 if standing.acts else ABSENT
            weight += NOT_YET_NAMED if standing.first > at[0] else 0.0
            if key == read:
                weight += READ_BEFORE if description.offices is not None else 2 * READ_BEFORE
            if description.is_other_party:
                weight += SAME_PARTY if key == had_floor else 0.0
            elif key == last and not self.people.within(self.focus.end_of_speech_before(at[0]), at[0]):
                weight += GOES_ON
            weight += NAMED_BY_SPEAKER if self._is_named_in(key, spoken) else 0.0
            weight += ADDRESSED if key in self.addressed else 0.0
            if description.party is not None:
                weight += self._party_fit(description.party, key, had_floor)
            found.append((weight, key))
        return sorted(found, key=lambda item: -item[0])

    def echoed(self, printed: str, at: int) -> PersonKey | None:
        """Return the one person beside whose name all the words of a phrase are printed, if there is one."""
        stems = stems_of(printed)
        if not stems:
            return None
        found = [
            key
            for key, standing in self.standings().items()
            if standing.first < at
            and all(any(_agree(own, word) for word in standing.beside) for own in stems)
        ]
        return found[0] if len(found) == 1 else None

    def foremost(self, at: int) -> PersonKey | None:
        """Return whom the sentences before ``at`` are clearly about."""
        return _foremost(self.focus.at(at))

    def _party_fit(self, party: str, key: PersonKey, floor: PersonKey | None) -> float:
        """Host and guest are told by verbs of receiving and arriving; a counterpart holds a like office."""
        if self._guests is None:
            self._guests = guests_of(self.people, self.focus, self.house)
        if party == "peer":
            own, other = (
                self._standings[key].offices,
                self._standings.get(floor) if floor is not None else None,
            )
            return PEER_OFFICE if other is not None and own & other.offices else 0.0
        side = max(-PARTY_MOST, min(PARTY_MOST, self._guests.get(key, 0.0)))
        return PARTY * (side if party == "guest" else -side)

    def _fit(self, description: Description, standing: Standing, at: int) -> float:
        weight = _office_fit(description, standing)
        if " " in description.name and description.name in standing.names:
            weight += CALLED
        if description.country is not None:
            weight += self._country_fit(description.country, standing, at)
        elif description.exact & HEADS_OF_STATE:
            weight += self._home_fit(standing)
        shared = (
            word
            for own in description.words
            for word in standing.words
            if _agree(own, word) or _abbreviates(word, own)
        )
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

    def _country_fit(self, country: str, standing: Standing, at: int) -> float:
        if standing.country is not None:
            return COUNTRY_SAME if standing.country == country else COUNTRY_OTHER
        if self.house is not None and standing.offices & NATIONAL:
            return OF_HOUSE if country == self.house else NOT_OF_HOUSE
        told = Counter(code for start, code in standing.told_countries if start != at).most_common(1)
        if told:
            return PERHAPS if told[0][0] == country else TOLD_OTHER
        return COUNTRY_UNKNOWN

    def _is_named_in(self, key: PersonKey, spoken: set[str]) -> bool:
        name = [word for word in self.people.persons[key].name.lower().split() if len(word) > 3]
        return any(word in spoken or any(other.startswith(word) for other in spoken) for word in name)

    def standings(self) -> dict[PersonKey, Standing]:
        """Return what is printed of everybody who is named."""
        if not self._standings:
            for key, person in self.people.persons.items():
                if person.is_named:
                    self._standings[key] = standing_of(
                        person, self.people, self.focus, is_woman=self.is_woman(key)
                    )
            self._common.update(word for one in self._standings.values() for word in one.words)
        return self._standings


def _foremost(salience: dict[PersonKey, float]) -> PersonKey | None:
    """Return whom the latest sentences are clearly about."""
    ranked = sorted(salience.items(), key=lambda item: -item[1])[:2]
    if not ranked or ranked[0][1] < FOREMOST:
        return None
    return ranked[0][0] if len(ranked) < 2 or ranked[0][1] - ranked[1][1] >= AHEAD else None


def _agree(one: str, other: str) -> bool:
    """Two stems agree where one goes on from the other («банк», «банкт…»)."""
    return one == other or (
        min(len(one), len(other)) > 3 and (one.startswith(other) or other.startswith(one))
    )


def _abbreviates(acronym: str, word: str) -> bool:
    """«МВФ» holds «фонд», "IMF" the "Fund"; stems so short are only kept of acronyms."""
    return len(acronym) == ACRONYM and len(word) > ACRONYM and word[0] in acronym[1:]


def _office_fit(description: Description, standing: Standing) -> float:
    if description.offices is None:
        return OFFICE_FITS if standing.offices else OFFICE_UNKNOWN
    if not standing.offices:
        is_own = description.exact & HEADS_OF_STATE and description.country is None
        return OFFICE_OWN if is_own else OFFICE_UNKNOWN
    if description.exact & standing.offices or (description.exact | standing.offices) >= PRESIDENTS:
        return OFFICE_EXACT
    if description.offices & standing.offices:
        return OFFICE_FITS
    alike = any(group & description.offices and group & standing.offices for group in OFFICES_ALIKE)
    return OFFICE_ALIKE if alike else OFFICE_OTHER
