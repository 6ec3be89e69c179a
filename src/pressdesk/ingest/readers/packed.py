"""Documents that are ZIP packages (DOCX, ODT): each part is unpacked under a limit, none by its own word."""

from __future__ import annotations

import zipfile
import zlib
from io import BytesIO
from typing import IO

from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.endings import Format

ODT_TYPES = (b"application/vnd.oasis.opendocument.text", b"application/vnd.oasis.opendocument.text-template")
_BLOCK = 256 * 1024
_ENCRYPTED = 0x1
_SAVE_AS = "Open it in its own program and save it as DOCX, ODT or PDF."
_OFFICE_PARTS = (
    ("xl/", "a spreadsheet"),
    ("ppt/", "a presentation"),
    ("META-INF/container.xml", "an e-book"),
)


class Package:
    """A ZIP package of which only named parts are read; what it says about their sizes is not believed."""

    def __init__(self, content: bytes, name: str, what: str) -> None:
        self.name = name
        self.what = what
        self._unpacked = 0
        try:
            self._zip = zipfile.ZipFile(BytesIO(content))
            self.members = set(self._zip.namelist())
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError, EOFError) as error:
            raise refusals.damaged(name, what, repr(error)) from error
        if len(self.members) > limits.MOST_MEMBERS:
            raise refusals.hostile(name, f"it is packed from {len(self.members):,} files")

    def read(self, member: str) -> bytes:
        """Unpack one part; RefusedFileError where it is missing, locked, damaged or too large."""
        try:
            if self._zip.getinfo(member).flag_bits & _ENCRYPTED:
                raise refusals.locked(self.name)
            with self._zip.open(member) as part:
                return self._bounded(part)
        except (
            KeyError,
            zipfile.BadZipFile,
            zlib.error,
            EOFError,
            OSError,
            RuntimeError,
            ValueError,
        ) as error:
            raise refusals.damaged(self.name, self.what, repr(error)) from error

    def _bounded(self, part: IO[bytes]) -> bytes:
        blocks: list[bytes] = []
        size = 0
        while block := part.read(_BLOCK):
            size += len(block)
            self._unpacked += len(block)
            if size > limits.LARGEST_MEMBER or self._unpacked > limits.LARGEST_UNPACKED:
                raise refusals.hostile(
                    self.name, f"it unpacks to more than {limits.LARGEST_MEMBER // 1024**2} MB"
                )
            blocks.append(block)
        return b"".join(blocks)


def format_of_package(content: bytes, name: str) -> Format:
    """Tell which document a ZIP file is; RefusedFileError where it is none that can be read."""
    package = Package(content, name, "a document")
    if "mimetype" in package.members and package.read("mimetype").strip() in ODT_TYPES:
        return Format.ODT
    if "word/document.xml" in package.members or any(
        member.startswith("word/document") for member in package.members
    ):
        return Format.DOCX
    if "content.xml" in package.members and "META-INF/manifest.xml" in package.members:
        raise refusals.foreign(name, "an OpenDocument file other than a text", _SAVE_AS)
    for start, what in _OFFICE_PARTS:
        if any(member.startswith(start) for member in package.members):
            raise refusals.foreign(name, what, _SAVE_AS)
    raise refusals.foreign(name, "a packed archive", "Unpack it first, then read the files in it.")
