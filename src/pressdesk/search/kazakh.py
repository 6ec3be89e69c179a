"""Kazakh words in both alphabets: one spelling for comparing, and the stems that the grammar allows.

Kazakh sets its endings one after another (country + plural + possession + case), each in variants that follow
the sounds before it, so a word's stem is what stands before one of the chains that the grammar can build.
Source of the endings: the standard reference grammars of Kazakh (plural, possessive, case and personal
endings, participles, converbs and moods).
"""

from __future__ import annotations

import re
from functools import cache, lru_cache
from itertools import product

from pressdesk.search.word_lists import listed, paired

KAZAKH_LETTERS = frozenset("әғқңөұүһі")

_CYRILLIC = dict(
    paired("""
а:a ә:ä б:b в:v г:g ғ:g д:d е:e ё:e ж:j з:z и:i й:i к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t
у:u ұ:u ү:u ф:f х:h һ:h ц:ts ч:ç ш:ş щ:ş ъ: ы:i ь: і:i э:e ю:iu я:ia
""")
)
_LATIN_GROUPS = paired("""
sh:ş ch:ç zh:j kh:h gh:g ts:ts ae:ä oe:o ue:u s':ş c':ç g':g n':n a':ä o':o u':u y':u i':i
""")
_LATIN_LETTERS = str.maketrans(
    {
        "á": "ä",
        "ǵ": "g",
        "ğ": "g",
        "ń": "n",
        "ñ": "n",
        "ó": "o",
        "ö": "o",
        "ú": "u",
        "ü": "u",
        "ū": "u",
        "ý": "u",
        "ı": "i",
        "y": "i",
        "w": "u",
        "q": "k",
        "x": "h",
        "c": "s",
        "ţ": "ts",
        "í": "i",
        "ĭ": "i",
        "'": "",
    }
)
_TO_CANON = str.maketrans(_CYRILLIC)
_APOSTROPHE = re.compile("[’‘ʼʻ`´ʹ′]")


@lru_cache(maxsize=1 << 16)
def canonical(word: str) -> str:
    """Give a lower-case Kazakh word in the letters used for comparing, the same for every alphabet.

    Vowels that only harmony tells apart fall together (ө/о, ү/ұ/у, і/ы/и/й), as do қ/к, ғ/г, ң/н, since many
    people type without the Kazakh letters. ``сапарында``, ``saparynda`` and ``saparında`` give one form.
    """
    plain = word.translate(_TO_CANON)
    if plain == word or re.search("[a-z]", word):
        plain = _APOSTROPHE.sub("'", plain)
        for group, letter in _LATIN_GROUPS:
            plain = plain.replace(group, letter)
        plain = plain.translate(_LATIN_LETTERS)
    return re.sub("i{2,}", "i", re.sub("ng", "n", plain))


_VOICELESS = frozenset("ptksşçfhbvgd")
_VOWELS = frozenset("aäeiou")
_NASAL = frozenset("mnz")


def _nominal(a: str) -> tuple[list[str], list[str], list[str], list[str]]:
    """Give plural, possessive, case and personal endings with the low vowel ``a`` (a or e)."""
    plural = ["", *(f"{c}{a}r" for c in "ldt")]
    possessive = ["", "i", "si", "im", "m", "in", "n", "iniz", "niz", "imiz", "miz"]
    case = [
        "",
        *(f"{c}in" for c in "ndt"),
        *(f"{c}i" for c in "ndt"),
        *(f"{c}{a}" for c in "gk"),
        *(f"{c}{a}" for c in "dt"),
        *(f"{c}{a}n" for c in "dtn"),
        "men",
        "ben",
        "pen",
    ]
    personal = ["", *(f"{c}in" for c in "mbps"), "siz", *(f"{c}iz" for c in "mbp")]
    return plural, possessive, case, personal


@cache
def _chains() -> dict[str, int]:
    """Give every chain of endings with how unusual it is (0: everyday; 9: only in letters and talk)."""
    chains: dict[str, int] = {}

    def add(chain: str, cost: int) -> None:
        if chain:
            chains[chain] = min(cost, chains.get(chain, 9))

    for a in "ae":
        for chain, cost in _nominal_chains(a):
            add(chain, cost)
        for chain, cost in _verbal_chains(a):
            add(chain, cost)
    return chains


def _nominal_chains(a: str) -> list[tuple[str, int]]:
    plural, possessive, case, personal = _nominal(a)
    after_third = ["", "nin", "n", f"n{a}", f"nd{a}", f"n{a}n", "men"]
    after_first = ["", "nin", "di", f"{a}", f"d{a}", f"n{a}n", "men", "ni"]
    after_plural_owner = ["", "din", "di", f"g{a}", f"d{a}", f"d{a}n", "ben", "men"]
    found = []
    for many, whose in product(plural, possessive):
        cases = case if not whose else after_third if whose in {"i", "si"} else after_first
        if whose.endswith("iz"):
            cases = after_plural_owner
        for which in cases:
            seldom = (
                3 if whose in {"m", "n", "in", "niz", "iniz"} else 1 if whose in {"im", "imiz", "miz"} else 0
            )
            base = many + whose + which
            found.append((base, seldom))
            if which.endswith((f"d{a}", f"t{a}")):
                found += [(f"{base}gi{rest}", seldom + 1) for rest in _attribute_rests(a)]
    found += [
        (many + whose + who, 4) for many, whose, who in product(plural, ("", "i", "si", "imiz"), personal)
    ]
    return found


