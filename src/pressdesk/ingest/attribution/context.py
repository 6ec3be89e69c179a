"""The narrator's words around a quote, as far as its own sentence goes."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.ingest.document import Paragraph
from pressdesk.ingest.words import ABBREVIATIONS

CLOSING = "\"”»’')]}"
STOPS = ".!?…"
REACH = 600


@dataclass(frozen=True, slots=True)
class Context:
    """Ranges before and after a quote within its sentence, and the paragraph they are in."""

    paragraph: Paragraph
    before: tuple[int, int]
    after: tuple[int, int]


def context_of(
    text: str, paragraphs: tuple[Paragraph, Paragraph], outer: tuple[int, int], between: tuple[int, int]
) -> Context:
    """Return the context of a quote with marks at ``outer``.

    ``paragraphs`` are those it starts and ends in; ``between`` is the room that the quotes before and
    after it leave.
    """
    first, last = paragraphs
    low, high = max(first.start, between[0]), min(last.end, between[1])
    before = (sentence_start(text, max(low, outer[0] - REACH), outer[0]), outer[0])
    after = (outer[1], sentence_end(text, outer[1], min(high, outer[1] + REACH)))
    return Context(first, before, after)


def sentence_start(text: str, low: int, position: int) -> int:
    """Return where the sentence that reaches ``position`` starts, not below ``low``."""
    place = position - 1
    while place >= low:
        if text[place] in STOPS and ends_sentence(text, place, position):
            after = place + 1
            while after < position and text[after] in CLOSING + " \u00a0\t":
                after += 1
            if after <= position and text[after:position].strip():
                return after
            if not text[after:position].strip():
                return position
        place -= 1
    return low


def sentence_end(text: str, position: int, high: int) -> int:
    """Return where the sentence that goes on from ``position`` ends, not above ``high``."""
    place = position
    while place < high:
        if text[place] in STOPS and ends_sentence(text, place, high):
            return place + 1
        place += 1
    return high


def ends_sentence(text: str, place: int, high: int) -> bool:
    """Return whether the stop at ``place`` ends a sentence rather than an abbreviation or a number."""
    after = place + 1
    while after < high and text[after] in STOPS + CLOSING:
        after += 1
    if after < high and not text[after].isspace():
        return False
    if text[place] != ".":
        return not _goes_on_small(text, after, high)
    start = place
    while start > 0 and (text[start - 1].isalnum() or text[start - 1] == "."):
        start -= 1
    word = text[start:place].lower()
    if len(word) == 1 and word.isalpha():
        return False
    return not (word in ABBREVIATIONS or _goes_on_small(text, after, high))


def _goes_on_small(text: str, after: int, high: int) -> bool:
    following = text[after : min(high, after + 4)].lstrip()
    return following[:1].islower()
