"""The draft of a visit: what was read from one text, as plain values, each with the place it came from.

A draft never changes: the functions of :mod:`pressdesk.ingest.editing` give new ones. It is written to
JSON and back without loss (:mod:`pressdesk.ingest.draft_json`), because drafts wait in the inbox.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from pressdesk.ingest.facts import Comparator, MeetingFormat, VisitKind, VisitLevel
from pressdesk.ingest.finding import Finding, Genre, PersonKey, Range, Side
from pressdesk.ingest.languages import Language
from pressdesk.model.parts import Part

CERTAIN = 0.9
"""From this confidence on, a value counts as certain and may be accepted with all others in one go."""


class Review(StrEnum):
    """What the officer said to a value."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"


class DraftWarning(StrEnum):
    """What the officer should know about the text as a whole."""

    NO_VISIT = "no_visit"
    NO_DATE = "no_date"
    NO_PEOPLE = "no_people"
    UNCLOSED_QUOTE = "unclosed_quote"
    PARTLY_READ = "partly_read"
    LOST_CHARACTERS = "lost_characters"
    SCANNED_PAGES = "scanned_pages"
    MACROS = "macros"
    DAMAGED_FILE = "damaged_file"
    TRACKED_CHANGES = "tracked_changes"
    UNREAD_ATTACHMENT = "unread_attachment"
    SEVERAL_RELEASES = "several_releases"

    @property
    def sentence(self) -> str:
        """Give the warning in plain English; it is translated where it is shown."""
        return _SENTENCES[self]


_SENTENCES = {
    DraftWarning.NO_VISIT: "No visit was found in this text; the text is kept, and the fields can be "
    "filled by hand.",
    DraftWarning.NO_DATE: "The text gives no date that could be resolved; please enter the days of the "
    "visit.",
    DraftWarning.NO_PEOPLE: "No guest or host was found in this text; please enter them.",
    DraftWarning.UNCLOSED_QUOTE: "A quotation mark is opened and never closed; please check where the quote "
    "ends.",
    DraftWarning.LOST_CHARACTERS: (
        "Some characters were lost before this text came here (shown as \ufffd);"
        " please compare it with the original."
    ),
    DraftWarning.SCANNED_PAGES: "Some pages of the file are pictures without text (scans); they were not "
    "read.",
    DraftWarning.MACROS: "The file carries macros; they were ignored.",
    DraftWarning.DAMAGED_FILE: "The file is damaged: only a part of its text could be read.",
    DraftWarning.TRACKED_CHANGES: "The file shows tracked changes; it was read as if all of them were "
    "accepted.",
    DraftWarning.UNREAD_ATTACHMENT: "Not every attachment of the message could be read; the message is kept "
    "whole.",
    DraftWarning.SEVERAL_RELEASES: "The text holds several releases: only the first was read; please give "
    "the others in texts of their own.",
    DraftWarning.PARTLY_READ: "The text is very long: only its first part was read, all of it is kept.",
}


@dataclass(frozen=True, slots=True)
class Trace:
    """Where a value came from: its range, how sure, by which rule, and what else spoke for it."""

    start: int
    end: int
    confidence: float
    rule: str
    evidence: tuple[Range, ...] = ()
    correction: str = ""
    """The id of the earlier correction that the value follows; empty where it follows none."""

    @classmethod
    def of(cls, finding: Finding) -> Trace:
        """Take over what a finding says about itself."""
        return cls(finding.start, finding.end, round(finding.confidence, 4), finding.rule, finding.evidence)

    @classmethod
    def by_hand(cls, start: int = 0, end: int = 0) -> Trace:
        """Mark a value that the officer gave."""
        return cls(start, end, 1.0, "by hand")


@dataclass(frozen=True, slots=True)
class DraftField:
    """One plain field: ISO dates, country codes, words of a vocabulary, a person's key; empty for unknown."""

    value: str = ""
    trace: Trace | None = None
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftPerson:
    """A person of the text. ``role`` is the office in the nominative, ``office_printed`` as printed."""

    id: PersonKey
    name: str
    role: str
    office_printed: str
    country: str
    side: Side
    takes_part: bool
    is_named: bool
    known_id: str
    mentions: tuple[Range, ...]
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftMeeting:
    """One meeting; the draft holds them in the order in which they took place."""

    id: str
    date: str
    place: str
    format: MeetingFormat
    participants: tuple[PersonKey, ...]
    order_cue: str
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftCandidate:
    """One of the people who may have said a quote."""

    person: PersonKey | None
    printed: str
    score: float
    rule: str


