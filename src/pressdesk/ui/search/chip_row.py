"""The parts of a query that are more than plain words, each to be clicked away."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from pressdesk.search.query import Chip, ChipKind, chips, without
from pressdesk.ui.i18n import tr
from pressdesk.ui.search.words import chip_words
from pressdesk.ui.theme import HALF
from pressdesk.ui.widgets.chip_button import ChipButton
from pressdesk.ui.widgets.layouts import FlowLayout, clear

MOST_CHIPS = 12
"""Parts that are shown as chips; the box itself shows all."""

_LONGEST = 220
"""Logical pixels of a chip's words."""


class ChipRow(QWidget):
    """Shows filters, phrases and what is left out; the words themselves stand in the box."""

    text_changed = Signal(str)
    """A chip was taken away: the query without it."""
    left = Signal()
    """The keyboard goes back to the box."""

    def __init__(self, box: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(tr("Filters of the search"))
        self._box = box
        self._text = ""
        self._shown: list[Chip] = []
        self._flow = FlowLayout(self, HALF)
        self.hide()

    @property
    def chips(self) -> list[Chip]:
        """The parts that are shown."""
        return self._shown

    def show_query(self, text: str) -> None:
        """Show the parts of a query."""
        self._text = text
        wanted = [chip for chip in chips(text) if _is_special(chip)][:MOST_CHIPS]
        if [chip.text for chip in wanted] != [chip.text for chip in self._shown]:
            clear(self._flow)
            for position, chip in enumerate(wanted):
                button = _ChipButton(chip_words(chip), self)
                button.clicked.connect(partial(self._take_away, position))
                button.left.connect(self.left)
                button.moved.connect(partial(self._move_from, position))
                self._flow.addWidget(button)
            self.setVisible(bool(wanted))
            self._follow_box_by_tab()
        self._shown = wanted

    def buttons(self) -> list[QPushButton]:
        """Give the chips' buttons in their order."""
        widgets = (self._flow.itemAt(place) for place in range(self._flow.count()))
        found = (item.widget() for item in widgets if item)
        return [widget for widget in found if isinstance(widget, QPushButton)]

    def _follow_box_by_tab(self) -> None:
        former = self._box
        for button in self.buttons():
            QWidget.setTabOrder(former, button)
            former = button

    def _take_away(self, position: int) -> None:
        self.text_changed.emit(without(self._text, self._shown[position]))
        self.left.emit()

    def _move_from(self, position: int, step: int) -> None:
        buttons = self.buttons()
        if 0 <= position + step < len(buttons):
            buttons[position + step].setFocus(Qt.FocusReason.TabFocusReason)


class _ChipButton(ChipButton):
    """One part; Enter, Space, Delete and Backspace take it away, the arrows go along the row."""

    left = Signal()
    moved = Signal(int)

    def __init__(self, words: str, parent: QWidget) -> None:
        super().__init__("", parent)
        shown = QFontMetrics(self.font()).elidedText(words, Qt.TextElideMode.ElideRight, _LONGEST)
        self.setText(shown.replace("&", "&&"))
        self.setToolTip(tr("Take away: {words}", words=words))
        self.setAccessibleName(tr("Take away: {words}", words=words))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Take the part away, move on, or go back to the box."""
        key = event.key()
        if key in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.click()
        elif key in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.moved.emit(-1 if key == Qt.Key.Key_Left else 1)
        elif key in {Qt.Key.Key_Escape, Qt.Key.Key_Up}:
            self.left.emit()
        else:
            super().keyPressEvent(event)


def _is_special(chip: Chip) -> bool:
    is_plain_word = chip.kind is ChipKind.WORD and not chip.is_negated
    return chip.kind is not ChipKind.OR and not is_plain_word
