"""The whole program: its frame, its desk, and archives on the disk."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.model.values import Language
from pressdesk.opening import create_archive, open_archive
from pressdesk.ui import i18n
from pressdesk.ui.desk import Desk
from pressdesk.ui.frame import Frame
from pressdesk.ui.settings.preferences import Appearance


@pytest.fixture
def desk(qapp: QApplication, qtbot: QtBot) -> Iterator[Desk]:
    frame = Frame()
    qtbot.addWidget(frame)
    desk = Desk(qapp, frame, lambda path, read_only: open_archive(path, read_only=read_only), create_archive)
    desk.apply(desk.preferences.replaced(language="en", appearance=Appearance.LIGHT))
    yield desk
    frame.close()
    desk.deleteLater()
    i18n.speak(Language.ENGLISH)
