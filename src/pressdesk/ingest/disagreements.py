"""Where a text disagrees with what is held: both values are kept side by side, each with its source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal, InvalidOperation

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.ingest.draft import DraftFigure, Review, VisitDraft
from pressdesk.ingest.finding import Range
from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import disputed_value, kept_value, read_value
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.resemblance import resemblance
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit

_SAME_MEASURE = 0.5
_FARTHEST = 2


class Disagreements:
    """Keeps the values of one source, given by its id, that differ from those held; tells of which fields."""

    def __init__(self, archive: Archive, transaction: Transaction, source: str) -> None:
        self.fields: list[str] = []
        self._archive = archive
        self._transaction = transaction
        self._source = source

    def keep_both(
        self,
        held: Record,
        name: str,
        own: str,
        other: str,
        *,
        own_source: str = "",
        ranges: tuple[Range, ...] = (),
    ) -> None:
        """Keep the held value of a field, which stays the chosen one, and that of the source.

        Where a settled conflict knows the value already, the source joins it and nothing is asked again.
        """
        self.fields.append(name)
        known = self._archive.find(Assertion, record_type=held.table, record_id=held.id, field_name=name)
        if not known:
            own_source = own_source or self._source_of(held, name)
            own_ranges = _ranges_of(held) if own_source else ()
            self._save(held, name, own, source=own_source, chosen=True, ranges=own_ranges)
        self._join(known, held, name, other, ranges)

    def join(self, held: Record, name: str, value: str, ranges: tuple[Range, ...] = ()) -> None:
        """Let the source side with the held value where other sources are known to disagree."""
        known = self._archive.find(Assertion, record_type=held.table, record_id=held.id, field_name=name)
        if known:
            self._join(known, held, name, value, ranges)

    def _join(
        self, known: Sequence[Assertion], held: Record, name: str, value: str, ranges: tuple[Range, ...]
    ) -> None:
        alike = [item for item in known if disputed_value(item) == read_value(held.spec(name), value)]
        if not any(item.source == self._source for item in alike):
            settled, chosen = any(item.settled for item in alike), any(item.chosen for item in alike)
            self._save(held, name, value, source=self._source, settled=settled, chosen=chosen, ranges=ranges)

    def _source_of(self, held: Record, name: str) -> str:
        """Give the source that was filed in the same act as the value came in; empty where it was typed."""
        line = next((line for line in self._archive.history_of(held) if name in line.doc), None)
        sources = self._archive.find(Source, visit=held.id) if isinstance(held, Visit) and line else []
        for source in sources:
            if line and any(made.group_id == line.group_id for made in self._archive.history_of(source)):
                return source.id
        return ""

    def _save(
        self,
        held: Record,
        name: str,
        value: str,
        *,
        source: str,
        chosen: bool = False,
        settled: bool = False,
        ranges: tuple[Range, ...] = (),
    ) -> None:
        spec = held.spec(name)
        self._transaction.save(
            Assertion(
                record_type=held.table,
                record_id=held.id,
                field_name=name,
                value=kept_value(spec, read_value(spec, value)),
                source=source,
                source_ranges=ranges,
                chosen=chosen,
                settled=settled,
            )
        )


def same_figures(draft: VisitDraft, held: Iterable[Figure]) -> dict[str, Figure]:
    """Give by a drafted figure's id the held one that measures the same, whether or not the values agree.

    In one language the sentences say so; in another, the value itself, or that each text has but one figure
    of the unit and both are of one size. A figure of another unit or of other years is another figure.
    """
    found: dict[str, Figure] = {}
    left = [figure for figure in held if figure.value is not None]
    for must_be_equal in (True, False):
        for drafted in draft.figures:
            if drafted.id in found or drafted.review is Review.REJECTED:
                continue
            own = _counterpart(draft, drafted, left, must_be_equal=must_be_equal)
            if own is not None:
                found[drafted.id] = own
                left.remove(own)
    return found


def _ranges_of(held: Record) -> tuple[Range, ...]:
    """Give where the source of a record tells of it."""
    return held.source_ranges if isinstance(held, Figure | Meeting) else ()


def figure_value(digits: str) -> Decimal | None:
    """Give the number that a drafted figure stands for; None where it is none."""
    try:
        return Decimal(digits) if digits else None
    except InvalidOperation:
        return None


def _counterpart(
    draft: VisitDraft, drafted: DraftFigure, held: Sequence[Figure], *, must_be_equal: bool
) -> Figure | None:
    value = figure_value(drafted.value)
    near = [figure for figure in held if figure.unit == drafted.unit and _years_agree(figure, drafted)]
    if value is None or not near:
        return None
    language, words = draft.language.value, draft.words(drafted.measures)
    foreign = [figure for figure in near if not figure.statement.exactly(language)]
    own = [figure for figure in near if _say_the_same(figure.statement.exactly(language), words)]
    if must_be_equal:
        return next((figure for figure in (*own, *foreign) if figure.value == value), None)
    if own:
        return own[0]
    is_only = sum(other.unit == drafted.unit for other in draft.figures) == 1
    return (
        foreign[0] if is_only and len(near) == len(foreign) == 1 and _of_one_size(foreign[0], value) else None
    )


def _years_agree(figure: Figure, drafted: DraftFigure) -> bool:
    one, other = (set(re.findall(r"\d+", period)) for period in (figure.period, drafted.period))
    return not one or not other or one == other


def _say_the_same(said: str, words: str) -> bool:
    one, other = (re.sub(r"\d", "", text) for text in (said, words))
    return bool(said) and resemblance(one, other).likeness >= _SAME_MEASURE


def _of_one_size(figure: Figure, value: Decimal) -> bool:
    if not figure.value or not value:
        return False
    return 1 / _FARTHEST <= abs(figure.value / value) <= _FARTHEST
