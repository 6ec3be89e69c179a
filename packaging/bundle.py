"""The app for double-clicking: built by PyInstaller, then made to prove itself as it will be used."""

from __future__ import annotations

import os
import shutil
import subprocess
from pathlib import Path

from environment import CHECKOUT, PACKAGING
from trouble import SetupTrouble

FOLDER = CHECKOUT / "dist" / "pressdesk"
EXECUTABLE = FOLDER / ("pressdesk.exe" if os.name == "nt" else "pressdesk")
SELF_TEST_FOLDER = CHECKOUT / "build" / "self-test-built"


def build(python: str) -> None:
    """Build into ``dist/pressdesk`` with the interpreter ``python`` and run what was built."""
    print(f"Building {FOLDER}", flush=True)
    _run(
        [python, "-m", "PyInstaller", "--noconfirm", "--log-level", "ERROR"],
        ["--distpath", str(FOLDER.parent), "--workpath", str(CHECKOUT / "build" / "pyinstaller")],
        [str(PACKAGING / "pressdesk.spec")],
    )
    check()
    megabytes = sum(file.stat().st_size for file in FOLDER.rglob("*") if not file.is_symlink()) / 1e6
    print(f"Built and tested: {FOLDER} ({megabytes:.0f} MB)")


def check() -> None:
    """Let the built app tell its version and go through its self-test, without a display."""
    shutil.rmtree(SELF_TEST_FOLDER, ignore_errors=True)
    _run([str(EXECUTABLE), "--version"])
    _run([str(EXECUTABLE), "self-test", "--out", str(SELF_TEST_FOLDER)])
    if not list(SELF_TEST_FOLDER.rglob("*.pdf")):
        raise SetupTrouble(f"The built app's self-test left no PDF in {SELF_TEST_FOLDER}.")


def _run(*parts: list[str]) -> None:
    """Run a command in which nothing of the development environment is left to lean on."""
    command = [word for part in parts for word in part]
    hidden = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM", "PYTHONPATH", "VIRTUAL_ENV"}
    bare = {name: value for name, value in os.environ.items() if name not in hidden}
    status = subprocess.run(command, cwd=CHECKOUT, env=bare, check=False).returncode
    if status:
        raise SetupTrouble(f"{Path(command[0]).name} failed with status {status}: {' '.join(command)}")
