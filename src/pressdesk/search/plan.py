"""A query made ready for the index: which spellings, which conditions, as one FTS5 expression."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pressdesk.archive.driver import Connection
from pressdesk.search.expansion import Wanted, add_names_of_several_words, expand
from pressdesk.search.facets import COUNTRY, PERSON, PLACE, SPEAKER, TOPIC, VISIT, everything, token
from pressdesk.search.filters import MOST_VISITS, Conditions, conditions, facet_expression, records_matching
from pressdesk.search.highlight import Matcher
from pressdesk.search.query import Query
from pressdesk.search.tables import START, TEXT

_NAMED: Mapping[str, tuple[str, ...]] = {
    "person": (PERSON, SPEAKER),
    "country": (COUNTRY,),
    "place": (PLACE,),
    "topic": (TOPIC,),
    "visit": (VISIT,),
}
_SPOKEN: Mapping[str, tuple[str, ...]] = {"person": (SPEAKER,)}
_SPOKEN_OF: Mapping[str, tuple[str, ...]] = {"person": (SPEAKER,), "topic": (TOPIC,)}


@dataclass(frozen=True, slots=True)
class Plan:
    """What to look for."""

    clauses: tuple[tuple[Wanted, ...], ...]
    excluded: tuple[Wanted, ...]
    conditions: Conditions

    def matcher(self) -> Matcher:
        """Give what finds the plan's words in a text."""
        return Matcher(self.clauses)

    @property
    def table(self) -> str:
        """The table to ask: one knows phrases and is fast with whole words, the other with beginnings."""
        terms = [wanted for clause in (*self.clauses, self.excluded) for wanted in clause]
        if any(wanted.phrases for wanted in terms):
            return TEXT
        needs_start = any(wanted.needs_beginnings for wanted in terms) or not self._required()
        return START if needs_start else TEXT

    def _required(self) -> bool:
        return bool(self.clauses or self.conditions.required)

    def expression(self) -> str:
        """Give the FTS5 expression for passages that themselves hold every word."""
        return self._with_conditions([_any(clause) for clause in self.clauses])

    def context_expression(self, connection: Connection) -> str:
        """Give the expression that takes words also from the names around a passage: speaker, visit, topic.

        At least one word must stand in the passage itself or be the name of its speaker; where a filter
        says whose words or which records are wanted, its topic will do.
        Passages of ``expression`` are left out. Empty where no name around any passage holds a word.
        """
        parts, own, is_wider = [], [], False
        itself = _SPOKEN_OF if self.conditions.required else _SPOKEN
        for clause in self.clauses:
            part = _any(clause)
            tokens = _named_tokens(connection, part, _NAMED)
            near = _named_tokens(connection, part, itself)
            is_wider = is_wider or bool(tokens)
            parts.append(f"{part} OR {facet_expression(tokens)}" if tokens else part)
            own.append(f"{part} OR {facet_expression(near)}" if near else part)
        if not is_wider:
            return ""
        return f"({self._with_conditions([*parts, ' OR '.join(own)])}) NOT ({self.expression()})"

    def _with_conditions(self, parts: list[str]) -> str:
        required = [f"({part})" for part in (*parts, *self.conditions.required)] or [everything()]
        excluded = [wanted.expression() for wanted in self.excluded] + self.conditions.excluded
        expression = " AND ".join(required)
        return (
            f"({expression}) NOT ({' OR '.join(f'({part})' for part in excluded)})"
            if excluded
            else expression
        )


def make_plan(connection: Connection, query: Query, *, exact_only: bool = False) -> Plan:
    """Look up which spellings and conditions a query stands for in this archive."""
    clauses = tuple(
        tuple(expand(connection, term, exact_only=exact_only) for term in clause) for clause in query.clauses
    )
    if not exact_only:
        add_names_of_several_words(connection, query.clauses, clauses)
    excluded = tuple(expand(connection, term, exact_only=True) for term in query.excluded)
    asked = conditions(connection, query.filters)
    if not (clauses or excluded or asked.asks_anything):
        asked.is_hopeless = True
    return Plan(clauses, excluded, asked)


def _any(clause: tuple[Wanted, ...]) -> str:
    return " OR ".join(f"({wanted.expression()})" for wanted in clause)


def _named_tokens(connection: Connection, expression: str, named: Mapping[str, tuple[str, ...]]) -> list[str]:
    """Give the facets that stand for what is called by a word: the people, countries, topics and visits."""
    found = []
    for table, kinds in named.items():
        for record_id in records_matching(connection, table, expression)[:MOST_VISITS]:
            found += [token(kind, record_id) for kind in kinds]
    return found
