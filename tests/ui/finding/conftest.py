"""A window on an archive with a visit that speaks of a pipeline in quotes, a note and its source."""

from __future__ import annotations

import pytest

from few_visits import archive, session, window  # noqa: F401 - pytest finds fixtures by their names here
from pressdesk.archive.database import Archive
from pressdesk.model.note import Note
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit


@pytest.fixture
def pipeline(archive: Archive) -> Visit:  # noqa: F811 - the fixture is asked for by its name
    """Give a visit with a source, three quotes from it and a note."""
    visit = Visit(title=Translated("Visit to Rome"), starts_on="2024-04-02", kind="official")
    words = [f"The pipeline number {number} will carry energy." for number in range(3)]
    text = "👍 Press release\n\n" + "\n\n".join(words) + "\n\nBoth pipelines matter."
    source = Source(visit=visit.id, title="Release", text=text, language="en")
    quotes = [
        Quote(
            visit=visit.id,
            text=said,
            language="en",
            said_on="2024-04-02",
            source=source.id,
            source_ranges=((text.index(said), text.index(said) + len(said)),),
        )
        for said in words
    ]
    note = Note(visit=visit.id, body="Ask about the pipeline again 👍. The pipelines matter.")
    archive.save(visit, source, *quotes, note, action="Fill in the pipeline")
    return visit
