"""An office as a release prints it, and what the three finders share."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from pressdesk.ingest.countries import CountryMention
from pressdesk.ingest.words import Word


class Case(StrEnum):
    """Grammatical cases as far as names need them; the accusative of persons is the genitive."""

    NOMINATIVE = "nominative"
    GENITIVE = "genitive"
    DATIVE = "dative"
    INSTRUMENTAL = "instrumental"
    PREPOSITIONAL = "prepositional"


@dataclass(frozen=True, slots=True)
class Office:
    """An office printed at a range.

    ``key`` says which office it is, in all languages alike; ``name`` is its nominative without the
    country; ``case`` is that of its head word, which an adjoining name shares in Russian.
    """

    start: int
    end: int
    key: str
    name: str
    country: str | None
    case: Case = Case.NOMINATIVE
    is_capitalised: bool = True
    is_woman: bool | None = None
    also: str | None = None
    """The key of the first of two offices held at once («заместитель Премьер-министра – министр …»)."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph prepared for the finders: its words and the countries named in it.

    Up to ``capitals_end`` everything is printed in capitals (a label such as "PRESIDENT LASSO:").
    """

    text: str
    start: int
    end: int
    words: list[Word]
    countries: list[CountryMention]
    capitals_end: int = 0
    cities: tuple[tuple[int, int], ...] = ()

    def joins(self, left: int, right: int) -> bool:
        """Return whether two offsets are only a space (or a possessive ending and a space) apart."""
        between = self.text[left:right]
        return len(between) <= 4 and between.lstrip("'’sS") in {" ", "\u00a0", "\u202f", "  ", "\n", "\r\n"}

    def is_city(self, word: Word) -> bool:
        """Return whether a word belongs to the name of a city."""
        return any(start <= word.start < end for start, end in self.cities)

    def country_starting(self, offset: int) -> CountryMention | None:
        """Return the country named from ``offset`` on, if any."""
        return next((mention for mention in self.countries if mention.start == offset), None)

    def country_covering(self, word: Word) -> CountryMention | None:
        """Return the country whose name holds ``word``, if any."""
        return next(
            (item for item in self.countries if item.start <= word.start and item.end >= word.end), None
        )


def is_acronym(word: Word) -> bool:
    """Return whether a word is written in capitals as the short name of a body (EU, МИД)."""
    head, hyphen, tail = word.text.partition("-")
    bare = (head if hyphen and tail.islower() else word.text).replace(".", "")
    return 2 <= len(bare) <= 6 and bare.isupper()


def without_country(passage: Passage, start: int, end: int, *, within: bool = False) -> str:
    """Return an office's text with a country at either edge taken off ("of the Republic of Korea").

    With ``within`` an adjective of a country («чешской компании») or a country before «по» is left out too.
    """
    for mention in passage.countries:
        if mention.start == start and mention.end < end:
            start = _skip(passage.text, mention.end, end)
        elif mention.end == end and mention.start > start:
            end = _trim(passage.text, start, mention.start)
    inside = [
        (mention.start, mention.end)
        for mention in passage.countries
        if within
        and start < mention.start
        and mention.end < end
        and _stands_apart(passage.text, start, mention)
    ]
    name = passage.text[start:end]
    for first, last in reversed(inside):
        name = name[: first - start] + name[last - start :]
    return " ".join(name.split())


def _stands_apart(text: str, start: int, mention: CountryMention) -> bool:
    """A capital adjective is part of a body's name («Японского агентства»)."""
    if mention.is_adjective:
        return text[mention.start].islower()
    return " " not in text[start : mention.start].strip() and text.startswith(" по ", mention.end)


def _skip(text: str, start: int, end: int) -> int:
    while start < end and (text[start].isspace() or text[start] in "’'"):
        start += 1
    if text[start : start + 2] in {"s ", "S "}:
        start += 2
    return start


def _trim(text: str, start: int, end: int) -> int:
    kept = text[start:end].rstrip()
    for tail in (" of the", " of", " for the", " to the", " to", " for", " в", " на", " of The"):
        if kept.endswith(tail):
            kept = kept[: -len(tail)].rstrip()
            break
    return start + len(kept)
