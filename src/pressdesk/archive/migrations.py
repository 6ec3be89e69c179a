"""The named steps by which an archive's format changed, oldest first.

A new field is one line in ``model/`` and one step here that calls ``add_missing_columns``. Renaming, retyping
and removing need a step of their own. Steps are applied through sqlite-utils' migrations, which records each
by name; a step that raises is rolled back whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pressdesk.archive.driver import Connection, utilities
from pressdesk.archive.schema import add_missing_columns, create_tables
from pressdesk.model.registry import RECORDS

if TYPE_CHECKING:
    from sqlite_utils import Database
    from sqlite_utils.migrations import Migrations

FORMAT = 3
"""The newest archive format that this program knows; written to ``user_version``."""


def apply_migrations(connection: Connection) -> None:
    """Bring the archive to ``FORMAT``. The caller has made a verified backup of an older archive."""
    _steps().apply(utilities(connection))
    connection.execute(f"PRAGMA user_version = {FORMAT}")


def _add_what_is_declared(database: Database) -> None:
    for record_class in RECORDS:
        add_missing_columns(database.conn, record_class)
    create_tables(database.conn)


def _steps() -> Migrations:
    from sqlite_utils.migrations import Migrations

    steps = Migrations("pressdesk")

    @steps()
    def first_tables(database: Database) -> None:
        create_tables(database.conn)

    @steps()
    def searches_intakes_and_printed_briefings(database: Database) -> None:
        _add_what_is_declared(database)

    @steps()
    def tellings_kept_apart(database: Database) -> None:
        _add_what_is_declared(database)

    return steps
