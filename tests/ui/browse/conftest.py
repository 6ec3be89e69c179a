"""A window on an archive with a few visits, a quote and a person."""

from __future__ import annotations

from few_visits import archive, session, window  # noqa: F401 - pytest finds fixtures by their names here
