"""Quotes: every stretch that the text sets out as speech, by the grammar of its genre.

What stands between the outer marks is kept whole; names, titles and scare quotes are left out. Who
spoke is the next annotator's business.
"""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.ingest.annotators.invariant import assert_inside
from pressdesk.ingest.attribution.context import context_of, sentence_end
from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, Range, UtteranceValue
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.bodies import is_narrated, labelled_bodies, led_in_bodies, whole_body
from pressdesk.ingest.speech.dashes import dash_speech
from pressdesk.ingest.speech.insertions import split_insertions
from pressdesk.ingest.speech.interviews import interview_answers
from pressdesk.ingest.speech.judge import Verdict, holds_clause, judge
from pressdesk.ingest.speech.labels import Label, labels_of
from pressdesk.ingest.speech.marks import Region, regions_of, words_between
from pressdesk.ingest.speech.signatures import signature_after
from pressdesk.ingest.speech.single_marks import single_regions
from pressdesk.ingest.speech.turns import turns_of

JOINING_WORDS = 25
OUTSIDE = 12


@dataclass(frozen=True, slots=True)
class Setting:
    """The genre of the text and the labels that stand in it, by paragraph."""

    genre: Genre
    labels: dict[int, Label]


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Return the utterances of a text in order, none overlapping another."""
    del known
    value = layers.first(GenreValue)
    genre = value.genre if value is not None else Genre.NARRATIVE
    if genre is Genre.TRANSCRIPT:
        found = turns_of(text)
        found += _told_after(text, found)
    elif genre is Genre.STATEMENT:
        found = whole_body(text)
    else:
        found = _narrated(text, genre)
    for finding in found:
        assert_inside(text, finding)
    return found


def _told_after(text: SourceText, turns: list[Finding]) -> list[Finding]:
    """What the narrator quotes below the last turn of a transcript."""
    if not turns or not any(
        is_narrated(text, part) for part in text.paragraphs if part.start >= turns[-1].end
    ):
        return []
    regions = [region for region in regions_of(text) if region.start >= turns[-1].end]
    return _marked(text, regions, Genre.NARRATIVE)


def _narrated(text: SourceText, genre: Genre) -> list[Finding]:
    dashed = interview_answers(text) or dash_speech(text)
    dashed += [*labelled_bodies(text, genre), *led_in_bodies(text)]
    taken = [(finding.start, finding.end) for finding in dashed]
    regions = [region for region in regions_of(text) if not any(_overlaps(region, span) for span in taken)]
    if not regions:
        regions = single_regions(text)
    marked = _without_terms(text, _marked(text, regions, genre))
    return _without_repeats(text, sorted([*dashed, *marked], key=lambda finding: finding.start))


def _without_terms(text: SourceText, found: list[Finding]) -> list[Finding]:
    """A release that sets out no speech quotes nobody: what stands in its marks are terms and watchwords.

    Whole clauses stay. News passages, which have neither heading nor dateline, are full of quoted bits.
    """
    is_release = any(part.role in {Role.HEADING, Role.DATELINE} for part in text.paragraphs)
    if not is_release or any(not finding.rule.startswith("inline") for finding in found):
        return found
    return [
        finding
        for finding in found
        if text.paragraph_at(finding.start).language is not Language.ENGLISH
        or holds_clause(text.text[finding.start : finding.end])
    ]


def _without_repeats(text: SourceText, found: list[Finding]) -> list[Finding]:
    """A heading that quotes what the body quotes again says nothing new."""
    kept = []
    for index, finding in enumerate(found):
        words = text.text[finding.start : finding.end].strip(" ,.!?…").casefold()
        in_heading = text.paragraph_at(finding.start).role is Role.HEADING
        later = (text.text[other.start : other.end].casefold() for other in found[index + 1 :])
        if not (in_heading and any(words in passage for passage in later)):
            kept.append(finding)
    return kept


def _overlaps(region: Region, span: Range) -> bool:
    return region.start < span[1] and span[0] < region.end


def _marked(text: SourceText, regions: list[Region], genre: Genre) -> list[Finding]:
    setting = Setting(genre, {label.paragraph: label for label in labels_of(text)})
    found: list[Finding] = []
    for index, region in enumerate(regions):
        before = regions[index - 1] if index else None
        following = regions[index + 1] if index + 1 < len(regions) else None
        between = (before.outer[1] if before else 0, following.outer[0] if following else len(text.text))
        finding = _utterance(text, region, between, found, setting)
        if finding is None:
            continue
        if found and before is not None and _is_one_statement(text, found[-1], before, finding):
            found[-1] = _joined(found[-1], finding)
        else:
            found.append(finding)
    return found


def _utterance(
    text: SourceText,
    region: Region,
    between: Range,
    found: list[Finding],
    setting: Setting,
) -> Finding | None:
    first = text.paragraph_at(region.outer[0])
    last = text.paragraph_at(max(region.outer[1] - 1, region.outer[0]))
    context = context_of(text.text, (first, last), region.outer, between)
    label = _label_of(text, region, setting.labels)
    continues = (
        bool(found)
        and text.index_at(found[-1].start) <= text.index_at(region.start)
        and (found[-1].end >= first.start and found[-1].end > context.paragraph.start)
    )
    whole = _is_whole(text.text, first, last, region)
    verdict = judge(text.text, region, context, continues=continues, is_whole_paragraph=whole)
    if verdict is None and signature_after(text, region.outer[1]) is not None:
        verdict = Verdict(0.95, "signed")
    parts, insertions = split_insertions(text.text, region.start, region.end, first.language)
    if insertions and (verdict is None or verdict.shape == "whole_paragraph"):
        verdict = Verdict(0.93, "attributed_inside")
    if label is not None and words_between(text.text, region.start, region.end) >= 2:
        verdict = Verdict(0.97, "labelled")
    if verdict is None or _is_unsafe(text, region, first, verdict, setting.genre):
        return None
    value = UtteranceValue(
        tuple(parts),
        "inline_fragment" if verdict.is_fragment else verdict.shape,
        label=label.range if label is not None else None,
        insertion=insertions[0] if insertions else None,
        nested=region.nested,
        is_unclosed=region.is_unclosed,
    )
    confidence = 0.4 if region.is_unclosed else verdict.confidence
    return Finding(parts[0][0], parts[-1][1], value, confidence, verdict.shape, (region.outer,))


def _is_whole(text: str, first: Paragraph, last: Paragraph, region: Region) -> bool:
    if region.outer[0] - first.start > OUTSIDE or last.end - region.outer[1] > OUTSIDE:
        return False
    head = text[first.start : region.outer[0]].strip(" –—-•*\u00a0")
    tail = text[region.outer[1] : last.end].strip(" .,;\u00a0")
    return not head and not tail


def _is_unsafe(text: SourceText, region: Region, first: Paragraph, verdict: Verdict, genre: Genre) -> bool:
    """A heading's quote counts only when attributed; a joint text speaks for itself and is not quoted."""
    if first.role in {Role.HEADING, Role.CAPTION} and verdict.shape not in {
        "attributed_after",
        "led_in",
        "labelled",
        "attributed_inside",
    }:
        return True
    if region.is_unclosed and region.nested:
        return True
    if region.is_unclosed and verdict.shape not in {"attributed_after", "led_in", "reopened"}:
        return text.text[first.start : region.outer[0]].strip() != ""
    if genre is Genre.JOINT_STATEMENT:
        after = text.text[region.outer[1] : region.outer[1] + 6].lstrip(" ,")
        return verdict.shape == "inline" or after.startswith(("and ", "и ", "және", "деп "))
    return genre is Genre.READOUT and verdict.shape == "inline" and verdict.confidence < 0.9


