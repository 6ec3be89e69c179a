"""The days of the visit, told apart from the day of publication and from all other dates."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cache

from pressdesk.ingest.calendar_words import DAY_BEFORE, EARLIER
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue, VisitDaysValue, VisitKindValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.missing_year import SUPPOSED_YEAR
from pressdesk.ingest.patterns import Stemmed, folded
from pressdesk.ingest.sentences import Sentence, sentence_at, sentences_of, spoken_ranges
from pressdesk.ingest.tables.visit_words import (
    BEGINS,
    DAYS_LONG,
    ENDS,
    HOW_MANY,
    PAST,
    PAST_STEMS,
    VISIT_STEMS,
    VISIT_WORDS,
)

LEAD_PARAGRAPHS = 4
ANOTHER_EVENT = Stemmed(
    re.compile(
        r"\b(?:next (?:round|meeting|session|visit)|will (?:be held|take place|host|hold|convene)|to be "
        r"held|scheduled for|established|founded|since|anniversary|elected"
        r"|in force|born|agreement of|dated|signed on|upcoming|forthcoming)\b|следующ\w+ (?:раунд|заседани|"
        r"встреч)\w*|запланирован\w*|состоится|пройд[её]т|намечен\w*|установлен\w*"
        r"|предстоящ\w+|годовщин\w*|подписанн\w+ (?:в|от)|\bот\b \d|келесі (?:отырыс|кездесу|раунд)\w*|"
        r"өтеді\b|жоспарлан\w+|орнатыл\w+|алдағы|мерейтой\w*",
        re.IGNORECASE,
    ),
    (
        "next ",
        "will ",
        "to be held",
        "scheduled for",
        "established",
        "founded",
        "since",
        "anniversary",
        "elected",
        "in force",
        "born",
        "agreement of",
        "dated",
        "signed on",
        "upcoming",
        "forthcoming",
        "следующ",
        "запланирован",
        "состоится",
        "пройд",
        "намечен",
        "установлен",
        "предстоящ",
        "годовщин",
        "подписанн",
        "от ",
        "келесі",
        "өтеді",
        "жоспарлан",
        "орнатыл",
        "алдағы",
        "мерейтой",
    ),
)
LONGEST_STAY = timedelta(days=12)
BEFORE_PUBLICATION, AFTER_PUBLICATION = timedelta(days=45), timedelta(days=150)
ENOUGH = 1.0
JUST_BEFORE = 0.3
LEAD_CHARACTERS = 900
TOLD = re.compile(
    r"\b(?:met|held|received|visited|arrived|welcomed|took place)\b|встретил|пров[её]л|принял|посетил|прибыл|"
    r"состоял|прош(?:л[аио]|[её]л)\b|кездесті|қабылдады|келді|өтті|жүргізді"
)
"""A lead that tells what happened is no mere announcement, whose day would be told where it is known."""
LONG_VISIT = re.compile(
    r"\s?(?:[\w-]+\s){0,2}?(?:visit|trip|mission|tour|визит|поездк|командировк|сапар)", re.IGNORECASE
)
"""A visit told to be of so many days does not reach the day on which the traveller came home."""
NEWS_WITHIN = timedelta(days=4)
VISIT_LASTS = re.compile(r"\b(?:сапар|визит|visit)\S*\s(?:\S+\s){0,2}$", re.IGNORECASE)
"""«Сапар 20–21 қарашада өтеді»: the visit itself, not what it prepares."""


@dataclass(frozen=True, slots=True)
class _Candidate:
    finding: Finding
    value: DateValue
    score: float


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Choose the visit's first and last day; without any other sign it is the day of publication.

    A visit that is only announced has no day until one is told.
    """
    spoken = spoken_ranges(layers)
    sentences = sentences_of(text)
    published = next((item for item in layers.of(DateValue) if item[1].use is DateUse.PUBLICATION), None)
    candidates = [
        _candidate(
            text, sentences, finding, value, published[1] if published else None, announced=_announced(layers)
        )
        for finding, value in layers.of(DateValue)
        if value.use is not DateUse.PUBLICATION and not spoken.holds(finding.start)
    ]
    chosen = _chosen(candidates, published[1] if published else None, announced=_announced(layers))
    if chosen:
        chosen = _with_next_day(chosen, candidates, published[1] if published else None)
        chosen = _with_day_of_release(text, chosen, published)
        long = _as_long_as_told(text, _days(chosen), published[1].last if published else None)
        return [_no_surer(long, published[0]) if published else long]
    if published is None:
        return _weakest(candidates)
    if _announced(layers) and not TOLD.search(text.text, 0, published[0].end + LEAD_CHARACTERS):
        return []
    finding, value = published
    days = VisitDaysValue(value.first, value.last)
    found = Finding(
        finding.start, finding.end, days, 0.85, "day of publication", ((finding.start, finding.end),)
    )
    return [_no_surer(_as_long_as_told(text, found, value.last), finding)]


