"""The review through its real page and a real archive: going through, deciding, changing, filing."""

from dataclasses import replace
from functools import partial

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QAccessible, QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit

from pressdesk.ingest.accession import known_names
from pressdesk.ingest.draft import Review
from pressdesk.ingest.inbox import keep_draft, load_draft
from pressdesk.ingest.reading import read_release
from pressdesk.model.attachment import Attachment
from pressdesk.model.quote import Quote
from pressdesk.model.source import InboxDraft
from pressdesk.model.verbatim import VerbatimState, compare
from pressdesk.model.visit import Visit
from pressdesk.ui.review.people_menu import PeopleMenu
from pressdesk.ui.review.review_page import ReviewPage
from release_acts import drop

FIRST, SECOND = "quotes:quote-1", "quotes:quote-2"


def span_of(page, words):
    start = page.desk.draft.text.index(words)
    return start, start + len(words)


def press(page, keys):
    """Press Latin keys while no text is being typed."""
    for key in keys:
        QTest.keyClick(page.draft_view, key)


def item(page, key):
    return next(item for item in page.desk.items if item.key == key)


def quote(page, place):
    return page.desk.draft.quotes[place]


def kept_draft(page):
    """Read the draft anew from the archive."""
    archive = page.session.archive
    return load_draft(archive, archive.get(InboxDraft, page.desk.entry.id))


def file_and_wait(page, qtbot):
    """File the visit and wait until it is shown."""
    with qtbot.waitSignal(page.desk.filed):
        page.file()


def is_whole(label):
    """Tell whether no line of a label is cut off."""
    return label.height() >= label.heightForWidth(label.width()) > 0


# Going through


def test_review_begins_with_the_first_item_that_is_unsure(page):
    assert page.desk.current == "facts:dates"
    assert page.draft_view.cards["facts:dates"].is_current


def test_next_to_check_goes_through_unsure_items_before_certain_ones(page):
    press(page, "n")
    assert page.desk.current == SECOND
    press(page, "aa")
    assert page.desk.current == "facts:kind", "the days were accepted too: only certain items are left"


def test_next_and_previous_walk_the_page_and_go_round(page):
    press(page, "k")
    assert page.desk.current == page.desk.items[-1].key
    press(page, "j")
    assert page.desk.current == "facts:dates"


def test_letters_of_the_russian_layout_do_the_same_as_the_latin_ones_on_their_keys(page, type_text):
    type_text(page.draft_view, "о")
    assert page.desk.current == "facts:kind"
    type_text(page.draft_view, "ч")
    assert item(page, "facts:kind").review is Review.REJECTED


def test_kazakh_number_row_chooses_people(page, type_text):
    page.desk.go_to(FIRST)
    type_text(page.draft_view, "ә")
    assert quote(page, 0).speaker == "person-2"


def test_click_in_the_text_shows_the_card_and_click_on_the_card_shows_the_text(qtbot, page):
    page.source.mark_pressed.emit(SECOND)
    assert page.draft_view.cards[SECOND].is_current
    qtbot.mouseClick(page.draft_view.cards[FIRST].passage, Qt.MouseButton.LeftButton)
    assert page.desk.current == FIRST
    assert not page.draft_view.cards[SECOND].is_current


def test_current_card_comes_into_view_with_its_whole_form(qtbot, page):
    page.desk.go_to("people:person-3")
    card = page.draft_view.cards["people:person-3"]

    def is_in_view():
        top = card.mapTo(page.draft_view.viewport(), card.rect().topLeft()).y()
        assert card.form.isVisible()
        assert top >= 0
        assert top + card.height() <= page.draft_view.viewport().height()

    qtbot.waitUntil(is_in_view)


# Deciding


def test_accepting_goes_on_and_is_kept_in_the_inbox_at_once(page):
    press(page, "a")
    assert page.desk.current == SECOND
    kept = kept_draft(page)
    assert (kept.date_start.review, kept.date_end.review) == (Review.ACCEPTED, Review.ACCEPTED)


