"""A finished paper is written whole or not at all, and trouble is one plain sentence."""

from __future__ import annotations

import errno
import os
import stat
from pathlib import Path

import pytest

from pressdesk.briefing.output import PaperNotWrittenError, write


def test_a_paper_is_written_and_replaces_an_older_one(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    write(target, b"old")
    write(target, b"new")
    assert target.read_bytes() == b"new"
    assert list(tmp_path.iterdir()) == [target]


def test_a_paper_can_be_read_by_whoever_may_read_the_folder(tmp_path: Path) -> None:
    target = tmp_path / "paper.pdf"
    write(target, b"x")
    (tmp_path / "plain").write_bytes(b"x")
    assert stat.S_IMODE(target.stat().st_mode) == stat.S_IMODE((tmp_path / "plain").stat().st_mode)


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWrittenError, match=r"The folder .*nowhere does not exist"):
        write(tmp_path / "nowhere" / "paper.pdf", b"x")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(PaperNotWrittenError, match="is a folder"):
        write(tmp_path, b"x")


def refusing(error: OSError) -> object:
    def refuse(*_: object, **__: object) -> None:
        raise error

    return refuse


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (
            PermissionError(errno.EACCES, "Permission denied"),
            "read-only, or another program has the file open",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), "No space left on device"),
    ],
)
def test_a_refusal_of_the_system_leaves_the_older_paper_and_no_scrap(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, words: str
) -> None:
    target = tmp_path / "paper.pdf"
    target.write_bytes(b"old")
    monkeypatch.setattr(Path, "replace", refusing(error))
    with pytest.raises(PaperNotWrittenError, match=words):
        write(target, b"new")
    assert target.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [target]


def test_a_full_disk_while_writing_leaves_no_scrap(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(os, "fsync", refusing(OSError(errno.ENOSPC, "No space left on device")))
    with pytest.raises(PaperNotWrittenError, match="No space left on device"):
        write(tmp_path / "paper.pdf", b"x")
    assert not list(tmp_path.iterdir())


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="the superuser may write everywhere")
def test_a_read_only_folder_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    with pytest.raises(PaperNotWrittenError, match="read-only"):
        write(tmp_path / "paper.pdf", b"x")
    tmp_path.chmod(0o700)
