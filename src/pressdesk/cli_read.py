"""The command line's way of reading releases: one refused file of several keeps none of the others back."""

from __future__ import annotations

import itertools
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from pressdesk.console import say
from pressdesk.errors import PressdeskError

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive
    from pressdesk.ingest.draft import VisitDraft
    from pressdesk.ingest.known import KnownNames
    from pressdesk.ingest.readers.received import Received


class Outcome:
    """Whether one file of several was refused."""

    refused = 0


def received_files(files: Iterable[Path]) -> Iterator[tuple[Path, Callable[[], Received], Outcome]]:
    """Give each file with the call that reads it; all are read by one child process."""
    from pressdesk.ingest.readers.reading_process import ReadingProcess, readable_files

    with ReadingProcess() as reading:
        for path in readable_files(list(files)):
            yield path, partial(reading.read_file, path), Outcome()


@contextmanager
def going_on(path: Path, outcome: Outcome) -> Iterator[None]:
    """Let one refused file of several not keep the others from being read."""
    try:
        yield
    except PressdeskError as error:
        outcome.refused = 1
        say(f"{_writable(path.name)}: {error}")


def drafts_of(received: Received, known: KnownNames | None = None) -> list[VisitDraft]:
    """Give the draft of each text of a file."""
    from pressdesk.ingest.delivery import read_received

    return [read_received(text, known=known) for text in received.texts]


def keep(archive: Archive, received: Received, *, accept_at_once: bool) -> Iterator[tuple[str, str, str]]:
    """Keep the texts of a file; give what each became, that record's id, and a sentence."""
    from pressdesk.ingest.accession import accept, known_names
    from pressdesk.ingest.delivery import keep_received
    from pressdesk.ingest.inbox import visit_with_text_of

    drafts = drafts_of(received, known_names(archive))
    held = [visit_with_text_of(archive, draft) for draft in drafts]
    waiting = [draft for draft, visit in zip(drafts, held, strict=True) if visit is None]
    for visit in filter(None, held):
        yield "held", visit.id, f"was filed before as {visit.reference} {visit.caption()}"
    for draft, entry in zip(waiting, keep_received(archive, received, waiting), strict=True):
        if accept_at_once:
            filed = accept(archive, draft, inbox_draft=entry).visit
            yield "visit", filed.id, f"filed as {filed.reference} {filed.caption()}"
        else:
            yield "draft", entry.id, f"waits in the inbox; {describe(draft)}"


def file_name(stem: str, taken: set[str]) -> str:
    """Give a JSON file its name: that of its release, numbered where an earlier one has taken it."""
    stem = _writable(stem)
    names = (f"{stem}-{number}.json" if number > 1 else f"{stem}.json" for number in itertools.count(1))
    name = next(name for name in names if name.lower() not in taken)
    taken.add(name.lower())
    return name


def _writable(name: str) -> str:
    """Give a file's name as text that can be kept, also where its bytes are none (an old disk)."""
    return name.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def describe(draft: VisitDraft) -> str:
    """Say in a few words what was found in a text."""
    document = draft.as_document()
    visit = document["visit"]
    known = (visit["date_start"], visit["guest"], visit["place"]["city"])
    what = ", ".join(value for value in known if value) or "no visit found"
    return f"{what}; {len(document['quotes'])} quotes, {len(visit['meetings'])} meetings"


def write_json(folder: Path, name: str, document: object) -> None:
    """Write a document into a folder, made where it is missing; PressdeskError says why that failed."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
        text = json.dumps(document, ensure_ascii=False, indent=1)
        (folder / name).write_text(text + "\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise PressdeskError(
            f"“{folder / name}” could not be written ({error.strerror or error}).",
            hint="Choose another folder or free some space.",
        ) from error
