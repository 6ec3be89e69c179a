"""A confirmed draft becomes records: all or nothing, people found again, visits recognised and merged."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.ingest import editing
from pressdesk.ingest.accession import accept, held_visits, known_names
from pressdesk.ingest.draft import Review
from pressdesk.ingest.inbox import discard_draft, keep_draft, load_draft, update_draft, waiting_drafts
from pressdesk.ingest.reading import read_release
from pressdesk.model.assertion import Assertion
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Country, Place
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.verbatim import VerbatimState, compare
from pressdesk.model.visit import Visit

ENGLISH = (
    "Astana, 5 June 2024\n\nPresident of Kazakhstan Marat Osokin received President of Finland Eero "
    "Lahti, who arrived"
    " in Astana on a state visit. Trade exceeded 1.2 billion euros.\n\n“We shall build the port "
    "together,” said Marat"
    " Osokin. “The work begins now.”\n\nThen Eero Lahti met with Prime Minister of Kazakhstan Timur Abenov."
)
RUSSIAN = (
    "5 июня 2024 года\n\nПрезидент Казахстана Марат Осокин принял Президента Финляндии Ээро Лахти, "
    "прибывшего в Астану"
    " с официальным визитом.\n\n«Мы вместе построим порт и начнём работу сегодня», – сказал Марат Осокин."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "desk.pressdesk") as opened:
        yield opened


def test_a_release_becomes_a_visit_with_everything_in_it(archive: Archive) -> None:
    filed = accept(archive, read_release(ENGLISH))
    visit = filed.visit
    assert (visit.starts_on, visit.kind, visit.level, visit.direction) == (
        "2024-06-05",
        "state",
        "head_of_state",
        "incoming",
    )
    assert visit.reference == "2024-06-05 FI-KZ 01"
    assert archive.get(Person, visit.guest).name.en == "Eero Lahti"
    assert archive.count(Participation, visit=visit.id) == 3
    meetings = archive.find(Meeting, visit=visit.id, order="position")
    assert [archive.count(Participation, meeting=meeting.id) for meeting in meetings] == [2, 2]
    assert [figure.as_printed for figure in archive.find(Figure, visit=visit.id)] == ["1.2 billion euros"]


def test_every_filed_quote_equals_its_place_in_the_source(archive: Archive) -> None:
    filed = accept(archive, read_release(ENGLISH))
    source = archive.get(Source, filed.source.id)
    assert source.text == ENGLISH
    quotes = archive.find(Quote, visit=filed.visit.id, kind="direct")
    assert quotes
    for quote in quotes:
        assert compare(quote.text, source.text, quote.source_ranges).state is VerbatimState.EXACT


def test_rejected_values_stay_out(archive: Archive) -> None:
    draft = read_release(ENGLISH)
    draft = editing.set_review(draft, draft.figures[0].id, Review.REJECTED)
    filed = accept(archive, draft)
    assert archive.count(Figure, visit=filed.visit.id) == 0


def test_the_same_visit_in_another_language_is_recognised(archive: Archive) -> None:
    held = accept(archive, read_release(ENGLISH)).visit
    draft = read_release(RUSSIAN, known=known_names(archive))
    assert [visit.id for visit in held_visits(archive, draft)] == [held.id]


def test_a_visit_of_others_on_the_same_day_is_not_taken_for_it(archive: Archive) -> None:
    accept(archive, read_release(ENGLISH))
    other = read_release(
        "Vienna, 5 June 2024\n\nChancellor of Austria Peter Launer met with Foreign Minister of Peru "
        "Ana Quispe in Vienna."
    )
    assert held_visits(archive, other) == []


def test_merging_keeps_one_visit_and_both_values_where_the_texts_disagree(archive: Archive) -> None:
    held = accept(archive, read_release(ENGLISH)).visit
    draft = read_release(RUSSIAN, known=known_names(archive))
    merged = accept(archive, draft, merge_into=held)
    assert archive.count(Visit) == 1
    assert "kind" in merged.conflicts
    assert {item.value for item in archive.find(Assertion, field_name="kind")} == {'"state"', '"official"'}
    guest = archive.get(Person, archive.get(Visit, held.id).guest)
    assert (guest.name.en, guest.name.ru) == ("Eero Lahti", "Ээро Лахти")


def test_merging_the_same_text_again_adds_nothing(archive: Archive) -> None:
    held = accept(archive, read_release(ENGLISH)).visit
    before = [archive.count(kind, visit=held.id) for kind in (Quote, Meeting, Figure, Source, Participation)]
    accept(archive, read_release(ENGLISH, known=known_names(archive)), merge_into=held)
    assert [
        archive.count(kind, visit=held.id) for kind in (Quote, Meeting, Figure, Source, Participation)
    ] == before


def test_filing_is_one_step_of_history_and_can_be_undone_at_once(archive: Archive) -> None:
    filed = accept(archive, read_release(ENGLISH))
    group = archive.history_of(filed.visit)[0].group_id
    archive.revert(group, "Undo")
    assert (archive.count(Visit), archive.count(Quote), archive.count(Source)) == (0, 0, 0)


def test_a_draft_waits_in_the_inbox_and_comes_back_as_it_was_left(archive: Archive) -> None:
    draft = read_release(ENGLISH)
    entry = keep_draft(archive, draft)
    edited = editing.set_field(draft, "city", "Almaty")
    entry = update_draft(archive, entry, edited)
    assert load_draft(archive, waiting_drafts(archive)[0]) == edited


def test_the_same_text_is_not_kept_twice(archive: Archive) -> None:
    first = keep_draft(archive, read_release(ENGLISH))
    assert keep_draft(archive, read_release(ENGLISH)).id == first.id
    assert archive.count(Source) == 1


def test_a_filed_or_discarded_draft_waits_no_longer(archive: Archive) -> None:
    entry = keep_draft(archive, read_release(ENGLISH))
    filed = accept(archive, load_draft(archive, entry), inbox_draft=entry)
    assert archive.get(InboxDraft, entry.id).visit == filed.visit.id
    discard_draft(archive, keep_draft(archive, read_release(RUSSIAN)))
    assert waiting_drafts(archive) == []


def test_a_topic_that_an_officer_made_is_not_made_again(archive: Archive) -> None:
    code, names = next((topic.id, topic) for topic in read_release(ENGLISH).topics)
    own = Topic(name=Translated(names.en.upper()), code=f"not {code}")
    archive.save(own)
    visit = accept(archive, read_release(ENGLISH)).visit
    assert own.id in visit.topics
    assert len(visit.topics) == len({archive.get(Topic, one).name.en.casefold() for one in visit.topics})


def test_merging_takes_the_place_of_the_held_visit(archive: Archive) -> None:
    filed = accept(archive, read_release(ENGLISH)).visit
    (place,) = (archive.get(Place, one) for one in filed.places)
    twin = Place(name=place.name, country=place.country)
    archive.save(twin, filed.replaced(places=(twin.id,)))
    merged = accept(archive, read_release(RUSSIAN), merge_into=archive.get(Visit, filed.id))
    assert merged.visit.places == (twin.id,)


def test_a_town_of_the_same_name_in_another_country_is_another_place(archive: Archive) -> None:
    abroad = Country(name=Translated("Freedonia"), code="XX")
    other = Place(name=Translated("Astana"), country=abroad.id)
    archive.save(abroad, other)
    assert other.id not in accept(archive, read_release(ENGLISH)).visit.places
