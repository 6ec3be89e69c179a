"""Candidates for the speaker of one utterance: labels, cues around it, speech before and after it."""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, replace
from itertools import pairwise

from pressdesk.ingest.attribution.antecedents import Discourse, Spoken, antecedent
from pressdesk.ingest.attribution.context import REACH, Context, context_of, sentence_end, sentence_start
from pressdesk.ingest.attribution.cues import Cue, colon_cue, cues_in, has_according, narrated_cue
from pressdesk.ingest.attribution.descriptions import describe
from pressdesk.ingest.attribution.institutions import institution_in_genitive, people_of_institution
from pressdesk.ingest.attribution.mentions import People, Place
from pressdesk.ingest.attribution.subjects import Subject, sentence_subjects, subjects_of
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, MentionForm, PersonKey, Range, SpeakerCandidate, UtteranceValue
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.signatures import signature_after
from pressdesk.ingest.tables.cues import PRONOUNS
from pressdesk.ingest.tables.speech_words import BETWEEN_OWNER_AND_NOUN, POINTS_BACK, SPEECH_NOUNS
from pressdesk.ingest.words import Word, words_in

CUE_REACH = 8
SETTLED = 0.6
OBLIQUE_PRONOUNS: dict[Language, dict[str, str]] = {
    Language.ENGLISH: {"him": "man", "his": "man", "her": "woman"},
    Language.RUSSIAN: {"его": "man", "ее": "woman", "её": "woman"},
    Language.KAZAKH: {"оның": "any", "onyñ": "any"},
}
GOVERNING = 0.85
POSSESSIVE_MARKS = frozenset({"’s", "'s"})
PLAIN_BETWEEN = "’'s"
IN_THE_RUNNING = 0.3
NOBODY_ELSE = 0.93
"""How surely a pronoun that fits nobody by name means whoever it is ("they said")."""
NO_DESCRIPTION = frozenset(
    {"label", "heading of the statement", "goes on speaking", "people of an institution"}
)
SELF_LABELLED = frozenset({"turn", "labelled", "labelled_body", "whole_body"})


@dataclass(frozen=True, slots=True)
class Evidence:
    """What there is to judge one utterance by."""

    discourse: Discourse
    finding: Finding
    value: UtteranceValue
    index: int

    @property
    def text(self) -> SourceText:
        """Return the text the utterance stands in."""
        return self.discourse.text

    @property
    def people(self) -> People:
        """Return the persons of the text."""
        return self.discourse.people

    @property
    def quotes(self) -> list[Range]:
        """Return the ranges of all utterances."""
        return self.discourse.quotes

    @property
    def spoken(self) -> list[Spoken]:
        """Return the speakers settled so far."""
        return self.discourse.spoken

    @property
    def first(self) -> Paragraph:
        """Return the paragraph the utterance starts in."""
        return self.text.paragraph_at(self.finding.start)

    def is_quoted(self, offset: int) -> bool:
        """Return whether an offset lies in an utterance other than the one at hand."""
        place = bisect_right(self.quotes, (offset, offset + 10**9)) - 1
        return place >= 0 and place != self.index and self.quotes[place][0] <= offset < self.quotes[place][1]

    def unspoken(self, span: Range, room: Range) -> Range:
        """Return the part of ``room`` around ``span`` in which nobody speaks."""
        place = bisect_right(self.quotes, (span[0], span[0]))
        before = self.quotes[place - 1][1] if place else room[0]
        after = self.quotes[place][0] if place < len(self.quotes) else room[1]
        return max(room[0], before), min(room[1], max(after, span[1]))

    @property
    def outer(self) -> Range:
        """Return the range of the utterance with its marks."""
        ranges = self.finding.evidence
        if self.finding.rule.startswith("dash") or not ranges:
            return self.finding.start, self.finding.end
        return min(ranges[0][0], self.finding.start), max(ranges[-1][1], self.finding.end)


def candidates_for(evidence: Evidence) -> list[SpeakerCandidate]:
    """Return all candidates, in no order; the same person may come more than once."""
    found: list[SpeakerCandidate] = []
    if evidence.value.label is not None:
        found += _from_label(evidence, evidence.value.label)
        if found and evidence.value.shape in SELF_LABELLED:
            return found
    if evidence.value.insertion is not None:
        found += _from_clause(evidence, evidence.value.insertion, follows_quote=True, bonus=0.02)
    found += _from_context(evidence)
    if max((candidate.score for candidate in found), default=0.0) < SETTLED:
        found += _subject_without_cue(evidence)
        found += _from_neighbours(evidence)
    best = max((candidate.score for candidate in found), default=0.0)
    return [_meant(evidence, item) if item.score > best - IN_THE_RUNNING else item for item in found]


