"""Candidates for the speaker of one utterance: labels, cues around it, speech before and after it."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.ingest.attribution.antecedents import antecedent
from pressdesk.ingest.attribution.clauses import from_clause, resolved
from pressdesk.ingest.attribution.context import REACH, Context, context_of, sentence_start
from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.attribution.descriptions import describe
from pressdesk.ingest.attribution.evidence import Evidence, candidate_at
from pressdesk.ingest.attribution.mentions import Place
from pressdesk.ingest.attribution.neighbours import from_neighbours
from pressdesk.ingest.attribution.subjects import sentence_subjects
from pressdesk.ingest.finding import MentionForm, PersonKey, Range, SpeakerCandidate
from pressdesk.ingest.languages import Language
from pressdesk.ingest.speech.signatures import signature_after
from pressdesk.ingest.words import words_in

SETTLED = 0.6
ECHOED = 0.75
"""How surely words that are printed beside one name only mean that person."""
IN_THE_RUNNING = 0.3
TO_HIMSELF = 0.3
"""What is left of a candidate whom the quote itself addresses."""
JUST_BEFORE = 2
"""Paragraphs above in which somebody had the floor who may keep it or give it."""
NO_DESCRIPTION = frozenset(
    {"label", "heading of the statement", "goes on speaking", "people of an institution"}
)
SELF_LABELLED = frozenset({"turn", "labelled", "labelled_body", "whole_body"})


def candidates_for(evidence: Evidence) -> list[SpeakerCandidate]:
    """Return all candidates, in no order; the same person may come more than once."""
    found: list[SpeakerCandidate] = []
    if evidence.value.label is not None:
        found += _from_label(evidence, evidence.value.label)
        if found and evidence.value.shape in SELF_LABELLED:
            return found
    if evidence.value.insertion is not None:
        found += from_clause(evidence, evidence.value.insertion, follows_quote=True, bonus=0.02)
    found += _from_context(evidence)
    if max((candidate.score for candidate in found), default=0.0) < SETTLED:
        found += _subject_without_cue(evidence)
        found += from_neighbours(evidence)
    addressed = evidence.discourse.referents.addressed
    found = [
        replace(item, score=item.score * TO_HIMSELF) if item.speaker in addressed else item for item in found
    ]
    best = max((candidate.score for candidate in found), default=0.0)
    found = _best_of_each(found)
    return [_meant(evidence, item) if item.score > best - IN_THE_RUNNING else item for item in found]


def _best_of_each(found: list[SpeakerCandidate]) -> list[SpeakerCandidate]:
    """Keep the best clue of several that give the same person by the same words."""
    best: dict[tuple[PersonKey | None, Range | None, str], SpeakerCandidate] = {}
    for item in found:
        key = item.speaker, item.range, "" if item.range is not None else item.printed
        if key not in best or item.score > best[key].score:
            best[key] = item
    return list(best.values())


def _meant(evidence: Evidence, candidate: SpeakerCandidate) -> SpeakerCandidate:
    """Give a candidate that a description names to the person whom the whole text makes it mean."""
    if candidate.range is None or (candidate.rule in NO_DESCRIPTION and not _is_bare_label(candidate)):
        return candidate
    places = evidence.people.within(*candidate.range)
    place = next((item for item in places if item.form is MentionForm.OFFICE), None)
    if len(places) > (place is not None) or (place is None and candidate.speaker is not None):
        return candidate
    text = evidence.text.text
    part = evidence.text.paragraph_at(candidate.range[0])
    room = evidence.unspoken(candidate.range, (part.start, part.end))
    description = describe(text, candidate.range, part.language, place, room)
    echoed = None
    if candidate.speaker is None or not evidence.people.persons[candidate.speaker].is_named:
        echoed = evidence.discourse.referents.echoed(candidate.printed, candidate.range[0])
    if description is None or echoed is not None:
        return candidate if echoed is None else replace(candidate, speaker=echoed, certainty=ECHOED)
    quote = text[evidence.finding.start : evidence.finding.end]
    last = _spoke_just_before(evidence)
    found = evidence.discourse.referents.meant(description, candidate.range, quote, candidate.speaker, last)
    return candidate if found is None else replace(candidate, speaker=found[0], certainty=found[1])


def _is_bare_label(candidate: SpeakerCandidate) -> bool:
    return candidate.rule == "label" and candidate.speaker is None


def _spoke_just_before(evidence: Evidence) -> PersonKey | None:
    """Return who spoke last, where that was in this paragraph or not far above it."""
    if not evidence.spoken:
        return None
    distance = evidence.text.index_at(evidence.finding.start) - evidence.spoken[-1].paragraph
    return evidence.spoken[-1].key if distance <= JUST_BEFORE else None


def _from_label(evidence: Evidence, label: Range) -> list[SpeakerCandidate]:
    """The person whose name or office the label prints; a label with nobody known is kept as printed."""
    places = evidence.people.within(label[0], label[1] + 1)
    if evidence.value.shape == "whole_body":
        return _from_heading(evidence, places)
    named = [place for place in places if place.form is not MentionForm.OFFICE] or places
    printed = evidence.text.text[label[0] : label[1]].strip(" :*_\u00a0")
    if named:
        place = named[-1] if cues_in(evidence.text.text, *label, evidence.first.language) else named[0]
        return [SpeakerCandidate(place.key, printed, 0.98, "label", (place.start, place.end))]
    subject = _by_surname(evidence, printed)
    return [SpeakerCandidate(subject, printed, 0.95 if subject else 0.8, "label", label)]


def _by_surname(evidence: Evidence, printed: str) -> PersonKey | None:
    words = {word.lower for word in words_in(printed)}
    for person in evidence.people.persons.values():
        if person.is_named and person.name.split()[-1].lower() in words:
            return person.key
    return None


def _from_heading(evidence: Evidence, places: list[Place]) -> list[SpeakerCandidate]:
    found = []
    places = sorted(places, key=lambda place: not evidence.people.persons[place.key].is_named)
    for rank, place in enumerate(places):
        score = 0.95 if rank == 0 else 0.4
        printed = evidence.text.text[place.start : place.end]
        found.append(
            SpeakerCandidate(place.key, printed, score, "heading of the statement", (place.start, place.end))
        )
    return found


def _from_context(evidence: Evidence) -> list[SpeakerCandidate]:
    text = evidence.text
    outer = evidence.outer
    last = text.paragraph_at(max(outer[1] - 1, outer[0]))
    floor = evidence.quotes[evidence.index - 1][1] if evidence.index else 0
    ceiling = (
        evidence.quotes[evidence.index + 1][0]
        if evidence.index + 1 < len(evidence.quotes)
        else len(text.text)
    )
    context = context_of(text.text, (evidence.first, last), outer, (floor, ceiling))
    after = from_clause(evidence, context.after, follows_quote=True, bonus=0.0)
    after += _trailing(evidence, context.after)
    before = from_clause(evidence, _sentence_before(evidence, outer), follows_quote=False, bonus=0.0)
    if before and (_leads_on(text.text, context) or _is_closed(text.text, evidence, context)):
        after = []
    before += _led_in_above(evidence, outer)
    if evidence.first.language is Language.KAZAKH and context.before[1] > context.before[0]:
        before += _kazakh_frame(evidence, context.before, context.after)
    return after + before


def _leads_on(text: str, context: Context) -> bool:
    """After "X said: “…”" a further "Y said:" belongs to the quote that follows it."""
    lead = text[slice(*context.before)].rstrip(' \u00a0\n«“"')
    return lead.endswith(":") and text[slice(*context.after)].rstrip(' \u00a0\n«“"').endswith(":")


def _is_closed(text: str, evidence: Evidence, context: Context) -> bool:
    """After "X said: “….” " a capital opens another sentence, which tells nothing of this speech."""
    lead = text[slice(*context.before)].rstrip(' \u00a0\n«“"')
    ends = text[evidence.finding.end - 1] in ".!?…"
    return ends and lead.endswith(":") and text[slice(*context.after)].lstrip(' \u00a0»”"')[:1].isupper()


def _sentence_before(evidence: Evidence, outer: Range) -> Range:
    """Return the sentence up to the quote, with the earlier quotes of the same sentence in it."""
    first = evidence.first
    return sentence_start(evidence.text.text, max(first.start, outer[0] - REACH), outer[0]), outer[0]


def _subject_without_cue(evidence: Evidence) -> list[SpeakerCandidate]:
    """Words quoted inside the narrator's sentence without a verb of saying belong to its subject."""
    start, end = _sentence_before(evidence, evidence.outer)
    if not evidence.text.text[start:end].strip(" –—-\u00a0"):
        return []
    found = []
    for subject in sentence_subjects(
        evidence.text.text, evidence.people, (start, end), evidence.first.language
    ):
        if not evidence.is_quoted(subject.range[0]):
            found.append(resolved(evidence, subject, subject.score))
    return found


