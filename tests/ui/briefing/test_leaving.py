"""A paper leaves: in every form, whole or not at all, and entered with what was released."""

from __future__ import annotations

from email import message_from_bytes
from io import BytesIO
from pathlib import Path

import docx
import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot

from briefing_acts import Matter, shown, tick, words_of
from filed_visit import WORDS
from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.briefing.ledger import kept_paper
from pressdesk.briefing.ways_out import WayOut
from pressdesk.model.attachment import Attachment
from pressdesk.model.briefing import Briefing
from pressdesk.model.ministry import MINISTRY_ID, Ministry
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.ui.briefing.briefing_page import BriefingPage
from pressdesk.ui.briefing.composition_page import CompositionPage
from pressdesk.ui.briefing.sending import Errand
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.widgets.progress_sheet import ProgressSheet


def send(page: CompositionPage, errand: Errand, qtbot: QtBot) -> Briefing:
    """Send a paper; give its entry."""
    with qtbot.waitSignal(page._dispatch.sent, timeout=30_000) as sent:
        page._dispatch.send(errand)
    return page.session.archive.get(Briefing, sent.args[0].record_id)


def printer_to(path: Path) -> QPrinter:
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    printer.setResolution(96)
    return printer


def test_pdf_is_saved_where_one_said_and_entered_with_its_paper(
    page: CompositionPage, matter: Matter, archive: Archive, monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path, qtbot: QtBot,
) -> None:  # fmt: skip
    path = tmp_path / "paper.pdf"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(path), ""))
    page.form.prepared_for.setText("The minister")
    page.form.prepared_for.textEdited.emit("The minister")
    with qtbot.waitSignal(page.session.notice_given, timeout=30_000) as told:
        page.page_actions()["export_pdf"]()
    assert told.args[0] == "The briefing is saved as “paper.pdf”."
    assert "Cleared words." in words_of(path)
    entry = archive.find(Briefing)[0]
    assert (entry.kind, entry.form, entry.language) == ("visit", "pdf", "en")
    assert entry.prepared_for == "The minister"
    assert entry.visit == matter.filed.visit.id
    assert entry.quotes == (matter.cleared.id,)
    assert entry.figures == (matter.figure.id,)
    assert kept_paper(archive, entry) == path.read_bytes()


