"""Names that the archive already holds, as a plain value: what reading a new text may lean on."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """A person of the archive.

    ``name`` is the preferred form; ``spellings`` are all other forms in any language and script;
    ``offices`` as they were printed, newest first; ``country`` is ISO 3166 alpha-2.
    """

    id: str
    name: str
    spellings: tuple[str, ...] = ()
    offices: tuple[str, ...] = ()
    country: str | None = None


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the archive with its names in any language; ``country`` is ISO 3166 alpha-2."""

    id: str
    names: tuple[str, ...]
    country: str | None = None


@dataclass(frozen=True, slots=True)
class KnownCountry:
    """A country of the archive with additional names; ``code`` is ISO 3166 alpha-2."""

    code: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownOrganisation:
    """A body of the archive with its names and abbreviations in any language."""

    id: str
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Everything that reading may lean on; empty for a new archive."""

    people: tuple[KnownPerson, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    countries: tuple[KnownCountry, ...] = ()
    organisations: tuple[KnownOrganisation, ...] = ()
