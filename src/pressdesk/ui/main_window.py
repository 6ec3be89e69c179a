"""The main window: collections, list and page side by side, menus above, notices between."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow, QSplitter, QVBoxLayout, QWidget

from pressdesk.ui.actions import Actions, Menu
from pressdesk.ui.feedback import Feedback
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.page_pane import PagePane
from pressdesk.ui.pages import Pages, register_pages
from pressdesk.ui.session import Place, Session
from pressdesk.ui.widgets.page import Page


class MainWindow(QMainWindow):
    """One archive in one window."""

    closed = Signal()

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.actions_of_window = Actions(self)
        self.pages = Pages(session)
        register_pages(self.pages)
        self.feedback = Feedback()
        self.page_pane = PagePane(self.pages)
        self._build()
        self._connect()

    def show_record(self, table: str, record_id: str, place: Place | None = None) -> None:
        """Show a record in the right-hand pane."""
        self.page_pane.show_record(table, record_id, place)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front; a wide one takes the place of the list as well."""
        self.page_pane.show_page(page)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save what was typed, stop background work and close the archive."""
        if self.page_pane.page is not None:
            self.page_pane.page.flush()
        self.session.close()
        super().closeEvent(event)
        self.closed.emit()

    def _build(self) -> None:
        self._panes = QSplitter()
        self._panes.addWidget(self.page_pane)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.feedback)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(body)
        self._build_menus()

    def _build_menus(self) -> None:
        for menu in Menu:
            shown = self.menuBar().addMenu(translated_label(menu.value))
            group = 0
            for spec, action in self.actions_of_window:
                if spec.menu is menu:
                    if spec.group != group:
                        shown.addSeparator()
                        group = spec.group
                    shown.addAction(action)

    def _connect(self) -> None:
        self.session.record_opened.connect(self.show_record)
        self.session.problem_met.connect(self.feedback.show_problem)
        self.session.notice_given.connect(self.feedback.show_notice)
        self.page_pane.page_changed.connect(self._follow_page)

    def _follow_page(self) -> None:
        page = self.page_pane.page
        self.actions_of_window.bind_page(page.page_actions() if page else {})
        name = self.session.archive.path.stem
        title = page.page_title() if page else ""
        self.setWindowTitle(tr("{title} – {archive}", title=title, archive=name) if title else name)
