"""The words of an archive: how often each is met, and the keys under which its other forms are found."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.search.analysis import name_keys, stem_keys, word_keys
from pressdesk.search.folding import fold_word
from pressdesk.search.tables import START

BEGINNING = "_"
"""Begins a token for the first letters of a word; no word does, and a facet's token begins with two."""
SHORT, LONG = 1, 4
"""Letters of the beginnings that the index keeps of longer words."""

_MANY_WORDS = 20_000
_MOST_KEPT = 400_000
_WAYS = {language: 1 << place for place, language in enumerate(("", "en", "ru", "kk"))}
_AS_NAME = len(_WAYS)
"""A word's ``ways`` has a bit for each language by whose grammar it was read, and above these one for each
language in which it was read as a name: what was read in a way is not analysed again."""


class Beginnings(dict[str, str]):
    """Gives for a word its token and those for its beginnings, and keeps the words it was asked for in mind.

    A dictionary answers fastest; it is emptied before it grows too large, what it keeps in mind is not.
    """

    def __init__(self) -> None:
        super().__init__()
        self.asked: set[str] = set()

    def __missing__(self, word: str) -> str:
        if len(self) > _MOST_KEPT:
            self.clear()
        self.asked.add(word)
        kept = (f"{BEGINNING}{word[:length]}" for length in (SHORT, LONG) if len(word) > length)
        self[word] = tokens = " ".join((word, *kept))
        return tokens


class WordCounts:
    """Collects how many passages gained or lost each word, and writes the words and their keys.

    A word whose last passage goes stays with its keys and no passages; building the index anew drops it.
    """

    def __init__(self) -> None:
        self._changes: defaultdict[str, Counter[str]] = defaultdict(Counter)
        self._spellings: defaultdict[str, set[str]] = defaultdict(set)

    def add(self, words: set[str], spellings: Iterable[str], language: str, sign: int) -> None:
        """Count the words of one passage, as gained (1) or lost (-1)."""
        if sign < 0:
            self._changes[language].subtract(words)
            return
        self._changes[language].update(words)
        self.meet(spellings, language)

    def meet(self, spellings: Iterable[str], language: str) -> None:
        """Keep in mind how words are written in a language."""
        self._spellings[language].update(spellings)

    def passages(self) -> dict[str, int]:
        """Give by how many passages each word gained or lost."""
        totals: dict[str, int] = {}
        for counter in self._changes.values():
            for word, change in counter.items():
                totals[word] = totals.get(word, 0) + change
        return totals

    def forms(self) -> set[tuple[str, str]]:
        """Give each key with each of its words."""
        return {(key, word) for word, keys, _ in self._readings({}) for key in keys}

    def write(self, connection: Connection) -> None:
        """Bring the tables of words and forms up to date and forget what was collected."""
        totals = self.passages()
        connection.executemany(
            "INSERT INTO search_word (word, passages, ways) VALUES (?, ?, 0) "
            "ON CONFLICT (word) DO UPDATE SET passages = passages + excluded.passages",
            sorted((word, change) for word, change in totals.items() if change),
        )
        self._write_forms(connection, _known(connection, list(totals)))

    def write_all(self, connection: Connection, asked: Mapping[str, Iterable[str]]) -> None:
        """Write the words and forms of an index whose texts are all written, ``asked`` by language.

        How many passages hold a word is counted by FTS5, which has to know it anyway.
        """
        connection.execute(f"CREATE VIRTUAL TABLE temp.search_terms USING fts5vocab(main, {START}, row)")
        connection.execute(
            "INSERT INTO search_word (word, passages, ways) "
            "SELECT term, doc, 0 FROM temp.search_terms WHERE substr(term, 1, 1) <> ?",
            (BEGINNING,),
        )
        connection.execute("DROP TABLE temp.search_terms")
        for language, words in asked.items():
            self._changes[language].update(words)
        self._write_forms(connection, _known(connection, None))

    def _write_forms(self, connection: Connection, known: Mapping[str, tuple[int, int]]) -> None:
        """Read words in the ways in which they were not read before, and write their keys."""
        ways: defaultdict[int, int] = defaultdict(int)
        forms: set[tuple[str, int]] = set()
        for word, keys, way in self._readings({word: ways for word, (_, ways) in known.items()}):
            if word in known:
                number = known[word][0]
                ways[number] |= way
                forms.update([(key, number) for key in keys])
        connection.executemany("INSERT OR IGNORE INTO search_form (key, word) VALUES (?, ?)", sorted(forms))
        connection.executemany(
            "UPDATE search_word SET ways = ways | ? WHERE number = ?",
            [(way, number) for number, way in sorted(ways.items())],
        )
        self._changes.clear()
        self._spellings.clear()

    def _readings(self, read: Mapping[str, int]) -> Iterator[tuple[str, tuple[str, ...], int]]:
        """Give words with their keys and the way in which they are read, but not in a way ``read`` before."""
        for language, counter in self._changes.items():
            way = _WAYS[language]
            for word, change in counter.items():
                if change > 0 and not read.get(word, 0) & way:
                    yield word, stem_keys(word, language), way
        for language, spellings in self._spellings.items():
            way = _WAYS[language] << _AS_NAME
            for surface in spellings:
                word = fold_word(surface)
                if surface.lower() != word or not surface[0].isupper():
                    yield word, word_keys(surface, language), 0
                elif not read.get(word, 0) & way:
                    yield word, name_keys(surface), way


def _known(connection: Connection, words: Sequence[str] | None) -> dict[str, tuple[int, int]]:
    """Give the number and the ways of those words that the index has; of all for None."""
    if words is None or len(words) > _MANY_WORDS:
        rows = connection.execute("SELECT word, number, ways FROM search_word").fetchall()
        return {word: (number, ways) for word, number, ways in rows}
    found: dict[str, tuple[int, int]] = {}
    for portion in chunks(words):
        rows = connection.execute(
            f"SELECT word, number, ways FROM search_word WHERE word IN ({placeholders(portion)})",
            tuple(portion),
        )
        found |= {word: (number, ways) for word, number, ways in rows}
    return found
