"""Who governs a cue: persons, pronouns and noun phrases before and after it, scored by how they stand."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pressdesk.ingest.attribution.cues import Cue
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.noun_phrases import (
    is_filler,
    is_kazakh_verb,
    opening_phrase,
    phrase_after,
    phrase_before,
    phrase_score,
)
from pressdesk.ingest.finding import MentionForm, PersonKey, Range
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.clause_words import ADDRESSED, ADVERBIAL_OPENERS, COORDINATORS, PREPOSITIONS
from pressdesk.ingest.tables.cues import FILLERS, PRONOUNS, RUSSIAN_PASSIVES
from pressdesk.ingest.tables.names import TITLES
from pressdesk.ingest.words import words_in

APPOSITION = re.compile(r"\s*,[^“”\"«»]{2,160},\s*$")
TAIL = re.compile(
    r"(?:\s*\([^()]{1,40}\))?\s*(?:(?:of|from|for|at)\s+(?:the\s+)?[A-Z][\w’'.\-]*(?:\s+(?:of\s+)?(?:the\s+)?[A-Z][\w’'.\-]*){0,5})?\s*$"
)
RELATIVE = re.compile(r"\s*,\s*(?:who|which|whose|whom)\b[^“”\"«»]{2,200},?\s*$")
BEFORE_NAMES = {language: titles | {"the", "a", "an", "by"} for language, titles in TITLES.items()}
POSSESSION = re.compile(r"([’']s(?:\s[a-z-]+){1,4})\s")
BODY_WORDS = 4
OBLIQUE = 0.45
"""What is left of a candidate that a case ending keeps from being the subject."""
GOVERNED = 0.5
PASSIVE = re.compile(r"\b(?:was|were|is|are|been|being|am)\s(?:\w+ly\s)?$")
"""Before "asked" or "told": the subject is spoken to."""
CLEFT = re.compile(r"\W*It (?:was|is) .{3,80}? who ", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Subject:
    """Somebody who may govern a cue; ``pronoun`` is the kind of pronoun, where it is one."""

    range: Range
    key: PersonKey | None
    score: float
    rule: str
    pronoun: str | None = None
    office: str | None = None


def subjects_of(
    text: str, people: People, clause: Range, cue: Cue, language: Language, *, follows_quote: bool
) -> list[Subject]:
    """Return the candidates for the subject of ``cue`` within ``clause``, best first."""
    found = _persons(text, people, clause, cue, language, follows_quote=follows_quote)
    found += _pronouns(text, clause, cue, language, follows_quote=follows_quote)
    shares = not follows_quote and _shares_subject(text, clause, cue, language)
    if language is Language.ENGLISH or follows_quote:
        taken = [item.range for item in found]
        found += _phrases(text, clause, cue, language, follows_quote=follows_quote, taken=taken)
    if not follows_quote:
        found = _with_sentence_subject(text, clause, cue, language, found, shares=shares)
    if CLEFT.match(text, clause[0], cue.start):
        found = [item for item in found if not text[item.range[0] :].startswith(("It", "it"))]
    return sorted(found, key=lambda subject: -subject.score)


def _shares_subject(text: str, clause: Range, cue: Cue, language: Language) -> bool:
    """Return whether a cue has no subject of its own: "adding", "to say", "and said", «отметив»."""
    if language is Language.ENGLISH and cue.lower.endswith("ing"):
        return True
    if language is Language.RUSSIAN and not cue.is_strong:
        return True
    before = words_in(text, max(clause[0], cue.start - 40), cue.start)
    while before and (
        before[-1].lower in FILLERS[language] - {"and", "и"} or before[-1].lower.endswith("ly")
    ):
        before.pop()
    return bool(before) and before[-1].lower in COORDINATORS[language]


def _with_sentence_subject(
    text: str, clause: Range, cue: Cue, language: Language, found: list[Subject], *, shares: bool
) -> list[Subject]:
    """Raise the candidate that opens the sentence, and lower what merely stands before a shared verb."""
    start = _after_adverbial(text, clause, cue, language)
    opening = [
        item
        for item in found
        if start <= item.range[0] < cue.start and len(text[start : item.range[0]].split()) <= 2
    ]
    if not opening:
        phrase = opening_phrase(text, start, cue, language)
        if phrase is not None and not any(
            item.range[0] < phrase[1] and phrase[0] < item.range[1] for item in found
        ):
            found = [
                *found,
                Subject(phrase, None, 0.66 if shares else 0.45, "noun phrase opening the sentence"),
            ]
        return [
            _lowered(item, 0.6)
            if shares and item.range[1] <= cue.start and "opening" not in item.rule
            else item
            for item in found
        ]
    best = opening[0]
    if not shares:
        return found
    raised = Subject(
        best.range, best.key, max(best.score, 0.86), "subject of the sentence", best.pronoun, best.office
    )
    return [raised, *(_lowered(item, 0.6) for item in found if item is not best)]


def sentence_subjects(text: str, people: People, clause: Range, language: Language) -> list[Subject]:
    """Return who opens a sentence that has no verb of saying: a person, a pronoun or a noun phrase."""
    end = Cue(clause[1], clause[1], "", is_strong=False)
    start = _after_adverbial(text, clause, end, language)
    for place in people.within(start, clause[1]):
        if len(text[start : place.start].split()) <= 2:
            return [
                Subject(
                    (place.start, place.end),
                    place.key,
                    0.6,
                    "subject of a sentence without a cue",
                    office=place.office,
                )
            ]
        break
    first = next(iter(words_in(text, start, clause[1])), None)
    kind = PRONOUNS[language].get(first.lower) if first is not None else None
    if first is not None and kind is not None:
        return [
            Subject((first.start, first.end), None, 0.6, "pronoun, subject of a sentence without a cue", kind)
        ]
    phrase = opening_phrase(text, start, end, language)
    return [Subject(phrase, None, 0.5, "noun phrase without a cue")] if phrase is not None else []


def _lowered(subject: Subject, factor: float) -> Subject:
    return Subject(
        subject.range, subject.key, subject.score * factor, subject.rule, subject.pronoun, subject.office
    )


def _after_adverbial(text: str, clause: Range, cue: Cue, language: Language) -> int:
    """Return where a sentence's subject may start: after "On Monday," and the like."""
    words = words_in(text, clause[0], cue.start)
    if not words:
        return clause[0]
    if words[0].lower not in ADVERBIAL_OPENERS[language]:
        return words[0].start
    comma = text.find(",", clause[0], cue.start)
    return comma + 1 if comma >= 0 else words[0].start


