"""The near end of a process that reads releases."""

from __future__ import annotations

import subprocess
import sys
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.draft_json import DamagedDraftError, from_json, plain_of
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.readers import refusals
from pressdesk.ingest.readers.frames import BrokenFrameError, read_frame, write_frame
from pressdesk.ingest.readers.received import Enclosure, Received

CHILD_FLAG = "--read-releases"
"""The argument with which the program starts as a child that reads releases (see ``__main__``)."""
SECONDS_A_FILE = 90
"""A file that takes longer is given up; a release takes milliseconds."""
_START_FROM_SOURCE = (
    "import sys; sys.path.append(sys.argv[1]); from pressdesk.ingest.intake.child import serve; serve()"
)
_SOURCE_FOLDER = Path(__file__).resolve().parents[3]


@dataclass(frozen=True, slots=True)
class ReadFile:
    """One file as the child read it: what came with it, and a draft of each text."""

    received: Received
    drafts: tuple[VisitDraft, ...]


class ReleaseProcess:
    """Reads releases one after the other, for one thread; :meth:`end` may be called from any.

    ``known`` are the names that reading leans on.
    """

    def __init__(self, known: KnownNames) -> None:
        self._known = known
        self._child: subprocess.Popen[bytes] | None = None

    def read(self, path: Path) -> ReadFile:
        """Read a file; RefusedFileError, which names it, where it gives no draft."""
        name = path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")
        child = self._running_child()
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            child.kill()

        clock = threading.Timer(SECONDS_A_FILE, give_up)
        clock.daemon = True
        clock.start()
        try:
            header, body = _exchanged(child, path)
        except (OSError, BrokenFrameError, ValueError) as error:
            self.end()
            if is_late.is_set():
                raise refusals.too_long(name, SECONDS_A_FILE) from error
            raise refusals.broke_the_reader(name, f"status {child.returncode}") from error
        finally:
            clock.cancel()
        if "refused" in header:
            raise refusals.RefusedFileError(
                str(header["refused"]), hint=str(header["hint"]), detail=str(header["detail"])
            )
        return _read_file(name, header, body)

    def end(self) -> None:
        """End the child at once; the next file would start another."""
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        child.wait()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                try:
                    stream.close()
                except (OSError, ValueError):
                    continue

    def _running_child(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self.end()
            self._child = _started_child()
            if self._child.stdin is not None:
                write_frame(self._child.stdin, {"known": plain_of(self._known)})
        return self._child


def _started_child() -> subprocess.Popen[bytes]:
    is_built = bool(getattr(sys, "frozen", False))
    from_source = ["-P", "-c", _START_FROM_SOURCE, str(_SOURCE_FOLDER)]
    return subprocess.Popen(  # noqa: S603 - the program itself, with arguments of its own
        [sys.executable, *([CHILD_FLAG] if is_built else from_source)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
    )


def _exchanged(child: subprocess.Popen[bytes], path: Path) -> tuple[dict[str, Any], bytes]:
    if child.stdin is None or child.stdout is None:
        raise BrokenFrameError
    write_frame(child.stdin, {"path": str(path)})
    answer = read_frame(child.stdout)
    if answer is None:
        raise BrokenFrameError
    return answer


def _read_file(name: str, header: dict[str, Any], body: bytes) -> ReadFile:
    try:
        blocks, place = [], 0
        for length in header["lengths"]:
            blocks.append(body[place : place + int(length)])
            place += int(length)
        photos = [
            Enclosure(str(label), block) for label, block in zip(header["photos"], blocks[1:], strict=True)
        ]
        drafts = tuple(from_json(text) for text in header["drafts"])
        return ReadFile(Received(str(header["name"]), (), tuple(photos), blocks[0]), drafts)
    except (KeyError, TypeError, ValueError, IndexError, DamagedDraftError) as error:
        raise refusals.broke_the_reader(name, repr(error)) from error
