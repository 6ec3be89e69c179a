"""What a search gives: hits with their place in the archive, and what to say about them."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.model.verbatim import VerbatimState
from pressdesk.search.expansion import MatchKind


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


@dataclass(frozen=True, slots=True)
class Results:
    """One page of hits."""

    hits: tuple[Hit, ...] = ()
    more: bool = False
    """True where further hits follow."""
    notes: tuple[str, ...] = ()
    """Sentences to show above the hits, in English and marked for translation."""
    corrected: str = ""
    """The query that was searched instead, where nothing was found for the typed one."""
