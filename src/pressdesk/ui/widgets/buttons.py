"""Buttons that always have a name for screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from pressdesk.ui.theme import SMALL, IconRole, icon

_BESIDE = Qt.ToolButtonStyle.ToolButtonTextBesideIcon
_ALONE = Qt.ToolButtonStyle.ToolButtonIconOnly


class ToolButton(QToolButton):
    """A button that shows an icon; its name is read out and shown as a tool tip."""

    def __init__(
        self,
        icon_name: str,
        name: str,
        clicked: Callable[[], object] | None = None,
        parent: QWidget | None = None,
        *,
        with_text: bool = False,
        size: QSize = SMALL,
        role: IconRole = IconRole.MUTED,
    ) -> None:
        super().__init__(parent)
        self.setIcon(icon(icon_name, role))
        self.setIconSize(size)
        self.setAccessibleName(name)
        self.setText(name)
        self.setToolTip(name)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setToolButtonStyle(_BESIDE if with_text else _ALONE)
        if clicked:
            self.clicked.connect(lambda _checked=False: clicked())


class ActionButton(QToolButton):
    """A tool button for one of the window's actions: its icon, its tool tip, grey when the action is."""

    def __init__(self, action: QAction, parent: QWidget | None = None, *, with_text: bool = False) -> None:
        super().__init__(parent)
        self.setDefaultAction(action)
        self.setIconSize(SMALL)
        self.setAutoRaise(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setAccessibleName(action.text().replace("&", ""))
        self.setToolButtonStyle(_BESIDE if with_text else _ALONE)


def push_button(
    text: str,
    clicked: Callable[[], object] | None = None,
    *,
    role: str = "",
    icon_name: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """Give a button with words; roles: ``primary``, ``quiet``, ``danger`` or none."""
    button = QPushButton(text, parent)
    button.setAccessibleName(text)
    button.setCursor(Qt.CursorShape.PointingHandCursor)
    if role:
        button.setProperty("role", role)
    if icon_name:
        button.setText(f" {text}")  # Fusion leaves too little room between an icon and the words
        button.setIcon(icon(icon_name, IconRole.ON_ACCENT if role == "primary" else IconRole.ACCENT))
        button.setIconSize(SMALL)
    if clicked:
        button.clicked.connect(lambda _checked=False: clicked())
    return button
