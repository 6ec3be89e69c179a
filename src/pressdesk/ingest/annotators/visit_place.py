"""Where the visit went: the city and the host country, chosen among all places of the text."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue, VisitPlaceValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import sentence_ranges, spoken_ranges
from pressdesk.ingest.tables.place_words import (
    ARRIVES_EN,
    ARRIVES_KK,
    ARRIVES_RU,
    AT_EN,
    AT_RU,
    CALL,
    ELSEWHERE,
    EMBASSY,
    FROM,
    HELD,
    KAZAKH_CITY,
    KAZAKH_FROM,
    KAZAKH_IN,
    KAZAKH_TO,
    SPOKEN_HERE,
)
from pressdesk.ingest.tables.visit_words import GATHERING_EN, GATHERING_KK, GATHERING_RU, MULTILATERAL

LEAD_PARAGRAPHS = 4
HEAD_PARAGRAPHS = 6
CITY_ENOUGH, COUNTRY_ENOUGH, VENUE_ENOUGH = 0.8, 1.2, 0.8
FURTHER_MENTION = 0.2
GATHERING_SCORE = 0.6
DATELINE_SCORE = 1.9
ON_VISIT = re.compile(
    r"\s(?:on|for|with|during)\s(?:an?|his|her|the|their)\s(?:[\w-]+\s){0,3}(?:visit|trip)\b|\s(?:с|"
    r"со)\s(?:[\w-]+\s){1,3}(?:визитом|поездкой)"
)
DATE_BEFORE = re.compile(r"\d{1,2}\s\w+(?:\s\d{4})?(?:\sг(?:ода|\.))?,\s?")
INLINE_DATELINE = re.compile(r"^[^.!?\n«“\"]{0,40}$")
AFTER_DATELINE = re.compile(
    r"[,.]?\s?(?:\(|/|[–—-]\s|\d{1,2}[\s.]|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{4}|[A-Z][a-z]{2,8}\.?\s\d|\d{4}\s)|"
    r",\s[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w\s’']{2,30}(?:[,–—-]|$)|$"
)


@dataclass(frozen=True, slots=True)
class _Scored:
    finding: Finding
    value: PlaceValue
    score: float


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Choose the place; a telephone call has none, and a place only mentioned is none."""
    if _is_call(text):
        return []
    spoken = spoken_ranges(layers)
    scored = [
        _Scored(finding, value, _score(text, finding, value, spoken=spoken.holds(finding.start)))
        for finding, value in layers.of(PlaceValue)
        if not value.is_adjective
    ]
    city = _best([item for item in scored if item.value.sort is PlaceSort.CITY], CITY_ENOUGH)
    country = _best([item for item in scored if item.value.sort is PlaceSort.COUNTRY], COUNTRY_ENOUGH)
    venue = _best(
        [item for item in scored if item.value.sort is PlaceSort.VENUE and item.value.country], VENUE_ENOUGH
    )
    return _place(city, country, venue)


def _place(city: _Scored | None, country: _Scored | None, venue: _Scored | None) -> list[Finding]:
    target = max(
        (item for item in (country, venue) if item is not None), key=lambda item: item.score, default=None
    )
    if (
        city is not None
        and target is not None
        and target.value.country != city.value.country
        and target.score > city.score
    ):
        city = None
    chosen = city or target
    if chosen is None:
        return []
    value = VisitPlaceValue(city.value.name if city else None, chosen.value.country)
    confidence = min(0.65 + chosen.score / 8, 0.96)
    evidence = tuple(
        (item.finding.start, item.finding.end) for item in (city, country, venue) if item is not None
    )
    return [
        Finding(
            chosen.finding.start, chosen.finding.end, value, confidence, "place beside the visit", evidence
        )
    ]


