"""Each kind's conversions, both ways, in one place: database row, JSON, searchable text, problems."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.values import Language, PartialDate, Translated

SqlValue = str | int | float | bytes | None
JsonValue = Any


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a record's table."""

    name: str
    sql_type: str = "TEXT"
    references: str = ""
    """The table whose ``id`` this column names; empty for plain values."""


class Conversion:
    """How values of one kind are written and read; this one serves plain text."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        """Give the columns that hold the field; none for a kind with a table of its own."""
        return (Column(spec.name),)

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        """Give the values of the field's columns; an empty value is stored as NULL."""
        return {spec.name: value or None}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        """Read the field's value from its columns."""
        return row[spec.name] or ""

    def to_json(self, value: Any) -> JsonValue:
        """Give the value as JSON has it."""
        return value

    def from_json(self, value: JsonValue) -> Any:
        """Read a value as ``to_json`` gave it; ValueError where it is of another shape."""
        if value is None:
            return ""
        if not isinstance(value, str):
            message = f"a text was expected, not {value!r}"
            raise ValueError(message)
        return value

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:
        """Give the value's searchable texts, each after its language code (empty: not known)."""
        if value:
            yield "", str(value)

    def problem(self, value: Any) -> str:  # noqa: ARG002
        """Give a sentence on what is wrong with the value, or an empty text."""
        return ""


class TranslatedConversion(Conversion):
    """Three columns, one a language: ``title_en``, ``title_ru``, ``title_kk``."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        return tuple(Column(f"{spec.name}_{language}") for language in Language)

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {f"{spec.name}_{language}": text or None for language, text in value.by_language().items()}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        name = spec.name
        return Translated(row[f"{name}_en"] or "", row[f"{name}_ru"] or "", row[f"{name}_kk"] or "")

    def to_json(self, value: Any) -> JsonValue:
        return {language: text for language, text in value.by_language().items() if text}

    def from_json(self, value: JsonValue) -> Any:
        if isinstance(value, str):
            return Translated(en=value)
        return Translated(**{Language(key).value: str(text) for key, text in (value or {}).items()})

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:
        yield from ((language, text) for language, text in value.by_language().items() if text)


class LinesConversion(Conversion):
    """Several lines in one column, parted by line feeds."""

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: "\n".join(value) or None}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return tuple((row[spec.name] or "").split("\n")) if row[spec.name] else ()

    def to_json(self, value: Any) -> JsonValue:
        return list(value)

    def from_json(self, value: JsonValue) -> Any:
        if isinstance(value, str):
            message = f"a list of lines was expected, not {value!r}"
            raise ValueError(message)
        return tuple(str(line) for line in value or ())

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:
        if value:
            yield "", "\n".join(value)


class DateConversion(Conversion):
    """A date as ``PartialDate`` writes it."""

    def problem(self, value: Any) -> str:
        try:
            if value:
                PartialDate.parse(value)
        except ValueError:
            return f"“{value}” is not a date. Write 2023-02-28, 2023-02 or 2023."
        return ""


class TimeConversion(Conversion):
    """A time of day."""

    def problem(self, value: Any) -> str:
        if value and not re.fullmatch(r"([01]\d|2[0-3]):[0-5]\d", value):
            return f"“{value}” is not a time of day. Write 09:30."
        return ""


class IntegerConversion(Conversion):
    """A whole number."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        return (Column(spec.name, "INTEGER"),)

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: value}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return row[spec.name]

    def from_json(self, value: JsonValue) -> Any:
        return None if value is None else int(value)


class NumberConversion(Conversion):
    """A decimal number, stored as text so that no digit changes."""

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: None if value is None else str(value)}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return None if row[spec.name] is None else Decimal(row[spec.name])

    def to_json(self, value: Any) -> JsonValue:
        return None if value is None else str(value)

    def from_json(self, value: JsonValue) -> Any:
        if value in (None, ""):
            return None
        message = f"not a number: {value!r}"
        try:
            number = Decimal(str(value))
        except InvalidOperation as error:
            raise ValueError(message) from error
        if not number.is_finite():
            raise ValueError(message)
        return number

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:
        if value is not None:
            yield "", str(value)


