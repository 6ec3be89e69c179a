"""What the index holds, and how it is written: words, facets and forms of each passage.

A passage's row number is its day and a running number, so that the newest come first without sorting and
dates are ranges of row numbers. The index holds no text of its own; results are read back from the records.
It is never the only copy of anything: ``rebuild`` makes it anew from the records.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from itertools import chain
from typing import NamedTuple

from pressdesk.archive.driver import Connection
from pressdesk.model.record import Record
from pressdesk.search.analysis import language_of
from pressdesk.search.facets import Setting, language_token
from pressdesk.search.folding import words_and_spellings
from pressdesk.search.passages import Passage, passages_of
from pressdesk.search.tables import START, TEXT, packed
from pressdesk.search.vocabulary import Beginnings, WordCounts

DAY_SHIFT = 10
"""Bits of a passage's number below its day: 1,024 passages a day; a fuller day spills into the next.

The fewer bits, the smaller the index. A passage that was spilled keeps its own day beside its number.
"""

DAY = f"coalesce(p.day, p.id >> {DAY_SHIFT})"
"""The day of a passage ``p`` in SQL."""

_MANY = 1000

Run = Callable[[Callable[[], None]], None]
"""Does some writing now or soon, one after another."""


class Content(NamedTuple):
    """What the index holds of a passage."""

    passage: Passage
    language: str
    facets: str
    day: int
    """The day that it is filed under (``date.toordinal``); 0 for none."""


class Entry(NamedTuple):
    """A passage's content under its number."""

    number: int
    content: Content

    @property
    def passage(self) -> Passage:
        """The passage itself."""
        return self.content.passage

    @property
    def language(self) -> str:
        """The language by whose grammar its words are read."""
        return self.content.language

    @property
    def facets(self) -> str:
        """Its facets' tokens."""
        return self.content.facets


def contents_of(record: Record, setting: Setting) -> list[Content]:
    """Give what the index is to hold of a record; nothing for one that lies in the bin."""
    if not setting.is_shown:
        return []
    found = []
    for passage in passages_of(record):
        language = language_of(passage.text, passage.language)
        facets = f"{setting.facets} {language_token(language)}".strip()
        found.append(Content(passage, language, facets, setting.day))
    return found