def _attribute_rests(a: str) -> list[str]:
    return ["", f"l{a}r", f"l{a}rdi", f"l{a}rdin", f"l{a}rg{a}", "nin", "ni", "si", "sin", "sind" + a]


def _verbal_chains(a: str) -> list[tuple[str, int]]:
    persons = ["", "min", "sin", "siz", "miz", "mın"]
    negations = ["", *(f"{c}{a}" for c in "mbp")]
    found: list[tuple[str, int]] = []
    for negation in negations:
        after_vowel = bool(negation)
        tenses = [(f"{c}i{who}", 1) for c in "dt" for who in ("", "m", "n", "niz", "k")]
        tenses += [(f"s{a}{who}", 1) for who in ("", "m", "n", "niz", "k")]
        low = ["i"] if after_vowel else [a, "i"]
        tenses += [(f"{v}{who}", 2 if not who else 1) for v in low for who in (*persons, "di")]
        tenses += [(f"{v}tin{who}", 1) for v in low for who in ("", "min", "siz", "miz", "i", "in", f"d{a}r")]
        tenses += [
            (f"g{a}li", 1),
            (f"k{a}li", 1),
            ("sin", 2),
            ("iniz", 2),
            ("niz", 2),
            (f"{a}iik", 2),
            (f"{a}ik", 2),
        ]
        tenses += [("p", 1), ("s", 3), ("st" + a + "n", 2)] if after_vowel else [("ip", 0), ("p", 1)]
        tenses += [] if after_vowel else [(f"{v}r", 2) for v in (a, "i", "")]
        participles = [f"{c}{a}n" for c in "gk"] + ["u", "iu", "uşi", "iuşi", f"m{a}k", f"b{a}k", f"p{a}k"]
        for participle in participles:
            tenses += [(participle + rest, cost) for rest, cost in _participle_rests(a)]
        found += [(negation + tense, cost) for tense, cost in tenses]
    return found


def _participle_rests(a: str) -> list[tuple[str, int]]:
    plural, _, case, personal = _nominal(a)
    rests = [(many + which, 0) for many, which in product(plural, case)]
    rests += [(who, 1) for who in personal]
    third = ["", "nin", "n", f"n{a}", f"nd{a}", f"n{a}n", "men"]
    rests += [(many + "i" + which, 0) for many, which in product(plural, third)]
    rests += [(f"d{a}gi", 1), (f"d{a}i", 1), (f"ş{a}", 1), ("imiz", 2), ("im", 2), ("dik", 1)]
    return rests


def _fits(stem: str, chain: str) -> bool:
    """Tell whether the sounds before and after the seam may meet."""
    last, first = stem[-1], chain[0]
    if last in _VOWELS:
        if first in "ae" or (first == "i" and len(chain) > 1 and chain[1] not in "dtmnsg"):
            return last in "iu"
        return first not in "tkpb" or last in "iu" or chain == "p"
    if first in "tkp":
        return last in _VOICELESS
    if first == "g":
        return last not in "ptksşçfh"
    if first == "d":
        return last not in "ptksşçfh"
    if first == "l":
        return last in "ru" or last == "l"
    if first == "n":
        return last in "mn" or chain[:2] in ("ni", "na", "ne")
    if first == "b":
        return last in "mnzj" or last in _VOICELESS
    return True


def _harmonious(stem: str, chain: str) -> bool:
    vowels = [letter for letter in stem if letter in _VOWELS]
    low = next((letter for letter in chain if letter in "ae"), "")
    if not vowels or not low or chain.endswith(("men", "ben", "pen")):
        return bool(vowels)
    last = vowels[-1]
    if last in "eä":
        return low == "e"
    return last != "a" or low == "a" or "ä" in stem


_SHORT_STEMS = frozenset(
    listed("""
el er ic is ki us ui oi ai ak at as ar an al ol ul on un ot su tu bu se de je ke ie ju ba bi ket kel
kal bol ber al jil kun sot zan bas
""")
)
_CLUSTER = re.compile("[rluiamn][kpnsz]$")


@lru_cache(maxsize=1 << 16)
def stems(word: str) -> tuple[str, ...]:
    """Give the stems a lower-case Kazakh word may have, the likeliest first, in canonical letters.

    The word itself is always among them, since what looks like an ending may belong to the stem (``сауда``).
    """
    whole = canonical(word)
    if not whole:
        return (word,)
    chains = _chains()
    found: dict[str, int] = {}
    for cut in range(2, len(whole)):
        stem, chain = whole[:cut], whole[cut:]
        cost = chains.get(chain)
        if cost is None or not _long_enough(stem) or not _fits(stem, chain) or not _harmonious(stem, chain):
            continue
        found.setdefault(_closed(stem), cost + (2 if len(stem) < 4 else 0))
    found.setdefault(_closed(whole), 2)
    return tuple(sorted(found, key=lambda stem: (found[stem], len(stem))))


def _long_enough(stem: str) -> bool:
    return len(stem) > 2 or stem in _SHORT_STEMS


def _closed(stem: str) -> str:
    """Give the stem as it stands alone: ``мектеб`` as ``мектеп``, without the front a."""
    plain = stem.replace("ä", "a")
    return plain[:-1] + {"b": "p", "g": "k"}.get(plain[-1], plain[-1])
