"""How a field is declared: once, for schema, form, list, search, import, JSON and briefing alike."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pressdesk.model.values import Translated


class Kind(StrEnum):
    """What sort of value a field holds. The window chooses an editor by it; ``kinds.py`` converts it."""

    LINE = "line"
    """One line of text."""
    TEXT = "text"
    """Text of several paragraphs."""
    TRANSLATED_LINE = "translated_line"
    """One line in each of the three languages."""
    TRANSLATED_TEXT = "translated_text"
    """Several paragraphs in each of the three languages."""
    LINES = "lines"
    """Several lines, one value each (spellings of a name)."""
    DATE = "date"
    """A day, month or year in ISO 8601, perhaps uncertain."""
    TIME = "time"
    """A local time of day, ``HH:MM``."""
    INSTANT = "instant"
    """A moment in UTC, ISO 8601."""
    INTEGER = "integer"
    NUMBER = "number"
    """A decimal number, kept exactly as given."""
    FLAG = "flag"
    LANGUAGE = "language"
    """A language by ISO 639-1 code."""
    CHOICE = "choice"
    """One term of a vocabulary that the ministry may edit."""
    LINK = "link"
    """Another record."""
    LINKS = "links"
    """Several other records, in order."""
    RANGES = "ranges"
    """Ranges of characters in the text of a source."""
    DIGEST = "digest"
    """A SHA-256 in hexadecimal, computed and never typed."""
    MACHINE = "machine"
    """Text that only the program reads (JSON); never shown in a form."""


class Section(StrEnum):
    """Where on a record's page, and in its part of a briefing, a field stands."""

    HEADER = "header"
    MAIN = "main"
    DETAIL = "detail"
    HIDDEN = "hidden"


@dataclass(frozen=True, slots=True)
class Problem:
    """What is wrong with one field, in a sentence."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class FieldSpec:
    """All that any part of the program needs to know about one field."""

    name: str
    label: str
    kind: Kind
    help: str = ""
    placeholder: str = ""
    section: Section = Section.MAIN
    required: bool = False
    weight: int = 0
    """Weight in search; 0 keeps the field out of the index."""
    vocabulary: str = ""
    """For CHOICE: the vocabulary whose terms may be chosen."""
    target: str = ""
    """For LINK and LINKS: the table of the records that may be linked."""
    owner: bool = False
    """For LINK: the record belongs to the linked one and is shown on its page."""
    listed: bool = False
    """Shown as a column in lists of such records."""
    printed: bool = False
    """Goes into a briefing."""
    restricted: bool = False
    """Internal: leaves the archive only by an explicit act."""
    import_names: tuple[str, ...] = ()
    """Further names under which imported files may carry the field."""
    was: tuple[str, ...] = ()
    """Names that the field had in older archives and exports."""
    keyed: bool = False
    """Records are looked up by it, so that the archive keeps an index on it."""
    check: Callable[[Any], str] | None = None
    """Gives a sentence on what is wrong with a value, or an empty text."""


_EMPTY: Mapping[Kind, Any] = {
    Kind.TRANSLATED_LINE: Translated(),
    Kind.TRANSLATED_TEXT: Translated(),
    Kind.LINES: (),
    Kind.LINKS: (),
    Kind.RANGES: (),
    Kind.INTEGER: None,
    Kind.NUMBER: None,
    Kind.FLAG: False,
}

_SPEC_KEY = "pressdesk"


def empty_value(kind: Kind) -> Any:
    """Give the value of a field of ``kind`` into which nothing has been entered."""
    return _EMPTY.get(kind, "")


def entry(label: str, kind: Kind = Kind.LINE, *, default: Any = None, **more: Any) -> Any:
    """Declare one field of a record; the further words are those of ``FieldSpec``."""
    spec = FieldSpec(name="", label=label, kind=kind, **more)
    value = empty_value(kind) if default is None else default
    return dataclasses.field(default=value, metadata={_SPEC_KEY: spec})


def specs_of(record_class: type[Any]) -> tuple[FieldSpec, ...]:
    """Give the declared fields of a record class in their order."""
    return tuple(
        dataclasses.replace(attribute.metadata[_SPEC_KEY], name=attribute.name)
        for attribute in dataclasses.fields(record_class)
        if _SPEC_KEY in attribute.metadata
    )
