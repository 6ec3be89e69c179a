"""Candidates from one clause of the narrator: subjects of cues, owners of words, whoever is quoted."""

from __future__ import annotations

from itertools import pairwise

from pressdesk.ingest.attribution.antecedents import antecedent
from pressdesk.ingest.attribution.cues import Cue, colon_cue, cues_in, has_according, narrated_cue
from pressdesk.ingest.attribution.evidence import Evidence, candidate_at
from pressdesk.ingest.attribution.institutions import institution_in_genitive, people_of_institution
from pressdesk.ingest.attribution.mentions import Place
from pressdesk.ingest.attribution.subjects import Subject, subjects_of
from pressdesk.ingest.finding import Range, SpeakerCandidate
from pressdesk.ingest.languages import Language
from pressdesk.ingest.tables.speech_words import BETWEEN_OWNER_AND_NOUN, SPEECH_NOUNS
from pressdesk.ingest.words import Word, words_in

CUE_REACH = 8
OBLIQUE_PRONOUNS: dict[Language, dict[str, str]] = {
    Language.ENGLISH: {"him": "man", "his": "man", "her": "woman"},
    Language.RUSSIAN: {"его": "man", "ее": "woman", "её": "woman"},
    Language.KAZAKH: {"оның": "any", "onyñ": "any"},
}
GOVERNING = 0.85
POSSESSIVE_MARKS = frozenset({"’s", "'s"})
PLAIN_BETWEEN = "’'s"
NOBODY_ELSE = 0.93
"""How surely a pronoun that fits nobody by name means whoever it is ("they said")."""


def from_clause(
    evidence: Evidence, clause: Range, *, follows_quote: bool, bonus: float
) -> list[SpeakerCandidate]:
    """Return who may govern the cues of a clause; ``bonus`` raises what stands inside the quote itself."""
    if clause[1] <= clause[0]:
        return []
    text, language = evidence.text.text, evidence.first.language
    found: list[SpeakerCandidate] = []
    cues = [cue for cue in cues_in(text, *clause, language) if not evidence.is_quoted(cue.start)]
    if not cues:
        own = narrated_cue(text, *clause, language) if follows_quote else colon_cue(text, *clause, language)
        cues = [own] if own is not None else []
    for cue in _relevant(text, clause, cues, follows_quote=follows_quote):
        weight = _cue_weight(text, clause, cue, follows_quote=follows_quote)
        for subject in subjects_of(text, evidence.people, clause, cue, language, follows_quote=follows_quote):
            if evidence.is_quoted(subject.range[0]):
                continue
            score = subject.score * weight * _agreement(evidence, subject, cue) + bonus
            found.append(resolved(evidence, subject, score))
        if language is Language.RUSSIAN:
            found += people_of_institution(text, clause, cue)
    found += _according(evidence, clause, language)
    if language is not Language.ENGLISH or not cues:
        governs = any(item.speaker is not None and item.score > GOVERNING for item in found)
        score = 0.5 if governs else 0.96
        found += [
            candidate_at(evidence, place, score, "words of") for place in _owners_of_words(evidence, clause)
        ]
    found += _quoted_object(evidence, clause, cues, language)
    return found


def _owners_of_words(evidence: Evidence, clause: Range) -> list[Place]:
    """Return whose words a clause speaks of: «приводит слова министра», "the remarks of …", «… сөзі»."""
    text, language = evidence.text.text, evidence.first.language
    nouns = [word for word in words_in(text, *clause) if word.lower in SPEECH_NOUNS[language]]
    if not nouns:
        return []
    between = BETWEEN_OWNER_AND_NOUN[language]
    found = []
    for place in evidence.people.within(*clause):
        if evidence.is_quoted(place.start):
            continue
        for noun in nouns:
            comes_first = language is Language.KAZAKH or text[place.end : place.end + 2] in POSSESSIVE_MARKS
            left, right = (place.end, noun.start) if comes_first else (noun.end, place.start)
            words = words_in(text, left, right) if left <= right else None
            is_plain = words is not None and not text[left:right].strip(PLAIN_BETWEEN).strip(" \u00a0")
            if words is not None and (is_plain or _all_in(text, (left, right), between)):
                found.append(place)
                break
    return found


def _all_in(text: str, span: Range, allowed: frozenset[str]) -> bool:
    gap = text[span[0] : span[1]]
    return len(gap) < 30 and all(
        word in allowed for word in gap.lower().replace("’s", "").replace("'s", "").split()
    )


def _relevant(text: str, clause: Range, cues: list[Cue], *, follows_quote: bool) -> list[Cue]:
    """After a quote the first cue governs it, before a quote the last ones do."""
    del text, clause
    strong = [cue for cue in cues if cue.is_strong]
    if follows_quote:
        return (cues[:1] if cues and cues[0].is_strong else strong[:1] + cues[:1])[:2]
    return cues[-2:] if cues else []


