"""What a press officer saves is there, can be undone, and can be taken out of the bin again."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveReadOnly, BrokenLink, RecordNotFound
from pressdesk.archive.transaction import Written
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit


def test_a_saved_visit_is_there_after_reopening(archive: Archive, visit: Visit, tmp_path: Path) -> None:
    archive.close()
    with Archive.open(tmp_path / "desk.pressdesk") as reopened:
        assert reopened.get(Visit, visit.id) == visit


def test_the_words_of_a_quote_carry_their_digest(archive: Archive, visit: Visit) -> None:
    quote = archive.find(Quote, visit=visit.id)[0]
    assert quote.text == "We shall build the port together."
    assert len(quote.text_sha256) == 64


def test_records_are_found_by_any_link_also_by_one_of_several(archive: Archive, visit: Visit) -> None:
    topic = archive.find(Topic)[0]
    assert archive.find(Visit, topics=topic.id) == [visit]
    assert archive.find(Visit, guest=visit.guest, kind="working") == [visit]
    assert archive.find(Visit, kind="state") == []
    assert archive.count(Quote, visit=visit.id) == 1


def test_an_edit_is_undone_and_done_again(archive: Archive, visit: Visit) -> None:
    groups: list[Written] = []
    archive.add_written_listener(groups.append)
    archive.save(visit.replaced(title=Translated("A slip"), topics=()), action="Edit the title")
    undone = archive.revert(groups[-1].group_id, "Undo: edit the title")
    restored = archive.get(Visit, visit.id)
    assert (restored.title, restored.topics) == (visit.title, visit.topics)
    archive.revert(undone, "Redo: edit the title")
    assert archive.get(Visit, visit.id).title == Translated("A slip")


def test_undoing_an_addition_puts_the_record_in_the_bin(archive: Archive, visit: Visit) -> None:
    groups: list[Written] = []
    archive.add_written_listener(groups.append)
    note = Note(visit=visit.id, body="Ask for the recording.")
    archive.save(note, action="Add note")
    undone = archive.revert(groups[-1].group_id, "Undo: add note")
    assert archive.find(Note, visit=visit.id) == []
    assert [lost.body for lost in archive.find(Note, removed=True)] == ["Ask for the recording."]
    archive.revert(undone, "Redo: add note")
    assert archive.find(Note, visit=visit.id)[0].body == "Ask for the recording."


def test_removed_visit_is_found_again_after_restoring(archive: Archive, visit: Visit) -> None:
    archive.remove(visit)
    assert archive.find(Visit) == []
    assert archive.get(Visit, visit.id).is_removed
    archive.restore(archive.get(Visit, visit.id))
    assert archive.find(Visit)[0].title == visit.title


def test_saving_without_a_change_writes_no_history(archive: Archive, visit: Visit) -> None:
    before = archive.history_of(visit)
    archive.save(visit)
    assert archive.history_of(visit) == before


def test_history_tells_who_changed_what(archive: Archive, visit: Visit) -> None:
    archive.author = "A. Seitkali"
    archive.save(visit.replaced(ends_on="2024-05-16"), action="Edit the last day")
    newest = archive.history_of(visit)[0]
    assert (newest.author, newest.action, dict(newest.doc)) == (
        "A. Seitkali",
        "Edit the last day",
        {"ends_on": "2024-05-16"},
    )


def test_a_transaction_that_fails_keeps_nothing(archive: Archive, visit: Visit) -> None:
    with pytest.raises(BrokenLink):
        archive.save(Person(name=Translated("Never kept")), visit.replaced(host="nobody"))
    assert archive.find(Person, order="created_at")[-1].name.en == "Elsa Lindqvist"
    assert archive.get(Visit, visit.id) == visit


def test_an_inner_transaction_joins_the_outer_one(archive: Archive, visit: Visit) -> None:
    groups: list[Written] = []
    archive.add_written_listener(groups.append)
    with archive.transaction("Outer"):
        archive.save(Note(visit=visit.id, body="One"))
        archive.save(Note(visit=visit.id, body="Two"))
    assert [len(group.touched) for group in groups] == [2]
    assert groups[0].action == "Outer"


def test_a_write_listener_that_fails_takes_the_whole_save_back(archive: Archive, visit: Visit) -> None:
    def refuse(*_: object) -> None:
        raise ValueError("no index")

    archive.add_write_listener(refuse)
    with pytest.raises(ValueError, match="no index"):
        archive.save(visit.replaced(reference="X"))
    assert archive.get(Visit, visit.id).reference == ""


def test_long_lists_come_as_row_numbers(archive: Archive) -> None:
    with archive.transaction("Many") as transaction:
        transaction.add_all(
            Visit(title=Translated(f"Visit {day}"), starts_on=f"2024-01-{day:02d}") for day in range(1, 29)
        )
    numbers = archive.row_numbers(Visit, order="-starts_on")
    page = archive.by_row_numbers(Visit, numbers[:3])
    assert [page[number].title.en for number in numbers[:3]] == ["Visit 28", "Visit 27", "Visit 26"]


def test_an_unknown_record_is_named_in_a_sentence(archive: Archive) -> None:
    with pytest.raises(RecordNotFound, match="no visit with the id “missing”"):
        archive.get(Visit, "missing")


def test_an_archive_opened_for_reading_refuses_to_save(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    reading = Archive.open(tmp_path / "desk.pressdesk", read_only=True)
    with reading, pytest.raises(ArchiveReadOnly):
        reading.save(visit.replaced(reference="X"))


def test_the_driver_ships_a_safe_sqlite_and_only_one() -> None:
    import sys

    from pressdesk.archive.driver import sqlite_version

    assert tuple(int(part) for part in sqlite_version().split(".")) >= (3, 51, 3)
    assert sys.modules["pysqlite3"].__name__ == "sqlcipher3"
