"""The people of a text as numbered chips, one of them chosen: who said this."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from pressdesk.ui.theme import HALF, colours
from pressdesk.ui.widgets.layouts import FlowLayout


@dataclass(frozen=True, slots=True)
class PersonChoice:
    """A person of the text as a choice; ``number`` is the key that chooses them, 0 where there is none."""

    key: str
    name: str
    office: str = ""
    number: int = 0


class PersonChip(QAbstractButton):
    """One person: the number key and the name; filled while chosen."""

    PADDING = 7

    def __init__(self, choice: PersonChoice, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.choice = choice
        self.setText(choice.name)
        self.setAccessibleName(choice.name)
        self.setToolTip(choice.office or choice.name)
        self.setCheckable(True)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:  # noqa: N802
        """Leave room for the number and the whole name."""
        metrics = self.fontMetrics()
        width = metrics.horizontalAdvance(self.text()) + 2 * self.PADDING + self._number_width()
        return QSize(width + 2, metrics.height() + 8)

    def minimumSizeHint(self) -> QSize:  # noqa: N802
        """A long name may be cut short."""
        return QSize(min(self.sizeHint().width(), 120), self.sizeHint().height())

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802
        """Draw the chip, the number smaller and paler than the name."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        words = self._draw_frame(painter, frame)
        if self.choice.number:
            painter.save()
            painter.setOpacity(0.65)
            number = QRectF(frame.left() + self.PADDING, 0, self._number_width(), self.height())
            painter.setPen(words)
            painter.drawText(number, Qt.AlignmentFlag.AlignVCenter, str(self.choice.number))
            painter.restore()
        painter.setPen(words)
        room = frame.adjusted(self.PADDING + self._number_width(), 0, -self.PADDING + 1, 0)
        name = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()) + 1)
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, name)

    def _draw_frame(self, painter: QPainter, frame: QRectF) -> QColor:
        """Draw the field and give the colour of the words on it."""
        theme = colours()
        if self.isChecked():
            painter.setPen(theme.text if self.hasFocus() else theme.accent)
            painter.setBrush(theme.accent)
        else:
            painter.setPen(theme.accent if self.hasFocus() else theme.border)
            painter.setBrush(theme.hover if self.underMouse() else theme.field)
        painter.drawRoundedRect(frame, 6, 6)
        return theme.on_accent if self.isChecked() else theme.text

    def _number_width(self) -> int:
        return self.fontMetrics().horizontalAdvance("0") + 6 if self.choice.number else 0


class PersonChips(QWidget):
    """The people of a text; one is chosen, or several where the chips stand for a list."""

    person_pressed = Signal(str)
    """The key of the person whose chip was pressed; the choice itself is the owner's to make."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._flow = FlowLayout(self, HALF)
        self.chips: list[PersonChip] = []

    def show_people(self, choices: Sequence[PersonChoice], chosen: Collection[str]) -> None:
        """Show these people, those with a key in ``chosen`` as chosen."""
        if [chip.choice for chip in self.chips] != list(choices):
            self._rebuild(choices)
        for chip in self.chips:
            chip.setChecked(chip.choice.key in chosen)

    def _rebuild(self, choices: Sequence[PersonChoice]) -> None:
        while self._flow.takeAt(0) is not None:
            pass
        for chip in self.chips:
            chip.hide()
            chip.deleteLater()
        self.chips = [PersonChip(choice, self) for choice in choices]
        for chip in self.chips:
            chip.clicked.connect(partial(self.person_pressed.emit, chip.choice.key))
            self._flow.addWidget(chip)