def _label_of(text: SourceText, region: Region, labels: dict[int, Label]) -> Label | None:
    index = text.index_at(region.outer[0])
    own = labels.get(index)
    if (
        own is not None
        and own.speech <= region.outer[0]
        and not text.text[own.speech : region.outer[0]].strip(" –—-\u00a0")
    ):
        return own
    above = labels.get(index - 1)
    starts = not text.text[text.paragraphs[index].start : region.outer[0]].strip(" –—-\u00a0")
    return above if above is not None and above.stands_alone and starts else None


def _is_one_statement(text: SourceText, earlier: Finding, before: Region, later: Finding) -> bool:
    """Two parts are one statement where only the narrator's attribution stands between them."""
    value = later.value
    if not isinstance(value, UtteranceValue) or not isinstance(earlier.value, UtteranceValue):
        return False
    if (
        value.label is not None
        or earlier.value.insertion is not None
        or before.outer[0] > earlier.end
        or before.end < earlier.end
    ):
        return False
    start, end = before.outer[1], later.evidence[0][0]
    between = text.text[start:end].strip()
    begins_anew = text.text[before.end - 1] in ".!?…" and between[:1].isupper() and between.endswith(":")
    if begins_anew or not between or "\n" in text.text[start:end] or len(between.split()) > JOINING_WORDS:
        return False
    if text.text[sentence_end(text.text, start, end) : end].strip():
        return False
    language = text.paragraph_at(start).language
    cues = cues_in(text.text, start, end, language)
    goes_on = between[-1] == "," and text.text[later.start].islower()
    return len(cues) == 1 and between[-1] in ".,:–—-" and (goes_on or value.shape in {"continued", "led_in"})


def _joined(earlier: Finding, later: Finding) -> Finding:
    first, second = earlier.value, later.value
    assert isinstance(first, UtteranceValue)  # noqa: S101
    assert isinstance(second, UtteranceValue)  # noqa: S101
    value = UtteranceValue(
        (*first.parts, *second.parts),
        first.shape,
        label=first.label,
        insertion=(earlier.evidence[-1][1], later.evidence[0][0]),
        nested=(*first.nested, *second.nested),
        is_unclosed=first.is_unclosed or second.is_unclosed,
    )
    evidence = (*earlier.evidence, *later.evidence)
    return Finding(
        earlier.start, later.end, value, min(earlier.confidence, later.confidence), earlier.rule, evidence
    )
