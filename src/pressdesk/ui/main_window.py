"""The main window: collections, list and page side by side, menus above, notices between."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import (
    QApplication,
    QMainWindow,
    QMenu,
    QSplitter,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from pressdesk.archive.placement import PlacementWarning
from pressdesk.archive.transaction import Written
from pressdesk.model.ministry import MINISTRY_ID, Ministry
from pressdesk.model.saved_search import SavedSearch
from pressdesk.search.facet_counts import Facets
from pressdesk.ui import record_acts
from pressdesk.ui.actions import Actions, Menu
from pressdesk.ui.briefing.compositions import Compositions
from pressdesk.ui.browse.browse_pane import BrowsePane
from pressdesk.ui.browse.collections import VISITS, Collection
from pressdesk.ui.browse.collections_pane import CollectionsPane
from pressdesk.ui.feedback import Feedback
from pressdesk.ui.finding.finding_pane import FindingPane
from pressdesk.ui.frame import PANE_WIDTHS, geometry_settings
from pressdesk.ui.housekeeping import Housekeeping
from pressdesk.ui.i18n import tr, translated_label
from pressdesk.ui.intake.intakes import Intakes
from pressdesk.ui.page_pane import PagePane
from pressdesk.ui.pages import Pages, register_pages
from pressdesk.ui.review.reception import Reception
from pressdesk.ui.search.facet_panel import FacetPanel
from pressdesk.ui.session import Place, Session
from pressdesk.ui.status_bar import StatusBar
from pressdesk.ui.widgets.page import Page


class MainWindow(QMainWindow):
    """One archive. It stands in the program's frame, and by itself is a window as well."""

    def __init__(self, session: Session) -> None:
        super().__init__()
        self.session = session
        self.window_actions = Actions(self)
        self.pages = Pages(session)
        register_pages(self.pages)
        self.feedback = Feedback()
        self.collections_pane = CollectionsPane(session, self.window_actions)
        self.browse_pane = BrowsePane(session, self.window_actions)
        self.page_pane = PagePane(self.pages)
        self.finding_pane = FindingPane(session, self.page_pane)
        self.facet_panel = FacetPanel()
        self.left_pane = QStackedWidget()
        self.status_bar = StatusBar(session)
        self.housekeeping = Housekeeping(session)
        self.intake = Intakes(session, self)
        self.compositions = Compositions(session, self)
        self._has_begun = False
        self._narrows = False
        self._build()
        self._connect()
        self._bind()
        self._restore_geometry()

    def show_record(self, table: str, record_id: str, place: Place | None = None) -> None:
        """Show a record in the right-hand pane."""
        self.page_pane.show_record(table, record_id, place)
        self.browse_pane.list_pane.choose_record(record_id)

    def show_page(self, page: Page) -> None:
        """Bring a page to the front; a wide one takes the place of the list as well."""
        self.page_pane.show_page(page)

    def show_collection(self, collection: Collection) -> None:
        """Show a collection in the list; the bin is a page where one is registered."""
        self.browse_pane.show_list()
        self.browse_pane.list_pane.show_collection(collection)
        self._leave_wide_page()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802
        """Begin what is slow once the window is in view."""
        super().showEvent(event)
        if not self._has_begun:
            self._has_begun = True
            QTimer.singleShot(0, self, self._begin)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802
        """Save what was typed, stop background work and close the archive."""
        focused = self.focusWidget()
        if focused is not None:
            focused.clearFocus()
        if self.page_pane.page is not None:
            self.page_pane.page.flush()
        self._save_geometry()
        self.session.undo_stack.indexChanged.disconnect(self._follow_undo)
        self.session.close()
        super().closeEvent(event)

    # Building

    def _build(self) -> None:
        self._panes = QSplitter(Qt.Orientation.Horizontal)
        self._panes.setHandleWidth(1)
        self._panes.setChildrenCollapsible(False)
        self.left_pane.addWidget(self.collections_pane)
        self.left_pane.addWidget(self.facet_panel)
        for pane, least in ((self.left_pane, 208), (self.browse_pane, 288), (self.finding_pane, 360)):
            pane.setMinimumWidth(least)
            self._panes.addWidget(pane)
        self._panes.setStretchFactor(2, 1)
        self._panes.setSizes(PANE_WIDTHS)
        body = QWidget()
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.feedback)
        column.addWidget(self.intake.strip)
        column.addWidget(self._panes, 1)
        self.setCentralWidget(body)
        self.setStatusBar(self.status_bar)
        self.setWindowTitle(self.session.archive.path.stem)
        self._build_menus()

    def _build_menus(self) -> None:
        for menu in Menu:
            shown = self.menuBar().addMenu(translated_label(menu.value))
            submenus: dict[str, QMenu] = {}
            group = 0
            for spec, action in self.window_actions:
                if spec.menu is menu:
                    if spec.group != group:
                        shown.addSeparator()
                        group = spec.group
                    if spec.submenu and spec.submenu not in submenus:
                        submenus[spec.submenu] = shown.addMenu(translated_label(spec.submenu))
                    submenus.get(spec.submenu, shown).addAction(action)

    def _connect(self) -> None:
        session = self.session
        session.record_opened.connect(self.show_record)
        session.problem_met.connect(self.feedback.show_problem)
        session.notice_given.connect(self.feedback.show_notice)
        session.said_before_asked.connect(self._show_said_before)
        session.written.connect(self._follow_write)
        session.undo_stack.indexChanged.connect(self._follow_undo)
        self.collections_pane.collection_chosen.connect(self.show_collection)
        self.browse_pane.page_wanted.connect(self._go_page)
        self.browse_pane.hit_opened.connect(self.finding_pane.seek)
        self.browse_pane.facets_shown.connect(self._show_facets)
        self.browse_pane.search_ended.connect(self._show_collections)
        self.facet_panel.text_changed.connect(self.browse_pane.show_search)
        self.facet_panel.left.connect(self._leave_facets)
        self.facet_panel.box_wanted.connect(self.browse_pane.focus_search)
        self.finding_pane.result_wanted.connect(self._go_to_result)
        self.collections_pane.searches.search_chosen.connect(self._search_saved)
        self.page_pane.page_changed.connect(self._follow_page)
        self.housekeeping.counted.connect(self._show_counts)
        self.housekeeping.search_prepared.connect(self.browse_pane.take_up_search)
        self.housekeeping.work_told.connect(self.status_bar.show_work)
        self.housekeeping.placement_doubted.connect(self._warn_of_placement)

    def _bind(self) -> None:
        self.window_actions.set_read_only(is_read_only=self.session.is_read_only)
        self.window_actions.bind(self._bindings())
        self.window_actions.bind(Reception(self.session, self, self.intake.desk).bindings())
        self.window_actions.bind(self.intake.bindings())
        self.window_actions.bind(self.compositions.bindings())
        self.window_actions.bind(self.finding_pane.bindings())
        self.window_actions["show_collections"].setChecked(True)
        self._follow_undo()
        self._follow_page()

    def _bindings(self) -> Mapping[str, Callable[[], object]]:
        return {
            "new_visit": lambda: record_acts.begin_record(self.session, VISITS.record_class),
            "new_record": self._new_record,
            "export_list": self.browse_pane.list_pane.export_list,
            "ministry": lambda: self.session.open_record(Ministry.table, MINISTRY_ID),
            "undo": self.session.undo_stack.undo,
            "redo": self.session.undo_stack.redo,
            "find": self._find,
            "said_before": self._ask_said_before,
            "command_palette": self._show_palette,
            "back": self.page_pane.go_back,
            "forward": self.page_pane.go_forward,
            "go_collections": self._go_collections,
            "keep_search": self.browse_pane.keep_search,
            "search_help": self.browse_pane.show_help,
            "go_list": self._go_list,
            "go_page": self._go_page,
            "show_collections": self._toggle_collections,
            "full_screen": self._toggle_full_screen,
            "back_up": self.housekeeping.back_up_now,
            "quit": lambda: self.window().close(),
        }

    # What happens after the first painting

    def _begin(self) -> None:
        if self.collections_pane.list.currentItem() is None:
            self.collections_pane.choose(VISITS)
        self.browse_pane.list_pane.list.setFocus(Qt.FocusReason.OtherFocusReason)
        self.housekeeping.begin()
        self.compositions.make_ready()
        if not self.session.is_read_only:
            self._take_up_unsaved()
            self.intake.desk.look_for_unfinished()

    def _take_up_unsaved(self) -> None:
        from pressdesk.ui.autosave import Autosave

        Autosave.of(self.session)

    # Following what happens

    def _follow_write(self, written: Written) -> None:
        self.browse_pane.list_pane.follow(written)

    def _follow_undo(self) -> None:
        self.feedback.withdraw_undo()
        stack = self.session.undo_stack
        for name, is_possible, text in (
            ("undo", stack.canUndo(), stack.undoText()),
            ("redo", stack.canRedo(), stack.redoText()),
        ):
            self.window_actions.set_possible(name, is_possible=is_possible)
            label = tr("Undo") if name == "undo" else tr("Redo")
            self.window_actions[name].setText(f"{label}: {text}" if text else label)

    def _follow_page(self) -> None:
        page = self.page_pane.page
        self.window_actions.bind_page(page.page_actions() if page else {})
        self.window_actions.set_possible("back", is_possible=self.page_pane.can_go_back)
        self.window_actions.set_possible("forward", is_possible=self.page_pane.can_go_forward)
        self.browse_pane.setVisible(not self._is_page_wide)
        self._fill_left_pane()
        name = self.session.archive.path.stem
        title = page.page_title() if page else ""
        self.setWindowTitle(tr("{title} – {archive}", title=title, archive=name) if title else name)
        if page:
            page.actions_changed.connect(self._follow_page_actions, Qt.ConnectionType.UniqueConnection)

    def _follow_page_actions(self) -> None:
        page = self.page_pane.page
        self.window_actions.bind_page(page.page_actions() if page else {})

    def _show_counts(self, counts: dict[str, int]) -> None:
        self.collections_pane.show_counts(counts)
        self.status_bar.show_holdings(counts["visit"], counts["quote"])

    def _warn_of_placement(self, warning: PlacementWarning) -> None:
        self.feedback.show_warning(translated_label(warning.message))

    # Acts

    def _new_record(self) -> None:
        collection = self.browse_pane.list_pane.collection
        if collection.is_begun_by_hand:
            record_acts.begin_record(self.session, collection.record_class)

    def _find(self) -> None:
        self._leave_wide_page()
        self.browse_pane.focus_search()

    @property
    def _is_page_wide(self) -> bool:
        return self.page_pane.page is not None and self.page_pane.page.is_wide

    def _leave_wide_page(self) -> None:
        if self._is_page_wide:
            self.page_pane.show_nothing()

    def _go_list(self) -> None:
        self._leave_wide_page()
        self.browse_pane.focus_list()

    def _go_page(self) -> None:
        if self.page_pane.page is not None:
            self.page_pane.page.setFocus(Qt.FocusReason.ShortcutFocusReason)
            if QApplication.focusWidget() is self.page_pane.page:
                self.page_pane.page.focusNextChild()

    def _toggle_collections(self) -> None:
        self.left_pane.setVisible(self.window_actions["show_collections"].isChecked())

    def _go_collections(self) -> None:
        """Take the keyboard to the left: to the facets of a search, and from there to the collections."""
        is_among_facets = self.left_pane.currentWidget() is self.facet_panel
        if is_among_facets and not self.facet_panel.list.hasFocus():
            self.facet_panel.list.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return
        self._leave_facets()

    def _leave_facets(self) -> None:
        self._show_collections()
        self.collections_pane.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _show_collections(self) -> None:
        self._narrows = False
        self._fill_left_pane()

    def _show_facets(self, text: str, facets: Facets) -> None:
        self.facet_panel.show_facets(text, facets)
        self._narrows = bool(facets.groups)
        self._fill_left_pane()

    def _fill_left_pane(self) -> None:
        """Show what narrows the results beside them, else the collections."""
        is_narrowing = self._narrows and not self._is_page_wide
        self.left_pane.setCurrentWidget(self.facet_panel if is_narrowing else self.collections_pane)

    def _go_to_result(self, step: int) -> None:
        if not self.browse_pane.open_next_hit(step):
            self.finding_pane.finder.go_round(step)

    def _search_saved(self, search: SavedSearch) -> None:
        self._leave_wide_page()
        self.browse_pane.show_saved(search)

    def _toggle_full_screen(self) -> None:
        window = self.window()
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def _ask_said_before(self) -> None:
        """Ask about the words that are selected, else about the quote in hand, else for a draft."""
        from pressdesk.ui.tellings.said_before_page import selected_words

        words, page = selected_words(), self.page_pane.page
        quote = page.quote_in_hand() if page and not words else None
        if quote is not None:
            quote.toggle_said_before()
        else:
            self._show_said_before(words)

    def _show_said_before(self, words: str) -> None:
        from pressdesk.ui.tellings.said_before_page import SaidBeforePage

        self.show_page(SaidBeforePage(self.session, words))
        self._go_page()

    def _show_palette(self) -> None:
        from pressdesk.ui.command_palette import CommandPalette

        searches = [
            (tr("Search: {name}", name=search.name), partial(self._search_saved, search))
            for search in self.collections_pane.searches.searches
        ]
        CommandPalette(self.window_actions, self, searches).open()

    # Geometry

    def _restore_geometry(self) -> None:
        panes = geometry_settings().value("panes")
        if isinstance(panes, QByteArray):
            self._panes.restoreState(panes)

    def _save_geometry(self) -> None:
        if not self.browse_pane.isHidden() and not self.left_pane.isHidden():
            geometry_settings().setValue("panes", self._panes.saveState())
