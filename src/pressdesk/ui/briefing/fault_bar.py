"""What is wrong with the paper, above its preview: one sentence each, with the way to put it right."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from pressdesk.briefing.faults import Fault, FaultKind
from pressdesk.model.registry import BY_TABLE
from pressdesk.ui.i18n import mark, tr, translated_label
from pressdesk.ui.theme import GAP, HALF, SMALL, WIDE, IconRole
from pressdesk.ui.widgets.buttons import push_button
from pressdesk.ui.widgets.layouts import clear
from pressdesk.ui.widgets.picture import Picture

_MOST_SHOWN = 3
_SENTENCES = {
    FaultKind.CHARACTER: mark("“{name}” has the character {character}, which cannot be printed."),
    FaultKind.PHOTO_MISSING: mark("The file of the photo “{name}” is missing; a marked place stands for it."),
    FaultKind.ALTERNATIVE_TEXT_MISSING: mark(
        "The photo “{name}” has no alternative text; its caption stands in for it."
    ),
}
_FIELDS = {FaultKind.ALTERNATIVE_TEXT_MISSING: "alternative_text"}
"""The field of the record in which a fault is put right; otherwise the record itself is shown."""


class FaultBar(QFrame):
    """Hidden while nothing is wrong."""

    record_wanted = Signal(str, str, str)
    """Table, id and field (or an empty text) of a record in which something can be put right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("surface", "warning")
        self._shown: tuple[Fault, ...] = ()
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(WIDE, HALF, GAP, HALF)
        self._column.setSpacing(0)
        self.hide()

    def show_faults(self, faults: tuple[Fault, ...]) -> None:
        """Show what is wrong now."""
        if faults == self._shown:
            return
        self._shown = faults
        clear(self._column)
        for fault in faults[:_MOST_SHOWN]:
            self._column.addWidget(self._line(fault))
        if len(faults) > _MOST_SHOWN:
            more = QLabel(tr("and {count} more", count=len(faults) - _MOST_SHOWN), self)
            more.setProperty("tone", "muted")
            self._column.addWidget(more)
        self.setVisible(bool(faults))

    def _line(self, fault: Fault) -> QWidget:
        line = QWidget(self)
        row = QHBoxLayout(line)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(GAP)
        role = IconRole.DANGER if fault.forbids_printing else IconRole.WARNING
        row.addWidget(Picture("alert-triangle", role, SMALL.width(), line))
        label = QLabel(sentence_of(fault), line)
        label.setWordWrap(True)
        policy = label.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Expanding)
        label.setSizePolicy(policy)
        row.addWidget(label, 1)
        if fault.origin.table:
            wanted = (fault.origin.table, fault.origin.id, _FIELDS.get(fault.kind, ""))
            go = partial(self.record_wanted.emit, *wanted)
            button = push_button(tr("Go to it"), go, role="quiet", parent=line)
            button.setAccessibleDescription(label.text())
            row.addWidget(button)
        return line


def _name(fault: Fault) -> str:
    """Give a record's name with its sort in the window's language."""
    name, record_class = fault.origin.name, BY_TABLE.get(fault.origin.table)
    if record_class is None:
        return name
    label = translated_label(record_class.label)
    return f"{label}{name.removeprefix(record_class.label)}"


def sentence_of(fault: Fault) -> str:
    """Say what is wrong."""
    name = " ".join(_name(fault).split())
    shown = name if len(name) <= 60 else f"{name[:60]}…"
    if fault.kind is FaultKind.CHARACTER and not shown:
        return tr(
            "The paper has the character {character}, which cannot be printed.", character=fault.character
        )
    return translated_label(_SENTENCES[fault.kind]).format(name=shown, character=fault.character)
