"""What a reader copies out of the paper is what was said, character for character."""

from __future__ import annotations

from collections.abc import Callable
from random import Random

import pypdfium2
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.briefing.blocks import Briefing, Cover, Passage, Quotation, Quotes, Section
from pressdesk.briefing.typeset import render
from pressdesk.briefing.wording import quotation_marks

from .conftest import PREPARED_AT, pdf_text, squeezed

WORDS = {
    "en": "partnership long-term Central-Asian re-continuous ever-more and/or 30-year word—word short- "
    "state-of-the-art U.S.-led “inner” it’s energy, trade: (so-called) 2023–2024 C5+1 well… yes?no the",
    "ru": "торгово-экономическое юго-западный двух- трёхсторонний и/или объём научно-технический по-прежнему "
    "«внутренняя» 2023–2024 – в-третьих стран-участниц премьер-министр подъезд ещё №5 млрд₸",
    "kk": "сауда-экономикалық мәдени-гуманитарлық ынтымақтастық өзара «ішкі» бас-басына әл-ауқат тауар-ақша "
    "қарым-қатынас – деді Ғ Қ Ң Һ Ұ Ү І Ө шекара-аралық және/немесе гауһар жиһаз үкімет",
}


@st.composite
def spoken(draw: st.DrawFn) -> tuple[str, str]:
    language = draw(st.sampled_from(sorted(WORDS)))
    words = draw(st.lists(st.sampled_from(WORDS[language].split()), min_size=1, max_size=90))
    return " ".join(words), language


def quote_sheet(quotes: list[tuple[str, str]]) -> Briefing:
    items = tuple(
        Quotation(Passage("Speaker"), Passage(text, language), quotation_marks(language))
        for text, language in quotes
    )
    return Briefing(
        "en",
        Cover("Quotes", Passage("Sheet")),
        PREPARED_AT,
        (Section("quotes", "Statements", (Quotes(items),)),),
    )


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(spoken(), min_size=1, max_size=25))
def test_every_quote_comes_back_out_of_the_paper(quotes: list[tuple[str, str]]) -> None:
    text = pdf_text(render(quote_sheet(quotes)))
    for words, language in quotes:
        opening, closing = quotation_marks(language)
        assert f"{opening}{words}{closing}" in text


@pytest.mark.parametrize("language", sorted(WORDS))
def test_two_hundred_quotes_of_each_language_come_back_to_the_character(language: str) -> None:
    random, words = Random(language), WORDS[language].split()
    quotes = [" ".join(random.choices(words, k=random.randint(3, 80))) for _ in range(200)]
    text = pdf_text(render(quote_sheet([(quote, language) for quote in quotes])))
    assert not [quote for quote in quotes if quote not in text]


@settings(
    max_examples=8,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture],
)
@given(st.lists(spoken(), min_size=1, max_size=25))
def test_every_quote_comes_back_through_another_reader(
    poppler_text: Callable[[bytes], str], quotes: list[tuple[str, str]]
) -> None:
    text = poppler_text(render(quote_sheet(quotes)))
    assert not [words for words, _ in quotes if words not in text]


@settings(max_examples=10, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(spoken(), min_size=8, max_size=20))
def test_no_short_quote_is_split_between_pages_or_parted_from_its_speaker(
    quotes: list[tuple[str, str]],
) -> None:
    with pypdfium2.PdfDocument(render(quote_sheet(quotes))) as document:
        pages = [squeezed(page.get_textpage().get_text_range()) for page in document]
    for words, language in quotes:
        opening, closing = quotation_marks(language)
        assert any(f"Speaker {opening}{words}{closing}" in page for page in pages)


@pytest.mark.parametrize("language", sorted(WORDS))
def test_a_long_quote_runs_over_pages_and_names_its_speaker_on_each(language: str) -> None:
    words = " ".join(WORDS[language].split() * 50)[:10_000].rsplit(" ", 1)[0]
    text = pdf_text(render(quote_sheet([(words, language)])))
    assert text.count("Speaker") > 1
    assert text.count("(continued)") == text.count("Speaker") - 1
    assert all(text.count(word) >= words.split().count(word) for word in set(words.split()) if len(word) > 3)


def test_paragraphs_of_a_quote_stay_apart() -> None:
    text = pdf_text(render(quote_sheet([("First part.\n\nSecond part.\r\nThird part.", "en")])))
    assert "“First part. Second part. Third part.”" in text


def test_blanks_in_a_row_do_not_swallow_words() -> None:
    assert squeezed("two  blanks and a\ttab") in pdf_text(
        render(quote_sheet([("two  blanks and a\ttab", "en")]))
    )


def test_a_quote_of_many_short_lines_runs_on_though_it_has_few_letters() -> None:
    lines = [f"Line {number}." for number in range(90)]
    text = pdf_text(render(quote_sheet([("\n".join(lines), "en")])))
    assert "(continued)" in text
    assert all(line in text for line in lines)
