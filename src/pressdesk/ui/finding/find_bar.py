"""A bar above the page for finding words on it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QWidget

from pressdesk.ui.i18n import show_number, tr
from pressdesk.ui.theme import GAP, HALF, WIDE, IconRole, icon
from pressdesk.ui.widgets.buttons import ToolButton

_AFTER_KEY_MS = 80
_WIDEST = 320
_COUNT_WIDTH = 88
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class FindBar(QFrame):
    """Words, how many there are, forward and back. Enter goes on, Shift+Enter back, Escape closes."""

    text_changed = Signal(str)
    stepped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "found")
        self.box = QLineEdit(self)
        self.count = QLabel(self)
        self._tell_later = QTimer(self, singleShot=True, interval=_AFTER_KEY_MS)
        self._tell_later.timeout.connect(lambda: self.text_changed.emit(self.box.text()))
        self._build()
        self.box.textEdited.connect(lambda _: self._tell_later.start())
        self.box.installEventFilter(self)
        self.hide()

    def begin(self, text: str) -> None:
        """Come into view with words to find, all selected."""
        self.box.setText(text)
        self.show()
        self.box.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.box.selectAll()
        if text:
            self.text_changed.emit(text)

    def show_count(self, current: int, count: int) -> None:
        """Show which match is the current one, and how many there are."""
        if count:
            self.count.setText(
                tr("{current} of {total}", current=show_number(current), total=show_number(count))
            )
        else:
            self.count.setText(tr("Not found") if self.box.text().strip() else "")

    def eventFilter(self, watched: object, event: QEvent) -> bool:  # noqa: N802
        """Go on by Enter, close by Escape."""
        if watched is self.box and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                is_back = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
                self.stepped.emit(-1 if is_back else 1)
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.close_bar()
                return True
        return False

    def close_bar(self) -> None:
        """Go out of view."""
        self._tell_later.stop()
        self.hide()
        self.closed.emit()

    def _build(self) -> None:
        self.box.setPlaceholderText(tr("Find on this page"))
        self.box.setAccessibleName(tr("Find on this page"))
        self.box.setMaximumWidth(_WIDEST)
        glass = self.box.addAction(icon("search", IconRole.MUTED), QLineEdit.ActionPosition.LeadingPosition)
        glass.setText(tr("Find on this page"))
        self.count.setProperty("tone", "muted")
        self.count.setMinimumWidth(_COUNT_WIDTH)
        row = QHBoxLayout(self)
        row.setContentsMargins(WIDE, HALF, GAP, HALF)
        row.setSpacing(HALF)
        row.addWidget(self.box, 1)
        row.addSpacing(HALF)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(ToolButton("chevron-up", tr("Previous match"), lambda: self.stepped.emit(-1), self))
        row.addWidget(ToolButton("chevron-down", tr("Next match"), lambda: self.stepped.emit(1), self))
        row.addWidget(ToolButton("x", tr("Close"), self.close_bar, self))
