"""Identities that can be minted on any machine without asking another."""

from __future__ import annotations

from datetime import UTC, datetime


def new_id() -> str:
    """Give a new UUIDv7 (RFC 9562) as text: unique everywhere and in order of creation."""
    from uuid6 import uuid7  # reads all installed packages' metadata: tens of milliseconds and 10 MiB

    return str(uuid7())


def now() -> str:
    """Give the present moment in UTC as ISO 8601 with milliseconds, e.g. ``2023-02-28T09:15:00.000Z``."""
    return datetime.now(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")
