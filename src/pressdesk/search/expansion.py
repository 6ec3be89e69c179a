"""From a query's words to the words of the archive: other forms, other scripts, other names.

Which forms exist is looked up in the index, so that only words that somebody has written are searched, each
by its exact spelling; how a result was found is then known from the words it contains.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from itertools import product

from pressdesk.archive.driver import Connection
from pressdesk.search.aliases import aliases_of, longest_alias
from pressdesk.search.analysis import name_keys, stem_keys
from pressdesk.search.folding import fold_word, folded_text, surfaces
from pressdesk.search.query import Term, surface_words
from pressdesk.search.skeleton import is_cyrillic, same_name
from pressdesk.search.vocabulary import BEGINNING, LONG, SHORT

MOST_FORMS = 90
"""Forms of one word that are searched, the commonest first."""
MOST_NAME_FORMS = 5
"""Forms of each word of a name of several words."""
MOST_COMPLETIONS = 1500
"""Words with one beginning that are searched, each by itself; of more the commonest."""

_AFTER_ALL = "\U0010ffff"
"""Comes after every letter."""
_SHORTEST_STEM = 2
_LONGEST_INFLECTED = 3


class MatchKind(IntEnum):
    """How a result was found; the lower, the nearer to what was typed."""

    EXACT = 0
    STEM = 1
    CROSS_SCRIPT = 2
    CONTEXT = 3
    """One of the words stands not in the text but in the visit's title or the name of the speaker."""
    CORRECTED = 4
    KEYBOARD = 5
    """The words were typed with the wrong keyboard layout."""


@dataclass(slots=True)
class Wanted:
    """The spellings that satisfy one term."""

    kinds: dict[str, MatchKind] = field(default_factory=dict)
    """Single words, folded, each with how near it is to the typed one."""
    phrases: dict[tuple[str, ...], MatchKind] = field(default_factory=dict)
    prefix: str = ""
    """The beginning of a word, where any word with it satisfies the term."""
    beginnings: tuple[str, ...] = ()
    """The tokens of the index that stand for the prefix; empty where ``kinds`` holds all words with it."""

    def add(self, words: Iterable[str], kind: MatchKind) -> None:
        """Take words that were not wanted before."""
        for word in words:
            self.kinds.setdefault(word, kind)

    def expression(self) -> str:
        """Give the term as an FTS5 expression."""
        parts = [quoted(word) for word in self.kinds]
        parts += [quoted(" ".join(phrase)) for phrase in self.phrases]
        parts += [quoted(token) for token in self.beginnings]
        return " OR ".join(parts)

    @property
    def needs_beginnings(self) -> bool:
        """Tell whether the index has to look for the beginnings of words."""
        return bool(self.beginnings)


def quoted(text: str) -> str:
    """Give a string of FTS5's query syntax."""
    return '"' + text.replace('"', '""') + '"'


def expand(connection: Connection, term: Term, *, exact_only: bool = False) -> Wanted:
    """Give the spellings in the archive that satisfy a term; ``exact_only`` keeps to the typed one."""
    wanted = Wanted()
    if term.is_phrase or len(term.words) > 1:
        wanted.phrases[term.words] = MatchKind.EXACT
        if not exact_only:
            _add_aliases(connection, wanted, tuple(surface_words(term)))
        return wanted
    word = term.words[0]
    wanted.add([word], MatchKind.EXACT)
    if term.is_prefix:
        _add_completions(connection, wanted, word)
    surface = next(iter(surface_words(term)), word)
    if exact_only or (term.is_prefix and len(word) <= _SHORTEST_STEM):
        return wanted
    other_forms = forms(connection, stem_keys(surface))
    cyrillic = is_cyrillic(word)
    wanted.add((form for form in other_forms if is_cyrillic(form) == cyrillic), MatchKind.STEM)
    wanted.add(other_forms, MatchKind.CROSS_SCRIPT)
    wanted.add(names(connection, surface), MatchKind.CROSS_SCRIPT)
    _add_aliases(connection, wanted, (surface,))
    return wanted


def add_forms_in(wanted: Wanted, term: Term, texts: Iterable[str]) -> None:
    """Want also the other forms of a term's word that stand in texts which the archive does not hold."""
    if len(term.words) > 1:
        return
    keys = {key for surface in surface_words(term) for key in stem_keys(surface)}
    for surface in {surface for text in texts for surface in surfaces(text)}:
        if not keys.isdisjoint(stem_keys(surface)):
            wanted.add([fold_word(surface)], MatchKind.STEM)


