"""Where things lie: what Pressdesk ships, and the folders it keeps for the person who uses it.

Nothing is created on import. Each ``*_folder`` function makes its folder when it is asked for, so a
caller can write there at once. The environment variable ``PRESSDESK_HOME`` moves all of them below one
folder: tests use it, and so does somebody who carries Pressdesk on a stick.
"""

from __future__ import annotations

import os
import sys
from functools import cache
from pathlib import Path

from platformdirs import PlatformDirs

from pressdesk.errors import PressdeskError

HOME_VARIABLE = "PRESSDESK_HOME"

_DIRS = PlatformDirs("pressdesk", appauthor=False)


@cache
def resources_folder() -> Path:
    """Return the folder of shipped files: in the built app, in an installed wheel or in the checkout."""
    package = Path(__file__).resolve().parent
    unpacked = getattr(sys, "_MEIPASS", None)
    if unpacked is not None:
        return Path(unpacked) / "resources"
    installed = package / "resources"
    return installed if installed.is_dir() else package.parents[1] / "resources"


def resource(name: str) -> Path:
    """Return the shipped file or folder ``name``, a path below ``resources/`` such as ``icons/inbox.svg``.

    Raises :class:`MissingResourceError` when it is not there, which means a damaged installation.
    """
    path = resources_folder() / name
    if not path.exists():
        raise MissingResourceError(name)
    return path


def data_folder() -> Path:
    """Return the folder for what Pressdesk keeps by itself, such as the sample archive and backups."""
    return _folder("data", _DIRS.user_data_path)


def config_folder() -> Path:
    """Return the folder for the person's settings."""
    return _folder("config", _DIRS.user_config_path)


def log_folder() -> Path:
    """Return the folder for the log files (see :mod:`pressdesk.logs`)."""
    return _folder("log", _DIRS.user_log_path)


def recovery_folder() -> Path:
    """Return the folder for text that could not be saved, until it is safe in an archive again."""
    return _folder("recovery", _DIRS.user_data_path / "recovery")


def _folder(name: str, usual: Path) -> Path:
    home = os.environ.get(HOME_VARIABLE)
    folder = Path(home) / name if home else usual
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(folder, error) from error
    return folder


class MissingResourceError(PressdeskError):
    """A file that belongs to Pressdesk itself is not where it was installed."""

    def __init__(self, name: str) -> None:
        super().__init__(
            f"A part of Pressdesk is missing: {name}.",
            hint="Install Pressdesk again; your archives are not touched by that.",
            detail=str(resources_folder()),
        )


class FolderError(PressdeskError):
    """One of the person's own folders cannot be made."""

    def __init__(self, folder: Path, cause: OSError) -> None:
        super().__init__(
            f"The folder {folder} cannot be made ({cause.strerror or cause}).",
            hint=f"Make it writable, or name another place in {HOME_VARIABLE}.",
            detail=repr(cause),
        )
