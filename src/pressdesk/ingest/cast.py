"""The people of a text by position: who is named where in the narrator's words."""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass

from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Layers, Mention, MentionForm, PersonKey, PersonValue, QuoteValue
from pressdesk.ingest.sentences import Stretches, spoken_ranges
from pressdesk.ingest.tables.ranks import rank_of

INSTITUTION = re.compile(
    r"\b(?:Assembly|Council|Complex|Forum|Summit|Conference|Commission|Committee|Ministry|Parliament|"
    r"Palace|Accords?|Agreement|Programme|Program|Initiative|Member|Directorate)\b"
    r"|Ассамбле|Совет\b|Форум|Саммит|Конференци|Комисси|Комитет|Министерств|Парламент|Программ|"
    r"Инициатив|Ассамблея|Кеңес|Министрлі|Бағдарлама|М[аеә][дж]+лис|Мәжіліс|Хурал|Кенеш|Бундестаг|Сейм\b|Рад[аыеу]\b|"
    r"Двор[ец]+[а-я]*\b|Резиденци|^Мин[а-я]{5,}$|Сарай|Ұйым|Buildings?\b|Memorial\b|Transport\b|Airport\b"
)


@dataclass(frozen=True, slots=True)
class Appearance:
    """One mention with its person; ``start`` includes the office printed before the name."""

    start: int
    end: int
    key: PersonKey
    mention: Mention


@dataclass(frozen=True, slots=True)
class Cast:
    """Everybody of the text, and their appearances outside quotes in order."""

    people: dict[PersonKey, PersonValue]
    appearances: tuple[Appearance, ...]
    _starts: tuple[int, ...]

    @classmethod
    def of(cls, layers: Layers) -> Cast:
        """Return the people found so far, collected once for all annotators that ask."""
        return layers.once(cls._collected, PersonValue, PlaceValue, QuoteValue)

    @classmethod
    def _collected(cls, layers: Layers) -> Cast:
        spoken = spoken_ranges(layers)
        places = Stretches.of(
            (finding.start, finding.end)
            for finding, value in layers.of(PlaceValue)
            if value.sort is not PlaceSort.COUNTRY
        )
        people = {value.key: value for _, value in layers.of(PersonValue) if not _is_place(places, value)}
        found = [
            Appearance(_start(mention), _end(mention), value.key, mention)
            for value in people.values()
            for mention in value.mentions
            if not spoken.holds(mention.start)
        ]
        found.sort(key=lambda item: (item.start, item.end))
        return cls(people, tuple(found), tuple(item.start for item in found))

    def between(self, start: int, end: int) -> list[Appearance]:
        """Return the appearances that begin in a range."""
        return list(self.appearances[bisect_left(self._starts, start) : bisect_left(self._starts, end)])

    def keys_between(self, start: int, end: int) -> list[PersonKey]:
        """Return whoever appears in a range by a name or an office, each once, in order."""
        return list(dict.fromkeys(item.key for item in self.between(start, end)))

    def last_before(self, position: int) -> Appearance | None:
        """Return the last appearance that ends before a position."""
        index = bisect_left(self._starts, position)
        return self.appearances[index - 1] if index else None

    def is_named(self, key: PersonKey) -> bool:
        """Tell whether a person has a name in the text."""
        return self.people[key].is_named

    def rank(self, key: PersonKey) -> int:
        """Return how high a person's office ranks."""
        return rank_of(self.people[key].office)[0]

    def narrated(self) -> list[PersonKey]:
        """Return everybody named in the narrator's words, in the order of first appearance."""
        named = (MentionForm.FULL_NAME, MentionForm.SURNAME, MentionForm.GIVEN_NAME)
        return list(
            dict.fromkeys(
                item.key
                for item in self.appearances
                if item.mention.form in named and self.is_named(item.key)
            )
        )


def _is_place(places: Stretches, person: PersonValue) -> bool:
    """A "name" that is all of a place or of a gathering's name is nobody's."""
    if not person.is_named:
        return False
    if INSTITUTION.search(person.name):
        return True
    return all(places.holds(mention.start) and places.holds(mention.end - 1) for mention in person.mentions)


def _start(mention: Mention) -> int:
    return min(mention.start, mention.office_range[0]) if mention.office_range else mention.start


def _end(mention: Mention) -> int:
    return max(mention.end, mention.office_range[1]) if mention.office_range else mention.end
