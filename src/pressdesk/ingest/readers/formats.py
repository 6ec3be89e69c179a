"""Which format some bytes are in: told by what stands in them; a name's ending is only a hint."""

from __future__ import annotations

import re
from pathlib import PurePath

from pressdesk.ingest.readers.endings import ENDINGS, Format

HEAD = 4096
PDF_MARK_WITHIN = 1024
ZIP_MARK = b"PK\x03\x04"
OLE_MARK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
FOREIGN: tuple[tuple[bytes, str], ...] = (
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"II*\x00", "a picture"),
    (b"MM\x00*", "a picture"),
    (b"BM", "a picture"),
    (b"SQLite format 3", "a database"),
    (b"Rar!\x1a\x07", "a packed archive"),
    (b"7z\xbc\xaf\x27\x1c", "a packed archive"),
    (b"\x1f\x8b", "a packed archive"),
    (b"MZ", "a program"),
    (b"\x7fELF", "a program"),
)
HTML_START = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*(?:<!doctype\s+html|<html\b|<head\b|<body\b)",
    re.IGNORECASE | re.DOTALL,
)
TAG = re.compile(r"</?(?:p|div|br|span|h[1-6]|ul|li|table|article|section|a)\b[^<>]*>", re.IGNORECASE)
FLAT_ODT = re.compile(r"\s*<\?xml[^>]*>.{0,2000}?<office:document\b", re.DOTALL)
HEADER = re.compile(r"^([A-Za-z][A-Za-z0-9-]{1,60}):", re.MULTILINE)
MAIL_FIELDS = frozenset({"from", "to", "subject", "date", "cc", "reply-to", "sender", "content-type"})
TRANSPORT_FIELDS = frozenset(
    {"mime-version", "message-id", "received", "return-path", "delivered-to", "dkim-signature", "x-mailer"}
)
SAVED_PAGE = re.compile(r"^content-type:\s*multipart/related\b", re.IGNORECASE | re.MULTILINE)


def format_of(content: bytes, name: str = "") -> Format | None:
    """Tell the format of ``content``; None for ZIP and OLE containers, which must be looked into.

    What nothing else speaks for counts as plain text.
    """
    if b"%PDF-" in content[:PDF_MARK_WITHIN]:
        return Format.PDF
    if content.startswith((ZIP_MARK, OLE_MARK)):
        return None
    if content.lstrip()[:5] == b"{\\rtf":
        return Format.RTF
    return _format_of_letters(letters_at_start(content), ending_of(name))


def foreign_format(content: bytes) -> str | None:
    """Name a format that is none of ours, such as a picture; None where the bytes may be text."""
    return next((what for start, what in FOREIGN if content.startswith(start) and not _reads(content)), None)


def is_saved_page(content: bytes) -> bool:
    """Tell a page that a browser saved as one file (MHTML) from a message."""
    head = content[:HEAD].decode("latin-1")
    return bool(SAVED_PAGE.search(head)) and "subject:" in head.lower() and "\nto:" not in head.lower()


def ending_of(name: str) -> str:
    """Give the ending of a file's name, small, with its dot."""
    return PurePath(name).suffix.lower()


def letters_at_start(content: bytes) -> str:
    """Give the first characters, as far as that needs no knowledge of the encoding."""
    head = content[:HEAD]
    for mark, encoding in BYTE_ORDER_MARKS:
        if head.startswith(mark):
            return head[len(mark) :].decode(encoding, "ignore")
    return head.replace(b"\x00", b"").decode("latin-1")


def _format_of_letters(head: str, ending: str) -> Format:
    if FLAT_ODT.match(head):
        return Format.ODT
    if HTML_START.match(head) or (ending in ENDINGS[Format.HTML] and TAG.search(head)):
        return Format.HTML
    if _is_mail(head, is_named_so=ending in (".eml", ".mht", ".mhtml")):
        return Format.EML
    return Format.TEXT


def _is_mail(head: str, *, is_named_so: bool) -> bool:
    """A message begins with header fields; a release that begins with "Subject:" has none of transport."""
    block = re.split(r"\r?\n\r?\n", head.lstrip("\r\n"), maxsplit=1)[0]
    first = block.split(":", 1)[0]
    if not re.fullmatch(r"From \S+.*|[A-Za-z][A-Za-z0-9-]{1,60}", first.splitlines()[0] if first else ""):
        return False
    fields = {match.group(1).lower() for match in HEADER.finditer(block)}
    if is_named_so:
        return bool(fields & (MAIL_FIELDS | TRANSPORT_FIELDS))
    return bool(fields & TRANSPORT_FIELDS) and len(fields & (MAIL_FIELDS | TRANSPORT_FIELDS)) >= 2


def _reads(content: bytes) -> bool:
    """Two letters such as BM or MZ may as well begin a text."""
    head = content[:HEAD]
    return b"\x00" not in head and not any(byte < 9 for byte in head)
