"""The fixed row of annotators: each sees the text and what those before it found.

A new annotator is a module with a function ``annotate(text, layers, known)`` and its place in the row.
"""

from __future__ import annotations

from pressdesk.ingest.annotators import (
    agreements,
    captions,
    dates,
    figures,
    genre,
    meetings,
    organisations,
    people,
    places,
    quotes,
    reported_speech,
    sides,
    speakers,
    topics,
    visit_days,
    visit_kind,
    visit_place,
)
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Annotator, Layers
from pressdesk.ingest.kazakh_latin import in_cyrillic, in_print
from pressdesk.ingest.known import KnownNames

ROW: tuple[Annotator, ...] = (
    genre.annotate,
    places.annotate,
    people.annotate,
    quotes.annotate,
    speakers.annotate,
    dates.annotate,
    visit_place.annotate,
    visit_kind.annotate,
    visit_days.annotate,
    meetings.annotate,
    reported_speech.annotate,
    sides.annotate,
    figures.annotate,
    topics.annotate,
    organisations.annotate,
    agreements.annotate,
    captions.annotate,
)


def find_all(text: SourceText, known: KnownNames | None = None) -> Layers:
    """Hand ``text`` along the row and return everything that was found in it."""
    read = in_cyrillic(text)
    layers = _along_the_row(read or text, known or KnownNames())
    if read is None:
        return layers
    return Layers().with_findings(in_print(finding, text, read) for finding in layers.findings)


def _along_the_row(text: SourceText, known: KnownNames) -> Layers:
    layers = Layers()
    for annotate in ROW:
        layers = layers.with_findings(annotate(text, layers, known))
    return layers