def _persons(
    text: str, people: People, clause: Range, cue: Cue, language: Language, *, follows_quote: bool
) -> list[Subject]:
    found = []
    for place in _with_possessions(text, people.within(*clause), cue, language):
        if place.end <= cue.start:
            score, rule = _before(text, clause, (place.start, place.end), cue, language)
        elif place.start >= cue.end:
            is_inverted = follows_quote and not words_in(text, clause[0], cue.start)
            gap_is_blank = not text[cue.end : place.start].strip()
            if is_inverted and gap_is_blank and not text[place.end : clause[1]].strip(" ."):
                score, rule = 0.97, "verb before its subject"
            else:
                score, rule = _after(
                    text, (place.start, place.end), cue, language, follows_quote=follows_quote
                )
        else:
            continue
        if follows_quote and _is_of_a_body(text, place, cue, language):
            score, rule = max(score, 0.93), "verb before its subject"
        score *= _standing(text, clause, (place.start, place.end), cue, language)
        if place.is_oblique and cue.lower not in RUSSIAN_PASSIVES:
            score *= OBLIQUE
        if language is Language.RUSSIAN and _another_adjoins(text, people, place, clause):
            score *= GOVERNED
        found.append(Subject((place.start, place.end), place.key, score, rule, office=place.office))
    return found if follows_quote else _without_objects(found, cue, language)


def _is_of_a_body(text: str, place: Place, cue: Cue, language: Language) -> bool:
    """«– деп жауап берді Банк басшысы»: words between a Kazakh verb and an office belong to the office."""
    if language is not Language.KAZAKH or place.form is not MentionForm.OFFICE or place.start < cue.end:
        return False
    gap = text[cue.end : place.start].strip()
    return 0 < len(gap.split()) <= BODY_WORDS and not any(mark in gap for mark in ",.;:–—")


def _with_possessions(text: str, places: list[Place], cue: Cue, language: Language) -> list[Place]:
    """Widen "head of Kazakhstan" to "head of Kazakhstan’s foreign ministry" where the cue follows."""
    if language is not Language.ENGLISH:
        return places
    widened = []
    for place in places:
        is_office = place.form is MentionForm.OFFICE and place.end <= cue.start
        owned = POSSESSION.fullmatch(text, place.end, cue.start) if is_office else None
        widened.append(place if owned is None else place._replace(end=owned.end(1)))
    return widened


def _another_adjoins(text: str, people: People, place: Place, clause: Range) -> bool:
    """«в присутствии Жюли Моро Марат Алиев»: of two names side by side the second is the subject."""
    after = people.within(place.end, min(place.end + 60, clause[1]))
    return bool(after) and text[place.end : after[0].start] in {" ", "\u00a0"}


def _without_objects(found: list[Subject], cue: Cue, language: Language) -> list[Subject]:
    """Before a quote, who stands right before the verb outweighs who stands behind it."""
    if language is not Language.RUSSIAN or cue.lower in RUSSIAN_PASSIVES:
        return found
    if not any(item.rule == "subject before its verb" and item.score > 0.9 for item in found):
        return found
    return [_lowered(item, 0.6) if item.range[0] >= cue.end else item for item in found]