class IndexWriter:
    """Puts entries into the index and takes them out, over the connection of a transaction.

    It collects what is to be written until ``flush``: FTS5 writes fastest when its rows come in one go, in
    order. ``run`` may do the writing in another thread. A writer of an ``empty`` index looks up nothing.
    """

    def __init__(self, connection: Connection, *, run: Run | None = None, empty: bool = False) -> None:
        self._connection = connection
        self._run = run or _at_once
        self._is_empty = empty
        self._counts = WordCounts()
        self._tokens: defaultdict[str, Beginnings] = defaultdict(Beginnings)
        self._next: dict[int, int] = {}
        self._places: dict[tuple[str, str, str], int] = {}
        if not empty:
            rows = connection.execute("SELECT record_type, field, language, number FROM search_place")
            self._places = {(table, column, language): number for table, column, language, number in rows}
        self._removed = _Portion()
        self._added = _Portion()

    def replace(self, record: Record, visit_id: str, old: list[Entry], new: list[Entry]) -> None:
        """Put a record's entries ``new`` in the place of ``old``; what both hold is left alone."""
        kept = set(old) & set(new)
        for entry in old:
            if entry not in kept:
                self._take_words(self._removed, entry, sign=-1)
        self.add(record, visit_id, [entry for entry in new if entry not in kept])

    def add(self, record: Record, visit_id: str, entries: list[Entry]) -> None:
        """Put the entries of a record into the index that it does not hold yet."""
        for entry in entries:
            passage, number = entry.passage, entry.number
            self._take_words(self._added, entry, sign=1)
            day = None if number >> DAY_SHIFT == entry.content.day else entry.content.day
            place = self._place(record.table, passage.column, entry.language)
            row = (
                number,
                place,
                passage.start,
                passage.end,
                day,
                packed(record.id),
                packed(visit_id) or None,
            )
            self._added.rows.append(row)

    def numbered(self, contents: list[Content], old: Sequence[Entry] = ()) -> list[Entry]:
        """Number a record's passages of a day: unchanged ones as before, then the numbers set free."""
        if not old:
            return [Entry(self._next_number(content.day), content) for content in contents]
        days = {content.day for content in contents}
        known = {entry.content: entry.number for entry in old if entry.content.day in days}
        kept = {content: known[content] for content in contents if content in known}
        free = sorted(set(known.values()) - set(kept.values()), reverse=True)
        entries = []
        for content in contents:
            number = kept.pop(content, None)
            if number is None:
                number = free.pop() if free else self._next_number(content.day)
            entries.append(Entry(number, content))
        return entries

    @property
    def waiting(self) -> int:
        """The number of passages that wait for ``flush``."""
        return len(self._added.rows)

    def flush(self) -> None:
        """Write what was collected, but for the counts of words."""
        removed, added = self._removed, self._added
        self._removed, self._added = _Portion(), _Portion()
        self._run(lambda: self._write(removed, added))

    def finish(self) -> None:
        """Write everything."""
        self.flush()
        self._run(self._write_words)

    def _write_words(self) -> None:
        if self._is_empty:
            asked = {language: tokens.asked for language, tokens in self._tokens.items()}
            self._counts.write_all(self._connection, asked)
        else:
            self._counts.write(self._connection)

    def _write(self, removed: _Portion, added: _Portion) -> None:
        _delete_texts(self._connection, removed)
        self._connection.executemany("DELETE FROM search_passage WHERE id = ?", [(n,) for n in removed.texts])
        _insert_texts(self._connection, added)
        self._connection.executemany("INSERT INTO search_place VALUES (?, ?, ?, ?)", added.places)
        self._connection.executemany(
            "INSERT INTO search_passage (id, place, first, last, day, record, visit) "
            "VALUES (?, ?, ?, ?, ?, ?, ?)",
            added.rows,
        )

    def _take_words(self, portion: _Portion, entry: Entry, *, sign: int) -> None:
        words, spellings = words_and_spellings(entry.passage.text)
        if self._is_empty:
            self._counts.meet(spellings, entry.language)
        else:
            self._counts.add(set(words), spellings, entry.language, sign)
        tokens = map(self._tokens[entry.language].__getitem__, words)
        portion.texts[entry.number] = f"{entry.facets} {' '.join(words)}"
        portion.starts[entry.number] = f"{entry.facets} {' '.join(tokens)}"

    def _place(self, table: str, column: str, language: str) -> int:
        """Give the number of what a table, column and language are kept under."""
        place = (table, column, language)
        if place not in self._places:
            self._places[place] = number = len(self._places) + 1
            self._added.places.append((number, *place))
        return self._places[place]

    def _next_number(self, day: int) -> int:
        if day not in self._next:
            self._next[day] = day << DAY_SHIFT if self._is_empty else self._first_free(day)
        number = self._next[day]
        if number >> DAY_SHIFT != day:
            return self._next_number(day + 1)
        self._next[day] = number + 1
        return number

    def _first_free(self, day: int) -> int:
        row = self._connection.execute(
            "SELECT max(id) FROM search_passage WHERE id BETWEEN ? AND ?",
            (day << DAY_SHIFT, ((day + 1) << DAY_SHIFT) - 1),
        ).fetchone()
        return day << DAY_SHIFT if row[0] is None else int(row[0]) + 1


class _Portion:
    """What is to be written together, by the numbers of passages."""

    def __init__(self) -> None:
        self.texts: dict[int, str] = {}
        self.starts: dict[int, str] = {}
        self.places: list[tuple[int, str, str, str]] = []
        self.rows: list[tuple[int, int, int, int, int | None, bytes | str, bytes | str | None]] = []


def _at_once(write: Callable[[], None]) -> None:
    write()


def _insert_texts(connection: Connection, portion: _Portion) -> None:
    """Insert a few rows one by one; many by one statement, in which SQLite lets other threads compute.

    FTS5 writes a segment with each statement of several rows, so these should be very many.
    """
    for table, texts in ((TEXT, portion.texts), (START, portion.starts)):
        insert, rows = f"INSERT INTO {table} (rowid, words) VALUES", sorted(texts.items())
        if len(rows) < _MANY:
            connection.executemany(f"{insert} (?, ?)", rows)
        else:
            connection.execute(
                f"{insert} {', '.join(['(?, ?)'] * len(rows))}", tuple(chain.from_iterable(rows))
            )


def _delete_texts(connection: Connection, portion: _Portion) -> None:
    for table, texts in ((TEXT, portion.texts), (START, portion.starts)):
        connection.executemany(
            f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)", sorted(texts.items())
        )
