"""The desk: which archive is open in which window, and in what language and light."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QApplication, QFileDialog

from pressdesk import paths
from pressdesk.archive.database import SUFFIX, Archive
from pressdesk.archive.errors import ArchiveError, ArchiveInUse, ArchiveReadOnly
from pressdesk.errors import PressdeskError
from pressdesk.model.values import Language
from pressdesk.ui import i18n
from pressdesk.ui.feedback import sentence_of
from pressdesk.ui.frame import Frame
from pressdesk.ui.i18n import tr
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme, is_dark
from pressdesk.ui.welcome_page import WelcomePage

OpenArchive = Callable[[Path, bool], Archive]
"""Opens an archive; the second argument asks for reading only."""
CreateArchive = Callable[[Path], Archive]


class Desk(QObject):
    """Fills the one frame: with an archive, or with the welcome page where none is open."""

    def __init__(
        self, application: QApplication, frame: Frame, open_archive: OpenArchive, create: CreateArchive
    ) -> None:
        super().__init__(application)
        self._application = application
        self.frame = frame
        self._open_archive = open_archive
        self._create_archive = create
        self.preferences = Preferences.load()
        self.window: MainWindow | WelcomePage | None = None
        i18n.speak(self._language())
        apply_theme(application, self.preferences.appearance)
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._follow_system)

    def begin(self, path: Path | None) -> None:
        """Open the archive that was asked for, else the last one, else the welcome page."""
        known = (Path(recent) for recent in self.preferences.recent)
        wanted = path or next((recent for recent in known if recent.is_file()), None)
        if wanted is None:
            self.show_welcome()
        else:
            self.open(wanted)

    def open(self, path: Path) -> None:
        """Open an archive, for reading only where it cannot be written."""
        if isinstance(self.window, MainWindow) and _is_same(self.window.session.archive.path, path):
            self.frame.activateWindow()
            return
        try:
            archive, reason = self._opened(path)
        except PressdeskError as error:
            if self.window is None:
                self.show_welcome()
            self.report(error)
            return
        self._show_archive(archive, reason)

    def create(self, path: Path) -> None:
        """Create an archive and open it."""
        path = path if path.suffix == SUFFIX else path.with_name(path.name + SUFFIX)
        try:
            archive = self._create_archive(path)
        except PressdeskError as error:
            self.report(error)
            return
        self._show_archive(archive, None)

    def show_welcome(self) -> None:
        """Show the page for when no archive is open."""
        window = WelcomePage(self.preferences)
        window.open_asked.connect(self.ask_and_open)
        window.create_asked.connect(self.ask_and_create)
        window.sample_asked.connect(self.open_sample)
        window.recent_chosen.connect(self.open)
        self._show(window)

    def report(self, error: Exception) -> None:
        """Show trouble in the window that is there; what was typed is saved before anything else."""
        if isinstance(self.window, MainWindow):
            from pressdesk.ui.autosave import Autosave

            Autosave.of(self.window.session).flush()
        if self.window is not None:
            self.window.feedback.show_problem(error)

    def ask_and_open(self) -> None:
        """Ask for an archive and open it."""
        kinds = tr("Pressdesk archives (*{suffix})", suffix=SUFFIX)
        chosen, _ = QFileDialog.getOpenFileName(self.frame, tr("Open archive"), self._folder(), kinds)
        if chosen:
            self.open(Path(chosen))

    def ask_and_create(self) -> None:
        """Ask where a new archive shall lie and create it."""
        kinds = tr("Pressdesk archives (*{suffix})", suffix=SUFFIX)
        chosen, _ = QFileDialog.getSaveFileName(self.frame, tr("New archive"), self._folder(), kinds)
        if chosen:
            self.create(Path(chosen))

    def open_sample(self) -> None:
        """Open the sample archive, made at the first time."""
        from pressdesk.ui.sample_opening import SampleOpening

        SampleOpening(self.frame, self.open, self.report).begin()

    def apply(self, preferences: Preferences) -> None:
        """Keep the person's choices, and show what they change."""
        speaks_anew = preferences.language != self.preferences.language
        self.preferences = preferences
        preferences.save()
        apply_theme(self._application, preferences.appearance)
        if isinstance(self.window, MainWindow):
            self.window.session.preferences = preferences
        if speaks_anew:
            self._speak_anew()

    # Windows

    def _show_archive(self, archive: Archive, reason: ArchiveError | None) -> None:
        self.preferences = self.preferences.with_recent(archive.path)
        self.preferences.save()
        window = MainWindow(Session(archive, self.preferences))
        window.window_actions.bind(self._bindings(window))
        if reason:
            sentence = tr("This archive can only be read. {reason}", reason=_said_of(reason))
            window.feedback.show_warning(sentence)
        self._show(window)

    def _show(self, window: MainWindow | WelcomePage) -> None:
        self._close_window()
        self.window = window
        self.frame.show_content(window)
        self.frame.show()

    def _close_window(self) -> None:
        if self.window is not None:
            self.window.close()
            self.window = None

    def _opened(self, path: Path) -> tuple[Archive, ArchiveError | None]:
        try:
            return self._open_archive(path, False), None
        except (ArchiveInUse, ArchiveReadOnly) as reason:
            return self._open_archive(path, True), reason

    def _speak_anew(self) -> None:
        i18n.speak(self._language())
        if not isinstance(self.window, MainWindow):
            self.show_welcome()
            return
        path = self.window.session.archive.path
        self._close_window()
        self.open(path)

    # What the window's actions do when they concern more than one archive

    def _bindings(self, window: MainWindow) -> Mapping[str, Callable[[], object]]:
        return {
            "new_archive": self.ask_and_create,
            "open_archive": self.ask_and_open,
            "open_sample": self.open_sample,
            "close_archive": self.show_welcome,
            "preferences": lambda: self._show_preferences(window),
            "switch_appearance": self._switch_appearance,
            "shortcuts": lambda: self._show_shortcuts(window),
            "open_log": lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(str(paths.log_folder()))),
            "about": lambda: self._show_about(window),
        }

    def _show_preferences(self, window: MainWindow) -> None:
        from pressdesk.ui.settings.preferences_page import PreferencesPage

        window.show_page(PreferencesPage(window.session, self.apply))

    def _show_shortcuts(self, window: MainWindow) -> None:
        from pressdesk.ui.settings.shortcuts_page import ShortcutsPage

        window.show_page(ShortcutsPage(window.session, window.window_actions))

    def _show_about(self, window: MainWindow) -> None:
        from pressdesk.ui.settings.about_page import AboutPage

        window.show_page(AboutPage(window.session))

    def _switch_appearance(self) -> None:
        self.apply(self.preferences.replaced(appearance=Appearance.LIGHT if is_dark() else Appearance.DARK))

    def _follow_system(self) -> None:
        apply_theme(self._application, self.preferences.appearance)

    def _language(self) -> Language:
        chosen = self.preferences.language
        return Language(chosen) if chosen else i18n.system_language()

    def _folder(self) -> str:
        last = next(iter(self.preferences.recent), "")
        return str(Path(last).parent) if last else ""


def _said_of(reason: ArchiveError) -> str:
    """Say why an archive is open for reading only, and what to do; the error's own hint is to open it so."""
    if isinstance(reason, ArchiveInUse):
        by = tr("It is open for writing elsewhere ({holder}).", holder=reason.holder)
        who = by if reason.holder else tr("It is open for writing elsewhere.")
        return f"{who} {tr('To write in it, close it there and open it here again.')}"
    if isinstance(reason, ArchiveReadOnly):
        return tr(
            "Its file or folder may not be written. Copy the archive to a folder of your own to work in it."
        )
    return sentence_of(reason)


def _is_same(one: Path, other: Path) -> bool:
    return one.resolve() == other.resolve()
