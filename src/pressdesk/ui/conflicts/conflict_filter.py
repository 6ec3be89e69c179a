"""The switch in the list of conflicts that shows the settled ones."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from pressdesk.archive.matching import Wanted
from pressdesk.model.assertion import Assertion
from pressdesk.ui.browse.collections import Collection
from pressdesk.ui.i18n import tr
from pressdesk.ui.widgets.buttons import ToolButton


class ConflictFilter(ToolButton):
    """Pressed, the list shows what was settled instead of what is open."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("check-check", tr("Show settled conflicts"), parent=parent)
        self.setCheckable(True)
        self.toggled.connect(lambda _checked: self.changed.emit())
        self.hide()

    def show_for(self, collection: Collection) -> None:
        """Be there for the conflicts only, and begin with the open ones."""
        self.blockSignals(True)
        self.setChecked(False)
        self.blockSignals(False)
        self.setVisible(collection.record_class is Assertion and not collection.is_bin)

    def conditions(self) -> Mapping[str, Wanted]:
        """Give what is asked of conflicts, as ``Archive.find`` takes it."""
        return {"settled": True} if self.isChecked() else {}
