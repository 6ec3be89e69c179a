"""A window on an archive with a few visits, quotes, people, and more about a pipeline when asked for."""

from __future__ import annotations

import pytest

from few_visits import archive, session, window  # noqa: F401 - pytest finds fixtures by their names here
from pressdesk.archive.database import Archive
from pressdesk.model.note import Note
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit


@pytest.fixture
def pipeline(archive: Archive) -> Visit:  # noqa: F811 - the fixture is asked for by its name
    """Give a visit with six quotes and a note about a pipeline, by two speakers."""
    visit = Visit(title=Translated("Visit to Rome", "Визит в Рим"), starts_on="2024-04-02", kind="official")
    speakers = [Person(name=Translated("Marat Tokayev")), archive.find(Person)[0]]
    quotes = [
        Quote(
            visit=visit.id,
            text=f"The pipeline number {number} will carry energy.",
            speaker=speakers[number % 2].id,
            said_on="2024-04-02",
            language="en",
        )
        for number in range(6)
    ]
    spoken = Quote(visit=visit.id, text="Токаев доволен переговорами.", language="ru", said_on="2024-04-02")
    note = Note(visit=visit.id, body="Ask about the pipeline again 👍. The pipelines matter.")
    archive.save(visit, *speakers, *quotes, spoken, note, action="Fill in the pipeline")
    return visit
