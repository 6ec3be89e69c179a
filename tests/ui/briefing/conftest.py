"""A window on a real archive with a small visit that has something of every standing."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from briefing_acts import Matter, shown, words_of
from filed_visit import file_visit
from pressdesk.archive.database import Archive
from pressdesk.model.figure import Figure
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.values import Language, Translated
from pressdesk.opening import create_archive
from pressdesk.ui import i18n
from pressdesk.ui.briefing.composition_page import CompositionPage
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
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def session(archive: Archive, qapp: QApplication) -> Iterator[Session]:
    session = Session(archive, Preferences())
    yield session
    session.jobs.close()


@pytest.fixture
def matter(archive: Archive) -> Matter:
    filed = file_visit(archive)
    visit = filed.visit.id
    cleared = Quote(visit=visit, text="Cleared words.", clearance="cleared", language="en")
    background = Quote(visit=visit, text="Words in the background.", clearance="background", language="en")
    note = Note(visit=visit, title="After dinner", body="Agreed in private: a pier.")
    figure = Figure(visit=visit, statement=Translated("Trade"), as_printed="5 billion", as_of="2023")
    archive.save(cleared, background, note, figure)
    return Matter(filed, cleared, background, note, figure)


@pytest.fixture
def window(session: Session, matter: Matter, qtbot: QtBot) -> MainWindow:
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitExposed(window):
        window.show()
    return window


@pytest.fixture
def page(window: MainWindow, matter: Matter, qtbot: QtBot) -> CompositionPage:
    """Compose on the visit, by the keyboard's action, and wait until the pages are there."""
    window.session.open_record("visit", matter.filed.visit.id)
    window.window_actions["export_briefing"].trigger()
    page = window.compositions.page
    shown(page, qtbot)
    qtbot.waitUntil(lambda: page.sections.rowCount(page.sections.index_of("quotes")) > 0)
    return page


@pytest.fixture
def previewed(page: CompositionPage, qtbot: QtBot) -> Callable[[], str]:
    """Give the words of the preview once it shows the choices as they are."""

    def read() -> str:
        shown(page, qtbot)
        return words_of(page.preview.pages.paper)

    return read
