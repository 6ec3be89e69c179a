"""Guest and host, and the side and country of everyone who took part.

The country that received the visit decides where it is known; where it is not, the verbs do (who arrived,
who received). A person without a printed country belongs to the house that speaks: the other side.
"""

from __future__ import annotations

from collections import Counter

from pressdesk.ingest.allegiance import settled
from pressdesk.ingest.cast import Cast
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import (
    MeetingValue,
    PlaceSort,
    PlaceValue,
    ReportedSpeechValue,
    SidesValue,
    VisitDaysValue,
    VisitKind,
    VisitKindValue,
    VisitLevel,
    VisitPlaceValue,
)
from pressdesk.ingest.finding import Finding, Layers, MentionForm, PersonKey, QuoteValue, Side
from pressdesk.ingest.house import OWN_OF_KAZAKH, house_country
from pressdesk.ingest.journeys import destinations
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import pattern_of
from pressdesk.ingest.side_evidence import Scene, Standing, standings_of
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.tables.side_words import INTERNATIONAL

COUNTERPART = 6
MINISTERIAL = 50


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Give one finding with everybody's side; nobody takes part in a text without people."""
    scene = _scene(text, layers)
    standings = standings_of(scene)
    if not standings:
        return []
    scene = settled(scene, standings)
    host_country = _assign(scene, standings)
    guest = _head(scene, standings, Side.GUEST)
    host = _head(scene, standings, Side.HOST) or _named_official(scene, standings, host_country)
    value = SidesValue(
        guest,
        host,
        tuple((key, standing.side or Side.OTHER) for key, standing in standings.items()),
        tuple((key, standing.country) for key, standing in standings.items()),
        rank_of(scene.cast.people[guest].office)[1] if guest else VisitLevel.DELEGATION,
    )
    first = next(iter(standings))
    place = scene.cast.people[first].mentions[0]
    rule = "country of the visit" if host_country else "verbs of arrival and reception"
    return [Finding(place.start, place.end, value, _certainty(scene, standings, guest, host), rule)]


def _named_official(
    scene: Scene, standings: dict[PersonKey, Standing], host_country: str | None
) -> PersonKey | None:
    """Where nobody is told to have received, the receiving country's highest named official stands for it."""
    if host_country is None or scene.is_multilateral:
        return None
    own = [
        key
        for key in scene.cast.narrated()
        if key not in standings
        and scene.cast.people[key].country == host_country
        and scene.cast.rank(key) >= MINISTERIAL
    ]
    if not own or not any(item.side is Side.GUEST for item in standings.values()):
        return None
    host = max(own, key=scene.cast.rank)
    standings[host] = Standing(country=host_country, side=Side.HOST)
    return host


def _certainty(
    scene: Scene, standings: dict[PersonKey, Standing], guest: PersonKey | None, host: PersonKey | None
) -> float:
    """Say how sure guest and host are: two printed countries and the words of arrival or reception."""
    if guest is None or host is None:
        return 0.6
    one, other = scene.cast.people[guest].country, scene.cast.people[host].country
    certainty = 0.62
    if one is not None and other is not None and one != other:
        certainty = 0.8
    elif other is not None and other == scene.place_country:
        certainty = 0.72
    if scene.place_country is not None and scene.place_country == standings[host].country:
        certainty += 0.06
    if standings[guest].guest > standings[guest].host or standings[host].host > standings[host].guest:
        certainty += 0.1
    return round(min(certainty, 0.96), 2)


def _scene(text: SourceText, layers: Layers) -> Scene:
    place = layers.first(VisitPlaceValue)
    kind = layers.first(VisitKindValue)
    days = layers.first(VisitDaysValue)
    heard = {quote.speaker for _, quote in layers.of(QuoteValue)}
    cast = Cast.of(layers)
    heard |= {reported.speaker for _, reported in layers.of(ReportedSpeechValue)}
    return Scene(
        text,
        layers,
        cast,
        place.country if place else None,
        house_country(text, layers),
        is_multilateral=kind is not None and kind.visit_kind is VisitKind.MULTILATERAL,
        year=days.first.year if days else None,
        heard=frozenset(heard),
        travels=destinations(text, layers, cast),
    )


def _assign(scene: Scene, standings: dict[PersonKey, Standing]) -> str | None:
    """Set every side and fill in missing countries; return the host country, None if it stays unknown."""
    host_country = scene.place_country or _country_of_receiver(standings)
    countries = {standing.country for standing in standings.values()}
    if host_country is None or (scene.is_multilateral and scene.place_country is None):
        _assign_without_country(scene, standings)
        return None
    if host_country not in countries and None not in countries and len(countries) > 1:
        for standing in standings.values():
            standing.side = Side.GUEST if standing.guest > standing.host else Side.OTHER
        return host_country
    for key, standing in standings.items():
        standing.side = _side(scene, key, standing, host_country, standings)
    _fill_countries(scene, standings, host_country)
    if scene.is_multilateral:
        _part_third_countries(scene, standings, host_country)
    return host_country


