"""Whom a bare office means: "the Secretary of State", «Глава государства», «министр»."""

from __future__ import annotations

import re
from bisect import bisect_left, insort
from collections.abc import Collection

from pressdesk.ingest.finding import PersonKey
from pressdesk.ingest.persons.clusters import GENERIC, Cluster
from pressdesk.ingest.persons.office import Case, Office

HOME_OFFICES = frozenset({"head_of_state"})
BROAD = frozenset({"minister", "chair", "head", "secretary", "deputy", "director", "leader"})
"""Words that many different offices share: printed alone they mean the holder last spoken of."""
ANAPHORIC = frozenset({"member", "diplomat", "expert"})
HEADS_OF_BODIES = frozenset({"head", "director", "chair", "leader", "representative", "chief_executive"})
BODIES = (
    "агентств", "агенттіг", "банк", "комисси", "комитет", "фонд", "қор", "корпораци", "компани",
    "организаци", "ұйым", "университет", "институт", "центр", "орталы", "ассоциаци", "қауымдасты",
    "палат", "совет", "кеңес", "федераци", "союз", "одақ", "agency", "bank", "commission", "committee",
    "fund", "corporation", "company", "organi", "universit", "institut", "cent", "associat", "chamber",
    "council", "union", "foundation",
)  # fmt: skip
CHAMBERS = re.compile(
    r"дум[аеуы]|собрани|сенат(?!ор)|мажилис|мәжіліс|меджлис|кенеш|хурал|кнессет|сейм|бундестаг|жиналыс|"
    r"совета федерации|senate|mazhilis|majilis|duma|assembly|bundestag|khural|lords|commons|knesset|seimas"
)
STEM = 5
NATIONAL = frozenset(
    {
        "president",
        "prime_minister",
        "king",
        "queen",
        "head_of_state",
        "minister",
        "foreign_minister",
        "speaker",
    }
    | {"secretary_of_state", "ambassador", "deputy_prime_minister", "deputy_minister"}
)
ENVOYS = frozenset({"ambassador", "envoy", "diplomat"})
JUST_NOW = 800
NEAR = 700
LATEST = 3
FOREIGN = 150
"""So much further seems whoever is marked as another country's, beside one who is not."""
OBLIQUE = 150
"""Whoever was only named as an object («встретился с …») seems so many characters further away."""


def assign_offices(
    clusters: list[Cluster],
    offices: list[tuple[Office, bool]],
    headed: Collection[str] = (),
    house: str | None = None,
) -> list[Cluster]:
    """Give each bare office to the person it means; return persons known only by their office.

    ``offices`` come in the order of the text, each with whether it stands in a heading; ``headed``
    are the countries that headings name, ``house`` is that of the house that wrote the text, where known.
    """
    home = _leader_of(clusters, house) or _home_leader(clusters, offices, headed)
    unnamed: dict[tuple[str, str | None], Cluster] = {}
    for office, is_heading in offices:
        holder = _continued(clusters, office) or _holder(clusters, office, home)
        if holder is not None and _is_of_another_country(holder, office, house):
            holder = None
        if holder is not None:
            holder.bare_offices.append(office)
            insort(holder.starts, office.start)
            if office.case is not Case.NOMINATIVE:
                holder.oblique.add(office.start)
            holder.country = holder.country or office.country
        elif office.key not in GENERIC and not is_heading:
            _join_unnamed(unnamed, office)
    return list(unnamed.values())


def _is_of_another_country(holder: Cluster, office: Office, house: str | None) -> bool:
    """Whom a house names with a bare office is its own: no other country's president is meant by it."""
    if house is None or office.country in {None, house} or holder.country is not None:
        return False
    if office.key not in {"president", "prime_minister"}:
        return False
    return any(own.key == office.key and own.country is None for own in holder.offices)


def _continued(clusters: list[Cluster], office: Office) -> Cluster | None:
    """A second office behind a comma («X, Deputy Chairman of …, Minister of …») is the same person's."""
    for cluster in clusters:
        if any(
            own.end + len(", ") == office.start and own.start > cluster.starts[0] for own in cluster.offices
        ):
            cluster.kinds.setdefault((office.key, office.country), office)
            return cluster
    return None


def _join_unnamed(unnamed: dict[tuple[str, str | None], Cluster], office: Office) -> None:
    key = (office.key, office.country)
    if key not in unnamed:
        unnamed[key] = Cluster(PersonKey(f"office-{len(unnamed) + 1}"), country=office.country)
    unnamed[key].bare_offices.append(office)


def _leader_of(clusters: list[Cluster], house: str | None) -> Cluster | None:
    """The head of state of the house's own country; a prime minister is none."""
    if house is None:
        return None
    return next(
        (cluster for cluster in clusters if cluster.country == house and _leads_a_state(cluster)),
        None,
    )


def _leads_a_state(cluster: Cluster) -> bool:
    """Banks and agencies have presidents too."""
    return any(
        own.key in {"president", "king", "head_of_state"} and not _body_words(own.name)
        for own in cluster.offices
    )


