"""Many threads at one archive: each sees whole transactions, and closing ends none of them harshly."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.archive.exchange import export_json, import_json
from pressdesk.archive.integrity import check
from pressdesk.archive.snapshots import make_snapshot, restore_to
from pressdesk.model.note import Note
from pressdesk.model.visit import Visit

CLOSED_UNDER_READERS = """
import sys, threading
from pathlib import Path
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveClosed
from pressdesk.model.note import Note

archive = Archive.create(Path(sys.argv[1]))
with archive.transaction("Write notes") as transaction:
    transaction.add_all(Note(body="A sentence. " * 20) for _ in range(1500))
reading = threading.Barrier(4)

def read():
    archive.find(Note, limit=1)
    reading.wait()
    try:
        while True:
            archive.find(Note)
    except ArchiveClosed:
        pass

threads = [threading.Thread(target=read) for _ in range(3)]
for thread in threads:
    thread.start()
reading.wait()
archive.close()
for thread in threads:
    thread.join()
print("ended in peace")
"""


def in_threads(*works: Callable[[], object]) -> list[BaseException]:
    """Run works at one time; give what they raised."""
    raised: list[BaseException] = []

    def guarded(work: Callable[[], object]) -> None:
        try:
            work()
        except BaseException as error:  # noqa: BLE001 - handed to the test
            raised.append(error)

    threads = [threading.Thread(target=guarded, args=(work,)) for work in works]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return raised


def test_closing_while_other_threads_read_ends_none_of_them_harshly(tmp_path: Path) -> None:
    for number in range(3):
        words = [sys.executable, "-c", CLOSED_UNDER_READERS, str(tmp_path / f"{number}.pressdesk")]
        ended = subprocess.run(words, capture_output=True, text=True, check=False)
        assert (ended.returncode, ended.stdout) == (0, "ended in peace\n"), ended.stderr


def test_a_closed_archive_says_so_to_readers_and_writers(archive: Archive) -> None:
    archive.close()
    for act in (lambda: archive.find(Note), lambda: archive.save(Note(body="Late."))):
        with pytest.raises(ArchiveClosed, match="was closed meanwhile"):
            act()


def test_the_file_alone_holds_every_save_once_the_archive_is_closed(archive: Archive, tmp_path: Path) -> None:
    archive.save(Note(body="Kept."))
    held = threading.Event()
    let_go = threading.Event()

    def read_and_stay() -> None:
        archive.find(Note)
        held.set()
        let_go.wait()

    other = threading.Thread(target=read_and_stay)
    other.start()
    held.wait()
    archive.close()
    copy = tmp_path / "copy.pressdesk"
    copy.write_bytes(archive.path.read_bytes())
    let_go.set()
    other.join()
    with Archive.open(copy, read_only=True) as opened:
        assert [note.body for note in opened.find(Note)] == ["Kept."]


def test_two_writers_and_a_reader_at_one_time_lose_nothing(archive: Archive) -> None:
    def write() -> None:
        for number in range(40):
            archive.save(Note(body=f"First of {number}."), Note(body=f"Second of {number}."))

    def read() -> None:
        for _ in range(60):
            assert len(archive.find(Note)) % 2 == 0

    assert in_threads(write, write, read) == []
    assert archive.count(Note) == 160
    assert check(archive) == []


def test_an_export_and_a_backup_during_writes_hold_whole_transactions(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    exported, copy = tmp_path / "all.json", tmp_path / "copy.pressdesk"

    def write() -> None:
        for number in range(60):
            note = Note(visit=visit.id, body=f"Note {number}.")
            archive.save(note, Visit(starts_on="2024-01-01"))

    raised = in_threads(
        write, lambda: [export_json(archive, exported) for _ in range(4)], lambda: make_snapshot(archive.path)
    )
    assert raised == []
    with Archive.create(copy) as second:
        import_json(second, exported)
        assert check(second) == []
        assert second.count(Note) == second.count(Visit) - 1


def test_a_reader_opened_read_only_serves_every_thread(archive: Archive) -> None:
    archive.save(Note(body="Read by many."))
    with Archive.open(archive.path, read_only=True) as opened:
        assert in_threads(*[lambda: [opened.find(Note) for _ in range(50)]] * 4) == []


def test_a_restored_backup_lets_read_while_it_is_written(archive: Archive, tmp_path: Path) -> None:
    place = restore_to(make_snapshot(archive.path), tmp_path / "restored.pressdesk")
    with Archive.open(place) as restored:
        assert restored.connection.execute("PRAGMA journal_mode").fetchone() == ("wal",)
