"""Which of many passages answer best.

FTS5's own bm25 reads every passage that holds a word before it ranks the first, half a second for a common
one. As every result holds every word, how rare the words are tells nothing; what tells is where they stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise
from math import log1p

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.registry import BY_TABLE
from pressdesk.search.reading import declared_field
from pressdesk.search.results import Hit

JUDGED = 100
"""Passages whose texts are read and compared."""

_FIELD_WEIGHT = 0.08
_FARNESS = 0.6
_USUAL_LENGTH = 400
_NEAR = 30


def likeliest(connection: Connection, numbers: Sequence[int], count: int) -> list[int]:
    """Give the passages that may be best by what the index knows: weighty fields, short texts, newer ones."""
    if len(numbers) <= count:
        return list(numbers)
    known: list[tuple[float, int]] = []
    for portion in chunks(numbers):
        rows = connection.execute(
            "SELECT p.id, l.field, p.last - p.first, l.record_type "
            "FROM search_passage p JOIN search_place l ON l.number = p.place "
            f"WHERE p.id IN ({placeholders(portion)})",
            tuple(portion),
        )
        known += [(_worth(_weight(table, column), length), number) for number, column, length, table in rows]
    return [number for _, number in sorted(known, reverse=True)[:count]]


def goodness(hit: Hit) -> tuple[float, int]:
    """Give how good a hit is: how near its words are to the typed ones, how often and close they stand."""
    often = log1p(len(hit.marks))
    gap = min((after - before for (_, before), (after, _) in pairwise(hit.marks)), default=_NEAR)
    close = 1 + _NEAR / (_NEAR + gap)
    weight = BY_TABLE[hit.record_type].spec(hit.field).weight
    return _worth(weight, len(hit.text)) * often * close * _FARNESS ** int(hit.match), hit.number


def _weight(table: str, column: str) -> int:
    return declared_field(table, column)[0].weight


def _worth(weight: int, length: int) -> float:
    return (1 + _FIELD_WEIGHT * weight) / (1 + length / _USUAL_LENGTH)
