"""The promise that everything else rests on: a quote's text is a slice of the kept text."""

from __future__ import annotations

from pressdesk.errors import PressdeskError
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Finding, QuoteValue, UtteranceValue


class StrayRangeError(PressdeskError):
    """A finding points outside the text: a fault in a rule, never in the release."""

    def __init__(self, finding: Finding, length: int) -> None:
        super().__init__(
            "A quote was found at a place that the text does not have.",
            hint="Mark the quote by hand, and report the release to the makers of Pressdesk.",
            detail=f"{finding.rule}: {finding.start}-{finding.end} of {length}",
        )


def assert_inside(text: SourceText, finding: Finding) -> None:
    """Raise unless all parts are non-empty, in order and inside the text."""
    value = finding.value
    if not isinstance(value, (UtteranceValue, QuoteValue)):
        return
    position = 0
    for start, end in value.parts:
        if not position <= start < end <= len(text.text):
            raise StrayRangeError(finding, len(text.text))
        position = end
