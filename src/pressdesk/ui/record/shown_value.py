"""How values are put in words for reading: dates, terms, names of linked records."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from PySide6.QtCore import QLocale

from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.record import Record
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.term import Term
from pressdesk.ui.form.choice_editors import language_options
from pressdesk.ui.i18n import locale, show_date, show_instant, tr, translated_label
from pressdesk.ui.session import Session


@dataclass(frozen=True, slots=True)
class Target:
    """A record that another one links to, as it is shown."""

    table: str
    id: str
    caption: str


def targets_of(session: Session, spec: FieldSpec, value: Any) -> list[Target]:
    """Give the records that a link field points to, in order, with their names."""
    ids = [value] if isinstance(value, str) else list(value)
    records = session.archive.get_many(BY_TABLE[spec.target], [record_id for record_id in ids if record_id])
    return [Target(record.table, record.id, name_of(session, record)) for record in records]


def name_of(session: Session, record: Record) -> str:
    """Give a record's name in the window's language; one without a name is called by its sort."""
    return record.caption(session.language) or translated_label(record.label)


def caption_of(session: Session, record_class: type[Record], record_id: str) -> str:
    """Give the name of a linked record; empty where nothing is linked."""
    record = session.archive.look_up(record_class, record_id) if record_id else None
    return name_of(session, record) if record else ""


def term_words(session: Session, vocabulary: str, code: str) -> str:
    """Give a term in words; the code itself where the vocabulary has lost it, nothing for no code."""
    term = session.archive.look_up(Term, f"{vocabulary}.{code}") if code else None
    return term.name.best(session.language) if term else code


def language_words(code: str) -> str:
    """Give a language's name in itself."""
    return dict(language_options()).get(code) or QLocale(code).nativeLanguageName() or code


def number_words(value: Decimal) -> str:
    """Give a number with groups of digits, every digit kept."""
    whole, _, fraction = f"{value:f}".partition(".")
    grouped = locale().toString(int(whole))
    return f"{grouped}{locale().decimalPoint()}{fraction}" if fraction else grouped


_WORDS: Mapping[Kind, Callable[[Any], str]] = {
    Kind.DATE: show_date,
    Kind.INSTANT: show_instant,
    Kind.LANGUAGE: language_words,
    Kind.NUMBER: number_words,
    Kind.INTEGER: lambda value: str(locale().toString(value)),
    Kind.FLAG: lambda value: tr("Yes") if value else tr("No"),
    Kind.LINES: "\n".join,
    Kind.RANGES: lambda value: ", ".join(f"{start}–{end}" for start, end in value),
}


def shown_value(session: Session, spec: FieldSpec, value: Any) -> str:
    """Give a value in words, empty for an empty one; of translations the window's language, else another."""
    if value in ("", None, ()):
        return ""
    if spec.kind is Kind.CHOICE:
        return term_words(session, spec.vocabulary, value)
    if spec.kind in {Kind.LINK, Kind.LINKS}:
        return ", ".join(target.caption for target in targets_of(session, spec, value))
    if spec.kind in {Kind.TRANSLATED_LINE, Kind.TRANSLATED_TEXT}:
        return str(value.best(session.language))
    return _WORDS.get(spec.kind, str)(value)
