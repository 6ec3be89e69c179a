"""The archive: one SQLite file, its records, their history, its backups. The only SQL beside search."""
