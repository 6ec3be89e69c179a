"""The commands of ``desk.py``: what each needs, and what it then does."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable

import bundle
import desktop_entry
import lock
import machine
from environment import CHECKOUT, checkout_environment
from trouble import SetupTrouble

SELF_TEST_FOLDER = CHECKOUT / "build" / "self-test"

USAGE = """usage: python3 packaging/desk.py COMMAND [ARGUMENT ...]

  run [ARGUMENT ...]    start Pressdesk (with arguments: the pressdesk command line)
  test [ARGUMENT ...]   run all checks and tests (with arguments: pytest alone, with these)
  build                 build the double-click app into dist/pressdesk and test it there
  install-desktop       put Pressdesk into this person's Linux menu, with the .pressdesk file type
  lock                  work out the exact package versions anew (needs uv)
"""


def main(arguments: list[str]) -> int:
    """Run one command and return its exit status: 2 for wrong usage, 1 for trouble in the set-up."""
    command = COMMANDS.get(arguments[0]) if arguments else None
    if command is None:
        print(USAGE, end="", file=sys.stderr)
        return 2
    try:
        return command(arguments[1:])
    except SetupTrouble as trouble:
        print(trouble, file=sys.stderr)
        return 1
    except KeyboardInterrupt:
        return 130


def run(arguments: list[str]) -> int:
    """Start the app; where no window can be shown, run its self-test instead and say so."""
    arguments = arguments_for_this_machine(arguments, has_display=machine.has_display())
    python = _prepared("run", window=machine.has_display())
    command = [python, "-m", "pressdesk", *arguments]
    if os.name != "nt":
        # Nothing is left of this script then, so that ending it from outside ends Pressdesk.
        os.execv(python, command)
    return subprocess.run(command, check=False).returncode


def arguments_for_this_machine(arguments: list[str], *, has_display: bool) -> list[str]:
    """Return ``arguments``, or those of the self-test where they ask for a window that cannot be shown."""
    wants_window = not arguments or arguments[0] == "open"
    if has_display or not wants_window:
        return arguments
    print("There is no display here, so Pressdesk tests itself instead.", flush=True)
    print(f"Its pages and pictures: {SELF_TEST_FOLDER}", flush=True)
    return ["self-test", "--out", str(SELF_TEST_FOLDER)]


def test(arguments: list[str]) -> int:
    """Run the linters, the type checker and the tests, or with ``arguments`` only pytest."""
    python = _prepared("run", "test")
    checks = [["pytest", *arguments]] if arguments else CHECKS
    failed = [check[0] for check in checks if _check(python, check)]
    if failed:
        print(f"Not in order: {', '.join(failed)}", file=sys.stderr)
    return 1 if failed else 0


CHECKS = [
    ["ruff", "check", "--quiet", "--output-format", "concise", "."],
    ["ruff", "format", "--check", "--quiet", "--output-format", "concise", "."],
    ["mypy"],
    # The whole program in a process of its own: it dresses the application and catches what nobody foresaw.
    ["pytest", "tests/journeys"],
    ["pytest", "--ignore=tests/journeys"],
]


def _check(python: str, check: list[str]) -> int:
    offscreen = os.environ | {"QT_QPA_PLATFORM": os.environ.get("QT_QPA_PLATFORM", "offscreen")}
    return subprocess.run([python, "-m", *check], cwd=CHECKOUT, env=offscreen, check=False).returncode


def build(arguments: list[str]) -> int:
    """Build the app for double-clicking and let the built app test itself."""
    if arguments:
        raise SetupTrouble("build takes no arguments.")
    bundle.build(_prepared("run", "build"))
    return 0


def install_desktop(arguments: list[str]) -> int:
    """Enter Pressdesk into the menu and the file types of this person's desktop."""
    if arguments:
        raise SetupTrouble("install-desktop takes no arguments.")
    desktop_entry.install(bundle.EXECUTABLE)
    return 0


def write_locks(arguments: list[str]) -> int:
    """Write the lock files anew from pyproject.toml."""
    if arguments:
        raise SetupTrouble("lock takes no arguments.")
    lock.write()
    return 0


def _prepared(*parts: str, window: bool = False) -> str:
    """Return the interpreter of an environment that holds ``parts``, on a machine fit for them."""
    environment = checkout_environment()
    whole = environment.holds(*parts)
    machine.require(window=window, environment=not whole, building="build" in parts)
    environment.provide(*parts)
    return str(environment.python)


COMMANDS: dict[str, Callable[[list[str]], int]] = {
    "run": run,
    "test": test,
    "build": build,
    "install-desktop": install_desktop,
    "lock": write_locks,
}
