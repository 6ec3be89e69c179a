"""A name after a dash that signs a quote: “…” – Name, office, on the same line or the next."""

from __future__ import annotations

import re

from pressdesk.ingest.attribution.cues import cues_in
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.finding import Range

DASH = re.compile(r"[.,]?[ \u00a0]*[–—―−-]{1,2}[ \u00a0]*(?=[^\s–—-])")
LONGEST = 240


def signature_after(text: SourceText, offset: int) -> Range | None:
    """Return the range of the signature that follows a closing mark ending at ``offset``, or None."""
    index = text.index_at(max(offset - 1, 0))
    line = text.paragraphs[index]
    dash = DASH.match(text.text, offset, line.end)
    if (
        dash is None
        and not text.text[offset : line.end].strip(" .\u00a0")
        and index + 1 < len(text.paragraphs)
    ):
        line = text.paragraphs[index + 1]
        dash = DASH.match(text.text, line.start, line.end)
    if dash is None or line.end - dash.end() > LONGEST or not text.text[dash.end()].isupper():
        return None
    if cues_in(text.text, dash.end(), line.end, line.language):
        return None
    return dash.end(), line.end
