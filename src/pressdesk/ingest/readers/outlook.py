"""Outlook messages (MSG) and other compound files: only the few streams that hold text and attachments."""

from __future__ import annotations

from io import BytesIO

import olefile

from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.html_tree import decoded_page
from pressdesk.ingest.readers.mail import Contents, received_message
from pressdesk.ingest.readers.plain_text import UnknownEncodingError, decoded
from pressdesk.ingest.readers.received import Enclosure, Received

WHAT = "an Outlook message"
SUBJECT, SENDER, BODY, HTML = "0037", "0C1A", "1000", "1013"
FILE_CONTENT, LONG_FILE_NAME, FILE_NAME = "3701", "3707", "3704"
UNICODE, EIGHT_BIT, BINARY = "001F", "001E", "0102"
_PREFIX = "__substg1.0_"
_DAMAGE = (OSError, ValueError, IndexError, KeyError, TypeError, AttributeError, RecursionError)


def format_of_compound_file(content: bytes, name: str) -> Format:
    """Tell whether a compound file is a message; RefusedFileError says what else it is."""
    streams = {"/".join(path) for path in _opened(content, name).listdir()}
    if any(path.startswith(_PREFIX) for path in streams):
        return Format.MSG
    if "EncryptedPackage" in streams:
        raise refusals.locked(name)
    if "WordDocument" in streams:
        raise refusals.foreign(
            name, "a document of an old Word (DOC)", "Open it in Word and save it as DOCX."
        )
    raise refusals.foreign(name, "an older Office document", "Save it as DOCX, PDF or text and read that.")


def read_outlook_message(content: bytes, name: str) -> Received:
    """Read an MSG file; RefusedFileError where neither body nor attachments hold a text."""
    file = _opened(content, name)
    try:
        html = _stream(file, f"{_PREFIX}{HTML}{BINARY}")
        contents = Contents(
            subject=_words(file, "", SUBJECT),
            sender=_words(file, "", SENDER),
            plain=_words(file, "", BODY).replace("\r\n", "\n"),
            html=decoded_page(html) if html else _words(file, "", HTML),
            files=_files(file),
        )
    except _DAMAGE as error:
        raise refusals.damaged(name, WHAT, repr(error)) from error
    return received_message(contents, name)


def _opened(content: bytes, name: str) -> olefile.OleFileIO:
    try:
        return olefile.OleFileIO(BytesIO(content))
    except _DAMAGE as error:
        raise refusals.damaged(name, "an Office document", repr(error)) from error


def _files(file: olefile.OleFileIO) -> list[Enclosure]:
    folders = sorted({path[0] for path in file.listdir() if path[0].startswith("__attach_version1.0_#")})
    files = []
    for folder in folders[: limits.MOST_ATTACHMENTS]:
        content = _stream(file, f"{folder}/{_PREFIX}{FILE_CONTENT}{BINARY}")
        if content:
            name = _words(file, f"{folder}/", LONG_FILE_NAME) or _words(file, f"{folder}/", FILE_NAME)
            files.append(Enclosure(name.replace("/", "_").replace("\\", "_") or "attachment", content))
    return files


def _words(file: olefile.OleFileIO, folder: str, property_name: str) -> str:
    wide = _stream(file, f"{folder}{_PREFIX}{property_name}{UNICODE}")
    if wide:
        return wide.decode("utf-16-le", "replace").rstrip("\x00")
    narrow = _stream(file, f"{folder}{_PREFIX}{property_name}{EIGHT_BIT}").rstrip(b"\x00")
    try:
        return decoded(narrow) if narrow else ""
    except UnknownEncodingError:
        return narrow.decode("cp1252", "replace")


def _stream(file: olefile.OleFileIO, path: str) -> bytes:
    if not file.exists(path):
        return b""
    return bytes(file.openstream(path).read(limits.LARGEST_MEMBER))
