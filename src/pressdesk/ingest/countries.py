"""Countries as releases write them: names, adjectives and case forms in three languages, to ISO codes.

Names come from ``resources/reference/countries.json`` (CLDR, with short forms and adjectives added).
Russian case forms are made here from the nominative; Kazakh endings are taken off while looking.
"""

from __future__ import annotations

import json
import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from typing import Any

from pressdesk.ingest.tables.endings import KAZAKH_CASE_ENDINGS
from pressdesk.ingest.tables.latin_spelling import plain_spelling
from pressdesk.ingest.tables.word_lists import word_set
from pressdesk.paths import resource

WORD = re.compile(r"(?:[^\W\d_]\.){2,}|[^\W\d_]+(?:[-’'][^\W\d_]+)*")
SHORT = 400
"""Passages up to this length are looked through each time; a whole text once."""
POSSESSIVE = re.compile(r"(?:['’]s?)$")
RUSSIAN_ADJECTIVE_ENDINGS = ("ий", "ого", "ому", "им", "ом", "ая", "ой", "ую", "ое", "ие", "их", "ими", "ою")
ENGLISH_FORMS = word_set(
    """
    republic kingdom state states commonwealth sultanate federation principality duchy
    """
)
FORM_ADJECTIVES = word_set(
    """
    federal federative islamic democratic people’s people's socialist arab hellenic hashemite united
    plurinational bolivarian cooperative oriental eastern grand co-operative
    """
)
RUSSIAN_FORMS = (
    "республик", "королевств", "государств", "султанат", "княжеств", "герцогств", "содружеств", "конфедераци",
)  # fmt: skip
RUSSIAN_FORM_ADJECTIVES = (
    "исламск", "социалистическ", "демократическ", "народн", "арабск", "боливарианск", "кооперативн",
    "многонациональн", "независим", "великого", "великое", "великим", "восточн", "хашимитск", "федеративн",
    "объединенн", "объединённ",
)  # fmt: skip
KAZAKH_ADJECTIVES = ("лық", "лік", "дық", "дік", "тық", "тік", "лықтар", "ліктер")
KAZAKH_ENDINGS = (*KAZAKH_CASE_ENDINGS, *KAZAKH_ADJECTIVES, "дағы", "дегі", "тағы", "тегі")
STATE_NOUNS = (
    "republic",
    "federation",
    "kingdom",
    "confederation",
    "республик",
    "федераци",
    "королевств",
    "конфедераци",
)
KAZAKH_FORMS = (
    "королдігі",
    "республикасы",
    "корольдігі",
    "мемлекеті",
    "патшалығы",
    "федерациясы",
    "respublikasy",
)


@dataclass(frozen=True, slots=True)
class CountryMention:
    """A country named at a range; ``is_adjective`` for "Kazakh", «казахстанский»."""

    start: int
    end: int
    code: str
    is_adjective: bool


def find_countries(text: str, start: int = 0, end: int | None = None) -> Iterator[CountryMention]:
    """Yield the countries named in ``text`` between ``start`` and ``end``, longest names first matched."""
    end = len(text) if end is None else end
    if len(text) <= SHORT or _cuts(text, start) or _cuts(text, end):
        yield from _found(text, start, end)
        return
    mentions = _in_whole(text)
    first = bisect_left(mentions, start, key=lambda mention: mention.start)
    last = max(bisect_left(mentions, end, key=lambda mention: mention.start), first)
    if (first and mentions[first - 1].end > start) or (last and mentions[last - 1].end > end):
        yield from _found(text, start, end)
        return
    yield from mentions[first:last]


def _cuts(text: str, offset: int) -> bool:
    """Tell whether an offset may lie inside a word."""
    return not (text[offset - 1 : offset].isspace() or text[offset : offset + 1].isspace()) and (
        0 < offset < len(text)
    )


@lru_cache(maxsize=2)
def _in_whole(text: str) -> tuple[CountryMention, ...]:
    """Return the countries of a whole text: several annotators ask for those of its parts in turn."""
    return tuple(_found(text, 0, len(text)))


