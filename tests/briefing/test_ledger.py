"""The record of what left: choices come back as they were made, and a paper is found as it was."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.archive.database import Archive
from pressdesk.briefing import ledger
from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent, RecordKey, Words
from pressdesk.briefing.subjects import SubjectNotClear, SubjectNotFound, request_about
from pressdesk.model.briefing import Briefing
from pressdesk.model.geography import Country
from pressdesk.model.person import Person
from pressdesk.model.values import Language, Translated

TEXTS = st.text(max_size=20)
REQUESTS = st.builds(
    BriefingRequest,
    kind=st.sampled_from([kind.value for kind in BriefingKind]),
    visit=TEXTS,
    records=st.lists(st.builds(RecordKey, TEXTS, TEXTS), max_size=3).map(tuple),
    extent=st.sampled_from([extent.value for extent in Extent]),
    language=st.sampled_from([language.value for language in Language]),
    sections=st.none() | st.lists(TEXTS, max_size=4).map(tuple),
    chosen=st.frozensets(TEXTS, max_size=3),
    left_out=st.frozensets(TEXTS, max_size=3),
    words=st.sampled_from([words.value for words in Words]),
    copies=st.none() | st.integers(1, 9),
    covering_note=TEXTS,
    public_safe=st.booleans(),
    prepared_at=st.just("2026-11-24T09:00:00+00:00"),
)


@given(REQUESTS)
def test_choices_come_back_as_they_were_made(request: BriefingRequest) -> None:
    kept = ledger.request_of(ledger.choices_as_json(request))
    assert kept.with_changes(prepared_at=request.prepared_at) == request


@pytest.mark.parametrize("damaged", ["", "{", "[]", "7", '{"unknown": 1}'])
def test_damaged_choices_give_the_cautious_ones(damaged: str) -> None:
    usual = BriefingRequest()
    assert ledger.request_of(damaged).with_changes(prepared_at=usual.prepared_at) == usual


def test_an_entry_whose_paper_is_gone_says_so(archive: Archive) -> None:
    entry = Briefing(title="Lost")
    archive.save(entry)
    with pytest.raises(ledger.PaperLost):
        ledger.kept_paper(archive, entry)
    assert not ledger.kept_as_pages(archive, entry)


def test_a_subject_goes_by_code_name_part_of_a_name_and_id(archive: Archive) -> None:
    country = Country(name=Translated("Atlantis", "Атлантида"), code="QX")
    person = Person(name=Translated("Ada of Atlantis", "Ада"))
    archive.save(country, person)
    assert request_about(archive, "qx").country == country.id
    assert request_about(archive, "атлантида").country == country.id
    assert request_about(archive, "Ada of").person == person.id
    assert request_about(archive, person.id).kind == BriefingKind.COUNTERPART
    assert request_about(archive, "ada", BriefingKind.QUOTES).person == person.id


def test_a_name_that_two_bear_is_told_with_both(archive: Archive) -> None:
    first, second = Person(name=Translated("Ada One")), Person(name=Translated("Ada Two"))
    archive.save(first, second)
    with pytest.raises(SubjectNotClear) as told:
        request_about(archive, "ada")
    assert first.id in str(told.value)
    assert second.id in str(told.value)
    with pytest.raises(SubjectNotFound):
        request_about(archive, "nobody at all")
