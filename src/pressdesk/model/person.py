"""People and the offices that they hold over time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Problem, Section, entry
from pressdesk.model.record import Record, ends_before_it_starts
from pressdesk.model.values import Language, Translated


@dataclass(kw_only=True, slots=True)
class Person(Record):
    """A person, under every spelling by which sources name them."""

    table: ClassVar[str] = "person"
    label: ClassVar[str] = "Person"
    plural: ClassVar[str] = "People"

    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=10,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    native_name: str = entry("Name in their own script", weight=8, printed=True)
    spellings: tuple[str, ...] = entry(
        "Further spellings",
        Kind.LINES,
        weight=8,
        help="One a line: other transliterations, former names, titles of nobility.",
    )
    form_of_address: Translated = entry(
        "Form of address", Kind.TRANSLATED_LINE, printed=True, placeholder="Mr Secretary"
    )
    country: str = entry("Country", Kind.LINK, target="country", listed=True, printed=True)
    office: str = entry(
        "Usual office",
        weight=4,
        listed=True,
        help="Shown in lists. The office on a given day comes from the appointments.",
    )
    biography: Translated = entry("Short biography", Kind.TRANSLATED_TEXT, weight=2, printed=True)
    portrait: str = entry("Portrait", Kind.LINK, target="attachment", section=Section.DETAIL, printed=True)
    remarks: str = entry("Internal remarks", Kind.TEXT, weight=2, section=Section.DETAIL, restricted=True)

    def all_names(self) -> tuple[str, ...]:
        """Give every name and spelling, each once, in the order of the form."""
        names = [*self.name.by_language().values(), self.native_name, *self.spellings]
        return tuple(dict.fromkeys(name for name in names if name))

    def caption(self, language: str = Language.ENGLISH) -> str:
        """Give the name in ``language``, else in any other."""
        return self.name.best(language) or self.native_name or next(iter(self.spellings), "")


@dataclass(kw_only=True, slots=True)
class Appointment(Record):
    """An office held by a person, from one day to another."""

    table: ClassVar[str] = "appointment"
    label: ClassVar[str] = "Appointment"
    plural: ClassVar[str] = "Appointments"

    person: str = entry("Person", Kind.LINK, target="person", owner=True, required=True, listed=True)
    office: Translated = entry(
        "Office",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=5,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    rank: str = entry("Rank", Kind.CHOICE, vocabulary="office_rank", printed=True)
    organisation: str = entry("Organisation", Kind.LINK, target="organisation", printed=True)
    country: str = entry("Country", Kind.LINK, target="country", printed=True)
    starts_on: str = entry("From", Kind.DATE, listed=True, printed=True)
    ends_on: str = entry("To", Kind.DATE, listed=True, printed=True)
    source: str = entry("Source", Kind.LINK, target="source", section=Section.DETAIL)

    def cross_field_problems(self) -> list[Problem]:
        """An appointment ends on or after the day on which it starts."""
        if ends_before_it_starts(self.starts_on, self.ends_on):
            return [Problem("ends_on", "The appointment ends before it starts.")]
        return []
