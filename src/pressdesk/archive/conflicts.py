"""Conflicts: the values that sources give for one field of one record, and settling which of them holds."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from pressdesk.archive.database import Archive
from pressdesk.archive.transaction import Transaction
from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import disputed_field, disputed_value, fits, kept_value
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.source import Source
from pressdesk.model.term import Term

SHARED = ("record_type", "record_id", "field_name")
"""The fields that the values of one conflict have in common."""


@dataclass(frozen=True, slots=True)
class Contender:
    """One value, and what each source that gives it says."""

    value: Any
    sayings: tuple[Assertion, ...]

    @property
    def is_chosen(self) -> bool:
        """Tell whether the record holds this value, or did when the sources were compared."""
        return any(saying.chosen for saying in self.sayings)

    @property
    def reason(self) -> str:
        """Why it was chosen, or what was noted of it."""
        return next((saying.reason for saying in self.sayings if saying.reason), "")


@dataclass(frozen=True, slots=True)
class Conflict:
    """All values that sources give for one field of one record, in the order in which they came in."""

    record_type: str
    record_id: str
    field_name: str
    contenders: tuple[Contender, ...]

    @property
    def sayings(self) -> tuple[Assertion, ...]:
        """All that the sources say."""
        return tuple(saying for contender in self.contenders for saying in contender.sayings)

    @property
    def first(self) -> Assertion:
        """The saying that stands for the conflict in lists and links."""
        return min(self.sayings, key=lambda saying: (saying.created_at, saying.id))

    @property
    def field(self) -> FieldSpec | None:
        """The field in dispute; None where the record's sort has no such field any more."""
        return disputed_field(self.first)

    @property
    def is_settled(self) -> bool:
        """Tell whether nothing is left to decide; a later source with another value opens it again."""
        return all(saying.settled for saying in self.sayings)


def conflict_of(archive: Archive, assertion: Assertion) -> Conflict:
    """Give the conflict of which a value is a part."""
    shared: dict[str, Any] = {name: getattr(assertion, name) for name in SHARED}
    return _conflict(archive.find(Assertion, **shared) or [assertion])


def open_conflicts(archive: Archive, record: Record) -> list[Conflict]:
    """Give what is open about a record, in the order of its fields."""
    found = archive.find(Assertion, record_type=record.table, record_id=record.id)
    order = [spec.name for spec in record.fields()]
    conflicts = [
        _conflict([saying for saying in found if saying.field_name == name])
        for name in sorted({saying.field_name for saying in found} & set(order), key=order.index)
    ]
    return [conflict for conflict in conflicts if not conflict.is_settled]


def is_usable(archive: Archive, conflict: Conflict, contender: Contender) -> bool:
    """Tell whether the record can take a value: it is there, and the value is one that its field can hold."""
    field = conflict.field
    record = archive.look_up(BY_TABLE[conflict.record_type], conflict.record_id) if field else None
    if field is None or record is None or record.is_removed or not fits(field, contender.value):
        return False
    if field.kind is Kind.LINK:
        return archive.look_up(BY_TABLE[field.target], contender.value) is not None
    if field.kind is Kind.CHOICE:
        return archive.look_up(Term, f"{field.vocabulary}.{contender.value}") is not None
    return True


def settle(
    archive: Archive, transaction: Transaction, conflict: Conflict, chosen: Contender, reason: str
) -> None:
    """Write a usable value into the record's field and mark the conflict settled, with the reason.

    Two meetings never stand in one place of a programme: the one that is there changes places with the other.
    """
    record_class = BY_TABLE[conflict.record_type]
    field = record_class.spec(conflict.field_name)
    record = archive.get(record_class, conflict.record_id)
    transaction.save(_with_value(archive, record, field, chosen))
    _mark(transaction, conflict, field, chosen, reason)
    if isinstance(record, Meeting) and field.name == "position" and record.position != chosen.value:
        _change_places(archive, transaction, record, chosen.value, reason)


def _change_places(
    archive: Archive, transaction: Transaction, moved: Meeting, place: int, reason: str
) -> None:
    """Let the meeting in a place take that of the moved one, and settle what is open about that."""
    found = archive.find(Meeting, visit=moved.visit, position=place)
    there = [meeting for meeting in found if meeting.id != moved.id]
    if moved.position is None or len(there) != 1:
        return
    transaction.save(there[0].replaced(position=moved.position))
    for conflict in open_conflicts(archive, there[0]):
        for contender in conflict.contenders:
            if conflict.field_name == "position" and contender.value == moved.position:
                _mark(transaction, conflict, Meeting.spec("position"), contender, reason)


def _mark(
    transaction: Transaction, conflict: Conflict, field: FieldSpec, chosen: Contender, reason: str
) -> None:
    for contender in conflict.contenders:
        for saying in contender.sayings:
            is_chosen = contender is chosen
            transaction.save(
                saying.replaced(
                    value=kept_value(field, contender.value) if is_chosen else saying.value,
                    chosen=is_chosen,
                    settled=True,
                    reason=reason if is_chosen and reason else saying.reason,
                )
            )


def _conflict(sayings: list[Assertion]) -> Conflict:
    first = sayings[0]
    values: list[Any] = []
    for saying in sayings:
        if (value := disputed_value(saying)) not in values:
            values.append(value)
    contenders = tuple(Contender(value, tuple(_saying(value, sayings))) for value in values)
    return Conflict(first.record_type, first.record_id, first.field_name, contenders)


def _saying(value: Any, sayings: Iterable[Assertion]) -> Iterable[Assertion]:
    return (saying for saying in sayings if disputed_value(saying) == value)


def _with_value(archive: Archive, record: Record, field: FieldSpec, chosen: Contender) -> Record:
    """Give the record with the value; a figure's printed words follow, so that they never contradict it."""
    told = record.replaced(**{field.name: chosen.value})
    placed = next((saying for saying in chosen.sayings if saying.source and saying.source_ranges), None)
    if not isinstance(told, Figure) or field.name != "value" or placed is None:
        return told
    source = archive.look_up(Source, placed.source)
    if source is None or getattr(record, field.name) == chosen.value:
        return told
    printed = " ".join(source.text[start:end] for start, end in placed.source_ranges)
    return told.replaced(as_printed=printed, source=source.id, source_ranges=placed.source_ranges)
