"""Names across scripts: the bones that a name keeps in every spelling, and how near two spellings are.

A name is written Tokayev, Toqaev, Токаев or Тоқаевтың. Its *skeleton* keeps the consonants in broad
classes, so that all spellings meet under one key; whether two words under a key are one name is then
decided by ``same_name``, which compares them letter by letter, vowels too.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from pressdesk.search.folding import fold_word
from pressdesk.search.word_lists import listed, paired

_CYRILLIC = dict(
    paired("""
а:a ә:a б:b в:v г:g ғ:g д:d е:e ё:e ж:j з:z и:i й:y к:k қ:k л:l м:m н:n ң:n о:o ө:o п:p р:r с:s т:t
у:u ұ:u ү:u ф:f х:h һ:h ц:c ч:č ш:š щ:š ъ: ы:i ь: і:i ї:i є:e ґ:g э:e ю:yu я:ya ў:u ј:y љ:l њ:n ћ:č
ђ:j џ:j
""")
)
_SOUNDS = str.maketrans(_CYRILLIC)
_CYRILLIC_GROUPS = paired("""
дж:j тч:č кс:ks ье:ye ьо:yo ия:ia
""")
_LATIN_GROUPS = paired("""
eau:o aux:o oux:u tsch:č shch:š sch:š tch:č dzh:j cz:č sz:š sh:š ch:č zh:j kh:h gh:g ph:f th:t dj:j
ck:k ts:c tz:c qu:kv x:ks q:k w:v ce:se ci:si cy:sy ç:č ş:š ə:a
""")
_CLASSES = str.maketrans({"z": "s", "c": "s", "č": "s", "š": "s", "j": "j", "h": "g", "f": "v", "ń": "n"})
_VOWELS = frozenset("aeiouy")
_LATIN_DOTTED = str.maketrans({"ş": "š", "ç": "č", "ğ": "g", "ñ": "n", "q": "k"})

_RUSSIAN_ENDINGS = listed("""
ами ями ого его ому ему ыми ими ой ый ий ая ую ей ов ом ем ым им ах ях ам ям ою ею ии ию ия ью ых их
ы и а я у ю е о
""")
_KAZAKH_ENDINGS = listed("""
ның нің дың дің тың тің ны ні ды ді ты ті ға ге қа ке да де та те дан ден тан тен нан нен мен бен
пен лар лер дар дер тар тер лардың лердің тардың тердің ндағы дағы дегі тағы тегі сы сі сының сінің
сына сіне сында сінде сынан сінен ім ым дікі тікі ша ше
""")
_CYRILLIC_ENDINGS = frozenset(_RUSSIAN_ENDINGS + _KAZAKH_ENDINGS)
_LATIN_ENDINGS = frozenset(
    listed("""
