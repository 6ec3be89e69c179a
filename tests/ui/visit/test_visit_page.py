"""The visit's page: all that belongs to it is there, is added and edited in place, and comes back by undo."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from filed_visit import Filed
from pressdesk.archive.database import Archive
from pressdesk.model.attachment import Attachment
from pressdesk.model.document import Document
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.verbatim import VerbatimState
from pressdesk.ui.autosave import Autosave
from pressdesk.ui.form.text_editors import TextEditor
from pressdesk.ui.record.quote_view import QuoteView
from pressdesk.ui.record.record_card import RecordCard
from pressdesk.ui.session import Place, Session
from pressdesk.ui.visit.visit_page import VisitPage

TypeText = Callable[[QWidget, str], None]


def card_of(page: VisitPage, table: str, record_id: str) -> RecordCard:
    card = page.sections.sections[table].card(record_id)
    assert card is not None
    return card


def quote_view(page: VisitPage, filed: Filed) -> QuoteView:
    reading = card_of(page, "quote", filed.quote.id).body.reading
    assert isinstance(reading, QuoteView)
    return reading


def words_of(card: RecordCard, field: str) -> QWidget:
    assert card.body.form is not None
    editor = card.body.form.editor(field)
    assert isinstance(editor, TextEditor)
    return editor.text


def test_page_shows_what_belongs_to_the_visit(page: VisitPage, text_on: Callable[[VisitPage], str]) -> None:
    shown = text_on(page)
    for words in (
        "Working visit of the Foreign Minister",
        "14 May 2024",
        "Talks",
        "Elsa Lindqvist",
        "“We shall build the port together.”",
        "Verbatim",
        "Not checked",
        "A release",
    ):
        assert words in shown


def test_click_on_a_quote_turns_it_into_its_form_and_escape_back(page: VisitPage, filed: Filed) -> None:
    card = card_of(page, "quote", filed.quote.id)
    QTest.mouseClick(card, Qt.MouseButton.LeftButton)
    assert card.body.is_editing
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert not card.body.is_editing
    assert card.hasFocus()


def test_changed_word_shows_as_different_and_the_source_gives_it_back(
    page: VisitPage, filed: Filed, archive: Archive, session: Session, type_text: TypeText
) -> None:
    card = card_of(page, "quote", filed.quote.id)
    card.edit("text")
    type_text(words_of(card, "text"), "Soon ")
    card.body.finish()
    badge = quote_view(page, filed).badge
    assert badge.verbatim.state is VerbatimState.DIFFERENT
    badge.restore_asked.emit(badge._source_words)
    assert archive.get(Quote, filed.quote.id).text == filed.quote.text
    assert badge.verbatim.state is VerbatimState.EXACT


def test_reported_speech_has_no_quotation_marks(page: VisitPage, filed: Filed, archive: Archive) -> None:
    archive.save(filed.quote.replaced(kind="reported"))
    assert quote_view(page, filed).words.text() == filed.quote.text


def test_quote_is_copied_with_speaker_office_day_and_source(page: VisitPage, filed: Filed) -> None:
    card_of(page, "quote", filed.quote.id).setFocus()
    page.page_actions()["copy_quote"]()
    assert QGuiApplication.clipboard().text() == (
        "“We shall build the port together.”\n"
        "— Elsa Lindqvist, Foreign Minister, 14 May 2024\n"
        "Source: A release, The press office"
    )


def test_source_is_asked_for_at_the_place_of_the_quote(
    page: VisitPage, filed: Filed, session: Session, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.record_opened) as asked:
        quote_view(page, filed).show_source()
    assert asked.args == ["source", filed.source.id, Place("text", filed.quote.source_ranges)]


def test_added_note_is_kept_from_its_first_letter_with_what_is_known(
    page: VisitPage, filed: Filed, archive: Archive, session: Session, type_text: TypeText
) -> None:
    page.page_actions()["add_note"]()
    section = page.sections.sections["note"]
    card = section.cards[0]
    type_text(words_of(card, "body"), "Келісілді")
    Autosave.of(session).flush()
    note = archive.find(Note)[0]
    assert (note.body, note.visit, note.author) == ("Келісілді", filed.visit.id, archive.author)
    assert section.cards == [card]
    assert card.body.is_editing


def test_added_record_left_empty_leaves_nothing_behind(page: VisitPage, archive: Archive) -> None:
    section = page.sections.sections["document"]
    assert not section.isVisible()
    page.page_actions()["add_document"]()
    assert section.isVisible()
    section.cards[0].body.finish()
    assert section.is_empty
    assert not section.isVisible()
    assert archive.count(Document) == 0


def test_removed_quote_leaves_the_page_and_comes_back_by_undo(
    page: VisitPage, filed: Filed, session: Session
) -> None:
    card = card_of(page, "quote", filed.quote.id)
    card.setFocus()
    QTest.keyClick(card, Qt.Key.Key_Delete)
    assert page.sections.sections["quote"].is_empty
    session.undo_stack.undo()
    assert page.sections.sections["quote"].card(filed.quote.id) is not None


def test_open_form_survives_what_others_write(
    page: VisitPage, filed: Filed, archive: Archive, type_text: TypeText
) -> None:
    card = card_of(page, "quote", filed.quote.id)
    card.edit("text")
    type_text(words_of(card, "text"), "Now ")
    archive.save(filed.meeting.replaced(position=2), action="Edit meeting")
    assert card.body.is_editing
    assert card.record.values()["text"] == f"Now {filed.quote.text}"


def test_dropped_photo_becomes_an_attachment_of_the_visit(
    page: VisitPage, filed: Filed, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    photo = tmp_path / "қол қою.png"
    QImage(40, 30, QImage.Format.Format_RGB32).save(str(photo))
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(photo))])
    drop(page, data)
    qtbot.waitUntil(lambda: len(page.sections.attachments.tiles) == 1)
    kept = archive.find(Attachment, visit=filed.visit.id)[0]
    assert (kept.file_name, kept.media_type) == ("қол қою.png", "image/png")


def test_folder_that_is_dropped_is_refused_with_a_sentence(
    page: VisitPage, session: Session, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    with qtbot.waitSignal(session.problem_met) as met:
        drop(page, data)
    assert tmp_path.name in str(met.args[0])
    assert archive.count(Attachment) == 0


def test_pasted_picture_becomes_an_attachment(
    page: VisitPage, filed: Filed, archive: Archive, qtbot: QtBot
) -> None:
    image = QImage(40, 30, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.darkBlue)
    QGuiApplication.clipboard().setImage(image)
    page.setFocus()
    QTest.keyClick(page, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: archive.count(Attachment, visit=filed.visit.id) == 1)
    assert archive.find(Attachment)[0].file_name.startswith("pasted-")


def test_removed_visit_says_so_and_is_restored(
    page: VisitPage, filed: Filed, archive: Archive, text_on: Callable[[VisitPage], str], qtbot: QtBot
) -> None:
    page.page_actions()["remove_record"]()
    qtbot.waitUntil(lambda: "This visit is in the bin." in text_on(page))
    assert "edit_record" not in page.page_actions()
    page.page_actions()["restore_record"]()
    assert not archive.get(type(filed.visit), filed.visit.id).is_removed
    assert "This visit is in the bin." not in text_on(page)


def test_former_title_is_put_back(page: VisitPage, filed: Filed, archive: Archive) -> None:
    archive.save(filed.visit.replaced(reference="2024-05-14 SE-KZ 01"), action="Edit visit")
    archive.save(filed.visit.replaced(reference="wrong"), action="Edit visit")
    page.toggle_history()
    page.history._put_back(filed.visit.spec("reference"), "2024-05-14 SE-KZ 01")
    assert archive.get(type(filed.visit), filed.visit.id).reference == "2024-05-14 SE-KZ 01"


def drop(page: VisitPage, data: QMimeData) -> None:
    copy, left, none = Qt.DropAction.CopyAction, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    middle = page.rect().center()
    QApplication.sendEvent(page, QDragEnterEvent(middle, copy, data, left, none))
    QApplication.sendEvent(page, QDropEvent(QPointF(middle), copy, data, left, none))