def test_accepting_all_that_is_certain_leaves_the_unsure_open(page):
    page.page_actions()["accept_certain"]()
    open_items = {item.key for item in page.desk.items if item.is_open}
    assert open_items == {"facts:dates", SECOND}
    assert page.header.left_to_check.text() == "2 to check"
    assert not page.header.certain.isEnabled()
    assert page.desk.current == "facts:dates", "what is looked at and still open stays"


def test_rejected_item_is_struck_out_and_can_be_taken_back(page):
    page.desk.go_to(FIRST)
    press(page, "x")
    card = page.draft_view.cards[FIRST]
    assert not card.passage.isVisible()
    assert card.headline.font().strikeOut()
    card.reject_button.click()
    assert item(page, FIRST).is_open
    assert card.passage.isVisible()


def test_each_act_is_one_step_of_undo(page):
    undo = page.session.undo_stack
    press(page, "a")
    page.desk.go_to(FIRST)
    press(page, "3")
    undo.undo()
    assert quote(page, 0).speaker == "person-1"
    assert page.draft_view.cards[FIRST].headline.text() == "Arman Saparov, President"
    undo.undo()
    assert item(page, "facts:dates").is_open
    undo.redo()
    assert item(page, "facts:dates").review is Review.ACCEPTED


# Changing


def test_number_key_gives_the_quote_to_that_person_with_the_office(page):
    page.desk.go_to(SECOND)
    press(page, "3")
    assert (quote(page, 1).speaker, quote(page, 1).office_printed) == ("person-3", "Minister")
    press(page, "0")
    assert quote(page, 1).speaker is None


def test_number_key_chooses_guest_and_host_and_lets_people_take_part_in_meetings(page):
    page.desk.go_to("facts:guest")
    press(page, "3")
    assert page.desk.draft.guest.value == "person-3"
    page.desk.go_to("meetings:meeting-1")
    press(page, "12")
    assert page.desk.draft.meetings[0].participants == ("person-3", "person-1")


def test_selection_becomes_the_quote_character_by_character(page):
    page.desk.go_to(FIRST)
    page.source.show_ranges([span_of(page, "“Finland is a reliable partner 😀.")])
    press(page, "l")
    assert page.desk.draft.words(quote(page, 0).parts[0]) == "Finland is a reliable partner 😀."
    assert page.draft_view.cards[FIRST].passage.text() == "Finland is a reliable partner 😀."


def test_selection_becomes_a_new_quote_and_a_new_person(page):
    page.source.show_ranges([span_of(page, "Trade exceeded $210 million.")])
    press(page, "q")
    assert page.desk.current == "quotes:quote-3"
    assert page.desk.draft.words(page.desk.draft.quotes[0].parts[0]) == "Trade exceeded $210 million."
    page.source.show_ranges([span_of(page, "Daniyar")])
    press(page, "p")
    assert page.desk.draft.people[-1].name == "Daniyar"


def test_quote_is_split_at_the_cursor_and_joined_again(page):
    page.desk.go_to(FIRST)
    start, _ = span_of(page, "We will open")
    page.source.show_ranges([(start, start)])
    press(page, "s")
    assert [page.desk.draft.statement(one) for one in page.desk.draft.quotes[:2]] == [
        "Finland is a reliable partner 😀.",
        "We will open a new page,",
    ]
    press(page, "m")
    assert (
        page.desk.draft.statement(quote(page, 0))
        == "Finland is a reliable partner 😀. We will open a new page,"
    )
    assert len(page.desk.draft.quotes) == 2


def test_what_makes_no_sense_is_said_and_changes_nothing(qtbot, page):
    before = page.desk.draft
    page.desk.go_to("facts:kind")
    for key in ("s", "m", "l", "q"):
        with qtbot.waitSignal(page.session.notice_given):
            press(page, key)
    assert page.desk.draft == before


