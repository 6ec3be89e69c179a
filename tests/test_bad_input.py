"""What goes wrong in an office: each time one plain sentence, the right exit status, and nothing lost."""

from __future__ import annotations

import json
import logging
import os
import random
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from pressdesk import logs
from pressdesk.archive.database import Archive
from pressdesk.archive.driver import connect
from pressdesk.cli import main
from pressdesk.model.note import Note
from pressdesk.model.source import Source
from pressdesk.model.visit import Visit
from pressdesk.paths import resource

RELEASE = resource("sample/releases/astana-2023-02-28.en.txt")
NOBODY = 65534
unix_root = pytest.mark.skipif(
    sys.platform == "win32"
    or not hasattr(os, "geteuid")
    or os.geteuid() != 0
    or not all(folder.stat().st_mode & 0o001 for folder in RELEASE.parents),
    reason="needs to act as another user, who may look into this clone",
)
unix = pytest.mark.skipif(sys.platform == "win32", reason="signals and devices of Unix")


def run(*words: object) -> Result:
    result = CliRunner().invoke(main, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result


def refused(*words: object) -> str:
    """Give the sentence with which a command was refused."""
    result = run(*words)
    assert result.exit_code == 1, result.output
    assert "Traceback" not in result.output
    assert "wrong in Pressdesk itself" not in result.output
    assert len(result.stderr.strip().splitlines()) == 1
    return result.stderr


@contextmanager
def as_nobody() -> Iterator[None]:
    os.seteuid(NOBODY)
    try:
        yield
    finally:
        os.seteuid(0)


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "desk.pressdesk"
    assert run("add", path, RELEASE, "--accept").exit_code == 0
    return path


@pytest.fixture
def visit_id(archive: Path) -> str:
    with Archive.open(archive, read_only=True) as opened:
        return opened.find(Visit)[0].id


@pytest.mark.parametrize(
    ("content", "sentence"),
    [
        (b"", "There is no text to read"),
        (b" \n\t \r\n", "There is no text to read"),
        (b"\xef\xbb\xbf", "There is no text to read"),
        (b"\x00" * 500, "a binary file"),
        (b"A text \x00 with a NUL. " * 9, "a binary file"),
        (random.Random(1).randbytes(5000), "not plain text"),
        (b"\xff\xfea\x00\x3d\xd8b\x00", "encoding is unknown"),
        (b"%PDF-1.7 x", "a PDF document"),
    ],
)
def test_a_file_that_is_no_text_is_refused(tmp_path: Path, content: bytes, sentence: str) -> None:
    path = tmp_path / "x.txt"
    path.write_bytes(content)
    assert sentence in refused("read", path)


@pytest.mark.parametrize(
    "text",
    [
        "lorem ipsum dolor sit amet",
        "".join(map(chr, range(1, 32))) + "Secretary Blinken visited Astana. \x1b[31m“Yes,” he said.",
        "\u202eSecretary Blinken\u202c visited \u200bAstana\u200d. “We val\u00adue it,” he said. 👩‍👩‍👧 🇰🇿",
        f"On 28 February 2023 Foreign Minister {'A' * 300} {'B' * 300} visited Astana. “We met,” he said.",
        "😀" * 3000,
    ],
    ids=["no release", "control characters", "invisible marks", "long names", "emoji"],
)  # fmt: skip
def test_an_odd_text_is_kept_character_for_character_and_found(tmp_path: Path, text: str) -> None:
    path, archive = tmp_path / "x.txt", tmp_path / "a.pressdesk"
    path.write_bytes(text.encode())
    assert "\x1b" not in run("add", archive, path, "--accept").output
    with Archive.open(archive, read_only=True) as opened:
        assert [source.text for source in opened.find(Source)] == [text]
    assert run("check", archive).stdout == "The archive is sound.\n"
    assert run("export", archive, tmp_path / "all.json").exit_code == 0


def test_ten_megabytes_are_kept_whole(tmp_path: Path) -> None:
    text = (RELEASE.read_text(encoding="utf-8") * 4000)[:10_000_000]
    path = tmp_path / "big.txt"
    path.write_text(text, encoding="utf-8", newline="")
    assert run("add", tmp_path / "a.pressdesk", path).exit_code == 0
    with Archive.open(tmp_path / "a.pressdesk", read_only=True) as opened:
        assert opened.find(Source)[0].text == text


@unix
@pytest.mark.parametrize("device", ["/dev/zero", "pipe"])
def test_what_might_never_end_is_not_read(archive: Path, tmp_path: Path, device: str) -> None:
    path = Path(device)
    if device == "pipe":
        path = tmp_path / "pipe"
        os.mkfifo(path)
    assert "not a file" in refused("read", path)
    assert "it is not a file" in refused("import", archive, path)


@pytest.mark.parametrize("command", ["search", "check", "add", "export", "brief", "import", "sample"])
def test_a_name_of_300_letters_is_refused_in_a_sentence(archive: Path, tmp_path: Path, command: str) -> None:
    long = tmp_path / ("n" * 300 + ".pressdesk")
    words: dict[str, tuple[object, ...]] = {
        "search": (long, "word"), "check": (long,), "add": (long, RELEASE), "export": (archive, long),
        "brief": (archive, "x", "-o", long), "import": (archive, long), "sample": (long,),
    }  # fmt: skip
    assert refused(command, *words[command])


def test_an_archive_is_never_overwritten(archive: Path, visit_id: str, tmp_path: Path) -> None:
    other = tmp_path / "other.pressdesk"
    shutil.copy(archive, other)
    assert "nothing was written over it" in refused("export", archive, other)
    assert "nothing was written over it" in refused("brief", archive, visit_id, "-o", other)
    assert "There is already a file" in refused("sample", other)
    assert run("check", other).exit_code == 0


def test_a_missing_folder_is_said_and_not_made(tmp_path: Path) -> None:
    assert "its folder does not exist" in refused("add", tmp_path / "no" / "a.pressdesk", RELEASE)
    assert "its folder does not exist" in refused("sample", tmp_path / "no" / "a.pressdesk")
    assert not (tmp_path / "no").exists()


def test_a_release_is_filed_once_however_often_it_is_added(archive: Path) -> None:
    for words in ((), ("--accept",)):
        outcome = json.loads(run("add", archive, RELEASE, RELEASE, "--json", *words).stdout)
        assert [entry["became"] for entry in outcome] == ["held", "held"]
    with Archive.open(archive, read_only=True) as opened:
        assert opened.count(Visit) == opened.count(Source) == 1


def test_files_of_one_name_from_two_folders_leave_two_drafts(tmp_path: Path) -> None:
    for folder in ("first", "second"):
        (tmp_path / folder).mkdir()
        shutil.copy(RELEASE, tmp_path / folder / "r.txt")
    run("read", tmp_path / "first" / "r.txt", tmp_path / "second" / "r.txt", "--out", tmp_path / "out")
    assert sorted(path.name for path in (tmp_path / "out").iterdir()) == ["r-2.json", "r.json"]


@unix
def test_a_file_name_that_is_no_text_harms_nothing(tmp_path: Path) -> None:
    odd = tmp_path / os.fsdecode(b"release\xff.txt")
    try:
        shutil.copy(RELEASE, odd)
    except OSError:
        pytest.skip("this disk takes only names in UTF-8")
    assert run("read", odd, "--out", tmp_path / "out").exit_code == 0
    assert run("add", tmp_path / "a.pressdesk", odd).exit_code == 0
    assert run("search", tmp_path / "a.pressdesk", os.fsdecode(b"\xff\xfe")).exit_code == 0


def test_reading_goes_on_while_another_writes_and_writing_waits(
    archive: Path, visit_id: str, tmp_path: Path
) -> None:
    with Archive.open(archive):
        assert json.loads(run("search", archive, "sovereignty", "--json").stdout)["hits"]
        assert run("brief", archive, visit_id, "-o", tmp_path / "x.pdf").exit_code == 0
        assert run("export", archive, tmp_path / "x.json").exit_code == 0
        assert run("check", archive).exit_code == 0
        for words in (
            ("add", archive, RELEASE),
            ("check", archive, "--repair"),
            ("import", archive, tmp_path / "x.json"),
        ):
            assert "is already open for writing" in refused(*words)


def test_a_link_to_an_archive_has_the_same_lock_and_files(archive: Path, tmp_path: Path) -> None:
    link = tmp_path / "link.pressdesk"
    link.symlink_to(archive)
    with Archive.open(archive) as opened:
        assert "is already open for writing" in refused("add", link, RELEASE)
        with Archive.open(link, read_only=True) as linked:
            assert linked.media_folder == opened.media_folder


def test_an_index_that_is_missing_or_older_is_built_by_the_next_search(archive: Path) -> None:
    connection = connect(archive)
    connection.execute("UPDATE search_meta SET value = '0' WHERE name = 'version'")
    connection.close()
    with Archive.open(archive):
        assert "The search index has to be built" in refused("search", archive, "sovereignty", "--json")
    result = run("search", archive, "sovereignty", "--json")
    assert json.loads(result.stdout)["hits"]
    assert "is being built anew" in result.stderr
    assert run("search", archive, "sovereignty").stderr == ""


@unix_root
def test_a_folder_of_somebody_else_lets_read_and_refuses_to_write(
    archive: Path, visit_id: str, tmp_path: Path
) -> None:
    for part in (tmp_path, *list(tmp_path.parents)[:2]):
        part.chmod(0o755)
    with Archive.open(archive, read_only=True) as opened:
        text = opened.find(Source)[0].text
    for leftover in (f"{archive.name}-wal", f"{archive.name}-shm"):
        (tmp_path / leftover).unlink(missing_ok=True)
    assert (
        run("brief", archive, visit_id, "-o", tmp_path / "loaded.pdf").exit_code == 0
    )  # loads what it needs
    with as_nobody():
        assert json.loads(run("search", archive, "sovereignty", "--json").stdout)["hits"]
        assert run("check", archive).exit_code == 0
        assert "can only be read" in refused("add", archive, RELEASE)
        assert "was not created" in refused("add", tmp_path / "new.pressdesk", RELEASE)
        assert "could not be written" in refused("export", archive, tmp_path / "all.json")
        assert "may not be written" in refused("brief", archive, visit_id, "-o", tmp_path / "x.pdf")
        assert "could not be written" in refused("read", RELEASE, "--out", tmp_path)
    with Archive.open(archive, read_only=True) as opened:
        assert opened.find(Source)[0].text == text


@unix_root
def test_a_write_protected_file_is_noticed_before_anything_is_typed(archive: Path, tmp_path: Path) -> None:
    for part in (tmp_path, *list(tmp_path.parents)[:2]):
        part.chmod(0o777)
    archive.chmod(0o444)
    for leftover in tmp_path.glob(".desk*"):
        leftover.unlink()
    with as_nobody():
        assert "can only be read" in refused("add", archive, RELEASE)
    archive.chmod(0o000)
    with as_nobody():
        assert "cannot be read: the file or its folder is closed to you" in refused("search", archive, "word")


@pytest.mark.expects_log
@pytest.mark.parametrize("seed", range(12))
def test_no_damage_ends_in_a_traceback_and_the_check_names_each(
    archive: Path, visit_id: str, tmp_path: Path, seed: int
) -> None:
    chance = random.Random(seed)
    content = bytearray(archive.read_bytes())
    page = chance.randrange(1, len(content) // 4096) * 4096
    if seed % 3 == 0:
        content[page : page + 4096] = chance.randbytes(4096)
    elif seed % 3 == 1:
        del content[page:]
    else:
        for _ in range(60):
            content[chance.randrange(4096, len(content))] = chance.randrange(256)
    damaged = tmp_path / "damaged.pressdesk"
    damaged.write_bytes(content)
    assert run("check", damaged).exit_code == 1
    for words in (
        ("search", damaged, "Blinken"), ("export", damaged, tmp_path / "x.json"),
        ("brief", damaged, visit_id, "-o", tmp_path / "x.pdf"), ("add", damaged, RELEASE),
        ("check", damaged, "--repair"),
    ):  # fmt: skip
        result = run(*words)
        assert "Traceback" not in result.output
        assert "wrong in Pressdesk itself" not in result.output


@pytest.mark.expects_log
def test_trouble_that_nobody_foresaw_is_one_sentence_and_all_of_it_in_the_log(
    archive: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> None:
        raise ZeroDivisionError("the moon")

    monkeypatch.setattr("pressdesk.search.finder.Finder.find", fail)
    result = run("search", archive, "word", "--json")
    log = logs.file()
    assert result.exit_code == 1
    assert result.stdout == ""
    assert log is not None
    assert result.stderr.strip().endswith(str(log))
    logging.shutdown()
    assert "ZeroDivisionError: the moon" in log.read_text(encoding="utf-8")


@unix
@pytest.mark.parametrize("filed", range(4))
def test_kill_minus_nine_leaves_whole_releases_and_the_next_run_the_rest(tmp_path: Path, filed: int) -> None:
    archive = tmp_path / "a.pressdesk"
    words = ["add", str(archive), *map(str, sorted(RELEASE.parent.glob("*.txt"))), "--accept"]
    with subprocess.Popen(
        [sys.executable, "-m", "pressdesk", *words], stdout=subprocess.PIPE, text=True
    ) as process:
        assert process.stdout is not None
        for _ in range(filed):
            process.stdout.readline()
        process.kill()
    if archive.exists():
        assert all("index" in line or "sound" in line for line in run("check", archive).stdout.splitlines())
    assert run(*words).exit_code == 0
    with Archive.open(archive, read_only=True) as opened:
        assert opened.count(Visit) == opened.count(Source) == len(words) - 3
    run("search", archive, "word")
    assert run("check", archive).stdout == "The archive is sound.\n"


@unix
def test_output_that_nobody_reads_or_that_has_no_room_is_no_traceback(archive: Path) -> None:
    command = f"'{sys.executable}' -m pressdesk search '{archive}' Blinken --json"
    piped = subprocess.run(
        ["/bin/sh", "-c", f"{command} | head -c 1"], capture_output=True, text=True, check=False
    )
    assert (piped.stdout, piped.stderr) == ("{", "")
    if Path("/dev/full").exists():
        full = subprocess.run(
            ["/bin/sh", "-c", f"{command} > /dev/full"], capture_output=True, text=True, check=False
        )
        assert full.returncode == 1
        assert "No space left on device" in full.stderr
        assert "Traceback" not in full.stderr


def test_without_a_display_the_window_is_refused_in_a_sentence(monkeypatch: pytest.MonkeyPatch) -> None:
    if sys.platform in {"win32", "darwin"}:
        pytest.skip("these systems always have one")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert "There is no display" in refused()
    assert "There is no display" in refused("open")


@unix_root
def test_a_release_in_a_folder_closed_to_the_reader_is_refused_by_name(archive: Path, tmp_path: Path) -> None:
    for part in (tmp_path, *list(tmp_path.parents)[:2]):
        part.chmod(0o777)
    for path in (archive, *tmp_path.glob(".desk*")):
        path.chmod(0o666)
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "release.txt").write_text("President Arman Saparov received guests.", encoding="utf-8")
    closed.chmod(0o700)
    with as_nobody():
        for words in (("read", closed / "release.txt"), ("add", archive, closed / "release.txt")):
            assert "release.txt” cannot be read" in refused(*words)


def test_a_note_written_while_nobody_kept_the_index_is_named_by_the_check(archive: Path) -> None:
    with Archive.open(archive) as without_index:
        without_index.save(Note(body="Unindexed."))
    assert run("check", archive).exit_code == 1
    assert run("check", archive, "--repair").exit_code == 0
