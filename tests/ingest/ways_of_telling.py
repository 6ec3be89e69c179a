"""Releases that tell a day of several meetings, one clause after another, in three languages.

A lead tells of the first meeting, and three sequels of what followed: talks that went on, a tour or an
opening together, several met one by one, the next day, a companion who only speaks, a meeting recalled.
"""

# ruff: noqa: E501 - the words of a release with their forms stand in one line

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from types import ModuleType
from typing import Any

import ways_of_telling_en as english
import ways_of_telling_kk as kazakh
import ways_of_telling_ru as russian

TABLES: dict[str, ModuleType] = {"en": english, "ru": russian, "kk": kazakh}
MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}
PALACES = {
    "en": {"Nairobi": "State House", "Astana": "Akorda", "Tallinn": "Stenbock House"},
    "ru": {"Найроби": ("Императорский дворец", "в Императорском дворце"), "Астана": ("Акорда", "в Акорде"),
           "Таллин": ("дворец Кадриорг", "во дворце Кадриорг")},
    "kk": {"Найроби": ("Бостандық сарайы", "Бостандық сарайында"), "Астана": ("Ақорда", "Ақордада"),
           "Таллин": ("Кадриорг сарайы", "Кадриорг сарайында")},
}  # fmt: skip
TEXTS = 45
DATED = range(6)
"""Leads that tell the day of the first meeting, so that a later day can be told from it."""
BEGIN = re.compile(r"(?:^|(?<=\. )|(?<=\n\n))[a-zа-яё]")


@dataclass(frozen=True)
class Telling:
    """A release, and its meetings: who met, on which day, in which building or none."""

    text: str
    language: str
    parts: tuple[int, ...]
    meetings: tuple[tuple[frozenset[str], date, str | None], ...]


