"""A window on a real archive with statements of several years, and one visit told by several houses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.opening import create_archive
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences

THEN = "We support the territorial integrity of all states and reject the vote."
NOW = "We respect the territorial integrity of all states and reject the vote."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def window(archive: Archive, qtbot: QtBot) -> MainWindow:
    window = MainWindow(Session(archive, Preferences()))
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    qtbot.waitExposed(window)
    return window


@pytest.fixture
def lines(archive: Archive) -> tuple[Quote, Quote]:
    """Two statements of one speaker in which one word changed over the years."""
    speaker = Person(name=Translated("Elsa Lindqvist"))
    earlier = Quote(text=THEN, speaker=speaker.id, said_on="2019-03-04", language="en")
    later = Quote(text=NOW, speaker=speaker.id, said_on="2022-05-01", language="en")
    archive.save(speaker, earlier, later)
    return earlier, later
