"""Measure the whole reading of the exam's releases: quotes, speakers and every fact of the visit.

    python tests/benchmarks/bench_exam.py [--PART] [--show]

``PART`` is one of the parts of the exam, such as ``second`` or ``heldout``. ``--show`` tells
each failure; it is refused for the parts that stay unseen on purpose.
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1] / "ingest"))
sys.path.insert(0, str(Path(__file__).parent))
from bench_facts import SCALARS, SETS, same_name, scalars, sets
from exam_cases import PARTS, UNSEEN, ExamCase, exam_cases

from pressdesk.ingest.draft_json import as_document
from pressdesk.ingest.reading import read_release


class Tally:
    """What was right of what was expected, for one language."""

    def __init__(self) -> None:
        self.texts = 0
        self.silent_texts = 0
        self.false_in_silent = 0
        self.expected = self.found = self.exact = self.speakers = 0
        self.scalars: Counter[str] = Counter()
        self.asked: Counter[str] = Counter()
        self.sets: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])

    def add(self, case: ExamCase, document: dict[str, Any]) -> None:
        """Count one release that was read."""
        self.texts += 1
        self._add_quotes(case, document["quotes"])
        for what, right in scalars(case.visit, document["visit"]).items():
            if what not in case.loose:
                self.asked[what] += 1
                self.scalars[what] += right
        for what, triple in sets(case.visit, document["visit"]).items():
            if what not in case.loose and not ({"named", "roles"} & {what} and "participants" in case.loose):
                self.sets[what] = [a + b for a, b in zip(self.sets[what], triple, strict=True)]

    def _add_quotes(self, case: ExamCase, found: list[dict[str, Any]]) -> None:
        spans = {(quote["start"], quote["end"]): quote["speaker"] for quote in found}
        hits = [(spans[start, end], speaker) for start, end, speaker in case.quotes if (start, end) in spans]
        self.expected += len(case.quotes)
        self.found += len(found)
        self.exact += len(hits)
        self.speakers += sum(same_name(one, other) for one, other in hits)
        if not case.quotes:
            self.silent_texts += 1
            self.false_in_silent += len(found)

    def __str__(self) -> str:
        quotes = (
            f"quotes F1 {_f1(self.exact, self.expected, self.found):.3f} "
            f"speaker {self.speakers / max(self.exact, 1):.3f} "
            f"both {_f1(self.speakers, self.expected, self.found):.3f} "
            f"false per silent text {self.false_in_silent / max(self.silent_texts, 1):.2f}"
        )
        values = " ".join(f"{name} {self.scalars[name] / max(self.asked[name], 1):.3f}" for name in SCALARS)
        many = " ".join(f"{name} {_f1(*self.sets[name]):.3f}" for name in SETS)
        return f"n={self.texts:<3} {quotes}\n     {values}\n     F1 {many}"


def _f1(hits: int, expected: int, found: int) -> float:
    return 2 * hits / (expected + found) if expected + found else 1.0


def measure(part: str, *, show: bool) -> None:
    """Print the figures of one part, by language and together."""
    tallies: dict[str, Tally] = defaultdict(Tally)
    for case in exam_cases(part):
        document = as_document(read_release(case.text, identifier=case.name))
        for group in (case.language, "all"):
            tallies[group].add(case, document)
        if show:
            _show(case, document)
    print(f"== {part}")
    for group in sorted(tallies, key=lambda name: (name == "all", name)):
        print(f"{group:4} {tallies[group]}")


def _show(case: ExamCase, document: dict[str, Any]) -> None:
    expected = {(start, end): speaker for start, end, speaker in case.quotes}
    found = {(quote["start"], quote["end"]): quote["speaker"] for quote in document["quotes"]}
    for span in sorted(expected.keys() | found.keys()):
        one, other = expected.get(span, "(no quote)"), found.get(span, "(no quote)")
        if not same_name(one, other):
            print(f"{case.name}: expected {one!r}, found {other!r}: {case.text[slice(*span)]!r}")
    for what, right in scalars(case.visit, document["visit"]).items():
        if not right and what not in case.loose:
            pair = _values(what, case.visit), _values(what, document["visit"])
            print(f"{case.name}: {what}: {pair[0]} read as {pair[1]}")
    for what, (hits, wanted, count) in sets(case.visit, document["visit"]).items():
        if what in {"participants", "meetings", "figures"} - case.loose and hits < max(wanted, count):
            key = {"figures": "facts"}.get(what, what)
            print(f"{case.name}: {what}: {case.visit[key]}\n   read as {document['visit'][key]}")


def _values(what: str, visit: dict[str, Any]) -> list[Any]:
    keys = {"date": ("date_start", "date_end"), "city": ("place",), "country": ("place",)}
    return [visit[key] for key in keys.get(what, (what,))]


if __name__ == "__main__":
    part = next((name for name in PARTS if f"--{name}" in sys.argv), "seen")
    if part in UNSEEN and "--show" in sys.argv:
        sys.exit("This part is measured, never shown.")
    measure(part, show="--show" in sys.argv)
