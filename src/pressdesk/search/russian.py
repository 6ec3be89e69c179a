"""Stems of Russian words by the endings of the declensions and conjugations.

A noun or adjective is read by every ending it may bear, and the stem is marked as hard or soft, which
keeps ``часть`` from ``часто``. A verb is read down to its root without the vowel of its class (``зна-
ет``, ``зна-ть``), with the changed consonant of ``пишет`` and ``вижу`` put back. Fleeting vowels
(``рынок``, ``рынка``) are read both ways.
"""

from __future__ import annotations

from functools import lru_cache

from pressdesk.search.irregular import RUSSIAN_BASES
from pressdesk.search.word_lists import listed

_HARD = listed("""
а о ы у ом ам ами ах ов ой ою ый ого ому ым ая ую ое ые ых ыми ее -
""")
_SOFT = listed("""
я ь ю ем ям ями ях ей ею ью ий его ему яя юю й ев ием иям иями иях
""")
_EITHER = listed("""
е и ие им их ими ого его ему ей ем ев ее ий ая ую ой
""")
_NEUTRAL = frozenset("гкхжшчщц")
_VOWELS = frozenset("аеиоуыэюя")
_CONSONANTS = frozenset("бвгджзйклмнпрстфхцчшщ")

_ADJECTIVAL = frozenset(
    listed("""
ый ий ая яя ое ее ые ие ого его ому ему ым им ом ем ой ей ую юю ых их ыми ими
""")
)
_PAST = frozenset(
    listed("""
л ла ло ли в вши вшись ть
""")
)
_PRESENT = frozenset(
    listed("""
ет ешь ем ете ут ют ю й йте я ит ишь им ите ят
""")
)
_PASSIVE_SHORT = frozenset({"н", "на", "но", "ны"})
_PASSIVE_SHORT_OF_PRESENT = frozenset({"ен", "ена", "ено", "ены"})
_LONGEST_OF_ALL = max(map(len, _ADJECTIVAL | _PAST | _PRESENT | _PASSIVE_SHORT | _PASSIVE_SHORT_OF_PRESENT))
_AFTER_HUSHING = {"ж": ("г", "д", "з"), "ч": ("к", "т"), "ш": ("с", "х"), "щ": ("ст", "т", "ск")}
_SHORTEST = 2


@lru_cache(maxsize=1 << 16)
def russian_stems(word: str) -> tuple[str, ...]:
    """Give the stems of a folded Russian word; two words are forms of one another when they share one."""
    if word in _UNCHANGING:
        return (f"={word}",)
    bases = RUSSIAN_BASES.get(word, ())
    forms = (word,) if not bases or word in _ALSO_WORDS else ()
    stems = [stem for form in (*forms, *bases) for stem in (*_nominal_stems(form), *_verbal_stems(form))]
    known = [f"={base}" for base in (*bases, word) if base in _BASES]
    return tuple(dict.fromkeys((*known, *stems))) or (word,)


_BASES = frozenset(base for bases in RUSSIAN_BASES.values() for base in bases)
_UNCHANGING = frozenset(
    listed("""
в во и или на не ни но а о об обо от до для за из изо к ко с со по под при про у без над надо как
так там тут вот чтобы чтоб что если хотя хоть потом потому поэтому затем зато зачем почему вместо
вместе после перед среди между через также тоже еще уже лишь только очень всегда никогда здесь
сейчас теперь тогда когда где куда откуда конечно ведь даже именно однако скоро внутри домой нет да
бы же ли то
""")
)
_ALSO_WORDS = frozenset(
    listed("""
стали стать начала есть ест данные ними
""")
)


def _nominal_stems(word: str) -> tuple[str, ...]:
    stems: list[str] = []
    if word[-1] in _CONSONANTS or word[-1] == "ь":
        stems += _without_fleeting_vowel(word)
    for length in range(_LONGEST_ENDING, -1, -1):
        root, ending = word[: len(word) - length], word[len(word) - length :]
        if len(root) < _SHORTEST or ending not in _ENDINGS or not _may_end(root, ending):
            continue
        stems += _marked(root, ending)
        if root.endswith(("ейш", "айш")):
            stems += _marked(root[:-3], "ый")
        if root.endswith(("анин", "янин")):
            stems += _marked(root[:-2], "ы")
    return tuple(dict.fromkeys(stem for stem in stems if len(stem) > _SHORTEST))


_ENDINGS = frozenset((*_HARD, *_SOFT, *_EITHER))
_LONGEST_ENDING = max(map(len, _ENDINGS))


