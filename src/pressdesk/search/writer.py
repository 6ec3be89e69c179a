"""What the index holds, and how it is written: words, facets and forms of each passage.

A passage's row number is its day and a running number, so that the newest come first without sorting and
dates are ranges of row numbers. The index holds no text of its own; results are read back from the records.
It is never the only copy of anything: ``rebuild`` makes it anew from the records.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from pressdesk.archive.driver import Connection
from pressdesk.archive.rows import chunks, placeholders
from pressdesk.model.record import Record
from pressdesk.search.analysis import language_of, word_keys
from pressdesk.search.facets import Setting, language_token
from pressdesk.search.folding import fold_word, surfaces
from pressdesk.search.passages import Passage, passages_of
from pressdesk.search.tables import START, TEXT, packed

DAY_SHIFT = 16
"""Bits of a passage's number below its day: 65,536 passages a day; a fuller day spills into the next."""

_MANY_WORDS = 20_000


class Content(NamedTuple):
    """What the index holds of a passage."""

    passage: Passage
    language: str
    facets: str


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
        found.append(Content(passage, language, facets))
    return found


class WordCounts:
    """Collects how many passages gained or lost each word, and writes the words and their keys."""

    def __init__(self) -> None:
        self._by_language: dict[str, Counter[str]] = {}

    def add(self, words: Iterable[str], language: str, sign: int) -> None:
        """Count the words of one passage once each, as gained (1) or lost (-1)."""
        counter = self._by_language.setdefault(language, Counter())
        if sign > 0:
            counter.update(set(words))
        else:
            counter.subtract(set(words))

    def forms(self) -> dict[tuple[str, str], int]:
        """Give how the number of passages changed for each word under each of its keys."""
        changes: dict[tuple[str, str], int] = {}
        for word, surface, language, change in self._changes():
            for key in word_keys(surface, language):
                changes[key, word] = changes.get((key, word), 0) + change
        return {form: change for form, change in changes.items() if change}

    def write(self, connection: Connection) -> None:
        """Bring the tables of words and forms up to date and forget what was collected."""
        numbers = self._write_words(connection)
        forms = self.forms()
        self._by_language.clear()
        rows = sorted((key, numbers[word], change) for (key, word), change in forms.items())
        connection.executemany(
            "INSERT INTO search_form (key, word, passages) VALUES (?, ?, ?) "
            "ON CONFLICT (key, word) DO UPDATE SET passages = passages + excluded.passages",
            rows,
        )
        gone = [(key, number) for key, number, change in rows if change < 0]
        connection.executemany("DELETE FROM search_form WHERE key = ? AND word = ? AND passages <= 0", gone)
        lost = [(number,) for number in {number for _, number in gone}]
        connection.executemany("DELETE FROM search_word WHERE number = ? AND passages <= 0", lost)

    def _write_words(self, connection: Connection) -> dict[str, int]:
        """Count the words, and give the number of each."""
        totals: dict[str, int] = {}
        for word, _, _, change in self._changes():
            totals[word] = totals.get(word, 0) + change
        connection.executemany(
            "INSERT INTO search_word (word, passages) VALUES (?, ?) "
            "ON CONFLICT (word) DO UPDATE SET passages = passages + excluded.passages",
            sorted(totals.items()),
        )
        if len(totals) > _MANY_WORDS:
            return dict(connection.execute("SELECT word, number FROM search_word").fetchall())
        numbers: dict[str, int] = {}
        for portion in chunks(list(totals)):
            marks = placeholders(portion)
            rows = connection.execute(
                f"SELECT word, number FROM search_word WHERE word IN ({marks})", tuple(portion)
            )
            numbers.update(rows.fetchall())
        return numbers

    def _changes(self) -> Iterator[tuple[str, str, str, int]]:
        for language, counter in self._by_language.items():
            for surface, change in counter.items():
                if change and (word := fold_word(surface)):
                    yield word, surface, language, change


