"""A large paper set by a process of its own: its memory comes back, and it can be ended at any time.

The child is the app itself, started with ``--set-paper``; from source that is the interpreter with the
package. It reads one JSON line of instructions and then the briefing as JSON from standard input, and tells
on standard output, a word a line, how far it is: ``read``, ``set``, ``written``.
"""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Event, Thread
from typing import IO

from pressdesk.briefing.blocks import Briefing
from pressdesk.briefing.glyphs import check_printable
from pressdesk.briefing.serialise import from_json, to_json
from pressdesk.briefing.typeset import TypesettingError, set_once
from pressdesk.errors import PressdeskError

FLAG = "--set-paper"
STAGES = ("started", "read", "set", "written")
_DEEPER_FEET = (0, 3, 6)
"""Millimetres taken from each page's foot until the last page holds more than a few lines."""
_ENDS_BADLY = 3
"""Exit status of a child whose paper is written and ends with a page nearly empty."""


class SettingCancelled(PressdeskError):
    """The setting of a paper was called off; nothing was written."""

    def __init__(self) -> None:
        super().__init__("The briefing was called off; nothing was written.")


def set_in_process(
    briefing: Briefing, *, tell: Callable[[str], None] | None = None, cancelled: Event | None = None
) -> bytes:
    """Give a large briefing as PDF, set by a child process.

    ``tell`` hears each of ``STAGES`` as it is reached; setting ``cancelled`` ends the child at once. Raises
    SettingCancelled, TypesettingError, or UnprintableCharactersError before anything is started.
    """
    check_printable(briefing)
    document = to_json(briefing).encode()
    with TemporaryDirectory(prefix="pressdesk-") as folder:
        target = Path(folder) / "paper.pdf"
        for deeper_foot in _DEEPER_FEET:
            instructions = json.dumps({"target": str(target), "deeper_foot": deeper_foot}).encode()
            if _run(instructions + b"\n" + document, tell or _tell_nobody, cancelled or Event()):
                break
        return target.read_bytes()


def serve() -> None:
    """Be the child: set the paper on standard input."""
    instructions = json.loads(sys.stdin.buffer.readline())
    briefing = from_json(sys.stdin.buffer.read().decode())
    _say("read")
    pages = set_once(briefing, deeper_foot=instructions["deeper_foot"])
    _say("set")
    Path(instructions["target"]).write_bytes(pages.pdf)
    _say("written")
    sys.exit(0 if pages.ends_well else _ENDS_BADLY)


def _run(message: bytes, tell: Callable[[str], None], cancelled: Event) -> bool:
    """Let a child set the paper; tell whether it ends well."""
    errors: list[bytes] = []
    ended = Event()
    pipe = subprocess.PIPE
    with subprocess.Popen(_command(), stdin=pipe, stdout=pipe, stderr=pipe) as child:  # noqa: S603 - the app
        helpers = (
            _in_background(_end_when, child, cancelled, ended),
            _in_background(_read_all, child.stderr, errors),
            _in_background(_feed, child.stdin, message),
        )
        try:
            tell(STAGES[0])
            for line in child.stdout or ():
                tell(line.decode().strip())
            status = child.wait()
        finally:
            ended.set()
            child.kill()
            for helper in helpers:
                helper.join()
    if cancelled.is_set():
        raise SettingCancelled
    if status not in {0, _ENDS_BADLY}:
        raise TypesettingError.because(b"".join(errors).decode("utf-8", "replace"))
    return status == 0


def _command() -> list[str]:
    is_built = getattr(sys, "frozen", False)
    return [sys.executable, FLAG] if is_built else [sys.executable, "-m", "pressdesk", FLAG]


def _end_when(child: subprocess.Popen[bytes], cancelled: Event, ended: Event) -> None:
    while not ended.is_set():
        if cancelled.wait(0.05):
            child.kill()
            return


def _in_background(task: Callable[..., None], *arguments: object) -> Thread:
    thread = Thread(target=task, args=arguments, daemon=True)
    thread.start()
    return thread


def _feed(stream: IO[bytes], message: bytes) -> None:
    try:
        stream.write(message)
        stream.close()
    except OSError:  # the child has ended; its status tells why
        return


def _read_all(stream: IO[bytes], into: list[bytes]) -> None:
    into.extend(iter(lambda: stream.read(65536), b""))


def _tell_nobody(stage: str) -> None:
    """Let a stage pass unheard."""


def _say(stage: str) -> None:
    sys.stdout.write(f"{stage}\n")
    sys.stdout.flush()
