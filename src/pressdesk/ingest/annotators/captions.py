"""Captions of pictures: the words, the people named in them, and the photographer or agency credited."""

from __future__ import annotations

import re

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import CaptionValue
from pressdesk.ingest.finding import Finding, Layers, PersonValue, Range
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.roles import Role

LABEL = re.compile(
    r"(?:photos?|pictures?|pictured|images?|captions?|на фото|на снимке|фотография|фото|суретте|фотода|сурет)"
    r"(?P<by>\s+(?:by|credit|автора|авторы))?\s*[:.–—-]?\s*",
    re.IGNORECASE,
)
CREDIT_BEHIND = re.compile(
    r"[\s.(\[]*(?:\(|\[|/|©|\b(?:photo(?:\s+(?:by|credit|courtesy of))?|credit|courtesy of|фото|сурет|"
    r"суретті түсірген)\b)\s*[:/]?\s*(?P<credit>[^()\[\]\n]{2,80}?)[)\].\s]*$",
    re.IGNORECASE,
)
CREDIT_WORDS = 5


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Return one finding for each caption of the text."""
    del known
    people = [value for _, value in layers.of(PersonValue)]
    return [_caption(text, part, people) for part in text.paragraphs if part.role is Role.CAPTION]


def _caption(text: SourceText, part: Paragraph, people: list[PersonValue]) -> Finding:
    label = LABEL.match(text.text, part.start, part.end)
    start = label.end() if label is not None else part.start
    words, credit = _parted(text.text, start, part.end, is_credit=bool(label and label["by"]))
    keys = tuple(
        person.key
        for person in people
        if any(words[0] <= mention.start < words[1] for mention in person.mentions)
    )
    return Finding(part.start, part.end, CaptionValue(words, keys, credit), 0.9, "caption of a picture")


def _parted(text: str, start: int, end: int, *, is_credit: bool) -> tuple[Range, str]:
    """Part what a caption tells from whom it credits; a few names alone are a credit."""
    rest = text[start:end]
    named = [word for word in rest.split() if word[:1].isupper() or word in {"/", "-", "–"}]
    if is_credit or (rest and len(rest.split()) <= CREDIT_WORDS and len(named) == len(rest.split())):
        return (start, start), rest.rstrip(" .")
    behind = CREDIT_BEHIND.search(text, start, end)
    if behind is None:
        return (start, end), ""
    return (start, behind.start()), behind["credit"].strip()
