"""The rules of the house that no linter knows: who may import what, and what may stand where."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

CHECKOUT = Path(__file__).resolve().parents[1]
PACKAGE = CHECKOUT / "src" / "pressdesk"
MODULES = sorted(PACKAGE.rglob("*.py"))
TEST_MODULES = sorted((CHECKOUT / "tests").rglob("*.py"))

SQL = re.compile(
    r"\b(SELECT\s+\S.*\bFROM|INSERT\s+(OR\s+\w+\s+)?INTO|UPDATE\s+\S+\s+SET|DELETE\s+FROM|DROP\s+\w+"
    r"|CREATE\s+(TEMP\w*\s+|UNIQUE\s+|VIRTUAL\s+)?(TABLE|INDEX|VIEW|TRIGGER)|ALTER\s+TABLE|PRAGMA\s+\w+)",
    re.DOTALL,
)
# Written apart, so that this file does not hold what it forbids.
MACHINE_WORDS = [
    "/" + "work/",
    "/" + "root/",
    "/" + "home/",
    "/" + "tmp/",
    "C:" + "\\Users",
    "pypi" + ".org",
    "python" + "hosted.org",
    "npm" + "js.org",
    "deb." + "debian.org",
]


def tracked_files() -> list[Path]:
    """Return every file of the checkout that belongs to the project, committed or about to be."""
    listed = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=CHECKOUT,
        capture_output=True,
        check=True,
    )
    names = listed.stdout.decode().split("\0")
    return [CHECKOUT / name for name in names if name and (CHECKOUT / name).is_file()]


def layer(module: Path) -> str:
    """Return the package or module right below ``pressdesk`` that a file belongs to."""
    return module.relative_to(PACKAGE).parts[0].removesuffix(".py")


def calls(tree: ast.AST, *names: str) -> Iterator[ast.Call]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            called = node.func.attr if isinstance(node.func, ast.Attribute) else getattr(node.func, "id", "")
            if called in names:
                yield node


def imported(tree: ast.AST) -> Iterator[tuple[int, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.lineno, node.module


def written_text(tree: ast.AST) -> Iterator[tuple[int, str]]:
    """Yield line and text of every string that is not a docstring, the parts of an f-string joined."""
    documentation = {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.JoinedStr):
            parts = [part.value if isinstance(part, ast.Constant) else "x" for part in node.values]
            yield node.lineno, "".join(map(str, parts))
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in documentation:
            yield node.lineno, node.value


def parsed(module: Path) -> ast.Module:
    return ast.parse(module.read_text(encoding="utf-8"), filename=str(module))


def place(module: Path, line: int) -> str:
    return f"{module.relative_to(CHECKOUT)}:{line}"


def test_imports_run_one_way() -> None:
    check = "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"
    ran = subprocess.run(
        [sys.executable, "-c", check], cwd=CHECKOUT, capture_output=True, text=True, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr


def test_qt_stays_in_the_window() -> None:
    strays = [
        place(module, line)
        for module in MODULES
        if layer(module) not in {"ui", "app"}
        for line, name in imported(parsed(module))
        if name.split(".")[0] in {"PySide6", "shiboken6"}
    ]
    assert not strays


def test_sql_stays_in_the_archive_and_the_search() -> None:
    strays = [
        place(module, line)
        for module in MODULES
        if layer(module) not in {"archive", "search"}
        for line, text in written_text(parsed(module))
        if SQL.search(text)
    ]
    assert not strays


def test_the_driver_is_imported_in_one_place() -> None:
    strays = [
        place(module, line)
        for module in MODULES
        if module != PACKAGE / "archive" / "driver.py"
        for line, name in imported(parsed(module))
        if name.split(".")[0] in {"sqlcipher3", "sqlite3", "pysqlite3"}
    ]
    assert not strays


def test_translated_texts_are_whole() -> None:
    strays = [
        place(module, call.lineno)
        for module in MODULES
        for call in calls(parsed(module), "tr", "translate")
        for argument in call.args
        if isinstance(argument, ast.JoinedStr | ast.BinOp) or list(calls(argument, "format"))
    ]
    assert not strays, "lupdate cannot see a text that is put together inside tr()"


def test_keys_are_clicked_only_for_plain_letters() -> None:
    strays = [
        place(module, call.lineno)
        for module in TEST_MODULES
        for call in calls(parsed(module), "keyClicks")
        if not all(ascii_literal(argument) for argument in call.args[1:2])
    ]
    assert not strays, "use the type_text fixture: keyClicks ends the process at other letters"


def ascii_literal(argument: ast.expr) -> bool:
    return isinstance(argument, ast.Constant) and str(argument.value).isascii()


def test_nothing_names_a_machine() -> None:
    strays = []
    for file in tracked_files():
        try:
            text = file.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        strays += [f"{file.relative_to(CHECKOUT)}: {word}" for word in MACHINE_WORDS if word in text]
    assert not strays


def test_the_top_level_holds_what_it_should() -> None:
    tops = {file.relative_to(CHECKOUT).parts[0] for file in tracked_files()}
    visible = {name for name in tops if not name.startswith(".")}
    assert visible == {"LICENSE", "README.md", "packaging", "pyproject.toml", "resources", "src", "tests"}


@pytest.mark.parametrize(
    "forbidden",
    [
        "SELECT id FROM visit",
        "INSERT OR IGNORE INTO visit VALUES (1)",
        "PRAGMA foreign_keys = ON",
        "UPDATE visit SET a = 1",
    ],
)
def test_the_rule_about_sql_knows_sql(forbidden: str) -> None:
    assert SQL.search(forbidden)


@pytest.mark.parametrize("allowed", ["Select a visit from the list", "An update set by hand", "SELECT"])
def test_the_rule_about_sql_lets_prose_pass(allowed: str) -> None:
    assert not SQL.search(allowed)
