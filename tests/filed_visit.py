"""A small visit with one of each thing that tests of the window ask for."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.archive.database import Archive
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

WORDS = "We shall build the port together."
TEXT = f"She said: “{WORDS}” Then they signed."


@dataclass(frozen=True, slots=True)
class Filed:
    """A visit with one of each thing that tests ask for."""

    visit: Visit
    guest: Person
    meeting: Meeting
    quote: Quote
    source: Source


def file_visit(archive: Archive) -> Filed:
    """Write the visit."""
    guest = Person(name=Translated("Elsa Lindqvist", "Эльза Линдквист"))
    visit = Visit(
        title=Translated("Working visit of the Foreign Minister"), starts_on="2024-05-14", guest=guest.id
    )
    source = Source(visit=visit.id, title="A release", text=TEXT, language="en", publisher="The press office")
    meeting = Meeting(visit=visit.id, title=Translated("Talks"), position=1)
    quote = Quote(
        visit=visit.id,
        text=WORDS,
        speaker=guest.id,
        office_then=Translated("Foreign Minister"),
        said_on="2024-05-14",
        language="en",
        source=source.id,
        source_ranges=((TEXT.index(WORDS), TEXT.index(WORDS) + len(WORDS)),),
    )
    part = Participation(visit=visit.id, person=guest.id, side="guest", function="head")
    archive.save(guest, visit, source, meeting, quote, part, action="File the visit")
    return Filed(visit, guest, meeting, quote, source)
