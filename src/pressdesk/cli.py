"""The jobs of Pressdesk without a window.

With ``--json`` a command prints one JSON document on standard output; whatever else there is to say goes to
standard error. Exit status: 0 done, 1 refused with a sentence, 2 wrong usage.
"""

from __future__ import annotations

import json
import logging
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pressdesk import __version__, cli_brief, logs
from pressdesk.cli_read import describe, drafts_of, file_name, going_on, keep, received_files, write_json
from pressdesk.console import print_json, say, speak_unicode, tell
from pressdesk.errors import PressdeskError

if TYPE_CHECKING:
    from pressdesk.archive.database import Archive
    from pressdesk.search.results import Hit

ARCHIVE = click.Path(path_type=Path, dir_okay=False, readable=False)
FILE = click.Path(path_type=Path, readable=False)
TARGET = click.Path(path_type=Path, dir_okay=False, readable=False)

_DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")

_log = logging.getLogger(__name__)


class NoDisplayError(PressdeskError):
    """There is no screen to show a window on."""

    def __init__(self) -> None:
        super().__init__(
            "There is no display to show a window on.",
            hint="Start Pressdesk on a desktop, or try it without one: pressdesk self-test",
        )


class SentenceGroup(click.Group):
    """Turns trouble of any command into one sentence and exit status 1; the unforeseen is logged in full."""

    def invoke(self, ctx: click.Context) -> Any:
        """Run the chosen command."""
        try:
            return super().invoke(ctx)
        except PressdeskError as error:
            say(str(error))
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise  # click ends with the right status, and quietly where nobody reads the output any more
        except Exception as error:  # noqa: BLE001 - nobody is helped by a traceback on the screen
            say(_sentence_for(error))
        sys.exit(1)


def _sentence_for(error: Exception) -> str:
    """Log what nobody foresaw, and give the sentence for it."""
    from pressdesk.archive.driver import DatabaseError
    from pressdesk.archive.errors import ArchiveDamaged

    _log.error("unforeseen trouble", exc_info=error)
    log = logs.file()
    where = f" The log has more: {log}" if log else ""
    if isinstance(error, DatabaseError | UnicodeDecodeError | json.JSONDecodeError):
        return f"{ArchiveDamaged()}{where}"
    if isinstance(error, MemoryError):
        return f"There is not enough memory for this.{where}"
    if isinstance(error, OSError):
        return f"The system refused what was asked of it: {error.strerror or error}.{where}"
    return f"Something went wrong in Pressdesk itself; nothing half done was kept.{where}"


@click.group(cls=SentenceGroup, invoke_without_command=True)
@click.version_option(__version__, prog_name="pressdesk")
@click.pass_context
def main(context: click.Context) -> None:
    """The archive of a foreign ministry's press office. Without a command it opens the window."""
    speak_unicode()
    logs.start()
    if context.invoked_subcommand is None:
        _show_window(None)


@main.command("open")
@click.argument("archive", type=ARCHIVE, required=False)
def open_window(archive: Path | None) -> None:
    """Open ARCHIVE in a window; without one (a menu names none) as Pressdesk was left."""
    _show_window(archive)


@main.command("self-test")
@click.option("--out", type=FILE, help="Folder for the briefing and the screenshots.")
def self_test(out: Path | None) -> None:
    """Do the whole main job offscreen on a sample release and leave the PDF and screenshots."""
    from pressdesk.self_test import run_self_test

    sys.exit(run_self_test(out))


@main.command()
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--json", "as_json", is_flag=True, help="Print the structured drafts as one JSON document.")
@click.option("--out", type=FILE, help="Folder for one JSON file a release, named after it.")
def read(files: tuple[Path, ...], out: Path | None, *, as_json: bool) -> None:
    """Read releases of any format, and those in folders, into structured drafts, without keeping them."""
    refused = 0
    documents: list[dict[str, Any]] = []
    taken: set[str] = set()
    for path, received, outcome in received_files(files):
        with going_on(path, outcome):
            for draft in drafts_of(received()):
                document = draft.as_document()
                if out:
                    write_json(out, file_name(draft.identifier or path.stem, taken), document)
                if as_json and not out:
                    documents.append(document)
                elif not as_json:
                    tell(f"{path.name}: {describe(draft)}")
        refused += outcome.refused
    if as_json and not out:
        print_json(documents[0] if len(documents) == 1 and len(files) == 1 else documents)
    sys.exit(1 if refused else 0)