class FlagConversion(Conversion):
    """Yes or no."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        return (Column(spec.name, "INTEGER"),)

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: int(bool(value))}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return bool(row[spec.name])

    def from_json(self, value: JsonValue) -> Any:
        return bool(value)

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        yield from ()


class LanguageConversion(Conversion):
    """A language code; an unknown one is kept, since a source may be in any language."""

    def problem(self, value: Any) -> str:
        if value and not re.fullmatch(r"[a-z]{2,3}(-[A-Za-z]{4})?", value):
            return f"“{value}” is not a language code such as en, ru or kk."
        return ""


class ChoiceConversion(Conversion):
    """A term's code; the column holds the term's id ``vocabulary.code`` so that the link is enforced."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        return (Column(spec.name, references="term"),)

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: f"{spec.vocabulary}.{value}" if value else None}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return (row[spec.name] or "").removeprefix(f"{spec.vocabulary}.")


class LinkConversion(Conversion):
    """The id of another record, enforced as a foreign key."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:
        return (Column(spec.name, references=spec.target),)

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        yield from ()


class LinksConversion(Conversion):
    """Ids of other records; they live in a table of their own, ``link_table``."""

    def columns(self, spec: FieldSpec) -> tuple[Column, ...]:  # noqa: ARG002
        return ()

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:  # noqa: ARG002
        return {}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return tuple(row.get(spec.name) or ())

    def to_json(self, value: Any) -> JsonValue:
        return list(value)

    def from_json(self, value: JsonValue) -> Any:
        return tuple(str(target) for target in value or ())

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        yield from ()


class RangesConversion(Conversion):
    """Ranges of code points, as JSON: ``[[574,1063]]``."""

    def to_row(self, spec: FieldSpec, value: Any) -> dict[str, SqlValue]:
        return {spec.name: json.dumps([list(part) for part in value]) if value else None}

    def from_row(self, spec: FieldSpec, row: Mapping[str, Any]) -> Any:
        return self.from_json(json.loads(row[spec.name] or "[]"))

    def to_json(self, value: Any) -> JsonValue:
        return [list(part) for part in value]

    def from_json(self, value: JsonValue) -> Any:
        return tuple((int(start), int(end)) for start, end in value or ())

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        yield from ()


class UnsearchedConversion(Conversion):
    """Text that is never searched: digests and machine-read JSON."""

    def texts(self, value: Any) -> Iterator[tuple[str, str]]:  # noqa: ARG002
        yield from ()


CONVERSIONS: Mapping[Kind, Conversion] = {
    Kind.LINE: Conversion(),
    Kind.TEXT: Conversion(),
    Kind.TRANSLATED_LINE: TranslatedConversion(),
    Kind.TRANSLATED_TEXT: TranslatedConversion(),
    Kind.LINES: LinesConversion(),
    Kind.DATE: DateConversion(),
    Kind.TIME: TimeConversion(),
    Kind.INSTANT: Conversion(),
    Kind.INTEGER: IntegerConversion(),
    Kind.NUMBER: NumberConversion(),
    Kind.FLAG: FlagConversion(),
    Kind.LANGUAGE: LanguageConversion(),
    Kind.CHOICE: ChoiceConversion(),
    Kind.LINK: LinkConversion(),
    Kind.LINKS: LinksConversion(),
    Kind.RANGES: RangesConversion(),
    Kind.DIGEST: UnsearchedConversion(),
    Kind.MACHINE: UnsearchedConversion(),
}


def conversion(spec: FieldSpec) -> Conversion:
    """Give the conversions of a field's kind."""
    return CONVERSIONS[spec.kind]


def link_table(table: str, spec: FieldSpec) -> str:
    """Give the name of the table that holds a LINKS field, e.g. ``visit_topics``."""
    return f"{table}_{spec.name}"
