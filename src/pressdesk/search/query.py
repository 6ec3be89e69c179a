"""The query language. Any string is a query: what cannot be read as an operator is read as words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from pressdesk.search.folding import folded_text, surfaces


class Key(StrEnum):
    """What a result can be filtered by, as it is written before the colon."""

    SPEAKER = "speaker"
    TO = "to"
    PERSON = "person"
    COUNTRY = "country"
    TOPIC = "topic"
    KIND = "kind"
    YEAR = "year"
    BEFORE = "before"
    AFTER = "after"
    TYPE = "type"
    STATUS = "status"
    LANG = "lang"
    HAS = "has"
    IN = "in"


_KEY_NAMES = {
    Key.SPEAKER: "speaker спикер автор кто сөйлеуші сөйлеген спикері кім soileushi",
    Key.TO: "to кому адресат кімге kimge",
    Key.PERSON: "person человек персона адам тұлға adam",
    Key.COUNTRY: "country страна ел мемлекет el",
    Key.TOPIC: "topic тема тақырып taqyryp",
    Key.KIND: "kind вид түр түрі tur",
    Key.YEAR: "year год жыл жылы jyl",
    Key.BEFORE: "before до дейін deiin",
    Key.AFTER: "after после с кейін keiin",
    Key.TYPE: "type тип санат sanat",
    Key.STATUS: "status статус допуск мәртебе күй martebe",
    Key.LANG: "lang language язык тіл тілі til",
    Key.HAS: "has есть бар bar",
    Key.IN: "in в визит ішінде сапар sapar",
}
KEYS = {name: key for key, names in _KEY_NAMES.items() for name in names.split()}
"""Every name of a key, in three languages."""

_OR = frozenset({"OR", "ИЛИ", "НЕМЕСЕ", "|"})
_QUOTED = r"\"[^\"]*\"|“[^”“]*”|«[^»«]*»|„[^“”„]*[“”]"
_TOKEN = re.compile(rf"-?(?:(?P<key>[^\W\d_]+):)?(?P<quoted>{_QUOTED})|\S+")
_FILTER = re.compile(r"(?P<key>[^\W\d_]+):(?P<value>[^\s:/].*)", re.DOTALL)
_QUOTES = '"“”«»„'
LONGEST = 2000
"""Characters of a query that are read; the rest is left out and said."""
MOST_WORDS = 32
"""Words of a query that are read."""


class ChipKind(StrEnum):
    """What a part of a query asks for."""

    WORD = "word"
    BEGINNING = "beginning"
    """``word*``: any word that begins so."""
    PHRASE = "phrase"
    """Words that stand together, as written."""
    FILTER = "filter"
    OR = "or"
    """Joins what stands before it with what follows."""


@dataclass(frozen=True, slots=True)
class Chip:
    """One part of a query as it is typed, to be shown as a chip and clicked away."""

    start: int
    end: int
    """Where it stands in the query, in characters."""
    text: str
    """As typed."""
    kind: ChipKind
    value: str
    """What is asked for, without operators, key and quotation marks."""
    key: Key | None = None
    """For a filter: what it filters by."""
    is_negated: bool = False


def chips(text: str) -> list[Chip]:
    """Give the parts of a query in order, each with its place. Any string is a query."""
    return [chip for match in _TOKEN.finditer(text[:LONGEST]) if (chip := _chip(match))]


def with_term(text: str, term: str) -> str:
    """Give a query with one more term, as a click on a facet adds it; once only.

    It stands before the rest, whose last word may still be being typed.
    """
    if any(chip.text == term for chip in chips(text)):
        return text
    return f"{term} {text.lstrip()}"


def without(text: str, chip: Chip) -> str:
    """Give a query without one of its parts, and without an OR that joins nothing any more."""
    parts = chips(text)
    position = next((i for i, part in enumerate(parts) if part.start == chip.start), len(parts))
    gone = {position}
    if chip.kind is not ChipKind.FILTER:
        joins = (i for i in (position - 1, position + 1) if 0 <= i < len(parts))
        gone.update([i for i in joins if parts[i].kind is ChipKind.OR][:1])
    return written([part for i, part in enumerate(parts) if i not in gone])


def written(parts: Sequence[Chip]) -> str:
    """Give the query that consists of ``parts``; what ``chips`` reads from it are the same parts."""
    kept: list[Chip] = []
    for part in parts:
        if part.kind is not ChipKind.OR or (kept and kept[-1].kind is not ChipKind.OR):
            kept.append(part)
    if kept and kept[-1].kind is ChipKind.OR:
        kept.pop()
    return " ".join(part.text for part in kept)


def filter_term(key: Key, value: str) -> str:
    """Give a filter as it is typed: ``year:2023``, ``speaker:"Antony Blinken"``."""
    plain = " ".join(value.translate(dict.fromkeys(map(ord, _QUOTES), " ")).split())
    return f"{key.value}:{plain}" if re.fullmatch(r"[\w.-]+", plain) else f'{key.value}:"{plain}"'


def _chip(match: re.Match[str]) -> Chip | None:
    """Read one token; None for signs alone and for a key that nothing follows yet."""
    token, place = match.group(), (match.start(), match.end(), match.group())
    if token in _OR:
        return Chip(*place, ChipKind.OR, "")
    negated = token.startswith("-") and len(token) > 1
    body = token[1:] if negated else token
    if match.group("quoted"):
        return _quoted_chip(match, negated=negated)
    if body.endswith(":") and body[:-1].lower() in KEYS:
        return None
    if (found := _FILTER.fullmatch(body)) and (key := KEYS.get(found.group("key").lower())):
        value = found.group("value").strip(_QUOTES).strip()
        return Chip(*place, ChipKind.FILTER, value, key, negated) if value else None
    kind = ChipKind.BEGINNING if body.endswith("*") else ChipKind.WORD
    value = body.strip(f"*{_QUOTES}")
    return Chip(*place, kind, value, None, negated) if folded_text(body) else None


def _quoted_chip(match: re.Match[str], *, negated: bool) -> Chip | None:
    key, inside = match.group("key") or "", match.group("quoted")[1:-1].strip()
    place = match.start(), match.end(), match.group()
    if known := KEYS.get(key.lower()):
        return Chip(*place, ChipKind.FILTER, inside, known, negated) if inside else None
    value = f"{key} {inside}".strip()
    return Chip(*place, ChipKind.PHRASE, value, None, negated) if folded_text(value) else None


@dataclass(frozen=True, slots=True)
class Term:
    """Something that a passage must contain: a word, the beginning of a word, or an exact phrase."""

    surface: str
    """As typed, without its operators."""
    words: tuple[str, ...]
    """Its words, folded; more than one only in a phrase or in a word with signs inside (``C5+1``)."""
    is_phrase: bool = False
    is_prefix: bool = False


@dataclass(frozen=True, slots=True)
class Filter:
    """A condition on the passage's setting: any of ``values``."""

    key: Key
    values: tuple[str, ...]
    is_negated: bool = False


