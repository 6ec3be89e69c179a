"""A stretch of text that reads as a person's name, with what is printed beside it."""

from __future__ import annotations

from dataclasses import dataclass, field

from pressdesk.ingest.languages import Language
from pressdesk.ingest.persons.office import Case, Office


@dataclass(slots=True)
class NameSpan:
    """A name at a range: its tokens in the nominative, and what stands beside it."""

    start: int
    end: int
    tokens: list[str]
    language: Language
    office: Office | None = None
    title: str | None = None
    case: Case = Case.NOMINATIVE
    country: str | None = None
    is_woman: bool | None = None
    is_heading: bool = False
    is_sure: bool = True
    raw: list[str] = field(default_factory=list)
    printed: str = ""
    opens_sentence: bool = False
    is_whole: bool = False
    """Whether the name is printed where no case ending may stand (behind «деді»)."""


@dataclass(frozen=True, slots=True)
class Setting:
    """What finding names in one passage needs to know besides the passage itself."""

    language: Language
    common: frozenset[str]
    is_heading: bool
