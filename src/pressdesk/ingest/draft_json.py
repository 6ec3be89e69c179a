"""Drafts as JSON, both ways without loss, and in the form that other programs read.

One pair of functions serves every dataclass of the draft: its fields, in order, by their declared types.
"""

from __future__ import annotations

import dataclasses
import json
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, Union, get_args, get_origin, get_type_hints

from pressdesk.errors import PressdeskError
from pressdesk.ingest.draft import (
    DraftFigure,
    DraftMeeting,
    DraftPerson,
    DraftQuote,
    Review,
    Trace,
    VisitDraft,
)

UNNAMED = "unnamed spokesperson"


class DamagedDraftError(PressdeskError):
    """A stored draft cannot be read back."""

    def __init__(self, cause: Exception) -> None:
        super().__init__(
            "This draft cannot be read: its stored form is damaged or was written by another version.",
            hint="The source text is kept; read it again to make a new draft.",
            detail=repr(cause),
        )


def to_json(draft: VisitDraft) -> str:
    """Write a draft as JSON text; :func:`from_json` gives an equal draft."""
    return json.dumps(plain_of(draft), ensure_ascii=False)


def from_json(text: str) -> VisitDraft:
    """Read a draft back; DamagedDraftError where the text is no draft."""
    try:
        draft = rebuilt(VisitDraft, json.loads(text))
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError) as error:
        raise DamagedDraftError(error) from error
    if not isinstance(draft, VisitDraft):
        raise DamagedDraftError(TypeError("not a draft"))
    return draft


def from_document(document: dict[str, Any]) -> VisitDraft:
    """Read a draft back from what :func:`as_document` gave."""
    if "draft" not in document:
        raise DamagedDraftError(KeyError("draft"))
    return from_json(json.dumps(document["draft"], ensure_ascii=False))


def as_document(draft: VisitDraft) -> dict[str, Any]:
    """Give the visit in the exchange form: ids, names and exact substrings, then what only Pressdesk knows.

    ``quotes`` holds one entry for each part of a statement; rejected values and quoted fragments of a few
    words are left out. ``draft`` carries everything, for :func:`from_document`.
    """
    quotes = [
        quote for quote in draft.quotes if quote.review is not Review.REJECTED and not quote.is_fragment
    ]
    return {
        "id": draft.identifier,
        "language": draft.language.value,
        "style": draft.genre.value,
        "visit": _visit(draft),
        "quotes": [entry for quote in quotes for entry in _quote_entries(draft, quote)],
        "reported_speech": [
            {
                "start": item.content[0],
                "end": item.content[1],
                "text": draft.words(item.content),
                "sentence": list(item.sentence),
                "speaker": draft.name_of(item.speaker) or item.speaker_printed,
                **_trust(item.trace),
            }
            for item in draft.reported_speech
            if item.review is not Review.REJECTED
        ],
        "genre": draft.genre.value,
        "title": draft.title,
        "published_on": draft.published_on or None,
        "is_announcement": draft.is_announcement,
        "warnings": [warning.sentence for warning in draft.warnings],
        "sha256": draft.sha256,
        "draft": plain_of(draft),
    }


def _visit(draft: VisitDraft) -> dict[str, Any]:
    return {
        "date_start": draft.date_start.value or None,
        "date_end": draft.date_end.value or None,
        "place": {"city": draft.city.value or None, "country": draft.country.value or None},
        "kind": draft.kind.value,
        "level": draft.level.value,
        "guest": draft.name_of(draft.guest.value),
        "host": draft.name_of(draft.host.value),
        "participants": [_participant(person) for person in draft.participants()],
        "meetings": [
            _meeting(draft, meeting) for meeting in draft.meetings if meeting.review is not Review.REJECTED
        ],
        "topics": [
            topic.name(draft.language) for topic in draft.topics if topic.review is not Review.REJECTED
        ],
        "facts": [
            draft.text[figure.start : figure.end]
            for figure in draft.figures
            if figure.review is not Review.REJECTED
        ],
        "figures": [
            _figure(draft, figure) for figure in draft.figures if figure.review is not Review.REJECTED
        ],
        "documents": [
            {"kind": document.kind, "title": document.title, **_trust(document.trace)}
            for document in draft.documents
            if document.review is not Review.REJECTED
        ],
        "organisations": [
            {"name": item.name, **_trust(item.trace)}
            for item in draft.organisations
            if item.review is not Review.REJECTED
        ],
        "confidence": {
            name: field.trace.confidence
            for name in ("date_start", "date_end", "city", "country", "kind", "guest", "host")
            if (field := getattr(draft, name)).trace is not None
        },
    }


