"""What the text calls the visit: state, official, working, on the margins of a summit, or nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from pressdesk.ingest.calendar_words import KAZAKH_MONTH, MONTH
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import (
    DateUse,
    DateValue,
    PlaceSort,
    PlaceValue,
    VisitKind,
    VisitKindValue,
    VisitPlaceValue,
)
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, QuoteValue
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import Stemmed, folded, pattern_of
from pressdesk.ingest.place_evidence import is_at
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import Stretches, sentence_ranges, spoken_ranges
from pressdesk.ingest.tables.visit_words import (
    COMING,
    COMING_STEMS,
    FORMAT_OF_MANY_STEMS,
    FORMATS_OF_MANY,
    GATHERING_STEMS,
    KINDS,
    MULTILATERAL,
    PAST,
    PAST_STEMS,
    RECALLED,
    RECALLED_AFTER,
)
from pressdesk.ingest.words import lower_in_place

LEAD_PARAGRAPHS = 4
NEAR_BEFORE, NEAR_AFTER = 70, 40
SPOKEN_OCCASION = Stemmed(
    re.compile(
        r"\b(?:amid(?:st)?|this|welcome[^.]{0,60}|attending)\b"
        r"(?:\s(?!(?:to|in|into|at|before|after|ahead|will|would)\b)[\w’'+.&-]+){0,8}?\s(?:Summit|Forum|"
        r"Leaders[’'] "
        r"(?:Week|Meeting)|Conference|forum|summit)\b"
        r"|на полях (?:саммит|форум|ассамбле|сесси)\w*|для участия в \w*\s?(?:саммит|форум)\w*"
    ),
    ("summit", "forum", "leaders", "conference", "на полях", "для участия в"),
)
COMPARED = re.compile(
    r"\b(?:after|since|ahead of|before|following|later|next|last)\b[^.]{0,50}$", re.IGNORECASE
)
WILL = re.compile(
    r"\b(?:will|is to|are to|shall)\b|looks? forward to|совершит|состоится|прибудет|"
    r"посетит|проведут|планируется|ожидается|болады\b|келеді\b|барады\b|өтеді\b|"
    r"жүргізеді\b"
)
ENOUGH = 0.35
YEAR_NEAR = 90
MONTH_OF_YEAR = re.compile(
    rf"(?<!\d )(?<!\d-)(?<!го )\b(?P<month>{MONTH}),?\s(?:of\s)?(?P<year>(?:19|20)\d\d)\b"
    rf"|\b(?P<year_kk>(?:19|20)\d\d)\sжыл\w*\s(?P<month_kk>{KAZAKH_MONTH})(?!\s\d)",
    re.IGNORECASE,
)
"""A month with its year and no day: the visit that a release is about is told by its days."""
MONTH_ALONE = re.compile(
    rf"(?<!\d )\b(?:in|last|в|во)\s(?P<month>{MONTH})(?!,?\s\d)|"
    rf"(?<!\d )(?<!\d-)\b(?P<month_kk>{KAZAKH_MONTH})(?<=[дт][ае])(?!\s\d)",
    re.IGNORECASE,
)
YEAR_ALONE = re.compile(
    r"\b(?:in|back in|of)\s(?P<en>(?:19|20)\d\d)\b|\bв\s(?P<ru>(?:19|20)\d\d)\s(?:году|г\.)|"
    r"\b(?P<kk>(?:19|20)\d\d)\sжыл(?:ы|ғы)\b(?!\s\d)"
)
SENTENCE_BREAK = re.compile(r"[.!?][”»\"’)]{0,2}\s|\n")
FORMAT_NOUN = re.compile(
    r"meeting|summit|session|ministerial|forum|dialogue|conference|gathering|format|talks|consultation|"
    r"встреч|саммит|заседани|форум|диалог|конференц|формат|переговор|консультаци|министр|"
    r"кездесу|саммит|отырыс|жиын|форум|диалог|басқосу|консультация|министр",
    re.IGNORECASE,
)
FORMAT_WITHIN = 60
BODY_OF_TWO = re.compile(
    r"\w*\s(?:of the\s)?(?:[\w-]+\s){0,4}?(?:[Мм]ежправ|[Мм]ежпарламентской комисси|[Сс]овместной|"
    r"[Jj]oint|[Ii]ntergovernmental|[Үү]кіметаралық|[Бб]ірлескен)[\w-]*\s(?:[\w-]+\s){0,4}?"
    r"(?:[Кк]омисси|[Cc]ommi|[Cc]ouncil|[Сс]овет)"
)
"""A joint commission of two governments is no gathering of many."""
STILL_TO_MEET = re.compile(
    r"\b(?:to meet(?: again)?|will meet|would meet|see each other|to see \w+)(?: [\w-]+){0,6} $|"
    r"\b(?:встретиться|увидеться|встретятся)(?: [\w-]+){0,6} $|\bкездесуге(?: [\w-]+){0,6} $"
)
"""A gathering at which people agreed to meet is one to come."""
STILL_TO_ATTEND = re.compile(
    r"\b(?:will|shall)(?:,? [\w-]+){0,9} $|\b(?:будут|будет|намерен\w*)(?: [\w-]+){0,4} $"
)


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Choose among all phrases that name a kind; explicit words win over the occasion."""
    spoken = spoken_ranges(layers)
    announcement = _is_announcement(text, layers)
    candidates = [
        *_named_kinds(text, spoken),
        *_occasions(text, spoken, _speech(text, layers), announced=announcement),
        *_formats_of_many(text, spoken),
    ]
    candidates = [item for item in candidates if not _is_elsewhere(text, layers, item[1])]
    best = max(candidates, key=lambda item: (item[0], -item[1][0]), default=None)
    if best is None or best[0] < ENOUGH:
        value = VisitKindValue(VisitKind.UNSPECIFIED, is_announcement=announcement)
        return [Finding(0, 0, value, 0.85, "no kind is named")]
    score, (start, end), kind, rule = best
    return [Finding(start, end, VisitKindValue(kind, announcement), min(0.6 + score / 4, 0.97), rule)]


