"""How the wording changed from one text to the next, word by word, for eyes that read both.

:mod:`~pressdesk.model.verbatim` judges whether a quote equals its source to the character; this module
tells what was kept, dropped and added between two statements that may stand years apart.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

_TOKENS = re.compile(r"\s+|\w+(?:[-‐‑'’]\w+)*|[^\w\s]")
_WORDS = re.compile(r"\w+(?:[-‐‑'’]\w+)*")


class Change(StrEnum):
    """What became of a stretch of words."""

    KEPT = "kept"
    DROPPED = "dropped"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class WordRun:
    """Successive words of one fate, with the signs and blanks between them."""

    text: str
    change: Change


def word_difference(earlier: str, later: str) -> tuple[WordRun, ...]:
    """Give both texts woven into one, dropped words before those that replace them.

    The runs kept and dropped, joined, are ``earlier`` to the character; those kept and added are ``later``.
    A blank or a comma alone between two changes counts as changed too, so that a reworded clause is read
    as one.
    """
    before, after = _TOKENS.findall(earlier), _TOKENS.findall(later)
    matcher = SequenceMatcher(None, before, after, autojunk=False)
    pairs = [
        (is_kept == "equal", "".join(before[a:b]), "".join(after[c:d]))
        for is_kept, a, b, c, d in matcher.get_opcodes()
    ]
    return tuple(_runs(_folded(pairs)))


def likeness(earlier: str, later: str) -> float:
    """Give how much of two texts' wording agrees, from 0 (nothing) to 1 (all), whatever case and signs."""
    left, right = (_WORDS.findall(text.casefold()) for text in (earlier, later))
    return SequenceMatcher(None, left, right, autojunk=False).ratio()


def _folded(pairs: Iterable[tuple[bool, str, str]]) -> list[tuple[bool, str, str]]:
    """Fold what is kept into the changes around it where it holds no word."""
    listed = list(pairs)
    folded: list[tuple[bool, str, str]] = []
    for index, (is_kept, before, after) in enumerate(listed):
        is_between = 0 < index < len(listed) - 1
        stays = is_kept and not (is_between and not _WORDS.search(before))
        if folded and folded[-1][0] == stays:
            _, earlier, later = folded.pop()
            before, after = earlier + before, later + after  # noqa: PLW2901
        folded.append((stays, before, after))
    return folded


def _runs(pairs: Iterable[tuple[bool, str, str]]) -> Iterator[WordRun]:
    for is_kept, before, after in pairs:
        if is_kept:
            yield WordRun(before, Change.KEPT)
            continue
        if before:
            yield WordRun(before, Change.DROPPED)
        if after:
            yield WordRun(after, Change.ADDED)
