"""Terms of the editable vocabularies."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Term(Record):
    """One word of a vocabulary, with its place in the order of rank. Its id is ``vocabulary.code``."""

    table: ClassVar[str] = "term"
    label: ClassVar[str] = "Term"
    plural: ClassVar[str] = "Vocabularies"

    vocabulary: str = entry("Vocabulary", required=True, section=Section.HIDDEN, listed=True)
    code: str = entry("Code", required=True, listed=True)
    name: Translated = entry("Name", Kind.TRANSLATED_LINE, required=True, section=Section.HEADER, listed=True)
    rank: int | None = entry("Order", Kind.INTEGER, listed=True)