def _found(text: str, start: int, end: int) -> Iterator[CountryMention]:
    words = [(match.start(), match.end(), match[0]) for match in WORD.finditer(text, start, end)]
    after = 0
    for position in [place for place, word in enumerate(words) if _names_beginning_with(word[2])]:
        found = _longest(words, position) if position >= after else None
        if found is None:
            continue
        length, code, is_adjective = found
        first, last = _with_form_of_state(text, words, position, position + length - 1)
        first = max(first, after)
        noun = last + 1
        while (
            is_adjective and noun < len(words) and words[noun][2].lower().startswith(RUSSIAN_FORM_ADJECTIVES)
        ):
            noun += 1
        if is_adjective and noun < len(words) and words[noun][2].lower().startswith(STATE_NOUNS):
            last, is_adjective = noun, False
        yield CountryMention(words[first][0], words[last][1], code, is_adjective)
        after = last + 1


def _with_form_of_state(
    text: str, words: list[tuple[int, int, str]], first: int, last: int
) -> tuple[int, int]:
    """Take in "the Republic of", «Республики …» before a name and «… Республикасының» after it."""
    if (
        last + 1 < len(words)
        and words[last + 1][2].lower().startswith(KAZAKH_FORMS)
        and words[last + 1][0] == words[last][1] + 1
    ):
        last += 1
    before = [word.lower() for _, _, word in words[max(0, first - 4) : first]]
    if len(before) > 1 and before[-1] == "союз" and before[-2].startswith(RUSSIAN_FORMS):
        return first - 2, last
    if before and before[-1].startswith(RUSSIAN_FORMS) and words[first][0] == words[first - 1][1] + 1:
        first -= 1
        while first > 0 and words[first - 1][2].lower().startswith(RUSSIAN_FORM_ADJECTIVES):
            first -= 1
        return first, last
    if len(before) >= 2 and before[-1] == "of" and before[-2] in ENGLISH_FORMS:
        first -= 2
        while (
            first > 0 and words[first - 1][2].lower() in FORM_ADJECTIVES and text[words[first - 1][1]] == " "
        ):
            first -= 1
    return first, last


def country_of(phrase: str) -> str | None:
    """Return the code of the first country named in ``phrase``, or None."""
    return next((mention.code for mention in find_countries(phrase)), None)


def country_name(code: str, language: str) -> str | None:
    """Return the usual name of a country in ``en``, ``ru`` or ``kk``, or None for an unknown code."""
    names: list[str] = _table().get(code, {}).get(language, [])
    return names[0] if names else None


def _longest(words: list[tuple[int, int, str]], position: int) -> tuple[int, str, bool] | None:
    best: tuple[int, str, bool] | None = None
    for forms, (code, is_adjective) in _names_beginning_with(words[position][2]):
        length = len(forms)
        if (best is None or length > best[0]) and _matches(forms, words, position):
            best = (length, code, is_adjective)
    return best


@lru_cache(maxsize=8192)
def _names_beginning_with(first: str) -> tuple[tuple[tuple[str, ...], tuple[str, bool]], ...]:
    """The names that a word may open, as words and what they mean; none for most words of a text."""
    if not first[0].isupper() and not _is_russian_adjective(first) and not first.endswith(KAZAKH_ADJECTIVES):
        return ()
    return tuple(item for head in _first_forms(first) for item in _index().get(head, {}).items())


def _is_russian_adjective(word: str) -> bool:
    return word.lower().endswith(RUSSIAN_ADJECTIVE_ENDINGS) and "к" in word


@lru_cache(maxsize=4096)
def _first_forms(word: str) -> tuple[str, ...]:
    plain = _plain(word)
    shouted = [plain.lower()] if plain.isupper() and len(plain) > 3 else []
    return (plain, *shouted, *_without_endings(plain))


def _matches(forms: tuple[str, ...], words: list[tuple[int, int, str]], position: int) -> bool:
    if position + len(forms) > len(words):
        return False
    inner = all(_plain(words[position + step][2]) == form for step, form in enumerate(forms[:-1]))
    return inner and forms[-1] in _first_forms(words[position + len(forms) - 1][2])