def _led_in_above(evidence: Evidence, outer: Range) -> list[SpeakerCandidate]:
    """The paragraph above, where it ends in a colon and the quote opens its own paragraph."""
    text, first = evidence.text, evidence.first
    index = text.index_at(first.start)
    if index == 0 or text.text[first.start : outer[0]].strip(" –—-•*\u00a0"):
        return []
    above = text.paragraphs[index - 1]
    if not text.slice(above).rstrip().endswith(":"):
        return []
    start = sentence_start(text.text, max(above.start, above.end - REACH), above.end - 1)
    return from_clause(evidence, (start, above.end), follows_quote=False, bonus=0.0)


def _trailing(evidence: Evidence, after: Range) -> list[SpeakerCandidate]:
    """A name after a dash, on the same line or the next: “…” – Name, office."""
    signature = signature_after(evidence.text, after[0])
    if signature is None:
        return []
    named = evidence.people.within(signature[0], signature[1] + 1)
    text = evidence.text.text
    near = [item for item in named if len(text[signature[0] : item.start].split()) <= 3]
    if near:
        return [candidate_at(evidence, near[0], 0.93, "name after a dash")]
    printed = text[signature[0] : signature[1]].split(",")[0].strip()
    return [SpeakerCandidate(None, printed, 0.7, "name after a dash", signature)]


