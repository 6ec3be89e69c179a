"""Fixtures: a window on an archive with a few visits, a quote and a person."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Language, Translated
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive
from pressdesk.ui import i18n
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme
from shown_window import shown_window

WORDS = "We discussed a new transport corridor across the Caspian Sea."


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as archive:
        speaker = Person(name=Translated("Aigerim Sadykova", "Айгерим Садыкова", "Айгерім Садықова"))
        visits = [
            Visit(title=Translated("Visit to Tbilisi"), starts_on="2021-05-03", kind="working"),
            Visit(
                title=Translated("Visit to Baku"), starts_on="2023-09-12", ends_on="2023-09-13", kind="state"
            ),
            Visit(title=Translated("Talks in Aktau"), starts_on="2022-06-29"),
        ]
        quote = Quote(visit=visits[1].id, text=WORDS, speaker=speaker.id, said_on="2023-09-12", language="en")
        archive.save(speaker, *visits, quote, action="Fill the archive")
        yield archive


@pytest.fixture
def session(archive: Archive, qapp: QApplication) -> Iterator[Session]:
    i18n.speak(Language.ENGLISH)
    apply_theme(qapp, Appearance.LIGHT)
    session = Session(archive, Preferences())
    yield session
    session.jobs.close()


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    return shown_window(session, qtbot, rows=3)