def _no_surer(days: Finding, published: Finding) -> Finding:
    """Days told against a day of release whose year is only supposed are no surer than that."""
    if published.confidence > SUPPOSED_YEAR:
        return days
    return replace(days, confidence=min(days.confidence, SUPPOSED_YEAR))


def _with_next_day(
    chosen: list[_Candidate], candidates: list[_Candidate], published: DateValue | None
) -> list[_Candidate]:
    """Add the day of publication that the narrator names, too, where the visit reached the day before it."""
    if published is None or max(item.value.last for item in chosen) != published.first - timedelta(days=1):
        return chosen
    same = [
        item
        for item in candidates
        if item.value.first == item.value.last == published.first
        and not item.value.is_relative
        and 0 <= item.score < ENOUGH
    ]
    return [*chosen, *same]


def _with_day_of_release(
    text: SourceText, chosen: list[_Candidate], published: tuple[Finding, DateValue] | None
) -> list[_Candidate]:
    """Add the day of publication where the release goes on from its own news to "the day before"."""
    if published is None or published[1].first != published[1].last:
        return chosen
    told_back = [
        item
        for item in chosen
        if (
            DAY_BEFORE.match(text.text, item.finding.start)
            and item.value.last == published[1].first - timedelta(days=1)
        )
        or EARLIER.search(text.text[max(item.finding.start - 30, 0) : item.finding.start])
    ]
    if not told_back or any(item.value.last >= published[1].first for item in chosen):
        return chosen
    lead = min(item.finding.start for item in told_back)
    if not TOLD.search(text.text, 0, lead) or min(item.finding.start for item in chosen) < lead:
        return chosen
    return [*chosen, _Candidate(*published, told_back[0].score)]


def _as_long_as_told(text: SourceText, finding: Finding, published: date | None) -> Finding:
    """Stretch a single day to the "three-day visit" that the lead says begins or ends on it.

    So it is, too, where the visit of that length ended on the day of publication.
    """
    days = finding.value
    if not isinstance(days, VisitDaysValue):
        return finding
    lead, begins, ends = _lengths()
    for paragraph in text.paragraphs[: LEAD_PARAGRAPHS + 2]:
        told = lead.search(text.text, paragraph.start, paragraph.end)
        if told is None:
            continue
        more = timedelta(days=HOW_MANY[next(word for word in told.groups() if word).lower()] - 1)
        if (
            days.last - days.first > more
            and days.last == published
            and LONG_VISIT.match(text.text, told.end())
        ):
            return replace(finding, value=VisitDaysValue(days.first, days.first + more), confidence=0.75)
        if days.last - days.first >= more:
            return finding
        near = text.text[max(told.start() - 160, paragraph.start) : min(told.end() + 160, paragraph.end)]
        if ends.search(near):
            return replace(finding, value=VisitDaysValue(days.last - more, days.last), confidence=0.75)
        if begins.search(near) or days.first + more == published:
            return replace(finding, value=VisitDaysValue(days.first, days.first + more), confidence=0.75)
    return finding


@cache
def _lengths() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    return tuple(re.compile(words, re.IGNORECASE) for words in (DAYS_LONG, BEGINS, ENDS))  # type: ignore[return-value]


def _announced(layers: Layers) -> bool:
    kind = layers.first(VisitKindValue)
    return kind is not None and kind.is_announcement