def _plain(word: str) -> str:
    bare = POSSESSIVE.sub("", word) if len(word) > 4 else word
    return bare if bare.isupper() and len(bare) <= 6 else bare.lower()


def _without_endings(word: str) -> list[str]:
    """Kazakh names with the case ending taken off, also after a hyphen as in «АҚШ-тың»."""
    stem, hyphen, tail = word.rpartition("-")
    if hyphen and tail in KAZAKH_CASE_ENDINGS:
        return [stem.upper() if len(stem) <= 4 else stem]
    if not word.endswith(KAZAKH_ENDINGS):
        return []
    return [
        word[: -len(ending)]
        for ending in KAZAKH_ENDINGS
        if word.endswith(ending) and len(word) > len(ending) + 3
    ]


@cache
def _table() -> dict[str, dict[str, list[str]]]:
    loaded: dict[str, Any] = json.loads(resource("reference/countries.json").read_text("utf-8"))
    countries: dict[str, dict[str, list[str]]] = loaded["countries"]
    return countries


@cache
def _index() -> dict[str, dict[tuple[str, ...], tuple[str, bool]]]:
    index: dict[str, dict[tuple[str, ...], tuple[str, bool]]] = {}
    for code, names in _table().items():
        for form, is_adjective in _forms(names):
            key = tuple(_plain(match.group()) for match in WORD.finditer(form))
            if key:
                index.setdefault(key[0], {}).setdefault(key, (code, is_adjective))
    return index


def _forms(names: dict[str, list[str]]) -> Iterator[tuple[str, bool]]:
    latin = [plain_spelling(name) for kk in names["kk"] for name in (kk, kk.replace("ия", "ииа"))]
    for name in (*names["en"], *names["kk"], *latin):
        yield name, False
    for name in names["ru"]:
        for form in _russian_cases(name):
            yield form, False
    for adjective in names["en_adjectives"]:
        yield adjective, True
    for stem in names["ru_adjectives"]:
        for ending in RUSSIAN_ADJECTIVE_ENDINGS:
            yield stem + ending, True


def _russian_cases(name: str) -> Iterator[str]:
    yield name
    words = name.split()
    declined = [_decline(word) for word in words]
    for case in range(5):
        yield " ".join(forms[case] for forms in declined)


def _decline(word: str) -> tuple[str, str, str, str, str]:
    """Genitive, dative, accusative, instrumental and prepositional of one word of a country's name."""
    stem = word[:-1]
    if word.isupper() or len(word) < 4:
        return (word,) * 5
    if word.endswith(("ная", "кая")):
        base = word[:-2]
        return base + "ой", base + "ой", base + "ую", base + "ой", base + "ой"
    if word.endswith("ное"):
        base = word[:-2]
        return base + "ого", base + "ому", word, base + "ым", base + "ом"
    if word.endswith(("ные", "ские")):
        base = word[:-1]
        return base + "х", base + "м", word, base + "ми", base + "х"
    if word.endswith("ия"):
        return stem + "и", stem + "и", stem + "ю", stem + "ей", stem + "и"
    if word.endswith("ея"):
        return stem + "и", stem + "е", stem + "ю", stem + "ей", stem + "е"
    if word.endswith("а"):
        soft = "и" if stem[-1] in "кгхжшчщ" else "ы"
        return stem + soft, stem + "е", stem + "у", stem + "ой", stem + "е"
    if word.endswith("сь"):
        return stem + "и", stem + "и", word, word + "ю", stem + "и"
    if word.endswith(("ь", "й")):
        return stem + "я", stem + "ю", word, stem + "ем", stem + "е"
    if word.endswith("во"):
        return stem + "а", stem + "у", word, stem + "ом", stem + "е"
    if word.endswith("ы"):
        genitive = stem + "ов" if stem[-1] in "трд" else stem
        return genitive, stem + "ам", word, stem + "ами", stem + "ах"
    if word[-1] in "бвгджзклмнпрстфхцчшщ":
        return word + "а", word + "у", word, word + "ом", word + "е"
    return (word,) * 5
