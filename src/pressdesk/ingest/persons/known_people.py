"""Looks up people of the archive by the words of a printed name, however many people it holds."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pressdesk.ingest.known import KnownPerson
from pressdesk.ingest.persons.matching import names_agree, significant, skeleton, stem
from pressdesk.ingest.tables.names import NICKNAMES
from pressdesk.ingest.words import fold, words_in

_SOLID = 3
"""Letters from which a word of a name tells people apart; shorter ones may be initials."""


@dataclass(slots=True)
class KnownPeople:
    """The archive's people by every form in which the words of their names may be printed."""

    people: tuple[KnownPerson, ...]
    _names: list[tuple[list[str], ...]] = field(default_factory=list)
    _by_key: dict[str, list[int]] = field(default_factory=lambda: defaultdict(list))
    _without_key: list[int] = field(default_factory=list)
    """People with a name of initials or very short words, who are always looked at."""

    def __post_init__(self) -> None:
        for position, person in enumerate(self.people):
            names = [_words(spelling) for spelling in (person.name, *person.spellings)]
            self._names.append(tuple(name for name in names if len(name) > 1))
            for name in self._names[-1]:
                keys = {key for word in name for key in _keys(word)}
                for key in keys:
                    self._by_key[key].append(position)
                if not keys:
                    self._without_key.append(position)

    def named(self, words: Sequence[str], country: str | None) -> KnownPerson | None:
        """Give the first person who bears a printed name of two words or more, given its words.

        A person of another country is somebody else.
        """
        own = significant([*words])
        if len(own) < 2:
            return None
        for position in self._candidates(own):
            person = self.people[position]
            if country and person.country and country != person.country:
                continue
            if any(names_agree(own, other) for other in self._names[position]):
                return person
        return None

    def _candidates(self, own: Sequence[str]) -> Sequence[int]:
        keys = [key for word in own for key in _keys(word)]
        if not keys:
            return range(len(self.people))
        found = {position for key in keys for position in self._by_key.get(key, ())}
        return sorted(found.union(self._without_key))


def known_people(people: tuple[KnownPerson, ...]) -> KnownPeople:
    """Give the people ready to be looked up; made once for each archive's tuple of them."""
    global _last  # noqa: PLW0603 - the one tuple that a run of readings shares
    if _last.people is not people:
        _last = KnownPeople(people)
    return _last


_last = KnownPeople(())


def _words(spelling: str) -> list[str]:
    return significant([word.text for word in words_in(spelling)])


def _keys(word: str) -> Iterator[str]:
    """Give what two agreeing words of a name share at least one of (see ``tokens_agree``)."""
    plain = fold(word)
    if len(plain) < _SOLID:
        return
    yield plain
    yield stem(word)
    yield NICKNAMES.get(plain, plain)
    yield f"={skeleton(word)}"