@main.command()
@click.argument("archive", type=ARCHIVE)
@click.argument("files", nargs=-1, required=True, type=FILE)
@click.option("--accept", "accept_at_once", is_flag=True, help="File the visits instead of leaving drafts.")
@click.option("--report", type=TARGET, help="For folders: write what became of each file as CSV.")
@click.option("--json", "as_json", is_flag=True, help="Print what each became as one JSON document.")
def add(
    archive: Path, files: tuple[Path, ...], report: Path | None, *, accept_at_once: bool, as_json: bool
) -> None:
    """Read releases of any format, and those in folders, into the inbox of ARCHIVE (made if missing).

    A folder is read by two processes; where that broke off, the same command goes on with it.
    """
    if any(map(_is_folder, files)) and not accept_at_once:
        from pressdesk.cli_intake import take_in

        with _open_or_create(archive) as opened:
            sys.exit(take_in(opened, files, report, as_json=as_json))
    refused = 0
    outcomes: list[dict[str, Any]] = []
    with _open_or_create(archive) as opened:
        for path, received, outcome in received_files(files):
            with going_on(path, outcome):
                for became, record_id, sentence in keep(opened, received(), accept_at_once=accept_at_once):
                    outcomes.append({"file": str(path), "became": became, "id": record_id})
                    tell(f"{path.name}: {sentence}".strip(), err=as_json)
            refused += outcome.refused
    if as_json:
        print_json(outcomes)
    sys.exit(1 if refused else 0)


@main.command()
@click.argument("archive", type=ARCHIVE)
@click.argument("query")
@click.option("--json", "as_json", is_flag=True, help="Print the hits as one JSON document.")
@click.option("--limit", default=50, show_default=True, type=click.IntRange(1, 10_000))
@click.option("--best", is_flag=True, help="Best match first instead of newest first.")
def search(archive: Path, query: str, limit: int, *, as_json: bool, best: bool) -> None:
    """Find QUERY in all texts of ARCHIVE, newest first."""
    from pressdesk.opening import provide_index
    from pressdesk.search.finder import Finder

    provide_index(archive, announce=say)
    with _open(archive, read_only=True) as opened:
        results = Finder(opened.connection).find(query, limit=limit, best=best)
        notes = [str(note) for note in results.notes]
        for note in notes:
            say(note)
        if as_json:
            hits = [_hit_document(hit) for hit in results.hits]
            print_json({"query": query, "hits": hits, "more": results.more, "notes": notes})
        else:
            for hit in results.hits:
                who = f" {hit.speaker}:" if hit.speaker else ""
                tell(f"{hit.date or '':10}  {hit.visit_title}  [{hit.record_type}]{who} {hit.snippet}")


@main.command()
@click.argument("archive", type=ARCHIVE)
@click.argument("subject")
@click.option("-o", "--output", required=True, type=TARGET)
@click.option("--format", "form", type=click.Choice(cli_brief.FORMATS), help="By default as OUTPUT ends.")
@click.option("--kind", type=click.Choice(cli_brief.KINDS), help="By default by the SUBJECT.")
@click.option("--extent", type=click.Choice(cli_brief.EXTENTS), default="standard", show_default=True)
@click.option("--lang", default="en", show_default=True, type=click.Choice(["en", "ru", "kk"]))
@click.option("--for", "prepared_for", default="", help="Whom it is prepared for.")
@click.option("--note", default="", help="A covering note.")
@click.option("--public-safe", is_flag=True, help="Nothing held back, nothing of the desk's own.")
@click.option("--all-quotes", is_flag=True, help="Also quotes that are not cleared, each marked as such.")
def brief(archive: Path, subject: str, output: Path, form: str | None, **choices: Any) -> None:
    """Print a briefing on SUBJECT: a visit's reference, a name of a person, country or topic, or an id."""
    ending = output.suffix.lower().removeprefix(".")
    cli_brief.print_briefing(
        archive,
        cli_brief.Wish(
            subject=subject,
            output=output,
            form=form or (ending if ending in cli_brief.FORMATS else "pdf"),
            kind=choices["kind"] or "",
            all_quotes=choices["all_quotes"],
            choices={
                "extent": choices["extent"],
                "language": choices["lang"],
                "prepared_for": choices["prepared_for"],
                "covering_note": choices["note"],
                "public_safe": choices["public_safe"],
            },
        ),
    )


@main.command("list")
@click.argument("archive", type=ARCHIVE)
@click.argument("what", metavar="WHAT")
@click.option("-o", "--output", required=True, type=TARGET, help="Ends in .xlsx, .csv or .ics (visits).")
@click.option("--lang", default="en", show_default=True, type=click.Choice(["en", "ru", "kk"]))
def export_list(archive: Path, what: str, output: Path, lang: str) -> None:
    """Write a list of ARCHIVE, such as visit, quote, figure or person, for a spreadsheet or calendar."""
    from pressdesk.briefing.calendar_file import write_calendar
    from pressdesk.briefing.csv_file import write_csv
    from pressdesk.briefing.listing import Listing
    from pressdesk.briefing.output import write
    from pressdesk.briefing.spreadsheet import write_workbook
    from pressdesk.model.registry import BY_TABLE

    ending = output.suffix.lower()
    if (
        what not in BY_TABLE
        or ending not in {".xlsx", ".csv", ".ics"}
        or (ending == ".ics" and what != "visit")
    ):
        raise click.UsageError(f"A list of “{what}” cannot be written as “{output.name}”.")
    with _open(archive, read_only=True) as opened:
        record_class = BY_TABLE[what]
        ids = opened.identify(record_class, opened.row_numbers(record_class))
        if ending == ".ics":
            write(output, write_calendar(opened, ids, lang))
        else:
            writer = write_csv if ending == ".csv" else write_workbook
            write(output, writer(Listing(opened, record_class, ids, lang)))
    say(f"{len(ids)} records written to {output}.")


