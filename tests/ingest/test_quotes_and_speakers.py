"""Quotes and their speakers: the hard cases of three languages, and what always holds."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from marked_cases import Case, load

from pressdesk.ingest.annotators import find_all
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import PersonValue, QuoteValue

PIECES = [
    "“",
    "”",
    "«",
    "»",
    "„",
    '"',
    "'",
    "‘",
    "’",
    "– ",
    "\n\n",
    "\n",
    ", ",
    ". ",
    "! ",
    ": ",
    " said ",
    "деді ",
    "сказал ",
    "Prime Minister ",
    "John Smith",
    "Ерлан Досжанов",
    "Министр ",
    "Астанаға ",
    "a b c d e",
    "\u200b",
    "\U0001f54a",
    "(Laughter.) ",
    "PRESIDENT BIDEN: ",
    "Вопрос: ",
    "по словам ",
    "\r\n",
    "• ",
    "# ",
]


def found_in(case: Case) -> set[tuple[int, int, str]]:
    """Return the (start, end, speaker) of everything that reading offers without a doubt about its extent."""
    layers = find_all(SourceText.of(case.text))
    names = {value.key: value.name for _, value in layers.of(PersonValue) if value.is_named}
    return {
        (start, end, names.get(quote.speaker, quote.speaker_printed))
        for _, quote in layers.of(QuoteValue)
        if not quote.is_fragment and not quote.is_unclosed
        for start, end in quote.parts
    }


@pytest.mark.parametrize("case", load(), ids=lambda case: f"{case.language}: {case.name}")
def test_hard_case_gives_exactly_its_quotes_and_speakers(case: Case) -> None:
    assert found_in(case) == set(case.quotes)


@given(st.lists(st.sampled_from(PIECES), max_size=60).map("".join))
@settings(max_examples=150, deadline=None)
def test_every_part_is_a_slice_of_the_kept_text_in_order_and_apart(raw: str) -> None:
    text = SourceText.of(raw)
    assert text.text == raw
    position = 0
    for _, quote in find_all(text).of(QuoteValue):
        for start, end in quote.parts:
            assert position <= start < end <= len(raw)
            position = end


@given(st.text(max_size=400))
@settings(max_examples=100, deadline=None)
def test_any_text_at_all_is_read_without_a_crash(raw: str) -> None:
    for _, quote in find_all(SourceText.of(raw)).of(QuoteValue):
        assert 0.0 <= max((candidate.score for candidate in quote.candidates), default=0.0) <= 1.1


def test_three_best_candidates_are_kept_best_first() -> None:
    text = "President Ann Lee met King Omar and Senator Max Roy. “We agreed on all of it,” she said."
    quote = find_all(SourceText.of(text)).first(QuoteValue)
    assert quote is not None
    scores = [candidate.score for candidate in quote.candidates]
    assert len(scores) <= 3
    assert scores == sorted(scores, reverse=True)


def test_parts_around_the_narrators_words_are_one_statement() -> None:
    text = "«Мы готовы, – сказал Премьер-министр Иван Петров. – Начнем завтра»."
    quotes = find_all(SourceText.of(text)).of(QuoteValue)
    assert [[text[start:end] for start, end in quote.parts] for _, quote in quotes] == [
        ["Мы готовы", "Начнем завтра"]
    ]


def test_unclosed_mark_is_flagged_and_stays_in_its_paragraph() -> None:
    text = "Minister Ann Lee said: “We will meet again soon.\n\nThe guests left for the airport."
    quote = find_all(SourceText.of(text)).first(QuoteValue)
    assert quote is not None
    assert quote.is_unclosed
    assert quote.parts[-1][1] <= text.index("\n")


def test_long_text_takes_time_in_proportion_to_its_length() -> None:
    text = "President Ann Lee received Minister Max Roy in Rome. “We agree on it all,” she said.\n\n" * 1500
    layers = find_all(SourceText.of(text))
    assert len(layers.of(QuoteValue)) == 1500
