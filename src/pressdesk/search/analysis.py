"""Words to the keys under which their other forms are found: three languages, two scripts, one place.

A key is a stem with a letter for its kind in front: ``e`` English, ``r`` Russian, ``k`` Kazakh in either
alphabet, ``n`` the skeleton of a name. Two words are forms of one another, or spellings of one name, when
they share a key. Everything here is pure; the text itself is never changed.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pressdesk.search.english import english_stems
from pressdesk.search.folding import fold_word
from pressdesk.search.kazakh import KAZAKH_LETTERS
from pressdesk.search.kazakh import stems as kazakh_stems
from pressdesk.search.russian import russian_stems
from pressdesk.search.skeleton import is_cyrillic, skeletons

ANALYSIS_VERSION = 1
"""Raised whenever keys change, so that an index made by other rules is built anew."""

NAME = "n"
"""The kind of key that joins the spellings of a name."""

_KAZAKH_LETTER = re.compile("[әғқңөұүһіӘҒҚҢӨҰҮҺІ]")
_KAZAKH_WORD = re.compile("[әғқңөұүһі]|[ğñşūıäöüǵńýáóú]", re.IGNORECASE)
_RUSSIAN_WORD = re.compile("[ыэщъё]|\\b(?:и|в|на|не|что|с|по|от|для|это|как|был|его)\\b", re.IGNORECASE)
_NUMBER_WITH_UNIT = re.compile(r"(\d+)[^\W\d_]+")
_SHORTEST_NAME = 3


def language_of(text: str, declared: str = "") -> str:
    """Give the language by whose grammar a text's words are read: ``en``, ``ru``, ``kk``, empty if not clear.

    Letters decide before the declared language, since a text knows its language better than a form does.
    """
    if _KAZAKH_LETTER.search(text):
        return "kk"
    if declared in {"en", "ru", "kk"}:
        return declared
    if is_cyrillic(text):
        return "ru" if len(text) > 60 or _RUSSIAN_WORD.search(text) else ""
    return "en" if len(text) > 60 else ""


@lru_cache(maxsize=1 << 17)
def word_keys(surface: str, language: str = "") -> tuple[str, ...]:
    """Give the keys of a word as it is written in a text of ``language`` (empty: not clear)."""
    keys = list(stem_keys(surface, language))
    if surface[:1].isupper():
        keys += name_keys(surface)
    return tuple(keys)


@lru_cache(maxsize=1 << 16)
def stem_keys(surface: str, language: str = "") -> tuple[str, ...]:
    """Give the keys of a word's stems; without a language by every grammar that its letters allow."""
    folded = fold_word(surface)
    if match := _NUMBER_WITH_UNIT.fullmatch(folded):
        return ("e" + match.group(1), "e" + folded)
    if not folded:
        return ()
    if folded[0].isdigit():
        return ("e" + folded,)
    lower = surface.lower()
    if is_cyrillic(folded):
        kazakh = not KAZAKH_LETTERS.isdisjoint(lower)
        grammars = (
            ("k",) if kazakh or language == "kk" else ("r",) if language in {"ru", "en"} else ("r", "k")
        )
    elif language == "kk" or _KAZAKH_WORD.search(lower):
        grammars = ("k", "e")
    else:
        grammars = ("e",) if language in {"ru", "en"} else ("e", "k")
    return tuple(kind + stem for kind in grammars for stem in _stems(kind, folded, lower))


def _stems(kind: str, folded: str, lower: str) -> tuple[str, ...]:
    if kind == "e":
        return english_stems(folded)
    return russian_stems(folded) if kind == "r" else kazakh_stems(lower)


@lru_cache(maxsize=1 << 16)
def name_keys(surface: str) -> tuple[str, ...]:
    """Give the keys that a word has as a name in any script."""
    lower = surface.lower()
    return tuple(NAME + key for key in sorted(skeletons(lower))) if len(lower) >= _SHORTEST_NAME else ()
