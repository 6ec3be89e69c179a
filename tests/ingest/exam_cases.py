"""The exam: whole releases with both what is to be found in them and their quotes, marked in place.

A case is headed like those of :mod:`case_files` and its text is marked like those of
:mod:`marked_cases`. The parts in ``UNSEEN`` are measured
but never studied text by text.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from case_files import read_case
from marked_cases import parse

EXAM = Path(__file__).with_name("exam")
PARTS = (
    "seen",
    "second",
    "third",
    "fourth",
    "fifth",
    "seventh",
    "eighth",
    "tenth",
    "eleventh",
    "heldout",
    "sealed",
    "ninth",
    "twelfth",
)
UNSEEN = frozenset({"heldout", "sealed", "ninth", "twelfth"})
SETTLED = ("seen", "second", "third", "fourth")
"""The parts in which every quote, speaker, kind, guest and host is read rightly, and must stay so."""


@dataclass(frozen=True, slots=True)
class ExamCase:
    """One release: its visit as the gold schema has it, and its quotes as (start, end, speaker)."""

    name: str
    text: str
    visit: dict[str, Any]
    loose: frozenset[str]
    quotes: tuple[tuple[int, int, str], ...]

    @property
    def language(self) -> str:
        return self.name[:2]


def exam_cases(part: str) -> Iterator[ExamCase]:
    """Yield the cases of one part of the exam, language by language."""
    for path in sorted(EXAM.glob(f"*_{part}.txt")):
        for block in path.read_text("utf-8").split("\n=== ")[1:]:
            facts = read_case(block)
            marked = parse(facts.language, facts.name, facts.text)
            yield ExamCase(facts.name, marked.text, facts.visit, facts.loose, marked.quotes)
