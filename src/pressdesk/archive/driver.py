"""The one SQLite of the process, given to sqlite-utils as well.

``sqlcipher3`` brings a recent SQLite (plain without a key). Versions before 3.51.3 can corrupt an archive in
WAL mode when two connections write and checkpoint at one moment, so an older one is refused. Registering it
under the name that sqlite-utils looks for first keeps a second SQLite library out of the process, which
would break the file locks of the first.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

import sqlcipher3
from sqlcipher3 import dbapi2

from pressdesk.errors import PressdeskError

if TYPE_CHECKING:
    from sqlite_utils import Database

sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

Connection = Any
"""A connection of the driver; it ships no types."""

DatabaseError: type[Exception] = dbapi2.DatabaseError
OperationalError: type[Exception] = dbapi2.OperationalError

_OLDEST_SAFE = (3, 51, 3)


def sqlite_version() -> str:
    """Give the version of the SQLite in use."""
    return str(dbapi2.sqlite_version)


def require_safe_sqlite() -> None:
    """Refuse an SQLite that can corrupt an archive in WAL mode."""
    if tuple(int(part) for part in sqlite_version().split(".")) < _OLDEST_SAFE:
        raise PressdeskError(
            f"This installation carries SQLite {sqlite_version()}, too old to keep an archive safely.",
            hint="Install Pressdesk again from its own installer.",
        )


def connect(path: Path, *, read_only: bool = False, immutable: bool = False) -> Connection:
    """Open a connection with the pragmas that every part of Pressdesk relies on.

    ``immutable`` reads a file that nobody writes, in a folder where not even the WAL index may be made.
    """
    require_safe_sqlite()
    mode = "ro" if read_only else "rwc"
    uri = f"{_uri(path)}?mode={mode}" + ("&immutable=1" if immutable else "")
    connection = dbapi2.connect(uri, uri=True, isolation_level=None, check_same_thread=False, timeout=5.0)
    connection.execute("PRAGMA foreign_keys = ON")
    connection.execute("PRAGMA temp_store = MEMORY")
    connection.execute("PRAGMA cache_size = -32768")
    connection.execute("PRAGMA mmap_size = 2147483648")
    connection.execute("PRAGMA trusted_schema = OFF")
    if not read_only:
        connection.execute("PRAGMA synchronous = FULL")
    return connection


def _uri(path: Path) -> str:
    """Give the file's URI as SQLite wants it: with an empty authority, also for a Windows network path."""
    absolute = path.absolute().as_posix()
    return f"file://{'' if absolute.startswith('/') else '/'}{quote(os.fsencode(absolute))}"


def utilities(connection: Connection) -> Database:
    """Give sqlite-utils' view of a connection; imported on demand, since it is slow to import."""
    from sqlite_utils import Database

    return Database(connection)
