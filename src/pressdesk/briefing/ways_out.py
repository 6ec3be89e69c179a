"""The forms in which a paper leaves the archive, and how each is made from the composed paper."""

from __future__ import annotations

from collections.abc import Callable
from enum import StrEnum
from threading import Event

from pressdesk.archive import media
from pressdesk.archive.database import Archive
from pressdesk.archive.ministry import ministry_of
from pressdesk.briefing.blocks import Briefing
from pressdesk.briefing.composition import Composition
from pressdesk.model.attachment import Attachment

_UNFIT_FOR_NAMES = '<>:"/\\|?*'
"""Characters that a file's name cannot hold on one system or another."""
_LONGEST_NAME = 120


class WayOut(StrEnum):
    """How a paper leaves: the terms of the vocabulary ``briefing_form``."""

    PDF = "pdf"
    WORD = "docx"
    HTML = "html"
    TEXT = "txt"
    MAIL = "eml"
    CLIPBOARD = "clipboard"
    PRINTER = "printer"

    @property
    def is_file(self) -> bool:
        """Tell whether the paper becomes a file; its ending is then the value."""
        return self not in {WayOut.CLIPBOARD, WayOut.PRINTER}


def set_paper(
    composition: Composition, *, tell: Callable[[str], None] | None = None, cancelled: Event | None = None
) -> bytes:
    """Set the paper as PDF, a large one by a process of its own (see ``setting_process.set_in_process``)."""
    if composition.is_large:
        from pressdesk.briefing.setting_process import set_in_process

        return set_in_process(composition.briefing, tell=tell, cancelled=cancelled)
    from pressdesk.briefing.typeset import render

    return render(composition.briefing)


def paper_as(way: str, briefing: Briefing, pdf: bytes, *, letterhead: bytes = b"", name: str = "") -> bytes:
    """Give the paper in one form; ``pdf`` is the same paper as it was set, ``name`` that of the PDF file."""
    match way:
        case WayOut.WORD:
            from pressdesk.briefing.word_document import word_document

            return word_document(briefing, letterhead)
        case WayOut.HTML | WayOut.CLIPBOARD:
            from pressdesk.briefing.html_page import html_page

            return html_page(briefing).encode("utf-8", "replace")
        case WayOut.TEXT:
            from pressdesk.briefing.plain_text import plain_text

            return plain_text(briefing).encode("utf-8", "replace")
        case WayOut.MAIL:
            from pressdesk.briefing.mail_draft import mail_draft

            return mail_draft(briefing, pdf, name)
        case _:
            return pdf


def word_letterhead(archive: Archive) -> bytes:
    """Give the ministry's own Word letterhead; nothing where it has none or the file is lost."""
    kept = archive.look_up(Attachment, ministry_of(archive).letterhead)
    path = media.path_of(archive, kept.content_sha256) if kept else None
    return path.read_bytes() if path and path.is_file() else b""


def file_stem(composition: Composition) -> str:
    """Give the name, without ending, under which a paper is proposed to be saved."""
    language = composition.briefing.language
    title = " ".join(part for part in (composition.reference, composition.title) if part)
    plain = "".join(
        " " if character in _UNFIT_FOR_NAMES or not character.isprintable() else character
        for character in title
    )
    return f"{' '.join(plain.split())[:_LONGEST_NAME].strip('. ') or composition.kind} ({language})"
