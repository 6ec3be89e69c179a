"""Transcripts: one turn is one utterance, from after its label to the next label or scene note."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Finding, Range, UtteranceValue
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.bodies import is_narrated
from pressdesk.ingest.speech.labels import Label, labels_of
from pressdesk.ingest.tables.cues import ANSWERERS, FIRST_PERSON, FIRST_PERSON_PLURAL
from pressdesk.ingest.tables.endings_of_text import AFTERWARDS, closes_text
from pressdesk.ingest.words import words_in

ENDS = frozenset({Role.RULE, Role.TIME_LINE})
BRIEFING = re.compile(r"\W*(?:Брифинг|Press briefing by|Briefing by|Daily briefing by)\b", re.IGNORECASE)
FEWEST_IN_CAPITALS = 2
QUESTION = re.compile(r"[–—−-]\s[^\n]*\?\s*$")


def turns_of(text: SourceText) -> list[Finding]:
    """Return the turns of a transcript; journalists' questions give none."""
    labels = _of_one_style(labels_of(text))
    findings = _opening_of_briefing(text, labels)
    for label, following in zip(labels, [*labels[1:], None], strict=True):
        if label.is_journalist:
            continue
        last = following.paragraph if following is not None else _end_of_turn(text, label)
        parts = _parts(text, label, last)
        if parts:
            answers = label.printed.casefold() in ANSWERERS and labels[0].paragraph > 0
            above = text.paragraphs[labels[0].paragraph - 1]
            value = (
                UtteranceValue(parts, "whole_body", label=(above.start, above.end))
                if answers
                else UtteranceValue(parts, "turn", label=label.range)
            )
            findings.append(
                Finding(parts[0][0], parts[-1][1], value, 0.97, "turn under a label", (label.range,))
            )
    return findings


def _of_one_style(labels: Sequence[Label]) -> Sequence[Label]:
    """Labels in capitals stand alone: beside "PRESIDENT X:" a mere "Dear friends:" is speech."""
    capitals = sum(label.printed.isupper() and not label.is_journalist for label in labels)
    if capitals < FEWEST_IN_CAPITALS:
        return labels
    return [label for label in labels if label.printed.isupper() or label.is_journalist]


def _end_of_turn(text: SourceText, label: Label) -> int:
    """Return the paragraph where the narrator goes on after the last turn, or the end of the text.

    A paragraph that gives quoted words to somebody is the narrator's, and so are those before it in
    which nobody says "I" or "we".
    """
    below = range(label.paragraph + 1, len(text.paragraphs))
    told = next((index for index in below if is_narrated(text, text.paragraphs[index])), None)
    if told is None:
        return len(text.paragraphs)
    while told - 1 > label.paragraph and not _is_in_person(text, text.paragraphs[told - 1]):
        told -= 1
    return told


def _is_in_person(text: SourceText, part: Paragraph) -> bool:
    words = {word.lower for word in words_in(text.text, part.start, part.end)}
    return bool(words & (FIRST_PERSON[part.language] | FIRST_PERSON_PLURAL[part.language]))


def _opening_of_briefing(text: SourceText, labels: Sequence[Label]) -> list[Finding]:
    """«Брифинг официального представителя …»: what stands above the first question is told by that person."""
    heading = text.paragraphs[0] if text.paragraphs else None
    if heading is None or not labels or not BRIEFING.match(text.slice(heading)):
        return []
    body = [
        part
        for part in text.paragraphs[1 : labels[0].paragraph]
        if part.role is Role.BODY and not text.slice(part).endswith(":")
    ]
    if not body:
        return []
    span = (body[0].start, body[-1].end)
    printed = (heading.start, heading.end)
    value = UtteranceValue((span,), "whole_body", label=printed)
    return [Finding(*span, value, 0.85, "opening of a briefing", (printed,))]


def _parts(text: SourceText, label: Label, last: int) -> tuple[Range, ...]:
    """The stretches of a turn: a paragraph that is only a stage direction ends one."""
    parts: list[Range] = []
    start: int | None = label.speech if not label.stands_alone else None
    end = text.paragraphs[label.paragraph].end
    for index in range(label.paragraph + 1, last):
        part = text.paragraphs[index]
        if part.role in ENDS or closes_text(text.slice(part)) or _closes(text, index, last):
            break
        if QUESTION.match(text.slice(part)) or (last == len(text.paragraphs) and _tells_the_end(text, index)):
            break
        if part.role is Role.STAGE_DIRECTION:
            if start is not None:
                parts.append((start, end))
            start = None
            continue
        start = part.start if start is None else start
        end = part.end
    if start is not None:
        parts.append((start, end))
    return tuple(part for part in parts if part[1] > part[0])


def _tells_the_end(text: SourceText, index: int) -> bool:
    """After the last turn the narrator may tell how the meeting ended («По итогам заседания подписан …»)."""
    part = text.paragraphs[index]
    return AFTERWARDS.match(text.slice(part)) is not None and not _is_in_person(text, part)


def _closes(text: SourceText, index: int, last: int) -> bool:
    """A dateline or heading among the last paragraphs of the text belongs to the page, not the speaker."""
    part: Paragraph = text.paragraphs[index]
    return part.role is Role.DATELINE and last == len(text.paragraphs) and index >= last - 2
