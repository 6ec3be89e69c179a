"""What Pressdesk needs from the machine itself: Qt's system libraries, ``ensurepip`` and a display."""

from __future__ import annotations

import ctypes
import importlib.util
import os
import shutil
import subprocess
import sys

from trouble import SetupTrouble

# Shared library: Debian and Ubuntu package. Found by adding one at a time to a bare machine until the
# window painted; the XCB ones are needed only where there is a display.
OFFSCREEN_LIBRARIES = {
    "libGL.so.1": "libgl1",
    "libEGL.so.1": "libegl1",
    "libglib-2.0.so.0": "libglib2.0-0",
    "libxkbcommon.so.0": "libxkbcommon0",
    "libfontconfig.so.1": "libfontconfig1",
    "libdbus-1.so.3": "libdbus-1-3",
}
WINDOW_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}


def has_display() -> bool:
    """Tell whether a window could be shown here."""
    if not sys.platform.startswith("linux"):
        return True
    return any(os.environ.get(name) for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"))


def require_libraries(*, window: bool) -> None:
    """See that Qt's system libraries are there, installing the missing ones where rights allow it."""
    if not sys.platform.startswith("linux"):
        return
    wanted = OFFSCREEN_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    missing = {name: package for name, package in wanted.items() if not _loads(name)}
    if not missing:
        return
    if shutil.which("apt-get"):
        _install(sorted(missing.values()), "Qt's system libraries are missing")
    else:
        print(f"Qt may lack system libraries here, install them if it complains: {', '.join(missing)}")


def require_ensurepip() -> None:
    """See that this Python can make a virtual environment with pip in it, which Debian's cannot at first."""
    if importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv"):
        return
    package = f"python3.{sys.version_info.minor}-venv"
    if not shutil.which("apt-get"):
        raise SetupTrouble("This Python cannot make virtual environments: install its venv and ensurepip.")
    _install([package], "This Python cannot make virtual environments yet")
    importlib.invalidate_caches()


def require_build_tools() -> None:
    """See that PyInstaller finds the programs with which it takes libraries apart on Linux."""
    if not sys.platform.startswith("linux") or (shutil.which("objdump") and shutil.which("strip")):
        return
    if not shutil.which("apt-get"):
        raise SetupTrouble("Building the app needs the programs objdump and strip: install binutils.")
    _install(["binutils"], "Building the app needs objdump and strip")


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str], reason: str) -> None:
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    as_root = _as_root()
    if as_root is None:
        raise SetupTrouble(f"{reason}. Run this, then the same command again:\n  sudo {' '.join(command)}")
    print(f"{reason}: installing {' '.join(packages)}", flush=True)
    if _succeeds([*as_root, *command]):
        return
    # A machine that has never listed its packages, or not for long, needs the list first.
    if not (_succeeds([*as_root, "apt-get", "update"]) and _succeeds([*as_root, *command])):
        raise SetupTrouble(f"{reason}, and apt could not install them. See why:\n  {' '.join(command)}")


def _succeeds(command: list[str]) -> bool:
    return subprocess.run(command, capture_output=True, stdin=subprocess.DEVNULL, check=False).returncode == 0


def _as_root() -> list[str] | None:
    """Return what to put before a command to run it as root, or None where that takes a password."""
    unattended = ["env", "DEBIAN_FRONTEND=noninteractive"]
    if os.geteuid() == 0:
        return unattended
    if shutil.which("sudo") and _succeeds(["sudo", "-n", "true"]):
        return ["sudo", "-n", *unattended]
    return None
