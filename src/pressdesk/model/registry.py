"""All records, so that whoever serves every kind of record need not list them again."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.model.assertion import Assertion
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Organisation, Place, PlaceName
from pressdesk.model.intake import Intake, IntakeFile
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.ministry import Ministry
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.saved_search import SavedSearch
from pressdesk.model.source import Correction, InboxDraft, Source
from pressdesk.model.term import Term
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Event, Tour, Visit

RECORDS: tuple[type[Record], ...] = (
    Term,
    Country,
    Place,
    PlaceName,
    Organisation,
    Topic,
    Person,
    Appointment,
    Tour,
    Event,
    Visit,
    Source,
    Meeting,
    Participation,
    Quote,
    Figure,
    Note,
    Document,
    Release,
    LineToTake,
    Attachment,
    Enquiry,
    Assertion,
    InboxDraft,
    Correction,
    Intake,
    IntakeFile,
    Briefing,
    SavedSearch,
    Ministry,
)

BY_TABLE: dict[str, type[Record]] = {record_class.table: record_class for record_class in RECORDS}


def owned_by(table: str) -> Iterator[tuple[type[Record], FieldSpec]]:
    """Give the record classes that belong to records of ``table``, each with the field that says so."""
    for record_class in RECORDS:
        for spec in record_class.fields():
            if spec.owner and spec.target == table:
                yield record_class, spec


def linking_to(table: str) -> Iterator[tuple[type[Record], FieldSpec]]:
    """Give every field of any record class that links to records of ``table``."""
    for record_class in RECORDS:
        for spec in record_class.fields():
            if spec.kind in {Kind.LINK, Kind.LINKS} and spec.target == table:
                yield record_class, spec