def test_a_word_document_takes_the_letterhead_of_the_ministry(
    page: CompositionPage, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    letterhead = docx.Document()
    letterhead.sections[0].header.paragraphs[0].text = "Ministry on headed paper"
    content = BytesIO()
    letterhead.save(content)
    kept = media.attachment_of(media.keep_bytes(archive, content.getvalue()), "headed.docx")
    archive.save(kept, Ministry(id=MINISTRY_ID, name=Translated("Ministry"), letterhead=kept.id))
    entry = send(page, Errand(page.request, WayOut.WORD, tmp_path / "paper.docx"), qtbot)
    document = docx.Document(str(tmp_path / "paper.docx"))
    assert document.sections[0].header.paragraphs[0].text == "Ministry on headed paper"
    assert any("Cleared words." in paragraph.text for paragraph in document.paragraphs)
    assert entry.form == "docx"
    assert kept_paper(archive, entry).startswith(b"%PDF-")


def test_web_page_plain_text_and_letter_hold_the_paper(
    page: CompositionPage, tmp_path: Path, qtbot: QtBot
) -> None:
    for way in (WayOut.HTML, WayOut.TEXT, WayOut.MAIL):
        send(page, Errand(page.request, way, tmp_path / f"paper.{way}"), qtbot)
    assert "Cleared words." in (tmp_path / "paper.html").read_text(encoding="utf-8")
    assert "Cleared words." in (tmp_path / "paper.txt").read_text(encoding="utf-8")
    letter = message_from_bytes((tmp_path / "paper.eml").read_bytes())
    attached = [part.get_payload(decode=True) for part in letter.walk() if part.get_filename()]
    assert len(attached) == 1
    assert "Cleared words." in words_of(attached[0])


def test_the_clipboard_has_plain_and_rich_text(page: CompositionPage, qtbot: QtBot) -> None:
    send(page, Errand(page.request, WayOut.CLIPBOARD), qtbot)
    data = QGuiApplication.clipboard().mimeData()
    assert "Cleared words." in data.text()
    assert "<h1" in data.html()


def test_pages_go_to_the_printer(
    page: CompositionPage, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    path = tmp_path / "printed.pdf"
    entry = send(page, Errand(page.request, WayOut.PRINTER, printer=printer_to(path)), qtbot)
    assert path.stat().st_size > 10_000
    assert entry.form == "printer"
    assert "Cleared words." in words_of(kept_paper(archive, entry))


def test_what_was_released_is_named_in_the_history(
    page: CompositionPage, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    tick(page, "quotes", matter.filed.quote.id)
    shown(page, qtbot)
    entry = send(page, Errand(page.request, WayOut.PDF, tmp_path / "paper.pdf"), qtbot)
    assert WORDS in words_of(tmp_path / "paper.pdf")
    assert len(entry.released) == 1
    action = archive.history_of(entry)[0].action
    assert action.startswith("Export “Working visit of the Foreign Minister”. ")
    assert f" released: “{WORDS}” · " in action
    assert entry.released[0] in action


def test_a_folder_that_is_not_there_is_told_and_nothing_is_entered(
    page: CompositionPage, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(page.session.problem_met, timeout=30_000) as met:
        page._dispatch.send(Errand(page.request, WayOut.PDF, tmp_path / "gone" / "paper.pdf"))
    assert "does not exist" in str(met.args[0])
    assert not archive.count(Briefing)
    assert not archive.count(Attachment)


def test_a_character_without_a_glyph_refuses_pages_but_not_the_word_document(
    page: CompositionPage, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    archive.save(matter.cleared.replaced(text="Cleared words \U0001f600."))
    with qtbot.waitSignal(page.session.problem_met, timeout=30_000) as met:
        page._dispatch.send(Errand(page.request, WayOut.PDF, tmp_path / "paper.pdf"))
    assert "U+1F600" in str(met.args[0])
    assert not (tmp_path / "paper.pdf").exists()
    entry = send(page, Errand(page.request, WayOut.WORD, tmp_path / "paper.docx"), qtbot)
    assert kept_paper(archive, entry) == (tmp_path / "paper.docx").read_bytes()


def test_a_large_dossier_that_is_called_off_leaves_nothing(
    page: CompositionPage, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = matter.filed.visit.id
    archive.save(
        *(
            Quote(visit=visit, text=f"Sentence number {number} of many.", clearance="cleared", language="en")
            for number in range(1_500)
        )
    )
    request = page.request.with_changes(extent="full")
    path = tmp_path / "paper.pdf"
    given: list[str] = []
    page.session.notice_given.connect(lambda said, _: given.append(said))
    page._dispatch.send(Errand(request, WayOut.PDF, path))
    sheet = page._dispatch._window.findChild(ProgressSheet)
    assert sheet is not None
    qtbot.waitUntil(sheet.isVisible, timeout=10_000)
    sheet.reject()
    qtbot.waitUntil(lambda: not page.session.jobs.is_busy, timeout=30_000)
    assert given == ["Called off; nothing was written."]
    assert not path.exists()
    assert not list(tmp_path.glob(".pressdesk-*"))
    assert not archive.count(Briefing)


def test_one_key_sends_the_next_paper_the_same_way(
    page: CompositionPage, window: MainWindow, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    folder = tmp_path / "papers"
    folder.mkdir()
    qtbot.keyClicks(page.form.prepared_for, "Her")
    send(page, Errand(page.request, WayOut.TEXT, folder / "a.txt"), qtbot)
    window.session.open_record("visit", matter.filed.visit.id)
    for number in (2, 3):
        window.window_actions["repeat_briefing"].trigger()
        qtbot.waitUntil(lambda number=number: archive.count(Briefing) == number, timeout=30_000)
    assert len(list(folder.glob("*.txt"))) == 3
    assert {entry.prepared_for for entry in archive.find(Briefing)} == {"Her"}


def test_an_entry_shows_its_paper_again_prints_it_and_composes_it_anew(
    page: CompositionPage, window: MainWindow, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    tick(page, "quotes", matter.background.id)
    entry = send(page, Errand(page.request, WayOut.PDF, tmp_path / "paper.pdf"), qtbot)
    archive.save(matter.cleared.replaced(text="Other words."))
    window.session.open_record("briefing", entry.id)
    record_page = window.page_pane.page
    assert isinstance(record_page, BriefingPage)
    record_page.open_button.click()
    kept = window.page_pane.page
    qtbot.waitUntil(lambda: kept.pages.page_count > 0, timeout=10_000)
    assert "Cleared words." in words_of(kept.pages.paper)
    window.page_pane.go_back()
    record_page.papers.print_again(entry, printer_to(tmp_path / "again.pdf"))
    qtbot.waitUntil(lambda: archive.count(Briefing) == 2, timeout=30_000)
    record_page.anew_button.click()
    shown(page, qtbot)
    assert page.request.chosen == {matter.background.id}
    assert "Other words." in words_of(page.preview.pages.paper)


def test_a_quote_tells_in_which_papers_it_stood(
    page: CompositionPage, window: MainWindow, matter: Matter, tmp_path: Path, qtbot: QtBot
) -> None:
    send(page, Errand(page.request, WayOut.PDF, tmp_path / "paper.pdf"), qtbot)
    window.session.open_record("quote", matter.cleared.id)
    record_page = window.page_pane.page
    assert record_page is not None
    said = [label.text() for label in record_page.findChildren(QLabel)]
    assert "Used in: Briefings" in said
    links = [button.text() for button in record_page.findChildren(QPushButton)]
    assert any("Working visit of the Foreign Minister" in link for link in links)


def test_a_large_dossier_is_set_beside_the_window_and_told_once(
    page: CompositionPage, matter: Matter, archive: Archive, tmp_path: Path, qtbot: QtBot
) -> None:
    visit = matter.filed.visit.id
    archive.save(
        *(
            Quote(visit=visit, text=f"Sentence number {number} of many.", clearance="cleared", language="en")
            for number in range(160)
        )
    )
    given: list[str] = []
    page.session.notice_given.connect(lambda said, _: given.append(said))
    request = page.request.with_changes(extent="full")
    entry = send(page, Errand(request, WayOut.PDF, tmp_path / "paper.pdf"), qtbot)
    assert given == ["The briefing is saved as “paper.pdf”."]
    assert len(entry.quotes) == 161
