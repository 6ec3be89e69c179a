"""Who is host and who is guest, as the narrator's verbs and the house tell it."""

from __future__ import annotations

from collections import defaultdict

from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.salience import ONLY_NOMINATIVE, Focus
from pressdesk.ingest.finding import MentionForm, PersonKey
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import sentence_ranges
from pressdesk.ingest.tables.party_words import RECEIVED, RECEIVES, TRAVELS

LOOKED_AT = 4
"""Paragraphs of the body that introduce the parties."""
BY_VERB, BY_HOUSE = 1.5, 1.0


def guests_of(people: People, focus: Focus, house: str | None) -> dict[PersonKey, float]:
    """Return how surely each person is a guest (above 0) or a host (below 0)."""
    found: dict[PersonKey, float] = defaultdict(float)
    for key, person in people.persons.items():
        country = person.country or next((post.country for post in person.posts if post.country), None)
        if house is not None and country is not None:
            found[key] += BY_HOUSE if country != house else -BY_HOUSE
    text = focus.text
    body = [part for part in text.paragraphs if part.role is Role.BODY][:LOOKED_AT]
    for part in body:
        for start, end in sentence_ranges(text.text, part.start, part.end):
            named = [
                place
                for place in people.within(start, end)
                if place.form is not MentionForm.OFFICE and not focus.is_spoken(place.start)
            ]
            if named:
                _weigh(found, focus, named, (start, end))
    return found


def _weigh(
    found: dict[PersonKey, float], focus: Focus, named: list[Place], sentence: tuple[int, int]
) -> None:
    text = focus.text.text
    subject = next((place for place in named if focus.prominence(place) >= ONLY_NOMINATIVE), None)
    passive = RECEIVED.search(text, *sentence)
    if RECEIVES.search(text, *sentence) and passive is None and subject is not None:
        for place in named:
            found[place.key] += -BY_VERB if place.key == subject.key else BY_VERB
    elif passive is not None:
        agent = next((place for place in named if place.start > passive.start()), None)
        if agent is not None:
            found[agent.key] -= BY_VERB
        return
    travels = TRAVELS.search(text, *sentence)
    if travels is None:
        return
    traveller = next((place for place in reversed(named) if place.end <= travels.start()), subject)
    if traveller is not None:
        found[traveller.key] += BY_VERB
