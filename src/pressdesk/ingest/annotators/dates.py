"""Days named in the text: printed dates and ranges in three languages, weekdays, "the same day".

The grammar is our own; months and their endings are in :mod:`pressdesk.ingest.calendar_words`. A year
left out is the one that brings the day nearest to the day of publication.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from pressdesk.ingest.calendar_words import (
    ENGLISH_MONTH,
    KAZAKH_MONTH,
    MONTH,
    WEEKDAY,
    month_number,
    weekday_number,
)
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.missing_year import SUPPOSED_YEAR, told_year
from pressdesk.ingest.patterns import matches_from, number_starts
from pressdesk.ingest.relative_days import relative_days
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import spoken_ranges

SPACE = r"[ \t\u00a0\u202f\n\r]{1,3}"
MAYBE_SPACE = r"[ \t\u00a0\u202f\n\r]{0,3}"
ORDINAL = (
    r"(?:st|nd|rd|th|[-‑–](?:го|е|ое|ого|му)\b|[-‑–](?:ші|шы|і|ы|сі|сы|інде|ында|сінде|сында|інен|ынан|"
    r"сінен|сынан|іне|ына|сіне"
    r"|сына|нен|нан|ден|дан|тен|тан)\b)?"
)
DAY = rf"(?<![\d.,:/№$€+])(?<!No\. )({{}}[0-3]?\d){ORDINAL}(?![\d%])"
TO = (
    rf"(?:{MAYBE_SPACE}[-‑–—−]{MAYBE_SPACE}"
    rf"|{SPACE}(?:to|through|until|till|and|по|до|и|мен|пен|бен|және)(?:{SPACE}the)?{SPACE})"
)
YEAR = (
    rf"(?:,?{SPACE}(?:of{SPACE})?((?:1[89]|20)\d\d)(?!\d)"
    rf"(?:{MAYBE_SPACE}(?:года|году|годом|год|г\.|жыл[а-яәғқңөұүһі]{{0,6}}|ж\.)(?![а-я]))?)?"
)
KAZAKH_YEAR = (
    rf"\b((?:1[89]|20)\d\d){SPACE}(?:жыл[а-яәғқңөұүһі]{{0,6}}|ж\.|"
    rf"jyl[a-zğǵńñıüúöóäá]{{0,6}}){SPACE}"
)


def _day(name: str) -> str:
    return DAY.replace("({}", f"(?P<{name}>")


def _month(name: str, pattern: str = MONTH) -> str:
    return rf"(?P<{name}>{pattern})"


def _year(name: str) -> str:
    return YEAR.replace("((?:1", f"(?P<{name}>(?:1")


OF = rf"(?:{SPACE}of)?{MAYBE_SPACE}"
DAY_FIRST = re.compile(
    rf"(?=\d)(?:{KAZAKH_YEAR.replace('((?:1', '(?P<y0>(?:1')})?"
    rf"(?:{_day('d1')}(?:{OF}{_month('m1')}{_year('y1')})?(?:{TO}|(?<=[нН])[ \t\u00a0\u202f]))?"
    rf"{_day('d2')}{OF}{_month('m2')}{_year('y2')}",
    re.IGNORECASE,
)
MONTH_FIRST = re.compile(
    rf"(?=[\dJFMASONDҚАНСМШТЖQSŞ])(?:{KAZAKH_YEAR.replace('((?:1', '(?P<y0>(?:1')})?"
    rf"\b{_month('m1', rf'(?:{ENGLISH_MONTH}|{KAZAKH_MONTH}(?<=[ңÑñń]))')}{SPACE}{_day('d1')}"
    rf"(?:{_year('y1')}{TO}(?:{_month('m2', ENGLISH_MONTH)}{SPACE})?{_day('d2')}(?![ ]+(?:[ap]\.?m|"
    rf"percent|million)))?{_year('y2')}",
    re.IGNORECASE,
)
LONGEST_MONTH = 24
WORD_BEFORE = re.compile(r"(?<!\w)[^\W\d_]+\.?[ \t\u00a0\u202f\n\r]{1,3}$")
YEAR_BEFORE = re.compile(rf"{KAZAKH_YEAR}$", re.IGNORECASE)
ISO = re.compile(r"(?<![\d-])(?P<y>(?:1[89]|20)\d\d)-(?P<m>[01]\d)-(?P<d>[0-3]\d)(?![\d-])")
DAY_MONTH_YEAR = re.compile(r"(?<![\d-])(?P<d>[0-3]\d)-(?P<m>[01]\d)-(?P<y>(?:19|20)\d\d)(?![\d-])")
SHORT_YEAR = re.compile(r"(?<![\d.])(?P<d>[0-3]\d)\.(?P<m>[01]\d)\.(?P<y>[0-3]\d)(?![\d%]|\.\d)")
"""«18.11.23»: only where a release prints its own day, at its head."""
HEAD_CHARACTERS = 400
NUMERIC = re.compile(
    rf"(?<![\d.])(?:(?P<d1>[0-3]?\d)(?:\.(?P<m1>[01]?\d)(?:\.(?P<y1>(?:19|"
    rf"20)\d\d))?\.?)?{MAYBE_SPACE}[-–—]{MAYBE_SPACE})?"
    r"(?P<d2>[0-3]?\d)(?P<mark>[./])\s?(?P<m2>[01]?\d)(?P=mark)\s?(?P<y2>(?:19|20)\d\d)(?!\d)"
)
PUBLISHED = re.compile(
    r"^\W{0,4}(?:date|published|posted|updated|issued|released|дата(?:\s+публикации)?|опубликовано|"
    r"жарияланған(?:\s+күні)?|күні)\b",
    re.IGNORECASE,
)
INLINE_DATELINE = re.compile(r"^[^.!?\n]{0,60}$")
DATE_THEN_CITY = re.compile(
    r",\s[A-ZÀ-ÞА-ЯӘҒҚҢӨҰҮҺІЁ][\w’'-]{2,20}(?:[ ,]{1,2}[A-ZÀ-ÞА-ЯӘҒҚҢӨҰҮҺІЁ][\w’'-]{2,20}){0,2}\s?(?:[–—-]|"
    r"/|\()"
)
HEAD_PARAGRAPHS = 6


@dataclass(frozen=True, slots=True)
class _Printed:
    """A date as printed: days, months and years where given (0 where not)."""

    start: int
    end: int
    first: tuple[int, int, int]
    last: tuple[int, int, int]


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find every day named in the text, and tell the day of publication from the others."""
    printed = _without_overlaps(_all_printed(text.text))
    publication = _publication(text, printed)
    printed_on = _anchor(publication, printed)
    published_on = printed_on or _day_of_told_year(text, publication, printed)
    sure = 0.93 if printed_on else SUPPOSED_YEAR
    findings = [_finding(item, published_on, sure, is_publication=item is publication) for item in printed]
    dated = [finding for finding in findings if finding is not None]
    return dated + list(
        relative_days(text, dated, published_on, spoken_ranges(layers), is_published=publication is not None)
    )


