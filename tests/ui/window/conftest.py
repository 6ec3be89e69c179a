"""A real window on a real archive."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.values import Language
from pressdesk.opening import create_archive, open_archive
from pressdesk.ui import i18n
from pressdesk.ui.desk import Desk
from pressdesk.ui.frame import Frame
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme


@pytest.fixture(autouse=True)
def plain_start(qapp: QApplication) -> Iterator[None]:
    """Let every test begin, and leave, in English and in light."""
    i18n.speak(Language.ENGLISH)
    apply_theme(qapp, Appearance.LIGHT)
    yield
    i18n.speak(Language.ENGLISH)


@pytest.fixture
def archive_path(tmp_path: Path) -> Path:
    return tmp_path / "desk.pressdesk"


@pytest.fixture
def archive(archive_path: Path) -> Iterator[Archive]:
    with create_archive(archive_path) as opened:
        yield opened


@pytest.fixture
def session(archive: Archive, qapp: QApplication) -> Iterator[Session]:
    session = Session(archive, Preferences())
    yield session
    session.jobs.close()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    frame = Frame()
    qtbot.addWidget(frame)
    desk = Desk(qapp, frame, lambda path, read_only: open_archive(path, read_only=read_only), create_archive)
    desk.apply(desk.preferences.replaced(language="en", appearance=Appearance.LIGHT))
    yield desk
    frame.close()
    desk.deleteLater()
