"""The right-hand pane: the page in front, the marks on it, and the bar for finding words."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from pressdesk.ui.finding.find_bar import FindBar
from pressdesk.ui.finding.page_finder import PageFinder, Sought
from pressdesk.ui.page_pane import PagePane
from pressdesk.ui.session import Session


class FindingPane(QWidget):
    """Holds the pages, and what was found on them."""

    result_wanted = Signal(int)
    """The matches of this page are at their end: the next result, or the one before."""

    def __init__(self, session: Session, pages: PagePane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pages = pages
        self.finder = PageFinder(session)
        self.bar = FindBar(self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.bar)
        column.addWidget(pages, 1)
        pages.page_changed.connect(self._follow_page)
        self.finder.told.connect(self.bar.show_count)
        self.finder.ran_out.connect(self.result_wanted)
        self.bar.text_changed.connect(self._seek_typed)
        self.bar.stepped.connect(self.finder.go_round)
        self.bar.closed.connect(self._close)

    def bindings(self) -> Mapping[str, Callable[[], object]]:
        """Give what the window's actions do here."""
        return {
            "find_on_page": self.begin,
            "next_match": lambda: self.step(1),
            "previous_match": lambda: self.step(-1),
        }

    def seek(self, sought: Sought) -> None:
        """Mark on the page what a search found there."""
        if self.bar.isVisible():
            self.bar.box.setText(sought.text)
        self.finder.seek(self._pages.page, sought)

    def begin(self) -> None:
        """Bring the bar into view, with the words that are marked already."""
        if self._pages.page is not None:
            self.bar.begin(self.finder.sought.text)

    def step(self, step: int) -> None:
        """Go to the next match, or begin to find where nothing is looked for yet."""
        if self.finder.sought.text:
            self.finder.step(step)
        else:
            self.begin()

    def _seek_typed(self, text: str) -> None:
        self.finder.seek(self._pages.page, Sought(text, is_from_results=False))

    def _follow_page(self) -> None:
        if self.bar.isVisible() and self.bar.box.text():
            self._seek_typed(self.bar.box.text())
        else:
            self.finder.forget()

    def _close(self) -> None:
        self.finder.forget()
        if self._pages.page is not None:
            self._pages.page.setFocus()
