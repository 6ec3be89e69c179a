"""Composing: the preview follows every choice; what is held back goes in only when it is chosen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from briefing_acts import Matter, index_of, row_at, shown, tick
from filed_visit import WORDS
from pressdesk.archive.database import Archive
from pressdesk.model.attachment import Attachment
from pressdesk.model.geography import Country
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.ui.briefing.composition_page import CompositionPage
from pressdesk.ui.main_window import MainWindow

Preview = Callable[[], str]


def test_the_preview_holds_what_is_free_and_nothing_that_is_held_back(previewed: Preview) -> None:
    text = previewed()
    assert "Cleared words." in text
    assert WORDS not in text
    assert "a pier" not in text


def test_what_is_held_back_is_shown_with_its_reason_and_unticked(
    page: CompositionPage, matter: Matter
) -> None:
    row = row_at(index_of(page, "quotes", matter.background.id))
    assert not row.is_in
    assert "background" in row.candidate.reason.lower()
    free = row_at(index_of(page, "quotes", matter.cleared.id))
    assert free.is_in
    assert not free.candidate.reason


def test_a_ticked_record_goes_in_and_one_is_told_how_many_are_released(
    page: CompositionPage, matter: Matter, previewed: Preview
) -> None:
    tick(page, "quotes", matter.background.id)
    tick(page, "notes", matter.note.id)
    text = previewed()
    assert "Words in the background." in text
    assert "a pier" in text
    assert row_at(index_of(page, "quotes", matter.background.id)).is_released
    said = [label.text() for label in page.findChildren(QLabel) if label.isVisible()]
    assert "2 held-back records go in: marked on the page, entered in the history." in said


def test_a_free_record_can_be_left_out_and_taken_in_again(
    page: CompositionPage, matter: Matter, previewed: Preview
) -> None:
    tick(page, "quotes", matter.cleared.id)
    assert "Cleared words." not in previewed()
    tick(page, "quotes", matter.cleared.id)
    assert "Cleared words." in previewed()


def test_public_safe_bars_what_is_held_back_even_if_it_was_chosen(
    page: CompositionPage, matter: Matter, previewed: Preview, qtbot: QtBot
) -> None:
    tick(page, "quotes", matter.background.id)
    page.form.public_safe.setChecked(True)
    assert "background" not in previewed()
    qtbot.waitUntil(
        lambda: not row_at(index_of(page, "quotes", matter.background.id)).candidate.may_be_chosen
    )
    tick(page, "quotes", matter.background.id)
    assert "background" not in previewed()


@pytest.mark.parametrize(("language", "words"), [("ru", "Подготовлено"), ("kk", "көрсеткіштер")])
def test_the_paper_speaks_the_chosen_language(
    page: CompositionPage, previewed: Preview, language: str, words: str
) -> None:
    page.form.language.setCurrentIndex(page.form.language.findData(language))
    assert words.lower() in previewed().lower()


def test_note_reader_and_copy_stand_on_the_page(
    page: CompositionPage, previewed: Preview, type_text: Callable[[QWidget, str], None]
) -> None:
    type_text(page.form.prepared_for, "Министр")
    type_text(page.form.note, "Қысқа жазба")
    type_text(page.form.copy_number, "2")
    type_text(page.form.copies, "5")
    text = previewed()
    for words in ("Министр", "Қысқа жазба", "Copy 2 of 5"):
        assert words in text


def test_a_section_is_moved_and_taken_out_by_keys_alone(
    page: CompositionPage, previewed: Preview, qtbot: QtBot
) -> None:
    view, sections = page.section_view, page.sections
    text = previewed()
    assert text.index("Key figures") < text.index("Statements")
    view.setFocus()
    view.setCurrentIndex(sections.index_of("quotes"))
    while sections.index_of("quotes").row() > 0:
        qtbot.keyClick(view, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert sections.wanted()[0] == "quotes"
    text = previewed()
    assert text.rindex("Cleared words.") < text.rindex("5 billion")
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert "quotes" not in sections.wanted()
    assert "Cleared words." not in previewed()


def test_a_record_is_ticked_by_keys_alone(
    page: CompositionPage, matter: Matter, previewed: Preview, qtbot: QtBot
) -> None:
    view = page.section_view
    view.setFocus()
    view.setCurrentIndex(page.sections.index_of("notes"))
    qtbot.keyClick(view, Qt.Key.Key_Return)
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.keyClick(view, Qt.Key.Key_Space)
    assert matter.note.id in page.request.chosen
    assert "a pier" in previewed()


def test_a_dragged_section_lands_where_it_is_dropped(page: CompositionPage) -> None:
    sections = page.sections
    data = sections.mimeData([sections.index_of("quotes")])
    sections.dropMimeData(data, Qt.DropAction.MoveAction, 1, 0, QModelIndex())
    assert sections.index_of("quotes").row() == 1
    sections.dropMimeData(data, Qt.DropAction.MoveAction, -1, 0, QModelIndex())
    assert sections.index_of("quotes").row() == sections.rowCount() - 1


def test_a_click_on_a_record_ticks_it(page: CompositionPage, matter: Matter, qtbot: QtBot) -> None:
    view = page.section_view
    view.expand(page.sections.index_of("quotes"))
    index = index_of(page, "quotes", matter.background.id)
    view.scrollTo(index)
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=view.visualRect(index).center())
    assert matter.background.id in page.request.chosen


def test_choices_are_remembered_for_their_kind_but_nothing_that_was_released(
    page: CompositionPage, matter: Matter, previewed: Preview, window: MainWindow, qtbot: QtBot
) -> None:
    tick(page, "quotes", matter.background.id)
    page.form.prepared_for.setText("The minister")
    page.form.extent.setCurrentIndex(page.form.extent.findData("full"))
    page.sections.toggle(page.sections.index_of("people"))
    page.form.kind.setCurrentIndex(page.form.kind.findData("quotes"))
    assert page.request.extent == "standard"
    page.form.kind.setCurrentIndex(page.form.kind.findData("visit"))
    assert page.request.extent == "full"
    assert page.request.prepared_for == "The minister"
    assert page.request.sections is not None
    assert "people" not in page.request.sections
    assert not page.request.chosen


def test_a_character_without_a_glyph_is_told_in_place_and_one_goes_to_it(
    page: CompositionPage, matter: Matter, archive: Archive, window: MainWindow, qtbot: QtBot
) -> None:
    archive.save(matter.cleared.replaced(text="Cleared words \U0001f600."))
    qtbot.waitUntil(page.preview.faults.isVisible, timeout=20_000)
    said = " ".join(label.text() for label in page.preview.faults.findChildren(QLabel))
    assert "U+1F600" in said
    button = page.preview.faults.findChild(QPushButton)
    assert button is not None
    button.click()
    assert window.page_pane.current is not None
    assert window.page_pane.current.record_id == matter.cleared.id
    archive.save(matter.cleared)
    back = next(bar for bar in window.feedback.bars() if "Put it right" in bar.label.text())
    buttons = {button.text(): button for button in back.findChildren(QPushButton)}
    buttons["Back to the briefing"].click()
    assert window.page_pane.page is page
    qtbot.waitUntil(lambda: not page.preview.faults.isVisible(), timeout=20_000)


def test_a_photo_without_file_and_alternative_text_is_told(
    page: CompositionPage, matter: Matter, archive: Archive, qtbot: QtBot
) -> None:
    lost = Attachment(
        visit=matter.filed.visit.id, file_name="pier.jpg", media_type="image/jpeg", content_sha256="a" * 64
    )
    archive.save(lost)
    qtbot.waitUntil(page.preview.faults.isVisible, timeout=20_000)
    said = " ".join(label.text() for label in page.preview.faults.findChildren(QLabel))
    assert "pier.jpg" in said
    assert "missing" in said
    assert "no alternative text" in said


def test_escape_goes_back_to_the_visit(page: CompositionPage, window: MainWindow, qtbot: QtBot) -> None:
    qtbot.keyClick(page.form.prepared_for, Qt.Key.Key_Escape)
    assert window.page_pane.page is not page
    assert window.page_pane.current is not None
    assert window.page_pane.current.table == "visit"


@pytest.mark.parametrize(
    ("table", "kind"), [("person", "counterpart"), ("country", "country"), ("topic", "topic")]
)
def test_a_paper_is_composed_on_whatever_is_open(
    window: MainWindow, archive: Archive, matter: Matter, table: str, kind: str, qtbot: QtBot
) -> None:
    country, topic = Country(name=Translated("Sweden")), Topic(name=Translated("Ports"))
    archive.save(country, topic)
    ids = {"person": matter.filed.guest.id, "country": country.id, "topic": topic.id}
    window.session.open_record(table, ids[table])
    window.window_actions["export_briefing"].trigger()
    shown(window.compositions.page, qtbot)
    assert window.compositions.page.request.kind == kind


def test_selected_quotes_become_a_sheet(window: MainWindow, archive: Archive, qtbot: QtBot) -> None:
    from pressdesk.ui.browse.collections import collection_of

    window.show_collection(collection_of(Quote.table))
    pane = window.browse_pane.list_pane
    qtbot.waitUntil(lambda: pane.model.rowCount() == 3)
    pane.list.selectAll()
    window.window_actions["export_briefing"].trigger()
    page = window.compositions.page
    shown(page, qtbot)
    assert page.request.kind == "quotes"
    assert len(page.request.records) == 3


def test_with_nothing_in_hand_one_is_told_what_to_choose(window: MainWindow, qtbot: QtBot) -> None:
    window.page_pane.show_nothing()
    window.browse_pane.list_pane.list.clearSelection()
    with qtbot.waitSignal(window.session.notice_given) as told:
        window.window_actions["export_briefing"].trigger()
    assert told.args[0].startswith("Choose a visit")


def test_pages_can_be_zoomed_and_walked_through_by_keys(page: CompositionPage, qtbot: QtBot) -> None:
    pages = page.preview.pages
    pages.setFocus()
    before = pages.eye().resolution
    qtbot.keyClick(pages, Qt.Key.Key_Plus, Qt.KeyboardModifier.ControlModifier)
    assert pages.eye().resolution > before
    qtbot.keyClick(pages, Qt.Key.Key_0, Qt.KeyboardModifier.ControlModifier)
    assert pages.eye().resolution == pytest.approx(before)
    with qtbot.waitSignal(pages.page_changed) as at:
        qtbot.keyClick(pages, Qt.Key.Key_End)
    assert at.args[0] == at.args[1] == pages.page_count
    qtbot.waitUntil(lambda: pages.is_painted, timeout=10_000)


def test_every_control_has_a_name_for_those_who_do_not_see_it(page: CompositionPage) -> None:
    unnamed = [
        widget
        for widget in page.findChildren(QWidget)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget.isVisible()
        and not widget.accessibleName()
    ]
    assert not unnamed


def test_what_a_search_found_becomes_a_sheet(window: MainWindow, matter: Matter, qtbot: QtBot) -> None:
    window.page_pane.show_nothing()
    window.window_actions["find"].trigger()
    box = window.browse_pane.search_box
    qtbot.keyClicks(box, "words")
    qtbot.waitUntil(lambda: len(window.browse_pane.found_records()) >= 2, timeout=10_000)
    window.browse_pane.focus_list()
    window.window_actions["export_briefing"].trigger()
    page = window.compositions.page
    shown(page, qtbot)
    assert page.request.kind == "quotes"
    found = {key.id for key in page.request.records}
    assert {matter.cleared.id, matter.background.id} <= found


def test_what_is_written_elsewhere_is_in_the_preview_at_once(
    page: CompositionPage, archive: Archive, matter: Matter, previewed: Preview
) -> None:
    assert "Cleared words." in previewed()
    archive.save(matter.cleared.replaced(text="Words put right."))
    text = previewed()
    assert "Words put right." in text
    assert "Cleared words." not in text
