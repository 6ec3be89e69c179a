"""One visit, many texts, through the window: other wordings join, translations pair, the officer decides."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.archive.families import are_apart, family_of
from pressdesk.ingest.tellings import possible_translations
from pressdesk.model.quote import Quote
from pressdesk.model.visit import Visit
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.record.readings import QuoteReading
from pressdesk.ui.record.record_page import RecordPage
from pressdesk.ui.review.review_page import ReviewPage
from pressdesk.ui.tellings.other_tellings import OtherTellings
from pressdesk.ui.tellings.said_before_page import SaidBeforePage

ENGLISH = (
    "Astana, 5 June 2024\n\nPresident of Kazakhstan Marat Osokin received President of Finland Eero "
    "Lahti, who arrived in Astana on an official visit. Trade between the two countries exceeded 1.2 "
    "billion euros last year.\n\n“We shall build the port at Kelmet together, and the first ship will "
    "leave in 2027,” said Marat Osokin."
)
OTHER_HOUSE = (
    "Helsinki, 5 June 2024\n\nPresident of Finland Eero Lahti met with President of Kazakhstan Marat "
    "Osokin in Astana on 5 June 2024. Trade between the two countries exceeded 1.4 billion euros last "
    "year.\n\n“We will build the port at Kelmet together, and the first ship will leave in 2027,” said "
    "Marat Osokin.\n\n“The lakes of your country remind me of home,” Eero Lahti said."
)
RUSSIAN = (
    "Астана, 5 июня 2024 года\n\nПрезидент Казахстана Марат Осокин принял Президента Финляндии Ээро "
    "Лахти, прибывшего в Астану с официальным визитом.\n\n«Мы вместе построим порт в Келмете, и первое "
    "судно выйдет в 2027 году», – сказал Марат Осокин."
)
KAZAKH = (
    "Астана, 2024 жылғы 5 маусым\n\nҚазақстан Президенті Марат Осокин ресми сапармен келген Финляндия "
    "Президенті Ээро Лахтиді қабылдады.\n\n«Біз Келмет портын бірге саламыз, алғашқы кеме 2027 жылы "
    "жолға шығады», – деді Марат Осокин."
)


def paste(window: MainWindow, text: str, qtbot: QtBot) -> ReviewPage:
    """Paste a release and wait for its review."""
    QApplication.clipboard().setText(text)
    window.window_actions["paste_release"].trigger()

    def is_in_review() -> bool:
        page = window.page_pane.page
        return isinstance(page, ReviewPage) and page.desk.draft.text == text

    qtbot.waitUntil(is_in_review, timeout=20_000)
    page = window.page_pane.page
    assert isinstance(page, ReviewPage)
    return page


def file_it(window: MainWindow, qtbot: QtBot) -> None:
    """File the visit in review and wait until it is shown."""
    page = window.page_pane.page
    assert isinstance(page, ReviewPage)
    with qtbot.waitSignal(page.desk.filed, timeout=20_000):
        window.window_actions["file_visit"].trigger()


def recognised(window: MainWindow, text: str, qtbot: QtBot) -> ReviewPage:
    """Paste a telling of the visit that is held, and wait until the review says what it adds."""
    page = paste(window, text, qtbot)
    qtbot.waitUntil(lambda: page.desk.foresight is not None, timeout=20_000)
    page.desk.choose_visit(page.desk.held_visits[0].id)
    return page


def file_all(window: MainWindow, qtbot: QtBot, *others: str) -> None:
    """File the English release, and the others into its visit."""
    paste(window, ENGLISH, qtbot)
    file_it(window, qtbot)
    for text in others:
        recognised(window, text, qtbot)
        file_it(window, qtbot)


def tellings(window: MainWindow, quote: Quote) -> OtherTellings:
    """Open a quote and give what its page says of other tellings."""
    window.session.open_record("quote", quote.id)
    page = window.page_pane.page
    assert isinstance(page, RecordPage)
    assert isinstance(page.reading, QuoteReading)
    return page.reading.tellings


def of_language(archive: Archive, language: str) -> list[Quote]:
    return [quote for quote in archive.find(Quote, language=language) if quote.kind == "direct"]


def test_another_house_s_wording_joins_and_its_change_is_shown(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    file_all(window, qtbot, OTHER_HOUSE)
    first, second, new = of_language(archive, "en")
    assert (archive.count(Visit), second.variant_of, new.variant_of) == (1, first.id, "")
    (card,) = tellings(window, first).cards
    assert card.quote.id == second.id
    assert card.words.accessibleDescription() == "dropped: shall; added: will"
    assert tellings(window, new).cards == []
    assert tellings(window, new).isHidden()


def test_the_authoritative_wording_is_chosen_and_taken_back(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    file_all(window, qtbot, OTHER_HOUSE)
    first, second, _ = of_language(archive, "en")
    tellings(window, second)
    window.window_actions["make_authoritative"].trigger()
    assert family_of(archive, archive.get(Quote, first.id)).authoritative.id == second.id
    assert not window.window_actions["make_authoritative"].isEnabled()
    window.session.undo_stack.undo()
    assert archive.get(Quote, second.id).variant_of == first.id


def test_russian_and_kazakh_releases_pair_with_the_english_one(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    file_all(window, qtbot, RUSSIAN, KAZAKH)
    (english,), (russian,), (kazakh,) = (of_language(archive, code) for code in ("en", "ru", "kk"))
    assert archive.count(Visit) == 1
    assert {russian.translation_of, kazakh.translation_of} == {english.id}
    shown = tellings(window, english)
    assert [card.quote.id for card in shown.cards] == [russian.id, kazakh.id]
    shown.cards[0].buttons["Confirm the translation"].click()
    assert archive.get(Quote, russian.id).translation_status == "official"
    tellings(window, kazakh).cards[0].buttons["Another utterance"].click()
    apart = archive.get(Quote, kazakh.id)
    assert (apart.translation_of, english.id in apart.apart_from) == ("", True)
    assert possible_translations(apart, [english]) == []
    (card,) = (card for card in tellings(window, english).cards if card.quote.id == kazakh.id)
    card.buttons["Join again"].click()
    assert are_apart(archive.get(Quote, english.id), archive.get(Quote, kazakh.id)) is False


def test_the_review_says_what_a_text_adds_and_keeps_apart_what_the_officer_parts(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    file_all(window, qtbot)
    page = recognised(window, OTHER_HOUSE, qtbot)
    view = page.foresight
    assert view.isVisible()
    assert len(view.cards) == 1
    (card,) = view.cards.values()
    assert card.words.accessibleDescription() == "dropped: shall; added: will"
    assert page.desk.foresight is not None
    assert ("Figure", "1.2 billion euros", "1.4 billion euros") in [
        (one.label, one.held, one.told) for one in page.desk.foresight.disagreements
    ]
    card.buttons["Keep apart"].click()
    assert "Join again" in next(iter(view.cards.values())).buttons
    file_it(window, qtbot)
    assert not any(quote.variant_of for quote in of_language(archive, "en"))


def test_the_words_of_a_draft_s_quote_are_asked_about_from_the_review(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    file_all(window, qtbot)
    page = recognised(window, OTHER_HOUSE, qtbot)
    page.desk.go_to(f"quotes:{page.desk.draft.quotes[0].id}")
    window.window_actions["said_before"].trigger()
    asking = window.page_pane.page
    assert isinstance(asking, SaidBeforePage)
    (held,) = of_language(archive, "en")
    qtbot.waitUntil(lambda: [card.quote.id for card in asking.panel.cards] == [held.id])
