"""The right half of the composition page: what is wrong, the pages, which of them one sees and how large."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QVBoxLayout, QWidget

from pressdesk.ui.briefing.fault_bar import FaultBar
from pressdesk.ui.briefing.page_column import PageColumn
from pressdesk.ui.briefing.proofs import Proof
from pressdesk.ui.feedback import sentence_of
from pressdesk.ui.i18n import tr
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, HALF, WIDE, set_surface
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.empty_state import EmptyState
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.layouts import Hairline


class PreviewPane(QWidget):
    """Shows a paper, or why there is none."""

    record_wanted = Signal(str, str, str)
    """Table, id and field of a record that somebody wants to put right."""

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        set_surface(self, "window")
        self.pages = PageColumn(session, self)
        self.faults = FaultBar(self)
        self._where = QLabel(self)
        self._remark = ElidedLabel("", self)
        self._nothing = EmptyState("file-text", "", "", parent=self)
        self._body = QStackedWidget(self)
        self._build()
        self.pages.page_changed.connect(self._show_where)
        self.faults.record_wanted.connect(self.record_wanted)

    def show_proof(self, proof: Proof) -> None:
        """Show a paper as it would be printed."""
        self.faults.show_faults(proof.faults)
        remark = tr("A large paper: its first pages are shown.") if proof.is_beginning else ""
        self._remark.setText(remark)
        self._body.setCurrentWidget(self.pages)
        self.pages.show_pages(proof.pdf, proof.sizes, proof.pictures, proof.resolution)

    def show_problem(self, error: Exception) -> None:
        """Say why there is nothing to see."""
        self.faults.show_faults(())
        self._remark.setText("")
        self._nothing.say("alert-circle", tr("The paper cannot be shown"), sentence_of(error))
        self._body.setCurrentWidget(self._nothing)

    def _build(self) -> None:
        self._where.setProperty("tone", "muted")
        self._remark.setProperty("tone", "muted")
        row = QHBoxLayout()
        row.setContentsMargins(WIDE, HALF, GAP, HALF)
        row.setSpacing(HALF)
        row.addWidget(self._where)
        row.addSpacing(GAP)
        row.addWidget(self._remark, 1)
        for name, words, act in (
            ("zoom-out", tr("Smaller"), self.pages.zoom_out),
            ("zoom-in", tr("Larger"), self.pages.zoom_in),
            ("maximize", tr("Fit the width"), self.pages.fit_width),
        ):
            row.addWidget(ToolButton(name, words, act, self))
        self._body.addWidget(self.pages)
        self._body.addWidget(self._nothing)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.faults)
        column.addWidget(self._body, 1)
        column.addWidget(Hairline(self))
        column.addLayout(row)

    def _show_where(self, page: int, of: int) -> None:
        words = tr("Page {page} of {total}", page=page, total=of) if of else ""
        self._where.setText(words)
        self.pages.setAccessibleDescription(words)
