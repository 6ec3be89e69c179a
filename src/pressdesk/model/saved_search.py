"""Searches kept under a name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record


@dataclass(kw_only=True, slots=True)
class SavedSearch(Record):
    """What an officer searches for again and again, in the words of the query language."""

    table: ClassVar[str] = "saved_search"
    label: ClassVar[str] = "Saved search"
    plural: ClassVar[str] = "Saved searches"

    name: str = entry("Name", required=True, section=Section.HEADER, listed=True)
    query: str = entry("Words searched for", required=True, section=Section.HEADER, listed=True)
    best_first: bool = entry("Best match first", Kind.FLAG)
