"""The strip that shows how far an intake is, with pause and stop, and offers to go on with one that rests."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QProgressBar, QWidget

from pressdesk.model.intake import Intake
from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.intake.intake_desk import IntakeDesk, IntakeState
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, SMALL, WIDE, IconRole
from pressdesk.ui.widgets.buttons import ToolButton, push_button
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.picture import Picture

_BAR_WIDTH = 160
_HEIGHT = 44


class IntakeStrip(QFrame):
    """One line below the menu while there is an intake; it stands in nobody's way."""

    def __init__(self, session: Session, desk: IntakeDesk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._session = session
        self._desk = desk
        self.words = ElidedLabel()
        self.bar = QProgressBar()
        self.pause_button = push_button(tr("Pause"), desk.pause, role="quiet")
        self.go_on_button = push_button(tr("Go on"), desk.go_on, role="primary")
        self.report_button = push_button(tr("Report"), self._show_report, role="quiet")
        self.stop_button = push_button(tr("Stop"), desk.stop, role="quiet")
        self.later_button = ToolButton("x", tr("Later"), desk.dismiss)
        self._build()
        desk.changed.connect(self._follow)
        self._follow()

    def _build(self) -> None:
        self.setProperty("surface", "info")
        self.setFixedHeight(_HEIGHT)
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(_BAR_WIDTH)
        self.bar.setAccessibleName(tr("Progress"))
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, HALF, GAP, HALF)
        row.setSpacing(GAP)
        row.addWidget(Picture("inbox", IconRole.ACCENT, SMALL.width(), self))
        row.addWidget(self.words, 1)
        row.addWidget(self.bar, 0, Qt.AlignmentFlag.AlignVCenter)
        buttons = (self.pause_button, self.go_on_button, self.report_button, self.stop_button)
        for button in (*buttons, self.later_button):
            row.addWidget(button)

    def _follow(self) -> None:
        state = self._desk.state
        self.setVisible(state.intake is not None)
        if state.intake is None:
            return
        self.words.setText(_sentence(state, state.intake))
        self.setAccessibleName(self.words.text())
        self.bar.setRange(0, state.total)
        self.bar.setValue(state.done)
        self.pause_button.setVisible(state.is_running)
        self.go_on_button.setVisible(not state.is_running)
        self.later_button.setVisible(not state.is_running)

    def _show_report(self) -> None:
        if self._desk.state.intake is not None:
            self._session.open_record(Intake.table, self._desk.state.intake.id)


def _sentence(state: IntakeState, intake: Intake) -> str:
    numbers = {"done": show_number(state.done), "total": show_number(state.total), "title": intake.title}
    if not state.is_running:
        return tr("Reading “{title}” rests at {done} of {total} releases.", **numbers)
    said = tr("Reading “{title}”: {done} of {total} releases", **numbers)
    if state.minutes_left is None:
        return said
    left = (
        tr("about {count} minutes left", count=state.minutes_left)
        if state.minutes_left
        else tr("nearly done")
    )
    return f"{said} · {left}"
