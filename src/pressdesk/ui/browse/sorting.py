"""By what a list can be sorted."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import conversion
from pressdesk.model.record import Record
from pressdesk.ui.i18n import language, mark, tr, translated_label

_SORTABLE = {
    Kind.LINE,
    Kind.DATE,
    Kind.INTEGER,
    Kind.NUMBER,
    Kind.CHOICE,
    Kind.LANGUAGE,
    Kind.TRANSLATED_LINE,
}
_NEWEST_FIRST = {Kind.DATE, Kind.INSTANT, Kind.INTEGER, Kind.NUMBER}


@dataclass(frozen=True, slots=True)
class Order:
    """One way to sort; ``column`` as ``Archive.find`` takes it, without its sign."""

    column: str
    label: str
    """The field's label in English."""
    newest_first: bool


def orders_of(record_class: type[Record]) -> list[Order]:
    """Give the ways to sort a class of records: by its listed fields, and by when they were written."""
    orders = [
        Order(_column(spec), spec.label, spec.kind in _NEWEST_FIRST)
        for spec in record_class.fields()
        if spec.listed and spec.kind in _SORTABLE
    ]
    return [
        *orders,
        Order("modified_at", mark("Last change"), newest_first=True),
        Order("created_at", mark("Entered"), newest_first=True),
    ]


def title_order(column: str) -> str:
    """Give a column of translated names in the window's language instead of English."""
    return f"{column[:-3]}_{language().value}" if column.endswith("_en") else column


def direction_label(*, descending: bool) -> str:
    """Name a direction of sorting."""
    return tr("Descending") if descending else tr("Ascending")


def order_label(order: Order) -> str:
    """Name a way to sort in the window's language."""
    return translated_label(order.label)


def _column(spec: FieldSpec) -> str:
    columns = [column.name for column in conversion(spec).columns(spec)]
    ours = f"{spec.name}_{language().value}"
    return ours if ours in columns else columns[0]
