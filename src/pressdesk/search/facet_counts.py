"""How the passages that match are spread over speakers, countries, topics, years and the like.

Every value carries the term that filters by it, so that a click adds it to the query. What is counted are
passages, of which one may have several values of a facet (two countries).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import link_table
from pressdesk.model.values import Translated
from pressdesk.search.facets import inherited_fields, kinds_of, own_fields
from pressdesk.search.filters import LANGUAGE_NAMES, TYPE_NAMES
from pressdesk.search.folding import folded_text
from pressdesk.search.query import Filter, Key, Query, filter_term
from pressdesk.search.tables import unpacked
from pressdesk.search.writer import DAY

MOST_COUNTED = 1000
"""Newest passages that are counted; where more match, the counts are of these only."""
MOST_VALUES = 12
"""Values of a facet that are named, the commonest; all years are."""


class FacetKind(StrEnum):
    """What results are counted by, in the order in which the window shows it."""

    TYPE = "type"
    """The type of record: its table, e.g. ``quote``."""
    SPEAKER = "speaker"
    PERSON = "person"
    """Guest, host, speaker or participant."""
    COUNTRY = "country"
    TOPIC = "topic"
    YEAR = "year"
    VISIT_KIND = "visit_kind"
    LANGUAGE = "language"
    """The language of the passage."""
    CLEARANCE = "clearance"
    STATUS = "record_status"

    @property
    def key(self) -> Key:
        """The key of the filter that asks for a value of this facet."""
        return _KEYS[self]


_KEYS = {
    FacetKind.TYPE: Key.TYPE,
    FacetKind.SPEAKER: Key.SPEAKER,
    FacetKind.PERSON: Key.PERSON,
    FacetKind.COUNTRY: Key.COUNTRY,
    FacetKind.TOPIC: Key.TOPIC,
    FacetKind.YEAR: Key.YEAR,
    FacetKind.VISIT_KIND: Key.KIND,
    FacetKind.LANGUAGE: Key.LANG,
    FacetKind.CLEARANCE: Key.STATUS,
    FacetKind.STATUS: Key.STATUS,
}
_NAMED_RECORDS = {
    FacetKind.SPEAKER: "person",
    FacetKind.PERSON: "person",
    FacetKind.COUNTRY: "country",
    FacetKind.TOPIC: "topic",
}
_TERMS = frozenset({FacetKind.VISIT_KIND, FacetKind.CLEARANCE, FacetKind.STATUS})
_ALIASES = {Key.TYPE: TYPE_NAMES, Key.LANG: LANGUAGE_NAMES}

Facet = tuple[FacetKind, str]
"""A kind and a value: a record's id, a vocabulary's code, a table, a year or a language code."""


@dataclass(frozen=True, slots=True)
class FacetValue:
    """One value of a facet and how many passages have it."""

    value: str
    """A record's id, a vocabulary's code, a table, a year or a language code."""
    name: Translated
    """What it is called; empty for tables, years and languages, which the window names itself."""
    count: int
    term: str
    """The term of the query language that filters by it, e.g. ``speaker:"Antony Blinken"``."""
    is_chosen: bool
    """True where the query filters by it already."""


@dataclass(frozen=True, slots=True)
class FacetGroup:
    """The values of one facet, the commonest first; years the newest first."""

    kind: FacetKind
    values: tuple[FacetValue, ...]
    others: int = 0
    """How many further values there are."""


@dataclass(frozen=True, slots=True)
class Facets:
    """The facets of a query's results; kinds that no passage has are left out."""

    groups: tuple[FacetGroup, ...] = ()
    passages: int = 0
    """How many passages were counted."""
    is_exact: bool = True
    """False where more passages match: then every count is “at least” and of the newest ones only."""


@dataclass(frozen=True, slots=True)
class _Counted:
    """A record among the results, with the passages of it that match."""

    table: str
    record_id: str
    visit_id: str
    passages: int


def count_facets(
    connection: Connection, numbers: Sequence[int], query: Query, language: str
) -> tuple[FacetGroup, ...]:
    """Count the facets of passages; terms name people and topics in ``language`` where they have a name."""
    totals: Counter[Facet] = Counter()
    records = _records(connection, numbers, totals)
    own = _own_facets(connection, records)
    visits = sorted({record.visit_id for record in records if record.visit_id})
    inherited = _facets_of(connection, "visit", visits, inherited_fields())
    for visit_id, person in _participants(connection, visits):
        inherited[visit_id].add((FacetKind.PERSON, person))
    for record in records:
        for facet in own[record.record_id] | inherited[record.visit_id]:
            totals[facet] += record.passages
    return tuple(_Describer(connection, query, language).groups(totals))


def _records(connection: Connection, numbers: Sequence[int], totals: Counter[Facet]) -> list[_Counted]:
    """Give the records that hold the passages; count what the passages tell by themselves."""
    passages: Counter[tuple[str, bytes | str, bytes | str | None]] = Counter()
    for portion in chunks(numbers):
        rows = connection.execute(
            f"SELECT {DAY}, l.language, l.record_type, p.record, p.visit "
            "FROM search_passage p JOIN search_place l ON l.number = p.place "
            f"WHERE p.id IN ({placeholders(portion)})",
            tuple(portion),
        )
        for day, language, table, record_id, visit in rows:
            passages[table, record_id, visit] += 1
            totals[FacetKind.TYPE, table] += 1
            if language:
                totals[FacetKind.LANGUAGE, language] += 1
            if day:
                totals[FacetKind.YEAR, f"{date.fromordinal(day).year:04d}"] += 1
    return [
        _Counted(table, unpacked(record_id), unpacked(visit), count)
        for (table, record_id, visit), count in passages.items()
    ]


