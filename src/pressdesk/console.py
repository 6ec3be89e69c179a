"""What the command line prints: results on standard output, all else on standard error."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable
from typing import Any

import click

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def print_json(document: Iterable[Any]) -> None:
    """Print a result for other programs."""
    click.echo(json.dumps(document, ensure_ascii=False, indent=1))


def say(sentence: str) -> None:
    """Say on standard error what a person should know."""
    tell(sentence, err=True)


def tell(sentence: str, *, err: bool = False) -> None:
    """Print without the control characters of a release, which could command the terminal."""
    click.echo(_CONTROL.sub("\ufffd", sentence), err=err)


def speak_unicode() -> None:
    """Write UTF-8 also where the console's own encoding could not show Kazakh (Windows)."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="replace")
