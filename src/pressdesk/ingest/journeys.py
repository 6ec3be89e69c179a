"""Who travelled where, by the clause that tells it: "X is making a visit to …", «X … прибыл в …».

A visit that somebody only recalls, plans or is invited to is none: the words of travelling follow the name
in one clause of the title or the lead, with nothing reported between.
"""

from __future__ import annotations

import re

from pressdesk.ingest.cast import Appearance, Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import PlaceValue
from pressdesk.ingest.finding import Layers, PersonKey
from pressdesk.ingest.patterns import folded, pattern_of
from pressdesk.ingest.sentences import sentence_at, sentences_of
from pressdesk.ingest.tables.journey_words import HEADED_BY, JOURNEY, RECALLED, REPORTED

JOINED = re.compile(r",?\s(?:and|и|және|мен|пен|бен)(?:\s(?:the|his|her|её|его))?\s")
WINDOW = 160
REACH = 40
LEAD = 6
"""So many paragraphs tell of the visit itself; later ones recall others."""


def destinations(text: SourceText, layers: Layers, cast: Cast) -> dict[PersonKey, set[str]]:
    """Return who is told to travel, each with the countries named as where to."""
    found: dict[PersonKey, set[str]] = {}
    places = [(finding.start, value.country) for finding, value in layers.of(PlaceValue) if value.country]
    for sentence in sentences_of(text):
        if sentence.paragraph >= LEAD:
            break
        for match in pattern_of(JOURNEY).finditer(text.text, sentence.start, sentence.end):
            if folded(RECALLED).search(text.text, sentence.start, sentence.end):
                break
            travellers = _subjects(text.text, cast, sentence.start, match.start())
            if not travellers:
                continue
            traveller = travellers[-1]
            begin = traveller.end if match.group().startswith("сапар") else match.start()
            end = min(match.end() + REACH, sentence.end)
            where = {country for start, country in places if begin <= start < end}
            for item in travellers if where else ():
                found.setdefault(item.key, set()).update(where)
    return found


def _subjects(text: str, cast: Cast, start: int, position: int) -> list[Appearance]:
    """Who is named last before the words of travelling, with whoever stands beside, unless others speak."""
    before = cast.between(max(start, position - WINDOW), position)
    if _subject(text, before, start, position) is None:
        return []
    first = len(before) - 1
    while first and JOINED.fullmatch(
        text, before[first - 1].end, max(before[first].start, before[first - 1].end)
    ):
        first -= 1
    return before[first:]


def _subject(text: str, before: list[Appearance], start: int, position: int) -> Appearance | None:
    if not before:
        return None
    if before[-1].mention.is_oblique and not pattern_of(HEADED_BY).search(text, start, before[-1].start):
        return None
    return None if pattern_of(REPORTED).search(text, before[-1].end, position) else before[-1]


def is_earlier_journey(text: SourceText, position: int) -> bool:
    """Tell whether the sentence at a position tells of an earlier journey ("who visited Oslo last year")."""
    sentence = sentence_at(sentences_of(text), position)
    return sentence is not None and folded(RECALLED).search(text.text, position, sentence.end) is not None
