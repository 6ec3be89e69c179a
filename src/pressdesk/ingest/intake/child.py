"""The process that reads releases for an intake: it takes paths and gives drafts.

It is started by :class:`~.release_process.ReleaseProcess` with pipes as standard input and output, writes no
file, and ends when its parent does. Documents that strangers built go to a child of its own
(:mod:`pressdesk.ingest.readers.child`).
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import IO

from pressdesk.errors import PressdeskError
from pressdesk.ingest.delivery import read_received
from pressdesk.ingest.draft_json import rebuilt, to_json
from pressdesk.ingest.known import KnownNames
from pressdesk.ingest.readers import refusals
from pressdesk.ingest.readers.frames import read_frame, write_frame
from pressdesk.ingest.readers.reading_process import ReadingProcess

NICENESS = 5
"""How far the window's own work goes before, where the system knows such a thing."""


def serve() -> None:
    """Answer requests until the parent closes the pipe."""
    requests, answers = sys.stdin.buffer, sys.stdout.buffer
    sys.stdout = sys.stderr
    if hasattr(os, "nice"):
        os.nice(NICENESS)
    known = KnownNames()
    with ReadingProcess() as reading:
        while (frame := read_frame(requests)) is not None:
            request, _ = frame
            if "known" in request:
                known = rebuilt(KnownNames, request["known"])
            else:
                _answer(answers, reading, Path(request["path"]), known)


def _answer(answers: IO[bytes], reading: ReadingProcess, path: Path, known: KnownNames) -> None:
    try:
        received = reading.read_file(path)
        drafts = [to_json(read_received(text, known=known)) for text in received.texts]
    except PressdeskError as refusal:
        _refuse(answers, refusal)
    except Exception as trouble:  # noqa: BLE001 - one file that no rule foresaw does not end an intake
        _refuse(answers, refusals.broke_the_reader(path.name, repr(trouble)))
    else:
        blocks = (received.original, *(photo.content for photo in received.enclosures))
        header = {
            "name": received.name,
            "drafts": drafts,
            "photos": [photo.name for photo in received.enclosures],
            "lengths": [len(block) for block in blocks],
        }
        write_frame(answers, header, b"".join(blocks))


def _refuse(answers: IO[bytes], error: PressdeskError) -> None:
    write_frame(answers, {"refused": error.message, "hint": error.hint, "detail": error.detail})
