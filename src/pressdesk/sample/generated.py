"""Archives of any size with made-up people and words, for measuring only."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random

from pressdesk.model.figure import Figure
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.paths import resource
from pressdesk.sample.country_names import Countries


class GeneratedArchive:
    """Makes visits with about twenty passages each, the same for the same seed."""

    def __init__(self, *, seed: int = 1) -> None:
        self._random = Random(seed)  # noqa: S311 - nothing here is secret
        self._words = json.loads(resource("sample/words.json").read_text(encoding="utf-8"))
        self._countries = [
            Countries().coded(code) for code in ("KZ", "US", "FR", "JP", "TR", "DE", "CN", "AE")
        ]
        self._topics = [Topic(name=Translated(name)) for name in self._words["sentences"]["en"][2]]
        self._people = [self._person() for _ in range(400)]

    def supporting(self) -> list[Record]:
        """Give what all visits name."""
        return [*self._countries, *self._topics, *self._people]

    def visits(self, number: int) -> Iterator[list[Record]]:
        """Give each visit with the records that belong to it."""
        first = date(1992, 1, 1)
        for position in range(number):
            yield list(self._visit(first + timedelta(days=position * 12_000 // max(number, 1)), position))

    def sentence(self, language: str) -> str:
        """Give a made-up sentence of five to nine words."""
        groups = self._words["sentences"][language]
        words = [self._random.choice(group) for group in (*groups, groups[-1])]
        return f"{' '.join(words).capitalize()} {self._random.randrange(10_000)}."

    def _visit(self, day: date, position: int) -> Iterator[Record]:
        guest, host = self._random.sample(self._people, 2)
        language = self._random.choice(("en", "en", "ru", "kk"))
        visit = Visit(
            title=Translated(f"Working visit of {guest.name.en}", f"Рабочий визит: {guest.name.en}"),
            reference=f"{day.isoformat()} G-{position:05d}",
            starts_on=day.isoformat(),
            kind=self._random.choice(("working", "official", "state", "private")),
            direction=self._random.choice(("incoming", "outgoing")),
            guest=guest.id,
            guest_country=guest.country,
            host=host.id,
            host_country=host.country,
            summary=Translated.single(self._paragraph(language), language),
            topics=tuple(topic.id for topic in self._random.sample(self._topics, 2)),
            status="published",
        )
        text = "\n\n".join(self._paragraph(language) for _ in range(6))
        source = Source(
            visit=visit.id, title=visit.title.en, published_on=visit.starts_on, language=language, text=text
        )
        yield from (visit, source)
        for order in (1, 2):
            meeting = Meeting(
                visit=visit.id, title=Translated(f"Talks {order}"), position=order, held_on=visit.starts_on,
                summary=Translated.single(self._paragraph(language), language),
            )  # fmt: skip
            yield meeting
            yield Participation(
                meeting=meeting.id, person=guest.id, office_then=Translated(guest.office), side="guest"
            )
        for speaker in (guest, host, guest, host, guest):
            yield Quote(
                visit=visit.id, text=self._paragraph(language), speaker=speaker.id, said_on=visit.starts_on,
                office_then=Translated(speaker.office), language=language, clearance="cleared",
                source=source.id, topics=visit.topics[:1],
            )  # fmt: skip
        yield Note(visit=visit.id, title="Note", body=self._paragraph(language), written_on=visit.starts_on)
        yield Figure(visit=visit.id, statement=Translated(self.sentence("en")), as_of=visit.starts_on)

    def _paragraph(self, language: str) -> str:
        return " ".join(self.sentence(language) for _ in range(self._random.randint(3, 7)))

    def _word(self, group: str) -> str:
        word: str = self._random.choice(self._words[group])
        return word

    def _person(self) -> Person:
        family = self._word("family_beginnings") + self._word("family_endings")
        return Person(
            name=Translated(f"{self._word('given')} {family}"),
            country=self._random.choice(self._countries).id,
            office=self._random.choice(("Foreign Minister", "President", "Prime Minister", "Ambassador")),
        )
