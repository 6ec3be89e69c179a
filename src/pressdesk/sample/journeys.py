"""The facts of the public-domain lists as records: countries, people, appointments, places, visits."""

from __future__ import annotations

import lzma
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from pressdesk.model.geography import Country, Place
from pressdesk.model.person import Appointment, Person
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.paths import resource
from pressdesk.sample.country_names import Countries

_OFFICES = {
    "Acting President": (
        "Исполняющий обязанности президента", "Президенттің міндетін атқарушы", "head_of_state",
    ),
    "Amir": ("Эмир", "Әмір", "head_of_state"),
    "Chairman": ("Председатель", "Төраға", "head_of_state"),
    "Chancellor": ("Канцлер", "Канцлер", "head_of_government"),
    "Crown Prince": ("Наследный принц", "Мұрагер ханзада", "other"),
    "Emir": ("Эмир", "Әмір", "head_of_state"),
    "Emperor": ("Император", "Император", "head_of_state"),
    "General Secretary": ("Генеральный секретарь", "Бас хатшы", "head_of_state"),
    "Governor General": ("Генерал-губернатор", "Генерал-губернатор", "head_of_state"),
    "Grand Duchess": ("Великая герцогиня", "Ұлы герцогиня", "head_of_state"),
    "Grand Duke": ("Великий герцог", "Ұлы герцог", "head_of_state"),
    "Head of State": ("Глава государства", "Мемлекет басшысы", "head_of_state"),
    "Interim President": ("Временный президент", "Уақытша президент", "head_of_state"),
    "King": ("Король", "Король", "head_of_state"),
    "Pope": ("Папа Римский", "Рим папасы", "head_of_state"),
    "Premier": ("Премьер", "Премьер", "head_of_government"),
    "President": ("Президент", "Президент", "head_of_state"),
    "President of the United States": ("Президент США", "АҚШ Президенті", "head_of_state"),
    "President-elect": ("Избранный президент", "Сайланған президент", "head_of_state"),
    "Prime Minister": ("Премьер-министр", "Премьер-министр", "head_of_government"),
    "Prince": ("Принц", "Ханзада", "head_of_state"),
    "Queen": ("Королева", "Королева", "head_of_state"),
    "Secretary of State of the United States": (
        "Государственный секретарь США", "АҚШ Мемлекеттік хатшысы", "minister",
    ),
    "Shah": ("Шах", "Шах", "head_of_state"),
    "Sheikh": ("Шейх", "Шейх", "head_of_state"),
    "Sultan": ("Султан", "Сұлтан", "head_of_state"),
    "Taoiseach": ("Премьер-министр (тишек)", "Премьер-министр (тишек)", "head_of_government"),
}  # fmt: skip
_LEVELS = {
    "head_of_state": "head_of_state",
    "head_of_government": "head_of_government",
    "minister": "foreign_minister",
}
_TOLD_IN_FULL = ("Antony John Blinken", "2023-02-27")
"""The journey to Astana, whose visit the sample holds complete."""

_KIND_NAMES = {
    "state": Translated("State visit", "Государственный визит", "Мемлекеттік сапар"),
    "official": Translated("Official visit", "Официальный визит", "Ресми сапар"),
    "official_working": Translated(
        "Official working visit", "Официальный рабочий визит", "Ресми жұмыс сапары"
    ),
    "working": Translated("Working visit", "Рабочий визит", "Жұмыс сапары"),
    "private": Translated("Private visit", "Частный визит", "Жеке сапар"),
    "unspecified": Translated("Visit", "Визит", "Сапар"),
}


@dataclass(frozen=True, slots=True)
class Journey:
    """One line of the lists."""

    list: str
    number: str
    starts_on: str
    ends_on: str
    person: str
    office: str
    home: str
    destination: str
    places: str
    kind: str


@cache
def journeys() -> tuple[Journey, ...]:
    """Read the shipped lists, in order of date."""
    text = lzma.decompress(resource("sample/journeys.tsv.xz").read_bytes()).decode("utf-8")
    found = [Journey(*line.split("\t")) for line in text.split("\n")[1:]]
    return tuple(sorted(found, key=lambda journey: (journey.starts_on, journey.list, journey.number)))


