"""Conflicts as the officer meets them: in the list, at the field, and on the page where they are settled."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.assertion import Assertion
from pressdesk.model.figure import Figure
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.values import Language
from pressdesk.model.visit import Visit
from pressdesk.ui import i18n
from pressdesk.ui.browse.collections import collection_of
from pressdesk.ui.conflicts.conflict_page import ConflictPage
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.record.source_page import SourcePage
from pressdesk.ui.record.value_view import LinkButton
from told_twice import Told

TypeText = Callable[[QWidget, str], None]
CONFLICTS = collection_of(Assertion.table)


def rows_of(window: MainWindow) -> list[tuple[str, str]]:
    model = window.browse_pane.list_pane.model
    rows = (model.row(position) for position in range(model.rowCount()))
    return sorted((row.title, row.details) for row in rows if row)


def show_conflicts(window: MainWindow, qtbot: QtBot, count: int) -> None:
    window.show_collection(CONFLICTS)
    qtbot.waitUntil(lambda: window.browse_pane.list_pane.model.rowCount() == count)


def page_of(window: MainWindow, archive: Archive, record: Record) -> ConflictPage:
    saying = archive.find(Assertion, record_id=record.id)[0]
    window.session.open_record(Assertion.table, saying.id)
    page = window.page_pane.page
    assert isinstance(page, ConflictPage)
    return page


def marks(page: QWidget) -> list[QPushButton]:
    buttons = page.findChildren(QPushButton)
    return [button for button in buttons if button.isVisible() and button.property("role") == "doubt"]


def words_on(page: QWidget) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel) if label.isVisible())


def test_list_has_one_row_for_each_disagreement(window: MainWindow, qtbot: QtBot) -> None:
    show_conflicts(window, qtbot, 2)
    assert rows_of(window) == [
        ("From · Visit of the Minister", "14 May 2024 / 13 May 2024"),
        ("Value · Trade", "210,000,000 / 230,000,000"),
    ]


def test_collections_count_disagreements_and_not_values(window: MainWindow, qtbot: QtBot) -> None:
    with qtbot.waitSignal(window.housekeeping.counted, check_params_cb=lambda found: found["assertion"] == 2):
        window.housekeeping.begin()


def test_values_stand_side_by_side_with_their_sources(
    window: MainWindow, archive: Archive, told: Told
) -> None:
    page = page_of(window, archive, told.visit)
    assert [card.contender.value for card in page.cards] == ["2024-05-14", "2024-05-13"]
    assert "1 source says so" in words_on(page.cards[0])
    assert "In the record" in words_on(page.cards[0])
    assert "In the record" not in words_on(page.cards[1])


def test_source_opens_at_the_place_that_gives_the_value(
    window: MainWindow, archive: Archive, told: Told
) -> None:
    page = page_of(window, archive, told.visit)
    page.cards[1].findChildren(LinkButton)[0].click()
    source_page = window.page_pane.page
    assert isinstance(source_page, SourcePage)
    assert source_page.source.id == told.second.id
    assert source_page.text.textCursor().selectedText() in {"13 May", ""}


def test_chosen_value_enters_the_record_and_the_conflict_leaves_the_list(
    window: MainWindow, archive: Archive, told: Told, qtbot: QtBot, type_text: TypeText
) -> None:
    show_conflicts(window, qtbot, 2)
    page = page_of(window, archive, told.visit)
    type_text(page.reason, "Хозяева считают день прибытия")
    assert page.cards[1].use_button is not None
    page.cards[1].use_button.click()
    assert archive.get(Visit, told.visit.id).starts_on == "2024-05-13"
    sayings = archive.find(Assertion, record_id=told.visit.id)
    assert {saying.source: (saying.chosen, saying.settled) for saying in sayings} == {
        told.first.id: (False, True),
        told.second.id: (True, True),
    }
    assert [saying.reason for saying in sayings if saying.chosen] == ["Хозяева считают день прибытия"]
    qtbot.waitUntil(lambda: rows_of(window) == [("Value · Trade", "210,000,000 / 230,000,000")])


def test_settling_is_one_step_of_undo(window: MainWindow, archive: Archive, told: Told, qtbot: QtBot) -> None:
    show_conflicts(window, qtbot, 2)
    page = page_of(window, archive, told.visit)
    page.use(page.cards[1].contender)
    window.window_actions["undo"].trigger()
    assert archive.get(Visit, told.visit.id).starts_on == "2024-05-14"
    assert archive.count(Assertion, settled=False) == 4
    qtbot.waitUntil(lambda: len(rows_of(window)) == 2)


def test_settled_conflicts_can_still_be_seen(
    window: MainWindow, archive: Archive, told: Told, qtbot: QtBot
) -> None:
    page = page_of(window, archive, told.visit)
    page.use(page.cards[1].contender)
    show_conflicts(window, qtbot, 1)
    window.browse_pane.list_pane.conflict_filter.click()
    qtbot.waitUntil(
        lambda: rows_of(window) == [("From · Visit of the Minister", "14 May 2024 / 13 May 2024")]
    )
    row = window.browse_pane.list_pane.model.row(0)
    assert row is not None
    assert row.pill == "Settled"


def test_number_key_takes_the_value(window: MainWindow, archive: Archive, told: Told, qtbot: QtBot) -> None:
    page = page_of(window, archive, told.visit)
    window.window_actions["go_page"].trigger()
    qtbot.keyClick(page, Qt.Key.Key_2)
    assert archive.get(Visit, told.visit.id).starts_on == "2024-05-13"


def test_number_typed_in_the_reason_takes_nothing(
    window: MainWindow, archive: Archive, told: Told, qtbot: QtBot
) -> None:
    page = page_of(window, archive, told.visit)
    page.reason.setFocus()
    qtbot.keyClick(page.reason, Qt.Key.Key_2)
    assert page.reason.text() == "2"
    assert archive.get(Visit, told.visit.id).starts_on == "2024-05-14"


def test_printed_words_of_a_figure_follow_its_value(window: MainWindow, archive: Archive, told: Told) -> None:
    page = page_of(window, archive, told.figure)
    page.use(page.cards[1].contender)
    figure = archive.get(Figure, told.figure.id)
    assert (figure.value, figure.as_printed) == (Decimal(230_000_000), "$230 million")
    assert figure.source == told.second.id
    page.use(page.cards[0].contender)
    assert archive.get(Figure, told.figure.id).replaced(modified_at="") == told.figure.replaced(
        created_at=figure.created_at
    )


def test_marks_on_the_visit_lead_to_the_conflict(window: MainWindow, told: Told) -> None:
    window.session.open_record(Visit.table, told.visit.id)
    page = window.page_pane.page
    assert page is not None
    assert [mark.text() for mark in marks(page)] == [
        "From: 2 sources disagree",
        "Value: 2 sources disagree",
    ]
    marks(page)[0].click()
    assert isinstance(window.page_pane.page, ConflictPage)
    assert window.page_pane.page.page_title() == "From · Visit of the Minister"


def test_mark_stands_at_the_field_of_a_figure_until_it_is_settled(
    window: MainWindow, archive: Archive, told: Told
) -> None:
    window.session.open_record(Figure.table, told.figure.id)
    page = window.page_pane.page
    assert page is not None
    assert [mark.text() for mark in marks(page)] == ["2 sources disagree"]
    conflict = page_of(window, archive, told.figure)
    conflict.use(conflict.cards[0].contender)
    window.window_actions["back"].trigger()
    assert window.page_pane.page is page
    assert marks(page) == []


def test_value_kept_as_bare_words_is_the_same_value(window: MainWindow, archive: Archive, told: Told) -> None:
    bare = Assertion(record_type="visit", record_id=told.visit.id, field_name="starts_on", value="2024-05-13")
    archive.save(bare, action="Fill in")
    page = page_of(window, archive, told.visit)
    assert len(page.cards) == 2
    page.use(page.cards[1].contender)
    assert archive.get(Assertion, bare.id).value == '"2024-05-13"'


def test_words_that_make_no_value_cannot_be_used(window: MainWindow, archive: Archive, told: Told) -> None:
    vague = Assertion(record_type="figure", record_id=told.figure.id, field_name="value", value="a lot")
    archive.save(vague, action="Fill in")
    page = page_of(window, archive, told.figure)
    assert "a lot" in words_on(page.cards[2])
    assert page.cards[2].use_button is None
    page.use(page.cards[2].contender)
    assert archive.get(Figure, told.figure.id).value == Decimal(210_000_000)


def test_removed_conflict_goes_with_all_its_values(
    window: MainWindow, archive: Archive, told: Told, qtbot: QtBot
) -> None:
    show_conflicts(window, qtbot, 2)
    window.browse_pane.list_pane.view.choice.go_to(0)
    window.browse_pane.list_pane.remove_chosen()
    assert archive.count(Assertion) == 2
    assert archive.get(Source, told.second.id).text == told.second.text


@pytest.mark.parametrize(
    ("language", "said"),
    [
        (Language.RUSSIAN, "2 источника расходятся"),
        (Language.KAZAKH, "2 дереккөз әртүрлі айтады"),
    ],
)
def test_conflict_speaks_the_language_of_the_window(
    window: MainWindow, archive: Archive, told: Told, language: Language, said: str
) -> None:
    i18n.speak(language)
    assert said in words_on(page_of(window, archive, told.visit))
