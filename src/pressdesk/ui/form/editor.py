"""What every editor of a field has in common: a value that comes back exactly as it was given."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QWidget

from pressdesk.model.fields import FieldSpec
from pressdesk.ui.i18n import translated_label
from pressdesk.ui.session import Session


class Editor(QWidget):
    """Edits one field. A value that nobody touched is given back as it was set, whatever Qt makes of it."""

    edited = Signal()
    """The person changed the value, or typed what is not a value yet."""
    entered = Signal()
    """The focus came to one of the controls."""
    left = Signal()
    """The focus went elsewhere: time to save."""

    def __init__(self, spec: FieldSpec, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.spec = spec
        self.session = session
        self._held: Any = None
        self._is_touched = False
        self.setObjectName(spec.name)

    @property
    def label(self) -> str:
        """The field's label in the window's language."""
        return translated_label(self.spec.label)

    def value(self) -> Any:
        """Give the field's value."""
        return self._read() if self._is_touched else self._held

    def set_value(self, value: Any) -> None:
        """Show a value; tells nobody."""
        self._held = value
        self._is_touched = False
        self._show(value)

    def typed_text(self) -> str:
        """Give what was typed but makes no value (letters in a number); empty where there is nothing such."""
        return ""

    def set_typed_text(self, text: str) -> None:
        """Show again what was typed but made no value."""

    def problem(self) -> str:
        """Say what is wrong with what was typed, where it makes no value; empty otherwise."""
        return ""

    def within(self, owners: dict[str, str]) -> None:
        """Hear to which records, by table, the edited one belongs: choices may be narrowed by it."""

    def set_read_only(self, read_only: bool) -> None:  # noqa: FBT001
        """Let the value be looked at only, or edited again."""
        self.setEnabled(not read_only)

    def _read(self) -> Any:
        """Read the value from the controls."""
        raise NotImplementedError

    def _show(self, value: Any) -> None:
        """Put a value in the controls, without a signal of ``edited``."""
        raise NotImplementedError

    def _touch(self) -> None:
        """Take note that the person changed something; to be connected to the controls."""
        self._is_touched = True
        self.edited.emit()

    def _take_control(self, control: QWidget, accessible_name: str = "") -> None:
        """Give a control its name for screen readers and notice when the focus leaves it."""
        control.setAccessibleName(accessible_name or self.label)
        if self.spec.help:
            control.setAccessibleDescription(translated_label(self.spec.help))
        control.installEventFilter(self)
        if self.focusProxy() is None:
            self.setFocusProxy(control)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802
        """Notice that the focus came to a control or left it."""
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        if event.type() == QEvent.Type.FocusOut:
            self.left.emit()
        return super().eventFilter(watched, event)
