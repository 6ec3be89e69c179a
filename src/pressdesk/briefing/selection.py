"""The firewall: what may go into a briefing, and how what was chosen in spite of it is marked.

Nothing that is not cleared enters unless it is chosen, and nothing chosen so enters without a mark. A
public-safe paper takes nothing that is held back, whatever was chosen, and nothing that is the desk's own.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pressdesk.briefing.composer import Composer
from pressdesk.model.document import LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.values import PartialDate
from pressdesk.model.visit import Visit

RecordType = TypeVar("RecordType", bound=Record)

_CLEARED = "cleared"
_EMBARGOED = "embargoed"
_PUBLISHED = "published"
_DEFENSIVE = "defensive"
_CLOSED = "closed"
_ON_RECORD = frozenset({"", "on_record"})
_OPEN_TO_ALL = frozenset({"", "public"})


@dataclass(frozen=True, slots=True)
class Selected(Generic[RecordType]):
    """The records that go in, each with its mark (empty: free to use), and how many are held back."""

    marked: tuple[tuple[RecordType, str], ...]
    left_out: int
    """How many the firewall keeps out; those that the officer did not want are not counted."""

    @property
    def records(self) -> tuple[RecordType, ...]:
        """The records that go in."""
        return tuple(record for record, _ in self.marked)

    @property
    def free(self) -> tuple[RecordType, ...]:
        """Those among them that carry no mark."""
        return tuple(record for record, mark in self.marked if not mark)

    @property
    def restricted(self) -> int:
        """How many of them carry a mark."""
        return sum(1 for _, mark in self.marked if mark)


def select(composer: Composer, candidates: Iterable[RecordType]) -> Selected[RecordType]:
    """Select among records of one sort: free ones that are wanted, and held-back ones that were chosen."""
    request = composer.request
    taken: list[tuple[RecordType, str]] = []
    left_out = 0
    for record in candidates:
        if record.id in request.left_out or not is_allowed(composer, record):
            continue
        mark = restriction(composer, record)
        if not mark or (record.id in request.chosen and not request.public_safe):
            taken.append((record, mark))
        else:
            left_out += 1
    return Selected(tuple(taken), left_out)


def is_allowed(composer: Composer, record: Record) -> bool:
    """Tell whether a record may be in the paper at all: a public-safe one never has the desk's own."""
    if not composer.request.public_safe:
        return True
    if isinstance(record, Note):
        return False
    if isinstance(record, LineToTake):
        return record.stance != _DEFENSIVE
    if isinstance(record, Release):
        return record.status == _PUBLISHED
    return not isinstance(record, Enquiry)


def restriction(composer: Composer, record: Record) -> str:
    """Say what forbids the free use of a record; empty where nothing does."""
    reason = _restriction(composer, record)
    if reason:
        composer.held_back[record.id] = reason
    return reason


def may_tell(composer: Composer, visit: Visit | None) -> bool:
    """Tell whether what the desk itself wrote of a visit may be printed: aims, outcome, talks.

    In a public-safe paper only of visits that are marked public, or published.
    """
    if not composer.request.public_safe or visit is None:
        return True
    return visit.handling in _OPEN_TO_ALL or visit.status == _PUBLISHED


def may_list(composer: Composer, visit: Visit) -> bool:
    """Tell whether a visit may be named in a list: a public-safe paper announces none that is to come."""
    return may_tell(composer, visit) or (bool(visit.starts_on) and visit.starts_on <= composer.day)


def may_tell_meeting(composer: Composer, meeting: Meeting) -> bool:
    """Tell whether a meeting's summary may be printed: not, for the public, of closed doors."""
    return not composer.request.public_safe or meeting.press_access != _CLOSED


def is_stale(composer: Composer, figure: Figure) -> bool:
    """Tell whether a figure is past its review date; one that cannot be read is."""
    if not figure.review_on:
        return False
    try:
        return PartialDate.parse(figure.review_on).last_day().isoformat() < composer.day
    except ValueError:
        return True


def _restriction(composer: Composer, record: Record) -> str:
    wording = composer.wording
    if isinstance(record, Quote):
        return _quote_restriction(composer, record)
    if isinstance(record, Figure) and is_stale(composer, record):
        return wording.label("stale_figure", date=wording.date(record.review_on))
    if isinstance(record, LineToTake):
        return _line_restriction(composer, record)
    if isinstance(record, Release):
        return _embargo(composer, record.embargo_until)
    if isinstance(record, Enquiry):
        return _enquiry_restriction(composer, record)
    return wording.label("internal_mark") if isinstance(record, Note) else ""


def _quote_restriction(composer: Composer, quote: Quote) -> str:
    """An embargo lapses by itself at its moment, and holds for cleared quotes, too."""
    if embargo := _embargo(composer, quote.embargo_until):
        return embargo
    if quote.clearance == _CLEARED or (quote.clearance == _EMBARGOED and quote.embargo_until):
        return ""
    return composer.wording.label(f"clearance_{quote.clearance or 'unchecked'}")


def _line_restriction(composer: Composer, line: LineToTake) -> str:
    """A line counts as cleared where somebody put their name to it, and until its last day."""
    wording = composer.wording
    if not line.cleared_by.strip():
        return wording.label("clearance_unchecked")
    try:
        if line.valid_to and PartialDate.parse(line.valid_to).last_day().isoformat() < composer.day:
            return wording.label("lapsed_line", date=wording.date(line.valid_to))
        if line.valid_from and PartialDate.parse(line.valid_from).first_day().isoformat() > composer.day:
            return wording.label("coming_line", date=wording.date(line.valid_from))
    except ValueError:
        return wording.label("lapsed_line", date=f"{line.valid_from} – {line.valid_to}")
    return ""


def _enquiry_restriction(composer: Composer, enquiry: Enquiry) -> str:
    label = composer.wording.label
    if not enquiry.answer.strip():
        return label("enquiry_open")
    if enquiry.attribution not in _ON_RECORD:
        return label("clearance_background")
    return "" if enquiry.cleared_by.strip() else label("clearance_unchecked")


def _embargo(composer: Composer, until: str) -> str:
    if not until or not _is_future(until, composer.request.prepared_at):
        return ""
    return composer.wording.label("clearance_embargoed_until", date=composer.wording.moment(until))


def _is_future(instant: str, now: str) -> bool:
    """Compare two moments; one that cannot be read counts as future, so that it frees nothing."""
    try:
        return datetime.fromisoformat(instant) > datetime.fromisoformat(now)
    except (ValueError, TypeError):
        return True
