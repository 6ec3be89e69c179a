"""The editor of links to several other records, in their order."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QToolButton, QVBoxLayout, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.link_editor import link_placeholder
from pressdesk.ui.form.name_directory import NameDirectory
from pressdesk.ui.form.name_line import NameLine
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, SMALL, colours, icon
from pressdesk.ui.widgets.layouts import FlowLayout

_LONGEST_SHOWN = 40


class Chip(QWidget):
    """One linked record: Enter opens it, Delete takes it out, Alt and an arrow key moves it."""

    opened = Signal()
    removed = Signal()
    moved = Signal(int)
    """By -1 or 1 places."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(caption)
        self.setToolTip(tr("Enter opens, Delete takes out, Alt+Left and Alt+Right move"))
        shown = caption if len(caption) <= _LONGEST_SHOWN else f"{caption[:_LONGEST_SHOWN]}…"
        words = QLabel(shown, self)
        words.setTextFormat(Qt.TextFormat.PlainText)
        close = QToolButton(self)
        close.setIcon(icon("x"))
        close.setIconSize(SMALL * 0.75)
        close.setAccessibleName(tr("Take out “{name}”", name=caption))
        close.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        close.clicked.connect(self.removed)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(GAP, 0, 2, 0)
        layout.setSpacing(0)
        layout.addWidget(words)
        layout.addWidget(close)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802
        """Draw the field behind the words, outlined while it has the focus."""
        del event
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(colours().neutral_soft)
        painter.setPen(colours().accent if self.hasFocus() else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Open the record."""
        del event
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Open, take out or move the record."""
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if event.key() in {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}:
            self.removed.emit()
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.opened.emit()
        elif alt and event.key() in {Qt.Key.Key_Left, Qt.Key.Key_Right}:
            self.moved.emit(-1 if event.key() == Qt.Key.Key_Left else 1)
        else:
            super().keyPressEvent(event)


class LinksEditor(Editor):
    """Several other records, each chosen by typing its name, shown as chips in their order."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self._targets: tuple[str, ...] = ()
        self.chips: list[Chip] = []
        self._chip_area = QWidget(self)
        self._flow = FlowLayout(self._chip_area, HALF)
        self.line = NameLine(spec.target, session, self)
        self.line.setPlaceholderText(link_placeholder(spec))
        self.line.textEdited.connect(self._touch)
        self.line.chosen.connect(self._add)
        self.entered.connect(self.line.prepare)
        self.left.connect(self.line.offers.hide)
        self._take_control(self.line)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self._chip_area)
        layout.addWidget(self.line)

    def within(self, owners: dict[str, str]) -> None:
        """Offer what belongs to the same visit."""
        target = BY_TABLE[self.spec.target]
        owner_tables = [spec.target for spec in target.fields() if spec.owner]
        self.line.narrow_to(next((owners[table] for table in owner_tables if owners.get(table)), ""))

    def typed_text(self) -> str:
        """Give a name for which no record is chosen yet."""
        return self.line.text().strip()

    def set_typed_text(self, text: str) -> None:
        """Show such a name again."""
        self.line.setText(text)

    def problem(self) -> str:
        """Say so when a name was typed and nothing chosen."""
        text = self.typed_text()
        return tr("“{name}” is not chosen yet: take it from the list.", name=text) if text else ""

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the links still be followed."""
        self.line.setVisible(not read_only)
        for chip in self.chips:
            chip.setEnabled(not read_only)

    def _add(self, record_id: str) -> None:
        self.line.clear()
        if record_id and record_id not in self._targets:
            self._targets = (*self._targets, record_id)
            self._redraw()
        self._touch()

    def _remove(self, position: int) -> None:
        self._targets = self._targets[:position] + self._targets[position + 1 :]
        self._redraw()
        self._touch()
        self._focus_chip(min(position, len(self.chips) - 1))

    def _move(self, position: int, by: int) -> None:
        other = position + by
        if not 0 <= other < len(self._targets):
            return
        targets = list(self._targets)
        targets[position], targets[other] = targets[other], targets[position]
        self._targets = tuple(targets)
        self._redraw()
        self._touch()
        self._focus_chip(other)

    def _focus_chip(self, position: int) -> None:
        (self.chips[position] if position >= 0 else self.line).setFocus()

    def _redraw(self) -> None:
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()
            chip.deleteLater()
        self.chips = [self._chip(position, target) for position, target in enumerate(self._targets)]
        self._chip_area.setVisible(bool(self.chips))

    def _chip(self, position: int, target: str) -> Chip:
        caption = NameDirectory.of(self.session).caption(self.spec.target, target)
        chip = Chip(caption or self.label, self._chip_area)
        chip.opened.connect(lambda: self.session.open_record(self.spec.target, target))
        chip.removed.connect(lambda: self._remove(position))
        chip.moved.connect(lambda by: self._move(position, by))
        self._flow.addWidget(chip)
        return chip

    def _read(self) -> Any:
        return self._targets

    def _show(self, value: Any) -> None:
        self._targets = tuple(value)
        self.line.clear()
        self._redraw()