@main.group()
def corrections() -> None:
    """Exchange what officers corrected in drafts, as JSON lines."""


@corrections.command("export")
@click.argument("archive", type=ARCHIVE)
@click.argument("file", type=TARGET)
def export_corrections(archive: Path, file: Path) -> None:
    """Write the corrections of ARCHIVE to FILE, each with its passage."""
    from pressdesk.ingest.corrections import exchange

    with _open(archive, read_only=True) as opened:
        number = exchange.export_corrections(opened, file)
    say(f"{number} corrections written to {file}.")


@corrections.command("import")
@click.argument("archive", type=ARCHIVE)
@click.argument("file", type=FILE)
def import_corrections(archive: Path, file: Path) -> None:
    """Take over the corrections in FILE that ARCHIVE (made if missing) does not have yet."""
    from pressdesk.ingest.corrections import exchange

    with _open_or_create(archive) as opened:
        number = exchange.import_corrections(opened, file)
    say(f"{number} corrections imported into {archive}.")


@main.command("export")
@click.argument("archive", type=ARCHIVE)
@click.argument("file", type=TARGET)
def export_archive(archive: Path, file: Path) -> None:
    """Write everything in ARCHIVE to FILE as JSON."""
    from pressdesk.archive.exchange import export_json

    with _open(archive, read_only=True) as opened:
        number = export_json(opened, file)
    say(f"{number} lines written to {file}.")


@main.command("import")
@click.argument("archive", type=ARCHIVE)
@click.argument("file", type=FILE)
def import_archive(archive: Path, file: Path) -> None:
    """Bring an export, or the folder of a plain copy, back into ARCHIVE, which is made if it is missing."""
    from pressdesk.archive.exchange import import_json
    from pressdesk.archive.mirror import import_mirror

    with _open_or_create(archive) as opened:
        number = import_mirror(opened, file) if _is_folder(file) else import_json(opened, file)
    say(f"{number} records imported into {archive}.")


@main.command()
@click.argument("archive", type=ARCHIVE)
@click.option("--repair", is_flag=True, help="Build the index anew and sweep files that no record names.")
@click.option("--json", "as_json", is_flag=True, help="Print the faults as one JSON document.")
def check(archive: Path, *, repair: bool, as_json: bool) -> None:
    """Check the database, links, history, words, attachments and index of ARCHIVE."""
    from pressdesk.checking import check_archive, repair_archive

    with _open(archive, read_only=not repair) as opened:
        if repair:
            for sentence in repair_archive(opened):
                say(sentence)
        faults = check_archive(opened)
    if as_json:
        print_json([{"area": f.area, "fault": f.sentence, "harmless": f.is_harmless} for f in faults])
    else:
        for fault in faults:
            tell(f"{fault.area}: {fault.sentence}")
        if not faults:
            click.echo("The archive is sound.")
    sys.exit(1 if any(not fault.is_harmless for fault in faults) else 0)


@main.command()
@click.argument("archive", type=ARCHIVE)
@click.option("--visits", type=click.IntRange(1, 1_000_000), help="Make up that many visits, for measuring.")
def sample(archive: Path, visits: int | None) -> None:
    """Make the sample archive at ARCHIVE, or a generated one of N visits."""
    from pressdesk.sample.making import make_generated_archive, make_sample_archive

    made = make_generated_archive(archive, visits) if visits else make_sample_archive(archive)
    made.close()
    say(f"Made {archive}.")


def _hit_document(hit: Hit) -> dict[str, Any]:
    return {
        "record_type": hit.record_type,
        "id": hit.record_id,
        "visit_id": hit.visit_id,
        "visit_title": hit.visit_title,
        "date": hit.date,
        "speaker": hit.speaker,
        "field": hit.field,
        "text": hit.text,
        "start": hit.start,
        "end": hit.end,
        "snippet": hit.snippet,
        "highlights": [list(part) for part in hit.snippet_marks],
        "match": hit.match.name.lower(),
    }


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - never raises, whatever the name and whoever may not look


@contextmanager
def _open(path: Path, *, read_only: bool) -> Iterator[Archive]:
    from pressdesk.opening import open_archive

    with open_archive(path, read_only=read_only) as archive:
        yield archive


@contextmanager
def _open_or_create(path: Path) -> Iterator[Archive]:
    from pressdesk.opening import create_archive, open_archive

    is_there = os.path.lexists(path)
    with open_archive(path) if is_there else create_archive(path) as archive:
        yield archive


def _show_window(archive: Path | None) -> None:
    is_unix = sys.platform not in {"win32", "darwin"}
    if is_unix and not any(os.environ.get(name) for name in _DISPLAYS):
        raise NoDisplayError
    from pressdesk.app import run

    sys.exit(run(archive))