def test_typed_name_goes_into_the_draft_when_the_line_is_left(page, type_text):
    page.desk.go_to("people:person-3")
    press(page, "e")
    line = QApplication.focusWidget()
    assert isinstance(line, QLineEdit)
    line.setText("")
    type_text(line, "Данияр Оспанов")
    page.flush()
    assert page.desk.draft.people[2].name == "Данияр Оспанов"
    assert kept_draft(page).people[2].name == "Данияр Оспанов"


def test_title_that_is_being_typed_is_kept_after_a_pause(qtbot, page, type_text):
    type_text(page.draft_view.title, "!")
    qtbot.waitUntil(lambda: kept_draft(page).title.startswith("!"))


def test_escape_leaves_the_line_for_the_keys_of_the_review(page):
    page.desk.go_to("people:person-3")
    press(page, "e")
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is page.draft_view


# What is seen


def test_every_quote_is_shown_whole_and_verbatim(qtbot, page):
    for one in page.desk.draft.quotes:
        label = page.draft_view.cards[f"quotes:{one.id}"].passage
        assert label.text() == " … ".join(page.desk.draft.words(part) for part in one.parts)
        qtbot.waitUntil(partial(is_whole, label))


def test_legend_counts_and_hides_kinds(qtbot, page):
    chip = next(chip for chip in page.legend.chips if chip.text() == "Quotes 2")
    qtbot.mouseClick(chip, Qt.MouseButton.LeftButton)
    with qtbot.assertNotEmitted(page.source.mark_pressed):
        start, _ = span_of(page, "Our companies")
        page.source.show_ranges([(start, start)])
        QTest.mouseClick(
            page.source.viewport(), Qt.MouseButton.LeftButton, pos=page.source.cursorRect().center()
        )


def test_every_button_and_line_has_a_name_for_screen_readers(page):
    for one in page.desk.items:
        page.desk.go_to(one.key)
    nameless = [
        widget
        for kind in (QAbstractButton, QLineEdit)
        for widget in page.findChildren(kind)
        if widget.isVisible() and not QAccessible.queryAccessibleInterface(widget).text(QAccessible.Text.Name)
    ]
    assert nameless == []


# Being done


def test_filed_visit_holds_quotes_that_equal_their_source(qtbot, page):
    page.desk.go_to(SECOND)
    press(page, "x")
    archive = page.session.archive
    with qtbot.waitSignal(page.session.record_opened) as opened:
        page.page_actions()["file_visit"]()
    table, visit_id, _ = opened.args
    assert table == "visit"
    assert archive.get(Visit, visit_id).starts_on == "2024-06-04"
    direct = [one for one in archive.find(Quote, visit=visit_id) if one.kind == "direct"]
    assert [one.text for one in direct] == ["Finland is a reliable partner 😀. We will open a new page,"]
    for one in direct:
        assert compare(one.text, page.desk.draft.text, one.source_ranges).state is VerbatimState.EXACT
    assert archive.get(InboxDraft, page.desk.entry.id).state == "filed"


def test_undo_of_filing_brings_the_draft_back_to_the_inbox(qtbot, page):
    file_and_wait(page, qtbot)
    page.session.undo_stack.undo()
    archive = page.session.archive
    assert archive.find(Visit) == []
    assert archive.get(InboxDraft, page.desk.entry.id).state == "waiting"
    assert page.desk.is_waiting


def test_undo_of_filing_shows_the_draft_again(qtbot, page):
    file_and_wait(page, qtbot)
    with qtbot.waitSignal(page.session.record_opened) as opened:
        page.session.undo_stack.undo()
    assert opened.args[:2] == ["inbox_draft", page.desk.entry.id]


def test_filed_draft_can_be_looked_at_but_not_changed(qtbot, page):
    file_and_wait(page, qtbot)
    before = page.desk.draft
    with qtbot.waitSignal(page.session.notice_given):
        page.desk.accept_certain()
    assert page.desk.draft == before