def _all_printed(text: str) -> Iterator[_Printed]:
    numbers = number_starts(text)
    for match in matches_from(DAY_FIRST, text, numbers):
        yield _from_words(match)
    for match in matches_from(MONTH_FIRST, text, _months_before(text, numbers)):
        yield _from_words(match)
    for pattern in (ISO, DAY_MONTH_YEAR):
        for match in matches_from(pattern, text, numbers):
            day = (int(match["y"]), int(match["m"]), int(match["d"]))
            yield _Printed(match.start(), match.end(), day, day)
    for match in SHORT_YEAR.finditer(text, 0, HEAD_CHARACTERS):
        day = (2000 + int(match["y"]), int(match["m"]), int(match["d"]))
        yield _Printed(match.start(), match.end(), day, day)
    for match in matches_from(NUMERIC, text, numbers):
        yield _from_numbers(match)


def _months_before(text: str, numbers: Sequence[int]) -> Iterator[int]:
    """Yield where a word right before a number begins, or the year before that: March 5, 2024 жылғы ..."""
    for number in numbers:
        word = WORD_BEFORE.search(text, max(number - LONGEST_MONTH, 0), number)
        if word is not None:
            year = YEAR_BEFORE.search(text, max(word.start() - LONGEST_MONTH, 0), word.start())
            yield year.start() if year is not None else word.start()


def _from_words(match: re.Match[str]) -> _Printed:
    groups = match.groupdict()
    month_1 = month_number(groups["m1"] or "")
    month_2 = month_number(groups["m2"] or "") or month_1
    years = [int(groups[name]) for name in ("y2", "y1", "y0") if groups[name]]
    year_2 = years[0] if years else 0
    year_1 = int(groups["y1"] or 0) or year_2
    day_2 = int(groups["d2"] or groups["d1"])
    day_1 = int(groups["d1"] or day_2)
    return _Printed(match.start(), match.end(), (year_1, month_1 or month_2, day_1), (year_2, month_2, day_2))


