"""The genre of the whole text, by its heading, its labels and the person it speaks in."""

from __future__ import annotations

import re

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import WORD, Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.speech.labels import Label, labels_of
from pressdesk.ingest.tables.cues import FIRST_PERSON, FIRST_PERSON_PLURAL
from pressdesk.ingest.tables.genres import (
    ANNOUNCEMENT_WORDS,
    JOINT_HEADINGS,
    READOUT_HEADINGS,
    SPOKESPERSON_WORDS,
    STATEMENT_HEADINGS,
)

HEAD_PARAGRAPHS = 4
TRAILING_NAME = re.compile(r"[”»\"][.,]?\s*[–—―-]{1,2}\s*[A-ZА-ЯӘҒҚҢӨҰҮҺІ]")


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Return the one finding of kind GENRE (none for a text without paragraphs)."""
    del layers, known
    if not text.paragraphs:
        return []
    genre, confidence, rule = _judge(text)
    first = text.paragraphs[0]
    return [Finding(first.start, first.end, GenreValue(genre), confidence, rule)]


def _judge(text: SourceText) -> tuple[Genre, float, str]:
    labels = labels_of(text)
    spoken = [label for label in labels if not label.opens_quote]
    if _is_transcript(spoken):
        return Genre.TRANSCRIPT, 0.95, "turns under labels"
    head = _head(text)
    if any(pattern.search(head) for pattern in JOINT_HEADINGS):
        return Genre.JOINT_STATEMENT, 0.95, "heading of a joint statement"
    if any(pattern.search(head) for pattern in READOUT_HEADINGS):
        return Genre.READOUT, 0.95, "heading of a readout"
    trailing = sum(bool(TRAILING_NAME.search(text.slice(part))) for part in text.paragraphs)
    if sum(label.opens_quote for label in labels) >= 3 or trailing >= 3:
        return Genre.TESTIMONIALS, 0.9, "quotes under names"
    if any(pattern.search(head) for pattern in STATEMENT_HEADINGS):
        if _speaks_in_person(text, head):
            return Genre.STATEMENT, 0.9, "heading of a statement, body in the first person"
        return Genre.ANNOUNCEMENT, 0.7, "heading of a statement, body in the third person"
    if any(pattern.search(_opening(text)) for pattern in ANNOUNCEMENT_WORDS[text.language]):
        return Genre.ANNOUNCEMENT, 0.7, "future visit in the opening"
    return Genre.NARRATIVE, 0.8, "no other sign"


def _is_transcript(labels: list[Label]) -> bool:
    names = [label.printed.casefold() for label in labels]
    if len(names) < 2:
        return False
    if len(set(names)) < len(names) and len(names) >= 3:
        return True
    return len(names) >= 3 or any(label.is_strong for label in labels)


def _head(text: SourceText) -> str:
    """The paragraphs above the body (and the first sentence of it, where there is no heading)."""
    taken = []
    for part in text.paragraphs[:HEAD_PARAGRAPHS]:
        if part.role is Role.BODY:
            break
        taken.append(text.slice(part)[:300])
    return "\n".join(taken)


def _opening(text: SourceText) -> str:
    return "\n".join(text.slice(part)[:500] for part in text.paragraphs[:HEAD_PARAGRAPHS])


def _speaks_in_person(text: SourceText, head: str) -> bool:
    """A statement's body is speech where it says "I" or "we"; a spokesperson's only where it says "I"."""
    body = [part for part in text.paragraphs if part.role in {Role.BODY, Role.BULLET}]
    single = plural = 0
    for part in body:
        words = [word.lower() for word in re.findall(r"[^\W\d_]+(?:[’'][^\W\d_]+)?", text.slice(part))]
        single += sum(word in FIRST_PERSON[part.language] for word in words)
        plural += sum(word in FIRST_PERSON_PLURAL[part.language] for word in words)
    if any(word in head.lower() for word in SPOKESPERSON_WORDS):
        return single > 0
    return single > 0 or plural > 0


__all__ = ["WORD", "Language", "annotate"]