def _may_end(root: str, ending: str) -> bool:
    if not ending:
        return root[-1] in _CONSONANTS
    if ending in {"ь", "ы"}:
        return root[-1] in _CONSONANTS
    if ending == "й":
        return root[-1] in _VOWELS
    return not _VOWELS.isdisjoint(root)


def _marked(root: str, ending: str) -> list[str]:
    """Give the stem with its mark: ``+`` hard, ``-`` soft, both where the ending does not tell."""
    if root[-1] in _NEUTRAL:
        return [root + "+"]
    if root[-1] in _VOWELS:
        return [root + "-"]
    marks = ("+" if ending in _HARD else "") + ("-" if ending in _SOFT else "")
    if not marks or ending in _EITHER:
        marks = "+-"
    return [root + mark for mark in marks]


def _without_fleeting_vowel(word: str) -> list[str]:
    soft = word.endswith("ь")
    bare = word[:-1] if soft else word
    if len(bare) < 3 or bare[-2] not in "оеи":
        return []
    before, last = bare[:-2], bare[-1]
    if bare[-2] == "и" or before[-1] in "ьй":
        roots = []
    elif before[-1] in _VOWELS:
        roots = [before + "й" + last]
    else:
        roots = [before + last, before + "ь" + last] if bare[-2] == "е" else [before + last]
    mark = "+" if last in _NEUTRAL else "-" if soft else "+"
    return [root + mark for root in roots if len(root) > _SHORTEST]


def _verbal_stems(word: str) -> tuple[str, ...]:
    if word.endswith(("ся", "сь")) and len(word) > 5:
        word = word[:-2]
    roots: dict[str, None] = {}
    for root in _infinitive_roots(word):
        roots.setdefault(_without_class_vowel(root))
    for root, changed in _present_roots(word):
        for plain in _restored(root) if changed else (root,):
            roots.setdefault(_without_class_vowel(plain))
    return tuple(f"~{root}" for root in roots if len(root) > _SHORTEST)


def _without_endings(word: str, endings: frozenset[str]) -> list[str]:
    """Give what is left of a word without each of the endings that it bears."""
    return [word[:-length] for length in range(1, _LONGEST_OF_ALL + 1) if word[-length:] in endings]


def _infinitive_roots(word: str) -> list[str]:
    found = _without_endings(word, _PAST) + _without_endings(word, _PASSIVE_SHORT)
    for root in _without_endings(word, _ADJECTIVAL):
        found += [root[: -len(suffix)] for suffix in ("вш", "нн", "т") if root.endswith(suffix)]
    return [root for root in found if root and root[-1] in "аяеиуыо"]


def _present_roots(word: str) -> list[tuple[str, bool]]:
    found = [(root, True) for root in _without_endings(word, _PRESENT)]
    if word.endswith(("у", "ю", "и", "ите", "ат")) and len(word) > 3:
        root = word[: -{"и": 1, "у": 1, "ю": 1}.get(word[-1], 3 if word.endswith("ите") else 2)]
        if root[-1] in "жчшщл" or word.endswith(("и", "ите")):
            found.append((root, True))
    found += [(root, True) for root in _without_endings(word, _PASSIVE_SHORT_OF_PRESENT)]
    for root in _without_endings(word, _ADJECTIVAL):
        if root.endswith(("ущ", "ющ", "ащ", "ящ", "ем", "им")):
            found.append((root[:-2], True))
        elif root.endswith("енн"):
            found.append((root[:-3], True))
    return [(root, changed) for root, changed in found if len(root) >= _SHORTEST]


def _restored(root: str) -> list[str]:
    """Give a root as the infinitive has it: ``пиш`` as ``пис``, ``люб`` for ``любл``."""
    if root.endswith("жд"):
        return [root, root[:-2] + "д"]
    if root[-1] in _AFTER_HUSHING:
        return [root, *(root[:-1] + plain for plain in _AFTER_HUSHING[root[-1]])]
    if root.endswith(("бл", "вл", "мл", "пл", "фл")):
        return [root, root[:-1]]
    return [root]


def _without_class_vowel(root: str) -> str:
    for suffix in ("ирова", "ова", "ева", "ну", "иру"):
        if root.endswith(suffix) and len(root) > len(suffix) + _SHORTEST:
            return root[: -len(suffix)] + ("н" if suffix == "ну" else "ир" if suffix.startswith("ир") else "")
    return root[:-1] if root[-1] in _VOWELS and len(root) > _SHORTEST + 1 else root
