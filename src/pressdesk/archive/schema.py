"""From the declarations to tables: one table a record class, one for each field that links to several."""

from __future__ import annotations

from collections.abc import Iterator

from pressdesk.archive.driver import Connection
from pressdesk.model.fields import FieldSpec, Kind
from pressdesk.model.kinds import Column, conversion, link_table
from pressdesk.model.record import Record
from pressdesk.model.registry import RECORDS

APPLICATION_ID = 0x50524553
"""``PRES`` in ASCII, written into the file's header (SQLite's ``application_id``)."""

_COMMON = (
    "id TEXT PRIMARY KEY NOT NULL",
    "created_at TEXT NOT NULL",
    "modified_at TEXT NOT NULL",
    "removed_at TEXT",
    "versions TEXT NOT NULL",
)

_OWN_TABLES = (
    """CREATE TABLE IF NOT EXISTS archive_setting (
        name TEXT PRIMARY KEY NOT NULL,
        value TEXT
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS change (
        id TEXT PRIMARY KEY NOT NULL,
        node TEXT NOT NULL,
        stamp INTEGER NOT NULL,
        author TEXT NOT NULL,
        group_id TEXT NOT NULL,
        action TEXT NOT NULL,
        record_type TEXT NOT NULL,
        record_id TEXT NOT NULL,
        doc TEXT NOT NULL,
        base TEXT NOT NULL,
        previous_hash TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    """CREATE TABLE IF NOT EXISTS field_guide (
        table_name TEXT NOT NULL,
        column_name TEXT NOT NULL,
        label TEXT NOT NULL,
        help TEXT NOT NULL,
        PRIMARY KEY (table_name, column_name)
    ) STRICT, WITHOUT ROWID""",
    "CREATE INDEX IF NOT EXISTS change_by_record ON change (record_id, stamp)",
    "CREATE INDEX IF NOT EXISTS change_by_group ON change (group_id)",
    "CREATE INDEX IF NOT EXISTS change_by_node ON change (node, stamp)",
)


_COLUMNS: dict[str, tuple[Column, ...]] = {}
"""The columns of each table, worked out once."""

_VIEWS = (
    """CREATE VIEW IF NOT EXISTS visits_at_a_glance AS
        SELECT visit.id, visit.reference, visit.starts_on, visit.ends_on,
            coalesce(visit.title_en, visit.title_ru, visit.title_kk) AS title, kind.name_en AS kind,
            coalesce(guest.name_en, guest.name_ru, guest.name_kk) AS guest, country.name_en AS guest_country,
            coalesce(host.name_en, host.name_ru, host.name_kk) AS host
        FROM visit
        LEFT JOIN term AS kind ON kind.id = visit.kind
        LEFT JOIN person AS guest ON guest.id = visit.guest
        LEFT JOIN country ON country.id = visit.guest_country
        LEFT JOIN person AS host ON host.id = visit.host
        WHERE visit.removed_at IS NULL""",
    """CREATE VIEW IF NOT EXISTS quotes_with_speakers AS
        SELECT quote.id, quote.said_on,
            coalesce(speaker.name_en, speaker.name_ru, speaker.name_kk) AS speaker,
            coalesce(quote.office_then_en, quote.office_then_ru, quote.office_then_kk) AS office_then,
            quote.text, quote.language, clearance.name_en AS clearance, source.title AS source,
            source.address AS source_address, quote.visit AS visit_id
        FROM quote
        LEFT JOIN person AS speaker ON speaker.id = quote.speaker
        LEFT JOIN term AS clearance ON clearance.id = quote.clearance
        LEFT JOIN source ON source.id = quote.source
        WHERE quote.removed_at IS NULL""",
)


def columns_of(record_class: type[Record]) -> tuple[Column, ...]:
    """Give the columns of a record class's declared fields."""
    if record_class.table not in _COLUMNS:
        _COLUMNS[record_class.table] = tuple(
            column for spec in record_class.fields() for column in conversion(spec).columns(spec)
        )
    return _COLUMNS[record_class.table]


def links_of(record_class: type[Record]) -> tuple[FieldSpec, ...]:
    """Give the fields that link to several records and so have a table of their own."""
    return tuple(spec for spec in record_class.fields() if spec.kind is Kind.LINKS)


def create_statements(record_class: type[Record]) -> Iterator[str]:
    """Give the statements that make a record class's tables and its indexes: on links, keys, digests, days.

    Links are checked at commit, so that records may be written in any order within a transaction; nothing
    cascades, since every table may hold typed text.
    """
    table = record_class.table
    body = ", ".join([*_COMMON, *(_definition(column) for column in columns_of(record_class))])
    yield f"CREATE TABLE IF NOT EXISTS {table} ({body}) STRICT"
    for column in columns_of(record_class):
        if column.references and column.references != "term":
            yield (
                f"CREATE INDEX IF NOT EXISTS {table}_by_{column.name} "
                f"ON {table} ({column.name}) WHERE {column.name} IS NOT NULL"
            )
    for spec in record_class.fields():
        if spec.keyed or spec.kind is Kind.DIGEST or (spec.kind is Kind.DATE and spec.listed):
            yield f"CREATE INDEX IF NOT EXISTS {table}_by_{spec.name} ON {table} ({spec.name})"
    for spec in links_of(record_class):
        name = link_table(table, spec)
        yield (
            f"CREATE TABLE IF NOT EXISTS {name} ("
            f"owner TEXT NOT NULL REFERENCES {table} (id) DEFERRABLE INITIALLY DEFERRED, "
            f"position INTEGER NOT NULL, "
            f"target TEXT NOT NULL REFERENCES {spec.target} (id) DEFERRABLE INITIALLY DEFERRED, "
            f"PRIMARY KEY (owner, position)) STRICT, WITHOUT ROWID"
        )
        yield f"CREATE INDEX IF NOT EXISTS {name}_by_target ON {name} (target)"


def create_tables(connection: Connection) -> None:
    """Make every table and view that is missing, and the guide that explains the columns to other tools."""
    for statement in _OWN_TABLES:
        connection.execute(statement)
    for record_class in RECORDS:
        for statement in create_statements(record_class):
            connection.execute(statement)
    for statement in _VIEWS:
        connection.execute(statement)
    write_field_guide(connection)


def write_field_guide(connection: Connection) -> None:
    """Say in the archive itself what each column holds, for whoever opens it with another tool."""
    connection.executemany(
        "INSERT OR REPLACE INTO field_guide (table_name, column_name, label, help) VALUES (?, ?, ?, ?)",
        [
            (record_class.table, column.name, f"{record_class.label}: {spec.label}", spec.help)
            for record_class in RECORDS
            for spec in record_class.fields()
            for column in conversion(spec).columns(spec)
        ],
    )


def add_missing_columns(connection: Connection, record_class: type[Record]) -> None:
    """Add the table, columns, link tables and indexes of newly declared fields to an older archive."""
    present = {row[1] for row in connection.execute(f"PRAGMA table_info({record_class.table})")}
    for column in columns_of(record_class):
        if present and column.name not in present:
            connection.execute(f"ALTER TABLE {record_class.table} ADD COLUMN {_definition(column)}")
    for statement in create_statements(record_class):
        connection.execute(statement)


def _definition(column: Column) -> str:
    definition = f"{column.name} {column.sql_type}"
    if column.references:
        definition += f" REFERENCES {column.references} (id) DEFERRABLE INITIALLY DEFERRED"
    return definition
