"""Nothing that was saved is lost: kill -9, a full disk, a flipped bit, a torn history, a missing file."""

from __future__ import annotations

import subprocess
import sys
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from pressdesk.archive import exchange, integrity, media, snapshots
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveExists, SaveFailed
from pressdesk.model.attachment import Attachment
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.visit import Visit

_TYPING = """
import sys
from pathlib import Path
from pressdesk.archive.database import Archive
from pressdesk.model.note import Note
archive = Archive.open(Path(sys.argv[1]))
number = 0
while True:
    number += 1
    archive.save(Note(body=f"Typed line {number}"))
    print(number, flush=True)
"""


def test_kill_minus_nine_while_typing_loses_no_acknowledged_save(tmp_path: Path) -> None:
    path = tmp_path / "desk.pressdesk"
    Archive.create(path).close()
    typing = subprocess.Popen([sys.executable, "-c", _TYPING, str(path)], stdout=subprocess.PIPE, text=True)
    assert typing.stdout is not None
    acknowledged = [next(typing.stdout) for _ in range(25)]
    typing.kill()
    acknowledged += typing.stdout.readlines()
    typing.wait()
    typing.stdout.close()
    whole = [int(line) for line in acknowledged if line.endswith("\n")]
    with Archive.open(path) as reopened:
        bodies = {note.body for note in reopened.find(Note)}
        assert {f"Typed line {number}" for number in whole} <= bodies
        assert integrity.check(reopened) == []


def test_a_full_disk_is_said_and_keeps_what_was_saved_before(archive: Archive, visit: Visit) -> None:
    with archive.exclusive() as connection:
        pages = connection.execute("PRAGMA page_count").fetchone()[0]
        connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    with pytest.raises(SaveFailed, match="the disk is full"):
        archive.save(Note(visit=visit.id, body="x" * 1_000_000))
    assert archive.find(Note) == []
    assert archive.get(Visit, visit.id) == visit
    with archive.exclusive() as connection:
        connection.execute("PRAGMA max_page_count = 1073741823")
    archive.save(Note(visit=visit.id, body="After some room was made."))
    assert integrity.check(archive) == []


def test_a_flipped_letter_in_a_quote_is_noticed(archive: Archive, visit: Visit) -> None:
    with archive.exclusive() as connection:
        connection.execute("UPDATE quote SET text = 'We shall build the fort together.'")
    areas = {fault.area for fault in integrity.check(archive)}
    assert areas == {integrity.Area.WORDS, integrity.Area.HISTORY}


def test_a_rewritten_line_of_history_is_noticed(archive: Archive, visit: Visit) -> None:
    with archive.exclusive() as connection:
        connection.execute("UPDATE change SET author = 'Somebody else' WHERE record_type = 'visit'")
    faults = integrity.check(archive)
    assert [fault.area for fault in faults] == [integrity.Area.HISTORY]
    assert "The history is broken" in faults[0].sentence


def test_a_record_taken_out_behind_the_programs_back_is_noticed(archive: Archive, visit: Visit) -> None:
    with archive.exclusive() as connection:
        connection.execute("DELETE FROM quote")
    assert [fault.sentence for fault in integrity.check(archive)] == ["A quote of the history is missing."]


