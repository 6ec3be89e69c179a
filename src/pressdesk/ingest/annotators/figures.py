"""Figures: number, scale, unit or currency, comparator, period and the sentence that says what was counted.

Dates, clock times, telephone numbers, ordinals, document numbers and names such as C5+1 or G20 are no
figures; nor are plain spans of time, but the period a plan is made for is kept.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from decimal import Decimal, InvalidOperation
from functools import cache, lru_cache

from pressdesk.ingest.calendar_words import MONTH
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import Comparator, DateValue, FigureValue
from pressdesk.ingest.figure_spans import (
    LOOK_BACK,
    NAME,
    Span,
    comparing_after,
    comparing_before,
    nouns_after,
    scale_power,
)
from pressdesk.ingest.finding import Finding, Layers, PersonKey, QuoteValue, Range
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import matches_from, number_starts
from pressdesk.ingest.sentences import Stretches, sentence_ranges
from pressdesk.ingest.tables.figure_words import (
    CURRENCY_NAMES,
    CURRENCY_SIGNS,
    DURATIONS,
    MEASURES,
    PERCENT,
    PERIODS,
    SCALE,
    TIMES,
)
from pressdesk.ingest.worded_figures import documents, large_numbers, times_in_words

MAYBE_GAP = r"[ \t\u00a0\u202f]{0,2}"
NUMBER = (
    r"\d{1,3}(?:[ \u00a0\u202f]\d{3}){1,4}(?!\d)(?:[.,]\d{1,4})?|"
    r"\d{1,3}(?:,\d{3}){1,4}(?!\d)(?:\.\d{1,4})?|\d{1,9}(?:[.,]\d{1,4})?"
)
OPENS_FIGURE = r"(?=[^a-zа-яё\s])"
"""Most places of a text are left at once: no sign or number begins with a small letter or a blank."""
DAY_OF_MONTH = re.compile(rf"(?<!\d)[0-3]?\d(?:\s?[-–]\s?[0-3]?\d)?\s(?:{MONTH})\b")
"""Days are no figures, also where no year tells which day is meant."""
SIGN = "|".join(f"(?:{pattern})" for pattern, _ in CURRENCY_SIGNS)
YEARS = re.compile(
    r"(?=[нf12])(?:\b(?:на|for)\s+)?(?<!\d)(?:19|20)\d\d\s?[-–—]\s?(?:19|20)\d\d(?!\d)(?:\s?(?:годы|годов|гг\.|"
    r"years|жылдар[а-яәғқңөұүһі]*))?"
)
YEARS_CUE = re.compile(r"\bна\s|\bfor\s|жылдарға", re.IGNORECASE)
AND_MORE = re.compile(r" and [a-z]{3,}s\b")
RANGE_BEFORE = re.compile(r"(?<![\d.,/:–-])\d{1,6}(?:[.,]\d{1,3})?\s?[-–—]\s?$")
KAZAKH_CASE = re.compile(
    r"[-‑](?:нан|нен|дан|ден|тан|тен|ға|ге|қа|ке)\s(?P<word>астам|артық|аса|жуық|"
    r"таяу)(?=\s)"
)
HYPHEN_NOUN = re.compile(r"[-‑]([a-z]{2,})(?:[ ]([a-z]{3,}))?(?:[ ]([a-z]{3,}))?")
GROWTH = re.compile(
    r"(?:вырос|увелич|возрос|довест|довед|достиг|сниз|сократ|increas|grew|grown|rais|reach|drop|fell|"
    r"bring)\w*[^.!?]{0,60}$",
    re.IGNORECASE,
)
NOT_BEFORE = re.compile(
    r"(?:[№#+/:\-–.,]|\b(?:No\.?|Article|Articles|Resolution|Chapter|Section|paragraph|page|room|"
    r"Channel|Boeing|Airbus|Agenda|Vision"
    r"|COP|статьи|статья|пункт|резолюци[яи]|номер|каб\.|тел\.|ст\.|п\.|резолюциясы)\s?|[A-Za-zА-ЯЁ])$"
)
NOT_AFTER = re.compile(
    r"(?:[:/]\d|\+\d|[-‑–](?:st|nd|rd|th|го|й|я|е|му|ю|м|х|летие|летия|ші|шы|і|ы|ың|"
    r"ін)\b|(?:st|nd|rd|th)\b|\.\d|\d)"
)
RUSSIAN_CHANGE = re.compile(r"\bна\s$", re.IGNORECASE)
CHANGE = re.compile(r"\b(?:by|на)\s(?:\S+\s){0,2}$", re.IGNORECASE)


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the figures of the narrator and of the speakers."""
    taken = Stretches.of(
        [
            *((item.start, item.end) for item, value in layers.of(DateValue) if not value.is_relative),
            *(match.span() for match in matches_from(DAY_OF_MONTH, text.text, number_starts(text.text))),
        ]
    )
    spans = sorted(
        [
            *_numbers(text.text),
            *times_in_words(text.text),
            *large_numbers(text.text),
            *documents(text.text),
            *_plan_years(text.text),
        ],
        key=lambda item: (item.start, -item.end),
    )
    speeches = [(part, quote.speaker) for _, quote in layers.of(QuoteValue) for part in quote.parts]
    findings: list[Finding] = []
    last_end = 0
    for span in spans:
        if span.start < last_end or taken.touch(span.start, span.end):
            continue
        finding = _finding(text, span, speeches)
        last_end = finding.end
        findings.append(finding)
    return findings


