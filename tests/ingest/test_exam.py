"""The exam's releases, as far as they have been studied: every quote exact, every speaker right.

What remains open in the facts of a visit is measured by ``tests/benchmarks/bench_exam.py``.
"""

from __future__ import annotations

import pytest
from exam_cases import SETTLED, ExamCase, exam_cases

from pressdesk.ingest.reading import read_release

STUDIED = [case for part in SETTLED for case in exam_cases(part)]


def is_same_person(expected: str, found: str) -> bool:
    one, other = (set(name.casefold().replace(".", " ").split()) for name in (expected, found))
    return bool(one and other) and (one <= other or other <= one)


@pytest.mark.parametrize("case", STUDIED, ids=lambda case: case.name)
def test_release_of_the_exam_gives_exactly_its_quotes_and_speakers(case: ExamCase) -> None:
    found = read_release(case.text).as_document()["quotes"]
    assert [(quote["start"], quote["end"]) for quote in found] == [
        (start, end) for start, end, _ in case.quotes
    ]
    for quote, (start, end, speaker) in zip(found, case.quotes, strict=True):
        assert quote["text"] == case.text[start:end]
        assert is_same_person(speaker, quote["speaker"])


@pytest.mark.parametrize("case", STUDIED, ids=lambda case: case.name)
def test_release_of_the_exam_gives_its_kind_guest_and_host(case: ExamCase) -> None:
    found = read_release(case.text).as_document()["visit"]
    if "kind" not in case.loose:
        assert found["kind"] == case.visit["kind"]
    for side in {"guest", "host"} - case.loose:
        expected = case.visit[side]
        assert found[side] == expected or is_same_person(expected or "", found[side] or "")