def _own_facets(connection: Connection, records: Iterable[_Counted]) -> defaultdict[str, set[Facet]]:
    by_table: defaultdict[str, list[str]] = defaultdict(list)
    for record in records:
        by_table[record.table].append(record.record_id)
    found: defaultdict[str, set[Facet]] = defaultdict(set)
    for table, ids in by_table.items():
        found.update(_facets_of(connection, table, ids, own_fields(table)))
    return found


def _facets_of(
    connection: Connection, table: str, ids: Sequence[str], fields: Iterable[FieldSpec]
) -> defaultdict[str, set[Facet]]:
    """Give the facets that records have by ``fields``, as ``facets.py`` puts them into the index."""
    found: defaultdict[str, set[Facet]] = defaultdict(set)
    telling = [(spec, kinds) for spec in fields if (kinds := _facet_kinds(spec))]
    single = [(spec, kinds) for spec, kinds in telling if spec.kind is not Kind.LINKS]
    for portion in chunks(ids):
        inside = f"IN ({placeholders(portion)})"
        if single:
            columns = ", ".join(spec.name for spec, _ in single)
            for owner, *values in connection.execute(
                f"SELECT id, {columns} FROM {table} WHERE id {inside}", tuple(portion)
            ):
                for (spec, kinds), value in zip(single, values, strict=True):
                    if value:
                        code = value.rpartition(".")[2] if spec.kind is Kind.CHOICE else value
                        found[owner].update((kind, code) for kind in kinds)
        for spec, kinds in telling:
            if spec.kind is Kind.LINKS:
                links = link_table(table, spec)
                for owner, target in connection.execute(
                    f"SELECT owner, target FROM {links} WHERE owner {inside}", tuple(portion)
                ):
                    found[owner].update((kind, target) for kind in kinds)
    return found


def _facet_kinds(spec: FieldSpec) -> list[FacetKind]:
    return [FacetKind(kind) for kind in kinds_of(spec) if kind in set(FacetKind)]


def _participants(connection: Connection, visits: Sequence[str]) -> Iterator[tuple[str, str]]:
    for portion in chunks(visits):
        marks = placeholders(portion)
        yield from connection.execute(
            "SELECT visit, person FROM participation "
            f"WHERE visit IN ({marks}) AND person IS NOT NULL AND removed_at IS NULL UNION "
            "SELECT m.visit, p.person FROM meeting m JOIN participation p ON p.meeting = m.id "
            f"WHERE m.visit IN ({marks}) AND p.person IS NOT NULL AND p.removed_at IS NULL",
            (*portion, *portion),
        )


class _Describer:
    """Gives counted values their names, and the terms that ask for them."""

    def __init__(self, connection: Connection, query: Query, language: str) -> None:
        self._connection = connection
        self._query = query
        self._language = language

    def groups(self, totals: Counter[Facet]) -> Iterator[FacetGroup]:
        """Give the facets that any passage has."""
        for kind in FacetKind:
            counts = [(value, count) for (one, value), count in totals.items() if one is kind]
            counts.sort(key=lambda pair: (-pair[1], pair[0]))
            shown = sorted(counts, reverse=True) if kind is FacetKind.YEAR else counts[:MOST_VALUES]
            if shown:
                names = self._names(kind, [value for value, _ in shown])
                values = (self._value(kind, value, count, names.get(value, ())) for value, count in shown)
                yield FacetGroup(kind, tuple(values), len(counts) - len(shown))

    def _names(self, kind: FacetKind, values: Sequence[str]) -> dict[str, tuple[str, ...]]:
        """Give what values are called in three languages, and for a country its code behind that."""
        if kind in _TERMS:
            ids = tuple(f"{kind.value}.{value}" for value in values)
            code, table, column = "''", "term", "code"
        elif kind in _NAMED_RECORDS:
            ids = tuple(values)
            code = "code" if kind is FacetKind.COUNTRY else "''"
            table, column = _NAMED_RECORDS[kind], "id"
        else:
            return {}
        rows = self._connection.execute(
            f"SELECT {column}, name_en, name_ru, name_kk, {code} FROM {table} "
            f"WHERE id IN ({placeholders(ids)})",
            ids,
        )
        return {row[0]: tuple(text or "" for text in row[1:]) for row in rows}

    def _value(self, kind: FacetKind, value: str, count: int, names: tuple[str, ...]) -> FacetValue:
        name = Translated(*names[:3])
        asked = value
        if names and kind in _NAMED_RECORDS:
            asked = names[3] or name.by_language()[self._language] or next(filter(None, names), value)
        chosen = self._is_chosen(kind.key, {value, asked, *names})
        return FacetValue(value, name, count, filter_term(kind.key, asked), chosen)

    def _is_chosen(self, key: Key, called: set[str]) -> bool:
        wanted = {folded_text(text) for text in called if text}
        return any(
            one.key is key
            and not one.is_negated
            and any(_plain(one, value) in wanted for value in one.values)
            for one in self._query.filters
        )


def _plain(one: Filter, value: str) -> str:
    return folded_text(_ALIASES.get(one.key, {}).get(value.lower(), value))