def _cue_weight(text: str, clause: Range, cue: Cue, *, follows_quote: bool) -> float:
    if follows_quote:
        distance = len(text[clause[0] : cue.start].split())
        return (1.0 if cue.is_strong else 0.85) * (1.0 if distance <= 12 else 0.8 if distance <= 25 else 0.5)
    tail = text[cue.end : clause[1]].strip(" \u00a0")
    distance = len(tail.split())
    nearness = 1.0 if distance <= 2 else 0.97 if distance <= CUE_REACH else 0.88
    governs = cue.is_strong or (distance <= 2 and tail.endswith(":"))
    return nearness * (1.0 if governs else 0.88) * (0.92 if cue.lower.endswith("ing") else 1.0)


def _agreement(evidence: Evidence, subject: Subject, cue: Cue) -> float:
    """Russian past tense tells a woman from a man, and one from many."""
    if evidence.first.language is not Language.RUSSIAN or not cue.lower.endswith(
        ("л", "ла", "ли", "лся", "лась", "лись")
    ):
        return 1.0
    woman = evidence.people.is_woman(subject.key)
    if cue.lower.endswith(("ла", "лась")) and woman is False:
        return 0.5
    if cue.lower.endswith(("л", "лся")) and woman is True:
        return 0.6
    return 1.0


def resolved(evidence: Evidence, subject: Subject, score: float) -> SpeakerCandidate:
    """Return the candidate that a subject names; a pronoun stands for whoever it most probably means."""
    printed = evidence.text.text[subject.range[0] : subject.range[1]]
    if subject.pronoun is None or subject.key is not None:
        return SpeakerCandidate(subject.key, printed, score, subject.rule, subject.range)
    key, sure = antecedent(evidence.discourse, subject.range[0], subject.pronoun)
    sure = max(sure, 0.5) if key is not None else NOBODY_ELSE
    return SpeakerCandidate(key, printed, score, subject.rule, subject.range, sure)


def _according(evidence: Evidence, clause: Range, language: Language) -> list[SpeakerCandidate]:
    text = evidence.text.text
    place = has_according(text, *clause, language)
    if place < 0:
        return []
    own = _according_to_pronoun(evidence, clause, place, language)
    if own is not None:
        return [own]
    if language is Language.KAZAKH:
        named = evidence.people.within(clause[0], place)
        if named:
            return [candidate_at(evidence, named[-1], 0.93, "according to")]
        return institution_in_genitive(evidence.text.text, clause[0], place)
    named = [
        item
        for item in evidence.people.within(place, clause[1])
        if len(text[place : item.start].split()) <= 3
    ]
    if named:
        return [candidate_at(evidence, named[0], 0.93, "according to")]
    words = words_in(text, place, min(clause[1], place + 80))
    end = next(
        (left.end for left, right in pairwise(words) if text[left.end : right.start].strip(" ")),
        None,
    )
    if not words:
        return []
    span = (words[0].start, end if end is not None else words[-1].end)
    return [SpeakerCandidate(None, text[span[0] : span[1]], 0.7, "according to", span)]


def _according_to_pronoun(
    evidence: Evidence, clause: Range, place: int, language: Language
) -> SpeakerCandidate | None:
    """Resolve "according to him", «по ее словам», «оның айтуынша»."""
    text = evidence.text.text
    near: list[Word] = []
    if language is Language.ENGLISH:
        near = [
            *words_in(text, max(clause[0], place - 16), place),
            *words_in(text, place, min(clause[1], place + 12))[:1],
        ]
    words = near or [word for word in words_in(text, clause[0], place) if word.end > place - 30]
    for word in words:
        kind = OBLIQUE_PRONOUNS[language].get(word.lower)
        if kind is not None:
            key, sure = antecedent(evidence.discourse, word.start, kind)
            return SpeakerCandidate(
                key, word.text, 0.93, "according to", (word.start, word.end), max(sure, 0.5)
            )
    return None


def _quoted_object(
    evidence: Evidence, clause: Range, cues: list[Cue], language: Language
) -> list[SpeakerCandidate]:
    """«цитирует его пресс-служба»: whoever is quoted speaks, not whoever quotes."""
    quoting = next(
        (cue for cue in cues if cue.lower.startswith(("цитиру", "quoted", "quotes", "процитир"))), None
    )
    if quoting is None:
        return []
    text = evidence.text.text
    word = next(iter(words_in(text, quoting.end, clause[1])), None)
    kind = OBLIQUE_PRONOUNS[language].get(word.lower) if word is not None else None
    if word is not None and kind is not None:
        key, sure = antecedent(evidence.discourse, word.start, kind)
        return [
            SpeakerCandidate(
                key, word.text, 0.99, "quoted by another", (word.start, word.end), max(sure, 0.5)
            )
        ]
    near = [
        place
        for place in evidence.people.within(quoting.end, clause[1])
        if place.start - quoting.end <= len(" the ")
    ]
    return [candidate_at(evidence, near[0], 0.99, "quoted by another")] if near else []
