"""Quotation marks paired within paragraphs, nested ones kept inside, reopened ones run together."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.finding import Range
from pressdesk.ingest.roles import Role

DOUBLE = re.compile(r"[“”„‟«»\"″＂]|''|``|’’|‘‘|&quot;")
OPENING = "“«„‟"
SPACES = " \t\u00a0\u202f\u2009\u200b\ufeff"
BEFORE_OPENER = SPACES + "([{—–-/:;,.…\n\r\"'‘“«„*_>|"
AFTER_CLOSER = SPACES + ".,;:!?…)]}—–-/\n\r\"'’”»*_<|&"
CLOSERS = {
    "“": '”"',
    "«": "»",
    "„": '“”"',
    "‟": "”",
    '"': '"”',
    "''": "''’’",
    "``": "''",
    "‘‘": "’’",
    "&quot;": "&quot;",
    "″": "″",
    "＂": "＂",
    "”": "”",
}
LONGEST_SPEECH = 12
"""Paragraphs that a speech opened once may run over before its closing mark."""
STRAIGHT = frozenset({'"', "''", "″", "＂", "&quot;"})


@dataclass(frozen=True, slots=True)
class Region:
    """What stands between two marks: ``start`` to ``end`` inside them, ``outer`` with them.

    ``is_unclosed`` says that its paragraph ends without the closing mark; ``is_reopened`` that it runs
    over several paragraphs, each opened anew.
    """

    start: int
    end: int
    outer: Range
    nested: tuple[Range, ...] = ()
    is_unclosed: bool = False
    is_reopened: bool = False


@dataclass(slots=True)
class _Open:
    mark: str
    at: int
    inside: int
    nested: list[Range]


def regions_of(text: SourceText) -> list[Region]:
    """Return all outermost quoted regions of a text in order."""
    found: list[Region] = []
    for index, part in enumerate(text.paragraphs):
        regions = pair_marks(text.text, part)
        pending = found[-1] if found and found[-1].is_unclosed else None
        if pending is not None and regions and _reopens(text, index, pending, regions[0]):
            first = regions[0]
            joined = Region(
                pending.start,
                first.end,
                (pending.outer[0], first.outer[1]),
                (*pending.nested, *first.nested),
                first.is_unclosed,
                is_reopened=True,
            )
            found[-1] = joined
            regions = regions[1:]
        if pending is not None and found[-1] is pending:
            closed = _closed_in(text, index, pending)
            if closed is not None:
                found[-1] = closed
                regions = []
        found += regions
    return found


def _closed_in(text: SourceText, index: int, pending: Region) -> Region | None:
    """A speech of several paragraphs may be opened once and closed once, at the end of its last one.

    No other mark may stand between, but for a name in a pair of its own in the last paragraph, and nothing
    but a stop or the attribution behind the closing one.
    """
    first, part = text.index_at(pending.start), text.paragraphs[index]
    between = text.text[pending.end : part.start]
    marks = list(DOUBLE.finditer(text.text, part.start, part.end))
    marks = _without_pairs(marks) if text.text[pending.outer[0]] == "«" else marks
    closes = [mark for mark in marks if mark.group() in CLOSERS.get(text.text[pending.outer[0]], "")]
    if (
        text.text[pending.outer[0]] not in "«„“"
        or index - first > LONGEST_SPEECH
        or DOUBLE.search(between)
        or len(marks) != 1
        or not closes
    ):
        return None
    tail = text.text[closes[0].end() : part.end].strip(" .,\u00a0")
    if tail and tail[0] not in "–—-":
        return None
    outer = (pending.outer[0], closes[0].end())
    return replace(pending, end=closes[0].start(), outer=outer, is_unclosed=False, is_reopened=True)


def _without_pairs(marks: list[re.Match[str]]) -> list[re.Match[str]]:
    """Leave out guillemets that open and close within: what stays closes an earlier paragraph's."""
    left: list[re.Match[str]] = []
    for mark in marks:
        if mark.group() == "»" and left and left[-1].group() == "«":
            left.pop()
        else:
            left.append(mark)
    return left


