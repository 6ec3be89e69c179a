"""Plain text files: bytes to characters, newlines untouched, the encoding found out, never just guessed.

Byte order marks and UTF-8 are certain. Older encodings are told apart by how common the letters are that
come out of them (Russian in the wrong encoding turns into capitals and signs), and by Kazakh letters.
"""

from __future__ import annotations

import codecs
import re
import stat
from pathlib import Path

from pressdesk.errors import PressdeskError

LARGEST_FILE = 50 * 1024 * 1024
MARKS: tuple[tuple[bytes, str], ...] = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
OTHER_FORMATS: tuple[tuple[bytes, str], ...] = (
    (b"%PDF", "a PDF document"),
    (b"PK\x03\x04", "a Word or OpenDocument file, or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an older Office document"),
    (b"{\\rtf", "a rich text document"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"SQLite format 3", "a database"),
)
CYRILLIC_ENCODINGS = ("cp1251", "kz1048", "koi8-r", "cp866", "iso8859-5", "mac-cyrillic")
WESTERN_ENCODING = "cp1252"
SAMPLE = 200_000
COMMON = frozenset("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё")
KAZAKH = frozenset("әғқңөұүһі")
TYPOGRAPHY = frozenset("«»„“”‘’‚–—…№§°\u00a0•©®™·")
WORD = re.compile(r"[^\W\d_]+")
ENOUGH = 0.75
LOST = "\ufffd"
"""Stands for a character of which the file holds only the beginning."""


class FileTooLargeError(PressdeskError):
    """The file is larger than any release."""

    def __init__(self, name: str, size: int, largest: int = LARGEST_FILE) -> None:
        super().__init__(
            f"“{name}” is {size // (1024 * 1024)} MB; at most {largest // (1024 * 1024)} MB can be read.",
            hint="Divide it, or copy the part that matters.",
        )


class UnreadableFileError(PressdeskError):
    """The file cannot be opened."""

    def __init__(self, name: str, cause: OSError) -> None:
        super().__init__(
            f"“{name}” cannot be read ({cause.strerror or cause}).",
            hint="Check that it exists and that you may open it.",
        )


class NotAFileError(PressdeskError):
    """A folder, or a device or pipe that might never end."""

    def __init__(self, name: str) -> None:
        super().__init__(f"“{name}” is a folder or device, not a file.", hint="Choose a file.")


class NotPlainTextError(PressdeskError):
    """The bytes are not text."""

    def __init__(self, what: str) -> None:
        super().__init__(
            f"This is {what}, not plain text.",
            hint="Open it in its own program and copy the text from there.",
        )


class UnknownEncodingError(PressdeskError):
    """No encoding gives sensible characters."""

    def __init__(self) -> None:
        super().__init__(
            "The letters of this file cannot be made out: its encoding is unknown, or the file is damaged.",
            hint="Open it in an editor that shows it correctly and save it as UTF-8.",
        )


def read_text_file(path: Path) -> str:
    """Return the text of a file exactly as its characters stand there.

    Raises :class:`UnreadableFileError`, :class:`NotAFileError`, :class:`FileTooLargeError`,
    :class:`NotPlainTextError` and :class:`UnknownEncodingError`.
    """
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError(path.name)
        size = status.st_size
        if size > LARGEST_FILE:
            raise FileTooLargeError(path.name, size)
        data = path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(path.name, error) from error
    return decoded(data)


def decoded(data: bytes) -> str:
    """Return the characters of ``data``, without a byte order mark, newlines untouched."""
    for start, what in OTHER_FORMATS:
        if data.startswith(start):
            raise NotPlainTextError(what)
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding)
    if b"\x00" in data[:SAMPLE]:
        return _without_mark(data)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        if "end of data" in error.reason and not data[: error.start].isascii():
            return data[: error.start].decode("utf-8") + LOST
        return _of_two_encodings(data) or _of_an_older_encoding(data)


def _strictly(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        raise UnknownEncodingError from error


def _without_mark(data: bytes) -> str:
    """UTF-16 without a mark has its zero bytes on one side only; anything else with zeros is no text."""
    sample = data[: SAMPLE - SAMPLE % 2]
    even, odd = sample[::2].count(0), sample[1::2].count(0)
    if len(data) % 2 == 0 and max(even, odd) > 8 * min(even, odd) and max(even, odd) > len(sample) // 50:
        return _strictly(data, "utf-16-le" if odd > even else "utf-16-be")
    raise NotPlainTextError("a binary file")


def _of_two_encodings(data: bytes) -> str | None:
    """Read a text put together from UTF-8 and an older encoding line by line; None where it is not one.

    A text of older letters that forms valid UTF-8 over a whole line by chance is next to impossible.
    """
    lines = data.split(b"\n")
    read = [_in_utf8(line) for line in lines]
    if not any(words and not words.isascii() for words in read):
        return None
    others = iter(
        _of_an_older_encoding(
            b"\n".join(line for line, words in zip(lines, read, strict=True) if words is None)
        ).split("\n")
    )
    return "\n".join(next(others) if words is None else words for words in read)


def _in_utf8(line: bytes) -> str | None:
    try:
        return line.decode("utf-8")
    except UnicodeDecodeError:
        return None


def _of_an_older_encoding(data: bytes) -> str:
    best = max(
        (_likeliness(data, encoding), encoding) for encoding in (*CYRILLIC_ENCODINGS, WESTERN_ENCODING)
    )
    if best[0] < ENOUGH:
        raise UnknownEncodingError
    return _strictly(data, best[1])


def _likeliness(data: bytes, encoding: str) -> float:
    """Return which share of the letters beyond ASCII a text would have (0 where it cannot be decoded)."""
    try:
        text = data.decode(encoding)[:SAMPLE]
    except UnicodeDecodeError:
        return 0.0
    beyond = [char for char in text if ord(char) > 127]
    if any(0x80 <= ord(char) < 0xA0 for char in beyond):
        return 0.0
    return _western(text, beyond) if encoding == WESTERN_ENCODING else _cyrillic(text)


def _cyrillic(text: str) -> float:
    """Small Cyrillic letters speak for an encoding, capitals inside words less, signs and lines against."""
    words = WORD.findall(text)
    initials = sum(1 for word in words if ord(word[0]) > 127)
    beyond = sum(1 for char in text if ord(char) > 127 and char not in TYPOGRAPHY)
    if beyond == 0:
        return 0.0
    inside = [char for word in words for char in word[1:] if ord(char) > 127]
    good = sum(map(_weight, inside)) + sum(
        map(_weight, (word[0].lower() for word in words if ord(word[0]) > 127))
    )
    mixed = sum(1 for word in words if not word.isascii() and any(char.isascii() for char in word))
    return good / max(beyond, initials) - mixed / max(len(words), 1)


def _weight(char: str) -> float:
    if char in COMMON:
        return 1.0
    if char in KAZAKH:
        return 1.05
    return 0.6 if char.lower() in COMMON or char.lower() in KAZAKH else 0.0


def _western(text: str, beyond: list[str]) -> float:
    """Western text is mostly ASCII letters, with single accented ones among them."""
    letters = sum(1 for char in text if char.isalpha())
    return 0.8 if letters and len(beyond) < 0.3 * letters else 0.0
