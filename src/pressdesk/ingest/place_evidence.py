"""What a place name in the text says for the visit having gone there: dateline, preposition, arrival."""

from __future__ import annotations

import re
from functools import cache

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Finding
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import Stemmed, pattern_of
from pressdesk.ingest.roles import Role
from pressdesk.ingest.sentences import sentence_at, sentence_ranges, sentences_of
from pressdesk.ingest.tables.place_words import (
    ARRIVES_EN,
    ARRIVES_KK,
    ARRIVES_RU,
    ARRIVES_STEMS,
    AT_EN,
    AT_RU,
    CITY_STATES,
    ELSEWHERE,
    ELSEWHERE_STEMS,
    EMBASSY,
    FROM,
    HELD,
    HELD_STEMS,
    KAZAKH_CITY,
    KAZAKH_FROM,
    KAZAKH_IN,
    KAZAKH_TO,
    SPOKEN_HERE,
)
from pressdesk.ingest.tables.visit_words import (
    GATHERING_EN,
    GATHERING_KK,
    GATHERING_RU,
    MULTILATERAL,
    PAST,
    PAST_STEMS,
    RECALLED,
)

LEAD_PARAGRAPHS = 4
LONGEST_PREPOSITION = 160
LONGEST_REMINDER = 60
LAST_WORDS = 40
HEAD_PARAGRAPHS = 6
GATHERING_SCORE = 0.6
DATELINE_SCORE = 1.9
LATER_SCORE = 1.8
"""Where the text went on to other things, an arrival says less than the dateline."""
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


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


@cache
def _folded(words: str) -> re.Pattern[str]:
    return re.compile(words, re.IGNORECASE)


def score_of(text: SourceText, finding: Finding, value: PlaceValue, *, spoken: bool) -> float:
    """Return how much one mention speaks for the place: 2 for an arrival, below 0 against it."""
    index = text.index_at(finding.start)
    paragraph = text.paragraphs[index]
    before = text.text[max(paragraph.start, finding.start - 140) : finding.start]
    if spoken:
        return 1.0 if _pattern(SPOKEN_HERE).search(before) else -1.0
    may_head = value.sort is not PlaceSort.COUNTRY or value.country in CITY_STATES
    if may_head and _stands_in_dateline(text, paragraph, index, finding):
        return DATELINE_SCORE
    score = _score_in_sentence(text, paragraph, finding, value)
    return score + 0.3 if index < LEAD_PARAGRAPHS else min(score, LATER_SCORE)


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
    start, end = _sentence(text, paragraph, finding.start)
    before, after = text.text[start : finding.start], text.text[finding.end : end]
    near_before, near_after = before[-110:], after[:90]
    if _pattern(FROM).search(near_before):
        return -1.0
    at = is_at(text.text, finding, before, after, is_kazakh=paragraph.language is Language.KAZAKH)
    if not at and value.sort is not PlaceSort.VENUE:
        return GATHERING_SCORE if value.sort is PlaceSort.CITY and _names_gathering(before, after) else -0.5
    if pattern_of(RECALLED).search(before):
        return -1.0
    score = 0.4
    arrives = (
        ON_VISIT.match(after)
        or _arrives().is_in(near_before)
        or _folded(ARRIVES_KK).search(near_after + " " + near_before[-40:])
        or (paragraph.language is Language.KAZAKH and _goes_there_at_last(text.text, finding, after))
    )
    if arrives and _earlier().is_in(near_before[-LONGEST_REMINDER:]):
        return -1.0
    if arrives:
        score = 2.0
    elif _held().is_in(before + " " + (near_after if paragraph.language is Language.ENGLISH else after)):
        score = 1.0
    if _elsewhere().is_in(near_before[-80:]) or _is_elsewhere_behind(near_after[:50]):
        score -= 1.6
    return score


def _goes_there_at_last(text: str, finding: Finding, after: str) -> bool:
    """Tell whether a Kazakh sentence goes to a place at its very end: «Ақтау қаласына ... келді»."""
    city = _pattern(KAZAKH_CITY).match(after)
    is_goal = city.group().endswith(("на", "не")) if city else text[: finding.end].endswith(KAZAKH_TO)
    return is_goal and _folded(ARRIVES_KK).search(after[-LAST_WORDS:]) is not None


@cache
def _earlier() -> Stemmed:
    return Stemmed(_folded(PAST), PAST_STEMS)


def _is_elsewhere_behind(after: str) -> bool:
    """Tell whether words behind a place speak of elsewhere; an embassy named there does not."""
    if not _elsewhere().is_in(after):
        return False
    found = (match.group() for match in _elsewhere().pattern.finditer(after))
    return not all(map(_folded(EMBASSY).match, found))


@cache
def _arrives() -> Stemmed:
    return Stemmed(_folded(f"{ARRIVES_EN}|{ARRIVES_RU}"), ARRIVES_STEMS)


@cache
def _held() -> Stemmed:
    return Stemmed(_folded(HELD), HELD_STEMS)


@cache
def _elsewhere() -> Stemmed:
    return Stemmed(_folded(ELSEWHERE), ELSEWHERE_STEMS)


def _names_gathering(before: str, after: str) -> bool:
    """Tell whether the city stands in the name of the gathering at which people met: "Astana Forum"."""
    gathering = _pattern(rf"{GATHERING_EN}|{GATHERING_RU}|{GATHERING_KK}")
    is_inside = gathering.search(after[:45]) or gathering.search(before[-30:])
    return is_inside is not None and _pattern(MULTILATERAL).search(before + "X" + after) is not None


def _sentence(text: SourceText, paragraph: Paragraph, position: int) -> tuple[int, int]:
    start, end = max(paragraph.start, position - 600), min(paragraph.end, position + 600)
    if (start, end) == (paragraph.start, paragraph.end):
        sentence = sentence_at(sentences_of(text), position)
        return (sentence.start, sentence.end) if sentence is not None else (start, end)
    return next(
        ((first, last) for first, last in sentence_ranges(text.text, start, end) if first <= position < last),
        (start, end),
    )


def is_at(text: str, finding: Finding, before: str, after: str, *, is_kazakh: bool) -> bool:
    """Tell whether the name stands where something happens or goes to: by preposition or Kazakh case."""
    near = before[-LONGEST_PREPOSITION:]
    if _pattern(AT_EN).search(near) or _pattern(AT_RU).search(near):
        return True
    city = _pattern(KAZAKH_CITY).match(after)
    if city is not None:
        return city["case"] not in {"нан", "нен"}
    word = text[finding.start : finding.end].lower()
    is_kazakh_case = word.endswith((*KAZAKH_TO, *KAZAKH_IN)) and not word.endswith(KAZAKH_FROM)
    name = finding.value.name.lower() if isinstance(finding.value, PlaceValue) else ""
    return is_kazakh and is_kazakh_case and word != name
