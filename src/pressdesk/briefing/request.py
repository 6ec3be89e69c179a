"""What an officer asks for: which paper, on whom or what, how long, in which language, for whose eyes."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum
from typing import Self

from pressdesk.briefing.blocks import Letterhead
from pressdesk.model.values import Language


class BriefingKind(StrEnum):
    """The papers that the archive can print: the terms of the vocabulary ``briefing_kind``."""

    VISIT = "visit"
    """One visit: before it what one should know, after it its record."""
    COUNTERPART = "counterpart"
    """A dossier on one person over all visits."""
    COUNTRY = "country"
    """A dossier on one country over all visits."""
    TOPIC = "topic"
    """What was said on a topic, by date, with the changes of wording."""
    PRESS = "press"
    """Lines to take, questions and answers."""
    QUOTES = "quotes"
    """A sheet of quotes, ready to be copied."""
    PHOTOS = "photos"
    """A sheet of photographs with their captions."""


class Extent(StrEnum):
    """How long a paper is: the terms of the vocabulary ``briefing_extent``."""

    ONE_PAGE = "one_page"
    """Exactly one page: what does not fit is left out, and the page says so."""
    STANDARD = "standard"
    FULL = "full"
    """Everything, with the annexes."""


class Words(StrEnum):
    """In which wording a quote is printed that has a translation into the language of the paper."""

    ORIGINALS = "originals"
    BOTH = "both"
    TRANSLATIONS = "translations"


@dataclass(frozen=True, slots=True)
class RecordKey:
    """One record by its table and id, e.g. a search result."""

    table: str
    id: str


Subject = tuple[str, str, str, str, str, tuple[RecordKey, ...]]


def moment_here() -> str:
    """Give the present moment as the clock on the wall shows it, ISO 8601 with its offset from UTC."""
    return datetime.now().astimezone().isoformat(timespec="seconds")


@dataclass(frozen=True, slots=True)
class BriefingRequest:
    """One paper as it is wanted; left alone the choices give the cautious one.

    The subject is whatever is given of visit, person, country, topic, enquiry and records; a kind uses those
    that it understands (see ``compose``). Records that the firewall holds back stay out unless their ids
    are in ``chosen``; records that would go in are kept out by ``left_out``.
    """

    kind: str = BriefingKind.VISIT
    visit: str = ""
    person: str = ""
    country: str = ""
    topic: str = ""
    enquiry: str = ""
    records: tuple[RecordKey, ...] = ()
    """Search results: quotes, figures, lines, enquiries, photos, documents; of a visit all that it has."""
    extent: str = Extent.STANDARD
    language: str = Language.ENGLISH
    sections: tuple[str, ...] | None = None
    """Keys of the sections wanted, in their order; None for those of ``sections_of``."""
    chosen: frozenset[str] = frozenset()
    """Ids of held-back records that go in all the same, chosen one by one, and are marked."""
    left_out: frozenset[str] = frozenset()
    """Ids of records that are not wanted."""
    words: str = Words.BOTH
    handling: str = ""
    """A term of the vocabulary of handling that overrides the records' own upwards."""
    copy_number: int | None = None
    copies: int | None = None
    covering_note: str = ""
    prepared_for: str = ""
    prepared_by: str = ""
    public_safe: bool = False
    """Only what is public: no held-back record whatever was chosen, no note, nothing of the desk's own."""
    office: Letterhead | None = None
    """The ministry as the paper shows it; None for the archive's own record of it."""
    prepared_at: str = field(default_factory=moment_here)
    """The moment of preparation, ISO 8601 with the offset of the place: its day is printed."""
    as_of: str = ""
    """The day for which offices, review dates and anniversaries count, ISO 8601; empty: today."""

    @property
    def day(self) -> str:
        """The day for which the paper is made, ISO 8601."""
        return self.as_of or self.prepared_at[:10]

    @property
    def subject(self) -> Subject:
        """What the paper is about: visit, person, country, topic, enquiry, records."""
        return self.visit, self.person, self.country, self.topic, self.enquiry, self.records

    def with_changes(self, **changes: object) -> Self:
        """Give a copy with some choices changed."""
        return replace(self, **changes)  # type: ignore[arg-type]
