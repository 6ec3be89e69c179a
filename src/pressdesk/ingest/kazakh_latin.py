"""Kazakh in Latin letters read as Cyrillic, letter by letter, so that one grammar serves both scripts.

Every Latin letter becomes one Cyrillic letter at its own offset, after the alphabet of 2021; where the
paragraph has acute accents, after that of 2018. Ranges found in the Cyrillic stand for the same ranges of
the text, and words that findings carry are taken back from the text itself. What Latin spells with two
letters («ia» for «я») is met by the tables' own plain spelling.
"""

from __future__ import annotations

import re
from dataclasses import fields, is_dataclass, replace
from enum import Enum
from typing import Any

from pressdesk.ingest.document import Paragraph, SourceText
from pressdesk.ingest.facts import TopicValue
from pressdesk.ingest.finding import Finding
from pressdesk.ingest.languages import Language, letters_of
from pressdesk.ingest.tables.latin_spelling import LETTERS_OF_2018, LETTERS_OF_2021, SHORT_I

ACUTE = re.compile("[ǵńýáóú]", re.IGNORECASE)
CYRILLIC = re.compile(r"[\u0400-\u04ff]")
FOREIGN_I = re.compile(r"міністр|презідент|політік|мілліон|мілліард|консул|офіц|ресмі")


def in_cyrillic(text: SourceText) -> SourceText | None:
    """Return ``text`` with its Kazakh paragraphs in Cyrillic at their offsets; None where nothing changes."""
    sure = [part for part in text.paragraphs if part.language is Language.KAZAKH and _is_latin(text, part)]
    if not sure:
        return None
    mainly = 2 * sum(part.end - part.start for part in sure) > text.paragraphs[-1].end
    parts = [part for part in text.paragraphs if mainly and _is_latin(text, part)] or sure
    pieces, position = [], 0
    for part in parts:
        pieces += [text.text[position : part.start], _cyrillic(text.slice(part))]
        position = part.end
    read = frozenset(parts)
    return replace(
        text,
        text="".join([*pieces, text.text[position:]]),
        paragraphs=tuple(
            replace(part, language=Language.KAZAKH) if part in read else part for part in text.paragraphs
        ),
    )


def in_print(finding: Finding, text: SourceText, read: SourceText) -> Finding:
    """Give a finding of ``read`` back the words that ``text`` prints."""
    if isinstance(finding.value, TopicValue):
        return finding
    return replace(finding, value=_restored(finding.value, text.text, read.text))


def _is_latin(text: SourceText, part: Paragraph) -> bool:
    cyrillic, latin = letters_of(text.slice(part))
    return latin > cyrillic


def _cyrillic(words: str) -> str:
    letters = LETTERS_OF_2018 if ACUTE.search(words) else LETTERS_OF_2021
    read = "".join(_letter(char, letters) for char in words)
    read = SHORT_I.sub("й", read)
    return FOREIGN_I.sub(lambda match: match.group().replace("і", "и"), read)


def _letter(char: str, letters: dict[str, str]) -> str:
    if char == "İ":
        return "И"
    plain = letters.get(char.lower() if len(char.lower()) == 1 else char)
    return char if plain is None else plain.upper() if char.isupper() else plain


def _restored(value: Any, printed: str, read: str) -> Any:
    if isinstance(value, Enum):
        return value
    if isinstance(value, str):
        return _words(value, printed, read) if CYRILLIC.search(value) else value
    if isinstance(value, tuple):
        return tuple(_restored(item, printed, read) for item in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(
            value,
            **{item.name: _restored(getattr(value, item.name), printed, read) for item in fields(value)},
        )
    return value


def _words(words: str, printed: str, read: str) -> str:
    """Return the words as the text prints them, else letter by letter from the first place of each word."""
    place = read.find(words)
    if place >= 0:
        return printed[place : place + len(words)]
    if " " not in words:
        return words
    return " ".join(_words(word, printed, read) for word in words.split(" "))
