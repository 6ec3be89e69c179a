"""The query language. Any string is a query: what cannot be read as an operator is read as words."""

from __future__ import annotations

import re
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
    Key.SPEAKER: "speaker спикер автор кто сөйлеуші кім",
    Key.TO: "to кому кімге",
    Key.PERSON: "person человек персона адам тұлға",
    Key.COUNTRY: "country страна ел мемлекет",
    Key.TOPIC: "topic тема тақырып",
    Key.KIND: "kind вид түр түрі",
    Key.YEAR: "year год жыл",
    Key.BEFORE: "before до дейін",
    Key.AFTER: "after после с кейін",
    Key.TYPE: "type тип санат",
    Key.STATUS: "status статус мәртебе",
    Key.LANG: "lang language язык тіл",
    Key.HAS: "has есть бар",
    Key.IN: "in визит ішінде сапар",
}
KEYS = {name: key for key, names in _KEY_NAMES.items() for name in names.split()}
"""Every name of a key, in three languages."""

_OR = frozenset({"OR", "ИЛИ", "НЕМЕСЕ", "|"})
_QUOTED = r"\"[^\"]*\"|“[^”“]*”|«[^»«]*»|„[^“”„]*[“”]"
_TOKEN = re.compile(rf"-?(?:(?P<key>[^\W\d_]+):)?(?P<quoted>{_QUOTED})|\S+")
_FILTER = re.compile(r"(?P<key>[^\W\d_]+):(?P<value>[^\s:/].*)")
LONGEST = 2000
"""Characters of a query that are read; the rest is left out and said."""
MOST_WORDS = 32
"""Words of a query that are read."""


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
    for match in _TOKEN.finditer(text[:LONGEST]):
        reader.take(match)
    clauses = reader.finished()
    words = [term for clause in clauses for term in clause]
    if (
        typing
        and words
        and clauses[-1][-1] is reader.last
        and text[-1:].isalnum()
        and not reader.last.is_phrase
    ):
        last = words[-1]
        clauses[-1][-1] = Term(last.surface, last.words, last.is_phrase, is_prefix=True)
    return Query(
        text=text,
        clauses=tuple(tuple(clause) for clause in clauses[:MOST_WORDS]),
        excluded=tuple(reader.excluded[:MOST_WORDS]),
        filters=tuple(reader.filters[:MOST_WORDS]),
        is_cut=len(text) > LONGEST or len(clauses) > MOST_WORDS,
    )


class _Reader:
    """Takes a query's tokens one after another."""

    def __init__(self) -> None:
        self.clauses: list[list[Term]] = []
        self.excluded: list[Term] = []
        self.filters: list[Filter] = []
        self.last: Term | None = None
        self._joins_next = False

    def take(self, match: re.Match[str]) -> None:
        """Read one token."""
        token = match.group()
        if token in _OR:
            self._joins_next = bool(self.clauses)
            return
        negated = token.startswith("-") and len(token) > 1
        body = token[1:] if negated else token
        if match.group("quoted"):
            self._quoted(match.group("key") or "", match.group("quoted")[1:-1], negated=negated)
        elif body.endswith(":") and body[:-1].lower() in KEYS:
            self.last = None
        elif (found := _FILTER.fullmatch(body)) and found.group("key").lower() in KEYS:
            self._filter(found.group("key"), found.group("value"), negated=negated)
        else:
            self._word(body, negated=negated)

    def finished(self) -> list[list[Term]]:
        """Give the clauses read."""
        return self.clauses

    def _quoted(self, key: str, inside: str, *, negated: bool) -> None:
        if key.lower() in KEYS:
            self._filter(key, inside, negated=negated)
            return
        if key:
            self._word(key, negated=negated)
        words = tuple(folded_text(inside).split())
        if words:
            self._add(Term(inside.strip(), words, is_phrase=True), negated=negated)

    def _filter(self, key: str, value: str, *, negated: bool) -> None:
        value = value.strip('"“”«»„')
        if value.strip():
            separator = "\0" if " " in value else ","
            values = tuple(part.strip() for part in value.split(separator) if part.strip())
            self.filters.append(Filter(KEYS[key.lower()], values, negated))
        self.last = None

    def _word(self, body: str, *, negated: bool) -> None:
        prefix = body.endswith("*")
        words = tuple(folded_text(body).split())
        if words:
            self._add(Term(body.strip('*"“”«»„'), words, len(words) > 1, prefix), negated=negated)

    def _add(self, term: Term, *, negated: bool) -> None:
        self.last = term
        if negated:
            self.excluded.append(term)
        elif self._joins_next:
            self.clauses[-1].append(term)
        else:
            self.clauses.append([term])
        self._joins_next = False


def surface_words(term: Term) -> list[str]:
    """Give a term's words as typed."""
    return surfaces(term.surface)