def _add_completions(connection: Connection, wanted: Wanted, beginning: str) -> None:
    """Want every word with a beginning, by the beginnings that the index keeps or each by itself."""
    wanted.prefix = beginning
    if len(beginning) in {SHORT, LONG}:
        wanted.beginnings = (BEGINNING + beginning,)
    elif len(beginning) < LONG:
        wanted.beginnings = tuple(_longer_beginnings(connection, beginning))
    else:
        rows = connection.execute(
            "SELECT word FROM search_word WHERE word >= ? AND word < ? ORDER BY passages DESC LIMIT ?",
            (beginning, beginning + _AFTER_ALL, MOST_COMPLETIONS),
        )
        wanted.add((row[0] for row in rows), MatchKind.EXACT)


def _longer_beginnings(connection: Connection, beginning: str) -> Iterator[str]:
    """Give the tokens for all words with a beginning shorter than those that the index keeps.

    Each step leaps over the words that one token stands for, so that the words need not all be read.
    """
    rows = connection.execute(
        "WITH RECURSIVE found (word) AS ("
        "SELECT min(word) FROM search_word WHERE word >= :first AND word < :end UNION ALL "
        "SELECT (SELECT min(word) FROM search_word WHERE word < :end AND word > CASE "
        "WHEN length(found.word) <= :long THEN found.word ELSE substr(found.word, 1, :long) || :last END) "
        "FROM found WHERE found.word IS NOT NULL) "
        "SELECT word FROM found WHERE word IS NOT NULL",
        {"first": beginning, "end": beginning + _AFTER_ALL, "last": _AFTER_ALL, "long": LONG},
    )
    for (word,) in rows:
        yield word if len(word) <= LONG else BEGINNING + word[:LONG]


def forms(connection: Connection, keys: Iterable[str]) -> list[str]:
    """Give the words of the archive under any of ``keys``, the commonest first."""
    counts: dict[str, int] = {}
    for key in keys:
        rows = connection.execute(
            "SELECT w.word, w.passages FROM search_form f JOIN search_word w ON w.number = f.word "
            "WHERE f.key = ? AND w.passages > 0 ORDER BY w.passages DESC LIMIT ?",
            (key, MOST_FORMS),
        )
        for word, passages in rows:
            counts[word] = max(passages, counts.get(word, 0))
    return sorted(counts, key=lambda word: -counts[word])[:MOST_FORMS]


def names(connection: Connection, surface: str) -> list[str]:
    """Give the words of the archive that are the same name as ``surface`` in another spelling or script."""
    lower, word = surface.lower(), fold_word(surface)
    return [
        other
        for other in forms(connection, name_keys(surface))
        if other != word and same_name(lower, other) and key_is_name(lower, other)
    ]


def key_is_name(lower: str, other: str) -> bool:
    """Tell whether two spellings that sound alike may be one name: short ones only between scripts."""
    return is_cyrillic(lower) != is_cyrillic(other) or min(len(lower), len(other)) > 3


def add_names_of_several_words(
    connection: Connection, terms: Sequence[tuple[Term, ...]], clauses: Sequence[tuple[Wanted, ...]]
) -> None:
    """Let the other names of what several words name together stand for each of them (New York, Нью-Йорк)."""
    words = [_plain_word(clause) for clause in terms]
    for start in range(len(words)):
        for end in range(start + 2, min(len(words), start + longest_alias()) + 1):
            run = words[start:end]
            if not all(run):
                break
            for clause in clauses[start:end]:
                _add_aliases(connection, clause[0], tuple(run))


def _plain_word(clause: tuple[Term, ...]) -> str:
    """Give the one word of a clause; empty where it has alternatives or several words."""
    return clause[0].surface if len(clause) == 1 and len(clause[0].words) == 1 else ""


def _add_aliases(connection: Connection, wanted: Wanted, words: tuple[str, ...]) -> None:
    others = aliases_of(words)
    if others and len(words) > 1:
        for phrase in _inflected(connection, words):
            wanted.phrases.setdefault(phrase, MatchKind.STEM)
    for name in others:
        if len(name) == 1:
            wanted.add([fold_word(name[0])], MatchKind.CROSS_SCRIPT)
            wanted.add(forms(connection, stem_keys(name[0])), MatchKind.CROSS_SCRIPT)
        else:
            for phrase in _inflected(connection, name):
                wanted.phrases.setdefault(phrase, MatchKind.CROSS_SCRIPT)


def _inflected(connection: Connection, name: tuple[str, ...]) -> Iterator[tuple[str, ...]]:
    """Give a name of several words in the forms that its words have in the archive."""
    plain = tuple(folded_text(" ".join(name)).split())
    yield plain
    spelled = [dict.fromkeys((word, *forms(connection, stem_keys(word))[:MOST_NAME_FORMS])) for word in plain]
    if len(plain) <= _LONGEST_INFLECTED:
        yield from product(*spelled)