def _is_call(text: SourceText) -> bool:
    head = text.paragraphs[min(LEAD_PARAGRAPHS, len(text.paragraphs)) - 1].end if text.paragraphs else 0
    return _pattern(CALL).search(text.text, 0, min(head, 1200)) is not None


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _folded(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def _score(text: SourceText, finding: Finding, value: PlaceValue, *, spoken: bool) -> float:
    index = text.index_at(finding.start)
    paragraph = text.paragraphs[index]
    before = text.text[max(paragraph.start, finding.start - 140) : finding.start]
    if spoken:
        return 1.0 if _pattern(SPOKEN_HERE).search(before) else -1.0
    if value.sort is not PlaceSort.COUNTRY and _stands_in_dateline(text, paragraph, index, finding):
        return DATELINE_SCORE
    return _score_in_sentence(text, paragraph, finding, value) + (0.3 if index < LEAD_PARAGRAPHS else 0.0)


def _stands_in_dateline(text: SourceText, paragraph: Paragraph, index: int, finding: Finding) -> bool:
    if index >= HEAD_PARAGRAPHS and index < len(text.paragraphs) - 2:
        return False
    before = text.text[paragraph.start : finding.start]
    if paragraph.role is Role.DATELINE:
        return True
    is_short = paragraph.end - paragraph.start < 60
    opens = (
        INLINE_DATELINE.match(before) is not None
        and len(before) < 30
        and (not before.strip() or before.rstrip().endswith((",", ".")))
    )
    after = text.text[finding.end : min(finding.end + 40, paragraph.end)]
    if (
        opens
        and AFTER_DATELINE.match(after)
        and re.match(r"[,.]?\s?[(–—/-]|[,.]?\s?\d|,\s[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]|\.\s[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]{4}", after)
    ):
        return True
    if DATE_BEFORE.fullmatch(before) and re.match(r"\.\s|\s?/|\s[–—-]", after):
        return True
    stands_alone = index > 0 and opens and not after.split("\n")[0].strip(" .,")
    return (is_short and stands_alone) or (
        index > 0
        and before.strip().endswith(",")
        and not after.split("\n")[0].strip(" .,")
        and len(before) < 50
    )


def _score_in_sentence(text: SourceText, paragraph: Paragraph, finding: Finding, value: PlaceValue) -> float:
    start, end = _sentence(text.text, paragraph, finding.start)
    before, after = text.text[start : finding.start], text.text[finding.end : end]
    near_before, near_after = before[-110:], after[:90]
    if _pattern(FROM).search(before):
        return -1.0
    at = _is_at(text.text, finding, before, after, is_kazakh=paragraph.language is Language.KAZAKH)
    if not at and value.sort is not PlaceSort.VENUE:
        return GATHERING_SCORE if value.sort is PlaceSort.CITY and _names_gathering(before, after) else -0.5
    score = 0.4
    arrives = (
        ON_VISIT.match(after)
        or _folded(f"{ARRIVES_EN}|{ARRIVES_RU}").search(near_before)
        or _folded(ARRIVES_KK).search(near_after + " " + near_before[-40:])
    )
    if arrives:
        score = 2.0
    elif _folded(HELD).search(
        before + " " + (near_after if paragraph.language is Language.ENGLISH else after)
    ):
        score = 1.0
    elsewhere_after = (match.group() for match in _folded(ELSEWHERE).finditer(near_after[:50]))
    if _folded(ELSEWHERE).search(near_before[-80:]) or not all(map(_folded(EMBASSY).match, elsewhere_after)):
        score -= 1.6
    return score


def _names_gathering(before: str, after: str) -> bool:
    """Tell whether the city stands in the name of the gathering at which people met: "Astana Forum"."""
    gathering = _pattern(rf"{GATHERING_EN}|{GATHERING_RU}|{GATHERING_KK}")
    is_inside = gathering.search(after[:45]) or gathering.search(before[-30:])
    return is_inside is not None and _pattern(MULTILATERAL).search(before + "X" + after) is not None


def _sentence(text: str, paragraph: Paragraph, position: int) -> tuple[int, int]:
    start, end = max(paragraph.start, position - 600), min(paragraph.end, position + 600)
    return next(
        ((first, last) for first, last in sentence_ranges(text, start, end) if first <= position < last),
        (start, end),
    )


def _is_at(text: str, finding: Finding, before: str, after: str, *, is_kazakh: bool) -> bool:
    """Tell whether the name stands where something happens or goes to: by preposition or Kazakh case."""
    if _pattern(AT_EN).search(before) or _pattern(AT_RU).search(before):
        return True
    city = _pattern(KAZAKH_CITY).match(after)
    if city is not None:
        return city["case"] not in {"нан", "нен"}
    word = text[finding.start : finding.end].lower()
    is_kazakh_case = word.endswith((*KAZAKH_TO, *KAZAKH_IN)) and not word.endswith(KAZAKH_FROM)
    name = finding.value.name.lower() if isinstance(finding.value, PlaceValue) else ""
    return is_kazakh and is_kazakh_case and word != name


def _best(items: list[_Scored], enough: float) -> _Scored | None:
    """Return the place with the best mention; each further mention that speaks for it adds a little."""
    by_place: dict[tuple[str, str | None], list[_Scored]] = defaultdict(list)
    for item in items:
        by_place[item.value.name, item.value.country].append(item)
    best: tuple[float, _Scored] | None = None
    for group in by_place.values():
        top = max(group, key=lambda item: item.score)
        total = top.score + FURTHER_MENTION * min(sum(item.score > 0 for item in group) - 1, 4)
        if total >= enough and (best is None or total > best[0]):
            best = (total, _Scored(top.finding, top.value, total))
    return best[1] if best else None
