"""Releases in which whoever speaks is called by a description: office, country, body, part in the meeting.

Each release introduces two people; then the narrator tells of one of them, and the words quoted below are
given to that one, or to the other, by words that fit only one of the two. All people are invented.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from marked_cases import Case, parse


@dataclass(frozen=True)
class Pair:
    """Two people, the opening that introduces them, and what each is called further below.

    ``others`` are what each is called as whoever faces the one spoken of before («его собеседник»).
    """

    opening: str
    names: tuple[str, str]
    called: tuple[tuple[str, ...], tuple[str, ...]]
    others: tuple[tuple[str, ...], tuple[str, ...]] = ((), ())


@dataclass(frozen=True)
class Ways:
    """What one language has: pairs, sentences about the one in focus, and ways of setting out speech."""

    pairs: tuple[Pair, ...]
    focus: tuple[str, ...]
    speech: tuple[str, ...]
    turns: tuple[str, ...]
    words: tuple[str, ...]


def releases(language: str, ways: Ways) -> Iterator[Case]:
    """Yield each description once in focus, once when the other was told of before."""
    number = 0
    for pair in ways.pairs:
        for which in (0, 1):
            own, other = pair.names[which], pair.names[1 - which]
            described = [
                *((name, own, ways.speech) for name in pair.called[which]),
                *((name, other, ways.turns) for name in pair.called[which]),
                *((name, other, ways.speech) for name in pair.others[which]),
            ]
            for name, focus, templates in described:
                sentence = ways.focus[number % len(ways.focus)].format(name=focus)
                said = f"[[{own}:: {ways.words[number % len(ways.words)]}"
                speech = templates[number % len(templates)].format(
                    words=f"{said}]]", with_comma=f"{said},]]", with_stop=f"{said}.]]", name=name
                )
                number += 1
                marked = f"{pair.opening}\n\n{sentence}\n\n{speech}"
                yield parse(language, f"{pair.names[0]}, {name}, after {focus}", marked)
