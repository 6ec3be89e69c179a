"""The formats that can be read, and the endings of their files; costs nothing to import."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats that can be read."""

    TEXT = "text"
    HTML = "html"
    DOCX = "docx"
    ODT = "odt"
    RTF = "rtf"
    PDF = "pdf"
    EML = "eml"
    MSG = "msg"


ENDINGS: dict[Format, tuple[str, ...]] = {
    Format.TEXT: (".txt", ".text", ".md"),
    Format.HTML: (".html", ".htm", ".xhtml", ".mht", ".mhtml"),
    Format.DOCX: (".docx", ".docm", ".dotx"),
    Format.ODT: (".odt", ".fodt", ".ott"),
    Format.RTF: (".rtf",),
    Format.PDF: (".pdf",),
    Format.EML: (".eml",),
    Format.MSG: (".msg",),
}
READABLE_ENDINGS = frozenset(ending for endings in ENDINGS.values() for ending in endings)
"""Endings under which releases come: for dialogs, drops and folders. Reading itself looks at the content."""
