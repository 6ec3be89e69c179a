"""Outlook messages (MSG) and other compound files: only the few streams that hold text and attachments."""

from __future__ import annotations

import struct
from datetime import UTC, datetime, timedelta
from io import BytesIO

import olefile
from compressed_rtf import decompress

from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.html_tree import decoded_page
from pressdesk.ingest.readers.mail import Contents, received_message
from pressdesk.ingest.readers.plain_text import UnknownEncodingError, decoded
from pressdesk.ingest.readers.received import Enclosure, Received
from pressdesk.ingest.readers.rtf import read_rtf

WHAT = "an Outlook message"
SUBJECT, SENDER, BODY, RICH_BODY, HTML = "0037", "0C1A", "1000", "1009", "1013"
FILE_CONTENT, LONG_FILE_NAME, FILE_NAME = "3701", "3707", "3704"
UNICODE, EIGHT_BIT, BINARY, FOLDER = "001F", "001E", "0102", "000D"
_PREFIX, _PROPERTIES = "__substg1.0_", "__properties_version1.0"
_HEADER, _HEADER_OF_ATTACHED = 32, 24
_SUBMITTED, _DELIVERED = 0x0039_0040, 0x0E06_0040
"""PidTagClientSubmitTime and PidTagMessageDeliveryTime, in tenths of a microsecond since 1601 (FILETIME)."""
_FIRST_DAY = datetime(1601, 1, 1, tzinfo=UTC)
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
        contents = _contents(file, "")
    except _DAMAGE as error:
        raise refusals.damaged(name, WHAT, repr(error)) from error
    return received_message(contents, name)


def _contents(file: olefile.OleFileIO, folder: str, depth: int = 0) -> Contents:
    """Give what a message holds whose streams lie in ``folder``; attached messages are folders within it."""
    html = _stream(file, f"{folder}{_PREFIX}{HTML}{BINARY}")
    contents = Contents(
        subject=_words(file, folder, SUBJECT),
        sender=_words(file, folder, SENDER),
        sent_on=_sent_on(_stream(file, f"{folder}{_PROPERTIES}"), is_attached=bool(folder)),
        plain=_words(file, folder, BODY).replace("\r\n", "\n"),
        html=decoded_page(html) if html else _words(file, folder, HTML),
        format=Format.MSG,
    )
    if not contents.plain.strip() and not contents.html.strip():
        contents.plain = _rich_body(_stream(file, f"{folder}{_PREFIX}{RICH_BODY}{BINARY}"))
    for attachment in _attachments(file, folder):
        inner = f"{attachment}{_PREFIX}{FILE_CONTENT}{FOLDER}"
        if not file.exists(inner):
            contents.files += _file(file, attachment)
        elif depth < limits.DEEPEST_MESSAGE:
            contents.messages.append(_contents(file, f"{inner}/", depth + 1))
    return contents


def _sent_on(properties: bytes, *, is_attached: bool) -> str:
    """Give the day of sending, else of delivery, from the property stream ([MS-OXMSG], section 2.4)."""
    start = _HEADER_OF_ATTACHED if is_attached else _HEADER
    times = {}
    for position in range(start, len(properties) - 15, 16):
        tag, _, ticks = struct.unpack_from("<IIQ", properties, position)
        times[tag] = ticks
    ticks = times.get(_SUBMITTED) or times.get(_DELIVERED) or 0
    try:
        return (_FIRST_DAY + timedelta(microseconds=ticks // 10)).date().isoformat() if ticks else ""
    except OverflowError:
        return ""


def _rich_body(packed: bytes) -> str:
    """Give the words of a body that Outlook kept as compressed RTF only."""
    if not packed:
        return ""
    try:
        return read_rtf(decompress(packed), "").text
    except (*_DAMAGE, PressdeskError):
        return ""


def _opened(content: bytes, name: str) -> olefile.OleFileIO:
    try:
        return olefile.OleFileIO(BytesIO(content))
    except _DAMAGE as error:
        raise refusals.damaged(name, "an Office document", repr(error)) from error


def _attachments(file: olefile.OleFileIO, folder: str) -> list[str]:
    depth = folder.count("/")
    names = {path[depth] for path in file.listdir() if "/".join(path).startswith(folder)}
    found = sorted(name for name in names if name.startswith("__attach_version1.0_#"))
    return [f"{folder}{name}/" for name in found[: limits.MOST_ATTACHMENTS]]


def _file(file: olefile.OleFileIO, folder: str) -> list[Enclosure]:
    content = _stream(file, f"{folder}{_PREFIX}{FILE_CONTENT}{BINARY}")
    if not content:
        return []
    name = _words(file, folder, LONG_FILE_NAME) or _words(file, folder, FILE_NAME)
    return [Enclosure(name.replace("/", "_").replace("\\", "_") or "attachment", content)]


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
