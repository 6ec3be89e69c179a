"""Results by visit, and all places of a query within one record."""

from __future__ import annotations

import pytest

from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.search import finder as finder_module


@pytest.fixture
def desk(archive):
    """Twelve visits with five passages on granite each, one note without a visit."""
    for number in range(12):
        visit = Visit(title=Translated(en=f"Granite talks {number}"), starts_on=f"2020-{number + 1:02d}-05")
        quotes = [Quote(visit=visit.id, text=f"Granite costs {n}.") for n in range(3)]
        archive.save(visit, *quotes, Note(visit=visit.id, body="Granites and granite."))
    archive.save(Note(body="Granite without a visit.", written_on="2019-01-01"))
    return archive


def test_records_without_a_visit_are_not_counted_as_one(desk, finder):
    assert finder.count("granite") == 61
    assert finder.count_visits("granite") == 12


def titles(results):
    return [one.hits[0].visit_title for one in results.visits]


@pytest.mark.parametrize("few", [100, 1])
def test_visits_come_newest_first_with_their_best_passage_and_the_number_of_others(
    desk, finder, monkeypatch, few
):
    monkeypatch.setattr(finder_module, "FEW", few)
    results = finder.find_visits("granite", limit=5)
    assert titles(results) == [f"Granite talks {number}" for number in range(11, 6, -1)]
    assert results.more
    first = results.visits[0]
    assert (first.hits[0].record_type, first.hits[0].field) == ("visit", "title")
    assert len(first.hits) + first.further == 5


@pytest.mark.parametrize("few", [100, 1])
@pytest.mark.parametrize("best", [False, True])
def test_pages_of_visits_follow_one_another(desk, finder, monkeypatch, few, best):
    monkeypatch.setattr(finder_module, "FEW", few)
    monkeypatch.setattr(finder_module, "_STEP", 7)
    pages = [finder.find_visits("granite", limit=5, offset=offset, best=best) for offset in (0, 5, 10)]
    owners = [one.hits[0].visit_id or one.hits[0].record_id for page in pages for one in page.visits]
    assert len(owners) == len(set(owners)) == 13
    assert [page.more for page in pages] == [True, True, False]
    assert sum(len(one.hits) + one.further for page in pages for one in page.visits) == 61


def test_corrected_and_empty_queries_give_visits_too(desk, finder):
    assert finder.find_visits("granlte").corrected == "granite"
    assert finder.find_visits("").visits == ()
    assert finder.find_visits("speaker:Nobody").notes


def test_all_places_of_a_query_in_one_record_are_given_by_field(desk, finder):
    note = Note(title="On granites", body="Granite, then basalt. The granite’s price.")
    places = {one.field: one.ranges for one in finder.places_in(note, "granite")}
    assert [note.title[a:b] for a, b in places["title"]] == ["granites"]
    assert [note.body[a:b] for a, b in places["body"]] == ["Granite", "granite’s"]
    assert [one.field for one in finder.places_in(note, "granite", exact_only=True)] == ["body"]
    assert finder.places_in(note, "marble") == []
