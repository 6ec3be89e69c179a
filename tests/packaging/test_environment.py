from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest
from environment import LOCKS, Environment
from trouble import SetupTrouble

PROJECT = """
[build-system]
requires = []
build-backend = "backend"
backend-path = ["."]

[project]
name = "small"
version = "1"
"""
# The least that pip accepts as a build: it lets a whole environment be made without any network.
BACKEND = """
import zipfile

def build_editable(folder, config_settings=None, metadata_directory=None):
    name = "small-1-py3-none-any.whl"
    with zipfile.ZipFile(f"{folder}/{name}", "w") as wheel:
        info = "small-1.dist-info"
        wheel.writestr(f"{info}/METADATA", "Metadata-Version: 2.1\\nName: small\\nVersion: 1\\n")
        wheel.writestr(f"{info}/WHEEL", "Wheel-Version: 1.0\\nRoot-Is-Purelib: true\\nTag: py3-none-any\\n")
        wheel.writestr("small.py", "")
        names = ["small.py", f"{info}/METADATA", f"{info}/WHEEL", f"{info}/RECORD"]
        wheel.writestr(f"{info}/RECORD", "".join(f"{name},,\\n" for name in names))
    return name
"""


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    checkout = tmp_path / "checkout"
    checkout.mkdir()
    (checkout / "pyproject.toml").write_text(PROJECT, encoding="utf-8")
    (checkout / "backend.py").write_text(BACKEND, encoding="utf-8")
    locks = {"run": tmp_path / "run.txt", "test": tmp_path / "test.txt"}
    for lock in locks.values():
        lock.write_text("# no package\n", encoding="utf-8")
    return Environment(tmp_path / "venv", checkout, locks)


def holds_the_project(environment: Environment) -> bool:
    return subprocess.run([environment.python, "-c", "import small"], check=False).returncode == 0


def test_an_environment_is_whole_or_made_anew(environment: Environment) -> None:
    """One story, since every environment takes seconds to make."""
    lock, left, stamp = environment.locks["run"], environment.folder / "left", environment.stamp_file
    environment.folder.mkdir()
    left.touch()
    environment.provide("run")
    assert not left.exists(), "the remains of an interrupted set-up were kept"
    assert holds_the_project(environment)

    left.touch()
    stamped = stamp.stat().st_mtime_ns
    environment.provide("run")
    assert stamp.stat().st_mtime_ns == stamped, "a whole environment was touched"

    environment.provide("run", "test")
    assert left.exists(), "what was there was thrown away"
    assert {"run", "test"} <= json.loads(stamp.read_text(encoding="utf-8")).keys()

    lock.write_text("no-such-package==1 --hash=sha256:00\n", encoding="utf-8")
    with pytest.raises(SetupTrouble, match="run the same command again"):
        environment.provide("run")
    assert not left.exists(), "an environment from an older lock was kept"
    assert not stamp.exists(), "a failed set-up counts as done"


def test_every_part_of_the_project_has_its_lock() -> None:
    assert all(lock.is_file() for lock in LOCKS.values())
