"""Words on the system's clipboard, plain and rich."""

from __future__ import annotations

import shiboken6
from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication

_put: list[QMimeData] = []
"""What was put there last; Qt takes it away when somebody else puts something."""


def put_on_clipboard(plain: str, rich: str) -> None:
    """Put words there; ``rich`` is the same as HTML."""
    data = QMimeData()
    data.setText(plain)
    data.setHtml(rich)
    QGuiApplication.clipboard().setMimeData(data)
    _put[:] = [data]


def leave_plain_words() -> None:
    """Leave the words there as plain text when the program ends.

    Qt clears the clipboard after Python is gone, and what was made in Python would then end the process
    with a fault.
    """
    for data in _put:
        if shiboken6.isValid(data):
            QGuiApplication.clipboard().setText(data.text())
    _put.clear()
