"""Exports that no Pressdesk wrote: refused in a sentence, and the archive stays as it was."""

from __future__ import annotations

import json
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.errors import TargetIsArchive, Unstorable
from pressdesk.archive.exchange import NotAnExport, export_json, import_json
from pressdesk.archive.media import AttachmentMissing, FileRefused
from pressdesk.model.attachment import Attachment
from pressdesk.model.note import Note
from pressdesk.model.visit import Visit

Document = dict[str, Any]


def _set(*path: str | int, to: Any) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        inner: Any = document
        for step in path[:-1]:
            inner = inner[step]
        inner[path[-1]] = to

    return change


def _twice(*path: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        inner: Any = document
        for step in path:
            inner = inner[step]
        inner.append(inner[0])

    return change


CHANGES = {
    "no version": lambda document: document.pop("version"),
    "version of another type": _set("version", to="1"),
    "a newer version": _set("version", to=99),
    "no archive id": lambda document: document.pop("archive_id"),
    "archive id of another type": _set("archive_id", to={"a": 1}),
    "records as a list": _set("records", to=[1]),
    "records of a table as a number": _set("records", "visit", to=5),
    "an unknown table": _set("records", "spy", to=[]),
    "a record that is a number": _set("records", "visit", 0, to=7),
    "a record that is empty": _set("records", "quote", 0, "text", to=["a"]),
    "a title of another type": _set("records", "visit", 0, "title", to=3),
    "a link that leads nowhere": _set("records", "quote", 0, "speaker", to="nobody"),
    "links that lead nowhere": _set("records", "visit", 0, "topics", to=["nothing"]),
    "an unknown choice": _set("records", "visit", 0, "kind", to="secret"),
    "ranges that are none": _set("records", "quote", 0, "source_ranges", to=[[1]]),
    "half of a character": _set("records", "quote", 0, "text", to="\ud83d"),
    "half of a character in an id": _set("records", "visit", 0, "id", to="\udc00"),
    "a number beyond all measure": _set("records", "attachment", to=[{"id": "a", "size": 10**40}]),
    "an infinite number": _set("records", "attachment", to=[{"id": "a", "size": float("inf")}]),
    "a number that is none": _set("records", "figure", to=[{"id": "a", "value": float("nan")}]),
    "lines as one text": _set("records", "person", 0, "spellings", to="Elza"),
    "a record twice": _twice("records", "visit"),
    "a history line twice": _twice("history"),
    "history as a text": _set("history", to="none"),
    "a history line as a number": _set("history", 0, to=1),
    "a history line with too much": _set("history", 0, "more", to=1),
    "a stamp as a text": _set("history", 0, "stamp", to="now"),
    "a stamp beyond all clocks": _set("history", 0, "stamp", to=2**63 - 1),
    "a doc that is none": _set("history", 0, "doc", to=[]),
    "a base of numbers": _set("history", 0, "base", to={"title": 1}),
}


@pytest.mark.parametrize("name", CHANGES)
def test_a_hostile_export_is_refused_and_changes_nothing(
    archive: Archive, visit: Visit, tmp_path: Path, name: str
) -> None:
    export_json(archive, tmp_path / "all.json")
    document = json.loads((tmp_path / "all.json").read_text(encoding="utf-8"))
    CHANGES[name](document)
    hostile = tmp_path / "hostile.json"
    hostile.write_text(json.dumps(document), encoding="utf-8")
    with Archive.create(tmp_path / "new.pressdesk") as new:
        before = new.setting("archive_id")
        with pytest.raises(NotAnExport, match="cannot be imported"):
            import_json(new, hostile)
        assert new.setting("archive_id") == before
        assert new.holds_only_vocabularies()
        new.save(Note(body="It still works."))


@pytest.mark.parametrize("text", ["[" * 200_000, "{}", "null", '"pressdesk-archive"', "\x00", ""])
def test_what_is_no_export_is_refused(archive: Archive, tmp_path: Path, text: str) -> None:
    path = tmp_path / "x.json"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(NotAnExport):
        import_json(archive, path)


def test_visits_that_name_each_other_are_imported(archive: Archive, tmp_path: Path) -> None:
    first, second = Visit(starts_on="2024-01-01"), Visit(starts_on="2024-02-01")
    names = [spec.name for spec in Visit.fields() if spec.target == "visit"]
    for name in names:
        spec = Visit.spec(name)
        is_many = isinstance(getattr(first, name), tuple)
        first = first.replaced(**{spec.name: (second.id,) if is_many else second.id})
        second = second.replaced(**{spec.name: (first.id,) if is_many else first.id})
    archive.save(first, second)
    export_json(archive, tmp_path / "all.json")
    with Archive.create(tmp_path / "new.pressdesk") as new:
        import_json(new, tmp_path / "all.json")
        assert new.count(Visit) == 2


@pytest.mark.parametrize("digest", ["../../secret.txt", "/etc/passwd", "..", "A" * 64])
def test_an_attachment_never_names_a_file_outside_its_folder(archive: Archive, digest: str) -> None:
    (archive.path.parent / "secret.txt").write_text("secret")
    attachment = Attachment(file_name="photo.jpg", content_sha256=digest)
    with pytest.raises(AttachmentMissing):
        media.open_path(archive, attachment)


def test_an_export_never_takes_the_place_of_an_archive(archive: Archive, tmp_path: Path) -> None:
    link = tmp_path / "link.json"
    link.symlink_to(archive.path)
    for target in (archive.path, link):
        with pytest.raises(TargetIsArchive, match="nothing was written over it"):
            export_json(archive, target)
    assert archive.path.read_bytes().startswith(b"SQLite format 3")


def test_a_pasted_half_of_a_character_is_said_and_keeps_nothing(archive: Archive) -> None:
    with pytest.raises(Unstorable, match="half of a character"):
        archive.save(Note(body="Whole."), Note(body="Half \ud83d"))
    assert archive.count(Note) == 0


def test_a_file_that_cannot_be_kept_leaves_nothing_on_the_disk(archive: Archive) -> None:
    content = b"A photo."
    archive.media_folder.mkdir()
    (archive.media_folder / sha256(content).hexdigest()[:2]).write_text("in the way")
    with pytest.raises(FileRefused, match="could not be kept"):
        media.keep_bytes(archive, content)
    assert [path.suffix for path in archive.media_folder.iterdir()] == [""]


def test_a_crash_while_creating_is_in_nobodys_way(tmp_path: Path) -> None:
    (tmp_path / ".desk.pressdesk.new").write_bytes(b"SQLite format 3\x00 half of an archive")
    (tmp_path / ".desk.pressdesk.new-journal").write_bytes(b"its journal")
    with Archive.create(tmp_path / "desk.pressdesk") as archive:
        assert archive.holds_only_vocabularies()
    assert not (tmp_path / ".desk.pressdesk.new").exists()
