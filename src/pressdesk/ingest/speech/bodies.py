"""Bodies that are speech as a whole: a statement in the first person, text under a "Name, role:" line."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, Genre, Range, UtteranceValue
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.labels import Label, labels_of
from pressdesk.ingest.tables.cues import FIRST_PERSON, FIRST_PERSON_PLURAL
from pressdesk.ingest.tables.endings_of_text import DELIVERY, closes_text
from pressdesk.ingest.words import words_in

ABOVE = frozenset({Role.HEADING, Role.DATELINE, Role.TIME_LINE, Role.LABEL, Role.CAPTION})
BELOW = frozenset({Role.RULE, Role.TIME_LINE, Role.DATELINE, Role.CAPTION, Role.STAGE_DIRECTION})
QUOTE_MARKS = '“«„"–—-'
OPENING_MARKS, CLOSING_MARKS = "“«", "”»"
NARRATED = re.compile(r"[”»\"],?\s[–—-]?\s?")
LEAD_AT_MOST = 200
LEAD_WORDS = 4
ANNOUNCES = ("announc",)
"""What a house announces in a fact sheet are measures, told by the narrator."""
CUE_WITHIN = 30
ATTRIBUTABLE = re.compile(r"\battributable to\b", re.IGNORECASE)
REPORTED_EVENT = re.compile(r"\b(?:meeting|call|visit|travel|trip|readout|meets|calls)\b", re.IGNORECASE)


def whole_body(text: SourceText) -> list[Finding]:
    """Return the body below heading and dateline as one utterance."""
    body = list(range(len(text.paragraphs)))
    while body and _stands_above(text, text.paragraphs[body[0]]):
        body.pop(0)
    for place, index in enumerate(body):
        part = text.paragraphs[index]
        if part.role is Role.RULE or closes_text(text.slice(part)):
            body = body[:place]
            break
    while body and text.paragraphs[body[-1]].role in BELOW:
        body.pop()
    if not body:
        return []
    start, end = _without_marks(text.text, text.paragraphs[body[0]].start, _end_of_marks(text, body))
    heading = (text.paragraphs[0].start, text.paragraphs[0].end)
    value = UtteranceValue(((start, end),), "whole_body", label=heading)
    return [Finding(start, end, value, 0.9, "whole body of a statement", (heading,))]


def _stands_above(text: SourceText, part: Paragraph) -> bool:
    return part.role in ABOVE or DELIVERY.match(text.slice(part)) is not None


def _end_of_marks(text: SourceText, body: list[int]) -> int:
    """Return where a body ends that opens with a mark: where the narrator closes it, or at its own end."""
    if text.text[text.paragraphs[body[0]].start] in OPENING_MARKS:
        for index in body:
            part = text.paragraphs[index]
            if text.text[part.end - 1] in CLOSING_MARKS:
                return part.end
    return text.paragraphs[body[-1]].end


def _without_marks(text: str, start: int, end: int) -> Range:
    if (
        text[start] in OPENING_MARKS
        and text[end - 1] in CLOSING_MARKS
        and not any(mark in text[start + 1 : end - 1] for mark in OPENING_MARKS)
    ):
        return start + 1, end - 1
    return start, end


def labelled_bodies(text: SourceText, genre: Genre) -> list[Finding]:
    """Return unquoted text that stands under a line with nothing but a name and an office."""
    found = []
    for label in labels_of(text):
        if not _is_over_speech(text, label) or (ATTRIBUTABLE.search(label.printed) and _reports(text, genre)):
            continue
        parts = _below(text, label.paragraph)
        if parts is not None:
            value = UtteranceValue((parts,), "labelled_body", label=label.range)
            found.append(Finding(parts[0], parts[1], value, 0.85, "text under a name", (label.range,)))
    return found


def _is_over_speech(text: SourceText, label: Label) -> bool:
    is_line = label.stands_alone and text.paragraphs[label.paragraph].role is Role.LABEL
    return is_line and not label.is_journalist and not label.opens_quote


def _reports(text: SourceText, genre: Genre) -> bool:
    """What a spokesperson answers for is only speech where it is no readout of a meeting or a call."""
    head = "\n".join(text.slice(part) for part in text.paragraphs if part.role is Role.HEADING)
    return genre is Genre.READOUT or REPORTED_EVENT.search(head) is not None


def led_in_bodies(text: SourceText) -> list[Finding]:
    """Return unquoted blocks under "Foreign Secretary Sir Gareth Pemberton said:", as gov.uk sets them.

    The first paragraph is taken; those after it only while they too speak in the first person.
    """
    found: list[Finding] = []
    for index, part in enumerate(text.paragraphs[:-1]):
        if not _leads_in(text, part) or (found and found[-1].end > part.start):
            continue
        parts = _block(text, index + 1)
        if parts is not None:
            value = UtteranceValue((parts,), "led_in_body")
            found.append(Finding(*parts, value, 0.88, "text under a line of saying"))
    return found


def _leads_in(text: SourceText, part: Paragraph) -> bool:
    passage = text.slice(part)
    if not passage.endswith(":") or len(passage) > LEAD_AT_MOST or part.role is Role.BULLET:
        return False
    last = words_in(text.text, part.start, part.end)[-LEAD_WORDS:]
    cues = cues_in(text.text, last[0].start, part.end, part.language) if last else []
    return any(cue.is_strong and not cue.lower.startswith(ANNOUNCES) for cue in cues)


def _block(text: SourceText, index: int) -> Range | None:
    first = text.paragraphs[index]
    if first.role is not Role.BODY or text.text[first.start] in QUOTE_MARKS or _leads_in(text, first):
        return None
    end = first.end
    for part in text.paragraphs[index + 1 :]:
        words = {word.lower for word in words_in(text.text, part.start, part.end)}
        person = FIRST_PERSON[part.language] | FIRST_PERSON_PLURAL[part.language]
        if (
            part.role is not Role.BODY
            or _leads_in(text, part)
            or not words & person
            or is_narrated(text, part)
        ):
            break
        end = part.end
    return first.start, end


def is_narrated(text: SourceText, part: Paragraph) -> bool:
    """Return whether a paragraph gives quoted words to somebody: nobody's own speech does."""
    return any(
        cues_in(text.text, match.end(), min(part.end, match.end() + CUE_WITHIN), part.language)[:1]
        for match in NARRATED.finditer(text.text, part.start, part.end)
    )


def _below(text: SourceText, index: int) -> Range | None:
    start = end = -1
    for part in text.paragraphs[index + 1 :]:
        if part.role not in {Role.BODY, Role.BULLET} or (start < 0 and text.text[part.start] in QUOTE_MARKS):
            break
        start = part.start if start < 0 else start
        end = part.end
        if start >= 0 and end - start > 40:
            break
    return (start, end) if start >= 0 else None