@cache
def _figure_pattern() -> re.Pattern[str]:
    return re.compile(
        rf"{OPENS_FIGURE}(?:(?P<sign>(?<![A-Za-z])(?:{SIGN})){MAYBE_GAP})?(?<![\w.,])(?P<number>{NUMBER})"
        rf"(?:(?:{MAYBE_GAP}|-)(?P<scale>(?:{SCALE})(?![a-zа-яё])))?"
        rf"(?:(?:{MAYBE_GAP}|[-‑])(?:(?P<percent>{PERCENT})|(?P<currency>{NAME})|"
        rf"(?P<times>(?:{TIMES}))|(?P<measure>{MEASURES}))(?![a-zа-яёәғқңөұүһі]))?"
    )


def _numbers(text: str) -> Iterator[Span]:
    for match in _figure_pattern().finditer(text):
        before = text[max(match.start() - 24, 0) : match.start()]
        has_unit = any(match[name] for name in ("sign", "percent", "currency", "times", "measure"))
        if not has_unit and (NOT_BEFORE.search(before) or NOT_AFTER.match(text, match.end())):
            continue
        span = _with_unit(match) if has_unit else _counted(text, match)
        if span is not None:
            lower = RANGE_BEFORE.search(before)
            yield replace(span, start=match.start() - len(lower.group())) if lower else span


def _with_unit(match: re.Match[str]) -> Span:
    unit, is_currency = _unit(match)
    return Span(
        match.start(),
        match.end(),
        match["number"],
        scale_power(match["scale"]),
        unit,
        is_currency,
        0.95,
        "number with a unit",
    )


def _unit(match: re.Match[str]) -> tuple[str, bool]:
    if match["percent"]:
        return "%", False
    if match["sign"]:
        return _first(CURRENCY_SIGNS, match["sign"]), True
    if match["currency"]:
        return _first(CURRENCY_NAMES, match["currency"]), True
    return ("×", False) if match["times"] else (match["measure"], False)


def _first(table: tuple[tuple[str, str], ...], word: str) -> str:
    return next((code for pattern, code in table if re.fullmatch(pattern, word)), "") or word


def _counted(text: str, match: re.Match[str]) -> Span | None:
    """A number without a unit counts when a plain noun follows it, or when it has a scale."""
    number, scale = match["number"], match["scale"]
    hyphen = HYPHEN_NOUN.match(text, match.end())
    if hyphen is not None and not scale:
        is_span_of_time = hyphen[1] in DURATIONS or hyphen[2] is None
        return (
            None
            if is_span_of_time
            else Span(match.start(), hyphen.end(), number, 0, hyphen[1], False, 0.6, "number in a compound")
        )
    kazakh = KAZAKH_CASE.match(text, match.end())
    words = nouns_after(text, kazakh.end() if kazakh else match.end())
    if not words:
        return (
            Span(
                match.start(), match.end(), number, scale_power(scale), "", False, 0.7, "number with a scale"
            )
            if scale
            else None
        )
    first = words[0][0].lower()
    if first in DURATIONS or (not scale and _is_year(number)) or (not scale and number in {"0", "1"}):
        return None
    more = AND_MORE.match(text, words[-1][2]) if first.isascii() else None
    end = more.end() if more else words[-1][2]
    return Span(
        match.start(),
        end,
        number,
        scale_power(scale),
        text[words[0][1] : end],
        False,
        0.8,
        "number of things",
    )


