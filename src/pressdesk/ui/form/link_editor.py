"""The editor of a link to one other record."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QToolButton, QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.form.editor import Editor
from pressdesk.ui.form.name_directory import NameDirectory, creatable_name
from pressdesk.ui.form.name_line import NameLine
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.session import Session
from pressdesk.ui.theme import icon


class LinkEditor(Editor):
    """One other record, chosen by typing its name in any script, or made by it."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(spec, session, parent)
        self._target = ""
        self.line = NameLine(spec.target, session, self)
        self.line.setPlaceholderText(link_placeholder(spec))
        self.line.textEdited.connect(self._follow_typing)
        self.line.chosen.connect(self._choose)
        self.entered.connect(self.line.prepare)
        self.left.connect(self.line.offers.hide)
        self._take_control(self.line)
        self.open_button = QToolButton(self)
        self.open_button.setIcon(icon("arrow-right"))
        self.open_button.setToolTip(tr("Open"))
        self.open_button.setAccessibleName(tr("Open “{field}”", field=self.label))
        self.open_button.clicked.connect(self._open)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.line, 1)
        layout.addWidget(self.open_button)

    def within(self, owners: dict[str, str]) -> None:
        """Offer what belongs to the same visit, person or place."""
        target = BY_TABLE[self.spec.target]
        owner_tables = [spec.target for spec in target.fields() if spec.owner]
        self.line.narrow_to(next((owners[table] for table in owner_tables if owners.get(table)), ""))

    def typed_text(self) -> str:
        """Give a name for which no record is chosen yet."""
        text = self.line.text().strip()
        return text if text and text != self._caption() else ""

    def set_typed_text(self, text: str) -> None:
        """Show such a name again."""
        self.line.setText(text)

    def problem(self) -> str:
        """Say so when a name was typed and nothing chosen."""
        text = self.typed_text()
        return tr("“{name}” is not chosen yet: take it from the list.", name=text) if text else ""

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the link still be followed."""
        self.line.setReadOnly(read_only)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Take a name that was typed in full when the field is left; put the chosen one back by Escape."""
        if event.type() == QEvent.Type.FocusOut and self.typed_text():
            self.line.choose_exact()
        if _is_escape(event) and self.line.offers.marked() is None and self.typed_text():
            self._put_back()
            return True
        return super().eventFilter(watched, event)

    def _follow_typing(self, text: str) -> None:
        if not text.strip():
            self._target = ""
        self._touch()
        self._mark()

    def _choose(self, record_id: str) -> None:
        if record_id:
            self._target = record_id
            self._put_back()
            self._touch()

    def _put_back(self) -> None:
        self.line.setText(self._caption())
        self.line.setCursorPosition(0)
        self._mark()

    def _open(self) -> None:
        self.session.open_record(self.spec.target, self._target)

    def _caption(self) -> str:
        return NameDirectory.of(self.session).caption(self.spec.target, self._target)

    def _mark(self) -> None:
        self.open_button.setEnabled(bool(self._target))

    def _read(self) -> Any:
        return self._target

    def _show(self, value: Any) -> None:
        self._target = value
        self._put_back()


def link_placeholder(spec: FieldSpec) -> str:
    """Say what typing in a link's line does."""
    record_class = BY_TABLE[spec.target]
    label = translated_label(record_class.label).lower()
    if creatable_name(record_class):
        return tr("Type to find or create: {record}", record=label)
    return tr("Type to find: {record}", record=label)


def _is_escape(event: QEvent) -> bool:
    if not isinstance(event, QKeyEvent) or event.type() != QEvent.Type.KeyPress:
        return False
    return event.key() == Qt.Key.Key_Escape