def _before(text: str, clause: Range, span: Range, cue: Cue, language: Language) -> tuple[float, str]:
    gap = text[span[1] : cue.start]
    if language is Language.ENGLISH and cue.lower in ADDRESSED and PASSIVE.search(gap):
        return 0.15, "addressed"
    if is_filler(gap, language):
        return 0.96, "subject before its verb"
    if APPOSITION.fullmatch(gap) or RELATIVE.fullmatch(gap):
        return 0.9, "subject with an apposition"
    if language is Language.ENGLISH and TAIL.fullmatch(gap):
        return 0.93, "subject with a complement"
    lead = text[clause[0] : span[0]].strip(" ,–—-\u00a0(")
    words = len(gap.split())
    if len(lead.split()) <= 1:
        return max(0.55, 0.85 - 0.012 * words), "subject of the sentence"
    return max(0.25, 0.62 - 0.03 * words), "named before the verb"


def _after(text: str, span: Range, cue: Cue, language: Language, *, follows_quote: bool) -> tuple[float, str]:
    gap = text[cue.end : span[0]]
    plain = gap.strip(" \u00a0,")
    if cue.lower in ADDRESSED and language is Language.ENGLISH:
        return 0.15, "addressed"
    if not plain or is_filler(gap, language) or plain.lower().strip(".") in BEFORE_NAMES[language]:
        return (0.97 if follows_quote or language is not Language.ENGLISH else 0.6), "verb before its subject"
    if language is Language.KAZAKH and follows_quote and len(plain.split()) <= 3 and plain == plain.lower():
        return 0.93, "verb before its subject"
    if language is Language.ENGLISH and len(plain.split()) > 4:
        return 0.12, "named after the verb"
    distance = len(plain.split())
    return max(0.2, (0.75 if follows_quote else 0.45) - 0.05 * distance), "named after the verb"


def _standing(text: str, clause: Range, span: Range, cue: Cue, language: Language) -> float:
    """Lower a mention that is governed by something else: after a preposition, or a possessor."""
    before = words_in(text, max(clause[0], span[0] - 24), span[0])
    factor = 1.0
    nearest = next(
        (word for word in reversed(before) if word.lower not in {"the", "a", "an", "his", "her", "their"}),
        None,
    )
    if nearest is not None and text[nearest.end : span[0]].strip(" \u00a0").lower() in {
        "",
        "the",
        "a",
        "an",
        "his",
        "her",
        "their",
    }:
        is_agent = nearest.lower == "by" and span[0] > cue.end
        if nearest.lower in PREPOSITIONS[language] and not is_agent and nearest.start != cue.start:
            factor *= 0.45
    tail = text[span[1] : span[1] + 3]
    if tail.startswith(("’s ", "'s ", "’ ", "' ")) and span[1] < cue.start:
        factor *= 0.35
    return factor


def _pronouns(
    text: str, clause: Range, cue: Cue, language: Language, *, follows_quote: bool
) -> list[Subject]:
    table = PRONOUNS[language]
    found = []
    for word in words_in(text, *clause):
        kind = table.get(word.lower)
        if (
            kind is None
            or (word.is_initial and text[word.end : word.end + 1] == ".")
            or (word.start < cue.end and word.end > cue.start)
            or (word.lower == "it" and follows_quote and word.start > cue.end)
        ):
            continue
        if word.end <= cue.start:
            score, rule = _before(text, clause, (word.start, word.end), cue, language)
        else:
            score, rule = _after(text, (word.start, word.end), cue, language, follows_quote=follows_quote)
            if language is Language.ENGLISH and not is_filler(text[cue.end : word.start], language):
                score *= 0.4
        if kind == "who":
            score *= 0.5
        score *= _standing(text, clause, (word.start, word.end), cue, language)
        found.append(Subject((word.start, word.end), None, score * 0.995, f"pronoun, {rule}", pronoun=kind))
    return found


def _phrases(
    text: str, clause: Range, cue: Cue, language: Language, *, follows_quote: bool, taken: list[Range]
) -> list[Subject]:
    """Noun phrases without a name: "one lawmaker said", «сообщили в посольстве»."""
    found = []
    before = phrase_before(text, clause, cue, language)
    if before is not None and not is_kazakh_verb(text, before, language):
        found.append(
            Subject(before, None, phrase_score(text, before, language), "noun phrase before the verb")
        )
    after = phrase_after(text, clause, cue, language) if follows_quote else None
    if after is not None and not is_kazakh_verb(text, after, language):
        score = 0.1 if cue.lower in ADDRESSED else 0.82
        found.append(Subject(after, None, score, "noun phrase after the verb"))
    return [
        item
        for item in found
        if not any(item.range[0] < end and start < item.range[1] for start, end in taken)
    ]