def _part_third_countries(scene: Scene, standings: dict[PersonKey, Standing], host_country: str) -> None:
    """At a gathering abroad the traveller is the guest, and those of third countries are neither."""
    protagonist = next(
        (item.country for item in standings.values() if item.country == scene.house),
        _named_first(scene, standings).country,
    )
    countries = {item.country for item in standings.values()} - {host_country, None}
    if protagonist in {host_country, None} or len(countries) < 2:
        return
    for item in standings.values():
        if item.side is Side.GUEST and item.country != protagonist:
            item.side = Side.OTHER


def _side(
    scene: Scene,
    key: PersonKey,
    standing: Standing,
    host_country: str,
    standings: dict[PersonKey, Standing],
) -> Side:
    if standing.country is not None:
        return Side.HOST if standing.country == host_country else Side.GUEST
    if _is_international(scene, key):
        return _side_of_international(scene, key, host_country, standings)
    if standing.guest != standing.host and not (
        standing.guest > standing.host and scene.is_of_others_journey(key)
    ):
        return Side.GUEST if standing.guest > standing.host else Side.HOST
    abroad = _house_abroad(scene, host_country, standings)
    if abroad is not None:
        return Side.HOST if _received(scene, key, abroad) else Side.GUEST
    known = [other for other in standings.values() if other.country is not None]
    has_guest = any(other.country != host_country for other in known)
    has_guest = has_guest or any(other.guest > other.host for other in standings.values())
    has_guest = has_guest or any(_is_international(scene, other) for other in standings)
    return Side.HOST if has_guest or not known else Side.GUEST


def _is_international(scene: Scene, key: PersonKey) -> bool:
    return pattern_of(INTERNATIONAL).search(scene.cast.people[key].office or "") is not None


def _side_of_international(
    scene: Scene, key: PersonKey, host_country: str, standings: dict[PersonKey, Standing]
) -> Side:
    """An organisation's official is the guest, unless a traveller came to see him where he has his seat."""
    met = {
        other
        for _, value in scene.layers.of(MeetingValue)
        if key in value.participants
        for other in value.participants
        if other != key and other in standings and standings[other].country is not None
    }
    is_seen = bool(met) and all(standings[other].country != host_country for other in met)
    return Side.HOST if is_seen and standings[key].guest <= standings[key].host else Side.GUEST


def _house_abroad(scene: Scene, host_country: str, standings: dict[PersonKey, Standing]) -> PersonKey | None:
    """Return the traveller whose own house wrote this: the first whom it names without a country."""
    if scene.house is None or scene.house == host_country:
        return None
    if any(standing.country == scene.house for standing in standings.values()):
        return None
    return next((key for key, standing in standings.items() if standing.country is None), None)


def _received(scene: Scene, key: PersonKey, traveller: PersonKey) -> bool:
    """Whoever met the traveller alone is of the country that received."""
    return key != traveller and any(
        set(value.participants) == {key, traveller} for _, value in scene.layers.of(MeetingValue)
    )


def _country_of_receiver(standings: dict[PersonKey, Standing]) -> str | None:
    receivers = [item for item in standings.values() if item.host > item.guest and item.country]
    return max(receivers, key=lambda item: item.host).country if receivers else None


def _assign_without_country(scene: Scene, standings: dict[PersonKey, Standing]) -> None:
    """No country is known to have received: go by the verbs, else by whose release it is."""
    told = [item for item in standings.values() if item.guest != item.host]
    if told and not (scene.is_multilateral and not any(item.guest for item in told)):
        _assign_by_verbs(scene, standings)
    elif not scene.is_multilateral and len(standings) > 1:
        _assign_by_house(scene, standings)
    _fill_countries(
        scene,
        standings,
        next((item.country for item in standings.values() if item.side is Side.HOST and item.country), None),
    )


def _own_country(scene: Scene, standings: dict[PersonKey, Standing]) -> str | None:
    """The country that those printed without one belong to: the house's, or that of whoever is named first.

    A release names its own first, unless that one travelled.
    """
    if scene.house is not None:
        return scene.house
    first = _named_first(scene, standings)
    return first.country if first.guest <= first.host else None


