"""A paper that left the archive, shown again as it was."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from pressdesk.archive.database import Archive
from pressdesk.briefing.ledger import kept_paper
from pressdesk.briefing.page_pictures import PageSize, page_sizes
from pressdesk.model.briefing import Briefing
from pressdesk.ui.briefing.page_column import PageColumn
from pressdesk.ui.i18n import show_instant, tr
from pressdesk.ui.jobs import Progress
from pressdesk.ui.session import Session
from pressdesk.ui.theme import GAP, WIDE, heading_font
from pressdesk.ui.widgets.buttons import ToolButton
from pressdesk.ui.widgets.labels import ElidedLabel
from pressdesk.ui.widgets.layouts import Hairline
from pressdesk.ui.widgets.page import Page


class KeptPaperPage(Page):
    """Shows the pages of one entry."""

    is_wide = True
    left = Signal()

    def __init__(self, session: Session, parent: QWidget | None = None) -> None:
        super().__init__(session, parent)
        self._title = ""
        self.pages = PageColumn(session, self)
        self.setFocusProxy(self.pages)
        self._heading = ElidedLabel("", self)
        self._heading.setFont(heading_font(1.2))
        row = QHBoxLayout()
        row.setContentsMargins(GAP, GAP, WIDE, GAP)
        row.setSpacing(GAP)
        row.addWidget(ToolButton("arrow-left", tr("Back"), self.left.emit, self))
        row.addWidget(self._heading, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(row)
        column.addWidget(Hairline(self))
        column.addWidget(self.pages, 1)

    def show_paper(self, record: Briefing) -> None:
        """Read and show the paper of an entry."""
        self._title = record.title
        self._heading.setText(f"{record.title} · {show_instant(record.made_at)}")
        self.pages.clear()
        self.session.jobs.submit(
            _read, self.session.archive, record,
            done=lambda read: self.pages.show_pages(*read), owner=self, purpose="kept paper",
        )  # fmt: skip

    def page_title(self) -> str:
        """Give the paper's title."""
        return self._title

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802
        """Leave by Escape."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)


def _read(progress: Progress, archive: Archive, record: Briefing) -> tuple[bytes, tuple[PageSize, ...]]:
    progress.check()
    pdf = kept_paper(archive, record)
    return pdf, page_sizes(pdf)
