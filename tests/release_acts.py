"""What an officer does to bring a release in: drops it, or starts an act and waits for its draft."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication

from pressdesk.model.source import InboxDraft


def opened_draft(qtbot, session, act):
    """Give the draft that is opened for review by an act."""
    with qtbot.waitSignal(session.record_opened, timeout=20_000) as opened:
        act()
    table, draft_id, _ = opened.args
    assert table == "inbox_draft"
    return session.archive.get(InboxDraft, draft_id)


def drop(window, content):
    point, action = QPointF(5, 5), Qt.DropAction.CopyAction
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(point.toPoint(), action, content, left, none)
    QApplication.sendEvent(window, enter)
    if enter.isAccepted():
        QApplication.sendEvent(window, QDropEvent(point, action, content, left, none))
    return enter.isAccepted()
