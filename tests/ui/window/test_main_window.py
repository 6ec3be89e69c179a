"""The window as a whole: what it shows, what its actions do, how it closes."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import RecordNotFound
from pressdesk.archive.ministry import ministry_of
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive, open_archive
from pressdesk.ui.actions import ACTIONS
from pressdesk.ui.command_palette import CommandPalette
from pressdesk.ui.desk import Desk
from pressdesk.ui.i18n import load_catalogue
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.settings.preferences_page import PreferencesPage
from pressdesk.ui.theme import is_dark
from pressdesk.ui.welcome_page import WelcomePage


def file_visit(session: Session, title: str = "Official visit") -> Visit:
    with session.write("Add visit") as transaction:
        return transaction.save(Visit(title=Translated(title), starts_on="2023-02-28"))


def test_closing_the_window_closes_the_archive_for_others(window: MainWindow, archive_path: Path) -> None:
    window.close()
    with open_archive(archive_path) as again:
        assert not again.is_read_only


def test_closing_lets_pages_save_first(window: MainWindow, session: Session, archive_path: Path) -> None:
    session.about_to_close.connect(lambda: file_visit(session, "Typed at the last moment"))
    window.close()
    with open_archive(archive_path) as again:
        assert [visit.title.en for visit in again.find(Visit)] == ["Typed at the last moment"]


def test_a_record_that_is_opened_is_shown_and_named_in_the_title(
    window: MainWindow, session: Session
) -> None:
    visit = file_visit(session, "Visit of the Secretary")
    session.open_record("visit", visit.id)
    assert window.page_pane.page is not None
    assert window.windowTitle() == "Visit of the Secretary – desk"


def test_one_goes_back_to_the_record_before(window: MainWindow, session: Session) -> None:
    first, second = file_visit(session, "First"), file_visit(session, "Second")
    session.open_record("visit", first.id)
    session.open_record("visit", second.id)
    window.window_actions["back"].trigger()
    assert window.windowTitle().startswith("First")
    window.window_actions["forward"].trigger()
    assert window.windowTitle().startswith("Second")
    assert not window.window_actions["forward"].isEnabled()


def test_undo_names_what_it_takes_back(window: MainWindow, session: Session, archive: Archive) -> None:
    assert not window.window_actions["undo"].isEnabled()
    file_visit(session)
    assert window.window_actions["undo"].text() == "Undo: Add visit"
    window.window_actions["undo"].trigger()
    assert archive.count(Visit) == 0
    assert window.window_actions["redo"].text() == "Redo: Add visit"


def test_undo_is_not_offered_by_a_notice_once_something_else_was_done(
    window: MainWindow, session: Session, archive: Archive
) -> None:
    file_visit(session, "First")
    session.offer_undo("The visit is filed.")
    (bar,) = window.feedback.bars()
    file_visit(session, "Second")
    assert bar.isHidden()
    session.offer_undo("The visit is filed.")
    window.window_actions["undo"].trigger()
    assert window.feedback.bars() == []
    assert [visit.title.en for visit in archive.find(Visit)] == ["First"]


def test_a_new_visit_opens_as_a_form_and_is_kept_only_when_typed_in(
    window: MainWindow, archive: Archive
) -> None:
    window.window_actions["new_visit"].trigger()
    assert window.page_pane.current is not None
    assert window.page_pane.current.table == "visit"
    assert archive.count(Visit) == 0


def test_trouble_is_said_in_the_window_and_can_be_copied(
    window: MainWindow, session: Session, qtbot: QtBot
) -> None:
    session.report(RecordNotFound("Visit", "abc"))
    bar = window.feedback.bars()[-1]
    assert "There is no visit with the id “abc”" in bar.label.text()
    copy = next(button for button in bar.findChildren(QWidget) if button.accessibleName() == "Copy details")
    qtbot.mouseClick(copy, Qt.MouseButton.LeftButton)
    assert "RecordNotFound" in QApplication.clipboard().text()


@pytest.mark.expects_log
def test_trouble_that_nobody_foresaw_is_told_in_one_plain_sentence(
    window: MainWindow, session: Session
) -> None:
    session.report(ZeroDivisionError("division by zero"))
    assert window.feedback.bars()[-1].label.text().startswith("Something went wrong in Pressdesk itself.")


def test_a_notice_offers_the_way_back(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    taken_back: list[bool] = []
    session.give_notice("Done.", ("Undo", lambda: taken_back.append(True)))
    bar = window.feedback.bars()[-1]
    undo = next(button for button in bar.findChildren(QWidget) if button.accessibleName() == "Undo")
    qtbot.mouseClick(undo, Qt.MouseButton.LeftButton)
    assert taken_back == [True]
    assert not window.feedback.bars()


def test_a_shortcut_does_one_thing() -> None:
    shortcuts = [QKeySequence(spec.shortcut).toString() for spec in ACTIONS if spec.shortcut]
    assert [keys for keys, times in Counter(shortcuts).items() if times > 1] == []


def test_every_action_has_an_icon_that_is_shipped(window: MainWindow) -> None:
    for spec, action in window.window_actions:
        if spec.icon:
            assert not action.icon().pixmap(16, 16).isNull(), spec.name


def test_the_palette_finds_a_command_by_a_few_letters_and_runs_it(window: MainWindow, qtbot: QtBot) -> None:
    window.window_actions["command_palette"].trigger()
    palette = window.findChild(CommandPalette)
    qtbot.keyClicks(palette.box, "key short")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.windowTitle().startswith("desk")
    window.window_actions["command_palette"].trigger()
    palette = window.findChildren(CommandPalette)[-1]
    qtbot.keyClicks(palette.box, "new visit")
    qtbot.keyClick(palette.box, Qt.Key.Key_Return)
    assert window.page_pane.current is not None


def test_nothing_to_press_or_type_in_is_without_a_name(window: MainWindow) -> None:
    assert nameless(window) == []


def nameless(widget: QWidget) -> list[str]:
    """Return what a screen reader would meet as a button or field without a name."""
    wanting = {QAccessible.Role.Button, QAccessible.Role.EditableText, QAccessible.Role.List}
    found = []
    for child in widget.findChildren(QWidget):
        if not child.isVisibleTo(widget) or child.objectName().startswith("qt_"):
            continue
        interface = QAccessible.queryAccessibleInterface(child)
        if interface and interface.role() in wanting and not interface.text(QAccessible.Text.Name):
            found.append(type(child).__name__)
    return found


def test_a_read_only_archive_says_so_and_greys_what_writes(desk: Desk, archive_path: Path) -> None:
    create_archive(archive_path).close()
    with open_archive(archive_path):
        desk.open(archive_path)
        window = desk.window
        assert isinstance(window, MainWindow)
        assert "can only be read" in window.feedback.bars()[0].label.text()
        assert "reading only" not in window.feedback.bars()[0].label.text()
        assert not window.window_actions["new_visit"].isEnabled()
        beginnings = window.collections_pane.findChildren(QPushButton)
        assert [button.isEnabled() for button in beginnings if button.text().strip() in {"New", "Paste"}] == [
            False,
            False,
        ]
        assert window.window_actions["find"].isEnabled()


def test_without_an_archive_the_welcome_page_is_shown(desk: Desk) -> None:
    desk.begin(None)
    assert isinstance(desk.window, WelcomePage)


def test_the_last_archive_is_opened_again(desk: Desk, archive_path: Path) -> None:
    desk.create(archive_path)
    desk.show_welcome()
    desk.begin(None)
    assert isinstance(desk.window, MainWindow)
    assert desk.window.session.archive.path == archive_path


def test_a_file_that_is_no_archive_is_refused_where_the_person_is(desk: Desk, tmp_path: Path) -> None:
    letter = tmp_path / "letter.pressdesk"
    letter.write_text("Dear colleague", encoding="utf-8")
    desk.begin(letter)
    assert isinstance(desk.window, WelcomePage)
    assert "is not a Pressdesk archive" in desk.window.feedback.bars()[0].label.text()
    assert letter.read_text(encoding="utf-8") == "Dear colleague"


def test_another_language_is_spoken_at_once(desk: Desk, archive_path: Path) -> None:
    desk.create(archive_path)
    desk.apply(desk.preferences.replaced(language="kk"))
    assert isinstance(desk.window, MainWindow)
    shown = desk.window.collections_pane.list.item(1).text()
    assert shown == load_catalogue(desk._language())["Visits"]


def test_light_and_dark_are_switched_at_once(desk: Desk, archive_path: Path) -> None:
    desk.create(archive_path)
    assert isinstance(desk.window, MainWindow)
    desk.window.window_actions["switch_appearance"].trigger()
    assert is_dark()
    assert Preferences.load().appearance is Appearance.DARK
    assert desk.frame.palette().window().color().lightness() < 64


def test_preferences_are_kept_as_they_are_chosen(desk: Desk, archive_path: Path, qtbot: QtBot) -> None:
    desk.create(archive_path)
    window = desk.window
    assert isinstance(window, MainWindow)
    window.window_actions["preferences"].trigger()
    page = window.page_pane.page
    assert isinstance(page, PreferencesPage)
    qtbot.keyClick(page.handling, Qt.Key.Key_Home)
    page.handling.activated.emit(page.handling.currentIndex())
    assert Preferences.load().default_handling == "public"
    assert window.session.preferences.default_handling == "public"


def test_the_ministry_is_a_record_of_the_archive(desk: Desk, archive_path: Path, qtbot: QtBot) -> None:
    desk.create(archive_path)
    window = desk.window
    assert isinstance(window, MainWindow)
    window.window_actions["ministry"].trigger()
    page = window.page_pane.page
    assert isinstance(page, RecordPage)
    assert page.body.form is not None
    qtbot.keyClicks(page.body.form.editor("name").findChild(QLineEdit), "Ministry of Foreign Affairs")
    page.flush()
    assert ministry_of(window.session.archive).name.en == "Ministry of Foreign Affairs"
    window.window_actions["ministry"].trigger()
    assert page.page_title() == "Ministry of Foreign Affairs"


def test_damaged_preferences_become_the_usual_ones(home: Path) -> None:
    (home / "config").mkdir(parents=True)
    (home / "config" / "preferences.json").write_text("{not json", encoding="utf-8")
    assert Preferences.load() == Preferences()


@pytest.mark.parametrize("scheme", [Appearance.LIGHT, Appearance.DARK])
def test_muted_text_is_readable_in_both_palettes(scheme: Appearance, qapp: QApplication) -> None:
    from pressdesk.ui.theme import apply_theme, colours

    apply_theme(qapp, scheme)
    for ground in (colours().page, colours().window):
        assert contrast(colours().muted.name(), ground.name()) >= 4.5
        assert contrast(colours().text.name(), ground.name()) >= 7


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours by WCAG 2.2."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(colour: str) -> float:
    parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
    linear = [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
