"""A window on an archive in which sources disagree about a day of a visit and about a figure."""

from __future__ import annotations

from told_twice import archive, session, told, window  # noqa: F401 - pytest finds fixtures by their names here
