"""Documents dropped on the window: each becomes a draft, its file is kept, and its places are told."""

from __future__ import annotations

import document_samples as samples
import pytest
from document_samples import HEADLINE, QUOTE, STORY, WORDS
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtWidgets import QWidget

from pressdesk.archive import media
from pressdesk.ingest.accession import accept
from pressdesk.ingest.inbox import load_draft
from pressdesk.model.attachment import Attachment
from pressdesk.model.intake import Intake, IntakeFile
from pressdesk.model.quote import Quote
from pressdesk.model.reading_form import as_read
from pressdesk.model.source import InboxDraft, Source
from pressdesk.ui.clipboard import put_on_clipboard
from pressdesk.ui.intake.intake_desk import IntakeDesk
from pressdesk.ui.record.source_page import SourcePage
from pressdesk.ui.review.reception import Reception
from pressdesk.ui.session import Place
from release_acts import drop, opened_draft


@pytest.fixture
def window(qtbot):
    window = QWidget()
    qtbot.addWidget(window)
    return window


@pytest.fixture
def reception(session, window):
    return Reception(session, window, IntakeDesk(session))


def dropped(qtbot, session, window, path):
    """Give the draft that is opened when a file is dropped."""
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(path))])
    return opened_draft(qtbot, session, lambda: drop(window, content))


@pytest.mark.usefixtures("reception")
@pytest.mark.parametrize(
    "name", ["release.docx", "release.html", "release.pdf", "release.odt", "release.rtf"]
)
def test_a_dropped_document_becomes_a_draft_and_its_quote_stays_verbatim(
    qtbot, session, window, tmp_path, name
):
    path = tmp_path / name
    path.write_bytes(samples.SAMPLES[name])
    entry = dropped(qtbot, session, window, path)
    source = session.archive.get(Source, entry.source)
    assert "cookies" not in source.text
    original = session.archive.get(Attachment, source.original)
    assert original.file_name == name
    assert media.open_path(session.archive, original).read_bytes() == path.read_bytes()
    accept(session.archive, load_draft(session.archive, entry), inbox_draft=entry)
    quote = session.archive.find(Quote)[0]
    assert quote.text == " … ".join(source.text[start:end] for start, end in quote.source_ranges)
    assert as_read(quote.text).rstrip(",") == WORDS


@pytest.mark.usefixtures("reception")
def test_photos_of_a_message_wait_with_it_and_are_attached_when_it_is_filed(qtbot, session, window, tmp_path):
    path = tmp_path / "mail.eml"
    path.write_bytes(samples.eml(attachments=(("handshake.jpg", samples.PHOTO, "image/jpeg"),)))
    entry = dropped(qtbot, session, window, path)
    assert [photo.visit for photo in session.archive.get_many(Attachment, entry.enclosures)] == [""]
    visit = accept(session.archive, load_draft(session.archive, entry), inbox_draft=entry).visit
    attached = session.archive.find(Attachment, visit=visit.id)
    assert [photo.file_name for photo in attached] == ["handshake.jpg"]
    assert media.open_path(session.archive, attached[0]).read_bytes() == samples.PHOTO


@pytest.mark.usefixtures("reception")
def test_a_folder_is_read_whole_and_a_bad_file_keeps_no_other_out(qtbot, session, window, tmp_path):
    (tmp_path / "a.docx").write_bytes(samples.docx())
    (tmp_path / "b.pdf").write_bytes(b"%PDF-1.4 nothing")
    (tmp_path / "c.txt").write_text(f"{STORY}\n\nAnother text of the same day.", encoding="utf-8")
    content = QMimeData()
    content.setUrls([QUrl.fromLocalFile(str(tmp_path))])
    drop(window, content)
    archive = session.archive
    qtbot.waitUntil(lambda: archive.count(Intake, state="finished") == 1, timeout=20_000)
    assert archive.count(InboxDraft, state="waiting") == 2
    (refused,) = archive.find(IntakeFile, outcome="refused")
    assert "“b.pdf” cannot be read as a PDF document: it is damaged or cut short." in refused.sentence


def test_a_copied_page_is_read_with_its_paragraphs(qtbot, session, reception):
    put_on_clipboard(" ".join((HEADLINE, STORY, QUOTE)), f"<h1>{HEADLINE}</h1><p>{STORY}</p><p>{QUOTE}</p>")
    entry = opened_draft(qtbot, session, reception.paste)
    assert session.archive.get(Source, entry.source).text == "\n\n".join((HEADLINE, STORY, QUOTE))


@pytest.mark.usefixtures("reception")
def test_the_page_of_a_source_tells_on_which_page_a_quote_stood(qtbot, session, window, tmp_path):
    path = tmp_path / "long.pdf"
    path.write_bytes(samples.pdf(paragraphs=(*(f"{STORY} It was day {n}." for n in range(60)), QUOTE)))
    entry = dropped(qtbot, session, window, path)
    source = session.archive.get(Source, entry.source)
    page = SourcePage(session)
    qtbot.addWidget(page)
    page.show()
    place = as_read(source.text).index("reliable partner")
    page.show_record(source.id, Place("text", ((place, place + 8),)))
    last = source.parts.rsplit('"', 2)[1]
    assert int(last) > 1
    assert page.place.text() == f"Shown: page {last}"
    page.show_record(source.id)
    assert page.place.isHidden()
