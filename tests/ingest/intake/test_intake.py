from __future__ import annotations

import csv
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.ingest.inbox import load_draft
from pressdesk.ingest.intake.ledger import (
    FINISHED,
    PAUSED,
    STOPPED,
    NothingToReadError,
    begin_intake,
    remaining_files,
    unfinished_intakes,
)
from pressdesk.ingest.intake.report import report_of, write_csv
from pressdesk.ingest.intake.run import IntakeControl, IntakeRun, Wish
from pressdesk.model.intake import Intake, IntakeFile
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.visit import Visit
from pressdesk.opening import open_archive

MakeFolder = Callable[[int], Path]


def take_in(archive: Archive, *places: Path) -> Intake:
    return IntakeRun(archive, begin_intake(archive, places), IntakeControl()).go()


def interrupted(archive: Archive, folder: Path, wish: Wish, *, after: int) -> Intake:
    """Take in a folder and wish for something else as soon as so many files are written."""
    control = IntakeControl()

    def tell(done: int, of: int) -> None:
        if done >= after:
            control.want(wish)

    return IntakeRun(archive, begin_intake(archive, [folder]), control, tell).go()


def texts_in_inbox(archive: Archive) -> list[str]:
    return sorted(archive.get(Source, entry.source).text for entry in archive.find(InboxDraft))


def test_everything_in_a_folder_lands_in_the_inbox_and_nothing_in_the_archive(
    archive: Archive, folder_of: MakeFolder
) -> None:
    folder = folder_of(45)
    intake = take_in(archive, folder)
    report = report_of(archive, intake.id)
    assert (intake.state, report.total, report.drafts, report.held) == (FINISHED, 45, 45, 0)
    assert texts_in_inbox(archive) == sorted(path.read_text() for path in folder.rglob("*.txt"))
    assert archive.count(Visit) == 0
    entry = archive.find(InboxDraft)[0]
    draft = load_draft(archive, entry)
    assert draft.quotes
    assert (entry.language, entry.unsure is not None) == ("en", True)


def test_same_bytes_are_not_taken_in_twice_under_whatever_name(
    archive: Archive, folder_of: MakeFolder
) -> None:
    folder = folder_of(6)
    (folder / "copy.txt").write_bytes((folder / "release-0000.txt").read_bytes())
    first = report_of(archive, take_in(archive, folder).id)
    again = report_of(archive, take_in(archive, folder).id)
    assert (first.drafts, first.held) == (6, 1)
    assert (again.drafts, again.held) == (0, 7)
    assert archive.count(InboxDraft) == 6


def test_discarded_draft_is_not_taken_in_again(archive: Archive, folder_of: MakeFolder) -> None:
    folder = folder_of(1)
    take_in(archive, folder)
    archive.save(archive.find(InboxDraft)[0].replaced(state="discarded"))
    assert report_of(archive, take_in(archive, folder).id).held == 1
    assert archive.count(InboxDraft, state="waiting") == 0


def test_refused_file_stands_in_the_report_with_its_sentence(
    archive: Archive, folder_of: MakeFolder, tmp_path: Path
) -> None:
    folder = folder_of(3)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    (folder / "=empty.txt").write_text("   \n")
    intake = take_in(archive, folder)
    report = report_of(archive, intake.id)
    assert (report.drafts, len(report.refused), report.read) == (3, 2, 5)
    assert all("broken.docx" in item.sentence for item in report.refused if item.path.endswith("docx"))
    table = tmp_path / "report.csv"
    assert write_csv(archive, intake.id, table) == 5
    lines = list(csv.DictReader(table.read_text("utf-8-sig").splitlines()))
    assert {line["outcome"] for line in lines} == {"draft", "refused"}
    assert all(line["why"] for line in lines if line["outcome"] == "refused")


@pytest.mark.parametrize(("wish", "state"), [(Wish.PAUSE, PAUSED), (Wish.LEAVE, "running")])
def test_intake_goes_on_where_it_was_left(
    archive: Archive, folder_of: MakeFolder, wish: Wish, state: str
) -> None:
    folder = folder_of(70)
    intake = interrupted(archive, folder, wish, after=20)
    assert archive.get(Intake, intake.id).state == state
    assert 0 < archive.count(InboxDraft) < 70
    (waiting,) = unfinished_intakes(archive)
    finished = IntakeRun(archive, waiting, IntakeControl()).go()
    assert finished.state == FINISHED
    assert texts_in_inbox(archive) == sorted(path.read_text() for path in folder.rglob("*.txt"))
    assert archive.count(IntakeFile, intake=intake.id) == 70


def test_stopped_intake_keeps_what_was_read_and_is_not_offered_again(
    archive: Archive, folder_of: MakeFolder
) -> None:
    intake = interrupted(archive, folder_of(60), Wish.STOP, after=20)
    assert intake.state == STOPPED
    assert archive.count(InboxDraft) == archive.count(IntakeFile) > 0
    assert unfinished_intakes(archive) == []


def test_same_places_go_on_with_the_unfinished_intake(archive: Archive, folder_of: MakeFolder) -> None:
    folder = folder_of(30)
    intake = interrupted(archive, folder, Wish.PAUSE, after=20)
    assert begin_intake(archive, [folder]).id == intake.id
    assert len(remaining_files(archive, intake)) == 30 - archive.count(IntakeFile)


def test_folder_without_documents_is_refused(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "nothing").mkdir()
    with pytest.raises(NothingToReadError):
        begin_intake(archive, [tmp_path / "nothing"])


@pytest.mark.skipif(sys.platform == "win32", reason="no such signal there")
def test_intake_goes_on_after_the_process_was_killed(tmp_path: Path, folder_of: MakeFolder) -> None:
    folder, path = folder_of(120), tmp_path / "killed.pressdesk"
    command = [sys.executable, "-m", "pressdesk", "add", str(path), str(folder)]
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
    assert running.stderr is not None
    for line in running.stderr:
        if line.startswith(b"20 of"):
            break
    running.send_signal(signal.SIGKILL)
    running.wait()
    running.stderr.close()
    with open_archive(path) as archive:
        taken = archive.count(InboxDraft)
        assert 20 <= taken < 120
        (broken_off,) = unfinished_intakes(archive)
        IntakeRun(archive, broken_off, IntakeControl()).go()
        assert texts_in_inbox(archive) == sorted(file.read_text() for file in folder.rglob("*.txt"))