def test_discarded_draft_leaves_the_inbox_and_comes_back_by_undo(page):
    archive = page.session.archive
    page.page_actions()["discard_draft"]()
    assert archive.find(InboxDraft, state="waiting") == []
    page.session.undo_stack.undo()
    assert len(archive.find(InboxDraft, state="waiting")) == 1


def test_visit_already_held_is_recognised_and_the_text_can_be_added_to_it(qtbot, page, session, entry):
    file_and_wait(page, qtbot)
    held = session.archive.find(Visit)[0]
    session.undo_stack.clear()
    text = page.desk.draft.text.replace("reliable", "steadfast")
    again = keep_draft(session.archive, replace(page.desk.draft, text=text))
    page.show_record(again.id)
    qtbot.waitUntil(lambda: [visit.id for visit in page.desk.held_visits] == [held.id])
    page.desk.choose_visit(held.id)
    assert page.header.file.text() == "Add to the visit"
    file_and_wait(page, qtbot)
    assert [visit.id for visit in session.archive.find(Visit)] == [held.id]


def add_to_held_visit(page, qtbot, words="steadfast"):
    """File the draft, then open another telling of the same visit."""
    file_and_wait(page, qtbot)
    archive = page.session.archive
    (held,) = archive.find(Visit)
    text = page.desk.draft.text.replace("reliable", words)
    again = keep_draft(archive, replace(page.desk.draft, text=text))
    page.show_record(again.id)
    qtbot.waitUntil(lambda: [visit.id for visit in page.desk.held_visits] == [held.id])
    qtbot.waitUntil(lambda: page.desk.foresight is not None)
    return held, again


def bar_button(page, words):
    return next(button for button in page.header.findChildren(QAbstractButton) if button.text() == words)


def test_visit_that_was_said_to_be_another_is_not_asked_about_again(qtbot, page):
    held, again = add_to_held_visit(page, qtbot)
    bar_button(page, "Another visit").click()
    assert page.desk.held_visits == ()
    assert page.foresight.isHidden()
    page.desk.open(page.desk.entry.id)
    page.show_record(again.id)
    qtbot.waitUntil(lambda: [visit.id for visit in page.desk.other_visits] == [held.id])
    assert page.desk.held_visits == ()
    assert not page.session.archive.get(InboxDraft, again.id).seems_held
    bar_button(page, "It may be the same").click()
    assert [visit.id for visit in page.desk.held_visits] == [held.id]
    page.session.undo_stack.undo()
    assert page.desk.held_visits == ()


def test_quote_kept_apart_stays_so_when_the_draft_is_opened_again_and_after_filing(qtbot, page):
    held, again = add_to_held_visit(page, qtbot)
    page.desk.choose_visit(held.id)
    page.desk.switch_apart("quote-1")
    page.show_record(again.id)
    assert page.desk.apart == {"quote-1"}
    qtbot.waitUntil(lambda: page.desk.foresight is not None)
    page.desk.choose_visit(held.id)
    file_and_wait(page, qtbot)
    archive = page.session.archive
    first, second = [one for one in archive.find(Quote) if "new page" in one.text]
    assert (second.variant_of, second.apart_from) == ("", (first.id,))


def test_filing_that_is_stopped_leaves_the_draft_waiting_and_writes_nothing(qtbot, page):
    page.file()
    assert page.header.stop.isVisible()
    assert not page.desk.is_waiting
    with qtbot.waitSignal(page.session.notice_given):
        page.header.stop.click()
    assert page.desk.is_waiting
    assert page.header.file.isVisible()
    assert page.session.archive.find(Visit) == []


def test_visit_filed_while_the_officer_reads_another_draft_is_only_told(qtbot, page):
    other = keep_draft(page.session.archive, replace(page.desk.draft, text=page.desk.draft.text + " More."))
    opened = []
    page.session.record_opened.connect(lambda table, *_: opened.append(table))
    page.file()
    page.show_record(other.id)
    with qtbot.waitSignal(page.session.notice_given):
        pass
    assert page.desk.entry.id == other.id
    assert page.desk.is_waiting
    assert opened == []


