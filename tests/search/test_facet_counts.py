"""Facets: how results are spread, and that a click on a value gives as many."""

from __future__ import annotations

import pytest

from pressdesk.model.geography import Country
from pressdesk.model.meeting import Participation
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.search import finder as finder_module
from pressdesk.search.facet_counts import FacetKind, Facets
from pressdesk.search.finder import SearchInterrupted
from pressdesk.search.query import with_term


@pytest.fixture
def desk(archive):
    """Two visits, three speakers, quotes in three languages."""
    guinea = Country(code="GN", name=Translated("Guinea", "Гвинея", "Гвинея"))
    other = Country(code="GQ", name=Translated("Equatorial Guinea", "Экваториальная Гвинея"))
    water = Topic(name=Translated("Water", "Вода", "Су"))
    people = [
        Person(name=Translated("Anna Meyer", "Анна Мейер")),
        Person(name=Translated("Ivan Petrov", "Иван Петров")),
        Person(name=Translated(ru="Айгүл «Тоқай» Сейітова")),
    ]
    first = Visit(title=Translated(en="Trade talks"), starts_on="2021-03-04", kind="official",
                  guest_country=guinea.id, guest=people[0].id, status="published")  # fmt: skip
    second = Visit(title=Translated(en="Trade forum"), starts_on="2023-05-06", kind="official_working",
                   guest_country=other.id, topics=(water.id,))  # fmt: skip
    archive.save(guinea, other, water, *people, first, second)
    archive.save(
        Quote(visit=first.id, speaker=people[0].id, text="Trade grows.", language="en", clearance="cleared"),
        Quote(visit=first.id, speaker=people[1].id, text="Торговля растёт.", language="ru"),
        Quote(visit=second.id, speaker=people[2].id, text="Сауда өсуде.", language="kk"),
        Quote(visit=second.id, speaker=people[1].id, text="Trade and water.", language="en"),
        Quote(speaker=people[1].id, text="Trade without a visit.", language="en"),
        Participation(visit=second.id, person=people[2].id, office_then=Translated(en="Adviser")),
    )
    return archive


def counts(facets: Facets, kind: FacetKind) -> dict[str, int]:
    """The values of a facet by name, or by code where it has none."""
    values = next((group.values for group in facets.groups if group.kind is kind), ())
    return {value.name.en or value.name.ru or value.value: value.count for value in values}


def test_results_are_counted_by_each_facet(desk, finder):
    facets = finder.facets("trade type:quote")
    assert (facets.passages, facets.is_exact) == (3, True)
    assert counts(facets, FacetKind.SPEAKER) == {"Ivan Petrov": 2, "Anna Meyer": 1}
    assert counts(facets, FacetKind.COUNTRY) == {"Guinea": 1, "Equatorial Guinea": 1}
    assert list(counts(facets, FacetKind.YEAR).values()) == [1, 1, 1]
    assert counts(facets, FacetKind.LANGUAGE) == {"en": 3}
    assert counts(facets, FacetKind.TYPE) == {"quote": 3}
    assert counts(facets, FacetKind.TOPIC) == {"Water": 1}
    assert counts(facets, FacetKind.VISIT_KIND) == {"Official visit": 1, "Official working visit": 1}
    assert counts(facets, FacetKind.CLEARANCE)["Cleared"] == 1
    assert counts(facets, FacetKind.STATUS) == {"Published": 1}
    assert counts(facets, FacetKind.PERSON)["Айгүл «Тоқай» Сейітова"] == 1


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("query", ["trade", "type:quote", "торговля", "-water type:quote"])
def test_adding_the_term_of_a_value_gives_as_many_results_as_it_counted(desk, finder, query, language):
    for group in finder.facets(query, language=language).groups:
        for value in group.values:
            narrowed = with_term(query, value.term)
            assert finder.count(narrowed) == value.count, value.term
            chosen = next(one for one in finder.facets(narrowed).groups if one.kind is group.kind)
            assert next(one for one in chosen.values if one.value == value.value).is_chosen


def test_of_many_passages_the_newest_are_counted_and_that_is_said(desk, finder, monkeypatch):
    monkeypatch.setattr(finder_module, "MOST_COUNTED", 2)
    facets = finder.facets("type:quote")
    assert (facets.passages, facets.is_exact) == (2, False)
    assert sum(counts(facets, FacetKind.YEAR).values()) == 2


@pytest.mark.parametrize("query", ["", "speaker:Nobody", "zzzz", '"', "-"])
def test_nothing_found_has_no_facets(desk, finder, query):
    assert finder.facets(query) == Facets()


def test_counting_stops_when_interrupted(desk, archive):
    connection = archive.reader()
    connection.set_progress_handler(lambda: 1, 1)
    with pytest.raises(SearchInterrupted):
        finder_module.Finder(connection).facets("trade")
    connection.close()
