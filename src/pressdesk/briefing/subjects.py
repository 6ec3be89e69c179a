"""What a paper is about, found by what people type: a reference, a code, a name in any language, or an id."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.archive.database import Archive
from pressdesk.briefing.request import BriefingKind, BriefingRequest, RecordKey
from pressdesk.errors import PressdeskError
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.geography import Country
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

_USUAL_KIND: dict[type[Record], BriefingKind] = {
    Visit: BriefingKind.VISIT,
    Person: BriefingKind.COUNTERPART,
    Country: BriefingKind.COUNTRY,
    Topic: BriefingKind.TOPIC,
    Enquiry: BriefingKind.PRESS,
    Quote: BriefingKind.QUOTES,
}
"""In the order in which a name is looked for."""
_BOUND_KINDS = frozenset(
    {BriefingKind.VISIT, BriefingKind.COUNTERPART, BriefingKind.COUNTRY, BriefingKind.TOPIC}
)
"""Kinds that are about one class of record only."""
_MOST_NAMED = 5


class SubjectNotFound(PressdeskError):
    """Nothing in the archive goes by that name."""

    def __init__(self, wanted: str) -> None:
        super().__init__(
            f"Nothing in the archive goes by “{wanted}”.",
            hint="Give a visit’s reference, the name of a person, country or topic, or an id.",
        )


class SubjectNotClear(PressdeskError):
    """Several records go by that name."""

    def __init__(self, wanted: str, found: list[Record]) -> None:
        named = "; ".join(f"{record.caption()} ({record.id})" for record in found[:_MOST_NAMED])
        super().__init__(f"Several records go by “{wanted}”: {named}.", hint="Give the id of one of them.")


def request_about(archive: Archive, wanted: str, kind: str = "") -> BriefingRequest:
    """Give the request for a paper on what is named so, of a kind or of the usual one for such a record.

    Whole names come before parts of names. Raises SubjectNotFound or SubjectNotClear.
    """
    record = _record(archive, wanted, kind)
    request = BriefingRequest(kind=kind or _USUAL_KIND[type(record)])
    if isinstance(record, Quote):
        return request.with_changes(records=(RecordKey(record.table, record.id),))
    return request.with_changes(**{record.table: record.id})


def _record(archive: Archive, wanted: str, kind: str) -> Record:
    classes = [cls for cls, usual in _USUAL_KIND.items() if kind not in _BOUND_KINDS or usual == kind]
    for record_class in classes:
        record = archive.look_up(record_class, wanted)
        if record is not None and not record.is_removed:
            return record
    for matches in (_is_code, _is_name, _is_part):
        for record_class in classes:
            found = [record for record in archive.find(record_class) if matches(record, wanted.casefold())]
            if len(found) > 1:
                raise SubjectNotClear(wanted, found)
            if found:
                return found[0]
    raise SubjectNotFound(wanted)


def _is_code(record: Record, wanted: str) -> bool:
    return wanted in {getattr(record, name, "").casefold() for name in ("reference", "code")} - {""}


def _is_name(record: Record, wanted: str) -> bool:
    return wanted in set(_names(record))


def _is_part(record: Record, wanted: str) -> bool:
    return bool(wanted) and any(wanted in name for name in _names(record))


def _names(record: Record) -> Iterator[str]:
    for field in ("name", "title"):
        value = getattr(record, field, None)
        if isinstance(value, Translated):
            yield from (text.casefold() for text in value.by_language().values() if text)