def _from_numbers(match: re.Match[str]) -> _Printed:
    year, month, day = int(match["y2"]), int(match["m2"]), int(match["d2"])
    first_day, first_month = int(match["d1"] or day), int(match["m1"] or month)
    return _Printed(
        match.start(), match.end(), (int(match["y1"] or year), first_month, first_day), (year, month, day)
    )


def _without_overlaps(items: Iterator[_Printed]) -> list[_Printed]:
    kept: list[_Printed] = []
    for item in sorted(items, key=lambda item: (item.start, -item.end)):
        if _real(item.first) and _real(item.last) and (not kept or item.start >= kept[-1].end):
            kept.append(item)
    return kept


def _real(day: tuple[int, int, int]) -> bool:
    try:
        date(day[0] or 2000, day[1], day[2])
    except ValueError:
        return False
    return True


def _publication(text: SourceText, printed: list[_Printed]) -> _Printed | None:
    """Choose the date that stands in a line of its own, or that opens the first lines as a dateline."""
    best: tuple[float, _Printed] | None = None
    for item in printed:
        score = _publication_score(text, item)
        if score > 0 and (best is None or score > best[0]):
            best = (score, item)
    return best[1] if best else None


def _publication_score(text: SourceText, item: _Printed) -> float:
    index = text.index_at(item.start)
    paragraph = text.paragraphs[index]
    if item.first != item.last:
        return 0.5 if index < HEAD_PARAGRAPHS and paragraph.role is Role.DATELINE else 0.0
    before = text.text[paragraph.start : item.start]
    after = text.text[item.end : item.end + 4]
    if PUBLISHED.match(before[-60:]) or PUBLISHED.match(before):
        return 4.0
    is_alone = (
        paragraph.role in {Role.DATELINE, Role.TIME_LINE}
        or paragraph.end - paragraph.start < item.end - item.start + 30
    )
    if is_alone:
        at_an_end = index < HEAD_PARAGRAPHS or index >= len(text.paragraphs) - 2
        return (3.0 if at_an_end else 1.0) - index / 1000
    opens = re.match(r"\.?,?\s?(?:[-–—(]|/)", after) is not None
    if index < HEAD_PARAGRAPHS and not before and DATE_THEN_CITY.match(text.text, item.end):
        return 2.0
    if (
        index < HEAD_PARAGRAPHS
        and opens
        and len(before) < 60
        and INLINE_DATELINE.match(before)
        and "," in before
    ):
        return 2.0
    return 0.0


def _anchor(publication: _Printed | None, printed: list[_Printed]) -> date | None:
    """Return the day against which years left out and weekdays are read."""
    dated = [item for item in printed if item.last[0]]
    if publication is not None and publication.last[0]:
        return date(*publication.last)
    if not dated:
        return None
    if publication is not None:
        return _nearest(publication.last, date(*dated[0].last))
    return date(*dated[0].last)


def _day_of_told_year(text: SourceText, publication: _Printed | None, printed: list[_Printed]) -> date | None:
    """Return the day of a release that prints no year, where its weekdays or its figures tell the year."""
    first = publication or next(iter(printed), None)
    if first is None:
        return None
    named = (next(group for group in match.groups() if group) for match in WEEKDAY.matches(text.text))
    year = told_year(text.text, first.last[1:], map(weekday_number, named), read_on=text.read_on)
    return date(year, *first.last[1:]) if year is not None else None


def _nearest(day: tuple[int, int, int], anchor: date) -> date | None:
    candidates = []
    for year in (anchor.year - 1, anchor.year, anchor.year + 1):
        try:
            candidates.append(date(year, day[1], day[2]))
        except ValueError:
            continue
    return min(candidates, key=lambda candidate: abs((candidate - anchor).days)) if candidates else None


def _finding(item: _Printed, anchor: date | None, sure: float, *, is_publication: bool) -> Finding | None:
    """Return a printed date; where it has no year, ``anchor`` tells it, and one is ``sure`` so far."""
    last = date(*item.last) if item.last[0] else (_nearest(item.last, anchor) if anchor else None)
    if last is None:
        return None
    first = date(*item.first) if item.first[0] else _nearest(item.first, last)
    if first is None or first > last or (last - first).days > 400:
        first = last
    use = DateUse.PUBLICATION if is_publication else DateUse.MENTION
    value = DateValue(first, last, use, has_year=bool(item.last[0]))
    rule = "publication line" if is_publication else "printed date"
    return Finding(item.start, item.end, value, 0.97 if value.has_year else sure, rule)
