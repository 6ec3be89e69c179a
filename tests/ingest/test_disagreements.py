"""What is kept where a text disagrees with what is held."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.ingest.accession import accept
from pressdesk.ingest.disagreements import Disagreements
from pressdesk.ingest.reading import read_release
from pressdesk.model.assertion import Assertion
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive

RELEASE = (
    "Astana, 5 June 2024\n\nPresident of Kazakhstan Marat Osokin received President of Finland Eero Lahti, "
    "who arrived in Astana on a state visit."
)


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


def say(archive: Archive, visit: Visit, source: Source, kind: str) -> None:
    with archive.transaction("Keep both") as transaction:
        told = Disagreements(archive, transaction, source.id)
        told.keep_both(visit, "kind", visit.kind, kind)


def other_source(archive: Archive) -> Source:
    source = Source(title="Another release", text="An official visit.")
    archive.save(source, action="Keep a source")
    return source


def test_held_value_names_the_source_it_came_from(archive: Archive) -> None:
    filed = accept(archive, read_release(RELEASE))
    say(archive, filed.visit, other_source(archive), "official")
    held, told = archive.find(Assertion, record_id=filed.visit.id)
    assert (held.value, held.source, held.chosen) == ('"state"', filed.source.id, True)
    assert (told.value, told.chosen) == ('"official"', False)


def test_typed_value_names_no_source(archive: Archive) -> None:
    filed = accept(archive, read_release(RELEASE))
    visit = filed.visit.replaced(kind="working")
    archive.save(visit, action="Type")
    say(archive, visit, other_source(archive), "official")
    held, _ = archive.find(Assertion, record_id=visit.id)
    assert (held.value, held.source) == ('"working"', "")


def test_each_source_of_a_value_is_kept_once(archive: Archive) -> None:
    visit = accept(archive, read_release(RELEASE)).visit
    one, other = other_source(archive), other_source(archive)
    for source in (one, other, other):
        say(archive, visit, source, "official")
    told = [saying.source for saying in archive.find(Assertion, record_id=visit.id, chosen=False)]
    assert told == [one.id, other.id]


def test_source_joins_a_settled_value_without_a_new_question(archive: Archive) -> None:
    visit = accept(archive, read_release(RELEASE)).visit
    say(archive, visit, other_source(archive), "official")
    archive.save(*(saying.replaced(settled=True) for saying in archive.find(Assertion)), action="Settle")
    say(archive, visit, other_source(archive), "official")
    assert archive.count(Assertion, settled=False) == 0
    say(archive, visit, other_source(archive), "working")
    assert archive.count(Assertion, settled=False) == 1


def test_text_that_sides_with_the_held_value_joins_it(archive: Archive) -> None:
    visit = accept(archive, read_release(RELEASE)).visit
    other = "Astana, 5 June 2024\n\nMarat Osokin received Eero Lahti, who is on an official visit to Astana."
    accept(archive, read_release(other), merge_into=visit)
    again = accept(archive, read_release(RELEASE.replace("who arrived", "who came")), merge_into=visit)
    sayings = archive.find(Assertion, record_id=visit.id, field_name="kind", value='"state"')
    assert [saying.chosen for saying in sayings] == [True, True]
    start, end = sayings[1].source_ranges[0]
    assert sayings[1].source == again.source.id
    assert "state visit" in again.source.text[start:end]
