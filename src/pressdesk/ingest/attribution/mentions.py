"""Every place where somebody is named or meant, looked up by offset."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass
from typing import NamedTuple

from pressdesk.ingest.finding import Layers, MentionForm, PersonKey, PersonValue, Post


class Place(NamedTuple):
    """A mention ready for scoring: the range with the office beside the name, and whose it is."""

    start: int
    end: int
    name_start: int
    key: PersonKey
    form: MentionForm
    office: str | None
    is_oblique: bool = False
    post: Post | None = None


@dataclass(frozen=True, slots=True)
class People:
    """The persons of a text and their mentions in order; mentions may be added as the text is walked."""

    persons: dict[PersonKey, PersonValue]
    places: list[Place]
    starts: list[int]

    @classmethod
    def of(cls, layers: Layers) -> People:
        """Collect the mentions of all persons found so far."""
        persons = {value.key: value for _, value in layers.of(PersonValue)}
        places: list[Place] = []
        for value in persons.values():
            for mention in value.mentions:
                office = mention.office_range or (mention.start, mention.end)
                start, end = min(mention.start, office[0]), max(mention.end, office[1])
                office_name, oblique = mention.office, mention.is_oblique
                places.append(
                    Place(
                        start,
                        end,
                        mention.start,
                        value.key,
                        mention.form,
                        office_name,
                        oblique,
                        mention.post,
                    )
                )
        places.sort(key=lambda place: place[:4])
        return cls(persons, places, [place.start for place in places])

    def add(self, place: Place) -> None:
        """Add a mention that was understood only while the text was walked."""
        index = bisect_right(self.starts, place.start)
        self.places.insert(index, place)
        self.starts.insert(index, place.start)

    def within(self, start: int, end: int) -> list[Place]:
        """Return the mentions that lie between two offsets."""
        found = []
        for place in self.places[bisect_left(self.starts, start) :]:
            if place.start >= end:
                break
            if place.end <= end:
                found.append(place)
        return found

    def before(self, offset: int, count: int = 12) -> list[Place]:
        """Return the last mentions before ``offset``, nearest first."""
        index = bisect_left(self.starts, offset)
        return self.places[max(0, index - count) : index][::-1]

    def is_woman(self, key: PersonKey | None) -> bool | None:
        """Return the gender of a person where it is known."""
        person = self.persons.get(key) if key is not None else None
        return person.is_woman if person is not None else None
