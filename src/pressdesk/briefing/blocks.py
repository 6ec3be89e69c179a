"""The content of a briefing: typed, immutable, engine-independent, and data through and through.

``compose`` makes these from records, writers such as ``typeset`` turn them into pages. Every string is
text as people wrote it, or a label already in the briefing's language; none is ever markup. A block that
comes from a record carries its ``Origin``, so that trouble with it can name the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import ClassVar


@dataclass(frozen=True, slots=True)
class Origin:
    """The record that content comes from, and the name by which people know it."""

    table: str = ""
    id: str = ""
    name: str = ""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words in one language, e.g. for a screen reader's voice; ``language`` empty: the briefing's own."""

    text: str = ""
    language: str = ""

    def __bool__(self) -> bool:
        return any(letter.isprintable() and letter != " " for letter in self.text)


@dataclass(frozen=True, slots=True)
class Detail:
    """One labelled value of the cover: reference, status, host."""

    label: str
    value: Passage


@dataclass(frozen=True, slots=True)
class Letterhead:
    """The ministry as its papers show it; every value may be left empty."""

    ministry: str = ""
    """The name at the head of the first page and, unless ``department`` is given, in every footer."""
    department: str = ""
    """Who answers for the paper: printed in the footer and as the file's author."""
    crest: bytes = b""
    """The crest as SVG or PNG; one that cannot be read is left out."""
    ink: str = ""
    """The dark colour of masthead, headings and table heads, as ``#rrggbb``; pale ones are darkened."""
    ornament: str = ""
    """The colour of rules, as ``#rrggbb``."""
    contact: str = ""
    """Where journalists may ask; printed on papers made for them."""

    @property
    def answering(self) -> str:
        """Ministry and department in one line."""
        return " · ".join(part for part in (self.ministry, self.department) if part)


@dataclass(frozen=True, slots=True)
class Cover:
    """The masthead and what stands beside the contents on the first page."""

    kind: str
    """What sort of paper this is, in words: Visit briefing."""
    title: Passage
    other_titles: tuple[Passage, ...] = ()
    """The title in the other languages of the archive."""
    occasion: str = ""
    """Place and dates in words."""
    details: tuple[Detail, ...] = ()
    covering_note: Passage = Passage()
    """What the officer writes to the reader, above everything else."""
    covering_heading: str = ""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Point:
    """One short statement that can stand alone."""

    text: Passage
    remark: str = ""
    """Topic, validity, who cleared it: small beneath."""
    mark: str = ""
    """A restriction, e.g. that nobody cleared it."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Points:
    """Short statements, one after the other."""

    kind: ClassVar[str] = "points"
    items: tuple[Point, ...]
    heading: Passage = Passage()


@dataclass(frozen=True, slots=True)
class Prose:
    """Paragraphs under an optional heading; reported speech is prose too, never a quote."""

    kind: ClassVar[str] = "prose"
    passages: tuple[Passage, ...]
    heading: Passage = Passage()
    mark: str = ""
    """A restriction shown above the text, e.g. that the note is internal."""
    remarks: tuple[str, ...] = ()
    """Author, date, source: small beneath, a line each."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Question:
    """A question with its answer: never parted from each other."""

    question: Passage
    answer: Passage
    mark: str = ""
    remarks: tuple[str, ...] = ()
    """Outlet, dates, who cleared it."""
    used: tuple[Passage, ...] = ()
    """The words of the quotes and lines that the answer used."""
    uses: tuple[Origin, ...] = ()
    """The records of those quotes and lines."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Questions:
    """Questions with their answers, perhaps under a heading such as their topic."""

    kind: ClassVar[str] = "questions"
    items: tuple[Question, ...]
    heading: Passage = Passage()


@dataclass(frozen=True, slots=True)
class Notice:
    """A sentence of the program itself on what the page holds or leaves out."""

    kind: ClassVar[str] = "notice"
    text: str
    grave: bool = False


@dataclass(frozen=True, slots=True)
class KeyFigure:
    """One published number with what it says; never without its source where that is known."""

    value: str
    statement: Passage
    remark: str = ""
    """As of, period, who gave it, number of the source."""
    mark: str = ""
    """A warning, e.g. that the figure is past its review date."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class KeyFigures:
    """The panel of figures."""

    kind: ClassVar[str] = "key_figures"
    items: tuple[KeyFigure, ...]


@dataclass(frozen=True, slots=True)
class Count:
    """One number of the strip that shows relations at a glance."""

    value: str
    label: str


@dataclass(frozen=True, slots=True)
class Counts:
    """A strip of a few numbers."""

    kind: ClassVar[str] = "counts"
    items: tuple[Count, ...]


@dataclass(frozen=True, slots=True)
class Moment:
    """One visit on the line of time."""

    year: float
    """When, as a year with its fraction: 2023.16 for the end of February."""
    label: str
    """Date and title, for those who cannot see the drawing."""
    is_above: bool = True
    """Above the line: visits to us; below: our own."""
    is_coming: bool = False
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Timeline:
    """Visits drawn on a line of time."""

    kind: ClassVar[str] = "timeline"
    moments: tuple[Moment, ...]
    first_year: int
    last_year: int
    above: str = ""
    """What stands above the line, and below it, in words."""
    below: str = ""
    alternative_text: str = ""


@dataclass(frozen=True, slots=True)
class ChartPoint:
    """One value of a series."""

    label: str
    """When: a year or a date in words."""
    value: float
    shown: str
    """The number as printed."""
    citation: str = ""
    is_stale: bool = False
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Chart:
    """A figure over time: a small chart of columns, each with its number."""

    kind: ClassVar[str] = "chart"
    title: Passage
    points: tuple[ChartPoint, ...]
    unit: str = ""
    remark: str = ""
    alternative_text: str = ""


