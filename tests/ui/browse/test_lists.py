"""Collections and their lists."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QItemSelectionModel, Qt
from PySide6.QtGui import QImage
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.archive.media import attachment_of, keep_file
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.ui.browse.collections import BIN, COLLECTIONS, Collection
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session


def collection(table: str) -> Collection:
    return next(one for one in COLLECTIONS if one.key == table)


def titles(window: MainWindow) -> list[str]:
    model = window.browse_pane.list_pane.model
    return [row.title for row in model.rows(range(model.rowCount()))]


def choose_rows(window: MainWindow, *positions: int) -> None:
    pane = window.browse_pane.list_pane
    pane.list.clearSelection()
    for position in positions:
        pane.list.selectionModel().select(
            pane.model.index(position), QItemSelectionModel.SelectionFlag.Select
        )


def test_visits_are_listed_newest_first(window: MainWindow) -> None:
    assert titles(window) == ["Visit to Baku", "Talks in Aktau", "Visit to Tbilisi"]


def test_a_row_tells_days_and_kind(window: MainWindow) -> None:
    row = window.browse_pane.list_pane.model.row(0)
    assert row is not None
    assert (row.date, row.pill) == ("12–13 September 2023", "State visit")


def test_quotes_are_listed_as_quotes_with_their_speaker(window: MainWindow, qtbot: QtBot) -> None:
    window.collections_pane.choose(collection("quote"))
    qtbot.waitUntil(lambda: window.browse_pane.list_pane.model.rowCount() == 1)
    row = window.browse_pane.list_pane.model.row(0)
    assert row is not None
    assert row.title.startswith("“We discussed")
    assert row.details == "Aigerim Sadykova"


def test_every_collection_can_be_shown(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.browse_pane.list_pane
    for one in COLLECTIONS:
        window.collections_pane.choose(one)
        qtbot.waitUntil(lambda: not window.session.jobs.is_busy)
        assert pane.collection is one
        assert all(row.title for row in pane.model.rows(range(pane.model.rowCount())))


def test_collections_tell_how_much_they_hold(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.collections_pane
    qtbot.waitUntil(lambda: pane.list.item(1).data(int(Qt.ItemDataRole.UserRole) + 1) == 3)


def test_the_arrow_keys_open_record_after_record(window: MainWindow, qtbot: QtBot) -> None:
    view = window.browse_pane.list_pane.list
    view.setFocus()
    view.choice.go_to(0, opens=True)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Visit to Baku"))
    qtbot.keyClick(view, Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: window.windowTitle().startswith("Talks in Aktau"))


def test_a_list_that_gets_the_focus_opens_nothing(window: MainWindow, session: Session) -> None:
    opened: list[str] = []
    session.record_opened.connect(lambda *record: opened.append(record[1]))
    window.browse_pane.list_pane.list.setFocus()
    window.browse_pane.list_pane.list.choice._open_if_chosen()
    assert opened == []


def test_a_new_visit_appears_in_its_place(window: MainWindow, session: Session, qtbot: QtBot) -> None:
    with session.write("Add visit") as transaction:
        transaction.save(Visit(title=Translated("Forum in Tashkent"), starts_on="2023-01-01"))
    qtbot.waitUntil(lambda: len(titles(window)) == 4)
    assert titles(window)[1] == "Forum in Tashkent"


def test_a_changed_title_is_drawn_again_and_stays_chosen(
    window: MainWindow, session: Session, archive: Archive, qtbot: QtBot
) -> None:
    window.browse_pane.list_pane.list.choice.go_to(1)
    visit = archive.find(Visit, starts_on="2022-06-29")[0]
    with session.write("Edit title") as transaction:
        transaction.save(visit.replaced(title=Translated("Talks in Aktau, second round")))
    qtbot.waitUntil(lambda: "second round" in titles(window)[1])
    assert [row.record_id for row in window.browse_pane.list_pane.chosen_rows()] == [visit.id]


def test_sorting_by_title(window: MainWindow, qtbot: QtBot) -> None:
    pane = window.browse_pane.list_pane
    pane._sort_by("title_en")
    qtbot.waitUntil(lambda: titles(window) == ["Talks in Aktau", "Visit to Baku", "Visit to Tbilisi"])
    pane._turn(descending=True)
    qtbot.waitUntil(lambda: titles(window)[0] == "Visit to Tbilisi")


def test_several_records_go_to_the_bin_and_come_back_by_undo(
    window: MainWindow, session: Session, archive: Archive, qtbot: QtBot
) -> None:
    choose_rows(window, 0, 2)
    qtbot.keyClick(window.browse_pane.list_pane.list, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: titles(window) == ["Talks in Aktau"])
    assert "2 records were moved to the bin." in window.feedback.bars()[-1].label.text()
    session.undo_stack.undo()
    qtbot.waitUntil(lambda: len(titles(window)) == 3)
    assert archive.count(Visit, removed=True) == 0


def test_what_lies_in_the_bin_is_restored_from_there(
    window: MainWindow, archive: Archive, qtbot: QtBot
) -> None:
    pane = window.browse_pane.list_pane
    choose_rows(window, 1)
    pane.remove_chosen()
    window.collections_pane.choose(BIN)
    qtbot.waitUntil(lambda: titles(window) == ["Talks in Aktau"])
    choose_rows(window, 0)
    pane.restore_chosen()
    qtbot.waitUntil(lambda: titles(window) == [])
    assert archive.count(Visit) == 3


def test_photos_are_shown_as_thumbnails(
    window: MainWindow, session: Session, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    picture = tmp_path / "photo.png"
    QImage(640, 480, QImage.Format.Format_RGB32).save(str(picture))
    photo = attachment_of(keep_file(archive, picture), "photo.png")
    with session.write("Attach photo") as transaction:
        transaction.save(photo)
    window.collections_pane.choose(collection("attachment"))
    gallery = window.browse_pane.list_pane.gallery
    qtbot.waitUntil(gallery.isVisible)
    qtbot.waitUntil(lambda: gallery._thumbnails.pixmap(photo.id) is not None)


def test_an_empty_collection_says_what_to_do(window: MainWindow, qtbot: QtBot) -> None:
    window.collections_pane.choose(collection("inbox_draft"))
    pane = window.browse_pane.list_pane
    qtbot.waitUntil(lambda: pane._body.currentWidget() is pane._empty)
    assert "Ctrl+Shift+V" in pane._empty._advice.text()


def test_a_hundred_thousand_rows_are_held_as_numbers_only(window: MainWindow, archive: Archive) -> None:
    model = window.browse_pane.list_pane.model
    numbers = archive.row_numbers(Visit) * 40_000
    model.show(collection("visit"), numbers)
    assert model.rowCount() == 120_000
    for position in range(0, 120_000, 1_000):
        assert model.row(position) is not None
    assert len(model._blocks) <= 64
