from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from pressdesk.model.intake import Intake, IntakeFile
from pressdesk.model.source import InboxDraft, Source
from pressdesk.model.visit import Visit
from pressdesk.ui.intake.intake_page import IntakePage
from pressdesk.ui.intake.refused_files import RefusedFiles, RefusedFilesDelegate, RefusedList
from pressdesk.ui.main_window import MainWindow

MakeFolder = Callable[[int], Path]
OpenWindow = Callable[[], MainWindow]
LONG = 60_000


def click(qtbot: QtBot, button: object) -> None:
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def wait_until_ended(qtbot: QtBot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: window.intake.desk.state.intake is None, timeout=LONG)


def read_whole(qtbot: QtBot, window: MainWindow, folder: Path) -> None:
    with qtbot.waitSignal(window.intake.desk.ended, timeout=LONG):
        window.intake.desk.begin([folder])


def texts(window: MainWindow) -> list[str]:
    archive = window.session.archive
    return sorted(archive.get(Source, entry.source).text for entry in archive.find(InboxDraft))


def test_intake_is_paused_left_and_gone_on_with_in_a_new_window(
    qtbot: QtBot, open_window: OpenWindow, folder_of: MakeFolder
) -> None:
    folder = folder_of(60)
    window = open_window()
    strip = window.intake.strip
    assert strip.isHidden()
    window.intake.desk.begin([folder])
    qtbot.waitUntil(lambda: window.intake.desk.state.done >= 20, timeout=LONG)
    assert strip.isVisible()
    click(qtbot, strip.pause_button)
    qtbot.waitUntil(strip.go_on_button.isVisible, timeout=LONG)
    taken = window.session.archive.count(InboxDraft)
    assert 20 <= taken < 60
    window.close()

    again = open_window()
    qtbot.waitUntil(again.intake.strip.isVisible, timeout=LONG)
    assert "60" in again.intake.strip.words.text()
    click(qtbot, again.intake.strip.go_on_button)
    wait_until_ended(qtbot, again)
    assert texts(again) == sorted(path.read_text() for path in folder.iterdir())
    assert again.session.archive.count(Visit) == 0
    again.close()


def test_closing_the_window_midway_loses_nothing(
    qtbot: QtBot, open_window: OpenWindow, folder_of: MakeFolder
) -> None:
    folder = folder_of(80)
    window = open_window()
    window.intake.desk.begin([folder])
    qtbot.waitUntil(lambda: window.intake.desk.state.done >= 20, timeout=LONG)
    window.close()
    again = open_window()
    qtbot.waitUntil(again.intake.strip.isVisible, timeout=LONG)
    assert again.session.archive.find(Intake)[0].state == "running"
    click(qtbot, again.intake.strip.go_on_button)
    wait_until_ended(qtbot, again)
    assert texts(again) == sorted(path.read_text() for path in folder.iterdir())
    assert again.session.archive.count(IntakeFile) == 80
    again.close()


def test_broken_file_stands_in_the_report_and_in_the_table(
    qtbot: QtBot, window: MainWindow, folder_of: MakeFolder, tmp_path: Path
) -> None:
    folder = folder_of(4)
    (folder / "broken.docx").write_bytes(b"PK\x03\x04 and no more")
    read_whole(qtbot, window, folder)
    window.window_actions["intake_report"].trigger()
    page = window.page_pane.page
    assert isinstance(page, IntakePage)
    qtbot.waitUntil(lambda: len(page.refused.files) == 1, timeout=LONG)
    assert {name: tile.count.text() for name, tile in page.tiles.items()} == {
        "total": "5", "drafts": "4", "held": "0", "refused": "1",
    }  # fmt: skip
    assert "broken.docx" in page.refused.index(0).data()
    page.save_as(tmp_path / "report.csv")
    qtbot.waitUntil((tmp_path / "report.csv").exists, timeout=LONG)
    assert "broken.docx" in (tmp_path / "report.csv").read_text("utf-8-sig")
    window.close()


def test_stopped_intake_is_not_offered_again(
    qtbot: QtBot, open_window: OpenWindow, folder_of: MakeFolder
) -> None:
    window = open_window()
    window.intake.desk.begin([folder_of(70)])
    qtbot.waitUntil(lambda: window.intake.desk.state.done >= 20, timeout=LONG)
    click(qtbot, window.intake.strip.stop_button)
    wait_until_ended(qtbot, window)
    assert window.session.archive.find(Intake)[0].state == "stopped"
    assert window.session.archive.count(InboxDraft) < 70
    window.close()


def test_certain_drafts_are_filed_only_after_their_number_was_confirmed(
    qtbot: QtBot, window: MainWindow, folder_of: MakeFolder
) -> None:
    read_whole(qtbot, window, folder_of(3))
    archive = window.session.archive
    entries = archive.find(InboxDraft)
    archive.save(entries[0].replaced(unsure=0), entries[1].replaced(unsure=0, seems_held=True))
    archive.save(entries[2].replaced(unsure=4))
    window.window_actions["file_certain"].trigger()
    assert "1 of 3" in window.feedback.bars()[-1].label.text()
    assert archive.count(Visit) == 0
    window.intake.filing.file()
    qtbot.waitUntil(lambda: archive.count(Visit) == 1, timeout=LONG)
    assert archive.get(InboxDraft, entries[0].id).state == "filed"
    assert archive.count(InboxDraft, state="waiting") == 2
    window.close()


def test_sentence_of_a_refused_file_is_shown_whole_at_any_width(qtbot: QtBot) -> None:
    sentence = "The file is not what its name says, and it holds no words that can be read. " * 4
    files = RefusedFiles()
    files.show_files([IntakeFile(path="broken.docx", sentence=sentence)])
    view = RefusedList()
    qtbot.addWidget(view)
    view.setModel(files)
    view.setItemDelegate(RefusedFilesDelegate(view))
    view.resize(900, 400)
    view.show()
    qtbot.waitExposed(view)
    wide = view.visualRect(files.index(0)).height()
    view.resize(300, 400)
    line = view.fontMetrics().height()
    qtbot.waitUntil(lambda: view.visualRect(files.index(0)).height() > wide + 3 * line)
