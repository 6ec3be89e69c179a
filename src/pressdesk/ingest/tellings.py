"""One visit, many texts: which quotes of a text are other tellings of quotes that the archive holds.

Another house's telling of the same utterance joins its family of variants; one in another language is
proposed as its translation, for an officer to confirm. Nothing is merged and no word is changed.
"""

from __future__ import annotations

import math
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from pressdesk.archive.families import are_apart
from pressdesk.ingest.persons.matching import tokens_agree
from pressdesk.model.quote import Quote
from pressdesk.model.resemblance import SAME_UTTERANCE, resemblance

PROPOSED = "proposed"
"""The standing of a translation that nobody has confirmed yet, a code of ``translation_status``."""

MOST_TOLD, MOST_HELD = 60, 150
"""Quotes of a text and of a visit that are compared; a hostile text may hold thousands."""

_REPORTED = "reported"
_NUMBER = re.compile(r"\d+(?:[.,\u00a0 ]\d+)*")
_NAME = re.compile(r"(?<![.!?…“«\"] )(?<!^)\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][\w’'-]{3,}")
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_RATIO = 2.5
_LENGTH_WEIGHT, _NUMBER_WEIGHT, _NAME_WEIGHT = 0.6, 0.4, 0.2
_LEAST, _LIKELY = 0.3, 0.45
_CLEARLY = 0.1
_REORDERED = 1.25
"""How much nearer pairs that break the order must be to be believed."""

Pair = tuple[int, int]
"""The place of a quote in its text and that of its counterpart among the held ones."""


class Tie(StrEnum):
    """How a quote stands to one that is held."""

    VARIANT = "variant"
    TRANSLATION = "translation"


@dataclass(frozen=True, slots=True)
class Relation:
    """A quote's tie to a held one, and how sure it is: from 0 to 1."""

    tie: Tie
    held: Quote
    likeness: float


def relations(
    told: Iterable[Quote], held: Iterable[Quote], watch: Callable[[], object] | None = None
) -> dict[str, Relation]:
    """Give by id which quotes of one text tell again what quotes of the same visit tell.

    ``told`` are in the order of the text, ``held`` in that of the archive, told by one text or by several.
    Many long quotes take seconds: ``watch`` is called now and then, and may raise to break it off.
    """
    spoken = [quote for quote in told if quote.kind != _REPORTED][:MOST_TOLD]
    known = [quote for quote in held if quote.kind != _REPORTED][:MOST_HELD]
    by_id = {quote.id: quote for quote in known}
    found = {}
    for quote in spoken:
        if watch is not None:
            watch()
        if relation := _variant(quote, known):
            head = by_id.get(relation.held.variant_of, relation.held)
            found[quote.id] = Relation(Tie.VARIANT, head, relation.likeness)
    rest = [quote for quote in spoken if quote.id not in found]
    originals = [quote for quote in known if not quote.variant_of and not quote.translation_of]
    return found | translations(rest, originals)


def tied(quote: Quote, relation: Relation | None, *, apart: bool = False) -> Quote:
    """Give the quote with its tie written down: a variant joins its family, a translation is proposed.

    With ``apart`` it is written down instead that the two are not the same utterance.
    """
    if relation is None:
        return quote
    if apart:
        return quote.replaced(apart_from=(*quote.apart_from, relation.held.id))
    if relation.tie is Tie.VARIANT:
        return quote.replaced(variant_of=relation.held.id)
    return quote.replaced(translation_of=relation.held.id, translation_status=PROPOSED)


def _variant(quote: Quote, known: Iterable[Quote]) -> Relation | None:
    best: Relation | None = None
    for other in known:
        if other.language != quote.language or not _may_be_same_speaker(quote, other):
            continue
        likeness = _likeness(other.text, quote.text)
        if likeness >= SAME_UTTERANCE and (best is None or likeness > best.likeness):
            best = Relation(Tie.VARIANT, other, likeness)
    return best


@lru_cache(maxsize=4 * MOST_TOLD * MOST_HELD)
def _likeness(one: str, other: str) -> float:
    """Kept, since a text is compared while it is reviewed and once more when it is filed."""
    return resemblance(one, other).likeness


def _may_be_same_speaker(one: Quote, other: Quote) -> bool:
    return not one.speaker or not other.speaker or one.speaker == other.speaker


def translations(told: Sequence[Quote], originals: Sequence[Quote]) -> dict[str, Relation]:
    """Pair quotes with those in another language: by speaker and order, length, numbers and names."""
    found: dict[str, Relation] = {}
    for speaker in dict.fromkeys(quote.speaker for quote in told):
        own = [quote for quote in told if quote.speaker == speaker]
        for language in dict.fromkeys(quote.language for quote in originals):
            his = [quote for quote in originals if (quote.speaker, quote.language) == (speaker, language)]
            mine = [quote for quote in own if quote.language != language and quote.id not in found]
            found |= _aligned(mine, his)
    return found


