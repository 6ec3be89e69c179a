"""Speakers: for each utterance the candidates, scored by how they stand, the best three kept.

Confidence is read from the score of the best and its lead over the second.
"""

from __future__ import annotations

from itertools import pairwise

from pressdesk.ingest.annotators.invariant import assert_inside
from pressdesk.ingest.attribution.antecedents import Discourse, Spoken
from pressdesk.ingest.attribution.candidates import candidates_for
from pressdesk.ingest.attribution.context import sentence_end
from pressdesk.ingest.attribution.described import Described
from pressdesk.ingest.attribution.evidence import Evidence
from pressdesk.ingest.attribution.mentions import People
from pressdesk.ingest.attribution.reference import Referents
from pressdesk.ingest.attribution.salience import Focus
from pressdesk.ingest.attribution.vocatives import addressed_in
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import (
    Finding,
    Layers,
    PersonKey,
    PersonValue,
    QuoteValue,
    SpeakerCandidate,
    UtteranceValue,
)
from pressdesk.ingest.house import house_country
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.tables.cues import PRESS_SERVICES, SPOKESPERSONS

UNNAMED = "unnamed spokesperson"
KEPT = 3
NOBODY: frozenset[PersonKey] = frozenset()
KNOTS = ((0.0, 0.1), (0.35, 0.3), (0.5, 0.6), (0.62, 0.75), (0.78, 0.9), (0.98, 0.98), (1.3, 0.99))
PRONOUN_GENDERS = {"he": False, "she": True, "он": False, "она": True}
LEAD_COUNTS = 0.25
UNSURE = 0.87
UNSURE_SHAPES = frozenset({"inline", "continued"})
"""Shapes of which fewer than nine in ten were right in the development passages, however they stood."""
FIRM = 0.92
"""What a governing clue with a clear lead was worth in the development passages and releases."""
FIRM_INLINE = frozenset({"subject before its verb", "subject of the sentence", "according to"})
FIRM_RULES = FIRM_INLINE | {
    "verb before its subject", "subject with a complement", "noun phrase before the verb",
    "named after the verb", "subject with an apposition",
}  # fmt: skip
AFTER_VERB, BEFORE_VERB = "noun phrase after the verb", "noun phrase before the verb"
CLEAR_LEAD, CLEAR_INLINE, ALONE, NARROW_LEAD = 0.35, 0.5, 0.7, 0.3
"""Leads over the second candidate: words inside the narrator's sentence need a wider one."""
WEAK_SHAPES = frozenset({"inline", "reopened"})
GOES_ON, IN_VIEW = "goes on speaking", "in view before"
SURE_REFERENCE = 0.62
MUMBLED = 0.3


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Return one quote for each utterance, with its speaker."""
    del known
    people = People.of(layers)
    utterances = layers.of(UtteranceValue)
    quotes = [(finding.start, finding.end) for finding, _ in utterances]
    genders: dict[PersonKey, bool] = {}
    referents = Referents(people, Focus(text, people, quotes), house_country(text, layers), genders)
    discourse = Discourse(text, people, quotes, referents, genders=genders)
    described = Described(people, referents, genders)
    found: list[Finding] = []
    for index, (finding, value) in enumerate(utterances):
        described.walk_to(_end_of_clause(text, finding), _last_speaker(discourse))
        span = finding.start, finding.end
        referents.addressed = addressed_in(text, span, people, referents) if value.label is None else NOBODY
        evidence = Evidence(discourse, finding, value, index)
        candidates = _ranked(candidates_for(evidence))
        quote = _quote(people, finding, value, candidates)
        assert_inside(text, quote)
        found.append(quote)
        if candidates and candidates[0].score > MUMBLED:
            best = candidates[0]
            _learn_gender(discourse.genders, best)
            discourse.spoken.append(
                Spoken(finding.end, best.speaker, text.index_at(finding.end - 1), best.printed, best.range)
            )
    return found


def _end_of_clause(text: SourceText, finding: Finding) -> int:
    """Return where the narrator's sentence around a quote ends: what comes later tells of what comes next."""
    part = text.paragraph_at(max(finding.end - 1, 0))
    return sentence_end(text.text, finding.end, part.end)


def _last_speaker(discourse: Discourse) -> PersonKey | None:
    return discourse.spoken[-1].key if discourse.spoken else None


