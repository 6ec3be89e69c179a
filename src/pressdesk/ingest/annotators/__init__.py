"""The fixed row of annotators: each sees the text and what those before it found.

A new annotator is a module with a function ``annotate(text, layers, known)`` and its place in the row.
"""

from __future__ import annotations

from pressdesk.ingest.annotators import genre, people, quotes, speakers
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Annotator, Layers
from pressdesk.ingest.known import KnownNames

ROW: tuple[Annotator, ...] = (
    genre.annotate,
    people.annotate,
    quotes.annotate,
    speakers.annotate,
)


def find_all(text: SourceText, known: KnownNames | None = None) -> Layers:
    """Hand ``text`` along the row and return everything that was found in it."""
    layers = Layers()
    for annotate in ROW:
        layers = layers.with_findings(annotate(text, layers, known or KnownNames()))
    return layers
