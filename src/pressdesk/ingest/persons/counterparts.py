"""The office of "his Polish counterpart, …", «его португальского коллеги …», «чех әріптесі …».

Such words say that two people hold one office in two countries: the one named without an office takes it
from the one spoken of before.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from pressdesk.ingest.persons.clusters import GENERIC, Cluster
from pressdesk.ingest.persons.name_span import NameSpan
from pressdesk.ingest.persons.office import Office


def give_counterparts_their_office(clusters: Sequence[Cluster]) -> None:
    """Replace the office "counterpart" by that of the person named last before it, in the other country."""
    for cluster in clusters:
        own = next((office for office in cluster.offices if office.key == "counterpart"), None)
        if own is None:
            continue
        others = [office for office in cluster.offices if office.key != "counterpart"]
        if others:
            cluster.offices = others
            cluster.kinds.pop((own.key, own.country), None)
            continue
        office = _office_before(clusters, cluster, own)
        if office is not None:
            held = replace(own, key=office.key, name=office.name, country=own.country or cluster.country)
            cluster.offices = [held]
            cluster.kinds = {(held.key, held.country): held}
            for span in cluster.names:
                span.office = held if span.office is own else span.office


def lend_countries(text: str, spans: Sequence[NameSpan], offices: Sequence[Office]) -> None:
    """Give "her Polish counterpart, Foreign Minister X" the country printed with the first of the offices."""
    ends = {office.end: office for office in offices}
    for span in spans:
        if span.country is not None or span.office is None or span.office.end > span.start:
            continue
        before: Office | None = span.office
        while before is not None and before.key != "counterpart":
            start = before.start
            before = ends.get(start - len(", ")) if text[start - len(", ") : start] == ", " else None
        if before is not None:
            span.country = before.country


def _office_before(clusters: Sequence[Cluster], cluster: Cluster, own: Office) -> Office | None:
    before = [
        (office.start, office)
        for other in clusters
        if other is not cluster and (own.country is None or other.country != own.country)
        for office in (*other.offices, *other.bare_offices)
        if office.start < own.start and office.key not in GENERIC
    ]
    return max(before, key=lambda item: item[0])[1] if before else None
