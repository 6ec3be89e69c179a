"""All commands in one place: type a few letters of what you want to do."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QDialog, QFrame, QLineEdit, QListWidget, QListWidgetItem, QVBoxLayout, QWidget

from pressdesk.ui.actions import Actions
from pressdesk.ui.command_row import SHORTCUT, CommandDelegate
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.theme import GAP, icon, set_surface

_WIDTH = 560
_HEIGHT = 400
_NAME = int(Qt.ItemDataRole.UserRole)
_ACT = _NAME + 2
"""Behind ``SHORTCUT``."""

Command = tuple[str, Callable[[], object]]
"""What a command is called, and what it does."""


class CommandPalette(QDialog):
    """Runs the command that is chosen."""

    def __init__(self, actions: Actions, window: QWidget, further: Sequence[Command] = ()) -> None:
        super().__init__(window, Qt.WindowType.Popup | Qt.WindowType.FramelessWindowHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions = actions
        self._further = further
        self.box = QLineEdit()
        self.list = QListWidget()
        self._build(window)
        self._fill()
        self.box.textChanged.connect(self._narrow)
        self.box.returnPressed.connect(self._run)
        self.list.itemClicked.connect(self._run)
        self.box.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Move in the list by the arrow keys while one types."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()))
            if step:
                self._step(step)
                return True
        return super().eventFilter(watched, event)

    def _build(self, window: QWidget) -> None:
        self.setAccessibleName(tr("All commands"))
        set_surface(self, "sheet")
        self.box.setPlaceholderText(tr("What do you want to do?"))
        self.box.setAccessibleName(tr("Command"))
        self.list.setAccessibleName(tr("Commands"))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.setItemDelegate(CommandDelegate(self.list))
        column = QVBoxLayout(self)
        column.setContentsMargins(GAP, GAP, GAP, GAP)
        column.addWidget(self.box)
        column.addWidget(self.list)
        self.resize(_WIDTH, _HEIGHT)
        middle = window.mapToGlobal(window.rect().center())
        self.move(middle.x() - _WIDTH // 2, window.mapToGlobal(window.rect().topLeft()).y() + 72)

    def _fill(self) -> None:
        for spec, action in self._actions:
            if not action.isEnabled() or spec.name == "command_palette":
                continue
            menu = translated_label(spec.menu.value).replace("&", "")
            item = QListWidgetItem(action.icon(), f"{menu}: {action.text()}")
            item.setData(_NAME, spec.name)
            item.setData(SHORTCUT, action.shortcut().toString(QKeySequence.SequenceFormat.NativeText))
            self.list.addItem(item)
        for words, act in self._further:
            item = QListWidgetItem(icon("bookmark"), words)
            item.setData(_ACT, act)
            self.list.addItem(item)
        self.list.setCurrentRow(0)

    def _narrow(self, text: str) -> None:
        words = text.casefold().split()
        first = -1
        for row in range(self.list.count()):
            item = self.list.item(row)
            is_match = all(word in item.text().casefold() for word in words)
            item.setHidden(not is_match)
            first = row if is_match and first < 0 else first
        self.list.setCurrentRow(first)

    def _step(self, step: int) -> None:
        row = self.list.currentRow() + step
        while 0 <= row < self.list.count() and self.list.item(row).isHidden():
            row += step
        if 0 <= row < self.list.count():
            self.list.setCurrentRow(row)

    def _run(self) -> None:
        item = self.list.currentItem()
        self.close()
        if item is None or item.isHidden():
            return
        act = item.data(_ACT)
        if act:
            act()
        else:
            self._actions[item.data(_NAME)].trigger()
