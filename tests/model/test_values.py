"""Dates, translations, names and the verbatim check, by example and by property."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.model import checks
from pressdesk.model.person import Appointment, Person
from pressdesk.model.registry import BY_TABLE, RECORDS, linking_to, owned_by
from pressdesk.model.values import PartialDate, Translated
from pressdesk.model.verbatim import PART_JOIN, VerbatimState, compare, differences, text_of_ranges
from pressdesk.model.visit import Visit
from pressdesk.model.vocabulary import SHIPPED


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2023-02-28", date(2023, 2, 28), date(2023, 2, 28)),
        ("2024-02", date(2024, 2, 1), date(2024, 2, 29)),
        ("1991", date(1991, 1, 1), date(1991, 12, 31)),
        ("1991-12~", date(1991, 12, 1), date(1991, 12, 31)),
        ("2023?", date(2023, 1, 1), date(2023, 12, 31)),
    ],
)
def test_a_date_may_be_partial_or_uncertain(written: str, first: date, last: date) -> None:
    parsed = PartialDate.parse(written)
    assert (parsed.first_day(), parsed.last_day(), str(parsed)) == (first, last, written)


@pytest.mark.parametrize(
    "written", ["", "28.02.2023", "2023-13", "2023-02-30", "23", "2023-2-8", "yesterday"]
)
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match=r"date|month|day"):
        PartialDate.parse(written)


def test_problems_are_said_beside_the_field_and_never_stop_the_typing() -> None:
    visit = Visit(starts_on="2024-05-15", ends_on="2024-05-14")
    assert {problem.field: problem.text for problem in checks.problems(visit)} == {
        "title": "Title is still missing.",
        "ends_on": "The visit ends before it starts.",
    }
    assert checks.problems(Appointment(starts_on="soon"))[-1].text == (
        "“soon” is not a date. Write 2023-02-28, 2023-02 or 2023."
    )


def test_a_name_is_shown_in_the_language_wanted_or_the_next_best() -> None:
    person = Person(name=Translated(ru="Мухтар Тлеуберди"), spellings=("Mukhtar Tleuberdi",))
    assert person.caption("kk") == "Мухтар Тлеуберди"
    assert person.all_names() == ("Мухтар Тлеуберди", "Mukhtar Tleuberdi")


def test_every_link_and_vocabulary_of_the_declarations_exists() -> None:
    for record_class in RECORDS:
        for spec in record_class.fields():
            assert not spec.target or spec.target in BY_TABLE
            assert not spec.vocabulary or spec.vocabulary in SHIPPED


def test_every_term_has_names_in_three_languages() -> None:
    missing = [
        (vocabulary, term[0]) for vocabulary, terms in SHIPPED.items() for term in terms if not all(term[1:])
    ]
    assert missing == []


def test_what_belongs_to_a_visit_is_known_from_the_declarations() -> None:
    owned = {record_class.table for record_class, _ in owned_by("visit")}
    assert {"meeting", "participation", "quote", "figure", "note", "attachment", "enquiry"} <= owned
    assert ("visit", "guest") in {(record.table, spec.name) for record, spec in linking_to("person")}


SOURCE = "She said: “We’ll build – together – the port.” He agreed."


@pytest.mark.parametrize(
    ("quote", "state"),
    [
        ("We’ll build – together – the port.", VerbatimState.EXACT),
        ("We'll build - together - the port.", VerbatimState.TYPOGRAPHY),
        ("We’ll  build – together – the port.", VerbatimState.TYPOGRAPHY),
        ("We’ll build – together – a port.", VerbatimState.DIFFERENT),
        ("we’ll build – together – the port.", VerbatimState.DIFFERENT),
        ("", VerbatimState.DIFFERENT),
    ],
)
def test_the_badge_says_how_a_quote_stands_to_its_source(quote: str, state: VerbatimState) -> None:
    start = SOURCE.index("We")
    assert compare(quote, SOURCE, ((start, SOURCE.index("”")),)).state is state


def test_a_quote_without_a_source_is_not_called_verbatim() -> None:
    assert compare("Words", "", ()).state is VerbatimState.NO_SOURCE


def test_parts_of_one_statement_are_joined_visibly() -> None:
    ranges = ((11, 22), (36, 44))
    joined = text_of_ranges(SOURCE, ranges)
    assert PART_JOIN in joined
    assert compare(joined, SOURCE, ranges).state is VerbatimState.EXACT


@given(st.text(), st.text())
def test_differences_cover_both_texts_from_end_to_end(source: str, quote: str) -> None:
    found = differences(source, quote)
    assert "".join(difference.source for difference in found) == source
    assert "".join(difference.quote for difference in found) == quote


@given(st.text(min_size=1), st.data())
def test_only_equal_characters_are_called_exact(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    assert compare(text[start:end], text, ((start, end),)).state is VerbatimState.EXACT
    assert compare(text[start:end] + "x", text, ((start, end),)).state is VerbatimState.DIFFERENT
