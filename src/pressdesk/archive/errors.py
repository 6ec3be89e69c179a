"""What can be expected to go wrong with an archive, in words for the officer."""

from __future__ import annotations

from pathlib import Path

from pressdesk.archive.driver import DatabaseError
from pressdesk.errors import PressdeskError


class ArchiveError(PressdeskError):
    """Trouble with the archive as a whole."""


class ArchiveMissing(ArchiveError):
    """There is no file at that place."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"There is no archive at “{path}”.", hint="Choose another file or create a new archive."
        )


class NotAnArchive(ArchiveError):
    """The file is something else, or encrypted, or badly damaged."""

    def __init__(self, path: Path, *, detail: str = "") -> None:
        super().__init__(
            f"“{path.name}” is not a Pressdesk archive, or it is damaged at its beginning.",
            hint="Choose another file, or restore a backup. The file was not changed.",
            detail=detail,
        )


class ArchiveTooNew(ArchiveError):
    """A newer Pressdesk wrote the archive."""

    def __init__(self, path: Path, version: int, known: int) -> None:
        super().__init__(
            f"“{path.name}” was written by a newer Pressdesk "
            f"(archive format {version}; this one knows {known}).",
            hint="Install the newer version to open it. The file was not changed.",
        )


class ArchiveUnreadable(ArchiveError):
    """The file is there, but this person may not read it, or its last saves cannot be read with it."""

    def __init__(self, path: Path, reason: str, *, detail: str = "") -> None:
        super().__init__(
            f"“{path.name}” cannot be read: {reason}.",
            hint="Ask for the right to read it, or copy it with the files beside it to a folder of your own.",
            detail=detail,
        )


class ArchiveNotCreated(ArchiveError):
    """A new archive could not be written; nothing is left of the attempt."""

    def __init__(self, path: Path, reason: str, *, detail: str = "") -> None:
        super().__init__(
            f"The archive “{path.name}” was not created: {reason}.",
            hint="Choose another folder or free some space.",
            detail=detail,
        )


class ArchiveClosed(ArchiveError):
    """Something still reads in an archive that was closed meanwhile."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"“{path.name}” was closed meanwhile.", hint="Open it again.")


class TargetIsArchive(ArchiveError):
    """A paper or export may not take the place of an archive."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” is an archive or another database, so nothing was written over it.",
            hint="Choose another name.",
        )


class ArchiveInUse(ArchiveError):
    """Another window or colleague writes in the archive."""

    def __init__(self, path: Path, holder: str) -> None:
        self.holder = holder
        by = f" by {holder}" if holder else ""
        super().__init__(
            f"“{path.name}” is already open for writing{by}.",
            hint="Close it there first, or open it here for reading only.",
        )


class ArchiveDamaged(ArchiveError):
    """A part of the archive can no longer be read."""

    def __init__(self, *, detail: str = "") -> None:
        super().__init__(
            "A part of the archive is damaged and could not be read.",
            hint="Run “pressdesk check” on it to see what is concerned, or restore a backup.",
            detail=detail,
        )


UNREADABLE: tuple[type[Exception], ...] = (
    ArchiveDamaged, DatabaseError, ValueError, TypeError, ArithmeticError, LookupError, AttributeError,
)  # fmt: skip
"""What reading a damaged row can raise: by SQLite, or where its text is no longer JSON, a number or UTF-8."""


class ArchiveExists(ArchiveError):
    """A new archive may not replace a file."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"There is already a file “{path.name}”.", hint="Choose another name.")


class ArchiveReadOnly(ArchiveError):
    """The archive was opened for reading only, or its file or folder may not be written."""

    def __init__(self, path: Path) -> None:
        super().__init__(
            f"“{path.name}” can only be read: the file or its folder may not be written.",
            hint="Copy the archive to a folder of your own to work in it.",
        )


class MirrorNotWritten(ArchiveError):
    """The plain copy could not be written; the archive itself is untouched."""

    def __init__(self, path: Path, reason: str, *, detail: str = "") -> None:
        super().__init__(
            f"The plain copy beside “{path.name}” was not written: {reason}.",
            hint="The archive itself is saved. Check the folder of its files and the free space.",
            detail=detail,
        )


class SaveFailed(ArchiveError):
    """A transaction could not be committed; nothing of it was kept."""

    def __init__(self, path: Path, *, detail: str) -> None:
        reason = "the disk is full" if "full" in detail else "the archive could not be written"
        super().__init__(
            f"Nothing was saved to “{path.name}”: {reason}.",
            hint="What you typed is still here. Free some space or check the disk, then save again.",
            detail=detail,
        )


class Unstorable(ArchiveError):
    """A value cannot be kept by any archive: half of a character, or a number beyond all measure."""

    def __init__(self, *, detail: str) -> None:
        super().__init__(
            "A text holds half of a character or a number is too large, so nothing was saved.",
            hint="Copy the text again from where it came, or correct the number.",
            detail=detail,
        )


class BrokenLink(ArchiveError):
    """A record names another one that is not in the archive."""

    def __init__(self, *, detail: str) -> None:
        super().__init__(
            "A record names another one that is not in the archive, so nothing was saved.",
            hint="Choose the linked record again.",
            detail=detail,
        )


class RecordNotFound(ArchiveError):
    """No record has that id."""

    def __init__(self, label: str, record_id: str) -> None:
        super().__init__(f"There is no {label.lower()} with the id “{record_id}” in this archive.")
