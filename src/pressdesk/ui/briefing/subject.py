"""What a paper can be about: a record, or several, and which kinds of paper there are on it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from pressdesk.briefing.ledger import request_of
from pressdesk.briefing.request import BriefingKind, BriefingRequest, RecordKey
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Visit
from pressdesk.ui.i18n import tr
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Session

_PRESS, _QUOTES, _PHOTOS = BriefingKind.PRESS, BriefingKind.QUOTES, BriefingKind.PHOTOS
_KINDS: dict[str, tuple[BriefingKind, ...]] = {
    Visit.table: (BriefingKind.VISIT, _PRESS, _QUOTES, _PHOTOS),
    Person.table: (BriefingKind.COUNTERPART, _QUOTES, _PRESS, _PHOTOS),
    Country.table: (BriefingKind.COUNTRY, _QUOTES, _PRESS, _PHOTOS),
    Topic.table: (BriefingKind.TOPIC, _PRESS, _QUOTES),
    Enquiry.table: (_PRESS, _QUOTES),
}
_SHEETS: dict[str, tuple[BriefingKind, ...]] = {
    Quote.table: (_QUOTES, _PRESS),
    Meeting.table: (_QUOTES, _PRESS),
    Figure.table: (_PRESS,),
    LineToTake.table: (_PRESS,),
    Release.table: (_PRESS,),
    Document.table: (_PRESS,),
    Attachment.table: (_PHOTOS,),
}


SUBJECT_FIELDS = ("visit", "person", "country", "topic", "enquiry", "records")
"""What of a request says on what the paper is."""


@dataclass(frozen=True, slots=True)
class Subject:
    """What a paper is about, and what one can make of it, the likeliest kind first."""

    name: str
    kinds: tuple[BriefingKind, ...]
    request: BriefingRequest
    is_as_made: bool = False
    """Whether the request carries the choices of an earlier paper, to be kept as they are."""


def subject_of(session: Session, table: str, record_id: str) -> Subject | None:
    """Give what a record's paper is about; None where there is none on such a record."""
    record = session.archive.look_up(BY_TABLE[table], record_id)
    if record is None or record.is_removed:
        return None
    if isinstance(record, Briefing):
        return subject_as_made(record)
    if table in _KINDS:
        kinds = _KINDS[table]
        request = BriefingRequest(kind=kinds[0]).with_changes(**{table: record_id})
        return Subject(name_of(session, record), kinds, request)
    if table in _SHEETS:
        request = BriefingRequest(kind=_SHEETS[table][0], records=(RecordKey(table, record_id),))
        return Subject(name_of(session, record), _SHEETS[table], request)
    return None


def subject_of_several(keys: Sequence[tuple[str, str]]) -> Subject:
    """Give the sheets that can be made of several records, such as the results of a search."""
    records = tuple(RecordKey(*key) for key in dict.fromkeys(keys))
    are_photos = all(key.table == Attachment.table for key in records)
    kinds = (_PHOTOS, _QUOTES, _PRESS) if are_photos else (_QUOTES, _PRESS, _PHOTOS)
    name = tr("{count} chosen records", count=len(records))
    return Subject(name, kinds, BriefingRequest(kind=kinds[0], records=records))


def subject_as_made(record: Briefing) -> Subject:
    """Give what an earlier paper was about, with the choices that were made for it."""
    request = request_of(record.choices)
    table = next((table for table in _KINDS if getattr(request, table)), "")
    kinds = _KINDS.get(table, (_QUOTES, _PRESS, _PHOTOS))
    kind = BriefingKind(request.kind)
    return Subject(record.title, (kind, *(other for other in kinds if other != kind)), request, True)