@dataclass(frozen=True, slots=True)
class DraftQuote:
    """One statement: the verbatim ranges of its parts, and who said it."""

    id: str
    parts: tuple[Range, ...]
    speaker: PersonKey | None
    speaker_printed: str
    office_printed: str
    candidates: tuple[DraftCandidate, ...]
    shape: str
    is_fragment: bool
    is_unclosed: bool
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftReportedSpeech:
    """Words reported without quotation marks: the sentence, and the part of it that was said."""

    id: str
    sentence: Range
    content: Range
    speaker: PersonKey | None
    speaker_printed: str
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftFigure:
    """A figure: the range as printed, and what was read from it."""

    id: str
    start: int
    end: int
    value: str
    comparator: Comparator
    unit: str
    is_currency: bool
    is_change: bool
    period: str
    measures: Range
    speaker: PersonKey | None
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftTopic:
    """A topic of the shared vocabulary."""

    id: str
    en: str
    ru: str
    kk: str
    trace: Trace
    review: Review = Review.OPEN

    def name(self, language: Language) -> str:
        """Give the topic's name in one language."""
        return {Language.ENGLISH: self.en, Language.RUSSIAN: self.ru, Language.KAZAKH: self.kk}[language]


@dataclass(frozen=True, slots=True)
class DraftOrganisation:
    """A body named in the text; ``known_id`` is the archive's organisation, empty where none has the name."""

    id: str
    name: str
    known_id: str
    mentions: tuple[Range, ...]
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class DraftDocument:
    """A document signed; ``kind`` is a code of the vocabulary ``document_kind``."""

    id: str
    kind: str
    title: str
    trace: Trace
    review: Review = Review.OPEN


@dataclass(frozen=True, slots=True)
class VisitDraft:
    """Everything read from one text. All ranges are code points into ``text``."""

    identifier: str
    text: str
    sha256: str
    language: Language
    genre: Genre
    title: str = ""
    publisher: str = ""
    publisher_trace: Trace | None = None
    """Where the publisher was recognised, None where it was given."""
    address: str = ""
    published_on: str = ""
    is_announcement: bool = False
    is_call: bool = False
    date_start: DraftField = DraftField()
    date_end: DraftField = DraftField()
    city: DraftField = DraftField()
    country: DraftField = DraftField()
    kind: DraftField = DraftField(VisitKind.UNSPECIFIED.value)
    level: DraftField = DraftField(VisitLevel.DELEGATION.value)
    guest: DraftField = DraftField()
    host: DraftField = DraftField()
    people: tuple[DraftPerson, ...] = ()
    meetings: tuple[DraftMeeting, ...] = ()
    quotes: tuple[DraftQuote, ...] = ()
    reported_speech: tuple[DraftReportedSpeech, ...] = ()
    figures: tuple[DraftFigure, ...] = ()
    topics: tuple[DraftTopic, ...] = ()
    documents: tuple[DraftDocument, ...] = ()
    organisations: tuple[DraftOrganisation, ...] = ()
    warnings: tuple[DraftWarning, ...] = ()
    parts: tuple[Part, ...] = ()
    """Where in the original file the stretches of the text stood."""

    def person(self, key: str | None) -> DraftPerson | None:
        """Give one person by key."""
        return next((person for person in self.people if person.id == key), None)

    def name_of(self, key: str | None) -> str | None:
        """Give a person's name by key, None where there is none."""
        person = self.person(key)
        return person.name if person is not None else None

    def participants(self) -> tuple[DraftPerson, ...]:
        """Give those who took part and were not rejected."""
        return tuple(
            person for person in self.people if person.takes_part and person.review is not Review.REJECTED
        )

    def words(self, part: Range) -> str:
        """Give the characters of a range, untouched."""
        return self.text[part[0] : part[1]]

    def statement(self, quote: DraftQuote) -> str:
        """Give a statement's parts one after the other, each verbatim, joined by a space."""
        return " ".join(self.words(part) for part in quote.parts)

    def as_document(self) -> dict[str, Any]:
        """Give the visit in the exchange form (see :func:`pressdesk.ingest.draft_json.as_document`)."""
        from pressdesk.ingest.draft_json import as_document

        return as_document(self)

    @classmethod
    def from_document(cls, document: dict[str, Any]) -> VisitDraft:
        """Read a draft back from its exchange form; DamagedDraftError where it is none."""
        from pressdesk.ingest.draft_json import from_document

        return from_document(document)

    def to_json(self) -> str:
        """Write the draft as JSON text, for :meth:`from_json`."""
        from pressdesk.ingest.draft_json import to_json

        return to_json(self)

    @classmethod
    def from_json(cls, text: str) -> VisitDraft:
        """Read a draft back from its JSON text; DamagedDraftError where it is damaged."""
        from pressdesk.ingest.draft_json import from_json

        return from_json(text)

    def has_visit(self) -> bool:
        """Tell whether anything in the text speaks of a visit or a meeting."""
        return DraftWarning.NO_VISIT not in self.warnings
