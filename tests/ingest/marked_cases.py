"""Hard cases written with their quotes marked in place: ``[[Speaker:: words]]``."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

MARKED = re.compile(r"\[\[(?P<speaker>[^:\]]+)::[ ]?(?P<words>.*?)\]\]", re.DOTALL)
FOLDER = Path(__file__).parent / "cases"


@dataclass(frozen=True)
class Case:
    """One text with the quotes that reading must find: (start, end, speaker)."""

    language: str
    name: str
    text: str
    quotes: tuple[tuple[int, int, str], ...]


def parse(language: str, name: str, marked: str) -> Case:
    """Take the marks out of a text and keep where they stood."""
    plain = ""
    quotes = []
    position = 0
    for match in MARKED.finditer(marked):
        plain += marked[position : match.start()]
        quotes.append((len(plain), len(plain) + len(match["words"]), match["speaker"]))
        plain += match["words"]
        position = match.end()
    return Case(language, name, plain + marked[position:], tuple(quotes))


def load(*languages: str, suffix: str = "") -> list[Case]:
    """Return the cases of the given languages (all three by default)."""
    cases = []
    for language in languages or ("en", "ru", "kk"):
        blocks = (FOLDER / f"{language}{suffix}.txt").read_text("utf-8").split("\n=== ")
        for block in blocks[1:]:
            name, _, body = block.partition("\n")
            cases.append(parse(language, name.strip(), body.strip("\n")))
    return cases
