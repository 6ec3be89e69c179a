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


def require(*, window: bool = False, environment: bool = False, building: bool = False) -> None:
    """See that the machine has what Pressdesk needs, installing all that is missing in one go.

    ``window`` asks for what a real display takes, ``environment`` for what makes a virtual environment,
    ``building`` for the programs with which PyInstaller takes libraries apart.
    """
    if not sys.platform.startswith("linux"):
        return
    libraries = OFFSCREEN_LIBRARIES | (WINDOW_LIBRARIES if window else {})
    missing = {name: package for name, package in libraries.items() if not _loads(name)}
    if environment and not all(map(importlib.util.find_spec, ("ensurepip", "venv"))):
        missing["ensurepip"] = f"python3.{sys.version_info.minor}-venv"
    if building and not all(map(shutil.which, ("objdump", "strip"))):
        missing["objdump"] = "binutils"
    if not missing:
        return
    if not shutil.which("apt-get"):
        print(f"Not found here, to be installed if what follows fails: {', '.join(missing)}", flush=True)
        return
    _install(sorted(set(missing.values())))


def _loads(library: str) -> bool:
    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _install(packages: list[str]) -> None:
    command = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
    as_root = _as_root()
    if as_root is None:
        raise SetupTrouble(
            f"System packages are missing. Run this, then the same command again:\n  sudo {' '.join(command)}"
        )
    print(f"Installing the system packages {' '.join(packages)}", flush=True)
    if _succeeds([*as_root, *command]):
        return
    # A machine that has never listed its packages, or not for long, needs the list first.
    if not (_succeeds([*as_root, "apt-get", "update"]) and _succeeds([*as_root, *command])):
        raise SetupTrouble(f"apt could not install what is missing. This shows why:\n  {' '.join(command)}")


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
