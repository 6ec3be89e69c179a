"""Names that no rule joins: exonyms, former names, abbreviations (Beijing, Пекин, Бейжің)."""

from __future__ import annotations

import json
from collections import defaultdict
from functools import cache, lru_cache

from pressdesk.paths import resource
from pressdesk.search.analysis import stem_keys
from pressdesk.search.folding import folded_text, surfaces
from pressdesk.search.word_lists import listed

Name = tuple[str, ...]
"""The words of a name as written."""

_TOO_COMMON = frozenset(
    listed("""
us uk it in is un am ro oc рк эр
""")
)
"""Abbreviations that fold to everyday words: they lead to other names, but are not looked for."""


@cache
def _groups() -> tuple[tuple[Name, ...], ...]:
    own = json.loads(resource("reference/aliases.json").read_text(encoding="utf-8"))["groups"]
    countries = json.loads(resource("reference/countries.json").read_text(encoding="utf-8"))["countries"]
    cities = json.loads(resource("reference/cities.json").read_text(encoding="utf-8"))["cities"]
    listed = [*own]
    for entry in (*countries.values(), *cities):
        listed.append([name for language in ("en", "ru", "kk") for name in entry.get(language, ())])
    return tuple(
        tuple(dict.fromkeys(tuple(surfaces(name)) for name in names))
        for names in listed
        if len(set(names)) > 1
    )


@cache
def _by_first_key() -> dict[str, list[tuple[int, Name]]]:
    """Give the names with the numbers of their groups, by the keys of their first words."""
    found: defaultdict[str, list[tuple[int, Name]]] = defaultdict(list)
    for number, names in enumerate(_groups()):
        for name in names:
            for key in _word_keys(name[0]):
                found[key].append((number, name))
    return dict(found)


@lru_cache(maxsize=1 << 12)
def _word_keys(word: str) -> frozenset[str]:
    return frozenset((*stem_keys(word), folded_text(word)))


@cache
def longest_alias() -> int:
    """Give the number of words of the longest name."""
    return max(len(name) for names in _groups() for name in names)


def aliases_of(words: Name) -> tuple[Name, ...]:
    """Give the other names of what is named by ``words``, in any case; none where it is not known."""
    if not words:
        return ()
    keys = [_word_keys(word) for word in words]
    numbers = [
        number
        for key in keys[0]
        for number, name in _by_first_key().get(key, ())
        if len(name) == len(words)
        and all(not one.isdisjoint(_word_keys(word)) for one, word in zip(keys, name, strict=True))
    ]
    folded = folded_text(" ".join(words))
    found = dict.fromkeys(name for number in sorted(set(numbers)) for name in _groups()[number])
    return tuple(
        name for name in found if (text := folded_text(" ".join(name))) != folded and text not in _TOO_COMMON
    )