def _reopens(text: SourceText, index: int, pending: Region, first: Region) -> bool:
    part, before = text.paragraphs[index], text.paragraphs[index - 1]
    starts = first.outer[0] - part.start <= 1
    same = text.text[first.outer[0]] == text.text[pending.outer[0]] or pending.is_reopened
    return starts and same and pending.end == before.end and part.role is not Role.HEADING


def pair_marks(text: str, part: Paragraph) -> list[Region]:
    """Return the outermost regions of one paragraph; the last one may be unclosed."""
    marks = [
        (match.start(), match.end(), match.group()) for match in DOUBLE.finditer(text, part.start, part.end)
    ]
    stack: list[_Open] = []
    regions: list[Region] = []
    for order, (start, end, mark) in enumerate(marks):
        if _opens(text, part, (start, end, mark), stack):
            stack.append(_Open(mark, start, end, []))
        elif stack and _closes(mark, stack):
            _close(text, stack, regions, start, end, is_last=_none_left(marks, order, stack))
    if stack:
        bottom = stack[0]
        nested = [(item.at, part.end) for item in stack[1:]] + bottom.nested
        regions.append(
            Region(bottom.inside, part.end, (bottom.at, part.end), tuple(nested), is_unclosed=True)
        )
    return [_trimmed(text, region) for region in regions]


def _opens(text: str, part: Paragraph, mark: tuple[int, int, str], stack: list[_Open]) -> bool:
    start, end, kind = mark
    before = text[start - 1] if start > part.start else " "
    after = text[end] if end < part.end else " "
    leads = before in BEFORE_OPENER and after not in SPACES + ".,;:!?)\n\r"
    if kind in {"«", "„", "‟", "``", "‘‘"}:
        return True
    if kind == "“":
        closes_low = bool(stack) and stack[-1].mark == "„" and not (leads and before in SPACES)
        misprint = bool(stack) and stack[-1].mark == "“" and after in AFTER_CLOSER and before not in SPACES
        return not closes_low and not misprint
    if kind == "”":
        return leads and not stack and before in SPACES
    if kind in STRAIGHT:
        if not stack or stack[-1].mark not in STRAIGHT:
            return leads
        return leads and before in SPACES + "(" and after.isalnum()
    return False


def _closes(mark: str, stack: list[_Open]) -> bool:
    if any(mark in CLOSERS.get(item.mark, "") for item in stack):
        return True
    return mark == "“" and stack[-1].mark == "“"


def _none_left(marks: list[tuple[int, int, str]], order: int, stack: list[_Open]) -> bool:
    """Return whether no further mark could close what stays open under the innermost mark."""
    if len(stack) < 2:
        return True
    wanted = CLOSERS.get(stack[-2].mark, "")
    return not any(kind in wanted for _, _, kind in marks[order + 1 :])


def _close(
    text: str, stack: list[_Open], regions: list[Region], start: int, end: int, *, is_last: bool
) -> None:
    """Close the innermost mark that fits; one closing mark may have to serve two openers."""
    mark = text[start:end]
    while len(stack) > 1 and mark not in CLOSERS.get(stack[-1].mark, "") and mark != "“":
        inner = stack.pop()
        stack[-1].nested.append((inner.at, start))
    top = stack.pop()
    if not stack:
        regions.append(Region(top.inside, start, (top.at, end), tuple(top.nested)))
        return
    stack[-1].nested.append((top.at, end))
    after = text[end : end + 4].lstrip(SPACES + ".,!?…")
    ends_speech = (
        after[:1] in {"–", "—", "-"}
        or text[end : end + 1] in {"", "\n", "\r"}
        or text[end : end + 2] in {".\n", ".\r"}
    )
    if len(stack) == 1 and is_last and ends_speech and stack[0].mark in "«“„":
        outer = stack.pop()
        regions.append(Region(outer.inside, start, (outer.at, end), tuple(outer.nested)))


def _trimmed(text: str, region: Region) -> Region:
    start, end = region.start, region.end
    while start < end and text[start] in SPACES + "\n\r":
        start += 1
    while end > start and text[end - 1] in SPACES + "\n\r":
        end -= 1
    return replace(region, start=start, end=end)


def words_between(text: str, start: int, end: int) -> int:
    """Return how many words stand between two offsets."""
    return len(text[start:end].split())
