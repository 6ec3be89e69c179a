"""What a list shows of a record."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Any

from pressdesk.archive.conflicts import conflict_of
from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import disputed_field
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.values import Language, Translated
from pressdesk.ui.browse.collections import Collection, collection_of
from pressdesk.ui.browse.names import Names
from pressdesk.ui.i18n import (
    LANGUAGE_NAMES,
    show_date,
    show_days,
    show_instant,
    show_number,
    tr,
    translated_label,
)

_LONGEST = 200
"""Characters of a text that a list can use."""

_TONES = {
    "state": "accent", "official": "accent", "official_working": "accent",
    "cleared": "success", "published": "success", "answered": "success", "checked": "success",
    "embargoed": "danger", "withdrawn": "danger", "declined": "danger", "official_use": "danger",
    "background": "warning", "open": "warning", "waiting": "warning",
}  # fmt: skip
"""Tones of pills by the codes of shipped terms; the ministry's own are neutral."""


_SILENT = {"unspecified"}
"""Codes of terms that would say nothing on a pill."""


@dataclass(frozen=True, slots=True)
class Row:
    """The words of one row."""

    record_id: str
    table: str
    title: str
    date: str
    details: str
    pill: str
    tone: str

    @property
    def spoken(self) -> str:
        """The whole row in one line, for screen readers."""
        return ", ".join(filter(None, (self.title, self.date, self.details, self.pill)))


def fields_of(collection: Collection) -> tuple[str, ...]:
    """Give the names of the fields that rows of a collection show."""
    return tuple(filter(None, (collection.title, *collection.details, collection.pill)))


def row_of(record: Record, collection: Collection, names: Names, language: str) -> Row:
    """Compose a record's row."""
    pill, tone = _pill(record, collection, names)
    return Row(
        record.id,
        record.table,
        _title(record, collection, names, language) or tr("Without a title"),
        _date(record, collection),
        " · ".join(filter(None, (shown_value(record, name, names, language) for name in collection.details))),
        pill,
        tone,
    )


def removed_row(record: Record, names: Names, language: str) -> Row:
    """Compose a record's row in the bin: what it was, and when it was removed."""
    row = row_of(record, collection_of(record.table), names, language)
    said = tr("removed {moment}", moment=show_instant(record.removed_at))
    return replace(row, date=said, details="", pill=translated_label(record.label), tone="neutral")


def shown_value(record: Record, field_name: str, names: Names, language: str) -> str:
    """Write a field's value in words, short enough for a list."""
    spec = record.spec(field_name)
    if isinstance(record, Assertion) and field_name in {"record_id", "value"}:
        return _disputed(record, field_name, names, language)
    if spec.kind in {Kind.LINK, Kind.LINKS}:
        return names.of_links(record, spec)
    return _in_words(spec, getattr(record, field_name), names, language)


def _disputed(assertion: Assertion, field_name: str, names: Names, language: str) -> str:
    """Write on which field of which record sources disagree, or all that they say of it."""
    field = disputed_field(assertion)
    if field_name == "record_id":
        label = translated_label(field.label) if field else assertion.field_name
        return " · ".join(filter(None, (label, names.of_target(assertion.record_type, assertion.record_id))))
    values = (contender.value for contender in conflict_of(names.archive, assertion).contenders)
    return " / ".join(_contended(field, value, names, language) for value in values)


def _contended(field: FieldSpec | None, value: Any, names: Names, language: str) -> str:
    if field is None:
        return str(value)
    if field.kind is Kind.LINK:
        return names.of_target(field.target, value)
    return _in_words(field, value, names, language)


def _in_words(spec: FieldSpec, value: Any, names: Names, language: str) -> str:
    if spec.kind is Kind.CHOICE:
        return names.of_term(spec.vocabulary, value) if value else ""
    if isinstance(value, Translated):
        value = value.best(language)
    if spec.kind is Kind.LANGUAGE:
        return LANGUAGE_NAMES[Language(value)] if value in set(Language) else str(value)
    if spec.kind is Kind.DATE:
        return show_date(value)
    if spec.kind is Kind.INSTANT:
        return show_instant(value)
    if isinstance(value, bool):
        return tr("Yes") if value else ""
    if isinstance(value, int) or (isinstance(value, Decimal) and value == value.to_integral_value()):
        return show_number(int(value))
    return " ".join(str(value or "")[:_LONGEST].split())


def _title(record: Record, collection: Collection, names: Names, language: str) -> str:
    if not collection.title:
        return " ".join(record.caption(language)[:_LONGEST].split())
    title = shown_value(record, collection.title, names, language)
    is_verbatim = isinstance(record, Quote) and record.kind != "reported"
    return tr("“{words}”", words=title) if is_verbatim and title else title


def _date(record: Record, collection: Collection) -> str:
    if not collection.first_day:
        return ""
    if record.spec(collection.first_day).kind is Kind.INSTANT:
        return show_instant(getattr(record, collection.first_day))
    last = getattr(record, collection.last_day) if collection.last_day else ""
    return show_days(getattr(record, collection.first_day), last)


def _pill(record: Record, collection: Collection, names: Names) -> tuple[str, str]:
    if not collection.pill:
        return "", ""
    spec = record.spec(collection.pill)
    code = getattr(record, collection.pill)
    if spec.kind is Kind.INTEGER:
        return _questions(code)
    if spec.kind is Kind.FLAG:
        return (translated_label(spec.label), "success") if code else ("", "")
    if not code or code in _SILENT:
        return "", ""
    return names.of_term(spec.vocabulary, code), _TONES.get(code, "neutral")


def _questions(count: int | None) -> tuple[str, str]:
    """Say of a draft how much of it wants an eye; nothing of one that an older version kept."""
    if count is None:
        return "", ""
    return (tr("{count} to check", count=count), "warning") if count else (tr("certain"), "success")
