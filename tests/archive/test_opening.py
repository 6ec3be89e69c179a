"""Opening an archive: each bad case is one plain sentence, and no byte of the file is changed."""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from hashlib import sha256
from pathlib import Path

import pytest

from pressdesk.archive import placement, snapshots
from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection, connect
from pressdesk.archive.errors import (
    ArchiveExists,
    ArchiveInUse,
    ArchiveMissing,
    ArchiveReadOnly,
    ArchiveTooNew,
    NotAnArchive,
)
from pressdesk.archive.migrations import FORMAT
from pressdesk.model.saved_search import SavedSearch
from pressdesk.model.source import Source
from pressdesk.model.term import Term
from pressdesk.model.visit import Visit


def digest(path: Path) -> str:
    return sha256(path.read_bytes()).hexdigest()


def test_a_missing_archive_is_named(tmp_path: Path) -> None:
    with pytest.raises(ArchiveMissing, match="no archive at"):
        Archive.open(tmp_path / "none.pressdesk")


@pytest.mark.parametrize("content", [b"", b"a letter, not an archive", b"SQLite format 3\x00" + bytes(500)])
def test_a_foreign_file_is_refused_unchanged(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "letter.pressdesk"
    path.write_bytes(content)
    with pytest.raises(NotAnArchive, match="is not a Pressdesk archive"):
        Archive.open(path)
    assert path.read_bytes() == content


def test_another_programs_database_is_refused_unchanged(tmp_path: Path) -> None:
    path = tmp_path / "other.pressdesk"
    connection = connect(path)
    connection.execute("CREATE TABLE recipe (name TEXT)")
    connection.close()
    before = digest(path)
    with pytest.raises(NotAnArchive):
        Archive.open(path)
    assert digest(path) == before


def test_a_damaged_archive_is_refused_in_a_sentence(archive: Archive, tmp_path: Path) -> None:
    archive.close()
    path = tmp_path / "desk.pressdesk"
    whole = bytearray(path.read_bytes())
    whole[100:] = os.urandom(len(whole) - 100)
    path.write_bytes(whole)
    with pytest.raises(NotAnArchive, match="restore a backup"):
        Archive.open(path)


def test_a_newer_archive_is_refused_unchanged(archive: Archive, tmp_path: Path) -> None:
    with archive.exclusive() as connection:
        connection.execute(f"PRAGMA user_version = {FORMAT + 1}")
    archive.close()
    path = tmp_path / "desk.pressdesk"
    before = digest(path)
    with pytest.raises(ArchiveTooNew, match="newer Pressdesk"):
        Archive.open(path)
    assert digest(path) == before


def make_format_1(connection: Connection) -> None:
    """Take away what the format of the first landed archives did not have."""
    for table in ("briefing_quotes", "briefing_figures", "briefing_lines", "briefing", "saved_search"):
        connection.execute(f"DROP TABLE {table}")
    connection.execute("DELETE FROM term WHERE vocabulary LIKE 'briefing%'")
    connection.execute("DELETE FROM _sqlite_migrations WHERE name LIKE 'searches%'")
    connection.execute("PRAGMA user_version = 1")


def test_an_older_archive_is_backed_up_and_then_migrated(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    path = tmp_path / "desk.pressdesk"
    with archive.exclusive() as connection:
        make_format_1(connection)
    archive.close()
    with Archive.open(path, backup=snapshots.make_snapshot) as migrated:
        assert migrated.get(Visit, visit.id) == visit
        migrated.save(SavedSearch(name="Borders", query="territorial integrity"))
        assert [search.name for search in migrated.find(SavedSearch)] == ["Borders"]
        assert migrated.get(Term, "briefing_kind.visit").name.en == "Visit briefing"
        assert migrated.connection.execute("PRAGMA user_version").fetchone()[0] == FORMAT
    assert len(snapshots.snapshots_of(path)) == 1


def test_an_older_archive_is_read_where_it_may_not_be_migrated(archive: Archive, tmp_path: Path) -> None:
    path = tmp_path / "desk.pressdesk"
    source = Source(title="A release")
    archive.save(source)
    with archive.exclusive() as connection:
        make_format_1(connection)
        connection.execute("ALTER TABLE source DROP COLUMN parts")
    archive.close()
    before = digest(path)
    with Archive.open(path, read_only=True) as reading:
        assert reading.get(Source, source.id).title == "A release"
        assert reading.get(Source, source.id).parts == ""
        assert reading.find(SavedSearch) == []
        assert list(reading.row_numbers(Source)) == [1]
        assert reading.by_row_numbers(Source, [1])[1].id == source.id
    assert digest(path) == before


def test_an_archive_is_never_created_over_a_file(tmp_path: Path) -> None:
    path = tmp_path / "letter.pressdesk"
    path.write_text("typed")
    with pytest.raises(ArchiveExists):
        Archive.create(path)
    assert path.read_text() == "typed"


def test_a_second_writer_is_told_who_has_the_archive(archive: Archive) -> None:
    with pytest.raises(ArchiveInUse, match="already open for writing by"):
        Archive.open(archive.path)


def test_a_second_reader_sees_what_the_writer_saves(archive: Archive, visit: Visit) -> None:
    with Archive.open(archive.path, read_only=True) as reading:
        archive.save(visit.replaced(reference="2024-05-14 XV-KZ 01"))
        assert reading.get(Visit, visit.id).reference == "2024-05-14 XV-KZ 01"


def test_the_lock_of_a_killed_writer_heals_itself(tmp_path: Path) -> None:
    path = tmp_path / "desk.pressdesk"
    Archive.create(path).close()
    script = (
        "import os, signal, sys; from pathlib import Path; from pressdesk.archive.database import Archive;"
        "Archive.open(Path(sys.argv[1])); os._exit(9)"
    )
    subprocess.run([sys.executable, "-c", script, str(path)], check=False, timeout=60)
    with Archive.open(path) as reopened:
        assert not reopened.is_read_only


@contextmanager
def ordinary_user() -> Iterator[None]:
    """Root may write anywhere, so folder permissions are tried as somebody else."""
    nobody = 65534
    root = os.geteuid() == 0
    if root:
        os.seteuid(nobody)
    try:
        yield
    finally:
        if root:
            os.seteuid(0)


@pytest.mark.skipif(os.name != "posix", reason="folder permissions are POSIX ones")
def test_a_read_only_folder_lets_read_and_refuses_to_write() -> None:
    with tempfile.TemporaryDirectory() as name:
        path = Path(name) / "desk.pressdesk"
        Archive.create(path).close()
        for beside in set(path.parent.iterdir()) - {path}:
            beside.unlink()
        path.chmod(0o444)
        path.parent.chmod(0o555)
        with ordinary_user():
            with Archive.open(path, read_only=True) as reading:
                assert reading.count(Term) > 0
            with pytest.raises(ArchiveReadOnly, match="can only be read"):
                Archive.open(path)
        path.parent.chmod(0o755)


@pytest.mark.parametrize(
    ("folder", "service"),
    [("Dropbox", "Dropbox"), ("OneDrive - Ministry", "OneDrive"), ("Яндекс.Диск", "Yandex Disk")],
)
def test_a_cloud_folder_is_warned_of(tmp_path: Path, folder: str, service: str) -> None:
    (tmp_path / folder / "press").mkdir(parents=True)
    warning = placement.placement_warning(tmp_path / folder / "press" / "desk.pressdesk")
    assert warning is not None
    assert service in warning.message


def test_a_folder_of_this_computer_needs_no_warning(tmp_path: Path) -> None:
    assert placement.placement_warning(tmp_path / "desk.pressdesk") is None