def _participant(person: DraftPerson) -> dict[str, Any]:
    return {
        "name": person.name,
        "role": person.role or None,
        "country": person.country or None,
        "side": person.side.value,
        "office_printed": person.office_printed or None,
        "mentions": [list(mention) for mention in person.mentions],
        **_trust(person.trace),
    }


def _meeting(draft: VisitDraft, meeting: DraftMeeting) -> dict[str, Any]:
    names = [draft.name_of(key) for key in meeting.participants]
    return {
        "date": meeting.date or None,
        "place": meeting.place or None,
        "participants": [name for name in names if name],
        "format": meeting.format.value,
        "order": meeting.order_cue or None,
        **_trust(meeting.trace),
    }


def _figure(draft: VisitDraft, figure: DraftFigure) -> dict[str, Any]:
    return {
        "start": figure.start,
        "end": figure.end,
        "text": draft.text[figure.start : figure.end],
        "comparator": figure.comparator.value,
        "value": figure.value or None,
        "unit": figure.unit or None,
        "period": figure.period or None,
        "measures": draft.words(figure.measures),
        "speaker": draft.name_of(figure.speaker),
        **_trust(figure.trace),
    }


def _quote_entries(draft: VisitDraft, quote: DraftQuote) -> list[dict[str, Any]]:
    speaker = draft.name_of(quote.speaker) or quote.speaker_printed or UNNAMED
    return [
        {
            "start": start,
            "end": end,
            "text": draft.text[start:end],
            "speaker": speaker,
            "statement": quote.id,
            "speaker_candidates": [
                {
                    "speaker": draft.name_of(item.person) or item.printed,
                    "score": item.score,
                    "rule": item.rule,
                }
                for item in quote.candidates
            ],
            "office_printed": quote.office_printed or None,
            **_trust(quote.trace),
        }
        for start, end in quote.parts
    ]


def _trust(trace: Trace) -> dict[str, Any]:
    return {"confidence": trace.confidence, "rule": trace.rule}


def plain_of(value: Any) -> Any:
    """Give a value made of dataclasses, tuples, enums and plain values as what JSON can hold."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {item.name: plain_of(getattr(value, item.name)) for item in dataclasses.fields(value)}
    if isinstance(value, tuple):
        return [plain_of(item) for item in value]
    return value.value if isinstance(value, Enum) else value


@cache
def _hints(record: type) -> dict[str, Any]:
    return get_type_hints(record)


def rebuilt(wanted: Any, plain: Any) -> Any:
    """Give ``plain`` the declared type; ValueError or TypeError where it does not fit."""
    if isinstance(wanted, NewType):
        wanted = wanted.__supertype__
    if get_origin(wanted) in {Union, UnionType}:
        return None if plain is None else rebuilt(_not_none(wanted), plain)
    if get_origin(wanted) is tuple:
        return _rebuilt_tuple(get_args(wanted), plain)
    if dataclasses.is_dataclass(wanted) and isinstance(wanted, type):
        hints = _hints(wanted)
        return wanted(**{name: rebuilt(hints[name], item) for name, item in plain.items()})
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return wanted(plain)
    if wanted is float and isinstance(plain, int) and not isinstance(plain, bool):
        return float(plain)
    if not isinstance(plain, wanted):
        raise TypeError(type(plain).__name__)
    return plain


def _not_none(union: Any) -> Any:
    return next(item for item in get_args(union) if item is not NoneType)


def _rebuilt_tuple(items: tuple[Any, ...], plain: Any) -> tuple[Any, ...]:
    if not isinstance(plain, list):
        raise TypeError(type(plain).__name__)
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(rebuilt(items[0], item) for item in plain)
    return tuple(rebuilt(wanted, item) for wanted, item in zip(items, plain, strict=True))
