"""Said before? The quotes of an archive that are nearest in wording to a quote or to a draft sentence.

Candidates are looked up in the index by the rarest words of the text; they are then read and compared word by
word (:mod:`pressdesk.model.resemblance`), so that nothing counts that only shares a subject.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from heapq import nlargest
from operator import itemgetter

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders, select
from pressdesk.model.quote import Quote
from pressdesk.model.resemblance import ALIKE, Range, resemblance
from pressdesk.model.wording_difference import WordRun, word_difference
from pressdesk.search import tables
from pressdesk.search.expansion import quoted
from pressdesk.search.facets import type_token
from pressdesk.search.finder import IndexMissing
from pressdesk.search.folding import fold_word, surfaces
from pressdesk.search.tables import TEXT, unpacked

MOST_WORDS = 12
"""Words of a text by which candidates are looked up, the rarest first."""
MOST_HOLDING = 3_000
"""Quotes with one word that are counted, the newest first; a word that more hold says little."""
MOST_COMPARED = 60
"""Candidates that are read and compared."""

_COMMON = 40_000
_PHRASE = 4
_SHARE_OF_BEST = 0.25


@dataclass(frozen=True, slots=True)
class Earlier:
    """A quote that is near in wording."""

    quote: Quote
    likeness: float
    """How much of the shorter of both stands in the other: at most 1."""
    place: Range
    """The sentences of the quote that agree, in characters of its text."""
    asked: Range
    """The sentences of the text asked about that agree, in its characters."""
    difference: tuple[WordRun, ...]
    """From the quote's sentences to those asked about: what was dropped and what was added."""

    def is_by(self, speaker: str) -> bool:
        """Tell whether a person (by id) said it."""
        return bool(speaker) and self.quote.speaker == speaker


def said_before(
    connection: Connection,
    text: str,
    *,
    exclude: Collection[str] = (),
    limit: int = 20,
    at_least: float = ALIKE,
) -> list[Earlier]:
    """Give the quotes nearest in wording to a text, the nearest first, the newest of equally near ones first.

    ``exclude`` holds ids of quotes that are left out, such as the one asked about. IndexMissing where the
    archive's index has to be built first.
    """
    if not tables.is_current(connection):
        raise IndexMissing
    compared = (_compared(quote, text) for quote in _candidates(connection, text, frozenset(exclude)))
    near = [one for one in compared if one.likeness >= at_least]
    near.sort(
        key=lambda one: (round(one.likeness, 1), one.quote.said_on or one.quote.created_at), reverse=True
    )
    return near[:limit]


def _compared(quote: Quote, text: str) -> Earlier:
    found = resemblance(quote.text, text)
    place, asked = found.earlier, found.later
    if found.likeness < ALIKE:
        return Earlier(quote, found.likeness, place, asked, ())
    return Earlier(
        quote, found.likeness, place, asked, word_difference(quote.text[slice(*place)], text[slice(*asked)])
    )


def _candidates(connection: Connection, text: str, excluded: frozenset[str]) -> Iterator[Quote]:
    words = list(dict.fromkeys(filter(None, map(fold_word, surfaces(text)))))
    known = _passages_of(connection, words)
    if not known:
        return
    scores = _scores(connection, sorted(known, key=lambda word: known[word]), known)
    best = max(scores.values(), default=0.0)
    numbers = [
        number
        for number, score in nlargest(MOST_COMPARED, scores.items(), key=itemgetter(1))
        if score >= best * _SHARE_OF_BEST
    ]
    ids = [record_id for record_id in _quotes_of(connection, numbers) if record_id not in excluded]
    for portion in chunks(ids):
        yield from select(
            connection, Quote, f"WHERE id IN ({placeholders(portion)}) AND removed_at IS NULL", tuple(portion)
        )


def _scores(connection: Connection, rarest: Sequence[str], known: dict[str, int]) -> dict[int, float]:
    """Weigh quotes by the rare words of the text that they hold, and by several common ones at once."""
    scores: defaultdict[int, float] = defaultdict(float)
    rare = [word for word in rarest if known[word] <= _COMMON][:MOST_WORDS]
    for word in rare:
        weight = 1 / math.log(2 + known[word])
        for number in _holding(connection, quoted(word)):
            scores[number] += weight
    common = [word for word in rarest if known[word] > _COMMON][:_PHRASE]
    if len(rare) < _PHRASE and len(common) > 1:
        together = " AND ".join(map(quoted, common))
        for number in _holding(connection, together):
            scores[number] += len(common) / math.log(2 + _COMMON)
    return scores


def _passages_of(connection: Connection, words: Sequence[str]) -> dict[str, int]:
    """Give how many passages hold each word of those that any passage holds."""
    found: dict[str, int] = {}
    for portion in chunks(words):
        found |= connection.execute(
            f"SELECT word, passages FROM search_word WHERE word IN ({placeholders(portion)})", tuple(portion)
        ).fetchall()
    return found


def _holding(connection: Connection, expression: str) -> list[int]:
    """Give the newest quotes' passages that satisfy an FTS5 expression."""
    rows = connection.execute(
        f"SELECT rowid FROM {TEXT} WHERE {TEXT} MATCH ? ORDER BY rowid DESC LIMIT ?",
        (f"{quoted(type_token(Quote.table))} AND ({expression})", MOST_HOLDING),
    )
    return [row[0] for row in rows]


def _quotes_of(connection: Connection, numbers: Sequence[int]) -> list[str]:
    """Give the ids of the quotes whose words, not whose context, are these passages, in their order."""
    found: dict[int, str] = {}
    for portion in chunks(numbers):
        rows = connection.execute(
            "SELECT p.id, p.record FROM search_passage p JOIN search_place l ON l.number = p.place "
            f"WHERE l.field = 'text' AND p.id IN ({placeholders(portion)})",
            tuple(portion),
        )
        found |= {number: unpacked(record_id) for number, record_id in rows}
    return list(dict.fromkeys(found[number] for number in numbers if number in found))
