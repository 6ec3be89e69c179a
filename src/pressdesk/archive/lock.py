"""The lock against a second writer: an operating-system lock on a file beside the archive.

The lock dies with its process, so a killed one leaves nothing to clean up; the file beside says who holds it.
"""

from __future__ import annotations

import getpass
import json
import os
import socket
from contextlib import suppress
from pathlib import Path

from filelock import FileLock, Timeout

from pressdesk.archive.errors import ArchiveInUse, ArchiveReadOnly


class WriterLock:
    """Held from opening an archive for writing until it is closed."""

    def __init__(self, archive: Path) -> None:
        self._archive = archive
        self._holder = archive.with_name(f".{archive.name}.writer")
        self._lock = FileLock(archive.with_name(f".{archive.name}.lock"), thread_local=False)

    def acquire(self) -> None:
        """Take the lock, or say who has it."""
        try:
            self._lock.acquire(timeout=0)
        except Timeout as error:
            raise ArchiveInUse(self._archive, self._holder_name()) from error
        except OSError as error:
            raise ArchiveReadOnly(self._archive) from error
        with suppress(OSError):
            self._holder.write_text(json.dumps(_this_process()), encoding="utf-8")

    def release(self) -> None:
        """Let the next one write."""
        if self._lock.is_locked:
            with suppress(OSError):
                self._holder.unlink()
            self._lock.release()

    def _holder_name(self) -> str:
        try:
            holder = json.loads(self._holder.read_text(encoding="utf-8"))
            return f"{holder['user']} on {holder['machine']}"
        except (OSError, ValueError, KeyError, TypeError):
            return ""


def user_name() -> str:
    """Give the name under which the operating system knows the officer."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):
        return "unknown"


def _this_process() -> dict[str, str | int]:
    return {"user": user_name(), "machine": socket.gethostname(), "process": os.getpid()}