def _is_year(number: str) -> bool:
    return len(number) == 4 and number.isdigit() and 1800 <= int(number) <= 2100


def _plan_years(text: str) -> Iterator[Span]:
    for match in YEARS.finditer(text):
        if YEARS_CUE.search(match.group()):
            yield Span(
                match.start(), match.end(), match.group(), 0, "years", False, 0.75, "years a plan is made for"
            )


@cache
def _period_pattern() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{PERIODS})(?!\w)", re.IGNORECASE)


def _finding(text: SourceText, span: Span, speeches: list[tuple[Range, PersonKey | None]]) -> Finding:
    body = text.text
    start, comparator_before = _look_before(body, span)
    end, comparator_after = _look_after(body, span)
    comparator = comparator_before or comparator_after or Comparator.EXACTLY
    paragraph = text.paragraph_at(span.start)
    sentence = _sentence(body, paragraph.start, paragraph.end, span.start)
    value = FigureValue(
        value=_value(span, paragraph.language),
        number=span.number,
        comparator=comparator,
        unit=span.unit,
        is_currency=span.is_currency,
        is_change=CHANGE.search(body[max(start - 20, 0) : span.start]) is not None,
        period=_period(body, sentence, span),
        measures=sentence,
        speaker=next((speaker for (first, last), speaker in speeches if first <= span.start < last), None),
    )
    return Finding(start, end, value, span.confidence, span.rule, ((span.start, span.end),))


def _look_before(text: str, span: Span) -> tuple[int, Comparator | None]:
    before = text[max(span.start - LOOK_BACK, 0) : span.start]
    for pattern, comparator, is_part in comparing_before():
        match = pattern.search(before)
        if match is None:
            continue
        if comparator is Comparator.UP_TO and GROWTH.search(text[max(span.start - 110, 0) : span.start]):
            return span.start, None
        return _with_change_word(
            text, span.start - len(before) + match.start() if is_part else span.start
        ), comparator
    return _with_change_word(text, span.start), None


def _with_change_word(text: str, start: int) -> int:
    match = RUSSIAN_CHANGE.search(text[max(start - 4, 0) : start])
    return start - (match.end() - match.start()) if match else start


def _look_after(text: str, span: Span) -> tuple[int, Comparator | None]:
    for pattern, comparator, is_part in comparing_after():
        match = pattern.match(text, span.end)
        if match is not None:
            return (match.end() if is_part else span.end), comparator
    inside = next(
        (
            word
            for word in ("астам", "артық", "аса", "жуық", "таяу")
            if f" {word} " in text[span.start : span.end]
        ),
        None,
    )
    return span.end, {None: None, "жуық": Comparator.ABOUT, "таяу": Comparator.ABOUT}.get(
        inside, Comparator.OVER
    )


def _sentence(text: str, start: int, end: int, position: int) -> Range:
    window_start, window_end = max(start, position - 1500), min(end, position + 1500)
    for first, last in sentence_ranges(text, window_start, window_end):
        if first <= position < last:
            return first, last
    return window_start, window_end


def _value(span: Span, language: Language) -> str:
    digits = re.sub(r"[ \u00a0\u202f]", "", span.number)
    if re.fullmatch(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?", digits) and (
        language is Language.ENGLISH or digits.count(",") > 1
    ):
        digits = digits.replace(",", "")
    try:
        return format(Decimal(digits.replace(",", ".")).scaleb(span.exponent), "f")
    except InvalidOperation:
        return ""


@lru_cache(maxsize=32)
def _periods(text: str, start: int, end: int) -> tuple[re.Match[str], ...]:
    """Return the spans of time of a sentence, which often holds several figures."""
    return tuple(_period_pattern().finditer(text, start, end))


def _period(text: str, sentence: Range, span: Span) -> str:
    """Return the printed span of time nearest to the figure within its sentence."""
    nearest = min(
        _periods(text, *sentence),
        key=lambda match: min(abs(match.end() - span.start), abs(match.start() - span.end)),
        default=None,
    )
    return nearest.group() if nearest is not None else ""
