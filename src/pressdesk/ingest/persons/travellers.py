"""Who of the persons named came from elsewhere, by the words beside a name."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.clusters import Cluster
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Case
from pressdesk.ingest.tables.side_words import GUEST_AFTER, GUEST_BEFORE

BEFORE = re.compile(GUEST_BEFORE)
AFTER = re.compile(GUEST_AFTER)
RELATIVE = re.compile(
    r"^,\s(?:who|котор(?:ый|ая|ого|ую|ым|ой))\s[^,.]{0,40}?"
    r"(?:\bvisit|\barriv|\bis in\b|\bwas in\b|находит|находил|прибы|визит|посещ|посет)"
)
RECEIVED = re.compile(r"\b(?:принял|примет|встретил|приветствовал|принима)\w*\s(?:[\w-]+\s){0,2}$")
"""«его принял Президент …»: a subject behind its verb, not a guest who was received."""
WINDOW = 110


def mark_travellers(text: str, clusters: list[Cluster]) -> None:
    """Note on each person whether the text says anywhere that he or she arrived, visited or was received."""
    for cluster in clusters:
        cluster.travels = any(_travels(text, span) for span in cluster.names)


def _travels(text: str, span: NameSpan) -> bool:
    start = span.office.start if span.office is not None and span.office.end <= span.start else span.start
    before = text[max(0, text.rfind("\n", 0, start) + 1, start - WINDOW) : start]
    line_end = text.find("\n", span.end)
    after = text[span.end : min(span.end + WINDOW, line_end if line_end >= 0 else len(text))]
    is_subject = span.language is Language.RUSSIAN and span.case is Case.NOMINATIVE
    received = BEFORE.search(before) and not (is_subject and RECEIVED.search(before))
    return any((received, AFTER.match(after), RELATIVE.match(after)))
