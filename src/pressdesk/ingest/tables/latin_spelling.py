"""Kazakh letters: which Cyrillic letter each Latin one stands for, and what Latin spelling does to words."""

from __future__ import annotations

import re

LETTERS_OF_2021 = dict(
    zip("aäbdefgğhiıjklmnñoöpqrsştuūüvyzcwx", "аәбдефгғхиіжклмнңоөпқрсштуұүвызсвх", strict=True)
)
LETTERS_OF_2018 = {
    **LETTERS_OF_2021, "á": "ә", "ǵ": "ғ", "ń": "ң", "ó": "ө", "ú": "ү", "ý": "у", "u": "ұ",
    "i": "і", "ı": "и",
}  # fmt: skip
SHORT_I = re.compile(r"(?<=[аәеоөуұүыіАӘЕОӨУҰҮЫІ])и")
SPELLINGS = (
    ("ия", "иа"), ("ию", "иу"), ("я", "иа"), ("ю", "иу"), ("ё", "ио"), ("э", "е"), ("ь", ""), ("ъ", ""),
    ("ц", "с"), ("ч", "сх"), ("щ", "ш"),
)  # fmt: skip


def plain_spelling(word: str) -> str:
    """Return how a Cyrillic word reads after a way through the Latin alphabet: «Эстония» as «Естониа»."""
    for printed, plain in SPELLINGS:
        word = word.replace(printed, plain).replace(printed.upper(), plain.capitalize())
    return SHORT_I.sub("й", word)
