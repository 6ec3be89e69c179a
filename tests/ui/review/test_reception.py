"""Releases come in by clipboard, by drop and as files, and wait in the inbox once they are read."""

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QWidget

from pressdesk.errors import PressdeskError
from pressdesk.model.source import InboxDraft, Source
from pressdesk.ui.intake.intake_desk import IntakeDesk
from pressdesk.ui.review.reception import Reception
from release_acts import drop, opened_draft

ENGLISH = (
    "On 4 June 2024 President Arman Saparov received Eeva Lahtinen, Foreign Minister of Finland.\n\n"
    "“Finland is a reliable partner 😀 of our country,” President Saparov said."
)
KAZAKH = "2024 жылғы 6 маусымда Қазақстан Президенті Арман Сапаров министрді қабылдады.\n\n«Қош келдіңіз!»"


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def reception(session, window):
    return Reception(session, window, IntakeDesk(session))


def text_of(session, draft):
    return session.archive.get(Source, draft.source).text


@pytest.mark.parametrize("text", [ENGLISH, KAZAKH])
def test_pasted_text_waits_in_the_inbox_unchanged_and_is_opened_for_review(qtbot, session, reception, text):
    QGuiApplication.clipboard().setText(text)
    draft = opened_draft(qtbot, session, reception.bindings()["paste_release"])
    assert draft.state == "waiting"
    assert text_of(session, draft) == text


def test_empty_clipboard_is_said_in_a_sentence(qtbot, session, reception):
    QGuiApplication.clipboard().clear()
    with qtbot.waitSignal(session.notice_given) as notice:
        reception.paste()
    assert "no text" in notice.args[0]


def test_text_that_is_no_release_becomes_a_draft_with_a_warning(qtbot, session, reception):
    draft = opened_draft(qtbot, session, lambda: reception.read_text("Milk, bread, two lemons"))
    assert text_of(session, draft) == "Milk, bread, two lemons"


def test_dropped_text_file_is_read(qtbot, session, reception, window, tmp_path):
    path = tmp_path / "релиз.txt"
    path.write_bytes(ENGLISH.encode())
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    draft = opened_draft(qtbot, session, lambda: drop(window, content))
    assert text_of(session, draft) == ENGLISH
    assert session.archive.get(Source, draft.source).address == "релиз.txt"


def test_several_files_wait_together_and_one_that_cannot_be_read_keeps_none_out(
    qtbot, session, reception, tmp_path
):
    paths = [tmp_path / name for name in ("one.txt", "missing.txt", "two.txt")]
    paths[0].write_text(ENGLISH, encoding="utf-8")
    paths[2].write_text(KAZAKH, encoding="utf-8")
    problems = []
    session.problem_met.connect(problems.append)
    sentences = []
    session.notice_given.connect(lambda sentence, _: sentences.append(sentence))
    reception.read_files(paths)
    qtbot.waitUntil(lambda: "2 releases wait in the inbox." in sentences, timeout=20_000)
    assert session.archive.count(InboxDraft, state="waiting") == 2
    assert len(problems) == 1
    assert isinstance(problems[0], PressdeskError)


def test_same_text_pasted_twice_waits_once(qtbot, session, reception):
    first = opened_draft(qtbot, session, lambda: reception.read_text(ENGLISH))
    second = opened_draft(qtbot, session, lambda: reception.read_text(ENGLISH))
    assert first.id == second.id


@pytest.mark.parametrize(
    ("name", "said"), [("photo.png", "Photos belong to a visit"), ("data.zip", "data.zip")]
)
def test_dropped_file_that_is_no_text_is_answered_in_a_sentence(
    qtbot, session, reception, window, tmp_path, name, said
):
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path / name))])
    with qtbot.waitSignal(session.notice_given) as notice:
        assert drop(window, content)
    assert said in notice.args[0]
    assert session.archive.find(InboxDraft) == []