@pytest.mark.parametrize("key", ["a", "x", "s"])
def test_page_without_a_draft_bears_every_key(qtbot, session, key):
    page = ReviewPage(session)
    qtbot.addWidget(page)
    page.show()
    press(page, key)
    assert page.desk.items == ()


# People who are one, or two


def people_menu(page):
    (menu,) = (menu for menu in page.findChildren(PeopleMenu) if menu.isVisible())
    return menu


def test_two_people_are_made_one_by_keyboard_and_undo_parts_them(page, type_text):
    page.desk.go_to("people:person-3")
    press(page, "u")
    menu = people_menu(page)
    assert any("Eeva Lahtinen" in action.text() for action in menu.actions())
    type_text(menu, "ә")
    assert [person.id for person in page.desk.draft.people] == ["person-1", "person-2"]
    assert page.desk.current == "people:person-2"
    assert page.draft_view.cards["people:person-2"].is_current
    assert page.desk.draft.meetings[0].participants == ("person-2",)
    assert len(kept_draft(page).people) == 2
    page.session.undo_stack.undo()
    assert len(page.desk.draft.people) == 3


def test_same_person_is_asked_by_the_card_itself_and_only_of_a_person(page, qtbot):
    page.desk.go_to(FIRST)
    with qtbot.waitSignal(page.session.notice_given):
        press(page, "u")
    qtbot.waitUntil(lambda: "people:person-1" in page.draft_view.cards)
    card = page.draft_view.cards["people:person-1"]
    qtbot.mouseClick(card.same_button, Qt.MouseButton.LeftButton)
    assert page.desk.current == "people:person-1"
    people_menu(page).close()


def test_name_that_was_given_to_the_wrong_person_becomes_somebody_elses(page):
    page.desk.go_to("people:person-3")
    press(page, "u")
    QTest.keyClick(people_menu(page), "2")
    start, end = span_of(page, "Daniyar Ospanov")
    page.source.show_ranges(((start, end),))
    press(page, "d")
    assert page.desk.draft.people[-1].name == "Daniyar Ospanov"
    assert page.desk.item.collection == "people"


# The house


def test_publisher_typed_once_is_proposed_for_the_next_release_of_the_house(qtbot, page, type_text):
    archive = page.session.archive
    letter = "Ministry of Foreign Affairs of Norland\n\nOn 5 June 2024 Arman Saparov met Eeva Lahtinen.\n"
    entry = keep_draft(archive, read_release(letter, known=known_names(archive)))
    page.show_record(entry.id)
    line = page.draft_view.publisher.line
    line.setFocus()
    type_text(line, "MFA of Norland")
    file_and_wait(page, qtbot)
    again = read_release(letter.replace("5 June", "9 July"), known=known_names(archive))
    page.show_record(keep_draft(archive, again).id)
    assert line.text() == "MFA of Norland"
    assert page.draft_view.publisher.origin.isVisible()


# Long texts


def test_long_text_is_fetched_in_the_background_and_shown_in_part(qtbot, page):
    text = page.desk.draft.text + "\nA line of no meaning.\n" * 30_000
    entry = keep_draft(page.session.archive, replace(page.desk.draft, text=text))
    page.show_record(entry.id)
    assert page.desk.is_opening
    assert not page.header.file.isEnabled()
    with qtbot.waitSignal(page.desk.opened):
        pass
    assert page.desk.draft.text == text
    assert page.desk.current
    assert page.part.isVisible()
    assert "kept" in page.part.words.plain_text
    press(page, "a")
    page.session.undo_stack.undo()
    assert page.desk.draft.text == text


def test_draft_left_while_it_is_fetched_does_not_take_the_place_of_the_next(qtbot, page):
    long = page.desk.draft.text + "\nA line of no meaning.\n" * 30_000
    entry = keep_draft(page.session.archive, replace(page.desk.draft, text=long))
    other = page.desk.entry
    page.show_record(entry.id)
    page.show_record(other.id)
    qtbot.waitUntil(lambda: not page.session.jobs.is_busy)
    assert page.desk.entry.id == other.id
    assert page.desk.draft.text != long
    assert page.desk.is_waiting


