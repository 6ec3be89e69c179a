"""One record that belongs to another: a card one reads, and a form in the same place."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.record.digest_view import DigestView
from pressdesk.ui.record.quote_view import QuoteView
from pressdesk.ui.record.record_body import Reading, RecordBody
from pressdesk.ui.record.removal import move_to_bin
from pressdesk.ui.record.shown_value import name_of
from pressdesk.ui.session import Session
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.layouts import Card


class RecordCard(Card):
    """Click, Enter or F2 turns the card into its form; Escape turns it back, Delete moves it to the bin."""

    editing_ended = Signal(str)
    """The id of the record whose form was closed."""

    def __init__(
        self,
        record: Record,
        session: Session,
        *,
        without: Collection[str] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent, margin=12)
        self._session = session
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        reading: Reading = _reading_of(record, session, self)
        self.body = RecordBody(type(record), session, without=without, reading=reading, parent=self)
        self.body.editing_changed.connect(self._follow_editing)
        self._head = self._made_head(type(record))
        self.column.addWidget(self._head)
        self.column.addWidget(self.body)
        self.set_record(record)

    @property
    def record(self) -> Record:
        """The record on the card."""
        return self.body.record

    def set_record(self, record: Record, *, anew: bool = True) -> None:
        """Show the record as the archive has it; what is being typed stays."""
        self.body.set_record(record, anew=anew)
        label = translated_label(record.label)
        self.setAccessibleName(f"{label}: {name_of(self._session, record)}")

    def edit(self, field: str = "") -> None:
        """Turn into the form; a source that is kept opens its page instead, since its text never changes."""
        if isinstance(self.record, Source) and self.record.created_at:
            self._open()
        else:
            self.body.edit(field)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Edit or remove the record."""
        if self.body.is_editing:
            super().keyPressEvent(event)
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2}:
            self.edit()
        elif event.key() == Qt.Key.Key_Delete and not self._session.is_read_only:
            move_to_bin(self._session, self.record)
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802
        """Turn into the form, unless text was selected."""
        selected = any(label.hasSelectedText() for label in self.findChildren(QLabel))
        if event.button() is Qt.MouseButton.LeftButton and not selected and not self.body.is_editing:
            self.edit()

    def event(self, event: QEvent) -> bool:
        """Let F2 reach the card before the window's own action."""
        is_f2 = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_F2
        if event.type() == QEvent.Type.ShortcutOverride and is_f2:
            event.accept()
            return True
        return super().event(event)

    def _made_head(self, record_class: type[Record]) -> QWidget:
        head = QWidget(self)
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, 0, 0)
        label = QLabel(translated_label(record_class.label), head)
        label.setProperty("tone", "muted")
        row.addWidget(label, 1)
        row.addWidget(ToolButton("arrow-right", tr("Open as a page"), self._open, head))
        row.addWidget(ToolButton("trash-2", tr("Move to the bin"), self._remove, head))
        head.hide()
        return head

    def _open(self) -> None:
        self._session.open_record(self.record.table, self.record.id)

    def _remove(self) -> None:
        record = self.record
        self.body.finish()
        move_to_bin(self._session, record)

    def _follow_editing(self, is_editing: bool) -> None:  # noqa: FBT001
        self._head.setVisible(is_editing)
        if not is_editing:
            self.setFocus()
            self.editing_ended.emit(self.record.id)


def _reading_of(record: Record, session: Session, parent: QWidget) -> Reading:
    return QuoteView(session, parent) if isinstance(record, Quote) else DigestView(session, parent)
