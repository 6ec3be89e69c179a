"""What each paragraph of a release is there for: title, dateline, body, bullet, label, stage direction.

Judged by shape alone, so that it works before anything else is known about the text.
"""

from __future__ import annotations

import re
from enum import StrEnum


class Role(StrEnum):
    """The part a paragraph plays on the page."""

    HEADING = "heading"
    BODY = "body"
    BULLET = "bullet"
    DATELINE = "dateline"
    LABEL = "label"
    CAPTION = "caption"
    STAGE_DIRECTION = "stage_direction"
    TIME_LINE = "time_line"
    RULE = "rule"


BULLET = re.compile(r"(?:[•●▪■◦‣⁃∙·*✓➢➤►–—-]|\d{1,2}[.)])[ \t\u00a0]+\S")
DASH = "–—-"
RULE_LINE = re.compile(r"[#*_=~–—\-\s.]{2,}$|-?30-?$")
STAGE = re.compile(r"[(\[][^()\[\]]{1,400}[)\]][.\s]*$")
TIME_LINE = re.compile(
    r"(?:END\s+)?\d{1,2}[:.]\d{2}\s*(?:[AaPp]\.?\s?[Mm]\.?)?(?:\s*\(?[A-Z]{2,5}\)?|\s+[A-Z][a-z]+\s+time)?[.\s]*$"
)
LABEL_ONLY = re.compile(r"[^:.!?«“\"]{2,120}:\s*$")
SENTENCE_END = re.compile(r"[.!?…:;,][\"”»’')\]]*$|[\"”»][.!?]?$")
YEAR_OR_MONTH = re.compile(
    r"\b(?:1[89]|20)\d\d\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.? \d"
    r"|\d{1,2}[./]\d{1,2}[./]\d{2,4}"
    r"|\d{1,2} (?:январ|феврал|март|апрел|ма[йя]|июн|июл|август|сентябр|октябр|ноябр|декабр)"
    r"|\d{1,2} (?:қаңтар|ақпан|наурыз|сәуір|мамыр|маусым|шілде|тамыз|қыркүйек|қазан|қараша|желтоқсан)",
    re.IGNORECASE,
)
CAPTION_START = re.compile(
    r"(?:photo|picture|pictured|image|caption|фото|на фото|на снимке|фотография|сурет|суретте|фотода)\b"
    r"\s*(?:by\b|[:.(–—-]|credit)",
    re.IGNORECASE,
)
OPENING_MARK = re.compile(r"[“«„\"]")
SIGNED_QUOTE = re.compile(
    r"[“«„\"][^\n]{0,3000}[”»“\"][.,]?[ \u00a0]*[–—―-]{1,2}[ \u00a0]*\S|[–—―-]{1,2}[ \u00a0]*[^\W\d_]"
)
ENDS_IN_MARK = re.compile(r"[^.!?…,][\"”»]$")
SIGNED_OFF = re.compile(r"[.!?][”»\"]?\s+\(?[\w./-]{2,12}\)?$")
"""An agency's last line closes with its sign: «… said. (end)», «… сказал он. -0-»."""
HEADING_AT_MOST = 220
DATELINE_AT_MOST = 90


def roles_of(passages: list[str]) -> list[Role]:
    """Return the role of each of a text's paragraphs, given in order."""
    first_body = next(
        (index for index, passage in enumerate(passages) if _reads_as_body(passage, index)), len(passages)
    )
    return [_role(passage, index, first_body, len(passages)) for index, passage in enumerate(passages)]


def _reads_as_body(passage: str, index: int) -> bool:
    return len(passage) > HEADING_AT_MOST or (
        len(passage) > 60
        and bool(SENTENCE_END.search(passage[-4:]))
        and not _is_title_with_name(passage, index)
    )


def _is_title_with_name(passage: str, index: int) -> bool:
    """The first line of a text may end in a name in marks («… программы «Глобальные ворота»»)."""
    return index == 0 and bool(ENDS_IN_MARK.search(passage)) and not OPENING_MARK.match(passage)


def _role(passage: str, index: int, first_body: int, count: int) -> Role:
    head = passage[:HEADING_AT_MOST]
    fixed = _fixed_shape(passage, head)
    if fixed is not None:
        return fixed
    if (
        len(passage) <= DATELINE_AT_MOST
        and YEAR_OR_MONTH.search(head)
        and not SENTENCE_END.search(passage[-2:])
    ):
        return Role.DATELINE if index <= first_body or index >= count - 2 else Role.BODY
    if LABEL_ONLY.match(head) and len(passage) <= 130:
        return Role.LABEL
    if SIGNED_QUOTE.match(passage) or (OPENING_MARK.match(head) and SENTENCE_END.search(passage[-4:])):
        return Role.BODY
    if len(passage) <= HEADING_AT_MOST and _is_unstopped(passage, index) and not _is_bullet(head):
        return Role.HEADING
    return Role.BULLET if _is_bullet(head) else Role.BODY


def _is_unstopped(passage: str, index: int) -> bool:
    if _is_title_with_name(passage, index):
        return True
    return not SENTENCE_END.search(passage[-4:]) and not (len(passage) > 60 and SIGNED_OFF.search(passage))


def _fixed_shape(passage: str, head: str) -> Role | None:
    if len(passage) <= HEADING_AT_MOST and RULE_LINE.match(head):
        return Role.RULE
    if len(passage) <= 60 and TIME_LINE.match(head):
        return Role.TIME_LINE
    if len(passage) <= 420 and STAGE.match(passage):
        return Role.STAGE_DIRECTION
    return Role.CAPTION if CAPTION_START.match(head) else None


def _is_bullet(head: str) -> bool:
    """A dash at the start opens speech as often as an item, so a dash alone makes no bullet."""
    return bool(BULLET.match(head)) and head[0] not in DASH