# Cards, a frameful after the other


def test_cards_out_of_view_follow_frame_by_frame_until_all_are_there(qtbot, page):
    assert "topics:trade" not in page.draft_view.cards
    qtbot.waitUntil(lambda: page.draft_view.cards.keys() == {item.key for item in page.desk.items})


def test_current_card_is_there_at_once_wherever_it_stands(page):
    page.desk.go_to("topics:trade")
    assert page.draft_view.cards["topics:trade"].is_current


# Closed drafts


def offers(page):
    """Give the words of the buttons that can be pressed."""
    buttons = page.findChildren(QAbstractButton)
    return {button.text() or button.accessibleName() for button in buttons if button.isVisible()}


def test_filed_draft_can_only_be_looked_at_and_shows_its_visit(qtbot, page):
    file_and_wait(page, qtbot)
    page.show_record(page.desk.entry.id)
    assert not {"Accept", "Reject", "File the visit", "Discard the draft"} & offers(page)
    assert page.draft_view.title.isReadOnly()
    page.desk.go_to("people:person-2")
    assert page.draft_view.cards["people:person-2"].form is None
    with qtbot.waitSignal(page.session.record_opened) as shown:
        next(b for b in page.findChildren(QAbstractButton) if b.text() == "Show the visit").click()
    assert shown.args[:2] == ["visit", page.desk.entry.visit]
    page.session.undo_stack.undo()
    assert {"Accept", "Reject", "File the visit"} <= offers(page)
    assert not page.draft_view.title.isReadOnly()


def test_discarded_draft_can_be_put_back_into_the_inbox(qtbot, page):
    page.desk.discard()
    assert "File the visit" not in offers(page)
    next(b for b in page.findChildren(QAbstractButton) if b.text() == "Put back into the inbox").click()
    assert page.session.archive.get(InboxDraft, page.desk.entry.id).state == "waiting"
    assert "File the visit" in offers(page)


# Photos


def picture(path):
    image = QImage(8, 8, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.blue)
    assert image.save(str(path))
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    return content


@pytest.mark.parametrize("name", ["handshake.png", "handshake.jpg"])
def test_photo_dropped_on_the_review_waits_with_the_draft_and_goes_to_the_visit(qtbot, page, tmp_path, name):
    archive = page.session.archive
    assert drop(page, picture(tmp_path / name))
    qtbot.waitUntil(lambda: bool(archive.find(Attachment)))
    assert "1 photo enclosed" in page.header.about.text()
    file_and_wait(page, qtbot)
    (photo,) = archive.find(Attachment)
    assert (photo.visit, photo.file_name) == (archive.find(Visit)[0].id, name)


def test_photo_that_was_dropped_is_taken_back_by_undo(qtbot, page, tmp_path):
    drop(page, picture(tmp_path / "handshake.png"))
    qtbot.waitUntil(lambda: bool(page.desk.entry.enclosures))
    page.session.undo_stack.undo()
    assert page.desk.entry.enclosures == ()


def test_key_leads_into_the_text_where_a_quote_is_split_and_joined_again_as_it_was(page):
    page.desk.go_to(FIRST)
    before = quote(page, 0).parts
    press(page, "t")
    assert page.source.hasFocus()
    assert page.source.cursor_offset() == before[0][0]
    for _ in range(3):
        QTest.keyClick(page.source, Qt.Key.Key_Right, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page.source, "s")
    assert len(page.desk.draft.quotes) == 3
    QTest.keyClick(page.source, "m")
    assert quote(page, 0).parts == before
    QTest.keyClick(page.source, Qt.Key.Key_Escape)
    assert page.draft_view.hasFocus()


def test_last_quote_says_that_there_is_none_to_join_it_with(qtbot, page):
    page.desk.go_to(SECOND)
    with qtbot.waitSignal(page.session.notice_given):
        press(page, "m")
