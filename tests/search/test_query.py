"""The query language: any string is a query."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.search.query import (
    LONGEST,
    ChipKind,
    Key,
    chips,
    filter_term,
    parse,
    with_term,
    without,
    written,
)


def words(text: str, **options: bool) -> list[list[str]]:
    return [[" ".join(term.words) for term in clause] for clause in parse(text, **options).clauses]


def test_all_words_must_match():
    assert words("trade agreement") == [["trade"], ["agreement"]]


@pytest.mark.parametrize("text", ['"free trade"', "“free trade”", "«free trade»", "„free trade“"])
def test_quoted_words_are_a_phrase(text):
    (clause,) = parse(text).clauses
    assert clause[0].is_phrase
    assert clause[0].words == ("free", "trade")


@pytest.mark.parametrize("word", ["OR", "ИЛИ", "НЕМЕСЕ", "|"])
def test_either_of_two_words_in_three_languages(word):
    assert words(f"oil {word} gas pipeline") == [["oil", "gas"], ["pipeline"]]


def test_small_or_is_a_word():
    assert words("oil or gas") == [["oil"], ["or"], ["gas"]]


def test_excluded_words_and_phrases():
    query = parse('oil -gas -"free trade"')
    assert [term.words for term in query.excluded] == [("gas",), ("free", "trade")]


def test_star_means_a_beginning_and_so_does_the_last_word_while_typing():
    assert parse("min*").terms[0].is_prefix
    assert not parse("min").terms[0].is_prefix
    assert [term.is_prefix for term in parse("the min", typing=True).terms] == [False, True]
    assert [term.is_prefix for term in parse("the min ", typing=True).terms] == [False, False]


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("speaker:Blinken", Key.SPEAKER),
        ("спикер:Блинкен", Key.SPEAKER),
        ("сөйлеуші:Блинкен", Key.SPEAKER),
        ("country:Japan", Key.COUNTRY),
        ("страна:Япония", Key.COUNTRY),
        ("ел:Жапония", Key.COUNTRY),
        ("YEAR:2023", Key.YEAR),
        ("год:2023", Key.YEAR),
        ("жыл:2023", Key.YEAR),
        ("before:2023-02", Key.BEFORE),
        ("после:2023", Key.AFTER),
        ("type:quote", Key.TYPE),
        ("тип:цитата", Key.TYPE),
        ("lang:kk", Key.LANG),
        ("тіл:kk", Key.LANG),
        ("has:photo", Key.HAS),
        ("in:2023-02-28", Key.IN),
        ("status:cleared", Key.STATUS),
        ("kind:official", Key.KIND),
        ("topic:energy", Key.TOPIC),
        ("тақырып:энергетика", Key.TOPIC),
        ("to:Tokayev", Key.TO),
        ("person:Tokayev", Key.PERSON),
    ],
)
def test_filters_are_named_in_three_languages(text, key):
    (one,) = parse(text).filters
    assert one.key is key


def test_filter_takes_several_words_in_quotes_and_several_values():
    query = parse('speaker:"Antony Blinken" country:JP,KZ -type:note')
    assert [one.values for one in query.filters] == [("Antony Blinken",), ("JP", "KZ"), ("note",)]
    assert [one.is_negated for one in query.filters] == [False, False, True]


def test_unknown_key_and_address_are_words():
    assert words("colour:red") == [["colour red"]]
    assert words("https://gov.kz/a") == [["https gov kz a"]]


@pytest.mark.parametrize(
    "text", ["", " ", '"', "-", "*", ":", "OR", "'", "((", "-*", '""', "speaker:", "\x00", "–", "🙂"]
)
def test_signs_alone_look_for_nothing(text):
    assert parse(text).is_empty


def test_signs_around_words_are_no_operators():
    assert words("(oil) AND [gas];") == [["oil"], ["and"], ["gas"]]
    assert words('"unbalanced quote') == [["unbalanced"], ["quote"]]


def test_very_long_query_is_cut_and_says_so():
    query = parse("word " * 5000)
    assert query.is_cut
    assert len(query.clauses) <= LONGEST


@given(st.text(max_size=300), st.booleans())
def test_any_string_is_a_query(text, typing):
    query = parse(text, typing=typing)
    assert query.text == text
    assert all(word.isalnum() for term in (*query.terms, *query.excluded) for word in term.words)


def test_query_is_shown_as_chips():
    text = 'oil* -gas OR "free trade" speaker:"Antony Blinken" -год:2023'
    found = chips(text)
    assert [(chip.kind, chip.key, chip.value, chip.is_negated) for chip in found] == [
        (ChipKind.BEGINNING, None, "oil", False),
        (ChipKind.WORD, None, "gas", True),
        (ChipKind.OR, None, "", False),
        (ChipKind.PHRASE, None, "free trade", False),
        (ChipKind.FILTER, Key.SPEAKER, "Antony Blinken", False),
        (ChipKind.FILTER, Key.YEAR, "2023", True),
    ]
    assert all(text[chip.start : chip.end] == chip.text for chip in found)
    assert written(found) == text


def test_chip_is_clicked_away_with_the_or_that_joined_it():
    text = "oil OR gas year:2023"
    oil, _, gas, year = chips(text)
    assert without(text, oil) == "gas year:2023"
    assert without(text, gas) == "oil year:2023"
    assert without(text, year) == "oil OR gas"


def test_term_is_added_once():
    assert with_term("oil", "year:2023") == "year:2023 oil"
    assert with_term("oil year:2023 ", "year:2023") == "oil year:2023 "
    assert with_term("", "year:2023") == "year:2023 "


@given(st.text(max_size=80))
def test_chips_written_again_are_the_same_query(text):
    one, other = parse(text), parse(written(chips(text)))
    assert (one.clauses, one.excluded, one.filters) == (other.clauses, other.excluded, other.filters)
    for chip in chips(text):
        assert text[chip.start : chip.end] == chip.text


@given(st.text(alphabet='ab -":*«»OR|\n,', max_size=40))
def test_chips_of_signs_written_again_are_the_same_query(text):
    one, other = parse(text), parse(written(chips(text)))
    assert (one.clauses, one.excluded, one.filters) == (other.clauses, other.excluded, other.filters)


@given(st.sampled_from(Key), st.text(max_size=40))
def test_any_name_can_be_filtered_by(key, name):
    filters = parse(filter_term(key, name)).filters
    assert all(one.key is key for one in filters)
    assert len(filters) <= 1