def _home_leader(
    clusters: list[Cluster], offices: list[tuple[Office, bool]], headed: Collection[str]
) -> Cluster | None:
    """The head of state of the house that wrote the text.

    It is the one whom the heading calls by the bare office, or else the first president named. One whose
    country the heading gives is a guest, unless the heading tells of a visit from there to another country.
    """
    leaders = [cluster for cluster in clusters if _leads_a_state(cluster)]
    if not leaders:
        return _leader_without_office(clusters, offices)
    if len(leaders) == 1:
        own = _leader_without_office(clusters, offices) if _is_foreign(leaders[0], offices, headed) else None
        return own or leaders[0]
    for cluster in leaders:
        if any(own.key == "head_of_state" for own in cluster.offices):
            return cluster
    guests = {office.country for office, is_heading in offices if is_heading and office.country}
    guests = set() if len(guests) == 1 and set(headed) - guests else guests
    at_home = [cluster for cluster in leaders if cluster.country not in guests]
    return (at_home or leaders)[0]


def _is_foreign(leader: Cluster, offices: list[tuple[Office, bool]], headed: Collection[str]) -> bool:
    """The heading sets a bare head of state beside the country of the only leader who is named with one."""
    bare_heading = any(office.key in HOME_OFFICES and is_heading for office, is_heading in offices)
    others = any(
        office.key == "president" and office.country and leader.country and office.country != leader.country
        for office, _ in offices
    )
    is_monarch = {own.key for own in leader.offices} <= {"king", "queen"}
    of_republic = is_monarch and any(
        office.key == "president" and office.country is not None and office.country != leader.country
        for office, _ in offices
    )
    return others or of_republic or (bare_heading and leader.country in headed)


def _leader_without_office(clusters: list[Cluster], offices: list[tuple[Office, bool]]) -> Cluster | None:
    """A presidential press service prints its own president's name bare, and the office apart from it."""
    speaks_of_leader = any(office.key in {"president", *HOME_OFFICES} for office, _ in offices)
    bare = [cluster for cluster in clusters if not cluster.offices and len(cluster.longest) > 1]
    return bare[0] if bare and speaks_of_leader else None


def _holder(clusters: list[Cluster], office: Office, home: Cluster | None) -> Cluster | None:
    if office.key in HOME_OFFICES and home is not None and office.country in {None, home.country}:
        return home
    if office.key == "counterpart":
        return _counterpart(clusters, office)
    of_body = _of_same_body(clusters, office)
    if of_body is not None:
        return of_body
    fits = [
        (0 if _is_of_other_chamber(cluster, office) else cluster.holds(office), cluster)
        for cluster in clusters
    ]
    if office.country is None and any(fit and _is_introduced(cluster, office) for fit, cluster in fits):
        fits = [(fit, cluster) for fit, cluster in fits if _is_introduced(cluster, office)]
    best = max((fit for fit, _ in fits), default=0)
    if best == 0 and office.key == "president" and home is not None:
        own = home if not home.offices and office.country in {None, home.country or office.country} else None
        return own or _by_elimination(clusters, office)
    if best == 0:
        found = _guest(clusters, office, home) or _by_elimination(clusters, office)
        return found or _just_introduced(clusters, office, home)
    least = 1 if office.country is None and office.key in BROAD else best
    fitting = [cluster for fit, cluster in fits if fit >= least]
    if office.key == "president" and office.country is None and home is not None and home.holds(office):
        return home
    unmarked = office.country is None and any(cluster.country is None for cluster in fitting)

    def remoteness(cluster: Cluster) -> tuple[bool, bool, int, int]:
        order, distance = _distance(cluster, office)
        is_foreign = unmarked and cluster.country is not None and order == 0
        return (
            not _is_called(cluster, office),
            _is_less_apt(cluster, office),
            order,
            distance + (FOREIGN if is_foreign else 0),
        )

    return min(fitting, key=remoteness)


def _just_introduced(clusters: list[Cluster], office: Office, home: Cluster | None) -> Cluster | None:
    """«Банк өкілі», «еврокомиссар» after somebody who was first named a sentence ago, of no other office."""
    if office.key not in HEADS_OF_BODIES | {"commissioner", "member", "rector"}:
        return None
    before = [cluster for cluster in clusters if cluster.starts[0] < office.start and cluster is not home]
    last = max(before, key=lambda cluster: cluster.starts[0], default=None)
    if last is None or len(last.longest) < 2 or office.start - last.starts[0] > JUST_NOW:
        return None
    own = {kind for kind, _ in last.kinds}
    is_of_it = office.country in {None, last.country} or last.country is None
    return last if is_of_it and not own & NATIONAL else None


def _of_same_body(clusters: list[Cluster], office: Office) -> Cluster | None:
    """«руководитель агентства» after «президентом Корейского агентства …»: whoever is of that body."""
    body = _body_words(office.name) if office.key in HEADS_OF_BODIES else frozenset()
    if not body:
        return None
    of_it = [
        cluster
        for cluster in clusters
        if cluster.starts[0] < office.start
        and any(body & _body_words(own.name) for own in (*cluster.offices, *cluster.bare_offices))
        and office.country in {None, cluster.country}
    ]
    return min(of_it, key=lambda cluster: _distance(cluster, office), default=None)


