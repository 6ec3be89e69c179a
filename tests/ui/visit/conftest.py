"""The page of a visit in a window of its own, with a real archive."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from filed_visit import Filed, file_visit
from pressdesk.archive.database import Archive
from pressdesk.opening import create_archive
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences
from pressdesk.ui.visit.visit_page import VisitPage


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def session(archive: Archive, qapp: object) -> Session:
    return Session(archive, Preferences())


@pytest.fixture
def filed(archive: Archive) -> Filed:
    return file_visit(archive)


@pytest.fixture
def page(session: Session, filed: Filed, qtbot: QtBot) -> VisitPage:
    page = VisitPage(session)
    qtbot.addWidget(page)
    page.resize(720, 900)
    with qtbot.waitActive(page):
        page.show()
        page.activateWindow()
    page.show_record(filed.visit.id)
    return page


@pytest.fixture
def text_on(qtbot: QtBot) -> Callable[[VisitPage], str]:
    """Give all words that can be read on a page."""
    from PySide6.QtWidgets import QAbstractButton, QLabel

    def read(page: VisitPage) -> str:
        labels = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
        buttons = [button.text() for button in page.findChildren(QAbstractButton) if button.isVisible()]
        return "\n".join(labels + buttons)

    return read
