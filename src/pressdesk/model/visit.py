"""The visit, and the journey or event that it belongs to."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Problem, Section, entry
from pressdesk.model.record import Record, ends_before_it_starts
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Tour(Record):
    """Several stops of one journey."""

    table: ClassVar[str] = "tour"
    label: ClassVar[str] = "Tour"
    plural: ClassVar[str] = "Tours"

    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=8,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    starts_on: str = entry("From", Kind.DATE, listed=True, printed=True)
    ends_on: str = entry("To", Kind.DATE, listed=True, printed=True)
    remarks: str = entry("Remarks", Kind.TEXT, weight=2, restricted=True)


@dataclass(kw_only=True, slots=True)
class Event(Record):
    """A format or conference that visits belong to: C5+1, a summit, a forum."""

    table: ClassVar[str] = "event"
    label: ClassVar[str] = "Event"
    plural: ClassVar[str] = "Events"

    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=8,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    starts_on: str = entry("From", Kind.DATE, listed=True, printed=True)
    ends_on: str = entry("To", Kind.DATE, listed=True, printed=True)
    place: str = entry("Place", Kind.LINK, target="place", listed=True, printed=True)
    remarks: str = entry("Remarks", Kind.TEXT, weight=2, restricted=True)


@dataclass(kw_only=True, slots=True)
class Visit(Record):
    """One official visit: the record that nearly all others hang on."""

    table: ClassVar[str] = "visit"
    label: ClassVar[str] = "Visit"
    plural: ClassVar[str] = "Visits"

    title: Translated = entry(
        "Title",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=10,
        section=Section.HEADER,
        listed=True,
        printed=True,
        placeholder="Official visit of …",
        import_names=("headline", "name"),
    )
    reference: str = entry(
        "Reference",
        weight=6,
        section=Section.HEADER,
        listed=True,
        printed=True,
        help="A short name that people can say, e.g. 2023-02-28 US-KZ 01. Given when the visit is filed.",
    )
    starts_on: str = entry(
        "From",
        Kind.DATE,
        section=Section.HEADER,
        listed=True,
        printed=True,
        required=True,
        import_names=("date_start",),
    )
    ends_on: str = entry(
        "To", Kind.DATE, section=Section.HEADER, listed=True, printed=True, import_names=("date_end",)
    )
    kind: str = entry(
        "Kind", Kind.CHOICE, vocabulary="visit_kind", section=Section.HEADER, listed=True, printed=True
    )
    level: str = entry("Level", Kind.CHOICE, vocabulary="visit_level", printed=True)
    direction: str = entry("Direction", Kind.CHOICE, vocabulary="direction", listed=True, printed=True)
    guest: str = entry("Guest", Kind.LINK, target="person", listed=True, printed=True)
    guest_country: str = entry("Guest’s country", Kind.LINK, target="country", listed=True, printed=True)
    guest_organisation: str = entry("Guest’s organisation", Kind.LINK, target="organisation", printed=True)
    host: str = entry("Host", Kind.LINK, target="person", listed=True, printed=True)
    host_country: str = entry("Host country", Kind.LINK, target="country", listed=True, printed=True)
    places: tuple[str, ...] = entry("Places", Kind.LINKS, target="place", listed=True, printed=True)
    tour: str = entry("Part of the tour", Kind.LINK, target="tour", section=Section.DETAIL)
    event: str = entry("On the occasion of", Kind.LINK, target="event", section=Section.DETAIL, printed=True)
    objective: Translated = entry(
        "Objective", Kind.TRANSLATED_TEXT, weight=5, printed=True, help="What the visit is for."
    )
    summary: Translated = entry(
        "Summary of outcome", Kind.TRANSLATED_TEXT, weight=6, printed=True, import_names=("description",)
    )
    topics: tuple[str, ...] = entry("Topics", Kind.LINKS, target="topic", listed=True, printed=True)
    programme_status: str = entry(
        "Programme", Kind.CHOICE, vocabulary="programme_status", section=Section.DETAIL, printed=True
    )
    status: str = entry("Record status", Kind.CHOICE, vocabulary="record_status", listed=True)
    handling: str = entry(
        "Handling",
        Kind.CHOICE,
        vocabulary="handling",
        section=Section.DETAIL,
        printed=True,
        help="The marking at top and bottom of every printed page.",
    )
    remarks: str = entry("Internal remarks", Kind.TEXT, weight=3, section=Section.DETAIL, restricted=True)

    def cross_field_problems(self) -> list[Problem]:
        """A visit ends on or after the day on which it starts."""
        if ends_before_it_starts(self.starts_on, self.ends_on):
            return [Problem("ends_on", "The visit ends before it starts.")]
        return []
