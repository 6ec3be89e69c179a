"""A real window on a real archive, and a folder of short made-up releases."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.values import Language
from pressdesk.opening import create_archive, open_archive
from pressdesk.ui import i18n
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme

OpenWindow = Callable[[], MainWindow]


def release(number: int) -> str:
    """Write a release that differs from all others in day, guest and amount."""
    return (
        f"Foreign Minister received the Ambassador, meeting {number}\n\n"
        f"On {number % 28 + 1} March 2021 Foreign Minister Arman Saparov received Eeva Lahtinen, "
        f"Foreign Minister of Finland, in Astana. Trade reached ${number + 100} million.\n\n"
        f"“We shall open {number + 2} new plants,” Arman Saparov said.\n"
    )


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[int], Path]:
    """Make a folder with so many releases."""

    def make(count: int) -> Path:
        folder = tmp_path / "releases"
        folder.mkdir(exist_ok=True)
        for number in range(count):
            (folder / f"release-{number:04}.txt").write_text(release(number), encoding="utf-8")
        return folder

    return make


@pytest.fixture
def open_window(qapp: QApplication, qtbot: QtBot, tmp_path: Path) -> OpenWindow:
    """Open the archive of the test in a window; it is made at the first time."""
    i18n.speak(Language.ENGLISH)
    apply_theme(qapp, Appearance.LIGHT)
    path = tmp_path / "desk.pressdesk"

    def open_it() -> MainWindow:
        archive: Archive = open_archive(path) if path.exists() else create_archive(path)
        window = MainWindow(Session(archive, Preferences()))
        qtbot.addWidget(window)
        window.resize(1280, 720)
        with qtbot.waitExposed(window):
            window.show()
        return window

    return open_it


@pytest.fixture
def window(open_window: OpenWindow) -> MainWindow:
    return open_window()