def possible_translations(quote: Quote, others: Iterable[Quote]) -> list[Relation]:
    """Give those of a quote's visit or day that may be the same in another language, the likeliest first."""
    tied_already = {quote.id, quote.translation_of}
    found = [
        Relation(Tie.TRANSLATION, other, affinity(quote, other))
        for other in others
        if other.language != quote.language
        and other.speaker == quote.speaker
        and other.kind != _REPORTED
        and other.id not in tied_already
        and other.translation_of != quote.id
        and not are_apart(quote, other)
    ]
    likely = [relation for relation in found if relation.likeness >= _LIKELY]
    return sorted(likely, key=lambda relation: -relation.likeness)


def _aligned(told: Sequence[Quote], originals: Sequence[Quote]) -> dict[str, Relation]:
    """Pair two rows in their order, or across it where numbers, names and lengths clearly speak for that."""
    near = [[affinity(original, quote) for original in originals] for quote in told]
    in_order, across = _pairs_in_order(near), _pairs_across(near)
    is_reordered = _sum(near, across) > _REORDERED * _sum(near, in_order)
    is_even = len(told) == len(originals)
    return {
        told[row].id: Relation(Tie.TRANSLATION, originals[column], round(near[row][column], 4))
        for row, column in (across if is_reordered else in_order)
        if is_even or _is_clear(near, row, column)
    }


def _sum(near: Sequence[Sequence[float]], pairs: Iterable[Pair]) -> float:
    return sum(near[row][column] for row, column in pairs)


def _pairs_in_order(near: Sequence[Sequence[float]]) -> tuple[Pair, ...]:
    """Give the pairs that keep the order of both rows and are as near as can be."""
    rows, columns = len(near), len(near[0]) if near else 0
    best: dict[Pair, tuple[float, tuple[Pair, ...]]] = {}
    for row in range(rows, -1, -1):
        for column in range(columns, -1, -1):
            if row == rows or column == columns:
                best[row, column] = (0.0, ())
                continue
            choices = [best[row + 1, column], best[row, column + 1]]
            if near[row][column] >= _LEAST:
                score, pairs = best[row + 1, column + 1]
                choices.append((score + near[row][column], ((row, column), *pairs)))
            best[row, column] = max(choices, key=lambda choice: choice[0])
    return best[0, 0][1]


def _pairs_across(near: Sequence[Sequence[float]]) -> tuple[Pair, ...]:
    """Give pairs in any order, the nearest first, each quote once."""
    scored = sorted(
        ((score, row, column) for row, scores in enumerate(near) for column, score in enumerate(scores)),
        key=lambda one: (-one[0], one[1], one[2]),
    )
    pairs: list[Pair] = []
    for score, row, column in scored:
        is_free = all(row != other and column != another for other, another in pairs)
        if is_free and score >= _LEAST:
            pairs.append((row, column))
    return tuple(pairs)


def _is_clear(near: Sequence[Sequence[float]], row: int, column: int) -> bool:
    """Where some have no counterpart, order tells little: a pair must be nearer than any other choice."""
    others = [score for place, score in enumerate(near[row]) if place != column]
    others += [scores[column] for place, scores in enumerate(near) if place != row]
    return near[row][column] - max(others, default=0.0) >= _CLEARLY


def affinity(original: Quote, quote: Quote) -> float:
    """Give how likely a quote is a translation of another of the same speaker and visit: at most 1."""
    (own_length, own_numbers, own_names), (its_length, its_numbers, its_names) = (
        _traits(one.text) for one in (original, quote)
    )
    if not own_length or not its_length:
        return 0.0
    length = 1 - abs(math.log(own_length / its_length)) / math.log(_LONGEST_RATIO)
    if length <= 0:
        return 0.0
    numbers, names = _numbers_agree(own_numbers, its_numbers), _names_agree(own_names, its_names)
    return min(1.0, _LENGTH_WEIGHT * length + _NUMBER_WEIGHT * numbers + _NAME_WEIGHT * names)


@lru_cache(maxsize=1024)
def _traits(text: str) -> tuple[int, frozenset[str], tuple[str, ...]]:
    """Give what a translation keeps: the number of letters about, the numbers, and most names."""
    numbers = frozenset(re.sub(r"\D", "", number) for number in _NUMBER.findall(text))
    return len(_LETTER.findall(text)), numbers, tuple(_NAME.findall(text))


def _numbers_agree(one: frozenset[str], other: frozenset[str]) -> float:
    """From -1 to 1; a number on one side alone may be a word on the other."""
    if not one and not other:
        return 0.0
    if not one or not other:
        return -0.3
    return 2 * len(one & other) / len(one | other) - 1


def _names_agree(one: Sequence[str], other: Sequence[str]) -> float:
    """From 0 to 1; names that differ tell nothing, since those of countries are seldom alike."""
    short, long = sorted((set(one), set(other)), key=len)
    if not short:
        return 0.0
    return sum(any(tokens_agree(name, match) for match in long) for name in short) / len(short)
