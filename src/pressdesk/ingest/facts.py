"""The typed values of facts: days, places, the visit, meetings, figures, topics, documents, reports."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar

from pressdesk.ingest.finding import FindingKind, FindingValue, PersonKey, Range, Side


class DateUse(StrEnum):
    """What a date in the text is there for."""

    PUBLICATION = "publication"
    MENTION = "mention"


@dataclass(frozen=True, slots=True)
class DateValue(FindingValue):
    """Days named in the text, first and last; one day has both equal.

    ``has_year`` tells whether the year is printed or was taken from the dateline. ``is_relative`` marks
    "today", weekdays and the like. ``number`` is 2 for "the second day of the visit", -1 for
    its last, 0 for other days.
    """

    kind: ClassVar[FindingKind] = FindingKind.DATE
    first: date
    last: date
    use: DateUse = DateUse.MENTION
    has_year: bool = True
    is_relative: bool = False
    number: int = 0


@dataclass(frozen=True, slots=True)
class VisitDaysValue(FindingValue):
    """The visit's own days."""

    kind: ClassVar[FindingKind] = FindingKind.DATE
    first: date
    last: date


class PlaceSort(StrEnum):
    """What sort of place is named."""

    CITY = "city"
    COUNTRY = "country"
    VENUE = "venue"


@dataclass(frozen=True, slots=True)
class PlaceValue(FindingValue):
    """A place named in the text.

    ``name`` is the nominative in the text's own language; ``country`` is ISO 3166 alpha-2, None for a
    building that may stand anywhere. ``is_adjective`` marks "Finnish", «венгерский».
    """

    kind: ClassVar[FindingKind] = FindingKind.PLACE
    name: str
    sort: PlaceSort
    country: str | None
    is_adjective: bool = False
    known_id: str | None = None


@dataclass(frozen=True, slots=True)
class VisitPlaceValue(FindingValue):
    """Where the visit took place: the city as printed but nominative, and the host country's code."""

    kind: ClassVar[FindingKind] = FindingKind.PLACE
    city: str | None
    country: str | None


class VisitKind(StrEnum):
    """What the text calls the visit."""

    STATE = "state"
    OFFICIAL = "official"
    OFFICIAL_WORKING = "official_working"
    WORKING = "working"
    PRIVATE = "private"
    MULTILATERAL = "multilateral"
    UNSPECIFIED = "unspecified"


class VisitLevel(StrEnum):
    """The rank of the delegation's head, highest first (codes of the vocabulary ``visit_level``)."""

    HEAD_OF_STATE = "head_of_state"
    HEAD_OF_GOVERNMENT = "head_of_government"
    SPEAKER = "speaker"
    FOREIGN_MINISTER = "foreign_minister"
    MINISTER = "minister"
    DEPUTY_MINISTER = "deputy_minister"
    DELEGATION = "delegation"


@dataclass(frozen=True, slots=True)
class VisitKindValue(FindingValue):
    """The kind of visit in the text's own words, and whether they announce one still to come."""

    kind: ClassVar[FindingKind] = FindingKind.VISIT_KIND
    visit_kind: VisitKind
    is_announcement: bool = False


@dataclass(frozen=True, slots=True)
class SidesValue(FindingValue):
    """Who is the guest, who the host, and on which side everybody else stands."""

    kind: ClassVar[FindingKind] = FindingKind.VISIT_KIND
    guest: PersonKey | None
    host: PersonKey | None
    sides: tuple[tuple[PersonKey, Side], ...]
    countries: tuple[tuple[PersonKey, str | None], ...]
    level: VisitLevel


class MeetingFormat(StrEnum):
    """How a meeting was held (codes of the vocabulary ``meeting_format``)."""

    ONE_ON_ONE = "one_on_one"
    NARROW = "narrow"
    EXPANDED = "expanded"
    MINISTERIAL = "ministerial"
    MULTILATERAL = "multilateral"
    SIGNING = "signing"
    CEREMONY = "ceremony"
    MEAL = "meal"
    PRESS_CONFERENCE = "press_conference"
    CALL = "call"
    BILATERAL = "bilateral"


@dataclass(frozen=True, slots=True)
class MeetingValue(FindingValue):
    """One meeting. ``position`` counts in the order in which the meetings took place, from 0.

    ``day`` is None where the text does not tell it. ``order_cue`` is the range of the words that fixed
    the order ("prior to the meeting").
    """

    kind: ClassVar[FindingKind] = FindingKind.MEETING
    participants: tuple[PersonKey, ...]
    day: date | None
    place: str | None
    meeting_format: MeetingFormat
    position: int
    order_cue: Range | None = None


class Comparator(StrEnum):
    """How a printed figure relates to the true one (codes of the vocabulary ``comparator``)."""

    EXACTLY = "exactly"
    OVER = "over"
    UNDER = "under"
    ABOUT = "about"
    UP_TO = "up_to"
    AT_LEAST = "at_least"


@dataclass(frozen=True, slots=True)
class FigureValue(FindingValue):
    """A figure with all that gives it meaning.

    ``value`` is the full number in decimal digits (62000000000 for 62 billion), ``number`` as printed;
    ``unit`` is an ISO 4217 code, ``%`` or the counted noun as printed. ``measures`` is the clause that
    says what was counted; ``period`` the printed span of time.
    """

    kind: ClassVar[FindingKind] = FindingKind.FIGURE
    value: str
    number: str
    comparator: Comparator
    unit: str
    is_currency: bool = False
    is_change: bool = False
    period: str = ""
    measures: Range = (0, 0)
    speaker: PersonKey | None = None


@dataclass(frozen=True, slots=True)
class TopicValue(FindingValue):
    """A topic of the shared vocabulary; the finding's range is its first mention."""

    kind: ClassVar[FindingKind] = FindingKind.TOPIC
    code: str
    en: str
    ru: str
    kk: str
    mentions: tuple[Range, ...] = ()


@dataclass(frozen=True, slots=True)
class DocumentValue(FindingValue):
    """A document signed or adopted: its kind, and its title as printed."""

    kind: ClassVar[FindingKind] = FindingKind.DOCUMENT
    document_kind: str
    title: str


class OrganisationSort(StrEnum):
    """By what a body was recognised."""

    ARCHIVE = "body of the archive"
    INTERNATIONAL = "international organisation"
    FORMAT = "format"
    MINISTRY = "ministry"
    COMPANY = "company"


@dataclass(frozen=True, slots=True)
class OrganisationValue(FindingValue):
    """A body named in the text, as first printed; ``known_id`` is the archive's where the name is held."""

    kind: ClassVar[FindingKind] = FindingKind.ORGANISATION
    name: str
    sort: OrganisationSort
    known_id: str | None
    mentions: tuple[Range, ...]


@dataclass(frozen=True, slots=True)
class ReportedSpeechValue(FindingValue):
    """What somebody is reported to have said, in the narrator's words: never a quote.

    The finding covers the whole sentence; ``content`` is what was said, ``cue`` the word of saying.
    """

    kind: ClassVar[FindingKind] = FindingKind.REPORTED_SPEECH
    speaker: PersonKey | None
    speaker_printed: str
    content: Range
    cue: Range


@dataclass(frozen=True, slots=True)
class CaptionValue(FindingValue):
    """A picture's caption: its words, who is named in it, and who is credited ("" where nobody is)."""

    kind: ClassVar[FindingKind] = FindingKind.CAPTION
    words: Range
    people: tuple[PersonKey, ...]
    credit: str = ""
