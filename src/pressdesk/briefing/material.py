"""The records that a paper is about: everything that the archive holds on its subject."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import TypeVar

from pressdesk.archive.database import Archive
from pressdesk.archive.ministry import home_country
from pressdesk.briefing.records import VisitRecords
from pressdesk.briefing.request import BriefingRequest, RecordKey, Subject
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.visit import Visit

RecordType = TypeVar("RecordType", bound=Record)

_MANY_VISITS = 150
"""From so many visits on one reading of all records costs less than one reading for each visit."""


@dataclass(frozen=True, slots=True)
class Material:
    """A subject's records, each sort in the order in which papers show it; the visits latest first."""

    home: str
    """The ministry's own country, by record id; empty where the archive has no such country."""
    visit: Visit | None = None
    """The one visit that the paper is about."""
    person: Person | None = None
    country: Country | None = None
    topic: Topic | None = None
    visits: tuple[Visit, ...] = ()
    meetings: tuple[Meeting, ...] = ()
    participations: tuple[Participation, ...] = ()
    quotes: tuple[Quote, ...] = ()
    figures: tuple[Figure, ...] = ()
    notes: tuple[Note, ...] = ()
    documents: tuple[Document, ...] = ()
    releases: tuple[Release, ...] = ()
    lines: tuple[LineToTake, ...] = ()
    photos: tuple[Attachment, ...] = ()
    enquiries: tuple[Enquiry, ...] = ()
    sources: tuple[Source, ...] = ()
    """Sources that are listed even where nothing cites them."""

    @classmethod
    def read(cls, archive: Archive, request: BriefingRequest) -> Material:
        """Read a request's subject and all that hangs on it; RecordNotFound where it does not exist."""
        return _Reading(archive, request).material()


class KnownMaterial:
    """The material of one subject, for whoever composes on it again and again, perhaps in several threads."""

    def __init__(self) -> None:
        self._edition = 0
        self._known: tuple[int, Subject, Material] | None = None

    def of(self, archive: Archive, request: BriefingRequest) -> Material:
        """Give the material of a request; it is read where its subject is another, or after ``forget``."""
        edition, known = self._edition, self._known
        if known and known[:2] == (edition, request.subject):
            return known[2]
        material = Material.read(archive, request)
        self._known = (edition, request.subject, material)
        return material

    def forget(self) -> None:
        """Read anew next time: something was written."""
        self._edition += 1


