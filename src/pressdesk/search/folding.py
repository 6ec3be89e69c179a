"""Words of a text as the index compares them. The text itself is never changed."""

from __future__ import annotations

import re
import string
import unicodedata
from functools import lru_cache

_APOSTROPHES = "'’‘ʼʻ`´ʹ′‛＇"
_JOINERS = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_MARKS = "\u0300-\u036f"

WORD = re.compile(
    rf"(?:(?<![^\W_])(?:[A-Z]\.){{2,}})"
    rf"|[^\W_](?:[^\W_{_APOSTROPHES}]|[{_MARKS}{_JOINERS}]|[{_APOSTROPHES}]+(?=[^\W_]))*"
)
"""One word: letters and digits, with apostrophes inside, soft hyphens, or the dots of ``U.S.``."""

_CYRILLIC_WORD = re.compile("[А-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі]+")
_DROPPED = {ord(sign): None for sign in _APOSTROPHES + _JOINERS + "."}
_LETTERS = str.maketrans("ёѐѝıſ", "ееиis")
_POSSESSIVE = re.compile(rf"(?<=[^\W\d_])[{_APOSTROPHES}]s$", re.IGNORECASE)


@lru_cache(maxsize=1 << 18)
def fold_word(surface: str) -> str:
    """Give the form in which a word is indexed: case, ё, marks, apostrophes, ligatures evened out.

    Marks are taken off Latin letters only (``Gómez``, ``ğ``); й and the letters of Kazakh stay, since they
    tell words apart. An English possessive is the word itself. Only letters and digits are left.
    """
    if (surface.isascii() and surface.isalnum()) or _CYRILLIC_WORD.fullmatch(surface):
        return surface.lower().replace("ё", "е")
    word = _POSSESSIVE.sub("", unicodedata.normalize("NFKC", surface)).translate(_DROPPED).casefold()
    word = unicodedata.normalize("NFC", unicodedata.normalize("NFKC", word).translate(_LETTERS))
    if not word.isascii():
        word = "".join(_without_mark(letter) for letter in word)
    return "".join(letter for letter in word if letter.isalnum())


@lru_cache(maxsize=4096)
def _without_mark(letter: str) -> str:
    if "а" <= letter <= "ӿ":
        return letter
    return "".join(part for part in unicodedata.normalize("NFD", letter) if not unicodedata.combining(part))


_SEPARATORS = str.maketrans(
    dict.fromkeys(string.punctuation.replace("'", "").replace("`", "") + "«»“”„…–—−№§€£·•\xa0_", " ")
)
_ABBREVIATION = re.compile(r"[A-Z]\.[A-Z]\.")


def surfaces(text: str) -> list[str]:
    """Give the words of a text as they are written, in order.

    Most texts hold nothing but words and everyday signs, and are cut faster without the pattern.
    """
    parts = text.translate(_SEPARATORS).split()
    if "".join(parts).isalnum() and not _ABBREVIATION.search(text):
        return parts
    return WORD.findall(text)


_EVERYDAY = "0-9A-Za-zА-Яа-яЁёӘәҒғҚқҢңӨөҰұҮүҺһІі"
_EVERYDAY_TEXT = re.compile(rf"[{_EVERYDAY}\s!-&(-/:-@\[-_{{-~«»“”„…–—−№§€£·•]*")
_EVERYDAY_WORD = re.compile(f"[{_EVERYDAY}]+")
_CAPITALISED = re.compile(f"(?<![{_EVERYDAY}])[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ][{_EVERYDAY}]*")


def words_and_spellings(text: str) -> tuple[list[str], list[str]]:
    """Give the folded words of a text in order, and those written forms that tell more than their words.

    These are names by their capital letter, and words with marks or signs (``Gómez``, ``U.S.``). Everyday
    letters are folded all at once, which is what makes an index fast to build.
    """
    if _EVERYDAY_TEXT.fullmatch(text) and not _ABBREVIATION.search(text):
        return _EVERYDAY_WORD.findall(text.lower().replace("ё", "е")), _CAPITALISED.findall(text)
    pairs = [(surface, word) for surface in surfaces(text) if (word := fold_word(surface))]
    return [word for _, word in pairs], [surface for surface, word in pairs if surface != word]


def folded_text(text: str) -> str:
    """Give a text as the index holds it: folded words with one space between."""
    return " ".join(filter(None, map(fold_word, surfaces(text))))
