"""Guest and host, and the side and country of everyone who took part.

The country that received the visit decides where it is known; where it is not, the verbs do (who arrived,
who received). A person without a printed country belongs to the house that speaks: the other side.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressdesk.ingest.cast import Appearance, Cast
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
from pressdesk.ingest.finding import (
    Finding,
    Genre,
    GenreValue,
    Layers,
    MentionForm,
    PersonKey,
    PersonValue,
    QuoteValue,
    Side,
)
from pressdesk.ingest.house import OWN_OF_KAZAKH, house_country
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.leaders import country_of_leader
from pressdesk.ingest.roles import Role
from pressdesk.ingest.tables.ranks import rank_of
from pressdesk.ingest.tables.side_words import (
    ACCUSATIVE_ENDINGS,
    AUTHOR_BEFORE,
    CALLED_ON_KK,
    COMING_ALONG,
    DATIVE_ENDINGS,
    GUEST_AFTER,
    GUEST_BEFORE,
    HOST_AFTER,
    HOST_BEFORE,
    INTERNATIONAL,
    LEADS_DELEGATION,
    OBJECT_AFTER_KK,
    OF_DELEGATION,
    OFFICES_OF_ONE_COUNTRY,
    PARTICIPLE,
    PASSING,
    PASSING_AFTER,
    RECEIVED_RU,
)

SPOKESPERSON_RANK = 15
WINDOW = 110
SENTENCE_REACH = 220
LEAD_PARAGRAPHS = 5
COUNTERPART = 6
OWN_HEAD = "мемлекет басшысы"
LISTED = re.compile(r"[–—•●▪*·-]\s|\d{1,2}[.)]\s")
COORDINATED = re.compile(r",?\s(?:and|и|және|мен|пен|бен)(?:\sthe)?\s$")


@dataclass(slots=True)
class _Standing:
    """What speaks for a person's side."""

    guest: float = 0.0
    host: float = 0.0
    takes_part: bool = False
    country: str | None = None
    side: Side | None = None


@dataclass(frozen=True, slots=True)
class _Scene:
    text: SourceText
    layers: Layers
    cast: Cast
    place_country: str | None
    house: str | None
    is_multilateral: bool
    year: int | None
    heard: frozenset[PersonKey | None]

    def places_between(self, start: int, end: int) -> Iterator[tuple[Finding, PlaceValue]]:
        """Yield the places named in a range."""
        return (item for item in self.layers.of(PlaceValue) if start <= item[0].start < end)


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Give one finding with everybody's side; nobody takes part in a text without people."""
    scene = _scene(text, layers)
    standings = _standings(scene)
    if not standings:
        return []
    host_country = _assign(scene, standings)
    guest = _head(scene, standings, Side.GUEST)
    host = _head(scene, standings, Side.HOST)
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