@dataclass(frozen=True, slots=True)
class WordChange:
    """A stretch of wording: ``kept``, ``dropped`` or ``added``."""

    text: str
    change: str


@dataclass(frozen=True, slots=True)
class Rewording:
    """How the wording changed from one statement to the next, word by word."""

    kind: ClassVar[str] = "rewording"
    heading: str
    """Since when: Changed since 12 January 2021."""
    words: tuple[WordChange, ...]
    language: str = ""
    summary: str = ""
    """The same for those who do not see strokes: how many words were dropped and added."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Column:
    """One column of a table; ``share`` is its part of the width in relation to the others'."""

    title: str
    share: float
    figures: bool = False
    """Numbers: set to the right with figures of equal width."""


@dataclass(frozen=True, slots=True)
class Row:
    """One row: for each column its lines, the first the main one, the others small beneath it."""

    cells: tuple[tuple[Passage, ...], ...]
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Table:
    """A table whose head repeats on every page: programme, delegation, documents."""

    kind: ClassVar[str] = "table"
    columns: tuple[Column, ...]
    rows: tuple[Row, ...]
    heading: Passage = Passage()

    def without_empty_columns(self) -> Table:
        """Give the table without the columns in which no row has anything."""
        used = [
            index for index in range(len(self.columns)) if any(any(row.cells[index]) for row in self.rows)
        ]
        return Table(
            tuple(self.columns[index] for index in used),
            tuple(Row(tuple(row.cells[index] for index in used), row.origin) for row in self.rows),
            self.heading,
        )


@dataclass(frozen=True, slots=True)
class Quotation:
    """Words set as a quote, with all that belongs in its margin."""

    speaker: Passage
    words: Passage
    marks: tuple[str, str]
    """The outer quotation marks of the words' language; the words themselves stay untouched."""
    office: Passage = Passage()
    occasion: str = ""
    """Place and date in words."""
    source: int = 0
    """The number of the source in the list at the end; 0 where none is known."""
    verbatim: str = ""
    """Whether the words equal their source, in words."""
    verbatim_sign: str = ""
    remarks: tuple[str, ...] = ()
    """To whom, in which language or translation, on which topics."""
    mark: str = ""
    """A restriction: not cleared, embargoed, background, withdrawn."""
    origin: Origin = Origin()

    @property
    def compared(self) -> str:
        """Whether the words equal their source, as a sign and in words."""
        return f"{self.verbatim_sign} {self.verbatim}".strip()


@dataclass(frozen=True, slots=True)
class Quotes:
    """Quotes one after the other, perhaps under a heading such as their topic."""

    kind: ClassVar[str] = "quotes"
    items: tuple[Quotation, ...]
    heading: Passage = Passage()


@dataclass(frozen=True, slots=True)
class Photo:
    """A photograph with its caption; ``file`` is where it lies, empty where the archive has lost it."""

    file: str
    caption: Passage
    remarks: tuple[str, ...] = ()
    """Who is seen, credit, licence: small beneath the caption."""
    alternative_text: str = ""
    """What a person who cannot see it should know; the caption stands in where it is empty."""
    highest_mm: float = 84.0
    """The greatest height at which it is printed."""
    origin: Origin = Origin()

    @property
    def described(self) -> str:
        """What a reader's program reads out: the alternative text, else the caption; perhaps nothing."""
        return self.alternative_text.strip() or self.caption.text.strip()


@dataclass(frozen=True, slots=True)
class Photos:
    """Photographs, each beside its caption, or on a sheet above it."""

    kind: ClassVar[str] = "photos"
    items: tuple[Photo, ...]
    is_sheet: bool = False


@dataclass(frozen=True, slots=True)
class SourceEntry:
    """One numbered source: where a reader can check what the briefing says."""

    number: int
    title: Passage
    remarks: tuple[str, ...] = ()
    """Publisher and date, address, SHA-256 of the kept text."""
    origin: Origin = Origin()


@dataclass(frozen=True, slots=True)
class Sources:
    """The numbered list of sources."""

    kind: ClassVar[str] = "sources"
    entries: tuple[SourceEntry, ...]


Block = (
    Points
    | Prose
    | Questions
    | Notice
    | KeyFigures
    | Counts
    | Timeline
    | Chart
    | Rewording
    | Table
    | Quotes
    | Photos
    | Sources
)


@dataclass(frozen=True, slots=True)
class Section:
    """One titled part; ``key`` is its name in options and tests."""

    key: str
    title: str
    blocks: tuple[Block, ...]


@dataclass(frozen=True, slots=True)
class Briefing:
    """One paper, complete: the same briefing always gives the same pages."""

    language: str
    """The language of labels, dates and numbers: en, ru or kk."""
    cover: Cover
    prepared_at: str
    """The moment of preparation, ISO 8601 with offset: the date in the footer and in the file."""
    sections: tuple[Section, ...] = ()
    lead: tuple[Section, ...] = ()
    """The sections of the first page that stand beside the contents."""
    handling: Passage = Passage()
    """The marking at top and bottom of every page."""
    reference: str = ""
    status: str = ""
    """Draft or checked, in words; printed beside the reference."""
    is_draft: bool = False
    """A draft says so in capitals at the head of every page."""
    letterhead: Letterhead = Letterhead()
    copy: str = ""
    """Which copy this is, in words: Copy 2 of 5."""
    extent: str = "standard"
    """one_page, standard or full."""
    keywords: tuple[str, ...] = field(default=())

    def all_sections(self) -> tuple[Section, ...]:
        """Give the sections in the order of reading."""
        return self.lead + self.sections
