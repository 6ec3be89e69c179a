"""What was meant when nothing is found: the other keyboard layout, or one letter wrong."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.search.skeleton import is_cyrillic

_LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`"
_RUSSIAN_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё"
_KAZAKH_DIGITS = {"2": "ә", "3": "і", "4": "ң", "5": "ғ", "8": "ү", "9": "ұ", "0": "қ", "-": "ө", "=": "һ"}
_SHIFTED = str.maketrans({"{": "[", "}": "]", ":": ";", '"': "'", "<": ",", ">": ".", "~": "`"})
_TO_CYRILLIC = str.maketrans(dict(zip(_LATIN_KEYS, _RUSSIAN_KEYS, strict=True)))
_TO_LATIN = str.maketrans(
    dict(zip(_RUSSIAN_KEYS, _LATIN_KEYS, strict=True)) | {v: k for k, v in _KAZAKH_DIGITS.items()}
)
_TO_KAZAKH = str.maketrans(dict(zip(_LATIN_KEYS, _RUSSIAN_KEYS, strict=True)) | _KAZAKH_DIGITS)

_LATIN_ALPHABET = "abcdefghijklmnopqrstuvwxyz"
_CYRILLIC_ALPHABET = "абвгдежзийклмнопрстуфхцчшщъыьэюяәғқңөұүһі"
_SHORTEST_CORRECTED = 4
_LONGEST_CORRECTED = 24


def other_layout(text: str) -> list[str]:
    """Give what the same keys give in another layout: Latin to Russian and Kazakh, or Cyrillic to Latin."""
    lower = text.lower()
    if is_cyrillic(lower):
        return [lower.translate(_TO_LATIN)]
    plain = lower.translate(_SHIFTED)
    return list(
        dict.fromkeys(
            found for table in (_TO_CYRILLIC, _TO_KAZAKH) if (found := plain.translate(table)) != lower
        )
    )


def one_letter_away(word: str) -> Iterator[str]:
    """Give every folded word one typing error away: a letter missing, too many, wrong or swapped."""
    if not _SHORTEST_CORRECTED <= len(word) <= _LONGEST_CORRECTED:
        return
    alphabet = _CYRILLIC_ALPHABET if is_cyrillic(word) else _LATIN_ALPHABET
    seen = {word}
    for place in range(len(word) + 1):
        head, tail = word[:place], word[place:]
        variants = [head + letter + tail for letter in alphabet]
        if tail:
            variants += [head + tail[1:], *(head + letter + tail[1:] for letter in alphabet)]
        if len(tail) > 1:
            variants.append(head + tail[1] + tail[0] + tail[2:])
        for variant in variants:
            if variant not in seen:
                seen.add(variant)
                yield variant
