"""The plain copy beside the archive follows every write, and the archive can be made again from it alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import MirrorNotWritten
from pressdesk.archive.exchange import NotAnExport, record_to_json
from pressdesk.archive.mirror import import_mirror, mirror_folder, write_mirror
from pressdesk.model.meeting import Meeting, Participation
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.registry import RECORDS
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.model.vocabulary import Term


def everything(archive: Archive) -> dict[str, object]:
    """All records as JSON has them, but for when they were written last and the shipped terms were made."""
    found: dict[str, object] = {}
    for record_class in RECORDS:
        own = {"modified_at": ""} | ({"created_at": ""} if record_class is Term else {})
        for removed in (False, True):
            for record in archive.find(record_class, removed=removed):
                found[record.id] = record_to_json(record) | own
    return found


def written_files(archive: Archive) -> dict[str, str]:
    folder = mirror_folder(archive)
    return {str(path.relative_to(folder)): path.read_text("utf-8") for path in folder.glob("*/*.json")}


def test_a_lost_archive_comes_back_from_its_plain_files(archive: Archive, visit: Visit) -> None:
    photo = archive.path.with_name("handshake.jpg")
    photo.write_bytes(b"\xff\xd8\xff the handshake")
    kept = media.keep_file(archive, photo)
    archive.save(media.attachment_of(kept, photo.name, visit=visit.id))
    meeting = Meeting(visit=visit.id, title=Translated("Talks", "Переговоры", "Келіссөздер"))
    loose = Note(body="Belongs to no visit: «дәйексөз»\nand a second line.")
    binned = Quote(visit=visit.id, text="Taken back.")
    archive.save(meeting, loose, binned, Participation(meeting=meeting.id, person=visit.guest))
    archive.remove(binned)
    write_mirror(archive)
    before, path = everything(archive), archive.path
    archive.close()
    path.unlink()
    with Archive.create(path) as again:
        assert import_mirror(again, mirror_folder(again)) == len(before)
        assert everything(again) == before
        assert media.path_of(again, kept.sha256).read_bytes() == photo.read_bytes()
        source = again.find(Source)[0]
        quote = again.find(Quote)[0]
        assert source.text[slice(*quote.source_ranges[0])] == quote.text


def test_a_visit_lies_in_one_file_that_anybody_can_read(archive: Archive, visit: Visit) -> None:
    write_mirror(archive)
    document = json.loads(written_files(archive)[f"visit/{visit.id}.json"])
    assert {table: len(records) for table, records in document["records"].items()} == {
        "visit": 1,
        "source": 1,
        "quote": 1,
    }
    assert document["records"]["quote"][0]["text"] == "We shall build the port together."


def test_only_what_was_written_since_is_written_again(archive: Archive, visit: Visit) -> None:
    write_mirror(archive)
    assert write_mirror(archive) == 0
    before = written_files(archive)
    quote = archive.find(Quote)[0]
    archive.save(quote.replaced(clearance="cleared"))
    assert write_mirror(archive) == 1
    after = written_files(archive)
    assert {name for name in after if after[name] != before.get(name)} == {f"visit/{visit.id}.json"}


def test_a_record_that_moved_to_another_visit_comes_back_where_it_is_now(
    archive: Archive, visit: Visit, tmp_path: Path
) -> None:
    write_mirror(archive)
    other = Visit(title=Translated("Return visit"))
    quote = archive.find(Quote)[0]
    archive.save(other, quote.replaced(visit=other.id))
    write_mirror(archive)
    with Archive.create(tmp_path / "again.pressdesk") as again:
        import_mirror(again, mirror_folder(archive))
        assert again.get(Quote, quote.id).visit == other.id


def test_a_copy_that_was_broken_off_is_finished_the_next_time(archive: Archive, visit: Visit) -> None:
    archive.save(*(Person(name=Translated(f"Person {number}")) for number in range(40)))

    def break_off(done: int, _of: int) -> None:
        if done == 3:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        write_mirror(archive, break_off)
    assert len(written_files(archive)) == 3
    write_mirror(archive)
    with Archive.create(archive.path.with_name("again.pressdesk")) as again:
        import_mirror(again, mirror_folder(archive))
        assert everything(again) == everything(archive)


def test_a_folder_that_cannot_be_written_is_told_in_a_sentence(archive: Archive, visit: Visit) -> None:
    archive.media_folder.mkdir(exist_ok=True)
    mirror_folder(archive).write_text("a file where the folder should be")
    with pytest.raises(MirrorNotWritten, match=r"plain copy beside “desk\.pressdesk” was not written"):
        write_mirror(archive)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("{", "not a JSON document"),
        ("[]", "no part of a plain copy"),
        ('{"format": "pressdesk-mirror", "version": 99, "archive_id": "a"}', "a newer Pressdesk"),
        ('{"format": "pressdesk-mirror", "version": 1, "archive_id": "else"}', "of another archive"),
    ],
)
def test_a_damaged_copy_is_named_and_nothing_is_imported(
    archive: Archive, visit: Visit, tmp_path: Path, words: str, reason: str
) -> None:
    write_mirror(archive)
    (mirror_folder(archive) / "visit" / "zzz.json").write_text(words, encoding="utf-8")
    with Archive.create(tmp_path / "again.pressdesk") as again:
        with pytest.raises(NotAnExport, match=reason):
            import_mirror(again, mirror_folder(archive))
        assert again.find(Visit) == []


def test_a_folder_without_a_copy_is_refused(archive: Archive, tmp_path: Path) -> None:
    with pytest.raises(NotAnExport, match="no plain copy"):
        import_mirror(archive, tmp_path)
