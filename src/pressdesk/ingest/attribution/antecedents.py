"""Whom "he", "she", «он», «ол» mean: the person last in view who may be meant."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressdesk.ingest.attribution.context import sentence_start
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.reference import Referents
from pressdesk.ingest.attribution.salience import (
    ADVERBIAL,
    ARTICLE,
    GOVERNED,
    ONLY_NOMINATIVE,
    TITLE,
)
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import MentionForm, PersonKey
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.description_words import TURN_TAKING

REACH = 2500
ANSWER_WITHIN = 30
KNOWN_WOMAN = 1.2
QUALIFIERS = 2
"""Words that may stand before a Kazakh office at the head of its sentence («Банк өкілі»)."""
VOWELS = "aeiouyаеёиоуыэюяәіөүұ"
ANSWERS = -0.25
"""What the last speaker loses where the pronoun's own words pass the floor ("he replied")."""
WOMANLY_ENDINGS = (
    "a", "ie", "otte", "ette", "elle", "ine", "anne", "lise", "yne", "beth", "а", "я", "гүл", "гуль", "нұр",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Spoken:
    """A speaker already settled earlier in the text."""

    end: int
    key: PersonKey | None
    paragraph: int
    printed: str = ""
    range: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Discourse:
    """What is known of a text while its quotes are gone through in order.

    ``quotes`` are the ranges of all utterances; ``spoken`` and ``genders`` grow as speakers are settled;
    ``referents`` are the persons as descriptions may mean them.
    """

    text: SourceText
    people: People
    quotes: list[tuple[int, int]]
    referents: Referents
    spoken: list[Spoken] = field(default_factory=list)
    genders: dict[PersonKey, bool] = field(default_factory=dict)


def antecedent(discourse: Discourse, offset: int, pronoun: str) -> tuple[PersonKey | None, float]:
    """Return whom a pronoun at ``offset`` most probably means, and how sure that is."""
    text, people, spoken = discourse.text, discourse.people, discourse.spoken
    scores: dict[PersonKey, float] = {}
    index = text.index_at(offset)
    for rank, place in enumerate(_candidates(people, offset, discourse.quotes)):
        key = discourse.referents.mentioned(place) if index - text.index_at(place.start) <= 1 else place.key
        agreement = _agreement(discourse, key, pronoun)
        if not agreement:
            continue
        score = _score(discourse, place, offset, rank) * agreement
        scores[key] = max(scores.get(key, 0.0), score)
    if spoken and spoken[-1].key is not None and _agreement(discourse, spoken[-1].key, pronoun) > 0.5:
        near = index - spoken[-1].paragraph
        bonus = 0.42 if near == 0 else 0.3 if near == 1 else 0.12
        if _is_another_introduced(discourse, offset, pronoun):
            bonus = 0.0
        elif TURN_TAKING.search(
            text.text, offset, min(offset + ANSWER_WITHIN, text.paragraph_at(offset).end)
        ):
            bonus = ANSWERS
        key = spoken[-1].key
        scores[key] = scores.get(key, 0.25) + bonus * min(1.0, _agreement(discourse, key, pronoun))
    if not scores:
        return None, 0.3
    ranked = sorted(scores.items(), key=lambda item: -item[1])
    margin = ranked[0][1] - (ranked[1][1] if len(ranked) > 1 else 0.0)
    return ranked[0][0], min(0.93, 0.6 + margin)


def _is_another_introduced(discourse: Discourse, offset: int, pronoun: str) -> bool:
    """Return whether a sentence since the last speech has somebody else for its subject."""
    text, last = discourse.text, discourse.spoken[-1]
    for place in discourse.people.within(last.end, offset):
        start = sentence_start(text.text, text.paragraph_at(place.start).start, place.start)
        lead = TITLE.sub("", text.text[start : place.start]).strip()
        lead = lead if place.form is not MentionForm.OFFICE else ARTICLE.sub("", lead)
        opens = not lead or (lead.endswith(",") and len(lead.split()) <= ADVERBIAL)
        is_kazakh = text.paragraph_at(place.start).language is Language.KAZAKH
        qualified = is_kazakh and place.form is MentionForm.OFFICE and len(lead.split()) <= QUALIFIERS
        opens = opens or (qualified and "," not in lead)
        opens = opens or (is_kazakh and discourse.referents.focus.prominence(place) >= ONLY_NOMINATIVE)
        opens = opens and discourse.people.persons[place.key].is_named
        fits = _agreement(discourse, place.key, pronoun) > 0.5
        if opens and fits and place.key != last.key and start > last.end:
            return True
    return False


def _candidates(people: People, offset: int, quotes: list[tuple[int, int]]) -> list[Place]:
    """Mentions before the pronoun that are the narrator's own words, nearest first."""
    found = []
    for place in people.before(offset, 24):
        if offset - place.end > REACH:
            break
        if not any(start <= place.start < end for start, end in quotes):
            found.append(place)
    return found


def _agreement(discourse: Discourse, key: PersonKey, pronoun: str) -> float:
    """Return how well a pronoun fits a person's gender, guessed from the given name where it is not known.

    Nobody whom the quote at hand addresses says it.
    """
    if key in discourse.referents.addressed:
        return 0.0
    if pronoun in {"any", "self", "who"}:
        return 1.0
    if pronoun in {"many", "thing"}:
        return 0.0
    woman = discourse.referents.is_woman(key)
    if woman is not None:
        if woman != (pronoun == "woman"):
            return 0.0
        return KNOWN_WOMAN if woman else 1.0
    likely = _likely_woman(discourse.people, key)
    if likely is None:
        return 1.0
    fit = 0.65 + 0.7 * (likely if pronoun == "woman" else 1 - likely)
    return fit if pronoun == "woman" else min(1.0, fit)


def _likely_woman(people: People, key: PersonKey) -> float | None:
    """How likely a given name is a woman's, by its ending; None where the ending tells nothing."""
    words = people.persons[key].name.split()
    given = words[0].lower()
    if len(words) < 2 or not given.isalpha():
        return None
    if given.endswith(WOMANLY_ENDINGS):
        return 0.75
    return 0.25 if given[-1] not in VOWELS else 0.4


def _score(discourse: Discourse, place: Place, offset: int, rank: int) -> float:
    """Subjects of sentences outweigh other mentions; nearer ones farther ones."""
    text, people = discourse.text, discourse.people
    prominence = discourse.referents.focus.prominence(place)
    distance = text.index_at(offset) - text.index_at(place.start)
    closeness = max(0.0, 0.4 - 0.15 * distance) + max(0.0, 0.12 - 0.03 * rank)
    known = 0.05 if discourse.genders.get(place.key, people.is_woman(place.key)) is not None else 0.0
    standing = 0.45 if prominence >= ONLY_NOMINATIVE else 0.1 if prominence <= GOVERNED else 0.2
    return standing + closeness + known