nyñ niñ dyñ diñ tyñ tiñ nyn nin dyn din tyn tin nıñ dıñ tıñ nın dın tın ğa ge qa ke ga da de ta te
dan den tan ten nan nen men ben pen ny dy ty ni di ti nı dı tı s
""")
)
_LONGEST_ENDING = max(map(len, _CYRILLIC_ENDINGS | _LATIN_ENDINGS))
_CYRILLIC_LETTER = re.compile("[\u0400-\u04ff]")
_SHORTEST = 3


def is_cyrillic(word: str) -> bool:
    """Tell whether a word has a Cyrillic letter."""
    return _CYRILLIC_LETTER.search(word) is not None


@lru_cache(maxsize=1 << 16)
def romanised(word: str) -> str:
    """Give a lower-case word in one Latin letter a sound, the same for every script."""
    if is_cyrillic(word):
        for group, sound in _CYRILLIC_GROUPS:
            word = word.replace(group, sound)
        plain = word.translate(_SOUNDS)
    else:
        plain = word.translate(_LATIN_DOTTED)
        for group, sound in _LATIN_GROUPS:
            plain = plain.replace(group, sound)
        plain = plain.replace("c", "k") if "ts" not in word and "tz" not in word else plain
        if not plain.isascii():
            plain = "".join(letter if letter in "čš" else fold_word(letter) for letter in plain)
    return re.sub(r"([^aeiou])\1+", r"\1", plain.replace("ng", "n"))


@lru_cache(maxsize=1 << 16)
def bare_forms(word: str) -> tuple[str, ...]:
    """Give a lower-case name, and what is left without each Russian or Kazakh case ending it may bear."""
    endings = _CYRILLIC_ENDINGS if is_cyrillic(word) else _LATIN_ENDINGS
    cuts = range(1, min(_LONGEST_ENDING, len(word) - _SHORTEST) + 1)
    return (word, *(word[:-length] for length in cuts if word[-length:] in endings))


@lru_cache(maxsize=1 << 16)
def skeletons(word: str) -> frozenset[str]:
    """Give the keys under which a lower-case name is kept: one for each way its letters may be sounded."""
    found: set[str] = set()
    for form in bare_forms(word):
        for sounds in _soundings(form):
            found.add(_bones(sounds))
    return frozenset(key for key in found if len(key) >= 2)


def _soundings(form: str) -> set[str]:
    plain = romanised(form)
    if is_cyrillic(form):
        return {plain}
    choices = [("j", "y"), ("h", "")]
    swaps = [(letter, (letter, other)) for letter, other in choices if letter in plain]
    found = {plain}
    for picked in product(*(options for _, options in swaps)):
        sounds = plain
        for (letter, _), other in zip(swaps, picked, strict=True):
            sounds = sounds.replace(letter, other)
        found.add(sounds)
    if form.startswith("w"):
        found.add("u" + plain[1:])
    return found


def _bones(sounds: str) -> str:
    coarse = re.sub(r"(.)\1+", r"\1", sounds.translate(_CLASSES))
    initial = "a" if coarse[:1] in _VOWELS else ""
    return initial + "".join(letter for letter in coarse if letter not in _VOWELS)


def same_name(one: str, other: str) -> bool:
    """Tell whether two lower-case words are one name, in whatever script and case ending each is written.

    Between scripts vowels may differ, since they are what transliterations disagree on; within one script
    only the letters that transliterations use for one another may (y/i/j, k/q, kh/h, doubled letters).
    """
    strict = is_cyrillic(one) == is_cyrillic(other)
    return any(
        _distance(romanised(left), romanised(right), strict=strict) <= _tolerance(left, right, strict=strict)
        for left in bare_forms(one)
        for right in bare_forms(other)
    )


def _tolerance(left: str, right: str, *, strict: bool) -> float:
    shorter = min(len(left), len(right))
    if strict:
        return 0.6 if shorter > 5 else 0.3
    return 0.35 if shorter < 4 else 0.13 * shorter


@lru_cache(maxsize=1 << 15)
def _distance(left: str, right: str, *, strict: bool) -> float:
    if abs(len(left) - len(right)) > 3:
        return 9.0
    above = [0.0]
    for letter in right:
        above.append(above[-1] + _loss(letter, strict=strict))
    for one in left:
        row = [above[0] + _loss(one, strict=strict)]
        for column, other in enumerate(right, 1):
            row.append(
                min(
                    above[column] + _loss(one, strict=strict),
                    row[-1] + _loss(other, strict=strict),
                    above[column - 1] + _change(one, other, strict=strict),
                )
            )
        above = row
    return above[-1]


def _loss(letter: str, *, strict: bool) -> float:
    if letter == "y":
        return 0.15
    if letter == "h":
        return 0.6
    if letter not in _VOWELS:
        return 1.0
    if letter == "i":
        return 0.5 if strict else 0.35
    return 0.7 if strict else 0.35


_NEAR = {
    frozenset(pair): cost
    for cost, pairs in (
        (0.1, ("iy", "gh", "vf", "jy", "cs", "zc", "ie")),
        (
            0.3,
            (
                "sz",
                "šč",
                "sš",
                "jč",
                "jš",
                "ae",
                "ao",
                "ou",
                "uo",
                "kh",
                "kg",
                "eo",
                "uv",
                "ui",
                "zj",
                "jg",
                "ai",
            ),
        ),
    )
    for pair in pairs
}


def _change(one: str, other: str, *, strict: bool) -> float:
    if one == other:
        return 0.0
    near = _NEAR.get(frozenset((one, other)))
    if near is not None:
        return near if not strict or near <= 0.1 else near * 2.5
    if one in _VOWELS and other in _VOWELS:
        return 0.9 if strict else 0.45
    return 1.0
