"""Case forms of place names: made for Russian, taken off for Kazakh."""

from __future__ import annotations

from functools import lru_cache

from pressdesk.ingest.tables.endings import KAZAKH_CASE_ENDINGS

HUSHERS = "кгхжшчщ"
CONSONANTS = "бвгджзклмнпрстфхцчшщ"
FURTHER_ENDINGS = (
    "дағы", "дегі", "тағы", "тегі", "ндағы", "ндегі", "лық", "лік", "дық", "дік", "тық", "тік", "нда", "нде",
    "на", "не", "ы", "і", "сы", "сі", "ын", "ін",
)  # fmt: skip
"""Endings of place and origin, and of names that stand in the possessive (Ақ үйінде)."""
KAZAKH_ENDINGS: frozenset[str] = frozenset(
    {*(ending for ending in KAZAKH_CASE_ENDINGS if not ending.isascii()), *FURTHER_ENDINGS}
)
LONGEST_ENDING = max(map(len, KAZAKH_ENDINGS))


def russian_cases(name: str) -> list[str]:
    """Return the nominative and every case form of a place name, which may have several words."""
    words = name.split(" ")
    forms = [_russian_word(word) for word in words]
    count = max(len(cases) for cases in forms)
    declined = {" ".join(cases[min(case, len(cases) - 1)] for cases in forms) for case in range(count)}
    first_only = {" ".join([form, *words[1:]]) for form in forms[0]} if len(words) > 1 else set()
    return [name, *sorted((declined | first_only) - {name})]


def _russian_word(word: str) -> list[str]:
    """Genitive, dative, accusative, instrumental, prepositional; an indeclinable word itself."""
    if len(word) < 3 or word.isupper():
        return [word]
    head, hyphen, tail = word.rpartition("-")
    if hyphen:
        return [head + hyphen + form for form in _russian_word(tail)]
    stem, last = word[:-1], word[-1]
    if word.endswith(("ый", "ий")):
        base = word[:-2]
        if word.endswith("ний"):
            return [base + "его", base + "ему", word, base + "им", base + "ем"]
        soft = "и" if base[-1] in HUSHERS else "ы"
        return [base + "ого", base + "ому", word, base + soft + "м", base + "ом"]
    if word.endswith("ая"):
        return [word[:-2] + ending for ending in ("ой", "ой", "ую", "ой", "ой")]
    if word.endswith("ия"):
        return [stem + ending for ending in ("и", "и", "ю", "ей", "и")]
    if last == "а":
        return [stem + ("и" if stem[-1] in HUSHERS else "ы"), stem + "е", stem + "у", stem + "ой", stem + "е"]
    if last == "я":
        return [stem + ending for ending in ("и", "е", "ю", "ей", "е")]
    if last == "ь":
        return [stem + ending for ending in ("я", "ю", "ь", "ем", "е", "и", "ью")]
    if last == "й":
        return [stem + ending for ending in ("я", "ю", "й", "ем", "е")]
    if last == "ы":
        return [stem, stem + "ам", word, stem + "ами", stem + "ах", stem + "ов"]
    if last in CONSONANTS:
        return [word + ending for ending in ("а", "у", "", "ом", "е", "ем")]
    return [word]


@lru_cache(maxsize=4096)
def without_kazakh_ending(word: str) -> tuple[str, ...]:
    """Return what ``word`` (lower case) may be a case form of in Kazakh, the likeliest first."""
    longest = min(LONGEST_ENDING, len(word) - 3)
    return tuple(word[:-length] for length in range(longest, 0, -1) if word[-length:] in KAZAKH_ENDINGS)
