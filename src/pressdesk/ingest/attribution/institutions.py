"""Institutions that speak without a person being named: press services, ministries, embassies."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import Cue
from pressdesk.ingest.finding import Range, SpeakerCandidate
from pressdesk.ingest.words import words_in

HOUSE = (
    r"(?P<house>[Вв]о? (?:[\w-]+ )?(?:пресс-служб|ведомств|министерств|посольств|канцеляри|администраци|МИД|"
    r"правительств|парламент)[\w-]*(?: [\w-]+){0,4}?)"
)
IN_AN_INSTITUTION = re.compile(rf"(?:^|(?<=[\s«(])){HOUSE}(?: также| ранее)? ?$")
AN_INSTITUTION = re.compile(rf" {HOUSE}(?=[,:.]| «|$)")


def people_of_institution(text: str, clause: Range, cue: Cue) -> list[SpeakerCandidate]:
    """Read «В пресс-службе правительства сообщили»: a plural without a subject means those in that house."""
    if not cue.lower.endswith(("ли", "ют", "ят")):
        return []
    match = IN_AN_INSTITUTION.search(text, clause[0], cue.start) or AN_INSTITUTION.match(
        text, cue.end, clause[1]
    )
    if match is None:
        return []
    return [SpeakerCandidate(None, match["house"], 0.9, "people of an institution", match.span("house"))]


def institution_in_genitive(text: str, start: int, place: int) -> list[SpeakerCandidate]:
    """Read «Баспасөз қызметінің хабарлауынша»: what stands in the genitive before the word."""
    words = words_in(text, max(start, place - 80), place)[:-1]
    if not words or not words[-1].lower.endswith(("ның", "нің", "дың", "дің", "тың", "тің")):
        return []
    span = (words[0].start, words[-1].end)
    return [SpeakerCandidate(None, text[span[0] : span[1]], 0.9, "according to", span)]
