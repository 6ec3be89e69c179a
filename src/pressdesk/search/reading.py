"""Numbers of passages to hits: the texts read back from the records that hold them."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from datetime import date
from functools import cache
from typing import NamedTuple

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import conversion
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.values import Language
from pressdesk.model.verbatim import PART_JOIN, VerbatimState, compare
from pressdesk.search.highlight import Matcher, snippet
from pressdesk.search.results import Hit
from pressdesk.search.tables import unpacked
from pressdesk.search.writer import DAY

_SPOKEN = frozenset({"quote", "figure"})


class _Place(NamedTuple):
    number: int
    day: int
    table: str
    record_id: str
    visit_id: str
    column: str
    first: int
    last: int
    language: str


def read_hits(connection: Connection, numbers: Sequence[int], matcher: Matcher) -> list[Hit]:
    """Give the hits for passages in their order; one that is gone meanwhile is left out."""
    places = _places(connection, numbers)
    texts = _texts(connection, places)
    titles = _names(connection, "visit", "title", {place.visit_id for place in places if place.visit_id})
    speakers = _speakers(connection, places)
    quotes = _quotes(connection, [place.record_id for place in places if place.table == "quote"])
    hits = []
    for place in places:
        text = texts.get((place.record_id, place.column, place.first))
        if text is None:
            continue
        spec, language = declared_field(place.table, place.column)
        marks = matcher.marks(text)
        cut = snippet(text, marks)
        verbatim, clearance = quotes.get(place.record_id, (None, ""))
        hits.append(
            Hit(
                number=place.number, record_type=place.table, record_id=place.record_id,
                visit_id=place.visit_id, visit_title=titles.get(place.visit_id, ""), date=_day(place.day),
                speaker=speakers.get(place.record_id, ""),
                field=spec.name, language=language or place.language,
                text=text, start=place.first, end=place.last,
                marks=tuple((mark.start, mark.end) for mark in marks),
                snippet=cut.text, snippet_marks=cut.marks, match=matcher.match(marks),
                verbatim=verbatim, clearance=clearance, is_internal=spec.restricted,
            )
        )  # fmt: skip
    return hits


@cache
def declared_field(table: str, column: str) -> tuple[FieldSpec, str]:
    """Give the declared field that a column belongs to and, for a translated one, its language."""
    record_class = BY_TABLE[table]
    name, _, language = column.rpartition("_")
    for spec in record_class.fields():
        if spec.name == column:
            return spec, ""
        if spec.name == name and spec.kind in {Kind.TRANSLATED_LINE, Kind.TRANSLATED_TEXT}:
            return spec, language
    raise KeyError(column)


def _places(connection: Connection, numbers: Sequence[int]) -> list[_Place]:
    found: dict[int, _Place] = {}
    for portion in chunks(numbers):
        rows = connection.execute(
            f"SELECT p.id, {DAY}, l.record_type, p.record, p.visit, l.field, p.first, p.last, l.language "
            "FROM search_passage p JOIN search_place l ON l.number = p.place "
            f"WHERE p.id IN ({placeholders(portion)})",
            tuple(portion),
        )
        found |= {
            number: _Place(number, day, table, unpacked(record_id), unpacked(visit), *rest)
            for number, day, table, record_id, visit, *rest in rows
        }
    return [found[number] for number in numbers if number in found]


def _texts(connection: Connection, places: Sequence[_Place]) -> dict[tuple[str, str, int], str]:
    groups: defaultdict[tuple[str, str], list[_Place]] = defaultdict(list)
    for place in places:
        groups[place.table, place.column].append(place)
    texts = {}
    for (table, column), members in groups.items():
        for place in members:
            row = connection.execute(
                f"SELECT substr({column}, ?, ?) FROM {table} WHERE id = ?",
                (place.first + 1, place.last - place.first, place.record_id),
            ).fetchone()
            if row and row[0] is not None:
                texts[place.record_id, column, place.first] = str(row[0])
    return texts


def _names(connection: Connection, table: str, field: str, ids: set[str]) -> dict[str, str]:
    found: dict[str, str] = {}
    columns = ", ".join(f"{field}_{language}" for language in Language)
    for portion in chunks(sorted(ids)):
        rows = connection.execute(
            f"SELECT id, {columns} FROM {table} WHERE id IN ({placeholders(portion)})", tuple(portion)
        )
        found |= {row[0]: next((name for name in row[1:] if name), "") for row in rows}
    return found


def _speakers(connection: Connection, places: Sequence[_Place]) -> dict[str, str]:
    speaker_of: dict[str, str] = {}
    for table in _SPOKEN:
        ids = sorted({place.record_id for place in places if place.table == table})
        for portion in chunks(ids):
            rows = connection.execute(
                f"SELECT id, speaker FROM {table} "
                f"WHERE speaker IS NOT NULL AND id IN ({placeholders(portion)})",
                tuple(portion),
            )
            speaker_of |= dict(rows.fetchall())
    names = _names(connection, "person", "name", set(speaker_of.values()))
    return {record_id: names.get(person, "") for record_id, person in speaker_of.items()}


def _quotes(connection: Connection, ids: Sequence[str]) -> dict[str, tuple[VerbatimState | None, str]]:
    """Give for each quote whether it equals its source, and its clearance."""
    found: dict[str, tuple[VerbatimState | None, str]] = {}
    for portion in chunks(sorted(set(ids))):
        rows = connection.execute(
            "SELECT q.id, q.text, q.source, q.source_ranges, coalesce(q.clearance, '') FROM quote q "
            f"WHERE q.id IN ({placeholders(portion)})",
            tuple(portion),
        ).fetchall()
        for record_id, text, source, ranges, clearance in rows:
            state = _verbatim(connection, text or "", source, ranges)
            found[record_id] = (state, clearance.rpartition(".")[2])
    return found


def _verbatim(connection: Connection, text: str, source: str | None, written: str | None) -> VerbatimState:
    ranges = BY_TABLE["quote"].spec("source_ranges")
    parts = [
        connection.execute(
            "SELECT substr(text, ?, ?) FROM source WHERE id = ?", (a + 1, b - a, source)
        ).fetchone()
        for a, b in conversion(ranges).from_row(ranges, {"source_ranges": written})
    ]
    if not source or not parts or any(part is None or part[0] is None for part in parts):
        return VerbatimState.NO_SOURCE
    expected = PART_JOIN.join(part[0] for part in parts)
    if text == expected:
        return VerbatimState.EXACT
    return compare(text, expected, ((0, len(expected)),)).state


def _day(day: int) -> str:
    return date.fromordinal(day).isoformat() if day else ""