def _named_first(scene: Scene, standings: dict[PersonKey, Standing]) -> Standing:
    """The first who is named with an office: a title often names the guest alone."""
    told = (
        item.key
        for item in scene.cast.appearances
        if item.mention.office and item.mention.form is not MentionForm.OFFICE
        if item.key in standings and not _is_international(scene, item.key)
    )
    return standings[next(told, next(iter(standings)))]


def _assign_by_verbs(scene: Scene, standings: dict[PersonKey, Standing]) -> None:
    """Put each country on one side: the one whose people arrived or were received is the guest."""
    own = _own_country(scene, standings)
    arrivals: dict[str | None, float] = {}
    for item in standings.values():
        country = item.country or own
        arrivals[country] = arrivals.get(country, 0.0) + item.guest - item.host
    if len(arrivals) == 1:
        for item in standings.values():
            item.side = Side.GUEST if item.guest > item.host else Side.HOST
        return
    most = max(arrivals.values())
    hosts = {country for country, score in arrivals.items() if score < most or score < 0}
    for item in standings.values():
        item.side = Side.HOST if (item.country or own) in hosts else Side.GUEST


def _assign_by_house(scene: Scene, standings: dict[PersonKey, Standing]) -> None:
    """The house that publishes received: its country, those without one, or else whoever is named first."""
    own = _own_country(scene, standings)
    countries = [item.country or own for item in standings.values()]
    first = _named_first(scene, standings)
    host = own if own in countries else first.country or own
    for key, item in standings.items():
        country = item.country or (None if _is_international(scene, key) else own)
        item.side = Side.HOST if country == host else Side.GUEST


def _fill_countries(scene: Scene, standings: dict[PersonKey, Standing], host_country: str | None) -> None:
    guests = Counter(item.country for item in standings.values() if item.side is Side.GUEST and item.country)
    guest_country = guests.most_common(1)[0][0] if guests else _other_country(scene, host_country)
    if guest_country is None and host_country != OWN_OF_KAZAKH and scene.text.language is Language.KAZAKH:
        guest_country = OWN_OF_KAZAKH
    taken = {item.country for item in standings.values() if item.country}
    for key, item in standings.items():
        if item.country is not None or _is_international(scene, key):
            continue
        if item.side is Side.HOST:
            item.country = host_country or _house_beside(scene, taken) or _other_country(scene, *taken)
        elif item.side is Side.GUEST:
            item.country = guest_country
        elif len(standings) == 1:
            item.country = _other_country(scene, host_country)


def _house_beside(scene: Scene, taken: set[str]) -> str | None:
    return scene.house if scene.house not in taken else None


def _other_country(scene: Scene, *known: str | None) -> str | None:
    """Return the country named most often beside those already placed."""
    counts = Counter(
        value.country
        for _, value in scene.layers.of(PlaceValue)
        if value.country and value.country not in known and value.sort is not PlaceSort.CITY
    )
    return counts.most_common(1)[0][0] if counts else None


def _head(scene: Scene, standings: dict[PersonKey, Standing], side: Side) -> PersonKey | None:
    """Return the head of a side: for guests the traveller the text speaks of, then by rank and order."""
    keys = [key for key, standing in standings.items() if standing.side is side]
    if not keys:
        return None
    order = {key: -position for position, key in enumerate(standings)}
    if side is Side.GUEST:
        return max(
            keys,
            key=lambda key: (
                standings[key].takes_part,
                scene.place_country in scene.travels.get(key, ()),
                standings[key].guest > 0,
                scene.cast.rank(key),
                order[key],
            ),
        )
    guest_level = _level_of_guest(scene, standings)
    return max(
        keys,
        key=lambda key: (
            standings[key].takes_part or _is_counterpart(scene, key, guest_level),
            _host_rank(scene, key, guest_level),
            order[key],
        ),
    )


def _is_counterpart(scene: Scene, key: PersonKey, guest_level: VisitLevel | None) -> bool:
    """A head of state or government who is heard beside a guest of that rank received the guest."""
    level = rank_of(scene.cast.people[key].office)[1]
    is_high = level in {VisitLevel.HEAD_OF_STATE, VisitLevel.HEAD_OF_GOVERNMENT}
    return is_high and level is guest_level and key in scene.heard


def _level_of_guest(scene: Scene, standings: dict[PersonKey, Standing]) -> VisitLevel | None:
    guest = _head(scene, standings, Side.GUEST)
    return rank_of(scene.cast.people[guest].office)[1] if guest is not None else None


def _host_rank(scene: Scene, key: PersonKey, guest_level: VisitLevel | None) -> int:
    """The guest's counterpart hosts the visit unless somebody much higher received the guest."""
    rank, level = rank_of(scene.cast.people[key].office)
    return rank + (COUNTERPART if level is guest_level else 0)
