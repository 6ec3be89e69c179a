"""The programme of a visit and those who took part."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Problem, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Language, Translated


@dataclass(kw_only=True, slots=True)
class Meeting(Record):
    """One item of a visit's programme."""

    table: ClassVar[str] = "meeting"
    label: ClassVar[str] = "Meeting"
    plural: ClassVar[str] = "Meetings"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True, required=True)
    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=7,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    position: int | None = entry(
        "Order",
        Kind.INTEGER,
        listed=True,
        printed=True,
        help="The order in the programme where no time is known.",
    )
    held_on: str = entry("Day", Kind.DATE, listed=True, printed=True)
    starts_at: str = entry("Starts", Kind.TIME, listed=True, printed=True)
    ends_at: str = entry("Ends", Kind.TIME, printed=True)
    order_as_printed: str = entry(
        "Order as the source gives it",
        section=Section.DETAIL,
        placeholder="prior to the meeting with the Head of State",
    )
    place: str = entry("City", Kind.LINK, target="place", printed=True)
    venue: Translated = entry("Venue", Kind.TRANSLATED_LINE, weight=4, listed=True, printed=True)
    format: str = entry("Format", Kind.CHOICE, vocabulary="meeting_format", listed=True, printed=True)
    press_access: str = entry(
        "Press access", Kind.CHOICE, vocabulary="press_access", listed=True, printed=True
    )
    interpretation: str = entry("Languages and interpreters", section=Section.DETAIL, printed=True)
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic", printed=True)
    summary: Translated = entry("Summary", Kind.TRANSLATED_TEXT, weight=5, printed=True)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )


@dataclass(kw_only=True, slots=True)
class Participation(Record):
    """A person's part in a visit, or in one of its meetings, with the office held on that day."""

    table: ClassVar[str] = "participation"
    label: ClassVar[str] = "Participant"
    plural: ClassVar[str] = "Delegations"

    visit: str = entry("Visit", Kind.LINK, target="visit", owner=True)
    meeting: str = entry("Meeting", Kind.LINK, target="meeting", owner=True)
    person: str = entry(
        "Person", Kind.LINK, target="person", required=True, section=Section.HEADER, listed=True, printed=True
    )
    office_then: Translated = entry(
        "Office on the day",
        Kind.TRANSLATED_LINE,
        weight=4,
        listed=True,
        printed=True,
        help="Kept as printed: a later change of post changes nothing here.",
    )
    country: str = entry("Country", Kind.LINK, target="country", printed=True)
    side: str = entry("Side", Kind.CHOICE, vocabulary="side", listed=True, printed=True)
    function: str = entry(
        "Function", Kind.CHOICE, vocabulary="participation_function", listed=True, printed=True
    )
    precedence: int | None = entry("Order of precedence", Kind.INTEGER, printed=True)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)
    source_ranges: tuple[tuple[int, int], ...] = entry(
        "Place in the source", Kind.RANGES, section=Section.HIDDEN
    )

    def caption(self, language: str = Language.ENGLISH) -> str:
        """Give the office then; the name is the linked person's."""
        return self.office_then.best(language)

    def cross_field_problems(self) -> list[Problem]:
        """A participation belongs to a visit or to one of its meetings."""
        if not self.visit and not self.meeting:
            return [Problem("visit", "A participant takes part in a visit or in a meeting.")]
        return []
