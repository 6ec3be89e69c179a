"""The records of one visit, read together, and the names of what they link to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import TypeVar

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Origin, Passage
from pressdesk.briefing.wording import Wording
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Place, PlaceName
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.term import Term
from pressdesk.model.values import Language, PartialDate, Translated
from pressdesk.model.visit import Visit

RecordType = TypeVar("RecordType", bound=Record)

_UNKNOWN_LAST = 10**6
_END_OF_DAY = "24:00"


@dataclass(frozen=True, slots=True)
class VisitRecords:
    """A visit and what belongs to it or to its meetings, each sort in its order on the page."""

    visit: Visit
    meetings: tuple[Meeting, ...]
    participations: tuple[Participation, ...]
    quotes: tuple[Quote, ...]
    figures: tuple[Figure, ...]
    notes: tuple[Note, ...]
    documents: tuple[Document, ...]
    releases: tuple[Release, ...]
    lines: tuple[LineToTake, ...]
    photos: tuple[Attachment, ...]
    enquiries: tuple[Enquiry, ...]
    sources: tuple[Source, ...]

    @classmethod
    def read(cls, archive: Archive, visit_id: str) -> VisitRecords:
        """Read them; RecordNotFound where there is no such visit."""
        visit = archive.get(Visit, visit_id)
        meetings = tuple(sorted(archive.find(Meeting, visit=visit_id), key=_programme_order))

        def of_visit_and_meetings(record_class: type[RecordType]) -> tuple[RecordType, ...]:
            found = archive.find(record_class, visit=visit_id)
            for meeting in meetings:
                found += archive.find(record_class, meeting=meeting.id)
            return tuple({record.id: record for record in found}.values())

        attachments = of_visit_and_meetings(Attachment)
        return cls(
            visit=visit,
            meetings=meetings,
            participations=tuple(sorted(of_visit_and_meetings(Participation), key=_order_of_precedence)),
            quotes=tuple(sorted(of_visit_and_meetings(Quote), key=_order_of_speech)),
            figures=tuple(archive.find(Figure, visit=visit_id)),
            notes=of_visit_and_meetings(Note),
            documents=tuple(archive.find(Document, visit=visit_id, order="signed_on")),
            releases=tuple(archive.find(Release, visit=visit_id, order="issued_at")),
            lines=tuple(archive.find(LineToTake, visit=visit_id)),
            photos=tuple(attachment for attachment in attachments if attachment.is_photo),
            enquiries=tuple(archive.find(Enquiry, visit=visit_id, order="received_on")),
            sources=tuple(archive.find(Source, visit=visit_id)),
        )


def _programme_order(meeting: Meeting) -> tuple[str, int, str]:
    position = _UNKNOWN_LAST if meeting.position is None else meeting.position
    return (meeting.held_on, position, meeting.starts_at or _END_OF_DAY)


def _order_of_precedence(participation: Participation) -> tuple[int, bool]:
    precedence = _UNKNOWN_LAST if participation.precedence is None else participation.precedence
    return (precedence, participation.function != "head")


def _order_of_speech(quote: Quote) -> tuple[str, bool, str, tuple[tuple[int, int], ...]]:
    return (quote.said_on, not quote.source_ranges, quote.source, quote.source_ranges)


@dataclass(slots=True)
class Names:
    """Looks up what records link to and names it in the briefing's language, each only once."""

    archive: Archive
    wording: Wording
    _known: dict[tuple[str, str], Record | None] = field(default_factory=dict)
    _people: dict[str, Passage] = field(default_factory=dict)
    _place_names: dict[str, list[PlaceName]] = field(default_factory=dict)
    _appointments: dict[str, list[Appointment]] = field(default_factory=dict)

    def passage(self, text: Translated) -> Passage:
        """Give a translated text in the briefing's language, else in another, which is then marked."""
        own = text.exactly(self.wording.language)
        if own.strip():
            return Passage(own)
        return next(
            (Passage(found, code) for code, found in text.by_language().items() if found.strip()), Passage()
        )

    def record(self, record_class: type[RecordType], record_id: str) -> RecordType | None:
        """Give a linked record, or None where nothing is linked."""
        key = (record_class.table, record_id)
        if record_id and key not in self._known:
            self._known[key] = self.archive.look_up(record_class, record_id)
        found = self._known.get(key)
        return found if isinstance(found, record_class) else None

    def caption(self, record_class: type[Record], record_id: str) -> str:
        """Give the name of a linked record, empty where nothing is linked."""
        found = self.record(record_class, record_id)
        return found.caption(self.wording.language) if found else ""

    def captions(self, record_class: type[Record], ids: Iterable[str]) -> str:
        """Give the names of linked records, joined by commas."""
        return self.wording.enumeration(self.caption(record_class, record_id) for record_id in ids)

    def term(self, vocabulary: str, code: str) -> str:
        """Give a term of a vocabulary in words; the code itself where the vocabulary has lost it."""
        if not code:
            return ""
        found = self.record(Term, f"{vocabulary}.{code}")
        return found.name.best(self.wording.language) if found else code

    def person(self, record_id: str) -> Passage:
        """Give a person's name."""
        if record_id not in self._people:
            self._people[record_id] = self._person(record_id)
        return self._people[record_id]

    def _person(self, record_id: str) -> Passage:
        found = self.record(Person, record_id)
        if found is None:
            return Passage()
        return self.passage(found.name) or Passage(found.caption(self.wording.language))

    def place(self, record_id: str, on: str) -> str:
        """Give the name that a place bore on a day: Nur-Sultan in 2021, Astana in 2023."""
        if record_id and record_id not in self._place_names:
            self._place_names[record_id] = self.archive.find(PlaceName, place=record_id)
        for name in self._place_names.get(record_id, ()):
            if _in_force(name.starts_on, name.ends_on, on):
                return name.name.best(self.wording.language)
        return self.caption(Place, record_id)

    def places(self, ids: Iterable[str], on: str) -> str:
        """Give the names that places bore on a day, joined by commas."""
        return self.wording.enumeration(self.place(record_id, on) for record_id in ids)

    def country(self, record_id: str) -> str:
        """Give a country's name."""
        return self.caption(Country, record_id)

    def office(self, printed: Translated, person_id: str, on: str) -> Passage:
        """Give the office as kept on the record, else the one that the person held on that day."""
        if printed:
            return self.passage(printed)
        for appointment in self.appointments(person_id):
            if _in_force(appointment.starts_on, appointment.ends_on, on):
                return self.passage(appointment.office)
        return Passage()

    def appointments(self, person_id: str) -> list[Appointment]:
        """Give a person's appointments, the latest first."""
        if person_id and person_id not in self._appointments:
            found = self.archive.find(Appointment, person=person_id, order="-starts_on")
            self._appointments[person_id] = found
        return self._appointments.get(person_id, [])

    def origin(self, record: Record, name: str = "") -> Origin:
        """Name a record for people."""
        shown = name or record.caption(self.wording.language)
        return Origin(record.table, record.id, f"{record.label}: {shown}" if shown else record.label)


def _in_force(starts_on: str, ends_on: str, on: str) -> bool:
    try:
        day = PartialDate.parse(on).first_day()
        started = not starts_on or PartialDate.parse(starts_on).first_day() <= day
        return started and (not ends_on or day <= PartialDate.parse(ends_on).last_day())
    except ValueError:
        return False


def other_languages(language: str) -> tuple[Language, ...]:
    """Give the languages of the desk but for one."""
    return tuple(code for code in Language if code != language)
