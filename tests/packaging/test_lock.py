from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest
from environment import LOCKS
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

PINNED = re.compile(r"([\w.-]+)==([\w.]+)( ; [^\\]+)? \\")
HASHED = re.compile(r"    --hash=sha256:[0-9a-f]{64}( \\)?")


def pins(part: str) -> dict[str, str]:
    lines = LOCKS[part].read_text(encoding="utf-8").splitlines()
    found = [match for line in lines if (match := PINNED.fullmatch(line))]
    return {canonicalize_name(match[1]): match[2] for match in found}


@pytest.mark.parametrize("part", sorted(LOCKS))
def test_every_line_is_a_version_or_its_hash(part: str) -> None:
    lines = LOCKS[part].read_text(encoding="utf-8").splitlines()
    assert lines
    assert not [line for line in lines if not PINNED.fullmatch(line) and not HASHED.fullmatch(line)]


def test_the_lock_answers_what_the_project_asks_for(checkout: Path) -> None:
    declared = tomllib.loads((checkout / "pyproject.toml").read_text(encoding="utf-8"))
    project = declared["project"]
    wanted = {
        "run": project["dependencies"] + declared["dependency-groups"]["setup"],
        "test": project["optional-dependencies"]["test"],
        "build": project["optional-dependencies"]["build"],
    }
    for part, requirements in wanted.items():
        locked = pins("run") | pins(part)
        for requirement in map(Requirement, requirements):
            version = locked.get(canonicalize_name(requirement.name))
            assert version, f"{requirement} is not in {LOCKS[part].name}: run desk.py lock"
            assert requirement.specifier.contains(version), f"{requirement}: locked is {version}"


def test_test_and_build_add_to_the_running_app_and_change_nothing_in_it() -> None:
    assert not pins("run").keys() & (pins("test") | pins("build")).keys()
