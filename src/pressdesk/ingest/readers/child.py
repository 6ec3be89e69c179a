"""The child process for hostile formats: it takes bytes, gives texts, and can be ended at any time.

It is started by :class:`~.reading_process.ReadingProcess` with pipes as standard input and output. It opens
no file of its own accord, writes none, and ends when its parent does.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from typing import IO, Any

from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers import limits, refusals
from pressdesk.ingest.readers.frames import read_frame, write_frame
from pressdesk.ingest.readers.received import Received, text_as_message

WATCH_EVERY = 0.2
"""Seconds between two looks at the memory, where the system itself sets no limit to it."""
OUT_OF_MEMORY = 70
"""Exit status of a child that ended itself because it had grown too large."""


def serve() -> None:
    """Answer requests until the parent closes the pipe."""
    requests = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    _leave_standard_streams()
    _set_limits()
    while (frame := read_frame(requests)) is not None:
        request, content = frame
        _answer(answers, request, content)


def _answer(answers: IO[bytes], request: dict[str, Any], content: bytes) -> None:
    name = str(request.get("name", ""))
    try:
        _limit_processor_time()
        received = _read(request, content, name)
    except PressdeskError as refusal:
        _refuse(answers, refusal)
    except (MemoryError, RecursionError):
        _refuse(answers, refusals.too_big_in_memory(name), renew=True)
    except Exception as trouble:  # noqa: BLE001 - whatever a damaged file brings about is a refusal
        _refuse(answers, refusals.broke_the_reader(name, repr(trouble)))
    else:
        texts = [text_as_message(text) for text in received.texts]
        files = [[file.name, len(file.content)] for file in received.enclosures]
        body = b"".join(file.content for file in received.enclosures)
        write_frame(answers, {"texts": texts, "files": files}, body)


def _refuse(answers: IO[bytes], error: PressdeskError, *, renew: bool = False) -> None:
    refusal = {"refused": error.message, "hint": error.hint, "detail": error.detail, "renew": renew}
    write_frame(answers, refusal)


def _read(request: dict[str, Any], content: bytes, name: str) -> Received:
    if request.get("task") == "fragment":
        from pressdesk.ingest.readers.html_page import read_fragment

        return Received(name, (read_fragment(content.decode("utf-8", "replace"), name),))
    from pressdesk.ingest.readers.dispatch import read_content

    return read_content(content, name)


def _leave_standard_streams() -> None:
    """Let nothing that a library prints reach the parent."""
    nowhere = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1):
        os.dup2(nowhere, stream)
    os.close(nowhere)


def _set_limits() -> None:
    """Bound memory, and forbid writing files, where the system can; a watch on the memory does the rest."""
    if sys.platform != "win32":
        import resource

        for what, most in (
            (resource.RLIMIT_AS, limits.MEMORY),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_FSIZE, 0),
        ):
            _, hardest = resource.getrlimit(what)
            if hardest == resource.RLIM_INFINITY or most < hardest:
                resource.setrlimit(what, (most, most))
    if not sys.platform.startswith("linux"):
        threading.Thread(target=_watch_memory, daemon=True).start()


def _limit_processor_time() -> None:
    """Give one file its own allowance, for the case that nobody is left to watch the clock."""
    if sys.platform != "win32":
        import resource

        used = int(time.process_time()) + 1
        _, hardest = resource.getrlimit(resource.RLIMIT_CPU)
        resource.setrlimit(resource.RLIMIT_CPU, (used + limits.READING_TIME + 5, hardest))


def _watch_memory() -> None:
    while _memory_held() < limits.MEMORY:
        time.sleep(WATCH_EVERY)
    os._exit(OUT_OF_MEMORY)


def _memory_held() -> int:
    """Return the most memory that the process has held, in bytes."""
    if sys.platform == "win32":
        return _memory_held_on_windows()
    import resource

    most = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return most if sys.platform == "darwin" else most * 1024


def _memory_held_on_windows() -> int:
    import ctypes
    from ctypes import wintypes

    class Counters(ctypes.Structure):
        """PROCESS_MEMORY_COUNTERS of the Windows API."""

        _fields_ = [
            ("size", wintypes.DWORD),
            ("page_faults", wintypes.DWORD),
            *((name, ctypes.c_size_t) for name in ("peak", "working", "pool_peak", "pool", "peak_other")),
            *((name, ctypes.c_size_t) for name in ("other", "page_file", "page_file_peak")),
        ]

    counters = Counters(size=ctypes.sizeof(Counters))
    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined, unused-ignore]
    kernel.GetCurrentProcess.restype = wintypes.HANDLE
    information = kernel.K32GetProcessMemoryInfo
    information.argtypes = [wintypes.HANDLE, ctypes.POINTER(Counters), wintypes.DWORD]
    information(kernel.GetCurrentProcess(), ctypes.byref(counters), counters.size)
    return int(counters.page_file)


if __name__ == "__main__":
    serve()
