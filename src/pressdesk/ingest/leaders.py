"""The country of a leader whom a release names without one, because its house is that country's own.

``resources/reference/leaders.json`` lists heads of state, heads of government and foreign ministers who
visited or travelled since 1990; a name decides only where all its bearers of that rank had one country.
"""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.persons.matching import significant, skeleton, tokens_agree
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.words import words_in
from pressdesk.paths import resource

BEFORE, AFTER = 2, 6
"""Years by which an office may have begun before the first journey, or gone on after the last."""


@dataclass(frozen=True, slots=True)
class Leader:
    """One leader: the tokens of the name, level of office, country and years of the journeys."""

    tokens: tuple[str, ...]
    level: str
    country: str
    first: int
    last: int


def country_of_leader(name: str, office: str | None, year: int | None) -> str | None:
    """Return the country of the leader of that name and rank in that year; None where none or several fit."""
    tokens = _tokens(name)
    if not tokens or office is None:
        return None
    level = rank_of(office)[1].value
    countries = {
        leader.country
        for leader in _by_surname().get(skeleton(tokens[-1]), ())
        if leader.level == level and _was_in_office(leader, year) and _is_named(tokens, leader.tokens)
    }
    return countries.pop() if len(countries) == 1 else None


def _was_in_office(leader: Leader, year: int | None) -> bool:
    return year is None or leader.first - BEFORE <= year <= leader.last + AFTER


def _is_named(own: list[str], known: tuple[str, ...]) -> bool:
    """The surname agrees, and so does every other part that both names have."""
    return tokens_agree(own[-1], known[-1]) and (len(own) == 1 or tokens_agree(own[0], known[0]))


def _tokens(name: str) -> list[str]:
    return significant([word.text for word in words_in(name)])


@cache
def _by_surname() -> dict[str, list[Leader]]:
    table: dict[str, list[Leader]] = defaultdict(list)
    for name, level, country, first, last in json.loads(
        resource("reference/leaders.json").read_text("utf-8")
    )["leaders"]:
        tokens = _tokens(name)
        if tokens:
            table[skeleton(tokens[-1])].append(Leader(tuple(tokens), level, country, first, last))
    return table
