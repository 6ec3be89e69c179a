"""Reading an archive of an older format that may not be migrated: it lies where nobody may write.

What it lacks is lent by temporary views and tables of the connection. They bear the names of the real ones,
which SQLite resolves to the temporary schema first, so that nothing else need know of it.
"""

from __future__ import annotations

from pressdesk.archive.driver import Connection
from pressdesk.archive.schema import columns_of, create_statements, links_of
from pressdesk.model.kinds import link_table
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS


def lend_missing(connection: Connection) -> None:
    """Let every declared column and table be read through this connection; the file is not touched."""
    present = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    for record_class in RECORDS:
        tables = [record_class.table, *(link_table(record_class.table, s) for s in links_of(record_class))]
        for table in tables:
            if table not in present:
                _lend_table(connection, record_class, table)
        if record_class.table in present:
            _lend_columns(connection, record_class)


def _lend_table(connection: Connection, record_class: type[Record], table: str) -> None:
    beginning = f"CREATE TABLE IF NOT EXISTS {table} ("
    for statement in create_statements(record_class):
        if statement.startswith(beginning):
            connection.execute(statement.replace("CREATE TABLE", "CREATE TEMP TABLE", 1))


def _lend_columns(connection: Connection, record_class: type[Record]) -> None:
    table = record_class.table
    present = {row[1] for row in connection.execute(f"PRAGMA main.table_info({table})")}
    missing = [column.name for column in columns_of(record_class) if column.name not in present]
    if missing:
        lent = ", ".join(f"NULL AS {name}" for name in missing)
        connection.execute(f"CREATE TEMP VIEW {table} AS SELECT rowid AS rowid, *, {lent} FROM main.{table}")