@dataclass(frozen=True, slots=True)
class Query:
    """A query as it was understood."""

    text: str
    clauses: tuple[tuple[Term, ...], ...] = ()
    """All must match; within one clause any."""
    excluded: tuple[Term, ...] = ()
    filters: tuple[Filter, ...] = ()
    is_cut: bool = False
    """True where the query was too long to be read to its end."""

    @property
    def is_empty(self) -> bool:
        """Tell whether there is nothing to look for."""
        return not (self.clauses or self.excluded or self.filters)

    @property
    def terms(self) -> tuple[Term, ...]:
        """All terms that may match, in order."""
        return tuple(term for clause in self.clauses for term in clause)


def parse(text: str, *, typing: bool = False) -> Query:
    """Read a query; while it is being typed its last word counts as the beginning of a word. Never fails."""
    reader = _Reader()
    parts = chips(text)
    for chip in parts:
        reader.take(chip)
    clauses = reader.clauses
    if typing and clauses and text[-1:].isalnum() and _is_unfinished(parts[-1], len(text)):
        last = clauses[-1][-1]
        clauses[-1][-1] = Term(last.surface, last.words, last.is_phrase, is_prefix=True)
    return Query(
        text=text,
        clauses=tuple(tuple(clause) for clause in clauses[:MOST_WORDS]),
        excluded=tuple(reader.excluded[:MOST_WORDS]),
        filters=tuple(reader.filters[:MOST_WORDS]),
        is_cut=len(text) > LONGEST or len(clauses) > MOST_WORDS,
    )


def _is_unfinished(last: Chip, length: int) -> bool:
    """Tell whether the query ends within a word that is being typed."""
    return last.kind is ChipKind.WORD and not last.is_negated and last.end == length


class _Reader:
    """Takes a query's parts one after another."""

    def __init__(self) -> None:
        self.clauses: list[list[Term]] = []
        self.excluded: list[Term] = []
        self.filters: list[Filter] = []
        self._joins_next = False

    def take(self, chip: Chip) -> None:
        """Read one part."""
        if chip.kind is ChipKind.OR:
            self._joins_next = bool(self.clauses)
        elif chip.key:
            self.filters.append(Filter(chip.key, _values(chip.value), chip.is_negated))
        else:
            self._add(_term(chip), negated=chip.is_negated)

    def _add(self, term: Term, *, negated: bool) -> None:
        if negated:
            self.excluded.append(term)
        elif self._joins_next:
            self.clauses[-1].append(term)
        else:
            self.clauses.append([term])
        self._joins_next = False


def _values(value: str) -> tuple[str, ...]:
    """Give the alternatives of a filter: parted by commas, but a name of several words is one."""
    parts = [value] if " " in value else value.split(",")
    return tuple(part.strip() for part in parts if part.strip()) or (value,)


def _term(chip: Chip) -> Term:
    words = tuple(folded_text(chip.value).split())
    is_phrase = chip.kind is ChipKind.PHRASE or len(words) > 1
    return Term(chip.value, words, is_phrase, chip.kind is ChipKind.BEGINNING)


def surface_words(term: Term) -> list[str]:
    """Give a term's words as typed."""
    return surfaces(term.surface)
