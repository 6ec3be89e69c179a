"""Where a query's words stand in a text: for marking them in the text as it is kept."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from pressdesk.search.expansion import MatchKind, Wanted
from pressdesk.search.folding import Word, words

SNIPPET_LENGTH = 220
"""Characters of a snippet, about three lines of a result."""


class Mark(NamedTuple):
    """A stretch of a text that matches, in characters."""

    start: int
    end: int
    kind: MatchKind


class Snippet(NamedTuple):
    """A stretch of a text around its matches."""

    text: str
    start: int
    """Where it begins in the text."""
    marks: tuple[tuple[int, int], ...]
    """Matches, in characters of the snippet."""


def marks_in(text: str, wanted: Sequence[Wanted]) -> list[Mark]:
    """Give the stretches of ``text`` that match any of the terms, in order and without overlap."""
    single: dict[str, MatchKind] = {}
    phrases: dict[tuple[str, ...], MatchKind] = {}
    prefixes = tuple(term.prefix for term in wanted if term.prefix)
    for term in wanted:
        single |= {word: kind for word, kind in term.kinds.items() if kind < single.get(word, kind + 1)}
        phrases |= term.phrases
    found: list[Mark] = []
    all_words = list(words(text))
    for position, word in enumerate(all_words):
        kind = single.get(word.folded)
        if kind is None and prefixes and word.folded.startswith(prefixes):
            kind = MatchKind.EXACT
        if kind is not None:
            found.append(Mark(word.start, word.end, kind))
        for phrase, phrase_kind in phrases.items():
            if (end := _phrase_end(all_words, position, phrase)) is not None:
                found.append(Mark(word.start, end, phrase_kind))
    return _without_overlap(found)


def _phrase_end(all_words: list[Word], position: int, phrase: tuple[str, ...]) -> int | None:
    part = all_words[position : position + len(phrase)]
    if len(part) == len(phrase) and all(word.folded == wanted for word, wanted in zip(part, phrase, strict=True)):
        return part[-1].end
    return None


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
    inside = tuple((mark.start - start, mark.end - start) for mark in marks if start <= mark.start and mark.end <= end)
    return Snippet(text[start:end], start, inside)


def _best_start(marks: Sequence[Mark]) -> int:
    best, most = 0, -1
    for index, first in enumerate(marks):
        inside = sum(1 for mark in marks[index:] if mark.end <= first.start + SNIPPET_LENGTH * 3 // 4)
        if inside > most:
            best, most = first.start, inside
    return best
