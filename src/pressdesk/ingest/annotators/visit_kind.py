"""What the text calls the visit: state, official, working, on the margins of a summit, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import DateUse, DateValue, VisitKind, VisitKindValue
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Stretches, spoken_ranges
from pressdesk.ingest.tables.visit_words import COMING, FORMATS_OF_MANY, KINDS, MULTILATERAL, PAST
from pressdesk.ingest.words import lower_in_place

LEAD_PARAGRAPHS = 4
NEAR_BEFORE, NEAR_AFTER = 70, 40
SPOKEN_OCCASION = re.compile(
    r"\b(?:amid(?:st)?|this|welcome[^.]{0,60}|attending)\b[^.]{0,60}(?:Summit|Forum|Leaders[’'] "
    r"(?:Week|Meeting)|Conference|forum|summit)\b"
    r"|на полях (?:саммит|форум|ассамбле|сесси)\w*|для участия в \w*\s?(?:саммит|форум)\w*"
)
COMPARED = re.compile(
    r"\b(?:after|since|ahead of|before|following|later|next|last)\b[^.]{0,50}$", re.IGNORECASE
)
WILL = re.compile(
    r"\b(?:will|is to|are to|shall)\b|looks? forward to|совершит|состоится|прибудет|"
    r"посетит|проведут|планируется|ожидается|болады\b|келеді\b|барады\b|өтеді\b|"
    r"жүргізеді\b"
)
GATHERING = re.compile(
    r"summit|unga|general assembly|forum|conference|congress|session|leaders[’'] |ministerial|"
    r"inaugurat|assembly|margins|sidelines|fringes|edges|саммит|форум|ассамбле|конференци|сесси|съез|"
    r"конгресс|заседани|неделе высокого|встреч[еи] глав|смид|совещани|на полях|в кулуарах|отырыс|жиын|"
    r"бас қосу|кеңесі"
)
ENOUGH = 0.35


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Choose among all phrases that name a kind; explicit words win over the occasion."""
    spoken = spoken_ranges(layers)
    candidates = [*_named_kinds(text, spoken), *_occasions(text, spoken), *_formats_of_many(text, spoken)]
    best = max(candidates, key=lambda item: (item[0], -item[1][0]), default=None)
    announcement = _is_announcement(text, layers)
    if best is None or best[0] < ENOUGH:
        value = VisitKindValue(VisitKind.UNSPECIFIED, is_announcement=announcement)
        return [Finding(0, 0, value, 0.85, "no kind is named")]
    score, (start, end), kind, rule = best
    return [Finding(start, end, VisitKindValue(kind, announcement), min(0.6 + score / 4, 0.97), rule)]


Candidate = tuple[float, tuple[int, int], VisitKind, str]


@cache
def _patterns() -> tuple[tuple[VisitKind, re.Pattern[str]], ...]:
    return tuple((kind, re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE)) for kind, words in KINDS)


@cache
def _occasion_pattern() -> re.Pattern[str]:
    return re.compile(MULTILATERAL)


@cache
def _other_visit() -> tuple[re.Pattern[str], re.Pattern[str]]:
    return re.compile(COMING, re.IGNORECASE), re.compile(PAST, re.IGNORECASE)


def _named_kinds(text: SourceText, spoken: Stretches) -> Iterator[Candidate]:
    spans: list[tuple[int, int]] = []
    for kind, pattern in _patterns():
        taken = Stretches.of(spans)
        for match in pattern.finditer(text.text):
            if taken.touch(*match.span()):
                continue
            spans.append(match.span())
            score = 1.0 + _standing(text, match.span()) - (0.5 if spoken.holds(match.start()) else 0.0)
            yield score, match.span(), kind, "kind of visit named"


def _standing(text: SourceText, span: tuple[int, int]) -> float:
    """Score where a phrase stands: the title and lead tell of this visit, other words of another one."""
    index = text.index_at(span[0])
    is_lead = index < LEAD_PARAGRAPHS or span[0] < _lead_end(text)
    paragraph = text.paragraphs[index]
    near = text.text[max(span[0] - NEAR_BEFORE, paragraph.start) : min(span[1] + NEAR_AFTER, paragraph.end)]
    coming, past = _other_visit()
    score = 0.5 - 0.1 * min(index, 4) if is_lead else 0.0
    if past.search(near):
        score -= 0.9
    if coming.search(near):
        score -= 0.1 if is_lead and (index < 3 or span[0] < _lead_end(text)) else 0.9
    return score


def _occasions(text: SourceText, spoken: Stretches) -> Iterator[Candidate]:
    for match in _occasion_matches(text):
        if spoken.holds(match.start()) or COMPARED.search(
            text.text[max(match.start() - 60, 0) : match.start()]
        ):
            continue
        yield (
            0.7 + _standing(text, match.span()),
            match.span(),
            VisitKind.MULTILATERAL,
            "on the occasion of a gathering",
        )
    for match in SPOKEN_OCCASION.finditer(text.text):
        tail = text.text[match.end() : match.end() + 40]
        if spoken.holds(match.start()) and not re.search(
            r"\blater\b|\bnext\b|последн|следующ", tail + match.group()
        ):
            yield 0.5, match.span(), VisitKind.MULTILATERAL, "a gathering named in speech"


def _occasion_matches(text: SourceText) -> Iterator[re.Match[str]]:
    """Match the costly pattern only in paragraphs that name a gathering at all."""
    lowered = lower_in_place(text.text)
    for part in text.paragraphs:
        if GATHERING.search(lowered, part.start, part.end):
            yield from _occasion_pattern().finditer(text.text, part.start, part.end)


def _formats_of_many(text: SourceText, spoken: Stretches) -> Iterator[Candidate]:
    """A format that the title or the first sentences name is what the release is about."""
    lead = _lead_end(text)
    for match in _format_pattern().finditer(text.text, 0, lead):
        score = _standing(text, match.span())
        if not spoken.holds(match.start()) and score > 0:
            yield 0.4 + score, match.span(), VisitKind.MULTILATERAL, "a format of several countries"


def _lead_end(text: SourceText) -> int:
    """Return where the title and the first paragraph of the body end."""
    bodies = [part for part in text.paragraphs if part.role is Role.BODY and part.end - part.start > 80]
    return min(bodies[0].end, 1500) if bodies else 0


@cache
def _format_pattern() -> re.Pattern[str]:
    return re.compile(FORMATS_OF_MANY)


def _is_announcement(text: SourceText, layers: Layers) -> bool:
    """Tell whether the visit is still to come: the genre says so, or the lead speaks of later days."""
    if layers.first(GenreValue) == GenreValue(Genre.ANNOUNCEMENT):
        return True
    lead_end = _lead_end(text)
    published = [value.last for _, value in layers.of(DateValue) if value.use is DateUse.PUBLICATION]
    lead = [
        value.first
        for finding, value in layers.of(DateValue)
        if text.index_at(finding.start) < LEAD_PARAGRAPHS or finding.start < lead_end
    ]
    head = (
        text.text[: max(text.paragraphs[min(LEAD_PARAGRAPHS, len(text.paragraphs)) - 1].end, lead_end)]
        if text.paragraphs
        else ""
    )
    return bool(published and lead and max(lead) > published[0] and WILL.search(head))
