"""Cities, countries and buildings named in the text, in any case, brought to the nominative."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from functools import cache, lru_cache
from typing import Any

from pressdesk.ingest.calendar_words import month_number
from pressdesk.ingest.countries import country_name, find_countries
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.inflection import russian_cases, without_kazakh_ending
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.languages import Language
from pressdesk.ingest.patterns import Stemmed
from pressdesk.ingest.tables.latin_spelling import plain_spelling
from pressdesk.ingest.tables.venues import (
    BUILDING_STEMS,
    KAZAKH_BUILDINGS,
    NAMED_BUILDINGS,
    NOMINATIVES,
    PLAIN_BUILDINGS,
    RUSSIAN_BUILDINGS,
    VENUES,
)
from pressdesk.ingest.towns import find_towns
from pressdesk.ingest.words import lower_in_place
from pressdesk.paths import resource

CAPITALISED = re.compile(r"[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІŞ][^\W\d_]*(?:[-’'][^\W\d_]+)*")
DAY_BEFORE = re.compile(r"\d\s$")
LETTERS = re.compile(r"[^\W\d_]{1,6}")
IN_ENGLISH = re.compile(r"(?:\b(?:[Aa]t|[Ii]n|[Ii]nside|[Tt]o|[Ii]nto)(?:\s(?:the|his|her))?\s|^|\n)$")
LATIN_FIRST = re.compile(r"[A-Za-zÀ-ÿ]")
AFTER_POSSESSIVE = re.compile(r"['’]s\b")

VENUE_LETTERS = "A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІрдзм0-9"

CityIndex = dict[str, list[tuple[str, str, str]]]
"""First word in lower case to (whole form in lower case, nominative, country)."""


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:  # noqa: ARG001
    """Find every place; a building is a venue, and of two readings at one point the longer stands."""
    found = [*_venues(text), *_cities(text, known), *_countries(text)]
    kept: list[Finding] = []
    for finding in sorted(found, key=lambda item: (item.start, -item.end)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    towns = _apart(find_towns(text, kept))
    return sorted([*kept, *towns], key=lambda item: item.start)


def _apart(findings: Iterator[Finding]) -> list[Finding]:
    kept: list[Finding] = []
    for finding in sorted(findings, key=lambda item: (item.start, -item.confidence)):
        if not kept or finding.start >= kept[-1].end:
            kept.append(finding)
    return kept


def _countries(text: SourceText) -> Iterator[Finding]:
    for mention in find_countries(text.text):
        language = text.paragraph_at(mention.start).language if text.paragraphs else Language.ENGLISH
        name = country_name(mention.code, language) or text.text[mention.start : mention.end]
        value = PlaceValue(name, PlaceSort.COUNTRY, mention.code, is_adjective=mention.is_adjective)
        yield Finding(mention.start, mention.end, value, 0.95, "country name")


def _cities(text: SourceText, known: KnownNames) -> Iterator[Finding]:
    tables = [
        (index, rule)
        for index, rule in ((_known_index(known), "place of the archive"), (_city_index(), "city name"))
        if index
    ]
    for match in CAPITALISED.finditer(text.text):
        for table, rule in tables:
            found = _city_at(text.text, match, table)
            if found is not None and not _is_month(text.text, match):
                end, name, country = found
                yield Finding(
                    match.start(), end, PlaceValue(name, PlaceSort.CITY, country or None), 0.93, rule
                )
                break


def _is_month(text: str, match: re.Match[str]) -> bool:
    """«28 Қазан 2025»: a word between a day and a year is a month, whatever city bears its name."""
    return DAY_BEFORE.search(text[max(match.start() - 4, 0) : match.start()]) is not None and bool(
        month_number(match.group())
    )


def _city_at(text: str, match: re.Match[str], index: CityIndex) -> tuple[int, str, str] | None:
    best: tuple[int, str, str] | None = None
    for head in _heads(match.group()):
        for form, name, country in index.get(head, ()):
            end = _end_of(text, match, head, form)
            if end is not None and (best is None or end > best[0]):
                best = (end, name, country)
        if best is not None:
            return best
    return best


@lru_cache(maxsize=4096)
def _heads(printed: str) -> tuple[str, ...]:
    """The words that a printed one may be a form of."""
    first = AFTER_POSSESSIVE.sub("", printed).lower()
    return (first, *(without_kazakh_ending(first) if not LATIN_FIRST.match(first) else ()))


def _end_of(text: str, match: re.Match[str], head: str, form: str) -> int | None:
    """Return where ``form`` ends in the text, its Kazakh ending included; None where it is not there."""
    if form == head:
        return match.end() - 2 if match.group().endswith(("'s", "’s")) else match.end()
    end = match.start() + len(form)
    if text[match.start() : end].lower() != form:
        return None
    tail = LETTERS.match(text, end)
    if tail is None:
        return end
    is_ending = not LATIN_FIRST.match(form) and form in without_kazakh_ending(form + tail.group().lower())
    return tail.end() if is_ending else None


@cache
def _city_index() -> CityIndex:
    index: CityIndex = {}
    for city in _city_table():
        for language in Language:
            for name in city[language.value]:
                _index_name(index, name, city["country"], is_russian=language is Language.RUSSIAN)
            for name in map(plain_spelling, city["kk"]):
                _index_name(index, name, city["country"], is_russian=False)
    return index


def city_names(name: str, country: str) -> dict[str, str]:
    """Return the names of a city in ``en``, ``ru`` and ``kk`` by one of them; empty for a city not listed."""
    for city in _city_table():
        spellings = {spelling for language in Language for spelling in city[language.value]}
        if name in spellings and (not country or city["country"] == country):
            return {language.value: next(iter(city[language.value]), "") for language in Language}
    return {}


@cache
def _capitals() -> frozenset[tuple[str, str]]:
    return frozenset(
        (name, city["country"])
        for city in _city_table()
        if city.get("capital")
        for language in Language
        for name in city[language.value]
    )


def is_capital(name: str, country: str | None) -> bool:
    """Tell whether a city, by its nominative in any of the languages, is the capital of a country."""
    return country is not None and (name, country) in _capitals()


@cache
def _city_table() -> list[dict[str, Any]]:
    loaded: dict[str, Any] = json.loads(resource("reference/cities.json").read_text("utf-8"))
    cities: list[dict[str, Any]] = loaded["cities"]
    return cities


@cache
def _known_index(known: KnownNames) -> CityIndex:
    index: CityIndex = {}
    for place in known.places:
        for name in place.names:
            _index_name(index, name, place.country or "", is_russian=bool(re.search("[а-яё]", name)))
    return index


def _index_name(index: CityIndex, name: str, country: str, *, is_russian: bool) -> None:
    for form in russian_cases(name) if is_russian else [name]:
        head = CAPITALISED.match(form)
        if head is not None:
            index.setdefault(head.group().lower(), []).append((form.lower(), name, country))


@lru_cache(maxsize=256)
def _venue_pattern(numbers: tuple[int, ...]) -> re.Pattern[str]:
    named = "|".join(f"(?P<v{number}>{VENUES[number][0]})" for number in numbers)
    return re.compile(rf"(?<![\w-])(?=[{VENUE_LETTERS}])(?:{named})(?![\w-])")


@cache
def _building_patterns() -> tuple[Stemmed, ...]:
    patterns = (
        rf"(?<![\w-])(?:{PLAIN_BUILDINGS})(?![\w-])",
        rf"(?<![\w-])(?:{NAMED_BUILDINGS})",
        rf"(?:(?<=[Вв] )|(?<=[Вв]о ))(?:{RUSSIAN_BUILDINGS})(?![\w-])",
        rf"(?<![\w-])(?:{KAZAKH_BUILDINGS})",
    )
    return tuple(
        Stemmed(re.compile(pattern), stems) for pattern, stems in zip(patterns, BUILDING_STEMS, strict=True)
    )


def _venues(text: SourceText) -> Iterator[Finding]:
    lowered = lower_in_place(text.text)
    near = tuple(number for number, entry in enumerate(VENUES) if any(stem in lowered for stem in entry[3]))
    for match in _venue_pattern(near).finditer(text.text) if near else ():
        _, name, country, _ = VENUES[int((match.lastgroup or "v0")[1:])]
        value = PlaceValue(name or match.group(), PlaceSort.VENUE, country or None)
        yield Finding(match.start(), match.end(), value, 0.93, "known building")
    english, named, russian, kazakh = _building_patterns()
    for pattern in (english, named):
        for match in pattern.matches(text.text):
            if IN_ENGLISH.search(text.text[max(match.start() - 12, 0) : match.start()]):
                yield _building(match, match.group())
    for pattern in (russian, kazakh):
        for match in pattern.matches(text.text):
            yield _building(match, _nominative(match.group()))


def _building(match: re.Match[str], name: str) -> Finding:
    return Finding(
        match.start(), match.end(), PlaceValue(name, PlaceSort.VENUE, None), 0.85, "building at a preposition"
    )


def _nominative(phrase: str) -> str:
    words = phrase.split(" ")
    for position, word in enumerate(words):
        base = NOMINATIVES.get(word.lower())
        if base is not None:
            words[position] = base.capitalize() if word[0].isupper() else base
            if position:
                words[position - 1] = _adjective(words[position - 1], is_feminine=base.endswith(("а", "я")))
    return " ".join(words)


def _adjective(word: str, *, is_feminine: bool) -> str:
    """Return the nominative of an adjective printed before a building's noun at "в"."""
    stem = word[:-2]
    if is_feminine and word.endswith(("ой", "ей")):
        return stem + ("ая" if word.endswith("ой") else "яя")
    if word.endswith(("ом", "ем")):
        return stem + ("ий" if stem.endswith(("к", "г", "х")) or word.endswith("ем") else "ый")
    return word
