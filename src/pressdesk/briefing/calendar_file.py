"""Visits and their programme as iCalendar (RFC 5545), for the minister's office and the press pool."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, time, timedelta

from pressdesk.archive.database import Archive
from pressdesk.briefing.listing import Progress
from pressdesk.briefing.records import Names
from pressdesk.briefing.wording import Wording
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.record import Record
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit

_LONGEST_LINE = 75
"""Octets of a content line before it is folded (section 3.1)."""
_STATUS = {"cancelled": "CANCELLED", "postponed": "TENTATIVE", "planned": "TENTATIVE"}
_PUBLIC = "public"


def write_calendar(
    archive: Archive, visit_ids: Sequence[str], language: str, progress: Progress | None = None
) -> bytes:
    """Give the visits, each with its meetings, as one calendar.

    A day known in part makes a tentative event over all days that it can mean; visits without a day are left
    out. Times are local to the place (floating, section 3.3.5). Nothing internal goes in, and what is not
    marked public is told to be confidential (CLASS).
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Pressdesk//Visits//EN", "CALSCALE:GREGORIAN"]
    names = Names(archive, Wording(language))
    for done, visit_id in enumerate(visit_ids, start=1):
        visit = archive.look_up(Visit, visit_id)
        if visit and not visit.is_removed:
            lines += _visit(visit, names)
            for meeting in archive.find(Meeting, visit=visit_id, order="held_on"):
                lines += _meeting(meeting, visit, names)
        if progress:
            progress(done, len(visit_ids))
    lines.append("END:VCALENDAR")
    return b"".join(_folded(line) + b"\r\n" for line in lines)


def _visit(visit: Visit, names: Names) -> Iterator[str]:
    days = _days(visit.starts_on, visit.ends_on or visit.starts_on)
    if days is None:
        return
    first, last, is_exact = days
    yield from _beginning(visit, visit)
    yield f"DTSTART;VALUE=DATE:{first:%Y%m%d}"
    if last < date.max:
        yield f"DTEND;VALUE=DATE:{last + timedelta(days=1):%Y%m%d}"
    yield f"SUMMARY:{_text(visit.title.best(names.wording.language) or visit.reference)}"
    yield from _property("LOCATION", names.places(visit.places, visit.starts_on))
    yield from _property("DESCRIPTION", _who(visit, names))
    yield from _property("CATEGORIES", names.term("visit_kind", visit.kind))
    yield f"STATUS:{_STATUS.get(visit.programme_status, 'CONFIRMED' if is_exact else 'TENTATIVE')}"
    yield "TRANSP:TRANSPARENT"
    yield "END:VEVENT"


def _meeting(meeting: Meeting, visit: Visit, names: Names) -> Iterator[str]:
    days = _days(meeting.held_on, meeting.held_on)
    if days is None or not days[2]:
        return
    yield from _beginning(meeting, visit)
    yield from _times(days[0], meeting)
    yield f"SUMMARY:{_text(meeting.title.best(names.wording.language))}"
    where = (meeting.venue.best(names.wording.language), names.place(meeting.place, meeting.held_on))
    yield from _property("LOCATION", names.wording.enumeration(where))
    yield from _property("DESCRIPTION", names.term("press_access", meeting.press_access))
    yield from _property("CATEGORIES", names.term("meeting_format", meeting.format))
    yield f"RELATED-TO:{visit.id}@pressdesk"
    yield f"STATUS:{_STATUS.get(visit.programme_status, 'CONFIRMED')}"
    yield "END:VEVENT"


def _beginning(record: Record, visit: Visit) -> Iterator[str]:
    yield "BEGIN:VEVENT"
    yield f"UID:{record.id}@pressdesk"
    yield f"DTSTAMP:{_stamp(record.modified_at)}"
    yield f"CLASS:{'PUBLIC' if visit.handling == _PUBLIC else 'CONFIDENTIAL'}"


def _times(day: date, meeting: Meeting) -> Iterator[str]:
    start, end = _time(meeting.starts_at), _time(meeting.ends_at)
    if start is None:
        yield f"DTSTART;VALUE=DATE:{day:%Y%m%d}"
        return
    yield f"DTSTART:{day:%Y%m%d}T{start:%H%M%S}"
    if end is not None and end != start:
        last = day + timedelta(days=1) if end < start and day < date.max else day
        yield f"DTEND:{last:%Y%m%d}T{end:%H%M%S}"


def _time(written: str) -> time | None:
    try:
        return time.fromisoformat(written)
    except ValueError:
        return None


def _days(first: str, last: str) -> tuple[date, date, bool] | None:
    """Give the first and the last day, and whether both are known exactly; None where there is no day."""
    try:
        start, end = PartialDate.parse(first), PartialDate.parse(last)
    except ValueError:
        return None
    is_exact = bool(start.day and end.day) and not (start.qualifier or end.qualifier)
    return start.first_day(), max(start.first_day(), end.last_day()), is_exact


def _who(visit: Visit, names: Names) -> str:
    people = (names.caption(Person, person) for person in (visit.guest, visit.host))
    return " – ".join(filter(None, people))


def _stamp(moment: str) -> str:
    try:
        stamp = datetime.fromisoformat(moment).astimezone(UTC)
    except ValueError:
        stamp = datetime(2000, 1, 1, tzinfo=UTC)
    return f"{stamp:%Y%m%dT%H%M%SZ}"


def _property(name: str, value: str) -> Iterator[str]:
    if value:
        yield f"{name}:{_text(value)}"


def _text(value: str) -> str:
    """Escape a text (section 3.3.11); control characters have no place in a content line."""
    escaped = value.replace("\\", "\\\\").replace(";", r"\;").replace(",", r"\,")
    lines = escaped.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return r"\n".join("".join(c for c in line if c == "\t" or ord(c) >= ord(" ")) for line in lines)


def _folded(line: str) -> bytes:
    """Fold a line into pieces of at most 75 octets, never within a character."""
    pieces: list[bytes] = []
    piece = b""
    for character in line:
        octets = character.encode("utf-8", "replace")
        room = _LONGEST_LINE - (1 if pieces else 0)
        if len(piece) + len(octets) > room:
            pieces.append(piece)
            piece = b""
        piece += octets
    return b"\r\n ".join([*pieces, piece])
