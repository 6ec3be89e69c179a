"""What a new record of a visit begins with: all that can be known without asking."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime
from typing import Any

from pressdesk.archive.database import Archive
from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit


def begin(record_class: type[Record], visit: Visit, archive: Archive) -> Record:
    """Give a new record that belongs to a visit; nothing of it is in the archive yet."""
    known = _KNOWN.get(record_class)
    values: dict[str, Any] = dict(known(visit, archive)) if known else {}
    return record_class().replaced(visit=visit.id, **values)


def _today() -> str:
    return datetime.now().astimezone().date().isoformat()


def _only_source(visit: Visit, archive: Archive) -> str:
    """Give the visit's source where it has exactly one."""
    sources = archive.find(Source, visit=visit.id, limit=2)
    return sources[0].id if len(sources) == 1 else ""


def _meeting(visit: Visit, archive: Archive) -> Mapping[str, Any]:
    positions = [meeting.position or 0 for meeting in archive.find(Meeting, visit=visit.id)]
    place = visit.places[0] if len(visit.places) == 1 else ""
    return {"position": max(positions, default=0) + 1, "held_on": visit.starts_on, "place": place}


def _quote(visit: Visit, archive: Archive) -> Mapping[str, Any]:
    source = archive.look_up(Source, _only_source(visit, archive))
    place = visit.places[0] if len(visit.places) == 1 else ""
    return {
        "said_on": visit.starts_on,
        "place": place,
        "source": source.id if source else "",
        "language": source.language if source else "",
    }


def _note(visit: Visit, archive: Archive) -> Mapping[str, Any]:
    return {"author": archive.author, "written_on": _today(), "handling": visit.handling}


_KNOWN: Mapping[type[Record], Callable[[Visit, Archive], Mapping[str, Any]]] = {
    Meeting: _meeting,
    Participation: lambda visit, _: {"side": "guest", "country": visit.guest_country, "function": "member"},
    Quote: _quote,
    Figure: lambda visit, archive: {"as_of": visit.starts_on, "source": _only_source(visit, archive)},
    Note: _note,
    Document: lambda visit, _: {"signed_on": visit.starts_on},
    Release: lambda visit, _: {"issued_at": visit.starts_on, "status": "draft"},
    LineToTake: lambda visit, _: {"valid_from": visit.starts_on},
    Enquiry: lambda _visit, _archive: {"received_on": _today(), "outcome": "open"},
}