class _Reading:
    """Gathers records, each once, in the order in which they were met."""

    def __init__(self, archive: Archive, request: BriefingRequest) -> None:
        self._archive = archive
        self._request = request
        self._found: dict[type[Record], dict[str, Record]] = {}

    def material(self) -> Material:
        archive, request = self._archive, self._request
        visit = archive.get(Visit, request.visit) if request.visit else None
        person = archive.get(Person, request.person) if request.person else None
        country = archive.get(Country, request.country) if request.country else None
        topic = archive.get(Topic, request.topic) if request.topic else None
        sources: tuple[Source, ...] = ()
        if visit:
            sources = self._read_visit(visit)
        if person:
            self._read_person(person)
        if country:
            self._read_country(country)
        if topic:
            self._read_topic(topic)
        if request.enquiry:
            self._read_enquiry(archive.get(Enquiry, request.enquiry))
        self._read_records(request.records)
        visits = sorted(self._of(Visit), key=lambda record: record.starts_on, reverse=True)
        return Material(
            home=_home(archive),
            visit=visit,
            person=person,
            country=country,
            topic=topic,
            visits=tuple(visits),
            meetings=self._of(Meeting),
            participations=self._of(Participation),
            quotes=self._of(Quote),
            figures=self._of(Figure),
            notes=self._of(Note),
            documents=tuple(
                sorted(self._of(Document), key=lambda record: record.signed_on, reverse=not visit)
            ),
            releases=self._of(Release),
            lines=self._of(LineToTake),
            photos=tuple(record for record in self._of(Attachment) if record.is_photo),
            enquiries=tuple(
                sorted(self._of(Enquiry), key=lambda record: record.received_on, reverse=not visit)
            ),
            sources=sources,
        )

    def _of(self, record_class: type[RecordType]) -> tuple[RecordType, ...]:
        found = self._found.get(record_class, {}).values()
        return tuple(record for record in found if isinstance(record, record_class))

    def _take(self, records: Iterable[Record]) -> None:
        for record in records:
            if not record.is_removed:
                self._found.setdefault(type(record), {}).setdefault(record.id, record)

    def _read_visit(self, visit: Visit) -> tuple[Source, ...]:
        records = VisitRecords.read(self._archive, visit.id)
        self._take((visit,))
        for group in (
            records.meetings,
            records.participations,
            records.quotes,
            records.figures,
            records.notes,
            records.documents,
            records.releases,
            records.lines,
            records.photos,
            records.enquiries,
        ):
            self._take(group)
        for topic in visit.topics:
            lines = self._archive.find(LineToTake, topic=topic)
            self._take(line for line in lines if not line.visit)
        return records.sources

    def _read_person(self, person: Person) -> None:
        archive = self._archive
        parts = archive.find(Participation, person=person.id)
        meetings = archive.get_many(Meeting, [part.meeting for part in parts if part.meeting])
        ids = [*(part.visit for part in parts), *(meeting.visit for meeting in meetings)]
        self._read_visits(
            [
                *archive.find(Visit, guest=person.id),
                *archive.find(Visit, host=person.id),
                *archive.get_many(Visit, [record_id for record_id in ids if record_id]),
            ]
        )
        self._take(archive.find(Quote, speaker=person.id))
        self._take(archive.find(Figure, speaker=person.id))
        self._take(archive.find(Attachment, people=person.id))

    def _read_country(self, country: Country) -> None:
        archive = self._archive
        self._read_visits(
            [
                *archive.find(Visit, guest_country=country.id),
                *archive.find(Visit, host_country=country.id),
            ]
        )
        self._take(archive.find(Figure, country=country.id))
        people = archive.find(Person, country=country.id)
        if country.id != _home(archive):
            self._take_owned(Quote, "speaker", [person.id for person in people])

    def _read_topic(self, topic: Topic) -> None:
        archive = self._archive
        for record_id in (topic.id, *(narrower.id for narrower in archive.find(Topic, broader=topic.id))):
            self._take(archive.find(Quote, topics=record_id))
            self._take(archive.find(Figure, topics=record_id))
            self._take(archive.find(LineToTake, topic=record_id))
            self._take(archive.find(Enquiry, topics=record_id))
            self._take(archive.find(Note, topics=record_id))
        owners = [quote.visit for quote in self._of(Quote) if quote.visit]
        self._take(archive.get_many(Visit, owners))

    def _read_enquiry(self, enquiry: Enquiry) -> None:
        archive = self._archive
        self._take((enquiry,))
        self._take(archive.get_many(Quote, enquiry.quotes))
        self._take(archive.get_many(LineToTake, enquiry.lines))
        for topic in enquiry.topics:
            self._take(archive.find(LineToTake, topic=topic))

    def _read_records(self, keys: Iterable[RecordKey]) -> None:
        for key in keys:
            record = self._archive.look_up(BY_TABLE[key.table], key.id) if key.table in BY_TABLE else None
            if isinstance(record, Visit):
                self._read_visits([record])
            elif isinstance(record, Meeting):
                self._take((record,))
                self._take(self._archive.find(Quote, meeting=record.id))
            elif record is not None:
                self._take((record,))

    def _read_visits(self, visits: Iterable[Visit]) -> None:
        """Take visits with what is theirs; a drawn line of time needs no meetings and delegations."""
        wanted = {visit.id: visit for visit in visits if not visit.is_removed}
        self._take(wanted.values())
        for record_class in (Quote, Figure, Note, Document, Release, LineToTake, Attachment, Enquiry):
            self._take_owned(record_class, "visit", list(wanted))

    def _take_owned(self, record_class: type[Record], field: str, owners: list[str]) -> None:
        archive = self._archive
        if len(owners) > _MANY_VISITS:
            wanted = set(owners)
            self._take(record for record in archive.find(record_class) if getattr(record, field) in wanted)
            return
        for owner in owners:
            match field:
                case "visit":
                    self._take(archive.find(record_class, visit=owner))
                case _:
                    self._take(archive.find(record_class, speaker=owner))


def _home(archive: Archive) -> str:
    found = archive.find(Country, code=home_country(archive), limit=1)
    return found[0].id if found else ""
