"""Topics spoken about, by the words of a shared vocabulary, the most spoken-about first."""

from __future__ import annotations

import re
from functools import cache

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import TopicValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.tables.topics import TOPICS

MOST_TOPICS = 12
MOST_MENTIONS = 200


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find the topics; one named several times, or in the first lines, is surer."""
    findings = [finding for number in range(len(TOPICS)) if (finding := _topic(text, number)) is not None]
    findings.sort(key=lambda finding: -finding.confidence)
    return findings[:MOST_TOPICS]


@cache
def _pattern(number: int) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{TOPICS[number].stems})\w*", re.IGNORECASE)


def _topic(text: SourceText, number: int) -> Finding | None:
    words = TOPICS[number]
    mentions = []
    for match in _pattern(number).finditer(text.text):
        mentions.append(match.span())
        if len(mentions) == MOST_MENTIONS:
            break
    if not mentions:
        return None
    confidence = min(0.6 + 0.1 * len(mentions), 0.95)
    value = TopicValue(words.code, words.en, words.ru, words.kk, tuple(mentions))
    return Finding(*mentions[0], value, confidence, "words of the topic", tuple(mentions[:5]))
