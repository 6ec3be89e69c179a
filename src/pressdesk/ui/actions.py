"""Every action of the window, once: its words, shortcut, icon and place in the menus.

What an action does is bound by whoever can do it: the window, or the page in front (``Page.page_actions``).
An action that nobody has bound is grey.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from enum import Enum

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QWidget

from pressdesk.ui.i18n import mark, translated_label
from pressdesk.ui.theme import icon


class Menu(Enum):
    """The menus in their order."""

    FILE = mark("&File")
    EDIT = mark("&Edit")
    RECORD = mark("&Record")
    REVIEW = mark("Re&view")
    VIEW = mark("&View")
    HELP = mark("&Help")


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action as declared; ``group`` parts a menu by lines, ``writes`` greys it in a read-only archive.

    ``submenu`` names a menu within the menu.
    """

    name: str
    text: str
    menu: Menu
    shortcut: str = ""
    icon: str = ""
    group: int = 0
    writes: bool = False
    submenu: str = ""
    checkable: bool = False


_F, _E, _R, _V, _W, _H = Menu.FILE, Menu.EDIT, Menu.RECORD, Menu.REVIEW, Menu.VIEW, Menu.HELP

_EXPORT = mark("Export")

ACTIONS: tuple[ActionSpec, ...] = (
    ActionSpec("new_visit", mark("New visit"), _F, "Ctrl+N", "plus", 0, writes=True),
    ActionSpec("new_record", mark("New record of this list"), _F, "Ctrl+Shift+N", "plus", 0, writes=True),
    ActionSpec(
        "paste_release", mark("Paste a release"), _F, "Ctrl+Shift+V", "clipboard-paste", 1, writes=True
    ),
    ActionSpec("read_releases", mark("Read releases…"), _F, "Ctrl+Shift+R", "file-text", 1, writes=True),
    ActionSpec(
        "read_folder", mark("Read a folder of releases…"), _F, "Ctrl+Alt+R", "folder-open", 1, writes=True
    ),
    ActionSpec("intake_report", mark("Report of the last folder"), _F, "Ctrl+Alt+Shift+R", "list-checks", 1),
    ActionSpec("export_briefing", mark("Compose a briefing…"), _F, "Ctrl+E", "book-open", 2),
    ActionSpec("repeat_briefing", mark("Repeat the last briefing"), _F, "Ctrl+Shift+E", "refresh-cw", 2),
    ActionSpec("print_briefing", mark("Print…"), _F, "Ctrl+P", "printer", 2),
    ActionSpec("export_pdf", mark("Export as PDF…"), _F, "", "download", 2, submenu=_EXPORT),
    ActionSpec("export_word", mark("Export as Word document…"), _F, "", "file-text", 2, submenu=_EXPORT),
    ActionSpec("export_html", mark("Export as web page…"), _F, "", "globe", 2, submenu=_EXPORT),
    ActionSpec("export_text", mark("Export as plain text…"), _F, "", "type", 2, submenu=_EXPORT),
    ActionSpec("export_mail", mark("Export as e-mail draft…"), _F, "", "mail", 2, submenu=_EXPORT),
    ActionSpec("copy_briefing", mark("Copy the briefing"), _F, "Ctrl+Alt+C", "copy", 2, submenu=_EXPORT),
    ActionSpec("export_list", mark("Export list…"), _F, "Ctrl+Shift+X", "table", 2),
    ActionSpec("export_corrections", mark("Export corrections…"), _F, "", "share-2", 2),
    ActionSpec("import_corrections", mark("Import corrections…"), _F, "", "download", 2, writes=True),
    ActionSpec("new_archive", mark("New archive…"), _F, "", "database", 3),
    ActionSpec("open_archive", mark("Open archive…"), _F, "Ctrl+O", "folder-open", 3),
    ActionSpec("back_up", mark("Back up now…"), _F, "", "save", 3),
    ActionSpec("ministry", mark("The ministry"), _F, "", "landmark", 4),
    ActionSpec("preferences", mark("Preferences"), _F, "Ctrl+,", "settings", 4),
    ActionSpec("close_archive", mark("Close archive"), _F, "Ctrl+W", "archive", 5),
    ActionSpec("quit", mark("Quit"), _F, "Ctrl+Q", "log-out", 5),
    ActionSpec("undo", mark("Undo"), _E, "Ctrl+Z", "undo-2", 0, writes=True),
    ActionSpec("redo", mark("Redo"), _E, "Ctrl+Shift+Z", "redo-2", 0, writes=True),
    ActionSpec("find", mark("Search"), _E, "Ctrl+K", "search", 1),
    ActionSpec("keep_search", mark("Keep this search"), _E, "Ctrl+D", "bookmark", 1, writes=True),
    ActionSpec("find_on_page", mark("Find on this page"), _E, "Ctrl+F", "text-search", 1),
    ActionSpec("next_match", mark("Next match"), _E, "F3", "arrow-down", 1),
    ActionSpec("previous_match", mark("Previous match"), _E, "Shift+F3", "arrow-up", 1),
    ActionSpec("copy_quote", mark("Copy quote with attribution"), _E, "Ctrl+Shift+C", "quote", 2),
    ActionSpec("command_palette", mark("All commands"), _E, "Ctrl+Shift+P", "command", 3),
    ActionSpec("edit_record", mark("Edit"), _R, "F2", "pencil", 0, writes=True),
    ActionSpec("add_quote", mark("Add quote"), _R, "Ctrl+Shift+Q", "message-square-quote", 1, writes=True),
    ActionSpec("add_meeting", mark("Add meeting"), _R, "Ctrl+Shift+M", "handshake", 1, writes=True),
    ActionSpec("add_participant", mark("Add participant"), _R, "Ctrl+Shift+D", "user-plus", 1, writes=True),
    ActionSpec("add_note", mark("Add note"), _R, "Ctrl+Shift+O", "notebook-pen", 1, writes=True),
    ActionSpec("add_figure", mark("Add figure"), _R, "Ctrl+Shift+F", "hash", 1, writes=True),
    ActionSpec("add_document", mark("Add document"), _R, "", "signature", 1, writes=True),
    ActionSpec("add_enquiry", mark("Add enquiry"), _R, "", "message-circle-question", 1, writes=True),
    ActionSpec(
        "attach_files", mark("Attach photos and files…"), _R, "Ctrl+Shift+A", "paperclip", 1, writes=True
    ),
    ActionSpec("said_before", mark("Said before?…"), _R, "Ctrl+Shift+B", "diff", 2),
    ActionSpec(
        "make_authoritative", mark("Make this the authoritative wording"), _R, "", "star", 2, writes=True
    ),
    ActionSpec("show_source", mark("Show in source"), _R, "Ctrl+U", "text-search", 2),
    ActionSpec("show_history", mark("Previous versions"), _R, "Ctrl+H", "history", 2),
    ActionSpec("remove_record", mark("Move to the bin"), _R, "Ctrl+Backspace", "trash-2", 3, writes=True),
    ActionSpec("restore_record", mark("Restore from the bin"), _R, "", "archive-restore", 3, writes=True),
    ActionSpec("file_visit", mark("File the visit"), _V, "Ctrl+Return", "check-check", 0, writes=True),
    ActionSpec("next_finding", mark("Next finding"), _V, "Alt+Down", "arrow-down", 1),
    ActionSpec("previous_finding", mark("Previous finding"), _V, "Alt+Up", "arrow-up", 1),
    ActionSpec("accept_finding", mark("Accept finding"), _V, "Alt+A", "check", 2, writes=True),
    ActionSpec("reject_finding", mark("Reject finding"), _V, "Alt+X", "x", 2, writes=True),
    ActionSpec(
        "accept_certain", mark("Accept all that is certain"), _V, "Alt+Shift+A", "check-check", 2, writes=True
    ),
    ActionSpec("split_finding", mark("Split at the cursor"), _V, "Alt+S", "split", 3, writes=True),
    ActionSpec("join_finding", mark("Join with the next"), _V, "Alt+J", "merge", 3, writes=True),
    ActionSpec(
        "set_to_selection", mark("Set to the selection"), _V, "Alt+Return", "text-quote", 3, writes=True
    ),
    ActionSpec("same_person", mark("Same person as…"), _V, "Alt+U", "merge", 3, writes=True),
    ActionSpec("other_person", mark("This name is somebody else's"), _V, "", "split", 3, writes=True),
    ActionSpec(
        "file_certain", mark("File all drafts that are certain…"), _V, "", "check-check", 4, writes=True
    ),
    ActionSpec("discard_draft", mark("Discard the draft"), _V, "", "trash-2", 4, writes=True),
    ActionSpec("back", mark("Back"), _W, "Alt+Left", "arrow-left", 0),
    ActionSpec("forward", mark("Forward"), _W, "Alt+Right", "arrow-right", 0),
    ActionSpec("go_collections", mark("Go to collections"), _W, "Ctrl+1", "panel-left", 1),
    ActionSpec("go_list", mark("Go to list"), _W, "Ctrl+2", "list", 1),
    ActionSpec("go_page", mark("Go to record"), _W, "Ctrl+3", "panel-right", 1),
    ActionSpec("show_collections", mark("Show collections"), _W, "Ctrl+B", "panel-left", 2, checkable=True),
    ActionSpec("full_screen", mark("Full screen"), _W, "F11", "maximize", 2, checkable=True),
    ActionSpec("switch_appearance", mark("Light or dark"), _W, "Ctrl+Shift+L", "sun-moon", 3),
    ActionSpec("open_sample", mark("Open the sample archive"), _H, "", "sparkles", 0),
    ActionSpec("search_help", mark("How to search"), _H, "", "help-circle", 1),
    ActionSpec("shortcuts", mark("Keyboard shortcuts"), _H, "F1", "keyboard", 1),
    ActionSpec("open_log", mark("Show the log folder"), _H, "", "file-text", 2),
    ActionSpec("about", mark("About Pressdesk"), _H, "", "info", 3),
)


