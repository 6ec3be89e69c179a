"""A list of records as a table: what a spreadsheet, a CSV file or another program takes over."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal, InvalidOperation
from typing import Any

from pressdesk.archive.database import Archive
from pressdesk.briefing.records import Names
from pressdesk.briefing.wording import Wording
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import PartialDate

Cell = str | bool | int | Decimal | date | None
Progress = Callable[[int, int], object]
"""Told how many of how many rows are done; may raise to stop."""

_AT_ONCE = 500
_NOT_LISTED = frozenset({Kind.RANGES, Kind.DIGEST, Kind.MACHINE})


@dataclass(frozen=True, slots=True)
class Listing:
    """Records of one class by their ids, in that order, with the columns that lists of them have.

    Restricted fields are never among the columns.
    """

    archive: Archive
    record_class: type[Record]
    ids: Sequence[str]
    language: str
    translate: Callable[[str], str] = str
    """Gives a field's label in the language of the headings."""

    @property
    def columns(self) -> tuple[FieldSpec, ...]:
        """The fields that make the columns."""
        return tuple(
            spec
            for spec in self.record_class.fields()
            if spec.listed and not spec.restricted and spec.kind not in _NOT_LISTED
        )

    @property
    def headings(self) -> tuple[str, ...]:
        """The columns' names."""
        return tuple(self.translate(spec.label) for spec in self.columns)

    @property
    def title(self) -> str:
        """The name of the list."""
        return self.translate(self.record_class.plural)

    def rows(self, progress: Progress | None = None) -> Iterator[tuple[Cell, ...]]:
        """Give the rows, read a portion at a time."""
        names = Names(self.archive, Wording(self.language))
        for start in range(0, len(self.ids), _AT_ONCE):
            portion = self.archive.get_many(self.record_class, self.ids[start : start + _AT_ONCE])
            for record in portion:
                yield tuple(_cell(getattr(record, spec.name), spec, names) for spec in self.columns)
            if progress:
                progress(min(start + _AT_ONCE, len(self.ids)), len(self.ids))


def _cell(value: Any, spec: FieldSpec, names: Names) -> Cell:
    match spec.kind:
        case Kind.DATE:
            return _day(value)
        case Kind.INTEGER:
            return int(value) if value is not None else None
        case Kind.NUMBER:
            return _number(value)
        case Kind.FLAG:
            return bool(value)
        case Kind.CHOICE:
            return names.term(spec.vocabulary, value)
        case Kind.LINK:
            return names.caption(BY_TABLE[spec.target], value)
        case Kind.LINKS:
            return "; ".join(filter(None, (names.caption(BY_TABLE[spec.target], each) for each in value)))
        case Kind.LINES:
            return "; ".join(value)
        case Kind.TRANSLATED_LINE | Kind.TRANSLATED_TEXT:
            return str(value.best(names.wording.language))
        case _:
            return str(value)


def _day(written: str) -> Cell:
    """Give a whole day as a date; one known in part, or only about, stays as it is written."""
    try:
        parsed = PartialDate.parse(written)
    except ValueError:
        return written or None
    return parsed.first_day() if parsed.day and not parsed.qualifier else written


def _number(value: Any) -> Cell:
    if value is None:
        return None
    try:
        return Decimal(str(value))
    except InvalidOperation:
        return str(value)
