"""The choices for a briefing: what is not cleared stays out unless it is ticked."""

from __future__ import annotations

from pathlib import Path

import pypdfium2
import pytest
from pytestqt.qtbot import QtBot

from filed_visit import Filed
from pressdesk.archive.database import Archive
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.values import Language
from pressdesk.ui.briefing.export_dialog import ExportDialog
from pressdesk.ui.session import Session


@pytest.fixture
def dialog(session: Session, filed: Filed, archive: Archive, qtbot: QtBot) -> ExportDialog:
    archive.save(Note(visit=filed.visit.id, body="Agreed in private: a pier."))
    archive.save(Quote(visit=filed.visit.id, text="Cleared words.", clearance="cleared", language="en"))
    dialog = ExportDialog(session, filed.visit)
    qtbot.addWidget(dialog)
    return dialog


def paper(dialog: ExportDialog, session: Session, path: Path, qtbot: QtBot) -> str:
    dialog.export(path)
    qtbot.waitUntil(lambda: path.exists() and not session.jobs.is_busy, timeout=30_000)
    document = pypdfium2.PdfDocument(path)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join("\n".join(pages).split())


def test_cautious_paper_holds_cleared_words_only(
    dialog: ExportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    text = paper(dialog, session, tmp_path / "visit.pdf", qtbot)
    assert "Cleared words." in text
    assert "build the port" not in text
    assert "a pier" not in text


def test_ticked_quote_and_note_go_in(
    dialog: ExportDialog, session: Session, filed: Filed, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    dialog.quotes.tick(filed.quote.id)
    dialog.notes.tick(archive.find(Note)[0].id)
    text = paper(dialog, session, tmp_path / "visit.pdf", qtbot)
    assert "build the port" in text
    assert "a pier" in text


def test_chosen_language_is_that_of_the_paper(dialog: ExportDialog) -> None:
    dialog.language.setCurrentIndex(dialog.language.findData("kk"))
    assert dialog.options().language == Language.KAZAKH


def test_notice_offers_the_paper(
    dialog: ExportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    told: list[str] = []
    session.notice_given.connect(lambda sentence, _: told.append(sentence))
    paper(dialog, session, tmp_path / "visit.pdf", qtbot)
    assert told[-1] == "The briefing is saved as “visit.pdf”."


def test_folder_that_is_not_there_is_named(
    dialog: ExportDialog, session: Session, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(session.problem_met, timeout=30_000) as met:
        dialog.export(tmp_path / "nowhere" / "visit.pdf")
    assert "nowhere" in str(met.args[0])
