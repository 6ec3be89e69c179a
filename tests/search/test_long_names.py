"""Names of several words are found under their other names, in any case."""

from __future__ import annotations

import pytest

from pressdesk.model.quote import Quote

TEXTS = (
    "The talks were held in New York.",
    "Переговоры прошли в Нью-Йорке.",
    "Сауд Арабиясының делегациясы келді.",
    "С министром Саудовской Аравии обсудили нефть.",
    "A delegation of Saudi Arabia arrived.",
    "Гости прилетели из Объединённых Арабских Эмиратов.",
    "An envoy of the United Arab Emirates spoke.",
    "A new bridge; York was not named.",
)


@pytest.mark.parametrize(
    ("query", "wanted"),
    [
        ("New York", {0, 1}),
        ("Нью-Йорк", {0, 1}),
        ('"New York"', {0, 1}),
        ("Saudi Arabia", {2, 3, 4}),
        ("Саудовская Аравия", {2, 3, 4}),
        ("Сауд Арабиясы", {2, 3, 4}),
        ("United Arab Emirates", {5, 6}),
    ],
)
def test_name_of_several_words_is_found_under_its_other_names(archive, found, query, wanted):
    archive.save(*(Quote(text=text) for text in TEXTS))
    assert {TEXTS[number] for number in wanted} <= set(found(query))
    assert len(set(found(query)) - {TEXTS[7]}) == len(wanted)


def test_undated_quote_is_filed_under_the_day_it_was_written_down(archive, finder):
    quote = Quote(text="Basalt without a date.")
    archive.save(quote)
    (hit,) = finder.find("basalt").hits
    assert hit.date == archive.get(Quote, quote.id).created_at[:10]
