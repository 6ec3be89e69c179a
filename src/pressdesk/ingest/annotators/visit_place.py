"""Where the visit went: the host country first, by all evidence, then the city within it."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass, replace

from pressdesk.ingest.annotators.places import is_capital
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue, VisitPlaceValue
from pressdesk.ingest.finding import Finding, Genre, GenreValue, Layers, PersonValue, QuoteValue
from pressdesk.ingest.house import house_country
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import pattern_of
from pressdesk.ingest.place_evidence import DATELINE_SCORE, score_of
from pressdesk.ingest.sentences import Stretches, sentence_ranges, spoken_ranges
from pressdesk.ingest.tables.meeting_words import RECEIVING
from pressdesk.ingest.tables.place_words import CALL, CITY_STATES, RESIDENCES

LEAD_PARAGRAPHS = 4
CITY_ENOUGH, COUNTRY_ENOUGH, VENUE_ENOUGH = 0.8, 1.2, 0.8
FURTHER_MENTION = 0.2
COUNTRY_SHARE = 0.4
RECEIVER_SCORE = 0.4
PASSIVE = re.compile(r"by$|^принят")


@dataclass(frozen=True, slots=True)
class _Scored:
    finding: Finding
    value: PlaceValue
    score: float


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Choose the place; a telephone call has none, and a place only mentioned is none."""
    if _is_call(text):
        return []
    spoken = _spoken(layers)
    scored = [
        _Scored(finding, value, score_of(text, finding, value, spoken=spoken.holds(finding.start)))
        for finding, value in layers.of(PlaceValue)
        if not value.is_adjective
    ]
    cities = [item for item in scored if item.value.sort is PlaceSort.CITY]
    countries = [item for item in scored if item.value.sort is PlaceSort.COUNTRY]
    city = _best(_with_country(cities, countries), CITY_ENOUGH)
    country = _best(countries, COUNTRY_ENOUGH)
    venue = _best(
        [item for item in scored if item.value.sort is PlaceSort.VENUE and item.value.country], VENUE_ENOUGH
    )
    target = max((item for item in (country, venue) if item), key=lambda item: item.score, default=None)
    chosen = _surer(city, target) or _of_receiver(text, layers)
    if chosen is None:
        return []
    code = chosen.value.country
    name = _city(cities, city, code) or _implied_city(venue, chosen, code, cities)
    evidence = tuple((item.finding.start, item.finding.end) for item in (city, country, venue) if item)
    return [
        Finding(
            chosen.finding.start,
            chosen.finding.end,
            VisitPlaceValue(name, code),
            min(0.65 + chosen.score / 8, 0.96),
            "place beside the visit",
            evidence,
        )
    ]


def _spoken(layers: Layers) -> Stretches:
    """Return somebody's own words; in a transcript all from the first speaker on, the questions too."""
    spoken = spoken_ranges(layers)
    if layers.first(GenreValue) != GenreValue(Genre.TRANSCRIPT):
        return spoken
    first = min((finding.start for finding, _ in layers.of(QuoteValue)), default=None)
    last = max((finding.end for finding, _ in layers.of(QuoteValue)), default=0)
    return spoken if first is None else Stretches.of([(first, last)])


def _surer(city: _Scored | None, target: _Scored | None) -> _Scored | None:
    """Of a city and a country that disagree take the one with more evidence."""
    if city is None or target is None or target.value.country == city.value.country:
        return city or target
    return target if target.score > city.score else city


def _with_country(cities: list[_Scored], countries: list[_Scored]) -> list[_Scored]:
    """Add to a city of the dateline what speaks for its country: both tell of one place."""
    best: dict[str | None, float] = defaultdict(float)
    for item in countries:
        best[item.value.country] = max(best[item.value.country], item.score)
    return [
        replace(item, score=item.score + best[item.value.country] * COUNTRY_SHARE)
        if item.score == DATELINE_SCORE
        else item
        for item in cities
    ]


def _city(cities: list[_Scored], best: _Scored | None, code: str | None) -> str | None:
    """Choose the city within the country: the capital, where the visit went there too, before another."""
    if best is not None and best.value.country != code:
        best = _best([item for item in cities if item.value.country == code], CITY_ENOUGH)
    if best is not None and is_capital(best.value.name, code):
        return best.value.name
    capitals = [item for item in cities if code and is_capital(item.value.name, code)]
    if best is None:
        return capitals[0].value.name if capitals else None
    visited = [item for item in capitals if CITY_ENOUGH <= item.score != DATELINE_SCORE]
    return visited[0].value.name if visited else best.value.name


def _implied_city(
    venue: _Scored | None, chosen: _Scored, code: str | None, cities: list[_Scored]
) -> str | None:
    """A residence stands in one city; a city state is its own."""
    if venue is not None and venue.value.country == code:
        return RESIDENCES.get(venue.value.name)
    if any(item.score >= CITY_ENOUGH for item in cities if item.value.country == code):
        return None
    return chosen.value.name if code in CITY_STATES and chosen.value.sort is PlaceSort.COUNTRY else None


def _of_receiver(text: SourceText, layers: Layers) -> _Scored | None:
    """Where no place is told, it is the country of whoever the lead says received somebody.

    A house that writes of others than its own people tells nothing of the place.
    """
    head = text.paragraphs[min(LEAD_PARAGRAPHS, len(text.paragraphs)) - 1].end if text.paragraphs else 0
    match = pattern_of(RECEIVING).search(text.text, 0, head)
    country = _receiver_country(text, layers, match) if match is not None else None
    if match is None or country is None or house_country(text, layers) not in {None, country}:
        return None
    value = PlaceValue("", PlaceSort.COUNTRY, country)
    return _Scored(Finding(*match.span(), value, 0.6, "country of the receiver"), value, RECEIVER_SCORE)


def _receiver_country(text: SourceText, layers: Layers, verb: re.Match[str]) -> str | None:
    """Read who receives: next to an active verb, after a passive one, first of a Kazakh sentence."""
    paragraph = text.paragraph_at(verb.start())
    start, end = next(
        (
            span
            for span in sentence_ranges(text.text, paragraph.start, paragraph.end)
            if span[0] <= verb.start() < span[1]
        ),
        (paragraph.start, paragraph.end),
    )
    told = sorted(
        (mention.start, value.country)
        for _, value in layers.of(PersonValue)
        for mention in value.mentions
        if start <= mention.start < end
    )
    before = [country for position, country in told if position < verb.start()]
    after = [country for position, country in told if position >= verb.end()]
    if PASSIVE.search(verb.group()):
        return after[0] if after else None
    if not before:
        return None
    return before[0] if paragraph.language is Language.KAZAKH else before[-1]


def _is_call(text: SourceText) -> bool:
    head = text.paragraphs[min(LEAD_PARAGRAPHS, len(text.paragraphs)) - 1].end if text.paragraphs else 0
    return pattern_of(CALL).search(text.text, 0, min(head, 1200)) is not None


def _best(items: list[_Scored], enough: float) -> _Scored | None:
    """Return the place with the best mention; each further mention that speaks for it adds a little."""
    by_place: dict[tuple[str, str | None], list[_Scored]] = defaultdict(list)
    for item in items:
        by_place[item.value.name, item.value.country].append(item)
    best: tuple[float, _Scored] | None = None
    for group in by_place.values():
        top = max(group, key=lambda item: item.score)
        total = top.score + FURTHER_MENTION * min(sum(item.score > 0 for item in group) - 1, 4)
        if total >= enough and (best is None or total > best[0]):
            best = (total, _Scored(top.finding, top.value, total))
    return best[1] if best else None
