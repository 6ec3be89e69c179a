"""The jobs without a window, on a real archive, from release to paper and back."""

from __future__ import annotations

import json
import os
import time
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from pressdesk.archive.database import Archive
from pressdesk.briefing.ledger import kept_paper
from pressdesk.cli import main
from pressdesk.model.briefing import Briefing
from pressdesk.model.note import Note
from pressdesk.paths import resource


def run(*words: object) -> Result:
    return CliRunner().invoke(main, [str(word) for word in words])


def printed(result: Result) -> Any:
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


@pytest.fixture
def release() -> Path:
    return resource("sample/releases/astana-2023-02-28.en.txt")


@pytest.fixture
def archive(tmp_path: Path, release: Path) -> Path:
    path = tmp_path / "desk.pressdesk"
    assert run("add", path, release, "--accept").exit_code == 0
    return path


def test_a_release_is_read_into_the_exchange_form(release: Path) -> None:
    document = printed(run("read", release, "--json"))
    text = release.read_text(encoding="utf-8")
    assert document["id"] == release.stem
    assert document["visit"]["guest"] == "Antony Blinken"
    assert [quote["speaker"] for quote in document["quotes"]] == ["Kassym-Jomart Tokayev", "Antony Blinken"]
    assert all(quote["text"] == text[quote["start"] : quote["end"]] for quote in document["quotes"])


def test_each_release_of_several_gets_a_file_of_its_own(tmp_path: Path, release: Path) -> None:
    others = sorted(release.parent.glob("*.txt"))
    assert run("read", *others, "--json", "--out", tmp_path / "drafts").exit_code == 0
    names = {path.name for path in (tmp_path / "drafts").iterdir()}
    assert names == {f"{other.stem}.json" for other in others}


def test_one_bad_file_keeps_no_other_from_being_read(tmp_path: Path, release: Path) -> None:
    empty = tmp_path / "empty.txt"
    empty.write_text("  \n")
    result = run("read", empty, release, "--json")
    assert result.exit_code == 1
    assert [document["id"] for document in json.loads(result.stdout)] == [release.stem]
    assert "empty.txt: There is no text to read here." in result.stderr


def test_a_draft_waits_in_the_inbox_and_an_accepted_one_is_filed(tmp_path: Path, release: Path) -> None:
    path = tmp_path / "new.pressdesk"
    assert printed(run("add", path, release, "--json"))[0]["became"] == "draft"
    assert printed(run("search", path, "type:visit Blinken", "--json"))["hits"] == []
    assert printed(run("add", path, release, "--accept", "--json"))[0]["became"] == "visit"


@pytest.mark.parametrize("word", ["sovereign", "partnerships", "Токаев", "энергетика OR energy"])
def test_a_quote_is_found_by_a_word_in_any_form(archive: Path, word: str) -> None:
    hits = printed(run("search", archive, word, "--json"))["hits"]
    quotes = [hit for hit in hits if hit["record_type"] == "quote"]
    assert quotes
    assert quotes[0]["visit_title"]
    assert quotes[0]["date"] == "2023-02-28"


def test_a_briefing_is_printed_by_the_visits_reference(archive: Path, tmp_path: Path) -> None:
    visit = printed(run("search", archive, "type:visit Blinken", "--json"))["hits"][0]
    paper = tmp_path / "briefing.pdf"
    result = run("brief", archive, visit["id"], "-o", paper, "--lang", "kk", "--all-quotes")
    assert result.exit_code == 0, result.output
    assert paper.read_bytes().startswith(b"%PDF-")
    with Archive.open(archive, read_only=True) as opened:
        entry = opened.find(Briefing)[0]
        assert kept_paper(opened, entry) == paper.read_bytes()
        assert "released: “" in opened.history_of(entry)[0].action


@pytest.mark.parametrize(
    ("subject", "kind", "name", "beginning"),
    [
        ("Antony Blinken", "counterpart", "dossier.docx", b"PK"),
        ("US", "country", "country.html", b"<!DOCTYPE html>"),
        ("blinken", "quotes", "quotes.txt", b""),
        ("2023-02-28 US-KZ 01", "visit", "visit.eml", b"Subject:"),
        ("2023-02-28 US-KZ 01", "press", "press.pdf", b"%PDF-"),
    ],
)
def test_every_kind_of_paper_leaves_in_the_form_of_its_ending(
    archive: Path, tmp_path: Path, subject: str, kind: str, name: str, beginning: bytes
) -> None:
    result = run("brief", archive, subject, "-o", tmp_path / name, "--kind", kind, "--extent", "one_page")
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).read_bytes().startswith(beginning)
    with Archive.open(archive, read_only=True) as opened:
        entry = opened.find(Briefing)[0]
        assert (entry.kind, entry.form) == (kind, name.partition(".")[2])


def test_a_paper_is_printed_though_the_archive_is_in_use_and_one_is_told_that_it_is_not_entered(
    archive: Path, tmp_path: Path
) -> None:
    with Archive.open(archive):
        result = run("brief", archive, "2023-02-28 US-KZ 01", "-o", tmp_path / "x.pdf")
    assert result.exit_code == 0, result.output
    assert "not entered" in result.stderr


