"""All keyboard shortcuts on one page, taken from the actions themselves."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout

from pressdesk.ui.actions import Actions, Menu
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session
from pressdesk.ui.theme import HALF, WIDE, heading_font
from pressdesk.ui.widgets.labels import Pill, SectionHeader
from pressdesk.ui.widgets.layouts import ScrollingPage
from pressdesk.ui.widgets.page import Page


class ShortcutsPage(Page):
    """What can be done with which keys."""

    def __init__(self, session: Session, actions: Actions) -> None:
        super().__init__(session)
        scroll = ScrollingPage(self, widest=560)
        title = QLabel(tr("Keyboard shortcuts"))
        title.setFont(heading_font(1.6))
        scroll.column.addWidget(title)
        for menu in Menu:
            scroll.column.addWidget(SectionHeader(translated_label(menu.value).replace("&", "")))
            scroll.column.addLayout(_rows(actions, menu))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(scroll)

    def page_title(self) -> str:
        """Name the page."""
        return tr("Keyboard shortcuts")


def _rows(actions: Actions, menu: Menu) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(WIDE)
    grid.setVerticalSpacing(HALF)
    grid.setColumnStretch(0, 1)
    for spec, action in actions:
        if spec.menu is menu and spec.shortcut:
            row = grid.rowCount()
            keys = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            grid.addWidget(QLabel(translated_label(spec.text)), row, 0)
            grid.addWidget(Pill(keys), row, 1, Qt.AlignmentFlag.AlignRight)
    return grid