def _meant(evidence: Evidence, candidate: SpeakerCandidate) -> SpeakerCandidate:
    """Give a candidate that a description names to the person whom the whole text makes it mean."""
    if candidate.range is None or candidate.rule in NO_DESCRIPTION:
        return candidate
    places = evidence.people.within(*candidate.range)
    place = next((item for item in places if item.form is MentionForm.OFFICE), None)
    if len(places) > (place is not None) or (place is None and candidate.speaker is not None):
        return candidate
    text = evidence.text.text
    part = evidence.text.paragraph_at(candidate.range[0])
    room = evidence.unspoken(candidate.range, (part.start, part.end))
    description = describe(text, candidate.range, part.language, place, room)
    if description is None:
        return candidate
    quote = text[evidence.finding.start : evidence.finding.end]
    last = evidence.spoken[-1].key if evidence.spoken else None
    found = evidence.discourse.referents.meant(description, candidate.range, quote, candidate.speaker, last)
    return candidate if found is None else replace(candidate, speaker=found[0], certainty=found[1])


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
    after = _from_clause(evidence, context.after, follows_quote=True, bonus=0.0)
    after += _trailing(evidence, context.after)
    before = _from_clause(evidence, _sentence_before(evidence, outer), follows_quote=False, bonus=0.0)
    if before and _leads_on(text.text, context):
        after = []
    before += _led_in_above(evidence, outer)
    if evidence.first.language is Language.KAZAKH and context.before[1] > context.before[0]:
        before += _kazakh_frame(evidence, context.before, context.after)
    return after + before


def _leads_on(text: str, context: Context) -> bool:
    """After "X said: “…”" a further "Y said:" belongs to the quote that follows it."""
    lead = text[slice(*context.before)].rstrip(' \u00a0\n«“"')
    return lead.endswith(":") and text[slice(*context.after)].rstrip(' \u00a0\n«“"').endswith(":")


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
            found.append(_resolved(evidence, subject, subject.score))
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
    return _from_clause(evidence, (start, above.end), follows_quote=False, bonus=0.0)


def _from_clause(
    evidence: Evidence, clause: Range, *, follows_quote: bool, bonus: float
) -> list[SpeakerCandidate]:
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
            found.append(_resolved(evidence, subject, score))
        if language is Language.RUSSIAN:
            found += people_of_institution(text, clause, cue)
    found += _according(evidence, clause, language)
    if language is not Language.ENGLISH or not cues:
        governs = any(item.speaker is not None and item.score > GOVERNING for item in found)
        score = 0.5 if governs else 0.96
        found += [_named(evidence, place, score, "words of") for place in _owners_of_words(evidence, clause)]
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


def _resolved(evidence: Evidence, subject: Subject, score: float) -> SpeakerCandidate:
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
            return [_named(evidence, named[-1], 0.93, "according to")]
        return institution_in_genitive(evidence.text.text, clause[0], place)
    named = [
        item
        for item in evidence.people.within(place, clause[1])
        if len(text[place : item.start].split()) <= 3
    ]
    if named:
        return [_named(evidence, named[0], 0.93, "according to")]
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
    return [_named(evidence, near[0], 0.99, "quoted by another")] if near else []


def _named(evidence: Evidence, place: Place, score: float, rule: str) -> SpeakerCandidate:
    return SpeakerCandidate(
        place.key, evidence.text.text[place.start : place.end], score, rule, (place.start, place.end)
    )


def _trailing(evidence: Evidence, after: Range) -> list[SpeakerCandidate]:
    """A name after a dash, on the same line or the next: “…” – Name, office."""
    signature = signature_after(evidence.text, after[0])
    if signature is None:
        return []
    named = evidence.people.within(signature[0], signature[1] + 1)
    text = evidence.text.text
    near = [item for item in named if len(text[signature[0] : item.start].split()) <= 3]
    if near:
        return [_named(evidence, near[0], 0.93, "name after a dash")]
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
        found.append(_named(evidence, place, score, "subject before, verb behind"))
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


def _from_neighbours(evidence: Evidence) -> list[SpeakerCandidate]:
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
    found = _from_clause(evidence, (start, stop), follows_quote=opens, bonus=0.0)
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
    places = [
        place for place in evidence.people.within(part.start, start) if not evidence.is_quoted(place.start)
    ]
    last_sentence = sentence_start(text.text, part.start, max(start - 2, part.start))
    found = _pronoun_in_view(evidence, (last_sentence, start)) if part is text.paragraphs[index] else []
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
            _named(evidence, place, min(0.9, score) - 0.005 * (len(places) - rank), "in view before")
        )
    return found
