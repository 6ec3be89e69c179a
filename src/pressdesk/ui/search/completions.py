"""What may follow in the box: a key that begins so, the names and values that a key can have."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from pressdesk.archive.database import Archive
from pressdesk.model.registry import BY_TABLE
from pressdesk.model.term import Term
from pressdesk.search.filters import LANGUAGE_NAMES, TYPE_NAMES
from pressdesk.search.folding import folded_text
from pressdesk.search.query import KEYS, Key, filter_term
from pressdesk.ui.form.name_directory import Candidate, ranked
from pressdesk.ui.i18n import translated_label
from pressdesk.ui.jobs import Progress
from pressdesk.ui.search.words import KEY_LABELS, language_name

_VALUE = re.compile(r'(?:^|(?<=\s))-?(?P<key>[^\W\d_]+):(?:["“«](?P<open>[^"“”«»]*)|(?P<bare>[^\s"“”«»]*))$')
_WORD = re.compile(r"(?:^|(?<=\s))-?(?P<word>[^\W\d_]{3,})$")
_LONGEST = 200
"""Characters before the cursor in which something to complete is looked for."""
MOST = 8
"""Names of records that are offered."""

TABLES = {
    Key.SPEAKER: "person",
    Key.TO: "person",
    Key.PERSON: "person",
    Key.COUNTRY: "country",
    Key.TOPIC: "topic",
    Key.IN: "visit",
}
"""Keys whose values are names of records."""
_VOCABULARIES = {
    Key.KIND: frozenset({"visit_kind", "quote_kind", "document_kind", "meeting_format"}),
    Key.STATUS: frozenset({"record_status", "programme_status", "clearance"}),
}


@dataclass(frozen=True, slots=True)
class Unfinished:
    """A filter that is being typed."""

    key: Key
    typed: str
    start: int
    """Where its value begins in the text."""
    end: int


@dataclass(frozen=True, slots=True)
class Offer:
    """A text that the box may have instead."""

    words: str
    detail: str
    text: str
    cursor: int
    is_key: bool = False
    """A mere key: only Tab takes it, so that nobody is stopped who types a word."""


def unfinished_filter(text: str, cursor: int) -> Unfinished | None:
    """Give the filter whose value ends at the cursor; None where there is none."""
    first = max(0, cursor - _LONGEST)
    found = _VALUE.search(text[first:cursor])
    key = KEYS.get(found.group("key").lower()) if found else None
    if found is None or key is None:
        return None
    start = first + found.end("key") + 1
    return Unfinished(key, found.group("open") or found.group("bare") or "", start, cursor)


def key_offers(text: str, cursor: int) -> list[Offer]:
    """Give the keys that begin like the word at the cursor."""
    first = max(0, cursor - _LONGEST)
    found = _WORD.search(text[first:cursor])
    if not found:
        return []
    word, start = found.group("word"), first + found.start("word")
    known: dict[Key, str] = {}
    for name, key in KEYS.items():
        if name.startswith(word.lower()) and len(name) > len(word):
            known.setdefault(key, name)
    return [_key_offer(text, start, cursor, name, key) for key, name in known.items()][:2]


def value_offers(text: str, unfinished: Unfinished, values: Iterable[tuple[str, str, str]]) -> list[Offer]:
    """Give the texts with a value put in; ``values`` are what is written, shown and said beside it."""
    head, tail = text[: unfinished.start], text[unfinished.end :]
    offers = []
    for written, shown, detail in values:
        term = filter_term(unfinished.key, written).partition(":")[2]
        offers.append(Offer(shown, detail, f"{head}{term} {tail.lstrip()}", len(head) + len(term) + 1))
    return offers


def values_of(
    progress: Progress, archive: Archive, candidates: list[Candidate], unfinished: Unfinished, language: str
) -> list[tuple[str, str, str]]:
    """Give values that fit a filter being typed: as written, as shown, and a detail. For a worker thread."""
    progress.check()
    key, typed = unfinished.key, unfinished.typed
    if key in TABLES:
        found = ranked(candidates, typed, limit=MOST)
        return [(one.caption, one.caption, one.detail) for one in found]
    if key in _VOCABULARIES:
        terms = [term for term in archive.find(Term) if term.vocabulary in _VOCABULARIES[key]]
        names = (term.name.best(language) for term in terms)
        return [(name, name, "") for name in _fitting(dict.fromkeys(names), typed)]
    return list(_fixed_values(key, typed))


def _fixed_values(key: Key, typed: str) -> Iterator[tuple[str, str, str]]:
    if key in {Key.TYPE, Key.HAS}:
        names = {table: name for name, table in reversed(TYPE_NAMES.items())}
        for table, name in names.items():
            label = translated_label(BY_TABLE[table].plural)
            if any(_fits(spelling, typed) for spelling in (label, name)):
                yield name, label, name
    if key is Key.LANG:
        for code in dict.fromkeys(LANGUAGE_NAMES.values()):
            if any(_fits(name, typed) for name, of in LANGUAGE_NAMES.items() if of == code):
                yield code, language_name(code), code


def _fitting(names: Iterable[str], typed: str) -> list[str]:
    return [name for name in names if _fits(name, typed)]


def _fits(name: str, typed: str) -> bool:
    return f" {folded_text(name)}".find(f" {folded_text(typed)}") >= 0


def _key_offer(text: str, start: int, cursor: int, name: str, key: Key) -> Offer:
    changed = f"{text[:start]}{name}:{text[cursor:]}"
    label = translated_label(KEY_LABELS[key])
    return Offer(f"{name}:", label, changed, start + len(name) + 1, is_key=True)
