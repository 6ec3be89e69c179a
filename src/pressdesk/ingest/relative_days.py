"""Days told by another: weekdays, "today", "the same day", "the day before", "on the second day"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from datetime import date, timedelta

from pressdesk.ingest.calendar_words import (
    DAYS_BEFORE,
    NEXT_DAY,
    NTH_DAY,
    RELATIVE_DAYS,
    SAME_DAY,
    WEEKDAY,
    numbered_day,
    weekday_number,
)
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue
from pressdesk.ingest.finding import Finding
from pressdesk.ingest.patterns import Stemmed
from pressdesk.ingest.sentences import Stretches

COMING = re.compile(
    r"\b(?:will|shall|is to|are to|leaves|departs|next|upcoming|forthcoming|ожидается|состоится|пройд[её]т|"
    r"предстоящ\w*|следующ\w*|будет"
    r"|алдағы|келесі|өтеді|болады|жоспарлан\w*)\b",
    re.IGNORECASE,
)
STILL_TO_COME = re.compile(
    r"\b(?:will|is (?:expected|due|scheduled|to)|are (?:expected|due|scheduled|to)|ожида(?:ется|ются)|"
    r"планиру(?:ется|ются)|состоится|пройд[её]т|посетит|проведет|проведёт|күтіледі|күтілуде|барады|өтеді|"
    r"кездеседі)\b",
    re.IGNORECASE,
)
SENTENCE_BREAK = re.compile(r"[.!?][”»\"’)]{0,2}\s|\n")
BESIDE = 4
FARTHEST_BASE = timedelta(days=60)
"""A day of the background («отношения установлены 5 июня 1992 года») is no base for "the next day"."""


def relative_days(
    text: SourceText,
    dated: list[Finding],
    published_on: date | None,
    spoken: Stretches,
    *,
    is_published: bool,
) -> Iterator[Finding]:
    """Resolve weekdays, "today" and "the same day" against what was printed before them."""
    if published_on is None:
        return
    from_publication = [
        _relative_finding(match, published_on + timedelta(days=offset), 0.85, "day told from the publication")
        for offset, pattern in RELATIVE_DAYS
        for match in pattern.matches(text.text)
    ]
    yield from from_publication
    weekdays = list(_weekdays(text, dated, published_on, is_published=is_published))
    printed = [*dated, *weekdays]
    numbered = list(_numbered(text, [*printed, *from_publication], published_on))
    beside = [
        *_told_from_another(text, printed, published_on, NEXT_DAY, 1),
        *_told_from_another(text, printed, published_on, DAYS_BEFORE, -1),
    ]
    yield from (*weekdays, *numbered, *beside)
    told = [
        *printed,
        *numbered,
        *beside,
        *(item for item in from_publication if not spoken.holds(item.start)),
    ]
    yield from _told_from_another(text, told, published_on, SAME_DAY, 0)


def _weekdays(
    text: SourceText, dated: list[Finding], published_on: date, *, is_published: bool
) -> Iterator[Finding]:
    printed = Stretches.of((finding.start, finding.end) for finding in dated)
    for match in WEEKDAY.matches(text.text):
        if not printed.touch(match.start() - BESIDE, match.end() + BESIDE):
            day = _weekday(text, match, published_on, is_published=is_published)
            yield _relative_finding(match, day, 0.85, "weekday against the publication")


def _weekday(text: SourceText, match: re.Match[str], published_on: date, *, is_published: bool) -> date:
    """Read a weekday as the last before publication; without one, as the nearest to the first date."""
    number = weekday_number(next(group for group in match.groups() if group))
    ahead = (number - published_on.weekday()) % 7
    if not is_published:
        return published_on + timedelta(days=ahead if ahead <= 3 else ahead - 7)
    before = SENTENCE_BREAK.split(text.text[max(match.start() - 120, 0) : match.start()])[-1]
    after = SENTENCE_BREAK.split(text.text[match.end() : match.end() + 70])[0]
    if COMING.search(before) or STILL_TO_COME.search(after):
        return published_on + timedelta(days=(number - published_on.weekday()) % 7)
    return published_on - timedelta(days=(published_on.weekday() - number) % 7)


def _told_from_another(
    text: SourceText, dated: list[Finding], published_on: date, pattern: Stemmed, offset: int
) -> Iterator[Finding]:
    mentions = [
        (finding.start, value.last, value.first)
        for finding in sorted(dated, key=lambda finding: finding.start)
        if isinstance(value := finding.value, DateValue)
        and value.use is DateUse.MENTION
        and abs(value.last - published_on) <= FARTHEST_BASE
    ]
    if offset == 0:
        single = [item for item in mentions if item[1] == item[2]]
        mentions = single or mentions
    starts = [start for start, _, _ in mentions]
    for match in pattern.matches(text.text):
        index = bisect_left(starts, match.start())
        base = mentions[index - 1][1] if index else published_on
        if offset > 0 and index and mentions[index - 1][2] < base:
            base = mentions[index - 1][2]
        day = base + timedelta(days=offset)
        yield _relative_finding(match, day, 0.85, "day told from the one before")


def _numbered(text: SourceText, dated: list[Finding], published_on: date) -> Iterator[Finding]:
    first, last = _span(dated, published_on)
    matches = list(NTH_DAY.matches(text.text))
    numbers = [numbered_day(match) for match in matches]
    beside = _first_by_dates_beside(dated, matches, numbers)
    if beside is not None:
        first, last = min(first, beside) if last > first else beside, max(last, beside)
    elif first == last == published_on and max(numbers, default=1) > 1 and not _is_told(dated, first):
        first -= timedelta(days=max(numbers) - 1)
    for match, number in zip(matches, numbers, strict=True):
        day = last if number < 0 else first + timedelta(days=number - 1)
        value = DateValue(day, day, is_relative=True, number=number)
        yield Finding(match.start(), match.end(), value, 0.8, "numbered day of the visit")


def _first_by_dates_beside(
    dated: list[Finding], matches: list[re.Match[str]], numbers: list[int]
) -> date | None:
    """Count back from a numbered day with its date beside: «На второй день, 27 мая» began on the 26th."""
    for match, number in zip(matches, numbers, strict=True):
        for finding in dated if number > 0 else ():
            value = finding.value
            is_beside = -1 <= finding.start - match.end() <= BESIDE
            if is_beside and isinstance(value, DateValue) and value.first == value.last:
                return value.first - timedelta(days=number - 1)
    return None


def _is_told(dated: list[Finding], day: date) -> bool:
    """Tell whether the narrator names a day, beside the line of publication."""
    values = (finding.value for finding in dated)
    return any(
        isinstance(value, DateValue) and value.use is DateUse.MENTION and value.first == day
        for value in values
    )


def _span(dated: list[Finding], published_on: date) -> tuple[date, date]:
    ranges = [
        value
        for finding in dated
        if isinstance(value := finding.value, DateValue) and value.last > value.first
    ]
    if ranges:
        return ranges[0].first, ranges[0].last
    mentions = [
        value
        for finding in dated
        if isinstance(value := finding.value, DateValue) and value.use is DateUse.MENTION
    ]
    near = [value for value in mentions if abs((value.first - published_on).days) <= 14]
    if not near:
        return published_on, published_on
    return min(value.first for value in near), max(value.last for value in near)


def _relative_finding(match: re.Match[str], day: date, confidence: float, rule: str) -> Finding:
    return Finding(match.start(), match.end(), DateValue(day, day, is_relative=True), confidence, rule)
