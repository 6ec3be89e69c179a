"""Where a query's words stand in a text: for marking them in the text as it is kept."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from pressdesk.search.expansion import MatchKind, Wanted
from pressdesk.search.folding import fold_word, surfaces

SNIPPET_LENGTH = 220
"""Characters of a snippet, about three lines of a result."""


class Mark(NamedTuple):
    """A stretch of a text that matches, in characters."""

    start: int
    end: int
    kind: MatchKind
    clause: int
    """The number of the query's clause that it satisfies."""


class Snippet(NamedTuple):
    """A stretch of a text around its matches."""

    text: str
    start: int
    """Where it begins in the text."""
    marks: tuple[tuple[int, int], ...]
    """Matches, in characters of the snippet."""


class Matcher:
    """Knows a query's spellings; made once for a search and asked for each of its hits."""

    def __init__(self, clauses: Sequence[Sequence[Wanted]]) -> None:
        self._clauses = len(clauses)
        self._words: dict[str, tuple[MatchKind, int]] = {}
        self._prefixes: dict[str, int] = {}
        self._phrases: defaultdict[str, list[tuple[tuple[str, ...], MatchKind, int]]] = defaultdict(list)
        for clause, alternatives in enumerate(clauses):
            for wanted in alternatives:
                self._take(wanted, clause)

    def _take(self, wanted: Wanted, clause: int) -> None:
        for word, kind in wanted.kinds.items():
            if word not in self._words or kind < self._words[word][0]:
                self._words[word] = (kind, clause)
        if wanted.prefix:
            self._prefixes[wanted.prefix] = clause
        for phrase, kind in wanted.phrases.items():
            self._phrases[phrase[0]].append((phrase, kind, clause))

    def marks(self, text: str) -> list[Mark]:
        """Give the stretches of ``text`` that match, in order and without overlap."""
        written = surfaces(text)
        folded = list(map(fold_word, written))
        known, beginnings, phrases = self._words, tuple(self._prefixes), self._phrases
        hits = [
            position
            for position, word in enumerate(folded)
            if word in known or word in phrases or (beginnings and word.startswith(beginnings))
        ]
        if not hits:
            return []
        places = _places(text, written)
        found = [mark for position in hits for mark in self._marks_at(position, folded, places)]
        return _without_overlap(found) if len(found) > 1 else found

    def _marks_at(self, position: int, folded: list[str], places: list[int]) -> Iterator[Mark]:
        word = folded[position]
        start, end = places[2 * position : 2 * position + 2]
        if word in self._words:
            yield Mark(start, end, *self._words[word])
        else:
            for beginning, clause in self._prefixes.items():
                if word.startswith(beginning):
                    yield Mark(start, end, MatchKind.EXACT, clause)
        for phrase, kind, clause in self._phrases.get(word, ()):
            if tuple(folded[position : position + len(phrase)]) == phrase:
                yield Mark(start, places[2 * (position + len(phrase)) - 1], kind, clause)

    def match(self, marks: Sequence[Mark]) -> MatchKind:
        """Give how near a text is to what was typed: the nearest spelling of its worst-met clause."""
        nearest: dict[int, MatchKind] = {}
        for mark in marks:
            nearest[mark.clause] = min(mark.kind, nearest.get(mark.clause, mark.kind))
        if len(nearest) < self._clauses:
            return MatchKind.CONTEXT
        return max(nearest.values(), default=MatchKind.EXACT)


def _places(text: str, written: list[str]) -> list[int]:
    """Give start and end of each word in turn; between words stand only signs, so each is the next found."""
    places: list[int] = []
    end = 0
    find = text.find
    for word in written:
        start = find(word, end)
        end = start + len(word)
        places += (start, end)
    return places


def _without_overlap(found: list[Mark]) -> list[Mark]:
    kept: list[Mark] = []
    for mark in sorted(found, key=lambda mark: (mark.start, -mark.end)):
        if not kept or mark.start >= kept[-1].end:
            kept.append(mark)
    return kept


def snippet(text: str, marks: Sequence[Mark]) -> Snippet:
    """Cut the stretch of ``text`` that holds most of the matches, at word boundaries."""
    start = _best_start(marks) if len(text) > SNIPPET_LENGTH else 0
    start = max(0, min(start - SNIPPET_LENGTH // 4, len(text) - SNIPPET_LENGTH)) if start else 0
    end = min(len(text), start + SNIPPET_LENGTH)
    if start and (space := text.find(" ", start, start + 30)) >= 0:
        start = space + 1
    if end < len(text) and (space := text.rfind(" ", start, end)) > start:
        end = space
    inside = tuple(
        (mark.start - start, mark.end - start) for mark in marks if start <= mark.start and mark.end <= end
    )
    return Snippet(text[start:end], start, inside)


def _best_start(marks: Sequence[Mark]) -> int:
    """Give the start of the matches that stand together: several clauses beat one word repeated."""
    best, most = 0, (-1, -1)
    for index, first in enumerate(marks):
        near = [mark for mark in marks[index:] if mark.end <= first.start + SNIPPET_LENGTH * 3 // 4]
        worth = (len({mark.clause for mark in near}), len(near))
        if worth > most:
            best, most = first.start, worth
    return best
