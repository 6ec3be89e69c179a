"""Topics spoken about, by the words of a shared vocabulary, the most spoken-about first."""

from __future__ import annotations

import re
from collections import defaultdict
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import TopicValue
from pressdesk.ingest.finding import Finding, Layers, Range
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.tables.topics import all_topics
from pressdesk.ingest.words import lower_in_place

MOST_TOPICS = 12
MOST_MENTIONS = 200


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the topics; one named several times, or in the first lines, is surer."""
    findings = [_finding(number, mentions) for number, mentions in _mentions(text.text).items()]
    findings.sort(key=lambda finding: (-finding.confidence, finding.start))
    return findings[:MOST_TOPICS]


def _mentions(text: str) -> dict[int, list[Range]]:
    """Return the places of each topic's words, by the topic's number in the vocabulary."""
    by_letter = _patterns()
    lowered = lower_in_place(text)
    found: dict[int, list[Range]] = defaultdict(list)
    for start in _any_topic().finditer(lowered):
        for number, pattern in by_letter[lowered[start.start()]]:
            match = pattern.match(lowered, start.start())
            if match is not None and len(found[number]) < MOST_MENTIONS:
                found[number].append(match.span())
    return found


@cache
def _any_topic() -> re.Pattern[str]:
    """The beginning of any word that one of the vocabulary's stems matches."""
    by_letter: dict[str, list[str]] = defaultdict(list)
    for topic in all_topics():
        for stem in topic.stems:
            by_letter[stem[0].lower()].append(stem[1:].lower())
    letters = "|".join(f"{letter}(?={'|'.join(rest)})" for letter, rest in by_letter.items())
    return re.compile(rf"(?<!\w)(?:{letters})")


@cache
def _patterns() -> dict[str, list[tuple[int, re.Pattern[str]]]]:
    """Each topic's stems by the letter they begin with, so that a word is tried against few of them."""
    by_letter: dict[str, list[tuple[int, re.Pattern[str]]]] = defaultdict(list)
    for number, topic in enumerate(all_topics()):
        stems: dict[str, list[str]] = defaultdict(list)
        for stem in topic.stems:
            stems[stem[0].lower()].append(stem.lower())
        for letter, words in stems.items():
            by_letter[letter].append((number, re.compile(rf"(?:{'|'.join(words)})\w*")))
    return by_letter


def _finding(number: int, mentions: list[Range]) -> Finding:
    words = all_topics()[number]
    confidence = min(0.6 + 0.1 * len(mentions), 0.95)
    value = TopicValue(words.code, words.en, words.ru, words.kk, tuple(mentions))
    return Finding(*mentions[0], value, confidence, "words of the topic", tuple(mentions[:5]))
