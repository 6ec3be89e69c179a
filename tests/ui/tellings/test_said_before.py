"""Said before? A change in the official line is seen from the quote, from a draft and from a selection."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.quote import Quote
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.tellings.said_before_page import SaidBeforePage
from pressdesk.ui.tellings.said_before_panel import SaidBeforePanel

NOW = "We respect the territorial integrity of all states and reject the vote."


def asked(window: MainWindow, quote: Quote, qtbot: QtBot) -> SaidBeforePanel:
    """Open a quote and ask by the action."""
    window.session.open_record("quote", quote.id)
    window.window_actions["said_before"].trigger()
    page = window.page_pane.page
    assert isinstance(page, RecordPage)
    view = page.quote_in_hand()
    assert view is not None
    panel = view.said_before
    assert panel is not None
    qtbot.waitUntil(lambda: bool(panel.cards))
    return panel


def test_the_change_of_one_word_is_seen_on_the_quote(
    window: MainWindow, lines: tuple[Quote, Quote], qtbot: QtBot
) -> None:
    earlier, later = lines
    panel = asked(window, later, qtbot)
    (card,) = panel.cards
    assert card.quote.id == earlier.id
    assert card.words.accessibleDescription() == "dropped: support; added: respect"
    assert card.words.textFormat() is Qt.TextFormat.RichText
    assert "<s " in card.words.text()
    assert "<u " in card.words.text()
    window.window_actions["said_before"].trigger()
    assert window.page_pane.page.quote_in_hand().said_before is None


def test_seen_from_the_older_quote_the_newer_wording_is_still_the_added_one(
    window: MainWindow, lines: tuple[Quote, Quote], qtbot: QtBot
) -> None:
    (card,) = asked(window, lines[0], qtbot).cards
    assert card.words.accessibleDescription() == "dropped: support; added: respect"


def test_same_utterance_joins_the_family_and_is_taken_back(
    window: MainWindow, lines: tuple[Quote, Quote], archive: Archive, qtbot: QtBot
) -> None:
    earlier, later = lines
    (card,) = asked(window, later, qtbot).cards
    card.buttons["Same utterance"].click()
    assert archive.get(Quote, later.id).variant_of == earlier.id
    view = window.page_pane.page.quote_in_hand()
    qtbot.waitUntil(lambda: ["Same utterance" in card.buttons for card in view.said_before.cards] == [False])
    window.session.undo_stack.undo()
    assert archive.get(Quote, later.id).variant_of == ""


def test_a_statement_supersedes_the_earlier_one(
    window: MainWindow, lines: tuple[Quote, Quote], archive: Archive, qtbot: QtBot
) -> None:
    earlier, later = lines
    (card,) = asked(window, later, qtbot).cards
    card.buttons["Supersedes it"].click()
    assert archive.get(Quote, later.id).supersedes == earlier.id
    assert archive.get(Quote, later.id).text == NOW


def test_a_draft_sentence_is_asked_about_as_it_is_typed(
    window: MainWindow, lines: tuple[Quote, Quote], qtbot: QtBot
) -> None:
    window.window_actions["said_before"].trigger()
    page = window.page_pane.page
    assert isinstance(page, SaidBeforePage)
    page.box.setPlainText("We honour the territorial integrity of all states and reject the vote.")
    qtbot.waitUntil(lambda: [card.quote.id for card in page.panel.cards] == [lines[1].id, lines[0].id])
    page.box.setPlainText("Nobody ever said such a thing about herons.")
    qtbot.waitUntil(lambda: page.panel.cards == [] and "Nothing" in page.panel.state.text())


def test_selected_words_of_any_editor_are_asked_about(
    window: MainWindow, lines: tuple[Quote, Quote], qtbot: QtBot
) -> None:
    editor = QPlainTextEdit(f"A first sentence. {NOW} A last one.", window)
    editor.show()
    with qtbot.waitActive(window):
        window.activateWindow()
    editor.setFocus()
    cursor = editor.textCursor()
    cursor.setPosition(18)
    cursor.setPosition(18 + len(NOW), cursor.MoveMode.KeepAnchor)
    editor.setTextCursor(cursor)
    window.window_actions["said_before"].trigger()
    page = window.page_pane.page
    assert isinstance(page, SaidBeforePage)
    assert page.box.toPlainText() == NOW
    qtbot.waitUntil(lambda: len(page.panel.cards) == 2)


def test_the_same_in_another_language_is_proposed_as_a_translation(
    window: MainWindow, lines: tuple[Quote, Quote], archive: Archive, qtbot: QtBot
) -> None:
    later = lines[1]
    russian = Quote(
        text="Мы уважаем территориальную целостность всех государств и отвергаем голосование.",
        speaker=later.speaker,
        said_on=later.said_on,
        language="ru",
    )
    archive.save(russian)
    _, card = asked(window, later, qtbot).cards
    assert card.quote.id == russian.id
    card.buttons["Translation of it"].click()
    assert archive.get(Quote, later.id).translation_of == russian.id
