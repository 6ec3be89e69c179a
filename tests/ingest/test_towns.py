"""Towns outside the table of cities: by noun, preposition, case, dateline and the country beside them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.ingest.annotators import places
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import PlaceSort, PlaceValue
from pressdesk.ingest.finding import Layers
from pressdesk.ingest.gazetteer import town
from pressdesk.ingest.known import KnownNames

SENTENCES = [
    ("The minister arrived in Kolding on 14 May and met his colleague.", "Kolding", "DK"),
    ("KOLDING, Denmark, 14 May 2024 – The minister spoke about wind.", "Kolding", "DK"),
    ("She was welcomed in the town of Kremnica by the mayor.", "Kremnica", None),
    ("Он прибыл с рабочим визитом в Кутна-Гору, где его приняли.", "Кутна-Гора", "CZ"),
    ("Переговоры прошли в селе Шаульдер.", "Шаульдер", None),
    ("Министр Чехияның Кутна-Гора қаласына барды.", "Кутна-Гора", "CZ"),
    ("Кездесу Түркістан облысының Шәуілдір ауылында өтті.", "Шәуілдір", "KZ"),
]


def towns_of(text: str) -> list[tuple[str, str | None]]:
    found = places.annotate(SourceText.of(text), Layers(), KnownNames())
    values = [(finding.rule, finding.value) for finding in found]
    return [
        (value.name, value.country)
        for rule, value in values
        if isinstance(value, PlaceValue) and value.sort is PlaceSort.CITY and rule.startswith("town")
    ]


@pytest.mark.parametrize(("sentence", "name", "country"), SENTENCES)
def test_town_outside_the_table_is_found_in_the_nominative(
    sentence: str, name: str, country: str | None
) -> None:
    assert (name, country) in towns_of(sentence)


@pytest.mark.parametrize("sentence", ["He spoke in May about it.", "Вопрос – кто поедет?", "Онда ол келді."])
def test_ordinary_word_with_a_capital_is_no_town(sentence: str) -> None:
    assert towns_of(sentence) == []


def test_gazetteer_undoes_russian_and_kazakh_cases() -> None:
    assert town("Нижнем Новгороде") == ("Нижний Новгород", "RU")
    assert town("Зальцбургте", is_kazakh=True) == ("Зальцбург", "AT")
    assert town("Nowhereville") is None


@given(st.text(max_size=200))
def test_no_text_confuses_the_search_for_towns(text: str) -> None:
    for name, _ in towns_of(text):
        assert name
