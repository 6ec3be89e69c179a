"""What an officer chooses for a briefing."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime

from pressdesk.model.values import Language


def moment_here() -> str:
    """Give the present moment as the clock on the wall shows it, ISO 8601 with its offset from UTC."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class BriefingOptions:
    """The choices for one briefing; left alone they give the cautious paper.

    Quotes that are not cleared, internal notes, stale figures and lines that nobody cleared stay out
    unless they are chosen one by one by id, or all of a sort by the matching ``all_`` choice.
    """

    language: str = Language.ENGLISH
    quote_ids: frozenset[str] = frozenset()
    all_quotes: bool = False
    note_ids: frozenset[str] = frozenset()
    all_notes: bool = False
    figure_ids: frozenset[str] = frozenset()
    all_figures: bool = False
    line_ids: frozenset[str] = frozenset()
    all_lines: bool = False
    release_ids: frozenset[str] = frozenset()
    all_releases: bool = False
    """Releases under embargo, too."""
    with_release_texts: bool = False
    with_enquiries: bool = False
    without_sections: frozenset[str] = frozenset()
    """Keys of sections that are not wanted: glance, figures, programme, delegations, quotes, ..."""
    handling: str = ""
    """A term of the vocabulary of handling that overrides the visit's own upwards."""
    office: str = ""
    """Who answers for the paper: printed in the footer and as the file's author."""
    prepared_at: str = field(default_factory=moment_here)
    """The moment of preparation, ISO 8601 with the offset of the place: its day is printed."""

    @classmethod
    def everything(cls, language: str = Language.ENGLISH, *, prepared_at: str = "") -> BriefingOptions:
        """Choose all that the archive holds on a visit, for the officer's own desk."""
        return cls(
            language=language,
            all_quotes=True,
            all_notes=True,
            all_figures=True,
            all_lines=True,
            all_releases=True,
            with_release_texts=True,
            with_enquiries=True,
            prepared_at=prepared_at or moment_here(),
        )
