"""The command line's way of letting a paper leave the archive."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive
    from pressdesk.briefing.composition import Composition
    from pressdesk.briefing.request import BriefingRequest

KINDS = ("visit", "counterpart", "country", "topic", "press", "quotes", "photos")
EXTENTS = ("one_page", "standard", "full")
FORMATS = ("pdf", "docx", "html", "txt", "eml")


@dataclass(frozen=True, slots=True)
class Wish:
    """What was asked for on the command line."""

    subject: str
    output: Path
    form: str
    kind: str
    all_quotes: bool
    choices: dict[str, object]
    """Further choices of the request by their names."""


def print_briefing(archive_path: Path, wish: Wish) -> None:
    """Compose, set and write a paper, and enter it where the archive may be written."""
    from pressdesk.briefing.compose import compose, with_everything
    from pressdesk.briefing.output import write
    from pressdesk.briefing.subjects import request_about
    from pressdesk.briefing.ways_out import paper_as, set_paper, word_letterhead

    with _open(archive_path) as archive:
        request = request_about(archive, wish.subject, wish.kind).with_changes(**wish.choices)
        if wish.all_quotes:
            request = with_everything(archive, request, tables=("quote",))
        composition = compose(archive, request)
        pdf = set_paper(composition)
        letterhead = word_letterhead(archive) if wish.form == "docx" else b""
        name = f"{wish.output.stem}.pdf"
        content = paper_as(wish.form, composition.briefing, pdf, letterhead=letterhead, name=name)
        write(wish.output, content)
        click.echo(f"Written to {wish.output}.", err=True)
        _enter(archive, composition, request, wish, pdf)


def _enter(
    archive: Archive, composition: Composition, request: BriefingRequest, wish: Wish, pdf: bytes
) -> None:
    from pressdesk.briefing.ledger import keep_record, released_words

    if archive.is_read_only:
        click.echo("It was not entered in the archive, which could only be read.", err=True)
        return
    released = "; ".join(released_words(archive, composition))
    action = f"Export “{composition.title}”"
    action += f". {archive.author} released: {released}" if released else ""
    with archive.transaction(action) as transaction:
        keep_record(
            archive, transaction, composition, request,
            form=wish.form, paper=pdf, file_name=f"{wish.output.stem}.pdf",
        )  # fmt: skip


@contextmanager
def _open(path: Path) -> Iterator[Archive]:
    """Open an archive for writing, or for reading where somebody else writes or writing is not allowed."""
    from pressdesk.archive.errors import ArchiveInUse, ArchiveReadOnly
    from pressdesk.opening import open_archive

    try:
        opened = open_archive(path)
    except (ArchiveInUse, ArchiveReadOnly):
        opened = open_archive(path, read_only=True)
    with opened as archive:
        yield archive