def _certainty(
    scene: _Scene, standings: dict[PersonKey, _Standing], guest: PersonKey | None, host: PersonKey | None
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


def _scene(text: SourceText, layers: Layers) -> _Scene:
    place = layers.first(VisitPlaceValue)
    kind = layers.first(VisitKindValue)
    days = layers.first(VisitDaysValue)
    heard = {quote.speaker for _, quote in layers.of(QuoteValue)}
    heard |= {reported.speaker for _, reported in layers.of(ReportedSpeechValue)}
    return _Scene(
        text,
        layers,
        Cast.of(layers),
        place.country if place else None,
        house_country(text, layers),
        is_multilateral=kind is not None and kind.visit_kind is VisitKind.MULTILATERAL,
        year=days.first.year if days else None,
        heard=frozenset(heard),
    )


@cache
def _pattern(words: str) -> re.Pattern[str]:
    return re.compile(words)


def _standings(scene: _Scene) -> dict[PersonKey, _Standing]:
    """Collect those who took part: who met, who travelled or received, who was heard, who came along."""
    meeting = {key for _, value in scene.layers.of(MeetingValue) for key in value.participants}
    standings: dict[PersonKey, _Standing] = {}
    for key in scene.cast.narrated():
        standing = _standing(scene, key)
        standing.takes_part = key in meeting or standing.guest > 0 or standing.host > 0
        if standing.takes_part or _is_present(scene, key, others_met=bool(meeting)):
            standings[key] = standing
    return standings


def _is_present(scene: _Scene, key: PersonKey, *, others_met: bool) -> bool:
    """Somebody only mentioned took no part; where nobody is told to have met, the lead names who did."""
    person = scene.cast.people[key]
    if person.office is None:
        is_transcript = scene.layers.first(GenreValue) == GenreValue(Genre.TRANSCRIPT)
        return key in scene.heard and is_transcript
    if rank_of(person.office)[0] == SPOKESPERSON_RANK:
        return False
    if key in scene.heard:
        return True
    own = [
        item for item in scene.cast.appearances if item.key == key and not _is_passing(scene.text.text, item)
    ]
    if any(_comes_along(scene.text, item) for item in own):
        return True
    kind = scene.layers.first(VisitKindValue)
    if kind is not None and kind.is_announcement and own:
        return True
    return not others_met and any(scene.text.index_at(item.start) < LEAD_PARAGRAPHS for item in own)


def _comes_along(text: SourceText, item: Appearance) -> bool:
    if _lead_of_list(text, item) is not None:
        return True
    paragraph = text.paragraph_at(item.start)
    around = text.text[
        max(item.start - SENTENCE_REACH, paragraph.start) : min(item.end + SENTENCE_REACH, paragraph.end)
    ]
    return _pattern(COMING_ALONG).search(around) is not None


def _is_passing(text: str, item: Appearance) -> bool:
    before = text[max(item.start - 60, 0) : item.start]
    after = text[item.end : item.end + 40]
    return any(
        (
            _pattern(PASSING).search(before),
            _pattern(AUTHOR_BEFORE).search(before),
            _pattern(PASSING_AFTER).match(after),
        )
    )


def _standing(scene: _Scene, key: PersonKey) -> _Standing:
    person = scene.cast.people[key]
    standing = _Standing(
        country=person.country
        or _country_of_delegation(scene, key)
        or _country_of_house(scene, person.office)
        or _country_of_city(scene, person)
        or _country_of_office(scene, person.office)
        or country_of_leader(person.name, person.office, scene.year)
    )
    text = scene.text.text
    for position, item in enumerate(scene.cast.appearances):
        if item.key != key:
            continue
        paragraph = scene.text.paragraph_at(item.start)
        first = _first_of_pair(scene, position)
        before = text[max(first - WINDOW, paragraph.start) : first]
        last = _last_of_pair(scene, position)
        after = text[last : min(last + WINDOW, paragraph.end)]
        is_object = _is_kazakh_object(text, item)
        is_called_on = _is_called_on_in_kazakh(text, item)
        if _pattern(GUEST_BEFORE).search(before):
            if _receives_behind_verb(text, item, before):
                standing.host += 1.0
            else:
                standing.guest += 1.0
        if is_called_on:
            standing.host += 1.0
        elif (
            _pattern(GUEST_AFTER).match(after)
            and (not _is_russian_object(text, item) or _pattern(PARTICIPLE).match(after))
        ) or (is_object and re.search(r"\b(?:қабылдады|қарсы алды)\b", after)):
            standing.guest += 1.0
        is_object = is_object or _is_russian_object(text, item) or _is_declined(scene, item)
        if not is_object and _pattern(HOST_AFTER).match(after):
            standing.host += 1.0
        if _pattern(HOST_BEFORE).search(before):
            standing.host += 1.0
    return standing


def _country_of_delegation(scene: _Scene, key: PersonKey) -> str | None:
    """«Польскую делегацию возглавил X», "the Romanian side was led by X", «…, польскую – X»."""
    for item in scene.cast.appearances:
        if item.key == key:
            lead = _lead_of_list(scene.text, item)
            if lead is not None:
                places = scene.places_between(*lead)
                return next((value.country for _, value in places if value.country), None)
            start = max(item.start - WINDOW, scene.text.paragraph_at(item.start).start)
            match = _pattern(LEADS_DELEGATION).search(scene.text.text[start : item.start])
            country = next(
                (
                    value.country
                    for finding, value in scene.places_between(start, item.start)
                    if match is not None and finding.end == start + match.start()
                ),
                None,
            )
            if country is not None:
                return country
    return None


def _lead_of_list(text: SourceText, item: Appearance) -> tuple[int, int] | None:
    """Return the line above a list of a delegation's members ("From the Polish side:"), if there is one."""
    index = text.index_at(item.start)
    if not _is_of_list(text, index):
        return None
    while index > 0 and _is_of_list(text, index):
        index -= 1
    lead = text.paragraphs[index]
    if text.text[lead.end - 1] != ":":
        return None
    told = _pattern(OF_DELEGATION).search(text.text, max(lead.end - SENTENCE_REACH, lead.start), lead.end)
    return (told.start(), lead.end) if told is not None else None


def _is_of_list(text: SourceText, index: int) -> bool:
    part = text.paragraphs[index]
    return part.role is Role.BULLET or LISTED.match(text.text, part.start) is not None


def _receives_behind_verb(text: str, item: Appearance, before: str) -> bool:
    """«его приняла председатель …»: an office in the nominative behind the verb is who received."""
    office = item.mention.office_range
    if office is None or item.mention.office is None or _pattern(RECEIVED_RU).search(before) is None:
        return False
    printed, name = text[office[0] : office[1]].casefold(), item.mention.office.casefold()
    return printed == name or printed.startswith(name + " ")


def _last_of_pair(scene: _Scene, position: int) -> int:
    """Return where "President A and First Lady B" ends for A, so that what follows B holds for both."""
    item = scene.cast.appearances[position]
    if position + 1 < len(scene.cast.appearances):
        following = scene.cast.appearances[position + 1]
        countries = {scene.cast.people[key].country for key in (item.key, following.key)}
        if len(countries) == 1 and COORDINATED.fullmatch(scene.text.text[item.end : following.start]):
            return following.end
    return item.end


def _country_of_house(scene: _Scene, office: str | None) -> str | None:
    """«Мемлекет басшысы» without a country is Kazakhstan's own."""
    is_own = scene.text.language is Language.KAZAKH and (office or "").casefold().startswith(OWN_HEAD)
    return OWN_OF_KAZAKH if is_own else None


def _country_of_city(scene: _Scene, person: PersonValue) -> str | None:
    """A mayor or governor is of the country where the city or region of the office lies."""
    ranges = [mention.office_range for mention in person.mentions if mention.office_range is not None]
    return next(
        (
            value.country
            for finding, value in scene.layers.of(PlaceValue)
            if value.sort is PlaceSort.CITY
            and value.country
            and any(start <= finding.start < end for start, end in ranges)
        ),
        None,
    )


def _country_of_office(scene: _Scene, office: str | None) -> str | None:
    """Other countries may use the same title: it counts where the text names no other or names this one."""
    code = next((code for words, code in OFFICES_OF_ONE_COUNTRY if office and re.search(words, office)), None)
    named = {value.country for _, value in scene.layers.of(PlaceValue) if value.country}
    return code if code == "US" or code in named or not named else None


def _first_of_pair(scene: _Scene, position: int) -> int:
    """Return where "King A and Queen B" begins for B, so that what leads up to A holds for both."""
    item = scene.cast.appearances[position]
    if position and COORDINATED.fullmatch(
        scene.text.text[scene.cast.appearances[position - 1].end : item.start]
    ):
        earlier = scene.cast.appearances[position - 1]
        countries = {scene.cast.people[key].country for key in (item.key, earlier.key)}
        return earlier.start if len(countries) == 1 else item.start
    return item.start


def _is_kazakh_object(text: str, item: Appearance) -> bool:
    if _pattern(OBJECT_AFTER_KK).match(text, item.end):
        return True
    word = text[item.start : item.end].lower()
    return word.endswith(ACCUSATIVE_ENDINGS) and re.search(r"[а-яәғқңөұүһі]$", word) is not None


def _is_russian_object(text: str, item: Appearance) -> bool:
    """An office in an oblique case does not open what follows («… с вице-спикером X, посетит музей»)."""
    office = item.mention.office_range
    if office is None or item.mention.office is None or office[0] > item.mention.start:
        return False
    printed, name = text[office[0] : office[1]].casefold(), item.mention.office.casefold()
    is_russian = re.search("[а-яё]", name) is not None and re.search("[әғқңөұүһі]", printed) is None
    return is_russian and printed[: len(name)].split()[:1] != name.split()[:1]


def _is_declined(scene: _Scene, item: Appearance) -> bool:
    """A Russian name alone in another form than the person's own («Давида Каландадзе приняла Президент»)."""
    printed = scene.text.text[item.mention.start : item.mention.end]
    if item.mention.office is not None or scene.text.language is not Language.RUSSIAN:
        return False
    own = set(scene.cast.people[item.key].name.split())
    return printed[-1:] in "аяую" and not set(printed.split()) <= own


def _is_called_on_in_kazakh(text: str, item: Appearance) -> bool:
    """«Досановқа сыпайылық сапарымен барды»: whom the guest came to stands in the dative."""
    word = text[item.start : item.end].lower()
    following = text[item.end : item.end + 60]
    return word.endswith(DATIVE_ENDINGS) and _pattern(CALLED_ON_KK).match(following) is not None


def _assign(scene: _Scene, standings: dict[PersonKey, _Standing]) -> str | None:
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
    return host_country


def _side(
    scene: _Scene,
    key: PersonKey,
    standing: _Standing,
    host_country: str,
    standings: dict[PersonKey, _Standing],
) -> Side:
    if standing.country is not None:
        return Side.HOST if standing.country == host_country else Side.GUEST
    if _pattern(INTERNATIONAL).search(scene.cast.people[key].office or ""):
        return Side.GUEST
    if standing.guest != standing.host:
        return Side.GUEST if standing.guest > standing.host else Side.HOST
    abroad = _house_abroad(scene, host_country, standings)
    if abroad is not None:
        return Side.HOST if _received(scene, key, abroad) else Side.GUEST
    known = [other for other in standings.values() if other.country is not None]
    has_guest = any(other.country != host_country for other in known)
    has_guest = has_guest or any(other.guest > other.host for other in standings.values())
    has_guest = has_guest or any(
        _pattern(INTERNATIONAL).search(scene.cast.people[other].office or "") for other in standings
    )
    return Side.HOST if has_guest or not known else Side.GUEST


def _house_abroad(
    scene: _Scene, host_country: str, standings: dict[PersonKey, _Standing]
) -> PersonKey | None:
    """Return the traveller whose own house wrote this: the first whom it names without a country."""
    if scene.house is None or scene.house == host_country:
        return None
    if any(standing.country == scene.house for standing in standings.values()):
        return None
    return next((key for key, standing in standings.items() if standing.country is None), None)


def _received(scene: _Scene, key: PersonKey, traveller: PersonKey) -> bool:
    """Whoever met the traveller alone is of the country that received."""
    return key != traveller and any(
        set(value.participants) == {key, traveller} for _, value in scene.layers.of(MeetingValue)
    )


def _country_of_receiver(standings: dict[PersonKey, _Standing]) -> str | None:
    receivers = [item for item in standings.values() if item.host > item.guest and item.country]
    return max(receivers, key=lambda item: item.host).country if receivers else None


def _assign_without_country(scene: _Scene, standings: dict[PersonKey, _Standing]) -> None:
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


def _own_country(scene: _Scene, standings: dict[PersonKey, _Standing]) -> str | None:
    """The country that those printed without one belong to: the house's, or that of whoever is named first.

    A release names its own first, unless that one travelled.
    """
    if scene.house is not None:
        return scene.house
    first = _named_first(scene, standings)
    return first.country if first.guest <= first.host else None


def _named_first(scene: _Scene, standings: dict[PersonKey, _Standing]) -> _Standing:
    """The first who is named with an office: a title often names the guest alone."""
    told = (
        item.key
        for item in scene.cast.appearances
        if item.mention.office and item.mention.form is not MentionForm.OFFICE and item.key in standings
    )
    return standings[next(told, next(iter(standings)))]


def _assign_by_verbs(scene: _Scene, standings: dict[PersonKey, _Standing]) -> None:
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


def _assign_by_house(scene: _Scene, standings: dict[PersonKey, _Standing]) -> None:
    """The house that publishes received: its country, those without one, or else whoever is named first."""
    own = _own_country(scene, standings)
    countries = [item.country or own for item in standings.values()]
    first = _named_first(scene, standings)
    host = own if own in countries else first.country or own
    for item in standings.values():
        item.side = Side.HOST if (item.country or own) == host else Side.GUEST


def _fill_countries(scene: _Scene, standings: dict[PersonKey, _Standing], host_country: str | None) -> None:
    guests = Counter(item.country for item in standings.values() if item.side is Side.GUEST and item.country)
    guest_country = guests.most_common(1)[0][0] if guests else _other_country(scene, host_country)
    if guest_country is None and host_country != OWN_OF_KAZAKH and scene.text.language is Language.KAZAKH:
        guest_country = OWN_OF_KAZAKH
    taken = {item.country for item in standings.values() if item.country}
    for key, item in standings.items():
        if item.country is not None or _pattern(INTERNATIONAL).search(scene.cast.people[key].office or ""):
            continue
        if item.side is Side.HOST:
            item.country = host_country or _house_beside(scene, taken) or _other_country(scene, *taken)
        elif item.side is Side.GUEST:
            item.country = guest_country
        elif len(standings) == 1:
            item.country = _other_country(scene, host_country)


def _house_beside(scene: _Scene, taken: set[str]) -> str | None:
    return scene.house if scene.house not in taken else None


def _other_country(scene: _Scene, *known: str | None) -> str | None:
    """Return the country named most often beside those already placed."""
    counts = Counter(
        value.country
        for _, value in scene.layers.of(PlaceValue)
        if value.country and value.country not in known and value.sort is not PlaceSort.CITY
    )
    return counts.most_common(1)[0][0] if counts else None


def _head(scene: _Scene, standings: dict[PersonKey, _Standing], side: Side) -> PersonKey | None:
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


def _is_counterpart(scene: _Scene, key: PersonKey, guest_level: VisitLevel | None) -> bool:
    """A head of state or government who is heard beside a guest of that rank received the guest."""
    level = rank_of(scene.cast.people[key].office)[1]
    is_high = level in {VisitLevel.HEAD_OF_STATE, VisitLevel.HEAD_OF_GOVERNMENT}
    return is_high and level is guest_level and key in scene.heard


def _level_of_guest(scene: _Scene, standings: dict[PersonKey, _Standing]) -> VisitLevel | None:
    guest = _head(scene, standings, Side.GUEST)
    return rank_of(scene.cast.people[guest].office)[1] if guest is not None else None


def _host_rank(scene: _Scene, key: PersonKey, guest_level: VisitLevel | None) -> int:
    """The guest's counterpart hosts the visit unless somebody much higher received the guest."""
    rank, level = rank_of(scene.cast.people[key].office)
    return rank + (COUNTERPART if level is guest_level else 0)