@pytest.mark.parametrize(
    ("name", "beginning"),
    [("visits.csv", b"\xef\xbb\xbfTitle"), ("visits.xlsx", b"PK"), ("visits.ics", b"BEGIN:VCALENDAR")],
)
def test_the_visits_are_listed_for_other_programs(
    archive: Path, tmp_path: Path, name: str, beginning: bytes
) -> None:
    result = run("list", archive, "visit", "-o", tmp_path / name)
    assert result.exit_code == 0, result.output
    assert (tmp_path / name).read_bytes().startswith(beginning)


def test_everything_goes_out_and_comes_back_equal(archive: Path, tmp_path: Path) -> None:
    first, second = tmp_path / "all.json", tmp_path / "again.json"
    assert run("export", archive, first).exit_code == 0
    assert run("import", tmp_path / "copy.pressdesk", first).exit_code == 0
    assert run("export", tmp_path / "copy.pressdesk", second).exit_code == 0
    assert first.read_bytes() == second.read_bytes()
    assert run("check", tmp_path / "copy.pressdesk").stdout == "The archive is sound.\n"


def test_the_check_finds_what_is_wrong_and_repairs_the_index(archive: Path) -> None:
    with Archive.open(archive) as without_index:
        without_index.save(Note(body="Written while nobody kept the index."))
    broken = run("check", archive)
    assert broken.exit_code == 1
    assert "index" in broken.stdout
    assert run("check", archive, "--repair").stdout == "The archive is sound.\n"


def test_a_file_that_no_record_names_is_swept_once_nobody_can_miss_it_any_more(archive: Path) -> None:
    stray = archive.with_name(f"{archive.stem} files") / "ab" / ("ab" * 32)
    stray.parent.mkdir(parents=True)
    stray.write_bytes(b"a photo whose record was never written")
    run("check", archive, "--repair")
    assert stray.exists()
    two_weeks_ago = time.time() - 15 * 86_400
    os.utime(stray, (two_weeks_ago, two_weeks_ago))
    assert "was taken away" in run("check", archive, "--repair").stderr
    assert not stray.exists()


@pytest.mark.parametrize(
    ("words", "sentence"),
    [
        (("search", "none.pressdesk", "word"), "There is no archive at"),
        (("check", "letter.txt"), "is not a Pressdesk archive"),
        (("read", "missing.txt"), "missing.txt"),
    ],
)
def test_refused_input_is_one_sentence_and_status_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, words: tuple[str, ...], sentence: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "letter.txt").write_text("A letter. " * 20)
    result = run(*words)
    assert result.exit_code == 1
    assert sentence in result.stderr
    assert "Traceback" not in result.output


@pytest.mark.parametrize(
    "words",
    [
        ("nonsense",),
        ("search",),
        ("brief", "a", "b"),
        ("search", "a", "b", "--limit", "0"),
        ("list", "a", "visit", "-o", "b.doc"),
    ],
)
def test_wrong_usage_is_status_two(words: tuple[str, ...]) -> None:
    assert run(*words).exit_code == 2


def test_an_unknown_subject_is_named(archive: Path, tmp_path: Path) -> None:
    result = run("brief", archive, "nobody", "-o", tmp_path / "x.pdf")
    assert result.exit_code == 1
    assert "Nothing in the archive goes by “nobody”" in result.stderr


def test_a_paper_is_not_written_where_one_may_not(archive: Path, tmp_path: Path) -> None:
    visit = printed(run("search", archive, "type:visit Blinken", "--json"))["hits"][0]
    result = run("brief", archive, visit["id"], "-o", tmp_path / "missing" / "x.pdf")
    assert result.exit_code == 1
    assert "does not exist. Make it or choose another one." in result.stderr


def test_the_version_is_told() -> None:
    assert run("--version").stdout.startswith("pressdesk, version ")


def test_a_folder_is_taken_in_and_its_report_written(tmp_path: Path, release: Path) -> None:
    folder, table = tmp_path / "releases", tmp_path / "report.csv"
    folder.mkdir()
    (folder / "a.txt").write_bytes(release.read_bytes())
    (folder / "b.txt").write_bytes(release.read_bytes())
    (folder / "empty.txt").write_bytes(b"")
    result = run("add", tmp_path / "bulk.pressdesk", folder, "--report", table, "--json")
    assert result.exit_code == 1
    outcomes = sorted(item["became"] for item in json.loads(result.stdout))
    assert outcomes == ["draft", "held", "refused"]
    assert "empty.txt" in result.stderr
    assert len(table.read_text("utf-8-sig").splitlines()) == 4


def test_corrections_are_exported_and_imported(archive: Path, tmp_path: Path) -> None:
    file = tmp_path / "corrections.jsonl"
    assert run("corrections", "export", archive, file).exit_code == 0
    assert run("corrections", "import", archive, file).exit_code == 0
    file.write_text("nonsense")
    refused = run("corrections", "import", archive, file)
    assert (refused.exit_code, "Line 1" in refused.stderr) == (1, True)
