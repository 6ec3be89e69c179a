"""Stems of English words: the Snowball stemmer, and what it leaves out.

A word may have several stems: a form may belong to two words (``left`` is of leave
and of left). Two words are forms of one another when they share a stem.
"""

from __future__ import annotations

import re
import threading
from functools import lru_cache

import Stemmer

from pressdesk.search.irregular import ENGLISH_BASES, ENGLISH_GRADABLE, ENGLISH_SPELLINGS
from pressdesk.search.word_lists import listed

_local = threading.local()


def _snowball(language: str, word: str) -> str:
    stemmer = getattr(_local, language, None)
    if stemmer is None:
        stemmer = Stemmer.Stemmer(language, 0)
        setattr(_local, language, stemmer)
    return str(stemmer.stemWord(word))


_NOT_PLURAL = frozenset(
    listed("""
specimen regimen abdomen turkmen acumen
""")
)


@lru_cache(maxsize=1 << 16)
def english_stems(word: str) -> tuple[str, ...]:
    """Give the stems of a folded English word, its own first."""
    bases = ENGLISH_BASES.get(word) or (_positive(word),)
    ambiguous = (word,) if word in _ALSO_WORDS else ()
    stems = (_snowball("english", _american(form)) for form in (*ambiguous, *bases))
    return tuple(dict.fromkeys(stems))


_ALSO_WORDS = frozenset(
    listed("""
found left saw felt lay bound ground wound fell rose born led leaves lives bases axes bit bore more
most less least better best further us media data people shot light wove spring
""")
)
_OUR = re.compile(
    "(?:(?<=col)|(?<=fav)|(?<=lab)|(?<=rum)|(?<=hum)|(?<=arm)|(?<=vap)|(?<=sav)|(?<=vig)|(?<=rig)|(?<=val)"
    "|(?<=hon)|(?<=neighb)|(?<=flav)|(?<=harb)|(?<=behavi)|(?<=endeav)|(?<=splend)|(?<=cand)|(?<=ferv)|(?<=glam))our"
)
_IZE = re.compile("iz(?=(e|ed|es|ing|ation|ations|ational|er|ers)$)")


def _american(word: str) -> str:
    """Give one spelling for both sides of the Atlantic: -or for -our, -is- for -iz-, else the table."""
    for ending in ("", "s", "d"):
        if word.endswith(ending) and (american := ENGLISH_SPELLINGS.get(word[: len(word) - len(ending)])):
            return american + ending
    return _IZE.sub("is", _OUR.sub("or", word))


def _positive(word: str) -> str:
    """Give the adjective of which a word is the comparative or superlative, else the word."""
    if word.endswith("iest") and len(word) > 5:
        return word[:-4] + "y"
    if word.endswith("men") and len(word) > 5 and word not in _NOT_PLURAL:
        return word[:-3] + "man"
    for ending in ("er", "est"):
        if word.endswith(ending):
            root = word[: -len(ending)]
            doubled = root[:-1] if len(root) > 2 and root[-1] == root[-2] else root
            for adjective in (root, root + "e", doubled, root[:-1] + "y"):
                if adjective in ENGLISH_GRADABLE:
                    return adjective
    return word