class IndexWriter:
    """Puts entries into the index and takes them out, over the connection of a transaction.

    It collects what is to be written until ``flush``: FTS5 writes fastest when its rows come in one go, in
    order.
    """

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._counts = WordCounts()
        self._next: dict[int, int] = {}
        self._next_record: int | None = None
        self._removed: list[Entry] = []
        self._added: list[Entry] = []
        self._places: list[tuple[int, int, str, int, int, str]] = []
        self._records: list[tuple[int, bytes | str, str, bytes | str | None]] = []

    def replace(self, record: Record, visit_id: str, old: list[Entry], new: list[Entry]) -> None:
        """Put a record's entries ``new`` in the place of ``old``; what both hold is left alone."""
        kept = set(old) & set(new)
        self._removed += [entry for entry in old if entry not in kept]
        row = self._connection.execute(
            "SELECT number FROM search_record WHERE record_id = ?", (packed(record.id),)
        ).fetchone()
        if new:
            self._add(
                record, visit_id, [entry for entry in new if entry not in kept], row[0] if row else None
            )
        elif row:
            self._connection.execute("DELETE FROM search_record WHERE number = ?", row)

    def add(self, record: Record, visit_id: str, entries: list[Entry]) -> None:
        """Put the entries of a record into the index that it does not hold yet."""
        if entries:
            self._add(record, visit_id, entries, None)

    def numbered(self, day: int, contents: list[Content], old: list[Entry]) -> list[Entry]:
        """Number a record's passages of ``day``: unchanged ones as before, then the numbers set free."""
        known = {entry.content: entry.number for entry in old if entry.number >> DAY_SHIFT == day}
        kept = {content: known[content] for content in contents if content in known}
        free = sorted(set(known.values()) - set(kept.values()), reverse=True)
        entries = []
        for content in contents:
            number = kept.pop(content, None)
            if number is None:
                number = free.pop() if free else self._next_number(day)
            entries.append(Entry(number, content))
        return entries

    @property
    def waiting(self) -> int:
        """The number of passages that wait for ``flush``."""
        return len(self._added)

    def flush(self) -> None:
        """Write what was collected, but for the counts of words."""
        self._write_text(self._removed, sign=-1)
        self._connection.executemany(
            "DELETE FROM search_passage WHERE id = ?", [(entry.number,) for entry in self._removed]
        )
        self._write_text(self._added, sign=1)
        self._connection.executemany(
            "INSERT INTO search_record (number, record_id, record_type, visit) VALUES (?, ?, ?, ?) "
            "ON CONFLICT (number) DO UPDATE SET visit = excluded.visit",
            self._records,
        )
        self._connection.executemany(
            "INSERT INTO search_passage (id, record, field, first, last, language) VALUES (?, ?, ?, ?, ?, ?)",
            self._places,
        )
        for collected in (self._removed, self._added, self._records, self._places):
            collected.clear()

    def finish(self) -> None:
        """Write everything."""
        self.flush()
        self._counts.write(self._connection)

    def _add(self, record: Record, visit_id: str, entries: list[Entry], number: int | None) -> None:
        if number is None:
            number = self._new_record_number()
        self._records.append((number, packed(record.id), record.table, packed(visit_id) or None))
        self._added += entries
        self._places += [
            (e.number, number, e.passage.column, e.passage.start, e.passage.end, e.language) for e in entries
        ]

    def _write_text(self, entries: list[Entry], sign: int) -> None:
        texts, starts = [], []
        for entry in sorted(entries, key=lambda entry: entry.number):
            written = surfaces(entry.passage.text)
            self._counts.add(written, entry.language, sign)
            words = list(filter(None, map(fold_word, written)))
            texts.append((entry.number, f"{' '.join(words)} {entry.facets}"))
            starts.append((entry.number, f"{' '.join(dict.fromkeys(words))} {entry.facets}"))
        for table, rows in ((TEXT, texts), (START, starts)):
            command = f"INSERT INTO {table} (rowid, words) VALUES (?, ?)"
            if sign < 0:
                command = f"INSERT INTO {table} ({table}, rowid, words) VALUES ('delete', ?, ?)"
            self._connection.executemany(command, rows)

    def _new_record_number(self) -> int:
        if self._next_record is None:
            row = self._connection.execute("SELECT max(number) FROM search_record").fetchone()
            self._next_record = (row[0] or 0) + 1
        number, self._next_record = self._next_record, self._next_record + 1
        return number

    def _next_number(self, day: int) -> int:
        if day not in self._next:
            row = self._connection.execute(
                "SELECT max(id) FROM search_passage WHERE id BETWEEN ? AND ?",
                (day << DAY_SHIFT, ((day + 1) << DAY_SHIFT) - 1),
            ).fetchone()
            self._next[day] = day << DAY_SHIFT if row[0] is None else row[0] + 1
        number = self._next[day]
        if number >> DAY_SHIFT != day:
            return self._next_number(day + 1)
        self._next[day] = number + 1
        return number