Candidate = tuple[float, tuple[int, int], VisitKind, str]


@cache
def _patterns() -> tuple[tuple[VisitKind, Stemmed], ...]:
    return tuple(
        (kind, Stemmed(re.compile(rf"(?<!\w)(?:{words})(?!\w)", re.IGNORECASE), stems))
        for kind, words, stems in KINDS
    )


@cache
def _occasion_pattern() -> re.Pattern[str]:
    return re.compile(MULTILATERAL)


@cache
def _other_visit() -> tuple[Stemmed, Stemmed]:
    return Stemmed(folded(COMING), COMING_STEMS), Stemmed(folded(PAST), PAST_STEMS)


def _named_kinds(text: SourceText, spoken: Stretches) -> Iterator[Candidate]:
    spans: list[tuple[int, int]] = []
    for kind, pattern in _patterns():
        taken = Stretches.of(spans)
        for match in pattern.matches(text.text):
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
    if _is_of_another_time(text, span):
        score -= 1.6
    elif past.is_in(near):
        score -= 0.9
    if coming.is_in(near):
        score -= 0.1 if is_lead and (index < 3 or span[0] < _lead_end(text)) else 0.9
    return score


def _speech(text: SourceText, layers: Layers) -> int:
    """Return where a transcript's first speaker begins: what follows is no word of the narrator."""
    if layers.first(GenreValue) != GenreValue(Genre.TRANSCRIPT):
        return len(text.text)
    return min((finding.start for finding, _ in layers.of(QuoteValue)), default=len(text.text))


def _is_of_another_time(text: SourceText, span: tuple[int, int]) -> bool:
    """A visit "in May 2024", "in 2019", or one that somebody recalls is not the one that is told."""
    start, end = max(span[0] - YEAR_NEAR, 0), span[1] + YEAR_NEAR
    before = SENTENCE_BREAK.split(text.text[start : span[0]])[-1]
    after = SENTENCE_BREAK.split(text.text[span[1] : end])[0]
    if pattern_of(RECALLED).search(before) or pattern_of(RECALLED_AFTER).match(after):
        return True
    months = (*MONTH_OF_YEAR.finditer(after), *MONTH_ALONE.finditer(after), *MONTH_ALONE.finditer(before))
    return any(_is_other_month(text, told) for told in months) or bool(YEAR_ALONE.search(after))


