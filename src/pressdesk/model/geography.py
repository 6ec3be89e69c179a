"""Countries, places with their names over time, and organisations."""

from __future__ import annotations

from dataclasses import dataclass
from typing import ClassVar

from pressdesk.model.fields import Kind, Section, entry
from pressdesk.model.record import Record
from pressdesk.model.values import Translated


@dataclass(kw_only=True, slots=True)
class Country(Record):
    """A country, by ISO 3166-1 code where it has one; historical states have none."""

    table: ClassVar[str] = "country"
    label: ClassVar[str] = "Country"
    plural: ClassVar[str] = "Countries"

    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=9,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    code: str = entry("Code", listed=True, weight=3, help="Two letters of ISO 3166-1, e.g. KZ.")
    spellings: tuple[str, ...] = entry("Further names", Kind.LINES, weight=6)


@dataclass(kw_only=True, slots=True)
class Place(Record):
    """A city or another place where people meet."""

    table: ClassVar[str] = "place"
    label: ClassVar[str] = "Place"
    plural: ClassVar[str] = "Places"

    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=9,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    country: str = entry("Country", Kind.LINK, target="country", listed=True, printed=True)
    spellings: tuple[str, ...] = entry("Further names", Kind.LINES, weight=6)


@dataclass(kw_only=True, slots=True)
class PlaceName(Record):
    """The name that a place bore in one period: Astana, Nur-Sultan, Astana."""

    table: ClassVar[str] = "place_name"
    label: ClassVar[str] = "Name of a period"
    plural: ClassVar[str] = "Names by period"

    place: str = entry("Place", Kind.LINK, target="place", owner=True, required=True)
    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=6,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    starts_on: str = entry("From", Kind.DATE, listed=True)
    ends_on: str = entry("To", Kind.DATE, listed=True)


@dataclass(kw_only=True, slots=True)
class Organisation(Record):
    """A ministry, an international organisation, a company or another body."""

    table: ClassVar[str] = "organisation"
    label: ClassVar[str] = "Organisation"
    plural: ClassVar[str] = "Organisations"

    name: Translated = entry(
        "Name",
        Kind.TRANSLATED_LINE,
        required=True,
        weight=9,
        section=Section.HEADER,
        listed=True,
        printed=True,
    )
    abbreviation: Translated = entry(
        "Abbreviation", Kind.TRANSLATED_LINE, weight=6, listed=True, printed=True
    )
    country: str = entry("Country", Kind.LINK, target="country", listed=True, printed=True)
    spellings: tuple[str, ...] = entry("Further names", Kind.LINES, weight=6)
