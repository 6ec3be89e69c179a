"""What a search found, put in words for the list. Plain values: they are made in a worker thread."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.search.questions import Question
from pressdesk.search.results import Hit, Note


@dataclass(frozen=True, slots=True)
class Asked:
    """What somebody wants to find, and how."""

    text: str = ""
    best: bool = False
    """The best first, not the newest."""
    exact_only: bool = False
    """This spelling only."""
    is_plain: bool = False
    """A plain question is taken for words like any others."""


@dataclass(frozen=True, slots=True)
class Heading:
    """The visit to which the rows below belong."""

    visit_id: str
    title: str
    particulars: str
    """Date and country."""
    hit: Hit | None = None
    """The title, where it matches itself."""


@dataclass(frozen=True, slots=True)
class Passage:
    """One passage that matches."""

    hit: Hit
    particulars: str
    """Who said it, or where it stands."""
    setting: str = ""
    """Visit, place and source, for a passage that stands below no visit."""
    pills: tuple[tuple[str, str], ...] = ()
    """Words and tones, the weightiest first."""


@dataclass(frozen=True, slots=True)
class Further:
    """More passages of a visit than its best ones; they can be unfolded."""

    visit_id: str
    count: int


Row = Heading | Passage | Further


@dataclass(frozen=True, slots=True)
class Found:
    """A page of what was found."""

    asked: Asked
    rows: tuple[Row, ...] = ()
    visits: int = 0
    """Visits, and records without one, on this page."""
    passages: int = 0
    """Passages that match in them, unfolded or not."""
    more: bool = False
    notes: tuple[Note, ...] = ()
    searched: str = ""
    """What was searched instead, where nothing was found for what was typed."""
    question: Question | None = None
    speaker: str = ""
    """For an answer to a question: the speaker's full name."""
    has_other_spellings: bool = False

    @property
    def headings(self) -> int:
        """Count the visits on this page, without the records that belong to none."""
        return sum(isinstance(row, Heading) for row in self.rows)


@dataclass(frozen=True, slots=True)
class Tally:
    """How much matches in all."""

    passages: int
    visits: int