def _kazakh_frame(evidence: Evidence, before: Range, after: Range) -> list[SpeakerCandidate]:
    """«X: “…”, – деді»: the subject stands before the quote, the verb alone behind it."""
    text = evidence.text.text
    if not cues_in(text, *after, Language.KAZAKH):
        return []
    named = [place for place in evidence.people.within(*before) if not place.is_oblique]
    found = []
    for place in named:
        tail = text[place.end : before[1]].strip(' \u00a0–—-«“"')
        score = 0.96 if tail in {"", ":", ","} else 0.8 if place is named[0] else 0.55
        found.append(candidate_at(evidence, place, score, "subject before, verb behind"))
    lead = text[before[0] : before[1]].strip(' \u00a0:–—-«“"')
    words = words_in(lead)
    if not named and words and words[0].lower in {"ол", "ol"}:
        key, sure = antecedent(evidence.discourse, before[0], "any")
        score = 0.9 if len(words) == 1 else 0.86
        found.append(
            SpeakerCandidate(key, words[0].text, score, "pronoun before, verb behind", before, max(sure, 0.5))
        )
    if not named and lead and text[before[0] : before[1]].rstrip(' \u00a0–—-«“"').endswith(":"):
        found.append(SpeakerCandidate(None, lead, 0.7, "label before, verb behind", before))
    return found
