"""What a search gives: hits with their place in the archive, and what to say about them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from pressdesk.model.verbatim import VerbatimState
from pressdesk.search.expansion import MatchKind
from pressdesk.search.questions import Question


@dataclass(frozen=True, slots=True)
class Hit:
    """One passage that matches."""

    number: int
    """The passage's number in the index; higher is newer."""
    record_type: str
    """The record's table, e.g. ``quote``."""
    record_id: str
    visit_id: str
    """Empty for a record that belongs to no visit."""
    visit_title: str
    date: str
    """The day that the passage is filed under, ISO 8601; empty where it has none."""
    speaker: str
    """The speaker's name, for quotes and figures."""
    field: str
    """The declared field, e.g. ``text`` or ``title``."""
    language: str
    """The language of the field's text, for a translated field; else the passage's own."""
    text: str
    """The passage exactly as the field has it."""
    start: int
    end: int
    """Where the passage stands in the field's text, in characters."""
    marks: tuple[tuple[int, int], ...]
    """The matching stretches, in characters of ``text``."""
    snippet: str
    snippet_marks: tuple[tuple[int, int], ...]
    """The matching stretches, in characters of ``snippet``."""
    match: MatchKind
    """How near the passage is to what was typed: by its nearest spelling of the worst matching word."""
    verbatim: VerbatimState | None = None
    """For a quote: whether it equals its source."""
    clearance: str = ""
    """For a quote: its clearance, a code of that vocabulary."""
    is_internal: bool = False
    """True where the field must not leave the archive without an explicit act."""


class Notice(StrEnum):
    """What there is to say about results: in English, with placeholders, as translations are looked up."""

    NOTHING_CALLED = "Nothing in the archive is called “{name}” ({key})."
    NO_DATE = "“{value}” is not a date and was left out."
    QUERY_CUT = "Only the beginning of this long query was read."
    CORRECTED = "Nothing was found for “{typed}”; these are the results for “{searched}”."
    BEST_OF_NEWEST = "These are the best of the newest {count} passages that match."


@dataclass(frozen=True, slots=True)
class Note:
    """A notice with what fills its placeholders."""

    notice: Notice
    values: Mapping[str, str | int] = field(default_factory=dict)

    def __str__(self) -> str:
        return self.notice.value.format(**self.values)


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    """True where further hits follow."""
    notes: tuple[Note, ...] = ()
    """What to say above the hits."""
    corrected: str = ""
    """The query that was searched instead, where nothing was found for the typed one."""
    question: Question | None = None
    """For an answer: the plain question as it was understood."""


@dataclass(frozen=True, slots=True)
class VisitHits:
    """What one visit holds of what was looked for; a record without a visit stands by itself."""

    visit_id: str
    """Empty for a record that belongs to no visit."""
    hits: tuple[Hit, ...]
    """Some of its passages, the best first; at least one."""
    further: int
    """How many more of its passages match."""


@dataclass(frozen=True, slots=True)
class VisitResults:
    """One page of visits, in the order of their newest or best passages."""

    visits: tuple[VisitHits, ...] = ()
    more: bool = False
    """True where further visits follow."""
    notes: tuple[Note, ...] = ()
    corrected: str = ""


@dataclass(frozen=True, slots=True)
class FieldPlaces:
    """Where a query's words stand in one text of a record."""

    field: str
    language: str
    """The language of the text, for a translated field; else empty."""
    ranges: tuple[tuple[int, int], ...]
    """In characters of the field's text, in order."""
