"""The log: what happened and where, never what was written.

Record text, names and search words do not belong in a log message; code logs ids, counts, durations and
paths. ``pressdesk.log`` turns over at one megabyte and three older files are kept. Logging never raises
into the work it describes: where the file cannot be written, the log goes nowhere.
"""

from __future__ import annotations

import contextlib
import logging
import sys
from logging.handlers import RotatingFileHandler
from pathlib import Path

from pressdesk import paths
from pressdesk.errors import PressdeskError

FILE_NAME = "pressdesk.log"
BYTES_PER_FILE = 1_000_000
OLDER_FILES = 3

_LAYOUT = "%(asctime)s %(levelname)-7s %(threadName)s %(name)s: %(message)s"


def start(*, verbose: bool = False) -> Path | None:
    """Begin to log below the logger ``pressdesk`` and return the file, or None where none can be written.

    ``verbose`` keeps debugging lines too. Starting twice replaces the first log.
    """
    stop()
    logger = logging.getLogger("pressdesk")
    logger.setLevel(logging.DEBUG if verbose else logging.INFO)
    try:
        handler = _QuietFileHandler(
            paths.log_folder() / FILE_NAME, maxBytes=BYTES_PER_FILE, backupCount=OLDER_FILES, encoding="utf-8"
        )
    except (OSError, PressdeskError):
        logger.addHandler(logging.NullHandler())
        return None
    handler.setFormatter(logging.Formatter(_LAYOUT))
    logger.addHandler(handler)
    return Path(handler.baseFilename)


def stop() -> None:
    """Close the log file and take the handlers off the logger ``pressdesk``."""
    logger = logging.getLogger("pressdesk")
    for handler in logger.handlers[:]:
        logger.removeHandler(handler)
        handler.close()


def file() -> Path | None:
    """Give the file that is being written to, or None."""
    handlers = logging.getLogger("pressdesk").handlers
    return next((Path(h.baseFilename) for h in handlers if isinstance(h, RotatingFileHandler)), None)


class _QuietFileHandler(RotatingFileHandler):
    """A rotating file that keeps silent when the disk is full or the folder has gone.

    The standard handler prints the failing record, arguments and all, to standard error; a window has
    none, and a terminal is no place for it. Trouble in the code that logs still shows in a development
    run, where :data:`sys.flags.dev_mode` is set.
    """

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802
        if sys.flags.dev_mode:
            super().handleError(record)

    def close(self) -> None:
        with contextlib.suppress(OSError):
            super().close()