class JourneyRecords:
    """Turns journeys into records, making each country, person and place once."""

    def __init__(self, countries: Countries) -> None:
        self.countries = countries
        self.sources = {name: _source(name) for name in ("visit", "travel")}
        self._people: dict[tuple[str, str], Person] = {}
        self._known: set[str] = set()
        self._appointments: dict[tuple[str, str], Appointment] = {}
        self._places: dict[tuple[str, str], Place] = {}

    def know(self, name: str, person: Person) -> None:
        """Take a person of the lists to be one that the sample has already."""
        self._people[name, person.country] = person
        self._known.add(person.id)

    def know_place(self, place: Place) -> None:
        """Take a place of the lists to be one that the sample has already."""
        self._places[place.name.en, place.country] = place
        self._known.add(place.id)

    def visits(self) -> Iterator[Visit]:
        """Give a visit for each journey; what the visits name is then in ``supporting``."""
        numbers: dict[str, int] = {}
        for journey in journeys():
            if (journey.person, journey.starts_on) == _TOLD_IN_FULL:
                continue
            home, destination = (self.countries.named(name) for name in (journey.home, journey.destination))
            stem = f"{journey.starts_on} {_code(home)}-{_code(destination)}"
            numbers[stem] = numbers.get(stem, 0) + 1
            yield self._visit(journey, home, destination, f"{stem} {numbers[stem]:02d}")

    def supporting(self) -> list[Record]:
        """Give the countries, people, appointments, places and sources that the visits name."""
        return [
            *self.countries.all(),
            *self.sources.values(),
            *(person for person in self._people.values() if person.id not in self._known),
            *self._appointments.values(),
            *(place for place in self._places.values() if place.id not in self._known),
        ]

    def _visit(self, journey: Journey, home: Country, destination: Country, reference: str) -> Visit:
        person = self._person(journey, home)
        rank = _OFFICES.get(journey.office, ("", "", "other"))[2]
        kind = journey.kind or "unspecified"
        return Visit(
            title=_title(journey, kind, home, destination),
            reference=reference,
            starts_on=journey.starts_on,
            ends_on=journey.ends_on if journey.ends_on != journey.starts_on else "",
            kind=kind,
            level=_LEVELS.get(rank, ""),
            direction="outgoing" if journey.list == "travel" else "incoming",
            guest=person.id,
            guest_country=home.id,
            host_country=destination.id,
            places=tuple(place.id for place in self._place_records(journey, destination)),
            programme_status="held",
            status="published",
            handling="public",
        )

    def _person(self, journey: Journey, home: Country) -> Person:
        key = journey.person, home.id
        if key not in self._people:
            office = f"{journey.office}, {home.name.en}" if journey.list == "visit" else journey.office
            self._people[key] = Person(
                name=Translated(journey.person), country=home.id, office=office.removeprefix(", ")
            )
        self._appointment(journey, self._people[key], home)
        return self._people[key]

    def _appointment(self, journey: Journey, person: Person, home: Country) -> None:
        if not journey.office:
            return
        key = person.id, journey.office
        if key not in self._appointments:
            russian, kazakh, rank = _OFFICES[journey.office]
            self._appointments[key] = Appointment(
                person=person.id,
                office=Translated(journey.office, russian, kazakh),
                rank=rank,
                country=home.id,
                source=self.sources[journey.list].id,
            )

    def _place_records(self, journey: Journey, country: Country) -> Iterator[Place]:
        for name in dict.fromkeys(part.strip() for part in journey.places.split(",")):
            if name:
                key = name, country.id
                self._places.setdefault(key, Place(name=Translated(name), country=country.id))
                yield self._places[key]


def _title(journey: Journey, kind: str, home: Country, destination: Country) -> Translated:
    words = _KIND_NAMES[kind]
    office = journey.office.removesuffix(" of the United States")
    who = f"{office} {journey.person}".strip()
    if journey.list == "travel":
        return Translated(
            f"{words.en} of {who} to {destination.name.en}",
            f"{words.ru}: {destination.name.ru}, {journey.person}" if destination.name.ru else "",
            f"{words.kk}: {destination.name.kk}, {journey.person}" if destination.name.kk else "",
        )
    return Translated(
        f"{words.en} of {who}, {home.name.en}",
        f"{words.ru}: {home.name.ru}, {journey.person}" if home.name.ru else "",
        f"{words.kk}: {home.name.kk}, {journey.person}" if home.name.kk else "",
    )


def _code(country: Country) -> str:
    return country.code or country.name.en[:3].upper()


def _source(name: str) -> Source:
    titles = {
        "visit": "Visits by foreign leaders to the United States",
        "travel": "Travels abroad of the President and the Secretary of State",
    }
    return Source(
        title=titles[name],
        publisher="Office of the Historian, U.S. Department of State (public domain, CC0 1.0)",
        address=f"HistoryAtState/{name}s",
        language="en",
    )