@cache
def _past() -> Stemmed:
    return Stemmed(folded(PAST), PAST_STEMS)


def _tells_of_visit(passage: str) -> bool:
    lowered = passage.lower()
    return any(stem in lowered for stem in VISIT_STEMS) or folded(VISIT_WORDS).search(passage) is not None


def _candidate(
    text: SourceText,
    sentences: Sequence[Sentence],
    finding: Finding,
    value: DateValue,
    published: DateValue | None,
    *,
    announced: bool,
) -> _Candidate:
    sentence = sentence_at(sentences, finding.start)
    if sentence is None:
        return _Candidate(finding, value, 0.0)
    passage = text.text[sentence.start : sentence.end]
    score = 1.0 if _tells_of_visit(passage) else 0.0
    score += 0.8 if sentence.paragraph < LEAD_PARAGRAPHS else 0.0
    score += JUST_BEFORE if sentence.paragraph < LEAD_PARAGRAPHS and _is_just_before(value, published) else 0
    score += 0.4 if value.last > value.first else 0.0
    near = text.text[max(sentence.start, finding.start - 70) : min(sentence.end, finding.end + 50)]
    before = text.text[max(sentence.start, finding.start - 40) : finding.start]
    says_how_long = value.last > value.first and VISIT_LASTS.search(before) is not None
    is_announced = announced and sentence.paragraph < LEAD_PARAGRAPHS + 2
    if ANOTHER_EVENT.is_in(near) and not (is_announced or says_how_long):
        score -= 1.5
    if _past().is_in(near):
        score -= 1.0
    return _Candidate(finding, value, score if _is_near(value, published, announced=announced) else -1.0)


def _is_just_before(value: DateValue, published: DateValue | None) -> bool:
    """A day of the lead shortly before publication is what the release is about, whatever its verb."""
    return published is not None and timedelta() < published.first - value.last <= NEWS_WITHIN


def _is_near(value: DateValue, published: DateValue | None, *, announced: bool) -> bool:
    if published is None:
        return True
    after = AFTER_PUBLICATION if announced else timedelta(days=3)
    return published.last - BEFORE_PUBLICATION <= value.first <= published.last + after


def _chosen(
    candidates: list[_Candidate], published: DateValue | None, *, announced: bool
) -> list[_Candidate]:
    """Take the best date and the others that belong to the same stay.

    A release that tells of a visit and gives only days to come was written on the day before them.
    """
    good = [item for item in candidates if item.score >= ENOUGH]
    if not good:
        return []
    best = max(good, key=lambda item: item.score)
    if best.value.last > best.value.first:
        return [best]
    stay = [item for item in good if abs(item.value.first - best.value.first) <= LONGEST_STAY]
    if published is not None and not announced and all(item.value.first > published.last for item in stay):
        return [*stay, _Candidate(best.finding, published, best.score)]
    if (
        published is not None
        and published.last > published.first
        and published.first <= best.value.first <= published.last
    ):
        return [_Candidate(best.finding, published, best.score)]
    return stay


def _days_before(day: DateValue) -> timedelta:
    """Return how long the visit lasted before a day told by its number: "on the second day"."""
    return timedelta(days=max(day.number - 1, 0))


def _days(chosen: list[_Candidate]) -> Finding:
    first = min(item.value.first - _days_before(item.value) for item in chosen)
    last = max(item.value.last for item in chosen)
    best = max(chosen, key=lambda item: item.score)
    evidence = tuple((item.finding.start, item.finding.end) for item in chosen)
    confidence = min(0.7 + best.score / 8, 0.97)
    return Finding(
        best.finding.start,
        best.finding.end,
        VisitDaysValue(first, last),
        confidence,
        "date beside the visit",
        evidence,
    )


def _weakest(candidates: list[_Candidate]) -> list[Finding]:
    """Without a day of publication, the first full date of the text is better than none."""
    possible = [item for item in candidates if item.value.has_year and item.score > -0.6]
    if not possible:
        return []
    best = max(possible, key=lambda item: item.score)
    days = VisitDaysValue(best.value.first, best.value.last)
    return [Finding(best.finding.start, best.finding.end, days, 0.5, "only date of the text")]
