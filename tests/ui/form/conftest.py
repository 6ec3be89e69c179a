"""A session on a real archive, and forms in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.record import Record
from pressdesk.opening import create_archive
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.form.record_form import RecordForm
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def session(archive: Archive, qapp: object) -> Session:
    return Session(archive, Preferences())


@pytest.fixture
def form_of(session: Session, qtbot: QtBot) -> Callable[[Record], RecordForm]:
    """Open a record in a form that saves what is edited."""

    def open_form(record: Record) -> RecordForm:
        form = RecordForm(type(record), session)
        qtbot.addWidget(form)
        Autosave.of(session).watch(form)
        form.set_record(record)
        form.resize(600, 800)
        with qtbot.waitActive(form):
            form.show()
            form.activateWindow()
        return form

    return open_form
