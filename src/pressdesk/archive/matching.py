"""What a field may be asked to match besides one value."""

from __future__ import annotations

from dataclasses import dataclass

from pressdesk.model.kinds import SqlValue


@dataclass(frozen=True, slots=True)
class Between:
    """Any value from ``first`` to ``last``, both included."""

    first: SqlValue
    last: SqlValue


Wanted = SqlValue | Between
"""One value, or a stretch of values."""