def tellings(language: str, first: int = 0) -> Iterator[Telling]:
    """Yield the releases of one language; other numbers to begin from make others."""
    table = TABLES[language]
    chance = random.Random(first + len(language))
    order: list[int] = []
    for number in range(TEXTS):
        if len(order) < 3:
            order = chance.sample(range(len(table.SEQUELS)), len(table.SEQUELS))
        chosen = sorted((order.pop() for _ in range(3)), key=lambda index: table.SEQUELS[index][2])
        later = [index for index in chosen if table.SEQUELS[index][2]]
        is_dated = number % len(table.LEADS) in DATED
        chosen = [index for index in chosen if index not in later[is_dated:]]
        world = table.WORLDS[(number + number // 12) % 3]
        yield _telling(language, number % len(table.LEADS), world, chosen, chance)


def _telling(
    language: str, lead: int, world: dict[str, Any], sequels: list[int], chance: random.Random
) -> Telling:
    table = TABLES[language]
    day = date(chance.randint(2021, 2025), chance.randint(1, 12), chance.randint(3, 25))
    own = {"en": _english, "ru": _russian, "kk": _kazakh}[language]
    hosts = list(world["hosts"])
    guests = {"G": world["guest"], "P": world["second"], "E": world["envoy"]}
    others = hosts[1:]
    chance.shuffle(others)
    meetings: list[tuple[frozenset[str], date, str | None]] = []
    told: list[str] = []
    for sentence, events, later in [(*table.LEADS[lead], 0), *(table.SEQUELS[index] for index in sequels)]:
        people = {letter: others.pop() for letter in "ABC" if "{" + letter in sentence}
        people |= guests | {"H": hosts[0]}
        slots = own(world, people, day, chance)
        day_of = day + timedelta(later) if later else (meetings[-1][1] if meetings else day)
        told.append(BEGIN.sub(lambda match: match.group().upper(), sentence.format(**slots)))
        for letters, place in events:
            names = frozenset(_name(people[letter]) for letter in letters)
            building = slots.get(place, place.format(**slots)) if place else None
            meetings.append((names, day_of, building))
    joint = chance.choice(["\n\n", "\n\n", " "])
    return Telling("\n\n".join((told[0], joint.join(told[1:]))), language, (lead, *sequels), tuple(meetings))


def _name(person: tuple[str, ...]) -> str:
    """Return a person's name: after the office, and in Russian after the field of the office, too."""
    is_russian = "|" in person[0]
    return person[2 if is_russian else 1].split("|")[0]


def _english(
    world: dict[str, Any], people: dict[str, Any], day: date, chance: random.Random
) -> dict[str, str]:
    def told(when: date) -> str:
        return f"{when.day} {MONTHS['en'].split()[when.month - 1]} {when.year}"

    palace = PALACES["en"][world["city"]]
    slots = {
        "city": world["city"], "CITY": world["city"].upper(), "of": world["of"], "people": world["people"],
        "date": told(day), "date2": told(day + timedelta(1)).rsplit(" ", 1)[0], "weekday": day.strftime("%A"),
        "title": world["title"], "Title": world["title"][0].upper() + world["title"][1:], "he": world["he"],
        "palace": palace, "house": "House of Government", "G_surname": world["surname"],
        "G": " ".join(people["G"]), "P": " ".join(people["P"]), "envoy": " ".join(people["E"]),
        "Envoy": " ".join(people["E"]), "envoy_name": "Ambassador " + people["E"][1],
    }  # fmt: skip
    for letter in "HABC":
        if letter in people:
            office, name = people[letter]
            of = f"{office} of {world['of']} {name}"
            ways = (of, f"{world['adjective']} {office} {name}", of, f"{office} {name}")
            slots[letter] = ways[chance.randrange(3 if letter == "H" else 4)]
    return slots


def _russian(
    world: dict[str, Any], people: dict[str, Any], day: date, chance: random.Random
) -> dict[str, str]:
    month = MONTHS["ru"].split()
    city, in_city, to_city = world["city"].split("|")
    _, of_genitive, of_accusative = world["of"].split("|")
    woman = world["female"]
    palace, palace_in = PALACES["ru"][city]
    title = world["title"].split("|")
    after = day + timedelta(1)
    slots = {
        "city": city, "CITY": city.upper(), "in_city": in_city, "to_city": to_city, "within": f"в {world['within']}", "IN_CITY": in_city.upper(), "in_of": "в " + of_accusative,
        "of_acc": of_accusative, "date": f"{day.day} {month[day.month - 1]} {day.year} года",
        "date_short": f"{day.day} {month[day.month - 1]}", "date2": f"{after.day} {month[after.month - 1]}",
        "palace": palace, "palace_in": palace_in, "IN_palace": palace_in[0].upper() + palace_in[1:],
        "house": "Дом правительства", "house_in": "в Доме правительства", "library": "Национальная библиотека",
        "in_library": "в Национальной библиотеке", "people": world["people"], "univ": {"Найроби": "Найроби", "Астана": "Астаны", "Таллин": "Таллина"}[city],
        "Gs": world["surname"].split("|")[0], "title": title[0], "title_acc": title[1],
        "Title": title[0][0].upper() + title[0][1:], "a": "а" if woman else "", "a_l": "а" if woman else "", "a0": "", "a_t": "а" if woman else "",
        "yos": "есла" if woman else "ёс", "sya": "ась" if woman else "ся",
    }  # fmt: skip
    for letter, (office, field, name) in people.items():
        offices, names = office.split("|"), name.split("|")
        where = "" if letter in "GPE" or chance.random() < 0.4 else of_genitive
        for number, case in enumerate("ngdi"):
            slots[letter + case] = " ".join(filter(None, (offices[number], field, where, names[number])))
    slots["E_name"] = "посол " + people["E"][2].split("|")[0]
    return slots


def _kazakh(world: dict[str, Any], people: dict[str, Any], day: date, _: random.Random) -> dict[str, str]:
    month = MONTHS["kk"].split()
    city, city_in, city_to = world["city"].split("|")
    of, of_to, of_in = world["of"].split("|")
    palace, palace_in = PALACES["kk"][city]
    title, *endings = world["title"].split("|")
    after = day + timedelta(1)

    def on(when: date) -> str:
        name = month[when.month - 1]
        hard = any(letter in "аоұыя" for letter in name[-3:])
        voiceless = name[-1] in "тспкқ"
        return f"{when.day} {name}{'т' if voiceless else 'д'}{'а' if hard else 'е'}"

    slots = {
        "city": city, "CITY": city.upper(), "year": str(day.year), "CITY_IN": city_in.upper(), "city_in": city_in, "city_to": city_to, "of": of, "of_to": of_to,
        "of_in": of_in, "date": f"{day.year} жылғы {day.day} {month[day.month - 1]}", "date_on": on(day), "date2_on": on(after),
        "palace": palace, "palace_in": palace_in, "palace_In": palace_in, "house": "Үкімет үйі", "house_in": "Үкімет үйінде",
        "people": world["people"], "univ": city, "title": title, "title_acc": title + endings[2], "Gs": people["G"][1].split("|")[1],
    }  # fmt: skip
    for letter, (office, printed, *rest) in people.items():
        where = "" if letter in "GPE" else of + " "
        name = printed.split("|")[0]
        slots[letter + "n"] = f"{where}{office} {name}"
        if rest:
            for ending, case in zip(rest[0].split("|"), "gdai", strict=True):
                slots[letter + case] = f"{where}{office} {name}{ending}"
    slots["E_name"] = "елші " + people["E"][1]
    return slots
