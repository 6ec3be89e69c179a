"""Whoever speaks is found by what he or she is called: office, country, body, or part in the meeting."""

from __future__ import annotations

import pytest
import ways_of_describing_en as english
import ways_of_describing_kk as kazakh
import ways_of_describing_ru as russian
from marked_cases import Case
from test_quotes_and_speakers import found_in
from ways_of_describing import releases

CASES = [
    case
    for language, ways in (("en", english.WAYS), ("ru", russian.WAYS), ("kk", kazakh.WAYS))
    for case in releases(language, ways)
]


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.language}: {case.name}")
def test_description_gives_the_words_to_whom_it_fits(case: Case) -> None:
    assert found_in(case) == set(case.quotes), case.text
