"""What tests do on the composition page, and how they read a paper."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pypdfium2
from PySide6.QtCore import QModelIndex
from pytestqt.qtbot import QtBot

from filed_visit import Filed
from pressdesk.model.figure import Figure
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.ui.briefing.composition_page import CompositionPage
from pressdesk.ui.briefing.section_model import ROW_ROLE, RecordRow


@dataclass(frozen=True, slots=True)
class Matter:
    """What the visit has besides its first quote, which nobody has cleared."""

    filed: Filed
    cleared: Quote
    background: Quote
    note: Note
    figure: Figure


def shown(page: CompositionPage, qtbot: QtBot) -> None:
    """Wait until the preview shows the choices as they are."""
    pages = page.preview.pages
    qtbot.waitUntil(
        lambda: not page.proofs.is_busy and pages.page_count > 0 and not page.session.jobs.is_busy,
        timeout=20_000,
    )


def words_of(pdf: bytes | Path) -> str:
    """Give the words of a PDF, runs of white space as one blank."""
    document = pypdfium2.PdfDocument(pdf)
    pages = [document[number].get_textpage().get_text_range() for number in range(len(document))]
    document.close()
    return " ".join("\n".join(pages).split())


def index_of(page: CompositionPage, section: str, record_id: str) -> QModelIndex:
    """Give where a record stands below its section."""
    parent = page.sections.index_of(section)
    rows = (page.sections.index(row, 0, parent) for row in range(page.sections.rowCount(parent)))
    return next(index for index in rows if row_at(index).candidate.id == record_id)


def row_at(index: QModelIndex) -> RecordRow:
    """Give a record's row as it is shown."""
    row = index.data(ROW_ROLE)
    assert isinstance(row, RecordRow)
    return row


def tick(page: CompositionPage, section: str, record_id: str) -> None:
    """Tick a record, or take its tick away."""
    page.sections.toggle(index_of(page, section, record_id))
