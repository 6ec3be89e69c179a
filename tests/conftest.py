"""What every test stands on: Qt without a display, folders of its own, and no unexpected word in the log."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

# Before any import of Qt: without a display its default platform ends the whole process.
os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

SHARED_DATA = Path(__file__).resolve().parents[2] / "shared" / "data"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Give the test folders of its own for data, settings, logs and recovery; returns the folder of all."""
    folder = tmp_path / "home"
    monkeypatch.setenv("PRESSDESK_HOME", str(folder))
    return folder


@pytest.fixture(autouse=True, scope="session")
def clipboard_left_plain() -> Iterator[None]:
    """Leave the clipboard as the program does when it ends."""
    yield
    from PySide6.QtGui import QGuiApplication

    from pressdesk.ui.clipboard import leave_plain_words

    if QGuiApplication.instance():
        leave_plain_words()


@pytest.fixture(autouse=True)
def quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail the test when Pressdesk logs a warning or worse, unless it is marked ``expects_log``."""
    yield
    if request.node.get_closest_marker("expects_log"):
        return
    unexpected = [
        f"{record.name}: {record.getMessage()}"
        for when in ("setup", "call")
        for record in caplog.get_records(when)
        if record.name.split(".")[0] == "pressdesk" and record.levelno >= logging.WARNING
    ]
    assert not unexpected, f"unexpected log lines: {unexpected}"


@pytest.fixture
def type_text() -> Callable[[QWidget, str], None]:
    """Type a text into a widget, key by key, in any script.

    ``qtbot.keyClicks`` ends the whole process at the first letter outside Latin-1.
    """
    from PySide6.QtCore import QEvent, Qt
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QApplication

    def type_into(widget: QWidget, text: str) -> None:
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(widget, event)

    return type_into


@pytest.fixture
def shared_data() -> Path:
    """Return the folder of the development data beside the checkout, or skip the test where it is absent."""
    if not SHARED_DATA.is_dir():
        pytest.skip("the development data beside the repository is not here")
    return SHARED_DATA
