"""Whether an archive lies where it is safe: not in a folder that a cloud service or a network synchronises.

Such folders copy the database file while it is being written, which has corrupted the databases of many
programs; the officer is warned, not refused.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from pressdesk.archive.errors import TargetIsArchive

_CLOUD_FOLDERS = {
    "dropbox": "Dropbox",
    "onedrive": "OneDrive",
    "google drive": "Google Drive",
    "googledrive": "Google Drive",
    "my drive": "Google Drive",
    "icloud drive": "iCloud",
    "com~apple~clouddocs": "iCloud",
    "mobile documents": "iCloud",
    "yandex.disk": "Yandex Disk",
    "yandexdisk": "Yandex Disk",
    "яндекс.диск": "Yandex Disk",
    "mail.ru cloud": "Mail.ru Cloud",
    "nextcloud": "Nextcloud",
    "owncloud": "ownCloud",
    "syncthing": "Syncthing",
    "box sync": "Box",
    "pcloud drive": "pCloud",
    "mega": "MEGA",
}
_DATABASE_START = b"SQLite format 3\x00"
_SYNC_MARKS = (".stfolder", ".dropbox", ".dropbox.cache", ".sync", ".owncloudsync.log")
_NETWORK_FILE_SYSTEMS = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "fuse.sshfs", "9p", "davfs", "afs", "ncpfs"}


@dataclass(frozen=True, slots=True)
class PlacementWarning:
    """Why a folder is risky for an archive."""

    reason: str

    @property
    def message(self) -> str:
        """Give the sentence for the officer."""
        return (
            f"This archive lies in a folder of {self.reason}. Such folders can damage it while it is open: "
            "keep it on this computer’s own disk and copy backups there instead."
        )


def real_place(path: Path) -> Path:
    """Give the file itself where ``path`` is a link to it, so that its lock, logs and attachments are found.

    The folder stays as it was named: on Windows a mapped drive would turn into a network path.
    """
    is_link = os.path.islink(path)  # noqa: PTH114 - never raises, whatever the name
    return Path(os.path.realpath(path)) if is_link else path.absolute()


def keep_off_archives(target: Path) -> None:
    """Refuse to write a paper or an export over an archive or any other SQLite database."""
    try:
        with target.open("rb") as file:
            is_database = file.read(len(_DATABASE_START)) == _DATABASE_START
    except OSError:
        return
    if is_database:
        raise TargetIsArchive(target)


def placement_warning(path: Path) -> PlacementWarning | None:
    """Give a warning where the archive lies in a synchronised or network folder, else None."""
    folder = path.resolve().parent
    for part in (folder, *folder.parents):
        name = part.name.lower()
        for mark, service in _CLOUD_FOLDERS.items():
            if name == mark or name.startswith((f"{mark} ", f"{mark}-")):
                return PlacementWarning(service)
        if any((part / mark).exists() for mark in _SYNC_MARKS):
            return PlacementWarning("a synchronisation service")
    return PlacementWarning("a network drive") if _on_network(folder) else None


def _on_network(folder: Path) -> bool:
    if os.name == "nt":
        return str(folder).startswith("\\\\") or _windows_drive_is_remote(folder)
    mounts = Path("/proc/mounts")
    if not mounts.exists():
        return False
    best, best_type = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        _, point, file_system, *_ = line.split(" ")
        point = point.replace("\\040", " ")
        inside = folder == Path(point) or Path(point) in folder.parents
        if inside and len(point) >= len(best):
            best, best_type = point, file_system
    return best_type in _NETWORK_FILE_SYSTEMS


def _windows_drive_is_remote(folder: Path) -> bool:
    import ctypes

    remote = 4
    windows = getattr(ctypes, "windll", None)
    return windows is not None and windows.kernel32.GetDriveTypeW(f"{folder.drive}\\") == remote
