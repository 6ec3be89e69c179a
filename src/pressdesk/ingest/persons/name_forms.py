"""A name brought to the nominative by the office beside it, with the country and gender told by both."""

from __future__ import annotations

import re

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.inflection import PREPOSITION_CASES, kazakh_nominative, russian_nominative
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Case, Office, Passage
from pressdesk.ingest.tables.endings import KAZAKH_LOCATIVES
from pressdesk.ingest.tables.names import (
    MEN,
    WOMEN,
    WOMENS_TITLES,
)

UNDECLINED_OFFICES = ("замминистр", "замдиректор", "завотдел")
"""Offices with one form for all cases: the name beside them has to tell its own."""
SAID_BEFORE = re.compile(r"\b(?:деді|дейді|депті)\s$")
"""Behind it stands the speaker, in the nominative: «– деді Сатыбалды»."""
LOCATIVES = (*KAZAKH_LOCATIVES, "ta", "te", "da", "de")
"""Endings that hardly ever stand on a person's name: «Такэда» is a whole surname."""


def bring_to_nominative(passage: Passage, span: NameSpan, start: int, office: Office | None) -> None:
    """Set a span's tokens in the nominative, with the case they were in, the country and the gender."""
    if span.language is Language.RUSSIAN:
        is_beside = office is not None and (office.end <= span.start or office.case is not Case.NOMINATIVE)
        case = office.case if office is not None and is_beside else _case_before(passage, start)
        if office is not None and office.name.lower().startswith(UNDECLINED_OFFICES):
            case = None
        if case is Case.NOMINATIVE and office is not None and office.end <= span.start:
            span.case = Case.NOMINATIVE
        else:
            span.tokens, span.case = russian_nominative(span.tokens, case)
    elif span.language is Language.KAZAKH:
        lead = office.start if office is not None and office.end <= span.start else start
        span.is_whole = SAID_BEFORE.search(passage.text, max(passage.start, lead - 16), lead) is not None
        last = span.tokens[-1] if span.is_whole else kazakh_nominative(span.tokens[-1])
        if span.tokens[-1].lower()[len(last) :] in LOCATIVES:
            last = span.tokens[-1]
        if last != span.tokens[-1]:
            span.case = Case.DATIVE
        span.tokens = [*span.tokens[:-1], last]
    span.is_woman = _gender(span)
    if office is not None:
        span.country = office.country
    span.country = span.country or _country_after(passage, span)


def _case_before(passage: Passage, start: int) -> Case | None:
    before = passage.text[max(passage.start, start - 24) : start].split()
    return PREPOSITION_CASES.get(before[-1].lower()) if before else None


def _country_after(passage: Passage, span: NameSpan) -> str | None:
    """Read "President Lasso of Ecuador" and "President Moon Jae-in of the Republic of Korea"."""
    if span.language is not Language.ENGLISH or span.office is None:
        return None
    tail = passage.text[span.end : span.end + 12]
    for link in (" of the ", " of "):
        if tail.startswith(link):
            mention = passage.country_starting(span.end + len(link))
            return mention.code if mention is not None else None
    return None


def _gender(span: NameSpan) -> bool | None:
    lowered = [token.lower() for token in span.tokens]
    if span.title in WOMENS_TITLES or (span.office is not None and span.office.is_woman):
        return True
    if (
        span.office is not None
        and span.office.key in {"king", "prince", "crown_prince", "pope"}
        and not span.office.is_woman
    ):
        return False
    if span.title in {"mr", "sir", "lord", "г-н", "господин"}:
        return False
    if len(lowered) == 1 and span.office is not None:
        return _gender_by_ending(span, lowered)
    if any(token in WOMEN for token in lowered[:2]):
        return True
    if lowered[0] in MEN or lowered[0].split("-")[0] in MEN:
        return False
    if any(token.endswith(("қызы", "кызы", "qyzy", "вна")) for token in lowered):
        return True
    if any(token.endswith(("ұлы", "вич", "uly")) for token in lowered):
        return False
    return _gender_by_ending(span, lowered)


def _gender_by_ending(span: NameSpan, lowered: list[str]) -> bool | None:
    """«Сапарова» may be a man's genitive where nothing beside it tells the case."""
    bare = sum(len(token) > 1 for token in lowered) == 1 and span.office is None and span.title is None
    undeclined = span.office is not None and span.office.name.lower().startswith(UNDECLINED_OFFICES)
    ambiguous = lowered[-1].endswith(("ова", "ева", "ёва", "ина", "ов", "ев", "ин"))
    if (
        span.language is Language.RUSSIAN
        and span.case is Case.NOMINATIVE
        and ambiguous
        and (bare or undeclined)
    ):
        return None
    if (
        lowered[-1].endswith(("ова", "ева", "ина", "ская", "ova", "eva", "skaya"))
        and span.language is not Language.ENGLISH
    ):
        return True
    return False if lowered[-1].endswith(("ов", "ев", "ский", "ov", "ev")) else None
