"""Candidates for an utterance beside which nobody is named: who goes on speaking, or is in view."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.ingest.attribution.antecedents import antecedent
from pressdesk.ingest.attribution.clauses import from_clause
from pressdesk.ingest.attribution.context import sentence_end, sentence_start
from pressdesk.ingest.attribution.evidence import Evidence, candidate_at
from pressdesk.ingest.attribution.mentions import Place
from pressdesk.ingest.finding import Range, SpeakerCandidate
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.cues import PRONOUNS
from pressdesk.ingest.tables.speech_words import POINTS_BACK
from pressdesk.ingest.words import words_in

IN_VIEW_ABOVE = 0.4


def from_neighbours(evidence: Evidence) -> list[SpeakerCandidate]:
    """Nobody is named beside the quote: whoever spoke last here, or whom the text around it puts in view."""
    found: list[SpeakerCandidate] = []
    index = evidence.text.index_at(evidence.finding.start)
    if evidence.spoken and evidence.spoken[-1].key is None and evidence.spoken[-1].printed:
        distance = index - evidence.spoken[-1].paragraph
        score = 0.8 if distance == 0 else 0.5 if distance == 1 else 0.1
        found.append(
            SpeakerCandidate(
                None, evidence.spoken[-1].printed, score, "goes on speaking", evidence.spoken[-1].range
            )
        )
    if evidence.spoken and evidence.spoken[-1].key is not None:
        distance = index - evidence.spoken[-1].paragraph
        score = 0.82 if distance == 0 else 0.62 if distance == 1 else 0.3
        printed = evidence.people.persons[evidence.spoken[-1].key].name
        found.append(
            SpeakerCandidate(
                evidence.spoken[-1].key, printed, score, "goes on speaking", evidence.spoken[-1].range
            )
        )
    found += _following(evidence, index)
    found += _in_view(evidence, index)
    return found


def _following(evidence: Evidence, index: int) -> list[SpeakerCandidate]:
    """The sentence after the quote, or the paragraph below a quote that fills its own."""
    text = evidence.text
    end = evidence.outer[1]
    last = text.paragraph_at(max(end - 1, 0))
    if text.text[end : last.end].strip(" .,"):
        start, stop = end, sentence_end(text.text, end + 1, last.end)
    elif text.index_at(last.start) + 1 < len(text.paragraphs):
        following = text.paragraphs[text.index_at(last.start) + 1]
        start, stop = following.start, sentence_end(text.text, following.start, following.end)
    else:
        return []
    del index
    opens = start == end
    found = from_clause(evidence, (start, stop), follows_quote=opens, bonus=0.0)
    factor = 0.6 if opens else 0.42
    opening = text.text[start:stop].lstrip(" .,–—-\u00a0").lower()
    if opens and opening.startswith(POINTS_BACK[evidence.first.language]):
        factor = 0.98
    return [replace(item, score=item.score * factor, rule="next sentence") for item in found]


def _pronoun_in_view(evidence: Evidence, sentence: Range) -> list[SpeakerCandidate]:
    """The pronoun that opens the sentence before the quote: "She had her own answer ready. “…”"."""
    word = next(iter(words_in(evidence.text.text, *sentence)), None)
    kind = PRONOUNS[evidence.first.language].get(word.lower) if word is not None else None
    if word is None or kind not in {"man", "woman", "any"} or evidence.is_quoted(word.start):
        return []
    key, sure = antecedent(evidence.discourse, word.start, kind)
    span = (word.start, word.end)
    return [SpeakerCandidate(key, word.text, 0.66, "pronoun in view before", span, max(sure, 0.5))]


def _unspoken(evidence: Evidence, start: int, end: int) -> list[Place]:
    return [place for place in evidence.people.within(start, end) if not evidence.is_quoted(place.start)]


def _in_view(evidence: Evidence, index: int) -> list[SpeakerCandidate]:
    """The persons of the sentences before the quote: subjects first."""
    text = evidence.text
    part = text.paragraphs[index]
    start = evidence.outer[0]
    if not text.text[part.start : start].strip(' –—-•“«"') and index > 0:
        previous = index - 1
        while previous > 0 and text.paragraphs[previous].role in {
            Role.STAGE_DIRECTION,
            Role.RULE,
            Role.CAPTION,
        }:
            previous -= 1
        part = text.paragraphs[previous]
        start = part.end
    places = _unspoken(evidence, part.start, start)
    last_sentence = sentence_start(text.text, part.start, max(start - 2, part.start))
    found = _pronoun_in_view(evidence, (last_sentence, start)) if part is text.paragraphs[index] else []
    if not places and not found and part is text.paragraphs[index] and index > 0:
        above = text.paragraphs[index - 1]
        return [
            candidate_at(evidence, place, IN_VIEW_ABOVE - 0.01 * rank, "in view above")
            for rank, place in enumerate(_unspoken(evidence, above.start, above.end))
        ]
    leads_in = text.text[part.start : start].rstrip().endswith(":")
    for rank, place in enumerate(places):
        sentence = sentence_start(text.text, part.start, place.start)
        is_subject = len(text.text[sentence : place.start].split()) <= 2
        score = (
            0.3
            + (0.22 if is_subject else 0.0)
            + (0.1 if place.start >= last_sentence else 0.0)
            + (0.3 if leads_in else 0.0)
        )
        found.append(
            candidate_at(evidence, place, min(0.9, score) - 0.005 * (len(places) - rank), "in view before")
        )
    return found
