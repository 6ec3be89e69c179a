"""Exact versions with their hashes for every platform, and no registry's address."""

from __future__ import annotations

import shutil
import subprocess

from environment import CHECKOUT, LOCKS
from trouble import SetupTrouble

OLDEST_PYTHON = "3.11"


def write() -> None:
    """Write the lock files from pyproject.toml; those of test and build list only what they add."""
    _compile("run", ["--group", "pyproject.toml:setup"])
    common = [option for name in _names("run") for option in ("--no-emit-package", name)]
    for part in ("test", "build"):
        _compile(part, ["--extra", part, "--constraint", str(LOCKS["run"]), *common])


def _compile(part: str, options: list[str]) -> None:
    uv = shutil.which("uv")
    if uv is None:
        raise SetupTrouble("The lock is worked out by uv, which is not here: install it and try again.")
    layout = ["--universal", "--generate-hashes", "--no-header", "--no-annotate", "--quiet"]
    command = [uv, "pip", "compile", "pyproject.toml", "--upgrade", "--python-version", OLDEST_PYTHON]
    subprocess.run([*command, *layout, "-o", str(LOCKS[part]), *options], cwd=CHECKOUT, check=True)


def _names(part: str) -> list[str]:
    lines = LOCKS[part].read_text(encoding="utf-8").splitlines()
    return [line.split("==")[0] for line in lines if "==" in line and ";" not in line]
