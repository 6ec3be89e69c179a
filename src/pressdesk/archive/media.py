"""The folder of attachments beside the archive: each file once, under its SHA-256.

Order of writing: a ``.part`` file is written and synced, then renamed to its hash, the folder is synced, and
only then is the row committed. A crash can so leave a file without a row (harmless, swept by the check) but
never a row without its file.
"""

from __future__ import annotations

import mimetypes
import os
import re
import stat
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any, BinaryIO

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import ArchiveError, ArchiveReadOnly
from pressdesk.model.attachment import Attachment

LARGEST_FILE = 2 * 1024**3
"""Bytes; larger files belong on the file server and are named by their address instead."""

_BLOCK = 1024 * 1024
_HASH = re.compile("[0-9a-f]{64}")


class FileRefused(ArchiveError):
    """A file cannot become an attachment."""


class AttachmentMissing(ArchiveError):
    """The archive knows the attachment, but its file is not in the folder."""

    def __init__(self, attachment: Attachment) -> None:
        super().__init__(
            f"The file of “{attachment.caption()}” is missing from the archive’s folder.",
            hint="Put the folder of files back beside the archive, or add the file again.",
        )


@dataclass(frozen=True, slots=True)
class Kept:
    """A file that now lies in the folder."""

    sha256: str
    size: int


def path_of(archive: Archive, content_sha256: str) -> Path:
    """Give where a file with this hash lies, whether it is there or not.

    What is no hash, as a foreign export may bring, names a place where nothing lies, never one elsewhere.
    """
    if not _HASH.fullmatch(content_sha256):
        return archive.media_folder / "no hash"
    return archive.media_folder / content_sha256[:2] / content_sha256


def open_path(archive: Archive, attachment: Attachment) -> Path:
    """Give the attachment's file; AttachmentMissing where it is not there."""
    path = path_of(archive, attachment.content_sha256)
    if not path.is_file():
        raise AttachmentMissing(attachment)
    return path


def keep_file(archive: Archive, path: Path, *, progress: Callable[[int], None] | None = None) -> Kept:
    """Copy a file into the folder; FileRefused where it is no regular file or too large."""
    try:
        status = path.stat(follow_symlinks=False)
        if not stat.S_ISREG(status.st_mode):
            raise FileRefused(
                f"“{path.name}” is not a file that can be kept.", hint="Choose a photo or document."
            )
        if status.st_size > LARGEST_FILE:
            raise FileRefused(
                f"“{path.name}” is larger than 2 GB.",
                hint="Keep it on the file server and note its address in a note.",
            )
        with path.open("rb") as file:
            return _keep(archive, iter(lambda: file.read(_BLOCK), b""), progress)
    except OSError as error:
        raise FileRefused(
            f"“{path.name}” could not be read.", hint="Check that the file still exists.", detail=str(error)
        ) from error


def keep_bytes(archive: Archive, content: bytes) -> Kept:
    """Put bytes, such as a pasted picture, into the folder."""
    return _keep(archive, iter([content]), None)


def attachment_of(kept: Kept, name: str, **values: Any) -> Attachment:
    """Give the record for a kept file; ``values`` are further fields of it."""
    label = _clean_name(name)
    media_type = mimetypes.guess_type(label)[0] or "application/octet-stream"
    return Attachment(
        file_name=label, media_type=media_type, size=kept.size, content_sha256=kept.sha256, **values
    )


def stored_hashes(archive: Archive) -> Iterator[str]:
    """Give the hashes by which the files in the folder are named."""
    if archive.media_folder.is_dir():
        for path in archive.media_folder.glob("??/*"):
            if path.is_file() and _HASH.fullmatch(path.name):
                yield path.name


def hash_of(path: Path) -> str:
    """Give the SHA-256 of a file's bytes."""
    digest = sha256()
    with path.open("rb") as file:
        while block := file.read(_BLOCK):
            digest.update(block)
    return digest.hexdigest()


def _keep(archive: Archive, blocks: Iterator[bytes], progress: Callable[[int], None] | None) -> Kept:
    if archive.is_read_only:
        raise ArchiveReadOnly(archive.path)
    folder = archive.media_folder
    part = folder / f"{os.getpid()}-{os.urandom(6).hex()}.part"
    try:
        folder.mkdir(exist_ok=True)
        with part.open("xb") as file:
            kept = _copy(blocks, file, progress)
        target = path_of(archive, kept.sha256)
        target.parent.mkdir(exist_ok=True)
        part.replace(target)
        _sync_folder(target.parent)
    except OSError as error:
        raise FileRefused(
            f"The file could not be kept in “{folder.name}”.",
            hint="Free some space or check that the folder may be written.",
            detail=str(error),
        ) from error
    finally:
        with suppress(OSError):
            part.unlink()
    return kept


def _copy(blocks: Iterator[bytes], target: BinaryIO, progress: Callable[[int], None] | None) -> Kept:
    digest, size = sha256(), 0
    for block in blocks:
        digest.update(block)
        target.write(block)
        size += len(block)
        if progress:
            progress(size)
    target.flush()
    os.fsync(target.fileno())
    return Kept(digest.hexdigest(), size)


def _sync_folder(folder: Path) -> None:
    """Make a rename durable; Windows does it by itself and cannot open a folder."""
    if os.name == "posix":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _clean_name(name: str) -> str:
    """A file's name is only a label: no folders, no control characters, at most 255 characters."""
    last = name.replace("\\", "/").rsplit("/", 1)[-1]
    return "".join(character for character in last if character.isprintable())[:255] or "file"