def _learn_gender(genders: dict[PersonKey, bool], best: SpeakerCandidate) -> None:
    """Who has been "she" stays "she" for the rest of the text."""
    woman = PRONOUN_GENDERS.get(best.printed.lower())
    if best.speaker is not None and woman is not None:
        genders.setdefault(best.speaker, woman)


def _ranked(candidates: list[SpeakerCandidate]) -> list[SpeakerCandidate]:
    """Keep the best candidate of each person (or printed form), best first."""
    best: dict[tuple[PersonKey | None, str], SpeakerCandidate] = {}
    for candidate in candidates:
        key = (candidate.speaker, "" if candidate.speaker is not None else candidate.printed)
        if key not in best or candidate.score > best[key].score:
            best[key] = candidate
    return sorted(best.values(), key=lambda candidate: -candidate.score)


def _quote(
    people: People,
    finding: Finding,
    value: UtteranceValue,
    candidates: list[SpeakerCandidate],
) -> Finding:
    best = candidates[0] if candidates else None
    lead = best.score - candidates[1].score if best is not None and len(candidates) > 1 else 1.0
    sure = (
        0.0
        if best is None
        else _calibrated(best.score * best.certainty * (0.8 + min(lead, LEAD_COUNTS) * 0.8))
    )
    person = people.persons.get(best.speaker) if best is not None and best.speaker is not None else None
    sure = min(sure, _ceiling(value, best, person))
    if best is not None and (person is None or person.is_named or best.rule.startswith("pronoun")):
        sure = max(sure, FIRM) if _is_firm(value, best, lead) else sure
    if lead < NARROW_LEAD:
        sure = min(sure, UNSURE)
    printed = best.printed if best is not None else ""
    if person is not None and not person.is_named and _speaks_for_others(person.name):
        person = None
    if person is None and _is_press_service(printed):
        printed = UNNAMED
    quote = QuoteValue(
        parts=value.parts,
        speaker=person.key if person is not None else None,
        speaker_printed=person.name if person is not None else printed,
        candidates=tuple(candidates[:KEPT]),
        office_printed=person.office if person is not None else None,
        shape=value.shape,
        nested=value.nested,
        is_unclosed=value.is_unclosed,
        is_fragment=value.shape == "inline_fragment",
    )
    evidence = (best.range,) if best is not None and best.range is not None else ()
    rule = best.rule if best is not None else "nobody named"
    return Finding(
        finding.start, finding.end, quote, round(min(finding.confidence, max(sure, 0.1)), 3), rule, evidence
    )


def _ceiling(value: UtteranceValue, best: SpeakerCandidate | None, person: PersonValue | None) -> float:
    """How sure a quote may be at most where no firm clue gives it to its speaker."""
    unsure_rule = best is not None and (
        best.rule in {GOES_ON, IN_VIEW} or (value.shape == "reopened" and best.rule in FIRM_INLINE)
    )
    unnamed = person is not None and not person.is_named
    return UNSURE if value.shape in UNSURE_SHAPES or unsure_rule or unnamed else 1.0


def _is_firm(value: UtteranceValue, best: SpeakerCandidate, lead: float) -> bool:
    """Return whether the words around a quote leave no second reading: a governing clue and a clear lead."""
    if best.certainty < SURE_REFERENCE or lead < CLEAR_LEAD:
        return False
    rule = best.rule.removeprefix("pronoun, ")
    if value.shape == "continued" and best.speaker is None:
        return rule == GOES_ON
    if value.shape in WEAK_SHAPES:
        needed = CLEAR_INLINE if best.speaker is not None else ALONE
        is_resolved = rule == BEFORE_VERB and best.speaker is not None and lead >= ALONE
        return lead >= needed and value.shape == "inline" and (rule in FIRM_INLINE or is_resolved)
    if rule == AFTER_VERB:
        return best.speaker is not None
    return rule in FIRM_RULES


def _calibrated(score: float) -> float:
    """Read a probability from a score, by the knots that the development passages gave."""
    for (low, at_low), (high, at_high) in pairwise(KNOTS):
        if score <= high:
            return at_low + (score - low) / (high - low) * (at_high - at_low)
    return KNOTS[-1][1]


def _speaks_for_others(office: str) -> bool:
    lowered = office.lower()
    return any(word in lowered for word in SPOKESPERSONS)


def _is_press_service(printed: str) -> bool:
    lowered = printed.lower()
    return any(word in lowered for word in PRESS_SERVICES)