def _body_words(office: str) -> frozenset[str]:
    """The words of an office that tell of what body it is, cut so that cases agree."""
    words = [word.strip("«»().,") for word in office.split()]
    return frozenset(
        word.casefold()[:STEM] for word in words if word.isupper() or word.casefold().startswith(BODIES)
    )


def _is_of_other_chamber(cluster: Cluster, office: Office) -> bool:
    """«Председатель Государственной Думы» is not whoever chairs the National Assembly."""
    named = _chambers(office.name)
    own = frozenset[str]().union(*(_chambers(held.name) for held in cluster.offices))
    return bool(named and own) and not named & own


def _chambers(office: str) -> frozenset[str]:
    lowered = office.casefold()
    return frozenset(CHAMBERS.findall(lowered))


def _is_introduced(cluster: Cluster, office: Office) -> bool:
    return cluster.starts[0] < office.start


def _is_called(cluster: Cluster, office: Office) -> bool:
    """Return whether the same word names the person's office: "the Chancellor" is no prime minister."""
    return any(office.name.casefold() in own.name.casefold() for own in cluster.kinds.values())


def _is_less_apt(cluster: Cluster, office: Office) -> bool:
    """«дипломат» means an ambassador rather than a foreign minister."""
    return office.key == "diplomat" and not {kind for kind, _ in cluster.kinds} & ENVOYS


def _counterpart(clusters: list[Cluster], office: Office) -> Cluster | None:
    """Whom «его коллега» means: who is of that country, or the other of two in like office."""
    if office.country is not None:
        own = [cluster for cluster in clusters if cluster.country == office.country and cluster.starts]
        return min(own, key=lambda cluster: _distance(cluster, office)) if own else None
    before = sorted(
        (cluster for cluster in clusters if _is_introduced(cluster, office)),
        key=lambda cluster: _distance(cluster, office),
    )
    if len(before) < 2:
        return None
    speaking, others = before[0], before[1:]
    alike = [cluster for cluster in others if _are_peers(speaking, cluster)]
    return alike[0] if alike else None


def _are_peers(one: Cluster, other: Cluster) -> bool:
    """Return whether two persons hold one office in two countries, or one is called a counterpart."""
    if one.country is not None and one.country == other.country:
        return False
    own, others = ({kind for kind, _ in cluster.kinds} for cluster in (one, other))
    return bool(own & others) or "counterpart" in own | others


def _by_elimination(clusters: list[Cluster], office: Office) -> Cluster | None:
    """An office nobody was said to hold: who is of its country, or was named last without one."""
    if office.country is None or office.key in GENERIC:
        return _last_of(clusters, office) if office.key in ANAPHORIC else None
    near = [
        cluster
        for cluster in clusters
        if _is_introduced(cluster, office)
        and cluster.country in {None, office.country}
        and all(own.key in GENERIC for own in cluster.offices)
        and (len(cluster.longest) > 1 or cluster.offices)
        and _distance(cluster, office)[1] < NEAR
    ]
    return min(
        near,
        key=lambda cluster: (cluster.country != office.country, _distance(cluster, office)),
        default=None,
    )


def _last_of(clusters: list[Cluster], office: Office) -> Cluster | None:
    """«депутат», "the diplomat": the last person with an office whom the word may mean."""
    near = [
        cluster
        for cluster in clusters
        if _is_introduced(cluster, office) and cluster.offices and _distance(cluster, office)[1] < NEAR
    ]
    return max(
        near, key=lambda cluster: cluster.starts[bisect_left(cluster.starts, office.start) - 1], default=None
    )


def _guest(clusters: list[Cluster], office: Office, home: Cluster | None) -> Cluster | None:
    """«гостья», "the guest": who travelled, or else the only person who is not of the receiving house."""
    if office.key != "guest":
        return None
    fitting = [
        cluster
        for cluster in clusters
        if (office.country is None or cluster.country == office.country)
        and not (office.is_woman is True and cluster.is_woman is False)
    ]
    if office.country is not None:
        return fitting[0] if fitting else None
    travellers = [cluster for cluster in fitting if cluster.travels]
    if travellers:
        return min(travellers, key=lambda cluster: _distance(cluster, office))
    strangers = [
        cluster
        for cluster in fitting
        if cluster.offices and cluster is not home and not _is_of(cluster, home)
    ]
    return strangers[0] if home is not None and len(strangers) == 1 else None


def _is_of(cluster: Cluster, home: Cluster | None) -> bool:
    return home is not None and cluster.country is not None and cluster.country == home.country


def _distance(cluster: Cluster, office: Office) -> tuple[int, int]:
    """Return how far back the person was last named; someone named only later comes after."""
    place = bisect_left(cluster.starts, office.start)
    if not place:
        return 1, cluster.starts[0]
    latest = cluster.starts[max(place - LATEST, 0) : place]
    return 0, min(office.start - start + (OBLIQUE if start in cluster.oblique else 0) for start in latest)
