"""A window on an archive, shown and in front, as an officer has it."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session


def shown_window(session: Session, qtbot: QtBot, *, rows: int) -> MainWindow:
    """Show a window and wait until its list holds at least so many rows."""
    window = MainWindow(session)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    with qtbot.waitActive(window):
        window.show()
        window.activateWindow()
    qtbot.waitUntil(lambda: window.browse_pane.list_pane.model.rowCount() >= rows)
    return window
