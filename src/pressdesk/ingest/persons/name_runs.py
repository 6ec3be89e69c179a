"""Runs of capital words that are more than one name, or a name and a verb of a title."""

from __future__ import annotations

from dataclasses import replace

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.inflection import kazakh_nominative, russian_nominative
from pressdesk.ingest.persons.matching import stem
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Case

WITHIN_NO_NAME = ("ға", "ге", "қа", "ке", "мен", "пен", "бен", "ның", "нің", "дың", "дің", "тың", "тің")
"""Kazakh endings of case: they close a name."""


def without_runs(spans: list[NameSpan]) -> list[NameSpan]:
    """Part two names that stand side by side (subject and object) where one is known by itself."""
    known = {
        form
        for span in spans
        if 2 <= len(span.tokens) <= 3 and span.is_sure
        for form in (_stems(span.tokens), _stems(span.raw))
    }
    parted: list[NameSpan] = []
    for span in spans:
        length = 0
        if span.language is not Language.ENGLISH:
            length = _up_to_case(span) or _length_of_first(span, known)
        parted += _parted(span, length) if length else [span]
    return parted


def without_headline_verbs(spans: list[NameSpan]) -> list[NameSpan]:
    """In a title "Halloran Advances Trade" the name is what the text goes on to call the person."""
    full = [span.tokens for span in spans if not span.is_heading and len(span.tokens) > 1]
    names = {tuple(tokens) for tokens in full}
    surnames = {tokens[-1] for tokens in full}
    for span in spans:
        if not span.is_heading or span.language is not Language.ENGLISH or tuple(span.tokens) in names:
            continue
        while (
            len(span.tokens) > 1
            and span.tokens[-1] not in surnames
            and (span.tokens[-2] in surnames or tuple(span.tokens[:-1]) in names)
        ):
            span.end -= len(span.tokens[-1]) + 1
            span.tokens, span.raw = span.tokens[:-1], span.raw[:-1]
            span.printed = span.printed.rsplit(" ", 1)[0]
    return spans


def _stems(tokens: list[str]) -> tuple[str, ...]:
    return tuple(stem(token) for token in tokens)


def _up_to_case(span: NameSpan) -> int:
    """Return how many words a Kazakh name has that an ending of case closes («Лайош Сабоға Түркі …»)."""
    if span.language is not Language.KAZAKH:
        return 0
    for place, token in enumerate(span.raw[1:-1], start=1):
        if token.lower().endswith(WITHIN_NO_NAME) and kazakh_nominative(token) != token:
            return place + 1
    return 0


def _length_of_first(span: NameSpan, known: set[tuple[str, ...]]) -> int:
    """Return how many words of a run are the first name: it is known itself, or what follows it is.

    A single word is a name of its own where an office stands before it («министр Алиев Мұрат Төлегенге»).
    """
    fewest = 1 if span.office is not None and span.office.end <= span.start else 2
    for own in (_stems(span.tokens), _stems(span.raw)):
        first = next((size for size in (3, 2) if len(own) > size and own[:size] in known), 0)
        first = first or next(
            (len(own) - size for size in (3, 2) if len(own) >= size + fewest and own[-size:] in known), 0
        )
        if first:
            return first
    return 0


def _parted(span: NameSpan, length: int) -> list[NameSpan]:
    words = span.printed.split(" ")
    head_end = span.start + len(" ".join(words[:length]))
    case = span.office.case if span.office is not None and span.office.end <= span.start else Case.NOMINATIVE
    head, tail = span.raw[:length], span.raw[length:]
    if span.language is Language.RUSSIAN:
        head = russian_nominative(head, case)[0]
    else:
        head = [*head[:-1], kazakh_nominative(head[-1])] if _up_to_case(span) else list(head)
        tail = [*tail[:-1], kazakh_nominative(tail[-1])]
    first = replace(
        span,
        end=head_end,
        tokens=head,
        raw=span.raw[:length],
        printed=" ".join(words[:length]),
        case=case,
        is_woman=None,
    )
    second = replace(
        span,
        start=head_end + 1,
        tokens=tail,
        raw=span.raw[length:],
        office=None,
        title=None,
        printed=" ".join(words[length:]),
        opens_sentence=False,
        is_sure=len(tail) > 1,
        country=None,
        case=Case.NOMINATIVE,
        is_woman=None,
    )
    return [first, second]
