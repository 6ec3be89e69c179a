"""A list goes to a file from the window, whole or as far as it is selected."""

from __future__ import annotations

from pathlib import Path

import pytest
from openpyxl import load_workbook
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from pressdesk.ui.browse.collections import collection_of
from pressdesk.ui.main_window import MainWindow


@pytest.fixture
def chosen_file(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Answer the system's own file dialog, which no test can operate."""
    path = tmp_path / "list.xlsx"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    return path


def show_list(window: MainWindow, table: str, count: int, qtbot: QtBot) -> None:
    window.show_collection(collection_of(table))
    qtbot.waitUntil(lambda: window.browse_pane.list_pane.model.rowCount() == count)


def test_the_visits_go_to_a_workbook_in_the_order_of_the_list(
    window: MainWindow, chosen_file: Path, qtbot: QtBot
) -> None:
    show_list(window, "visit", 3, qtbot)
    with qtbot.waitSignal(window.session.notice_given, timeout=10_000) as notice:
        window.window_actions["export_list"].trigger()
    sheet = load_workbook(chosen_file).active
    titles = [sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)]
    assert titles == ["Visit to Baku", "Talks in Aktau", "Visit to Tbilisi"]
    assert "3 records were written" in notice.args[0]


def test_only_the_selected_visits_go_where_several_are(
    window: MainWindow, chosen_file: Path, qtbot: QtBot
) -> None:
    show_list(window, "visit", 3, qtbot)
    view = window.browse_pane.list_pane.list
    view.setCurrentIndex(view.model().index(0, 0))
    selection = view.selectionModel()
    selection.select(view.model().index(2, 0), selection.SelectionFlag.Select)
    with qtbot.waitSignal(window.session.notice_given, timeout=10_000):
        window.window_actions["export_list"].trigger()
    sheet = load_workbook(chosen_file).active
    assert {sheet.cell(row, 1).value for row in range(2, sheet.max_row + 1)} == {
        "Visit to Baku",
        "Visit to Tbilisi",
    }


def test_a_folder_that_may_not_be_written_is_told_and_nothing_is_lost(
    window: MainWindow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "gone" / "list.csv"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    show_list(window, "visit", 3, qtbot)
    with qtbot.waitSignal(window.session.problem_met, timeout=10_000) as problem:
        window.window_actions["export_list"].trigger()
    assert "does not exist" in str(problem.args[0])
