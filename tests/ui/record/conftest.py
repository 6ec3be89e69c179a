"""A session on a real archive with a small visit."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from filed_visit import Filed, file_visit
from pressdesk.archive.database import Archive
from pressdesk.model.record import Record
from pressdesk.opening import create_archive
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.session import Place, Session
from pressdesk.ui.settings.preferences import Preferences


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
def page_of(session: Session, qtbot: QtBot) -> Callable[..., RecordPage]:
    """Open a record on its page."""

    def open_page(record: Record, place: Place | None = None) -> RecordPage:
        page = RecordPage(session, type(record))
        qtbot.addWidget(page)
        page.resize(700, 800)
        with qtbot.waitActive(page):
            page.show()
            page.activateWindow()
        page.show_record(record.id, place)
        return page

    return open_page
