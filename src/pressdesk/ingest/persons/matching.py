"""Do two names mean one person: across case endings, initials, spellings and scripts."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from pressdesk.ingest.tables.names import NICKNAMES, PARTICLES, SUFFIXES
from pressdesk.ingest.words import fold

ROMAN: dict[str, str] = {
    "а": "a",
    "ә": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ғ": "g",
    "д": "d",
    "е": "e",
    "ж": "zh",
    "з": "z",
    "и": "i",
    "й": "i",
    "к": "k",
    "қ": "k",
    "л": "l",
    "м": "m",
    "н": "n",
    "ң": "n",
    "о": "o",
    "ө": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "у": "u",
    "ұ": "u",
    "ү": "u",
    "ф": "f",
    "х": "h",
    "һ": "h",
    "ц": "ts",
    "ч": "ch",
    "ш": "sh",
    "щ": "sh",
    "ъ": "",
    "ы": "y",
    "і": "i",
    "ь": "",
    "э": "e",
    "ю": "iu",
    "я": "ia",
}
ALIKE = (
    ("kh", "h"),
    ("q", "k"),
    ("dzh", "j"),
    ("zh", "j"),
    ("ts", "c"),
    ("tch", "c"),
    ("ch", "c"),
    ("sh", "s"),
    ("ph", "f"),
    ("w", "v"),
    ("x", "ks"),
    ("y", "i"),
    ("ck", "k"),
    ("gh", "g"),
)
RUSSIAN_ENDINGS = (
    "ией",
    "ого",
    "его",
    "ому",
    "ему",
    "ыми",
    "ими",
    "ым",
    "им",
    "ом",
    "ем",
    "ой",
    "ей",
    "ою",
    "ею",
    "ую",
    "ая",
    "ый",
    "ий",
    "ия",
    "ии",
    "ию",
    "ью",
    "а",
    "я",
    "у",
    "ю",
    "е",
    "ы",
    "и",
    "й",
    "ь",
)
MERE_ADDITIONS = frozenset((*PARTICLES, *SUFFIXES))


@lru_cache(maxsize=8192)
def stem(token: str) -> str:
    """Return a Russian token without what its case may have added."""
    plain = fold(token)
    for ending in RUSSIAN_ENDINGS:
        if plain.endswith(ending) and len(plain) - len(ending) >= 3:
            return plain[: -len(ending)].rstrip("ь")
    return plain


@lru_cache(maxsize=8192)
def skeleton(token: str) -> str:
    """Return the consonants of a name in Latin letters, so that Tokayev, Токаев and Тоқаев agree."""
    roman = "".join(ROMAN.get(char, char) for char in fold(token))
    for printed, plain in ALIKE:
        roman = roman.replace(printed, plain)
    consonants = roman[:1] + "".join(char for char in roman[1:] if char not in "aeiouj'")
    return "".join(
        char for index, char in enumerate(consonants) if index == 0 or char != consonants[index - 1]
    )


def significant(tokens: list[str]) -> list[str]:
    """Return the tokens that tell people apart: no particles, no "Jr"."""
    return [token for token in tokens if not _is_mere_addition(token)]


def _is_mere_addition(token: str) -> bool:
    """A single capital is an initial or a name («Ван И»), whatever the small letter would be."""
    if len(token) == 1 and token.isupper():
        return False
    return token.lower() in MERE_ADDITIONS


@lru_cache(maxsize=16384)
def tokens_agree(left: str, right: str) -> bool:
    """Return whether two tokens are forms of one: equal, an initial, another case, another spelling."""
    plain_left, plain_right = fold(left), fold(right)
    if not plain_left or not plain_right:
        return False
    if plain_left == plain_right:
        return True
    if len(plain_left) <= 2 or len(plain_right) <= 2:
        return _initials_agree(plain_left, plain_right)
    if (
        stem(left) == stem(right)
        and len(stem(left)) >= 3
        and _is_cyrillic(plain_left)
        and _is_cyrillic(plain_right)
    ):
        return True
    if NICKNAMES.get(plain_left, plain_left) == NICKNAMES.get(plain_right, plain_right):
        return True
    same_script = _is_cyrillic(plain_left) == _is_cyrillic(plain_right)
    key = skeleton(left)
    return not same_script and len(key) >= 2 and key == skeleton(right)


def names_agree(left: Sequence[str], right: Sequence[str]) -> bool:
    """Return whether two names of several words are one: each word of the shorter is found in the longer."""
    if not (tokens_agree(left[-1], right[-1]) or tokens_agree(left[0], right[0])):
        return False
    short, long = sorted((left, right), key=len)
    return all(any(tokens_agree(token, match) for match in long) for token in short)


def _initials_agree(left: str, right: str) -> bool:
    short, long = sorted((left, right), key=len)
    return long.startswith(short)


def _is_cyrillic(word: str) -> bool:
    return "\u0400" <= word[0] <= "\u04ff"


def is_part_of(part: list[str], whole: list[str]) -> bool:
    """Return whether every significant token of ``part`` is found in ``whole``, in order or not.

    Initials alone never suffice: one token of three letters or more must agree, or a short name («Ли»).
    """
    wanted, given = significant(part), significant(whole)
    if len(wanted) == len(given) + 1 and len(wanted[0]) == len(wanted[1]) == 1 and "-" in given[0]:
        wanted = wanted[:1] + wanted[2:]
    if not wanted or len(wanted) > len(given):
        return False
    left = list(given)
    solid = False
    for token in wanted:
        match = next((other for other in left if tokens_agree(token, other)), None)
        if match is None:
            return False
        solid = solid or min(len(token), len(match)) > 2 or (len(token) == 2 and fold(token) == fold(match))
        left.remove(match)
    return solid
