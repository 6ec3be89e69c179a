"""Pressdesk in the menu of a Linux desktop: entry, icons and the ``.pressdesk`` file type, for one person."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

from environment import CHECKOUT, PACKAGING
from trouble import SetupTrouble

LINUX = PACKAGING / "linux"
SCALABLE_ICON = CHECKOUT / "resources" / "icons" / "pressdesk.svg"


def install(executable: Path) -> None:
    """Enter the built app ``executable`` into the desktop of the person who runs this."""
    if not sys.platform.startswith("linux"):
        raise SetupTrouble("install-desktop is for Linux; on Windows and macOS an installer does this.")
    if not executable.exists():
        raise SetupTrouble("There is no built app yet. Run this first:\n  python3 packaging/desk.py build")
    share = Path(os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share")
    for file in install_into(share, executable):
        print(file)
    for refresh in (
        ["update-desktop-database", str(share / "applications")],
        ["update-mime-database", str(share / "mime")],
        ["gtk-update-icon-cache", "--quiet", "--ignore-theme-index", str(share / "icons" / "hicolor")],
    ):
        if shutil.which(refresh[0]):
            subprocess.run(refresh, check=False)


def install_into(share: Path, executable: Path) -> list[Path]:
    """Write entry, file type and icons below the data folder ``share`` and return the written files."""
    entry = (LINUX / "pressdesk.desktop").read_text(encoding="utf-8")
    written = [_write(share / "applications" / "pressdesk.desktop", for_executable(entry, executable))]
    mime = (LINUX / "pressdesk-mime.xml").read_text(encoding="utf-8")
    written.append(_write(share / "mime" / "packages" / "pressdesk.xml", mime))
    hicolor = share / "icons" / "hicolor"
    written.append(_copy(SCALABLE_ICON, hicolor / "scalable" / "apps" / "pressdesk.svg"))
    for picture in sorted((LINUX / "hicolor").glob("*.png")):
        side = picture.stem
        written.append(_copy(picture, hicolor / f"{side}x{side}" / "apps" / "pressdesk.png"))
    return written


def for_executable(entry: str, executable: Path) -> str:
    """Return the text of a desktop entry with the command ``pressdesk`` at its full path."""
    # Inside the quotes of an Exec line these four need a backslash, and the file doubles every backslash.
    quoted = "".join(f"\\\\{sign}" if sign in '"`$\\' else sign for sign in str(executable))
    command = quoted.replace("%", "%%")
    lines = {"Exec=pressdesk ": f'Exec="{command}" ', "TryExec=pressdesk": f"TryExec={executable}"}
    for old, new in lines.items():
        entry = entry.replace(f"\n{old}", f"\n{new}")
    return entry


def _write(target: Path, text: str) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_text(text, encoding="utf-8")
    return target


def _copy(source: Path, target: Path) -> Path:
    target.parent.mkdir(parents=True, exist_ok=True)
    return Path(shutil.copyfile(source, target))
