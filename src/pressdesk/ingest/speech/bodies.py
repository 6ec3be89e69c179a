"""Bodies that are speech as a whole: a statement in the first person, text under a "Name, role:" line."""

from __future__ import annotations

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Finding, Range, UtteranceValue
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.labels import labels_of
from pressdesk.ingest.speech.turns import CLOSING

ABOVE = frozenset({Role.HEADING, Role.DATELINE, Role.TIME_LINE, Role.LABEL, Role.CAPTION})
BELOW = frozenset({Role.RULE, Role.TIME_LINE, Role.DATELINE, Role.CAPTION, Role.STAGE_DIRECTION})
QUOTE_MARKS = '“«„"–—-'


def whole_body(text: SourceText) -> list[Finding]:
    """Return the body below heading and dateline as one utterance."""
    body = list(range(len(text.paragraphs)))
    while body and text.paragraphs[body[0]].role in ABOVE:
        body.pop(0)
    for place, index in enumerate(body):
        part = text.paragraphs[index]
        if part.role is Role.RULE or CLOSING.match(text.slice(part)):
            body = body[:place]
            break
    while body and text.paragraphs[body[-1]].role in BELOW:
        body.pop()
    if not body:
        return []
    start, end = _without_marks(text.text, text.paragraphs[body[0]].start, text.paragraphs[body[-1]].end)
    heading = (text.paragraphs[0].start, text.paragraphs[0].end)
    value = UtteranceValue(((start, end),), "whole_body", label=heading)
    return [Finding(start, end, value, 0.9, "whole body of a statement", (heading,))]


def _without_marks(text: str, start: int, end: int) -> Range:
    if (
        text[start] in "“«"
        and text[end - 1] in "”»"
        and not any(mark in text[start + 1 : end - 1] for mark in "“«")
    ):
        return start + 1, end - 1
    return start, end


def labelled_bodies(text: SourceText) -> list[Finding]:
    """Return unquoted text that stands under a line with nothing but a name and an office."""
    found = []
    for label in labels_of(text):
        if (
            not label.stands_alone
            or label.is_journalist
            or text.paragraphs[label.paragraph].role is not Role.LABEL
        ):
            continue
        parts = _below(text, label.paragraph)
        if parts is not None:
            value = UtteranceValue((parts,), "labelled_body", label=label.range)
            found.append(Finding(parts[0], parts[1], value, 0.85, "text under a name", (label.range,)))
    return found


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
