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
class Lesson:
    """What an earlier correction says about other texts.

    ``kind`` is a code of the vocabulary ``correction_kind``; ``printed`` is what was found and ``meaning``
    what the officer made of it; ``subject`` is the person whose office it is; ``house`` tells who had
    published it, ``country`` (ISO 3166 alpha-2) whose office it was, ``day`` (ISO 8601) when.
    """

    correction_id: str
    kind: str
    printed: str
    meaning: str
    subject: str = ""
    house: str = ""
    country: str = ""
    day: str = ""
    person_id: str = ""


@dataclass(frozen=True, slots=True)
class KnownNames:
    """Everything that reading may lean on; empty for a new archive."""

    people: tuple[KnownPerson, ...] = ()
    places: tuple[KnownPlace, ...] = ()
    countries: tuple[KnownCountry, ...] = ()
    organisations: tuple[KnownOrganisation, ...] = ()
    lessons: tuple[Lesson, ...] = ()
