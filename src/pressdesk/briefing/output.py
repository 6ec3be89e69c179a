"""Writing a finished paper: whole or not at all."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from pressdesk.archive.placement import keep_off_archives
from pressdesk.errors import PressdeskError


class PaperNotWrittenError(PressdeskError):
    """The finished paper could not be put where it was wanted."""


def write(path: Path, content: bytes) -> None:
    """Write ``content`` to ``path`` through a temporary file beside it, replacing an older paper.

    Raises :class:`PaperNotWrittenError`, or TargetIsArchive; then nothing at ``path`` has changed.
    """
    keep_off_archives(path)
    if os.path.isdir(path):  # noqa: PTH112 - never raises, whatever the name
        raise PaperNotWrittenError(f"{path} is a folder.", hint="Name a file in it.")
    if not os.path.isdir(path.parent):  # noqa: PTH112
        raise PaperNotWrittenError(
            f"The folder {path.parent} does not exist.", hint="Make it or choose another one."
        )
    try:
        _replace(path, content)
    except PermissionError as error:
        raise PaperNotWrittenError(
            f"{path} may not be written: its folder is read-only, or another program has the file open.",
            hint="Choose another folder, or close the file and try again.",
            detail=repr(error),
        ) from error
    except OSError as error:
        raise PaperNotWrittenError(
            f"{path} could not be written ({error.strerror or error}).",
            hint="Free some space or choose another folder.",
            detail=repr(error),
        ) from error


def _replace(path: Path, content: bytes) -> None:
    with NamedTemporaryFile(dir=path.parent, prefix=".pressdesk-", suffix=".part", delete=False) as part:
        unfinished = Path(part.name)
        try:
            part.write(content)
            part.flush()
            os.fsync(part.fileno())
        except OSError:
            part.close()
            unfinished.unlink(missing_ok=True)
            raise
    try:
        unfinished.chmod(_ordinary_mode())
        unfinished.replace(path)
    except OSError:
        with suppress(OSError):
            unfinished.unlink()
        raise


def _ordinary_mode() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return 0o666 & ~mask
