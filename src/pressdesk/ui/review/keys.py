"""The single keys of the review, wherever they lie on an English, Russian or Kazakh keyboard."""

from __future__ import annotations

from enum import Enum


class Stroke(Enum):
    """What a single key asks for while no text is being typed."""

    NEXT = "j"
    PREVIOUS = "k"
    ACCEPT = "a"
    REJECT = "x"
    TO_CHECK = "n"
    EDIT = "e"
    SPLIT = "s"
    JOIN = "m"
    SELECTION = "l"
    QUOTE = "q"
    PERSON = "p"
    SAME_PERSON = "u"
    OTHER_PERSON = "d"
    TEXT = "t"


_SAME_PLACE = str.maketrans("олфчтуыьдйзгве", "jkaxnesmlqpudt")
"""Letters of the Cyrillic layouts and the Latin ones on the same keys."""
_KAZAKH_NUMBERS = {"ә": 2, "і": 3, "ң": 4, "ғ": 5, "ү": 8, "ұ": 9, "қ": 0}
"""Letters that the Kazakh layout has on the number keys."""


def stroke_of(typed: str) -> Stroke | None:
    """Give what a typed letter asks for, None where it asks for nothing."""
    letter = typed.lower().translate(_SAME_PLACE)
    return Stroke(letter) if letter in {stroke.value for stroke in Stroke} else None


def number_of_key(typed: str) -> int | None:
    """Give the number of a number key, None for any other key."""
    if len(typed) == 1 and typed.isascii() and typed.isdigit():
        return int(typed)
    return _KAZAKH_NUMBERS.get(typed.lower())
