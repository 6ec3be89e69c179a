"""A large archive made up for measuring search, kept in a cache folder between runs."""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date, timedelta
from itertools import islice
from pathlib import Path

from bench_texts import BenchTexts

from pressdesk.archive.database import Archive
from pressdesk.model.geography import Country
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

PER_VISIT = 20
_KINDS = ("official", "working", "working", "official_working", "state", "courtesy")
_CLEARANCES = ("cleared", "cleared", "unchecked", "embargoed")
_AT_ONCE = 200


def bench_archive(folder: Path, passages: int, seed: int = 1) -> Archive:
    """Open the archive of so many passages in ``folder``, making it where it is not there yet."""
    path = folder / f"bench-{passages}.pressdesk"
    done = path.with_suffix(".done")
    if done.exists():
        return Archive.open(path)
    folder.mkdir(parents=True, exist_ok=True)
    for half_made in folder.glob(f"{path.name}*"):
        half_made.unlink()
    archive = Archive.create(path)
    _fill(archive, passages, seed)
    done.touch()
    return archive


def _fill(archive: Archive, passages: int, seed: int) -> None:
    texts, chance = BenchTexts(seed), random.Random(seed)
    people = [_person(texts, number) for number in range(400)]
    countries = [Country(name=Translated(en=f"Bench country {number}")) for number in range(60)]
    topics = [Topic(name=Translated(en=f"Bench topic {number}")) for number in range(25)]
    archive.save(*people, *countries, *topics)
    visits = (
        record
        for number in range(max(1, passages // PER_VISIT))
        for record in _visit(number * PER_VISIT / passages, texts, chance, people, countries, topics)
    )
    while portion := list(islice(visits, _AT_ONCE * PER_VISIT)):
        with archive.transaction("Fill") as transaction:
            transaction.add_all(portion)


def _person(texts: BenchTexts, number: int) -> Person:
    given, family = (texts.names["en"][number * 2 + place] for place in (0, 1))
    return Person(
        name=Translated(en=f"{given} {family}", ru=" ".join(texts.names["ru"][number : number + 2]))
    )


def _visit(
    share: float, texts: BenchTexts, chance: random.Random, people: list[Person], countries: list[Country],
    topics: list[Topic],
) -> Iterator[Record]:  # fmt: skip
    day = (date(1992, 1, 1) + timedelta(days=int(share * 12_000))).isoformat()
    language = texts.language()
    guest, host = chance.sample(people, 2)
    guest_country, host_country = chance.sample(countries, 2)
    subjects = [topic.id for topic in chance.sample(topics, 2)]
    visit = Visit(
        title=Translated.single(texts.passage(language, 8), language), starts_on=day,
        kind=chance.choice(_KINDS),
        guest=guest.id, host=host.id, guest_country=guest_country.id, host_country=host_country.id,
        topics=tuple(subjects), status="published",
    )  # fmt: skip
    yield visit
    for _ in range(PER_VISIT - 1):
        spoken = texts.language()
        yield Quote(
            visit=visit.id, text=texts.passage(spoken), language=spoken, said_on=day,
            speaker=chance.choice((guest, host)).id, clearance=chance.choice(_CLEARANCES),
            topics=tuple(subjects[:1]),
        )  # fmt: skip
