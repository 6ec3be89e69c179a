"""Short releases of many houses: guests, hosts, counterparts, titles, pronouns, one turn after another."""

from __future__ import annotations

import pytest
from marked_cases import Case, load
from test_exam import is_same_person

from pressdesk.ingest.reading import read_release

OPEN = {
    "en-short-22": "two turns under plain labels in one line make no transcript",
    "ru-short-01": "a foreign given name in the genitive loses its own ending",
    "ru-short-09": "a Chinese name in the genitive keeps the ending of the case",
    "ru-short-36": "the body of an office is read into the name behind it",
    "kk-short-18": "a Finnish surname is cut as though it stood in a case",
    "kk-short-25": "words quoted in the accusative before a verb of conveying",
    "kk-short-40": "a city's name behind a guest is read as the guest's",
}
"""Releases that are not read rightly yet, and why."""


def _params() -> list[object]:
    return [
        pytest.param(
            case,
            id=case.name,
            marks=[pytest.mark.xfail(reason=OPEN[case.name], strict=True)] if case.name in OPEN else [],
        )
        for case in load(suffix="_short")
    ]


@pytest.mark.parametrize("case", _params())
def test_short_release_gives_exactly_its_quotes_and_speakers(case: Case) -> None:
    found = read_release(case.text).as_document()["quotes"]
    assert [(quote["start"], quote["end"]) for quote in found] == [quote[:2] for quote in case.quotes]
    for quote, (start, end, speaker) in zip(found, case.quotes, strict=True):
        assert quote["text"] == case.text[start:end]
        assert is_same_person(speaker, quote["speaker"])