def test_an_attachment_is_kept_once_and_its_loss_noticed(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    photo = tmp_path / "handshake.jpg"
    photo.write_bytes(b"\xff\xd8 a photo")
    kept = media.keep_file(archive, photo)
    assert media.keep_bytes(archive, photo.read_bytes()) == kept
    attachment = media.attachment_of(kept, photo.name, visit=visit.id)
    archive.save(attachment)
    assert media.open_path(archive, attachment).read_bytes() == photo.read_bytes()
    assert attachment.is_photo
    media.path_of(archive, kept.sha256).unlink()
    with pytest.raises(media.AttachmentMissing, match=r"“handshake\.jpg” is missing"):
        media.open_path(archive, archive.find(Attachment)[0])
    assert [fault.area for fault in integrity.check(archive)] == [integrity.Area.ATTACHMENTS]


@pytest.mark.parametrize("name", ["../../etc/passwd", "C:\\secret\\photo.jpg", "a\nb.jpg", "x" * 400])
def test_a_files_name_is_only_a_label(archive: Archive, name: str) -> None:
    kept = media.keep_bytes(archive, b"content")
    label = media.attachment_of(kept, name).file_name
    assert "/" not in label
    assert "\\" not in label
    assert label.isprintable()
    assert len(label) <= 255


def test_a_folder_or_link_is_no_attachment(archive: Archive, tmp_path: Path) -> None:
    link = tmp_path / "link.jpg"
    link.symlink_to(archive.path)
    for path in (tmp_path, link):
        with pytest.raises(media.FileRefused, match="is not a file that can be kept"):
            media.keep_file(archive, path)


def test_a_backup_is_checked_and_restores_to_a_new_place(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    snapshot = snapshots.back_up(archive.path)
    archive.remove(visit)
    restored = snapshots.restore_to(snapshot, tmp_path / "restored.pressdesk")
    with Archive.open(restored) as old:
        assert old.get(Visit, visit.id) == visit
        assert integrity.check(old) == []


def test_a_backup_is_never_restored_over_an_archive_or_its_log(archive: Archive, tmp_path: Path) -> None:
    snapshot = snapshots.back_up(archive.path)
    with pytest.raises(ArchiveExists):
        snapshots.restore_to(snapshot, archive.path)
    (tmp_path / "gone.pressdesk-wal").write_bytes(b"left over")
    with pytest.raises(ArchiveExists):
        snapshots.restore_to(snapshot, tmp_path / "gone.pressdesk")


def test_a_backup_that_cannot_be_written_leaves_no_file(archive: Archive, tmp_path: Path) -> None:
    blocked = tmp_path / "blocked"
    blocked.write_text("a file where the folder should be")
    with pytest.raises(snapshots.BackupFailed, match="The backup was not made"):
        snapshots.make_snapshot(archive.path, folder=blocked)
    assert blocked.read_text() == "a file where the folder should be"


def test_rotation_keeps_the_newest_and_one_a_day_week_and_month() -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    made = [
        snapshots.Snapshot(Path(f"{hours}"), start + timedelta(hours=hours))
        for hours in range(0, 24 * 200, 4)
    ]
    gone = set(snapshots.superfluous(made))
    kept = [snapshot for snapshot in made if snapshot not in gone]
    assert set(made[-snapshots.KEEP_NEWEST :]) <= set(kept)
    assert {snapshot.made_at.strftime("%Y-%m") for snapshot in kept} == {
        "2026-01", "2026-02", "2026-03", "2026-04", "2026-05", "2026-06", "2026-07",
    }  # fmt: skip
    assert len(kept) < 40


def test_everything_goes_out_and_comes_back_equal(archive: Archive, visit: Visit, tmp_path: Path) -> None:
    archive.save(visit.replaced(summary=visit.summary.replaced("kk", "Қазақша мәтін")))
    archive.remove(archive.find(Quote)[0])
    exchange.export_json(archive, tmp_path / "all.json")
    with Archive.create(tmp_path / "second.pressdesk") as second:
        exchange.import_json(second, tmp_path / "all.json")
        exchange.export_json(second, tmp_path / "again.json")
        second.save(second.get(Visit, visit.id).replaced(reference="edited after the import"))
        assert integrity.check(second) == []
    assert (tmp_path / "again.json").read_bytes() == (tmp_path / "all.json").read_bytes()


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("not json", "it is not a JSON document"),
        ("[]", "it is not an export"),
        ('{"format": "pressdesk-archive", "version": 99}', "a newer Pressdesk wrote it"),
        (
            '{"format": "pressdesk-archive", "version": 1, "archive_id": "a", "records": {"recipe": []}}',
            "unknown kind",
        ),
        (
            '{"format": "pressdesk-archive", "version": 1, "archive_id": "a", '
            '"records": {"visit": [{"title": 7}]}}',
            "record 1 of “visit” is not readable",
        ),
    ],
)
def test_a_file_that_is_no_export_changes_nothing(
    archive: Archive, tmp_path: Path, text: str, reason: str
) -> None:
    path = tmp_path / "import.json"
    path.write_text(text)
    with pytest.raises(exchange.NotAnExport, match=reason):
        exchange.import_json(archive, path)
    assert archive.holds_only_vocabularies()
