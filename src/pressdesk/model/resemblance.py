"""How near two statements are in wording, and where: the same utterance, or a sentence said before.

One may be a part of the other, as a sentence is of a speech. Only runs of words count, since any two texts on
one subject share single words; forms of a word count for half, in languages that decline.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import lru_cache
from itertools import pairwise

Range = tuple[int, int]
"""Characters from the first to before the last."""

ALIKE = 0.55
"""From this likeness on, a statement counts as said before; below, texts share little but turns of phrase."""
SAME_UTTERANCE = 0.5
"""From this likeness on, two tellings of one visit give the same utterance of a speaker."""

_WORD = re.compile(r"[^\W_]+(?:[-‐‑'’ʼ][^\W_]+)*")
_SENTENCE_END = re.compile(r"[.!?…]+[»”\"’']*\s+|\n+")
_ROOT = 6
_LONG_WORD = 4
_FEWEST_TELLING_WORDS = 3
_ALIKE_BY_FEWEST = 0.65
_LEAST = 0.4
_ROOM = 12
_EVERYWHERE_WORDS = """
    that this these those with will would shall have been were from they them their there here which what when
    where also about into more most such very than then some only other both each must should could today
    между также этого этом этой чтобы если когда который которая которое которые которых очень будет будут
    было были есть более всех свои своих наши нашей наших нашего сегодня здесь тоже только
    және үшін туралы бойынша біздің сіздің оның олар олардың осы екі арқылы сондай сондықтан болып болды
    болады бүгін барлық
"""
_EVERYWHERE = frozenset(_EVERYWHERE_WORDS.split())
"""Words of four letters and more that every text has: they do not tell where a sentence comes from."""
_WHOLE = 0.6
_MOST_WORDS = 600


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How near two texts are, from 0 to 1, and the sentences of each that agree."""

    likeness: float
    earlier: Range
    later: Range


@dataclass(frozen=True, slots=True)
class _Words:
    forms: tuple[str, ...]
    roots: tuple[str, ...]
    places: tuple[Range, ...]

    def part(self, first: int, last: int) -> _Words:
        return _Words(self.forms[first:last], self.roots[first:last], self.places[first:last])

    @property
    def weight(self) -> float:
        return sum(map(_weight, self.forms))


@lru_cache(maxsize=256)
def _words_of(text: str) -> _Words:
    """One text is mostly compared with many."""
    found = list(_WORD.finditer(text))[:_MOST_WORDS]
    forms = tuple(match.group().casefold() for match in found)
    return _Words(forms, tuple(form[:_ROOT] for form in forms), tuple(match.span() for match in found))


def resemblance(earlier: str, later: str) -> Resemblance:
    """Give how much of the shorter text stands in the other in the same order, and where.

    1 means that all of it does, word for word. Texts that share fewer than three telling words are
    like none but their equals: too many others share them. What is below 0.4 may be given as 0.
    """
    one, other = _words_of(earlier), _words_of(later)
    if not one.forms or not other.forms:
        return _nothing()
    if one.forms == other.forms:
        return Resemblance(1.0, (0, len(earlier)), (0, len(later)))
    core = _longest_run(one.roots, other.roots) if _may_be_near(one, other) else None
    if core is None:
        return _nothing()
    own, its = (
        _around(core[0], len(one.forms), len(other.forms)),
        _around(core[1], len(other.forms), len(one.forms)),
    )
    return _compared(earlier, later, one.part(*own), other.part(*its))


def _compared(earlier: str, later: str, one: _Words, other: _Words) -> Resemblance:
    runs = _runs(one, other)
    same_roots = [(a + step, b + step) for a, b, size in runs for step in range(size)]
    telling = sum(_is_telling(one.forms[a]) for a, _ in same_roots)
    if telling < _FEWEST_TELLING_WORDS:
        return _nothing()
    agreeing = sum(
        _weight(one.forms[a]) * (1.0 if one.forms[a] == other.forms[b] else 0.5) for a, b in same_roots
    )
    likeness = agreeing / max(min(one.weight, other.weight), 1e-9)
    if telling == _FEWEST_TELLING_WORDS and likeness < _ALIKE_BY_FEWEST:
        return _nothing()
    return Resemblance(
        round(min(likeness, 1.0), 4),
        _sentences(earlier, one.places[runs[0][0]][0], one.places[runs[-1][0] + runs[-1][2] - 1][1]),
        _sentences(later, other.places[runs[0][1]][0], other.places[runs[-1][1] + runs[-1][2] - 1][1]),
    )


def _nothing() -> Resemblance:
    return Resemblance(0.0, (0, 0), (0, 0))


@lru_cache(maxsize=1 << 15)
def _weight(word: str) -> float:
    return 1.0 if _is_telling(word) else 0.3


def _is_telling(word: str) -> bool:
    """Short words are mostly those that every sentence has."""
    return (len(word) >= _LONG_WORD and word not in _EVERYWHERE) or word[0].isdigit()


def _may_be_near(one: _Words, other: _Words) -> bool:
    """Tell by the words alone, in whatever order, whether it is worth while to look at their order."""
    shared = Counter(one.roots) & Counter(other.roots)
    return sum(_weight(root) * count for root, count in shared.items()) >= _LEAST * min(
        one.weight, other.weight
    )


def _longest_run(one: Sequence[str], other: Sequence[str]) -> tuple[int, int] | None:
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return (match.a, match.b) if match.size else None


def _around(core: int, length: int, other_length: int) -> tuple[int, int]:
    """Give the stretch of a text that can answer to the whole of a shorter one about a place that agrees."""
    if length <= other_length + _ROOM:
        return 0, length
    return max(0, core - other_length), min(length, core + other_length + _ROOM)


def _runs(one: _Words, other: _Words) -> list[tuple[int, int, int]]:
    """Give where the words agree: runs of two or more, and a word alone where it stands beside a run."""
    matcher = SequenceMatcher(None, one.roots, other.roots, autojunk=False)
    blocks = [(block.a, block.b, block.size) for block in matcher.get_matching_blocks() if block.size]
    near = {0: False}
    for index, (before, after) in enumerate(pairwise(blocks)):
        is_near = max(after[0] - before[0] - before[2], after[1] - before[1] - before[2]) <= 2
        near[index] = near.get(index, False) or is_near
        near[index + 1] = is_near
    return [block for index, block in enumerate(blocks) if block[2] > 1 or near[index]] or blocks[:1]


def _sentences(text: str, start: int, end: int) -> Range:
    """Widen a stretch to whole sentences, and to the whole text where it is most of it."""
    if end - start >= _WHOLE * len(text):
        return 0, len(text)
    ends = [0, *(match.end() for match in _SENTENCE_END.finditer(text)), len(text)]
    return max(place for place in ends if place <= start), min(place for place in ends if place >= end)
