"""Releases made by grammar and protocol: each way of telling who met whom, with people and offices by chance.

The tables stand in ``ways_of_meeting_en``, ``_ru`` and ``_kk``. A release has the house that wrote it or
none, a title, a day in one of the shapes and places that releases have, a lead that tells of the first
meeting, and a sequel with further ones. The guest comes from another country than the hosts.
"""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType

import ways_of_meeting_en as english
import ways_of_meeting_kk as kazakh
import ways_of_meeting_ru as russian

TABLES: dict[str, ModuleType] = {"en": english, "ru": russian, "kk": kazakh}
DATELINES = ("title", "dash", "lead", "footer", "published", "day before")
SURNAME_FIRST = frozenset({"VN"})
"""Where the surname comes first, people are called by the whole name."""
SENTENCE = re.compile(r"(?<=\. )[a-zа-яәғқңөұүһіё]")


@dataclass(frozen=True)
class Official:
    """An invented official; ``oblique`` holds the genitive, dative, instrumental and accusative."""

    name: str
    country: str
    is_woman: bool
    oblique: tuple[str, ...] = ()

    @property
    def surname(self) -> str:
        return self.name if self.country in SURNAME_FIRST else self.name.split()[-1]


@dataclass(frozen=True)
class Release:
    """A release with what is to be read in it; meetings are sets of names."""

    text: str
    language: str
    lead: str
    sequel: str
    day: date
    guest: Official
    hosts: tuple[Official, ...]
    meetings: frozenset[frozenset[str]]


def releases(language: str, rounds: int) -> Iterator[Release]:
    """Yield ``rounds`` releases for each way of telling the first meeting."""
    for seed in range(rounds):
        for number, lead in enumerate(TABLES[language].LEADS):
            yield _release(language, lead, random.Random(1000 * seed + number))


def _release(language: str, lead: str, chance: random.Random) -> Release:
    table = TABLES[language]
    people = [Official(name, code, woman, tuple(rest)) for name, code, woman, *rest in table.PEOPLE]
    sequel = chance.choice(list(table.SEQUELS))
    told, events = table.SEQUELS[sequel]
    guest, hosts = _sides(people, len(events), chance)
    posts = chance.sample(table.OFFICES, len(hosts) + 1)
    styles = table.STYLES
    own = guest.country == "KZ" or hosts[0].country != "KZ"
    styles_of_hosts = [style for style in styles["host"] if language != "kk" or not own or style != 2]
    slots = table.words(hosts[0], guest, posts[0]) | _named(
        table, "G", guest, posts[0], chance.choice(styles["guest"])
    )
    for letter, person, post in zip("HIJ", hosts, posts[1:], strict=False):
        slots |= _named(table, letter, person, post, chance.choice(styles_of_hosts))
    if len(hosts) > 1:
        slots["ai"] = "а" if hosts[1].is_woman else ""
    day = date(chance.randint(2021, 2025), chance.randint(1, 12), chance.randint(3, 26))
    dateline = chance.choice(DATELINES if "{on}" in table.LEADS[lead] else DATELINES[:2])
    text = _text(table, (lead, told), slots, (day, dateline), guest, hosts[0], chance)
    return Release(text, language, lead, sequel, day, guest, hosts, _meetings(guest, hosts, events))


def _sides(
    people: list[Official], further: int, chance: random.Random
) -> tuple[Official, tuple[Official, ...]]:
    countries = sorted({person.country for person in people})
    by_country = {code: [person for person in people if person.country == code] for code in countries}
    enough = [code for code in countries if len(by_country[code]) > further]
    home = chance.choice(enough)
    guest = chance.choice([person for person in people if person.country != home])
    return guest, tuple(chance.sample(by_country[home], further + 1))


def _named(
    table: ModuleType, letter: str, person: Official, office: tuple[str, ...], style: int
) -> dict[str, str]:
    return {letter + case: printed for case, printed in table.forms(person, office, style).items()}


def _meetings(
    guest: Official, hosts: tuple[Official, ...], events: tuple[str, ...]
) -> frozenset[frozenset[str]]:
    joined = [host.name for host, event in zip(hosts[1:], events, strict=True) if event.startswith("with")]
    found = {frozenset({guest.name, hosts[0].name, *joined})}
    found |= {
        frozenset({guest.name, host.name})
        for host, event in zip(hosts[1:], events, strict=True)
        if not event.startswith("with")
    }
    return frozenset(found)


def _text(
    table: ModuleType,
    sentences: tuple[str, str],
    slots: dict[str, str],
    when: tuple[date, str],
    guest: Official,
    host: Official,
    chance: random.Random,
) -> str:
    day, dateline = when
    country = table.COUNTRIES[host.country]
    city = country[3] if table is russian else country[2]
    printed = table.printed_day(day, chance.choice(table.SHAPES))
    slots["on"] = (
        table.told_on(day, chance.randint(0, 1), with_year=dateline == "lead")
        if dateline in {"lead", "day before"}
        else ""
    )
    lead = _tidy(table.LEADS[sentences[0]].format(**slots))
    head = [table.HOUSE.format(*country), guest.name]
    foot = []
    if dateline == "dash":
        lead = f"{city}, {printed} – {lead}"
    elif dateline == "footer":
        foot = [table.PLACE_AND_DAY.format(city, printed)]
    elif dateline == "published":
        head.append(table.PUBLISHED.format(printed))
    elif dateline != "lead":
        later = day + timedelta(days=dateline == "day before")
        head.append(table.printed_day(later, table.SHAPES[0]))
    fillers = chance.sample(table.FILLERS, 2)
    return "\n\n".join(
        [*head, f"{lead} {fillers[0]}", f"{_tidy(sentences[1].format(**slots))} {fillers[1]}", *foot]
    )


def _tidy(sentence: str) -> str:
    sentence = sentence.replace(",.", ".").replace(",,", ",")
    sentence = SENTENCE.sub(lambda match: match.group().upper(), sentence)
    return sentence[:1].upper() + sentence[1:]
