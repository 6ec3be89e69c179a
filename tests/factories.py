"""Valid records from no arguments, and a telling value for every field of every record."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import Translated
from pressdesk.model.vocabulary import SHIPPED

WORD = "Zorvenka"
"""A word that no record holds unless a test put it there."""


@dataclass(frozen=True, slots=True)
class Made:
    """A record, and those that have to be in the archive before it."""

    record: Record
    needed: tuple[Record, ...] = field(default=())

    def all(self) -> tuple[Record, ...]:
        """Give all of them in an order in which they can be written."""
        return (*self.needed, self.record)


def make(record_class: type[Record], **values: Any) -> Made:
    """Make a valid record; required fields are filled, links with records of their own."""
    needed: list[Record] = []
    for spec in record_class.fields():
        if spec.required and spec.name not in values:
            filled = value_for(spec)
            values[spec.name] = filled.value
            needed += filled.needed
    if record_class.table == "participation" and not {"visit", "meeting"} & values.keys():
        visit = make(BY_TABLE["visit"])
        values["visit"] = visit.record.id
        needed += visit.all()
    if record_class.table == "term":
        values.setdefault("id", f"{values['vocabulary']}.{values['code']}")
    return Made(record_class(**values), tuple(needed))


@dataclass(frozen=True, slots=True)
class Filled:
    """A value for a field, and the records to which it links."""

    value: Any
    needed: tuple[Record, ...] = ()


def value_for(spec: FieldSpec) -> Filled:
    """Give a value that is valid, not empty, and hard to carry: three scripts, odd spaces, many digits."""
    if spec.kind is Kind.CHOICE:
        return Filled(SHIPPED[spec.vocabulary][1][0])
    if spec.kind is Kind.LINK:
        made = linked(spec.target)
        return Filled(made.record.id, made.all())
    if spec.kind is Kind.LINKS:
        first, second = linked(spec.target), linked(spec.target)
        return Filled((second.record.id, first.record.id), (*first.all(), *second.all()))
    if spec.kind is Kind.LINE:
        return Filled(f"{WORD} {spec.name} «Тоқаев» 📎 “№ 5”")
    if spec.kind is Kind.DATE:
        return Filled({"starts_on": "2019-07~", "ends_on": "2019-09-30"}.get(spec.name, "2019-08"))
    return Filled(_PLAIN[spec.kind]())


def linked(table: str) -> Made:
    """Make a record to be linked, free to be used in a briefing."""
    return make(BY_TABLE[table], **_CLEARED.get(table, {}))


_CLEARED: Mapping[str, Mapping[str, str]] = {
    "quote": {"clearance": "cleared"},
    "line_to_take": {"cleared_by": "The desk"},
}


_PLAIN: Mapping[Kind, Callable[[], Any]] = {
    Kind.TEXT: lambda: f"{WORD}\u00a0— first paragraph, 𝔘.\n\n  Второй абзац: «Сапар»\tҚазақ.  ",
    Kind.TRANSLATED_LINE: lambda: Translated(f"{WORD} visit", f"{WORD} визит", f"{WORD} сапар"),
    Kind.TRANSLATED_TEXT: lambda: Translated(f"{WORD} one.\n\nTwo.", f"{WORD}\u00a0раз.", f"{WORD} бір."),
    Kind.LINES: lambda: (f"{WORD} O’Neill", "Ұлы Дала"),
    Kind.TIME: lambda: "07:45",
    Kind.INSTANT: lambda: "2031-05-06T07:08:09.123Z",
    Kind.INTEGER: lambda: 9_007_199_254_740_993,
    Kind.NUMBER: lambda: Decimal("62000000000.4500"),
    Kind.FLAG: lambda: True,
    Kind.LANGUAGE: lambda: "tr",
    Kind.RANGES: lambda: ((0, 3), (7, 11)),
    Kind.DIGEST: lambda: "ab" * 32,
    Kind.MACHINE: lambda: '{"word": "Zorvenka"}',
}
