"""Placeholder of the row, filled in the next commit."""

from __future__ import annotations

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Finding, Layers
from pressdesk.ingest.known import KnownNames


def annotate(text: SourceText, layers: Layers, known: KnownNames) -> list[Finding]:
    """Find nothing yet."""
    return []
