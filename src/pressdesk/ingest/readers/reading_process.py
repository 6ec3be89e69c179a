"""The way in to all readers: plain text is read here, everything else in a child process on a short lead.

The child (:mod:`~.child`) gets bytes and gives texts. It may take so much memory and so much time
(:mod:`~.limits`) and no more; where it breaks off, one file is refused and a fresh child reads the next.
"""

from __future__ import annotations

import os
import stat
import subprocess
import sys
import threading
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import TracebackType
from typing import IO, Any, Self

from pressdesk.ingest.readers import formats, limits, refusals
from pressdesk.ingest.readers.endings import READABLE_ENDINGS, Format
from pressdesk.ingest.readers.frames import BrokenFrameError, read_frame, write_frame
from pressdesk.ingest.readers.plain_text import (
    LARGEST_FILE,
    FileTooLargeError,
    NotAFileError,
    UnreadableFileError,
    decoded,
)
from pressdesk.ingest.readers.received import Enclosure, Received, ReceivedText, text_of_message

CHILD_FLAG = "--read-documents"
"""The argument with which the program starts as a child that reads documents (see ``__main__``)."""
_START_FROM_SOURCE = (
    "import sys; sys.path.append(sys.argv[1]); from pressdesk.ingest.readers.child import serve; serve()"
)
_SOURCE_FOLDER = Path(__file__).resolve().parents[3]


class ReadingProcess:
    """Reads files one after the other; may be shared between threads. Close it, or use it as a context.

    ``seconds`` is the longest that one file may take.
    """

    def __init__(self, *, seconds: int = limits.READING_TIME) -> None:
        self._seconds = seconds
        self._turn = threading.Lock()
        self._child: subprocess.Popen[bytes] | None = None
        self._files_read = 0

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def read_file(self, path: Path) -> Received:
        """Read a file of any format that is told by its content.

        Raises a PressdeskError that names the file: it is missing, too large, locked, damaged, a scan, a
        picture, made to do harm, or holds no text.
        """
        return self.read(_content_of(path), _shown_name(path))

    def read(self, content: bytes, name: str) -> Received:
        """Read the bytes of a file that was called ``name``; as :meth:`read_file`."""
        is_text = formats.format_of(content, name) is Format.TEXT
        if is_text and formats.foreign_format(content) is None:
            _check_size(len(content), name, LARGEST_FILE)
            return Received(name, (ReceivedText(name, decoded(content), Format.TEXT),))
        _check_size(len(content), name, limits.LARGEST_DOCUMENT)
        received = self._ask({"task": "file", "name": name}, content)
        return replace(received, original=content)

    def read_fragment(self, html: str, name: str = "") -> Received:
        """Read HTML as the clipboard gives it: all of its text is kept."""
        content = html.encode("utf-8", "replace")
        _check_size(len(content), name, limits.LARGEST_FRAGMENT)
        return self._ask({"task": "fragment", "name": name}, content)

    def close(self) -> None:
        """End the child; the next file would start another."""
        with self._turn:
            self._end_child()

    def _ask(self, request: Mapping[str, Any], content: bytes) -> Received:
        name = str(request["name"])
        with self._turn:
            if self._files_read >= limits.FILES_BEFORE_RENEWAL:
                self._end_child()
            header, body = self._exchange(request, content, name)
            self._files_read += 1
            if header.get("renew"):
                self._end_child()
        if "refused" in header:
            raise refusals.RefusedFileError(
                str(header["refused"]), hint=str(header.get("hint", "")), detail=str(header.get("detail", ""))
            )
        return _received(name, header, body)

    def _exchange(
        self, request: Mapping[str, Any], content: bytes, name: str
    ) -> tuple[dict[str, Any], bytes]:
        """Send one request and wait for its answer, with an eye on the clock."""
        child = self._running_child()
        is_late = threading.Event()

        def give_up() -> None:
            is_late.set()
            child.kill()

        clock = threading.Timer(self._seconds, give_up)
        clock.daemon = True
        clock.start()
        try:
            answer = _exchanged(child, request, content)
        except (OSError, BrokenFrameError) as error:
            self._end_child()
            if is_late.is_set():
                raise refusals.too_long(name, self._seconds) from error
            raise refusals.broke_the_reader(name, f"status {child.returncode}") from error
        finally:
            clock.cancel()
        return answer

    def _running_child(self) -> subprocess.Popen[bytes]:
        if self._child is None or self._child.poll() is not None:
            self._end_child()
            self._child = _started_child()
            self._files_read = 0
        return self._child

    def _end_child(self) -> None:
        child, self._child = self._child, None
        if child is None:
            return
        child.kill()
        for stream in (child.stdin, child.stdout):
            if stream is not None:
                _close(stream)
        child.wait()


def read_file(path: Path) -> Received:
    """Read one file in a child of its own; see :meth:`ReadingProcess.read_file`."""
    with ReadingProcess() as reading:
        return reading.read_file(path)


def readable_files(paths: list[Path]) -> list[Path]:
    """Give the files among ``paths``, and of folders among them the files with endings of releases, in order.

    Folders are gone through to their depth, without following links.
    """
    found: list[Path] = []
    for path in paths:
        if os.path.isdir(path):  # noqa: PTH112 - never raises: what may not be looked at is refused when read
            found += sorted(
                Path(folder, name)
                for folder, _, names in os.walk(path)
                for name in names
                if formats.ending_of(name) in READABLE_ENDINGS and not name.startswith((".", "~$"))
            )
        else:
            found.append(path)
    return found


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


def _exchanged(
    child: subprocess.Popen[bytes], request: Mapping[str, Any], content: bytes
) -> tuple[dict[str, Any], bytes]:
    if child.stdin is None or child.stdout is None:
        raise BrokenFrameError
    write_frame(child.stdin, request, content)
    answer = read_frame(child.stdout)
    if answer is None:
        raise BrokenFrameError
    return answer


def _received(name: str, header: Mapping[str, Any], body: bytes) -> Received:
    try:
        texts = tuple(text_of_message(message) for message in header["texts"])
        files, place = [], 0
        for file_name, length in header["files"]:
            files.append(Enclosure(str(file_name), body[place : place + int(length)]))
            place += int(length)
    except (KeyError, TypeError, ValueError) as error:
        raise refusals.broke_the_reader(name, repr(error)) from error
    if not texts:
        raise refusals.no_text(name)
    return Received(name, texts, tuple(files))


def _content_of(path: Path) -> bytes:
    name = _shown_name(path)
    try:
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise NotAFileError(name)
        _check_size(status.st_size, name, limits.LARGEST_DOCUMENT)
        return path.read_bytes()
    except OSError as error:
        raise UnreadableFileError(name, error) from error


def _check_size(size: int, name: str, largest: int) -> None:
    if size > largest:
        raise FileTooLargeError(name, size, largest)


def _shown_name(path: Path) -> str:
    """Give a file's name as text that can be kept, also where its bytes are none (an old disk)."""
    return path.name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def _close(stream: IO[bytes]) -> None:
    try:
        stream.close()
    except OSError:
        return
