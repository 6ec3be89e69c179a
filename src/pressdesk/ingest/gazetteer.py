"""The country of a town by its name, in any case form: for towns that the table of cities leaves out.

``resources/reference/towns.txt`` holds one line for each country, its ISO 3166 code and the names of its
towns; a name borne by several towns of like size is in none. A name alone proves nothing (many are surnames
too): ask only where the words around say that a town is meant.
"""

from __future__ import annotations

from functools import cache, lru_cache

from pressdesk.ingest.inflection import russian_cases, without_kazakh_ending
from pressdesk.paths import resource

RUSSIAN_STRIPPED = (
    "", "ого", "его", "ому", "ему", "ами", "ах", "ам", "ой", "ем", "ом", "ым", "им", "ую", "ей", "а", "я",
    "у", "ю", "е", "и", "ы",
)  # fmt: skip
RUSSIAN_RESTORED = ("", "а", "я", "ь", "о", "е", "ы", "и", "й", "ий", "ый", "ая", "ия", "ое")


@lru_cache(maxsize=1024)
def town(name: str, *, is_kazakh: bool = False) -> tuple[str, str] | None:
    """Return the nominative and the country of the town that ``name`` may be a case form of, or None."""
    table = _table()
    if name in table:
        return name, table[name]
    if name[:1] < "\u0400":
        return None
    forms = _kazakh_nominatives(name) if is_kazakh else _russian_nominatives(name)
    return next(((form, table[form]) for form in forms if form in table), None)


def _kazakh_nominatives(name: str) -> list[str]:
    return [name[: len(form)] for form in without_kazakh_ending(name.lower())]


def _russian_nominatives(name: str) -> list[str]:
    """Undo the endings of the last word, or of both, and keep what declines back to ``name``."""
    *first, last = name.split(" ")
    heads = [[]] if not first else [first, *([form] for form in _stripped(first[0]) if len(first) == 1)]
    candidates = (" ".join([*head, form]) for head in heads for form in _stripped(last))
    return [form for form in candidates if form in _table() and name in russian_cases(form)]


def _stripped(word: str) -> list[str]:
    stems = {word[: len(word) - len(ending)] for ending in RUSSIAN_STRIPPED if word.endswith(ending)}
    return [stem + ending for stem in stems if len(stem) > 2 for ending in RUSSIAN_RESTORED]


@cache
def _table() -> dict[str, str]:
    table: dict[str, str] = {}
    for line in resource("reference/towns.txt").read_text("utf-8").splitlines():
        country, tab, names = line.partition("\t")
        if tab:
            table.update(dict.fromkeys(names.split("|"), country))
    return table
