"""Words of a stretch of text with their places, and the folds that comparing them needs."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_left
from functools import lru_cache
from typing import NamedTuple

from pressdesk.ingest.tables.word_lists import word_set

WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?![^\W\d_])|[^\W\d_]+(?:[-’'‑ʼ][^\W\d_]+)*")
ARTICLE_AND_CAPITAL = re.compile(
    r"(?:al|el|as|ar|az|an|ad|аль|эль|ас|аз|ан|ар|аш|әл|ән|әс)-[A-ZÀ-ÞА-ЯЁӘҒҚҢӨҰҮҺІ]"
)
SHORT = 400
"""Passages up to this length are divided each time; a whole text once."""
POSSESSIVES = ("’s", "'s", "’S", "'S")
SENTENCE_STOP = ".!?…:;\n\r•"
OPENERS = " \t\u00a0\u202f“”«»„‟\"'‘’([–—-*"
ABBREVIATIONS = word_set(
    """
    mr mrs ms dr sen rep gov gen lt col capt prof st rev hon sr jr vs no u.s u.k u.n d.c г гг ул им св т
    др дж проф акад ген млн млрд долл руб тыс н б
    """
)


class Word(NamedTuple):
    """One word: its range in the text, its characters without a possessive ending, and their lower case."""

    start: int
    end: int
    text: str
    lower: str

    @property
    def is_capitalised(self) -> bool:
        """Return whether the word starts with a capital letter, an Arabic article left out (al-Hadithi)."""
        return self.text[0].isupper() or ("-" in self.text and bool(ARTICLE_AND_CAPITAL.match(self.text)))

    @property
    def is_initial(self) -> bool:
        """Return whether the word is a single capital, as in an initial."""
        return len(self.text) == 1 and self.text[0].isupper()


def words_in(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words between ``start`` and ``end``; "U.S." is one word, a possessive 's is left off."""
    end = len(text) if end is None else min(end, len(text))
    if len(text) <= SHORT:
        return _divided(text, start, end)[0]
    words, starts, ends = _whole(text)
    first = bisect_left(starts, start)
    last = max(bisect_left(starts, end), first)
    cuts_first, cuts_last = first > 0 and ends[first - 1] > start, last > first and ends[last - 1] > end
    is_within_word = last == first and (cuts_first or (last > 0 and ends[last - 1] > end))
    if is_within_word or (text[end - 1 : end] == "." and not text[end : end + 1].isspace()):
        return _divided(text, start, end)[0]
    head = _divided(text, start, ends[first - 1])[0] if cuts_first else []
    tail = _divided(text, words[last - 1].start, end)[0] if cuts_last else []
    return [*head, *words[first : last - 1 if cuts_last else last], *tail]


@lru_cache(maxsize=2)
def _whole(text: str) -> tuple[list[Word], list[int], list[int]]:
    """Return the words of a text with where each starts, and ends as printed."""
    words, ends = _divided(text, 0, len(text))
    return words, [word.start for word in words], ends


def _divided(text: str, start: int, end: int) -> tuple[list[Word], list[int]]:
    found, ends = [], []
    for match in WORD.finditer(text, start, end):
        first, last = match.span()
        ends.append(last)
        printed = match.group()
        if printed.endswith(POSSESSIVES):
            printed, last = printed[:-2], last - 2
        found.append(Word(first, last, printed, printed.lower()))
    return found, ends


@lru_cache(maxsize=4)
def lower_in_place(text: str) -> str:
    """Return the text in lower case with every character at its own offset (İ, which would grow, is kept).

    Several annotators ask for that of one text in turn.
    """
    lowered = text.lower()
    if len(lowered) == len(text):
        return lowered
    return "".join(char.lower() if len(char.lower()) == 1 else char for char in text)


def gap(text: str, left: int, right: int) -> str:
    """Return what stands between two offsets."""
    return text[left:right]


def opens_sentence(text: str, offset: int, floor: int) -> bool:
    """Return whether a word is the first of its sentence; ``floor`` is where the paragraph starts."""
    position = offset - 1
    while position >= floor and text[position] in OPENERS:
        position -= 1
    if position < floor:
        return True
    if text[position] not in SENTENCE_STOP:
        return False
    if text[position] != ".":
        return True
    word_start = position
    while word_start > floor and (text[word_start - 1].isalnum() or text[word_start - 1] == "."):
        word_start -= 1
    before = text[word_start:position].lower()
    return not (len(before) == 1 or before in ABBREVIATIONS)


@lru_cache(maxsize=8192)
def fold(word: str) -> str:
    """Lower case without diacritics, Ё as Е, hyphens and apostrophes dropped: for comparing only."""
    lowered = word.lower().replace("ё", "е").replace("ı", "i").replace("і", "и")
    decomposed = unicodedata.normalize("NFD", lowered.replace("й", "\u0001"))
    bare = "".join(char for char in decomposed if not unicodedata.combining(char)).replace("\u0001", "й")
    return "".join(char for char in bare if char.isalnum())
