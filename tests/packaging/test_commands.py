from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import commands
import machine
import pytest


@pytest.mark.parametrize("arguments", [[], ["open", "a.pressdesk"]])
def test_without_a_display_a_window_becomes_the_self_test(arguments: list[str], capsys) -> None:
    chosen = commands.arguments_for_this_machine(arguments, has_display=False)
    assert chosen[0] == "self-test"
    assert "no display" in capsys.readouterr().out
    assert Path(chosen[2]).is_absolute()


@pytest.mark.parametrize("arguments", [["--version"], ["search", "a.pressdesk", "визит"]])
def test_without_a_display_the_command_line_stays_as_it_is(arguments: list[str]) -> None:
    assert commands.arguments_for_this_machine(arguments, has_display=False) == arguments


def test_with_a_display_the_window_opens() -> None:
    assert commands.arguments_for_this_machine([], has_display=True) == []


def test_a_wrong_command_shows_the_usage(checkout: Path) -> None:
    asked = [sys.executable, str(checkout / "packaging" / "desk.py"), "rnu"]
    ran = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert "install-desktop" in ran.stderr


def test_an_old_python_can_read_the_script_that_refuses_it(checkout: Path) -> None:
    import ast

    script = (checkout / "packaging" / "desk.py").read_text(encoding="utf-8")
    ast.parse(script, feature_version=(3, 7))
    assert "import annotations" not in script


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="system libraries are looked for on Linux")
def test_where_tests_run_nothing_is_missing(capsys: pytest.CaptureFixture[str]) -> None:
    machine.require(environment=True)
    assert capsys.readouterr().out == ""


def test_a_library_that_is_not_here_is_noticed() -> None:
    assert not machine._loads("libno-such-library.so.1")
