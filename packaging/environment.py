"""The virtual environment ``.venv`` of the checkout, with exactly the locked packages.

It is whole or it does not count: the stamp that names what is installed is taken away before anything is
changed and written when all is done, so a set-up that was interrupted is made anew by the next command.
"""

from __future__ import annotations

import contextlib
import hashlib
import json
import os
import platform
import shutil
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from trouble import SetupTrouble

CHECKOUT = Path(__file__).resolve().parent.parent
PACKAGING = CHECKOUT / "packaging"

# What a command needs besides the packages of the running app, and the lock file that lists it.
LOCKS = {
    "run": PACKAGING / "requirements.txt",
    "test": PACKAGING / "requirements-test.txt",
    "build": PACKAGING / "requirements-build.txt",
}


@dataclass(frozen=True)
class Environment:
    """A virtual environment at ``folder`` for the project in ``checkout``, from the lock files ``locks``."""

    folder: Path
    checkout: Path
    locks: dict[str, Path]

    @property
    def python(self) -> Path:
        """The interpreter inside."""
        return self.folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")

    @property
    def stamp_file(self) -> Path:
        """The file that says what is installed, written last."""
        return self.folder / "pressdesk-setup.json"

    def provide(self, *parts: str) -> None:
        """See that the packages of ``parts`` (names of ``locks``) and the project itself are installed."""
        if self.holds(*parts):
            return
        with _one_at_a_time(self.folder.with_name(f"{self.folder.name}.lock")):
            if not self.holds(*parts):
                self._install(parts)

    def holds(self, *parts: str) -> bool:
        """Tell whether exactly the locked packages of ``parts`` and the project are installed."""
        return self._wanted(parts).items() <= self._stamp().items()

    def _wanted(self, parts: tuple[str, ...]) -> dict[str, str]:
        return {
            "python": f"{sys.version_info.major}.{sys.version_info.minor} {platform.machine()}",
            "checkout": str(self.checkout),
            "project": _digest(self.checkout / "pyproject.toml"),
            **{part: _digest(self.locks[part]) for part in parts},
        }

    def _install(self, parts: tuple[str, ...]) -> None:
        stamp, wanted = self._stamp(), self._wanted(parts)
        self.stamp_file.unlink(missing_ok=True)
        stamp.pop("project", None)
        if not stamp or any(stamp.get(key, value) != value for key, value in wanted.items()):
            stamp = {}
            self._create()
        missing = [self.locks[part] for part in parts if part not in stamp]
        if missing:
            self._add_packages(missing)
        self._add_project()
        self.stamp_file.write_text(json.dumps(stamp | wanted, indent=2), encoding="utf-8")

    def _create(self) -> None:
        print(f"Setting up Pressdesk in {self.folder} (once; some 150 MB are fetched)", flush=True)
        if self.folder.exists():
            shutil.rmtree(self.folder)
        # Run from inside a virtual environment, this must not build on the one that it may replace.
        python = getattr(sys, "_base_executable", sys.executable)
        _run([python, "-m", "venv", str(self.folder)], "The virtual environment could not be made")

    def _add_packages(self, locks: list[Path]) -> None:
        listed = [argument for lock in locks for argument in ("-r", str(lock))]
        self._pip("--require-hashes", "--only-binary", ":all:", *listed)

    def _add_project(self) -> None:
        self._pip("--no-deps", "--no-build-isolation", "--editable", str(self.checkout))

    def _pip(self, *arguments: str) -> None:
        _run(
            [str(self.python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check", *arguments],
            "The packages could not be installed",
        )

    def _stamp(self) -> dict[str, str]:
        try:
            stamp: dict[str, str] = json.loads(self.stamp_file.read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return {}
        return stamp if self.python.exists() else {}


def checkout_environment() -> Environment:
    """Return the environment of this checkout."""
    return Environment(CHECKOUT / ".venv", CHECKOUT, LOCKS)


def _digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def _run(command: list[str], failure: str) -> None:
    started = time.monotonic()
    status = subprocess.run(command, cwd=CHECKOUT, stdin=subprocess.DEVNULL, check=False).returncode
    if status:
        seconds = round(time.monotonic() - started)
        raise SetupTrouble(
            f"{failure} (after {seconds} s; the lines above say why). "
            "Nothing half-done is kept: run the same command again when that is mended."
        )


@contextlib.contextmanager
def _one_at_a_time(lock: Path) -> Iterator[None]:
    """Let a second set-up of the same checkout wait until the first one is done."""
    with lock.open("a+b") as handle:
        if sys.platform == "win32":
            import msvcrt

            msvcrt.locking(handle.fileno(), msvcrt.LK_LOCK, 1)
        else:
            import fcntl

            fcntl.flock(handle, fcntl.LOCK_EX)
        yield