def _is_other_month(text: SourceText, told: re.Match[str]) -> bool:
    """Tell whether a month with its year is printed nowhere with a day."""
    month = told["month"] or told["month_kk"]
    return re.search(rf"\d(?:st|nd|rd|th|-?[а-яі]{{1,3}})?\s(?:of\s)?{month[:4]}", text.text) is None


def _is_elsewhere(text: SourceText, layers: Layers, span: tuple[int, int]) -> bool:
    """A visit that its sentence says goes to another country than this one is not the one that is told."""
    place = layers.first(VisitPlaceValue)
    if place is None or place.country is None or span[0] < _lead_end(text):
        return False
    paragraph = text.paragraph_at(span[0])
    start, end = next(
        (
            part
            for part in sentence_ranges(text.text, paragraph.start, paragraph.end)
            if part[0] <= span[0] < part[1]
        ),
        (paragraph.start, paragraph.end),
    )
    told = [
        (finding, value)
        for finding, value in layers.of(PlaceValue)
        if start <= finding.start < end and value.country is not None
    ]
    if not told or any(value.country == place.country for _, value in told):
        return False
    is_kazakh = paragraph.language is Language.KAZAKH
    return any(
        is_at(
            text.text,
            finding,
            text.text[start : finding.start],
            text.text[finding.end : end],
            is_kazakh=is_kazakh,
        )
        for finding, value in told
        if not value.is_adjective and value.sort is not PlaceSort.VENUE
    )


def _occasions(text: SourceText, spoken: Stretches, speech: int, *, announced: bool) -> Iterator[Candidate]:
    """Find gatherings named by the narrator before ``speech``, where a transcript begins, or by a speaker."""
    for match in _occasion_matches(text):
        before = text.text[max(match.start() - 60, 0) : match.start()]
        if spoken.holds(match.start()) or COMPARED.search(before) or STILL_TO_MEET.search(before):
            continue
        if not announced and match.start() > _lead_end(text) and STILL_TO_ATTEND.search(before):
            continue
        if match.start() > speech or BODY_OF_TWO.match(text.text, match.end()):
            continue
        yield (
            0.7 + _standing(text, match.span()),
            match.span(),
            VisitKind.MULTILATERAL,
            "on the occasion of a gathering",
        )
    for match in SPOKEN_OCCASION.matches(text.text):
        tail = text.text[match.end() : match.end() + 40]
        if spoken.holds(match.start()) and not re.search(
            r"\blater\b|\bnext\b|последн|следующ", tail + match.group()
        ):
            yield 0.5, match.span(), VisitKind.MULTILATERAL, "a gathering named in speech"


def _occasion_matches(text: SourceText) -> Iterator[re.Match[str]]:
    """Match the costly pattern only in paragraphs that name a gathering at all."""
    lowered = lower_in_place(text.text)
    named = [stem for stem in GATHERING_STEMS if stem in lowered]
    for part in text.paragraphs if named else ():
        if any(lowered.find(stem, part.start, part.end) >= 0 for stem in named):
            yield from _occasion_pattern().finditer(text.text, part.start, part.end)


def _formats_of_many(text: SourceText, spoken: Stretches) -> Iterator[Candidate]:
    """A format that the title or the first sentences name is what the release is about."""
    lead = _lead_end(text)
    lowered = lower_in_place(text.text)
    if not any(lowered.find(stem, 0, lead) >= 0 for stem in FORMAT_OF_MANY_STEMS):
        return
    for match in _format_pattern().finditer(text.text, 0, lead):
        before = text.text[max(match.start() - 60, 0) : match.start()]
        if STILL_TO_MEET.search(before) or not _is_held(text, match.span()):
            continue
        score = _standing(text, match.span())
        if not spoken.holds(match.start()) and score > 0:
            yield 0.4 + score, match.span(), VisitKind.MULTILATERAL, "a format of several countries"


def _is_held(text: SourceText, span: tuple[int, int]) -> bool:
    """A format counts where its meeting is told, not where something is done "through the C5+1"."""
    paragraph = text.paragraph_at(span[0])
    if paragraph.role is Role.HEADING:
        return True
    start, end = max(span[0] - FORMAT_WITHIN, paragraph.start), min(span[1] + FORMAT_WITHIN, paragraph.end)
    return FORMAT_NOUN.search(text.text, start, end) is not None


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
