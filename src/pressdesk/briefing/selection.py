"""The firewall: what may go into a briefing, and how what was chosen in spite of it is marked.

Nothing that is not cleared enters unless it is chosen, and nothing chosen so enters without a mark.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Generic, TypeVar

from pressdesk.briefing.composition import Composition
from pressdesk.model.document import LineToTake, Release
from pressdesk.model.figure import Figure
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.values import PartialDate

RecordType = TypeVar("RecordType", bound=Record)

_CLEARED = "cleared"
_EMBARGOED = "embargoed"


@dataclass(frozen=True, slots=True)
class Selected(Generic[RecordType]):
    """The records that go in, each with its mark (empty: free to use), and how many stay out."""

    marked: tuple[tuple[RecordType, str], ...]
    left_out: int

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


def quotes(composition: Composition, candidates: Iterable[Quote]) -> Selected[Quote]:
    """Select among quotes: cleared ones, and those chosen."""
    options = composition.options
    return _selected(
        [(quote, quote_restriction(composition, quote)) for quote in candidates],
        options.quote_ids,
        take_all=options.all_quotes,
    )


def figures(composition: Composition, candidates: Iterable[Figure]) -> Selected[Figure]:
    """Select among figures: fresh ones, and those chosen."""
    options = composition.options
    return _selected(
        [(figure, _staleness(composition, figure)) for figure in candidates],
        options.figure_ids,
        take_all=options.all_figures,
    )


def press_lines(composition: Composition, candidates: Iterable[LineToTake]) -> Selected[LineToTake]:
    """Select among lines to take: those that somebody cleared, and those chosen."""
    options = composition.options
    uncleared = composition.wording.label("clearance_unchecked")
    return _selected(
        [(line, "" if line.cleared_by.strip() else uncleared) for line in candidates],
        options.line_ids,
        take_all=options.all_lines,
    )


def releases(composition: Composition, candidates: Iterable[Release]) -> Selected[Release]:
    """Select among releases: those not under embargo, and those chosen."""
    options = composition.options
    return _selected(
        [(release, _embargo(composition, release.embargo_until)) for release in candidates],
        options.release_ids,
        take_all=options.all_releases,
    )


def notes(composition: Composition, candidates: Iterable[Note]) -> Selected[Note]:
    """Select among internal notes: only those chosen."""
    options = composition.options
    mark = composition.wording.label("internal_mark")
    return _selected([(note, mark) for note in candidates], options.note_ids, take_all=options.all_notes)


def quote_restriction(composition: Composition, quote: Quote) -> str:
    """Say what forbids the free use of a quote; empty where nothing does.

    An embargo lapses by itself at its moment, and holds for cleared quotes, too.
    """
    wording = composition.wording
    if embargo := _embargo(composition, quote.embargo_until):
        return embargo
    if quote.clearance == _CLEARED or (quote.clearance == _EMBARGOED and quote.embargo_until):
        return ""
    return wording.label(f"clearance_{quote.clearance or 'unchecked'}")


def _selected(
    judged: list[tuple[RecordType, str]], chosen: frozenset[str], *, take_all: bool
) -> Selected[RecordType]:
    taken = [(record, mark) for record, mark in judged if not mark or take_all or record.id in chosen]
    return Selected(tuple(taken), len(judged) - len(taken))


def _embargo(composition: Composition, until: str) -> str:
    if not until or not _is_future(until, composition.options.prepared_at):
        return ""
    return composition.wording.label("clearance_embargoed_until", date=composition.wording.moment(until))


def _is_future(instant: str, now: str) -> bool:
    """Compare two moments; one that cannot be read counts as future, so that it frees nothing."""
    try:
        return datetime.fromisoformat(instant) > datetime.fromisoformat(now)
    except (ValueError, TypeError):
        return True


def _staleness(composition: Composition, figure: Figure) -> str:
    try:
        stale = bool(figure.review_on) and (
            PartialDate.parse(figure.review_on).last_day().isoformat() < composition.prepared_on
        )
    except ValueError:
        stale = True
    if not stale:
        return ""
    return composition.wording.label("stale_figure", date=composition.wording.date(figure.review_on))