class Actions(QObject):
    """The window's actions as Qt knows them, and what each does at the moment."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._is_read_only = False
        self._bound: dict[str, Callable[[], object]] = {}
        self._page_bound: dict[str, Callable[[], object]] = {}
        self._impossible: set[str] = set()
        self._actions = {spec.name: self._made(spec) for spec in ACTIONS}

    def __getitem__(self, name: str) -> QAction:
        return self._actions[name]

    def __iter__(self) -> Iterator[tuple[ActionSpec, QAction]]:
        return ((spec, self._actions[spec.name]) for spec in ACTIONS)

    def bind(self, bindings: Mapping[str, Callable[[], object]]) -> None:
        """Say what actions do wherever one is in the window."""
        self._bound |= bindings
        self._refresh()

    def bind_page(self, bindings: Mapping[str, Callable[[], object]]) -> None:
        """Say what actions do on the page in front; what the page before had bound is forgotten."""
        self._page_bound = dict(bindings)
        self._refresh()

    def set_read_only(self, *, is_read_only: bool) -> None:
        """Grey all that writes."""
        self._is_read_only = is_read_only
        self._refresh()

    def set_possible(self, name: str, *, is_possible: bool) -> None:
        """Grey an action that would do nothing just now."""
        self._impossible = self._impossible - {name} if is_possible else self._impossible | {name}
        self._refresh()

    def _made(self, spec: ActionSpec) -> QAction:
        action = QAction(translated_label(spec.text), self._window)
        action.setObjectName(spec.name)
        if spec.icon:
            action.setIcon(icon(spec.icon))
        if spec.shortcut:
            action.setShortcut(QKeySequence(spec.shortcut))
            words = action.shortcut().toString(QKeySequence.SequenceFormat.NativeText)
            action.setToolTip(f"{action.text()} ({words})")
        action.setCheckable(spec.checkable)
        action.triggered.connect(lambda _checked=False, name=spec.name: self._run(name))
        self._window.addAction(action)
        return action

    def _run(self, name: str) -> None:
        act = self._page_bound.get(name) or self._bound.get(name)
        if act:
            act()

    def _refresh(self) -> None:
        for spec in ACTIONS:
            is_bound = spec.name in self._page_bound or spec.name in self._bound
            is_barred = spec.name in self._impossible or (spec.writes and self._is_read_only)
            self._actions[spec.name].setEnabled(is_bound and not is_barred)
