"""Results by visit: what one visit holds together, its best passage first."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from pressdesk.archive.driver import Connection
from pressdesk.model.registry import BY_TABLE
from pressdesk.search.reading import declared_field
from pressdesk.search.results import Hit, VisitHits
from pressdesk.search.tables import unpacked
from pressdesk.search.writer import DAY_SHIFT

SHOWN = 3
"""Passages of a visit that are read; of the others only their number is told."""


class Member(NamedTuple):
    """A passage that matches, before its text is read."""

    number: int
    owner: str
    """The visit that it belongs to, or the record itself where it belongs to none."""
    weight: int
    """Weight of its field in search."""


def read_members(connection: Connection, numbered: str, parameters: Sequence[object]) -> list[Member]:
    """Give the members among the passages whose numbers a statement gives, newest first."""
    rows = connection.execute(
        "SELECT n.rowid, l.field, l.record_type, p.record, p.visit "
        f"FROM ({numbered}) n JOIN search_passage p ON p.id = n.rowid "
        "JOIN search_place l ON l.number = p.place ORDER BY n.rowid DESC",
        tuple(parameters),
    )
    return [
        Member(number, unpacked(visit or record_id), declared_field(table, column)[0].weight)
        for number, column, table, record_id, visit in rows
    ]


def count_visits(connection: Connection, numbered: str, parameters: Sequence[object]) -> int:
    """Count the visits of the passages whose numbers a statement gives; records without one do not count."""
    row = connection.execute(
        "SELECT count(DISTINCT CASE WHEN length(p.visit) > 0 THEN p.visit END) "
        f"FROM ({numbered}) n JOIN search_passage p ON p.id = n.rowid",
        tuple(parameters),
    )
    return int(row.fetchone()[0])


def owners_of(members: Iterable[Member]) -> dict[str, list[Member]]:
    """Give the members by visit, in the order of their newest."""
    found: dict[str, list[Member]] = {}
    for member in members:
        found.setdefault(member.owner, []).append(member)
    return found


def complete_owners(members: Sequence[Member]) -> int:
    """Count the visits that have no passage below the last member, since its day is not theirs."""
    edge = members[-1].number >> DAY_SHIFT
    return len({member.owner for member in members if member.number >> DAY_SHIFT != edge})


def worth_reading(members: Iterable[Member]) -> list[int]:
    """Give the numbers of those members of a visit among which its best passage is."""
    ordered = sorted(members, key=lambda member: (-member.weight, -member.number))
    return [member.number for member in ordered[:SHOWN]]


def grouped(hits: Iterable[Hit], totals: Mapping[str, int] | None = None) -> list[VisitHits]:
    """Put hits together by visit, in the order of each visit's first hit.

    ``totals`` says how many passages of each visit match, where more match than were read.
    """
    by_owner: dict[str, list[Hit]] = {}
    for hit in hits:
        by_owner.setdefault(hit.visit_id or hit.record_id, []).append(hit)
    found = []
    for owner, members in by_owner.items():
        total = max(len(members), (totals or {}).get(owner, 0))
        best = sorted(members, key=_nearness)[:SHOWN]
        found.append(VisitHits(best[0].visit_id, tuple(best), total - len(best)))
    return found


def _nearness(hit: Hit) -> tuple[int, int, int]:
    weight = BY_TABLE[hit.record_type].spec(hit.field).weight
    return int(hit.match), -weight, -hit.number
