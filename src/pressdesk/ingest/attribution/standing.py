"""What a text prints of a person beside the name: offices, country, bodies, whether the person acts."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.attribution.descriptions import stems_of
from pressdesk.ingest.attribution.mentions import People
from pressdesk.ingest.attribution.salience import Focus
from pressdesk.ingest.countries import find_countries
from pressdesk.ingest.finding import Mention, MentionForm, PersonValue
from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.bare_offices import BODIES
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.tables.side_words import OFFICES_OF_ONE_COUNTRY
from pressdesk.ingest.words import words_in

HEAD_OF_BODY = 22
"""The rank of a bank's or a company's president, who is no head of state."""
BESIDE_NAME = 90
BESIDE = 40
"""So many characters before a name without a known office may hold an unknown one."""
LEFT_OF_OFFICE = 45

HEADS_OF_HOUSES = frozenset(
    {"head of state", "president", "глава государства", "президент", "мемлекет басшысы"}
)
"""How a house calls its own president, whose name it prints without the office."""


@dataclass(frozen=True, slots=True)
class Standing:
    """What the text prints of a person beside the name."""

    offices: frozenset[str]
    country: str | None
    perhaps_country: str | None
    words: frozenset[str]
    beside: frozenset[str]
    names: frozenset[str]
    told_countries: tuple[tuple[int, str], ...]
    is_woman: bool | None
    acts: bool
    first: int


def standing_of(person: PersonValue, people: People, focus: Focus, *, is_woman: bool | None) -> Standing:
    """Gather what a text prints of a person beside the name."""
    names = [mention for mention in person.mentions if mention.form is not MentionForm.OFFICE]
    posts = person.posts
    country = next((post.country for post in posts if post.country is not None), None)
    country = country or _country_of(person.office or "")
    words: set[str] = set()
    for mention in names:
        if mention.office_range is not None:
            words |= _words_left_of(people, focus, mention.office_range[0], LEFT_OF_OFFICE, only_kazakh=True)
            words |= stems_of(focus.text.text[slice(*mention.office_range)])
        elif not posts:
            words |= _words_left_of(people, focus, mention.start, BESIDE)
    acts = any(not focus.is_spoken(mention.start) and not focus.is_in_passing(mention) for mention in names)
    offices = frozenset(post.key for post in posts)
    if "foreign_minister" in offices:
        offices = offices - {"minister"}
    if offices & {"president", "chair"} and (
        rank_of(person.office)[0] <= HEAD_OF_BODY or _is_of_body(person.office or "")
    ):
        offices = offices - {"president"} | {"head"}
    if not offices and (person.office or "").casefold() in HEADS_OF_HOUSES:
        offices = frozenset({"head_of_state"})
    return Standing(
        offices,
        country,
        person.country if country is None else None,
        frozenset(words),
        _beside(people, focus, names),
        frozenset(mention.office.casefold() for mention in names if mention.office),
        tuple(
            (mention.start, mention.post.country)
            for mention in person.mentions
            if mention.post is not None and mention.post.country is not None
        ),
        is_woman,
        acts,
        min((mention.start for mention in names), default=0),
    )


def _beside(people: People, focus: Focus, names: list[Mention]) -> frozenset[str]:
    """The words before each name as far as its sentence or the name before it, and its offices."""
    text = focus.text.text
    words: set[str] = set()
    for mention in names:
        if not focus.is_spoken(mention.start):
            words |= _words_left_of(people, focus, mention.start, BESIDE_NAME)
            if mention.office_range is not None:
                words |= stems_of(text[slice(*mention.office_range)])
    return frozenset(words)


def _words_left_of(
    people: People, focus: Focus, offset: int, reach: int, *, only_kazakh: bool = False
) -> frozenset[str]:
    """The words before an office or a name; a Kazakh office has what it is of before it."""
    text, part = focus.text, focus.text.paragraph_at(offset)
    if only_kazakh and part.language is not Language.KAZAKH:
        return frozenset()
    start = max(part.start, offset - reach)
    another = next((place.end for place in people.before(offset, 2) if place.end <= offset), part.start)
    if another > start:
        start = another
    elif start > part.start:
        start = text.text.find(" ", start, offset)
    return stems_of(text.text[start:offset]) if start >= 0 else frozenset()


@cache
def _country_of(office: str) -> str | None:
    """The country of an office that only one has («Мәжіліс Төрағасы»)."""
    return next((code for words, code in OFFICES_OF_ONE_COUNTRY if re.search(words, office)), None)


@cache
def _is_of_body(office: str) -> bool:
    """«Президент МОК», "President of the Asian Development Bank": the head of no state."""
    words = words_in(office)
    of_body = any(
        word.lower.startswith(BODIES) or (word.text.isupper() and 1 < len(word.text) < 6) for word in words
    )
    return of_body and next(iter(find_countries(office, 0, len(office))), None) is None
