"""From the lines of a page to paragraphs: by distance, indent, size of letters, and how full a line is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from statistics import median

from pressdesk.ingest.readers.kept_text import KeptText
from pressdesk.ingest.readers.pdf_layout import Line
from pressdesk.ingest.roles import Role

BULLET = re.compile(r"[•●▪■◦‣⁃·✓➢➤►\uf0b7–—-]\s?\S|\d{1,2}[.)]\s")
SENTENCE_END = re.compile(r"[.!?…:;][”»“\"’)]*$")
WORD_BROKEN = re.compile(r"[^\W\d_][-\u00ad\u2010]$")
COMPOUND = re.compile(r"[^\W\d_]+-[^\W\d_]+")
COMPOUND_END = re.compile(r"[^\W\d_]+(?=[-\u00ad\u2010]$)")
WORD_START = re.compile(r"[^\W\d_]+")
WIDER_PITCH = 1.35
USUAL_PITCH = 1.05
"""Line heights from one line to the next, where no paragraph of the page tells."""
OTHER_SIZE = 1.18
INDENT = 0.8
"""Line heights by which the first line of a paragraph stands in."""
SHORT_LINE = 0.84
"""A line that fills less of its column than this ends a paragraph, where it ends a sentence too."""


def genuine_compounds(text: str) -> frozenset[str]:
    """Give the words written with a hyphen in the middle of a line: they keep it for good."""
    return frozenset(match.group().lower() for match in COMPOUND.finditer(text))


def add_paragraphs(text: KeptText, lines: Sequence[Line], compounds: frozenset[str]) -> None:
    """Add the lines of one page as paragraphs; the first may go on with the last one of the page before."""
    if not lines:
        return
    pitch = _pitch(lines)
    body_height = median(line.height for line in lines)
    groups = _groups(lines, pitch, body_height)
    for number, group in enumerate(groups):
        words, role = _joined(group, compounds), _role(group, body_height)
        if number == 0 and role is None and _goes_on(text, words):
            joint, rest = _joint(text.last_words, words, compounds)
            text.continue_block(joint, rest)
        else:
            text.add(words, role)


def _groups(lines: Sequence[Line], pitch: float, body_height: float) -> list[list[Line]]:
    groups = [[lines[0]]]
    for before, line in pairwise(lines):
        column = [other for other in lines if abs(other.left - before.left) < 3 * before.height]
        right = max(other.right for other in column)
        left = min(other.left for other in column)
        if not _goes_on_in_headline(before, line, pitch, body_height) and _begins_anew(
            before, line, pitch, left, right
        ):
            groups.append([])
        groups[-1].append(line)
    return groups


def _goes_on_in_headline(before: Line, line: Line, pitch: float, body_height: float) -> bool:
    """Tell whether two lines in the same large letters are one headline: they stand apart as letters grow."""
    smaller, larger = sorted((before.height, line.height))
    is_headline = smaller > OTHER_SIZE * body_height and larger <= OTHER_SIZE * smaller
    distance = before.bottom - line.bottom
    return (
        is_headline
        and not SENTENCE_END.search(before.text)
        and 0 < distance <= WIDER_PITCH * pitch * larger / body_height
    )


def _begins_anew(before: Line, line: Line, pitch: float, left: float, right: float) -> bool:
    if WORD_BROKEN.search(before.text) and line.text[:1].islower():
        return False
    if BULLET.match(line.text) and (SENTENCE_END.search(before.text) or line.text[0] not in "–—-"):
        return True
    distance = before.bottom - line.bottom
    is_other_column = distance < 0 or line.left > before.right or line.right < before.left
    if is_other_column:
        return bool(SENTENCE_END.search(before.text)) or not line.text[:1].islower()
    is_indented = line.left - left > INDENT * line.height and before.left - left < INDENT * line.height
    is_short = (before.right - left) < SHORT_LINE * (right - left)
    return (
        distance > WIDER_PITCH * pitch
        or max(before.height, line.height) > OTHER_SIZE * min(before.height, line.height)
        or (is_indented and not BULLET.match(before.text))
        or (is_short and (bool(SENTENCE_END.search(before.text)) or not line.text[:1].islower()))
    )


def _pitch(lines: Sequence[Line]) -> float:
    """Give the usual distance between two lines of a paragraph: that which follows full, unfinished lines."""
    right = max(line.right for line in lines)
    below = [
        (before, before.bottom - line.bottom)
        for before, line in pairwise(lines)
        if 0 < before.bottom - line.bottom < 3 * max(before.height, line.height)
    ]
    within = [
        distance
        for before, distance in below
        if not SENTENCE_END.search(before.text) and before.right > SHORT_LINE * right
    ]
    return median(within) if within else USUAL_PITCH * median(line.height for line in lines)


def _role(group: Sequence[Line], body_height: float) -> Role | None:
    is_large = min(line.height for line in group) > OTHER_SIZE * body_height
    return Role.HEADING if is_large and not SENTENCE_END.search(group[-1].text) else None


def _joined(group: Sequence[Line], compounds: frozenset[str]) -> str:
    words = group[0].text
    for line in group[1:]:
        joint, rest = _joint(words, line.text, compounds)
        words = f"{words}{joint}{rest}"
    return words


def _joint(words: str, rest: str, compounds: frozenset[str]) -> tuple[str, str]:
    """Tell what stands between two lines: a space; after a hyphen of the layout a line end; else nothing."""
    if not WORD_BROKEN.search(words[-2:]):
        return " ", rest
    begin, end = COMPOUND_END.search(words[-60:]), WORD_START.match(rest)
    if begin is None or end is None or not rest[:1].islower():
        return "", rest
    is_genuine = f"{begin.group()}-{end.group()}".lower() in compounds
    return ("", rest) if is_genuine else ("\n", rest)


def _goes_on(text: KeptText, words: str) -> bool:
    """Tell whether a page begins in the middle of a sentence."""
    before = text.last_words
    return bool(before) and not SENTENCE_END.search(before) and words[:1].islower()
