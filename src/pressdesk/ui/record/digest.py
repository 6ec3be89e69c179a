"""What a card says of a record: a title, pills, a line of particulars, a text."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

from pressdesk.model.document import Document, LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Organisation, Place, PlaceName
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Appointment, Person
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.ui.i18n import show_date, show_days, show_instant, tr
from pressdesk.ui.record.shown_value import caption_of, language_words, number_words, term_words
from pressdesk.ui.session import Session

PillWords = tuple[str, str]
"""Words and tone of a pill."""


@dataclass(frozen=True, slots=True)
class Digest:
    """The words of one card."""

    title: str
    pills: tuple[PillWords, ...] = ()
    particulars: tuple[str, ...] = ()
    text: str = ""
    marker: str = field(default="")
    """Stands before the title: a time of day or an order."""


def digest_of(session: Session, record: Record) -> Digest:
    """Give what a card says of a record."""
    return _DIGESTS[type(record)](session, record)


def _meeting(session: Session, meeting: Meeting) -> Digest:
    times = "–".join(part for part in (meeting.starts_at, meeting.ends_at) if part)
    place = meeting.venue.best(session.language) or caption_of(session, Place, meeting.place)
    topics = (caption_of(session, Topic, topic) for topic in meeting.topics)
    day = show_date(meeting.held_on) if meeting.held_on else ""
    title = meeting.title.best(session.language)
    return Digest(
        title=_or_untitled(title),
        pills=_pills(
            (term_words(session, "meeting_format", meeting.format), "accent"),
            (term_words(session, "press_access", meeting.press_access), _access_tone(meeting.press_access)),
        ),
        particulars=_filled(
            day, place, meeting.order_as_printed, ", ".join(topics), participants(session, meeting, title)
        ),
        text=meeting.summary.best(session.language),
        marker=times or ("" if meeting.position is None else str(meeting.position)),
    )


def participants(session: Session, meeting: Meeting, title: str = "") -> str:
    """Name those who took part in a meeting; nobody where ``title`` names them all already."""
    found = session.archive.find(Participation, meeting=meeting.id)
    names = [name for part in found if (name := caption_of(session, Person, part.person))]
    return "" if all(name in title for name in names) else ", ".join(names)


def _participation(session: Session, part: Participation) -> Digest:
    meeting = caption_of(session, Meeting, part.meeting)
    function = term_words(session, "participation_function", part.function)
    return Digest(
        title=caption_of(session, Person, part.person) or tr("Somebody without a name"),
        pills=_pills((function, "accent" if part.function == "head" else "neutral")),
        particulars=_filled(part.office_then.best(session.language), meeting),
    )


def _figure(session: Session, figure: Figure) -> Digest:
    value = " ".join(_filled(number_words(figure.value) if figure.value is not None else "", figure.unit))
    as_of = tr("as of {date}", date=show_date(figure.as_of)) if figure.as_of else ""
    return Digest(
        title=figure.as_printed or value or _or_untitled(""),
        particulars=_filled(figure.period, as_of, caption_of(session, Person, figure.speaker)),
        text=figure.statement.best(session.language),
    )


def _note(session: Session, note: Note) -> Digest:
    return Digest(
        title=note.title or tr("Note"),
        pills=_pills(
            (tr("Internal note"), "warning"), (term_words(session, "handling", note.handling), "neutral")
        ),
        particulars=_filled(
            note.author, show_date(note.written_on), caption_of(session, Meeting, note.meeting)
        ),
        text=note.body,
    )


def _document(session: Session, document: Document) -> Digest:
    return Digest(
        title=_or_untitled(document.title.best(session.language)),
        pills=_pills((term_words(session, "document_kind", document.kind), "neutral")),
        particulars=_filled(show_date(document.signed_on), document.signatories.replace("\n", ", ")),
        text=document.summary.best(session.language),
    )


def _release(session: Session, release: Release) -> Digest:
    embargo = (
        tr("Embargo until {moment}", moment=show_instant(release.embargo_until))
        if release.embargo_until
        else ""
    )
    return Digest(
        title=_or_untitled(release.title.best(session.language)),
        pills=_pills(
            (term_words(session, "side", release.side), "neutral"),
            (term_words(session, "record_status", release.status), "neutral"),
            (embargo, "danger"),
        ),
        particulars=_filled(release.number, show_date(release.issued_at), release.channel),
    )


def _line(session: Session, line: LineToTake) -> Digest:
    cleared = tr("Cleared by {name}", name=line.cleared_by) if line.cleared_by else tr("Not cleared")
    return Digest(
        title=caption_of(session, Topic, line.topic)
        or line.question.best(session.language)
        or tr("Line to take"),
        pills=_pills(
            (term_words(session, "line_stance", line.stance), "neutral"),
            (cleared, "success" if line.cleared_by else "neutral"),
        ),
        text=line.text.best(session.language),
    )


def _enquiry(session: Session, enquiry: Enquiry) -> Digest:
    deadline = tr("Deadline {date}", date=show_date(enquiry.deadline)) if enquiry.deadline else ""
    is_open = enquiry.outcome in {"", "open"}
    return Digest(
        title=enquiry.question or _or_untitled(""),
        pills=_pills(
            (term_words(session, "enquiry_outcome", enquiry.outcome), "warning" if is_open else "success"),
        ),
        particulars=_filled(enquiry.outlet, enquiry.journalist, show_date(enquiry.received_on), deadline),
        text=enquiry.answer,
    )


def _source(session: Session, source: Source) -> Digest:
    del session
    language = language_words(source.language) if source.language else ""
    return Digest(
        title=_or_untitled(source.title),
        particulars=_filled(source.publisher, show_date(source.published_on), language, source.address),
    )


def _appointment(session: Session, appointment: Appointment) -> Digest:
    organisation = caption_of(session, Organisation, appointment.organisation)
    country = caption_of(session, Country, appointment.country)
    return Digest(
        title=_or_untitled(appointment.office.best(session.language)),
        pills=_pills((term_words(session, "office_rank", appointment.rank), "neutral")),
        particulars=_filled(_period(appointment.starts_on, appointment.ends_on), organisation, country),
    )


def _place_name(session: Session, name: PlaceName) -> Digest:
    return Digest(
        title=_or_untitled(name.name.best(session.language)),
        particulars=_filled(_period(name.starts_on, name.ends_on)),
    )


def _period(first: str, last: str) -> str:
    if first and last:
        return show_days(first, last)
    if first:
        return tr("since {date}", date=show_date(first))
    return tr("until {date}", date=show_date(last)) if last else ""


_DIGESTS: Mapping[type[Record], Callable[[Session, Any], Digest]] = {
    Meeting: _meeting,
    Participation: _participation,
    Figure: _figure,
    Note: _note,
    Document: _document,
    Release: _release,
    LineToTake: _line,
    Enquiry: _enquiry,
    Source: _source,
    Appointment: _appointment,
    PlaceName: _place_name,
}


def _pills(*pills: PillWords) -> tuple[PillWords, ...]:
    return tuple(pill for pill in pills if pill[0])


def _filled(*parts: str) -> tuple[str, ...]:
    return tuple(part for part in parts if part)


def _or_untitled(title: str) -> str:
    return title or tr("Without a title")


def _access_tone(code: str) -> str:
    return {"open": "success", "closed": "danger"}.get(code, "neutral")
