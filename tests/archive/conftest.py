"""A real archive on disk, and a small visit in it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.source import Source
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with Archive.create(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def visit(archive: Archive) -> Visit:
    """A filed visit with a guest, a topic, a source and a quote."""
    guest = Person(name=Translated("Elsa Lindqvist", "Эльза Линдквист"), spellings=("Elza Lindkvist",))
    topic = Topic(name=Translated("Energy", "Энергетика", "Энергетика"))
    visit = Visit(
        title=Translated("Working visit of the Foreign Minister"),
        starts_on="2024-05-14",
        ends_on="2024-05-15",
        kind="working",
        guest=guest.id,
        topics=(topic.id,),
    )
    source = Source(visit=visit.id, title="A release", text="She said: “We shall build the port together.”")
    quote = Quote(
        visit=visit.id,
        text="We shall build the port together.",
        speaker=guest.id,
        source=source.id,
        source_ranges=((11, 44),),
    )
    archive.save(guest, topic, visit, source, quote, action="File the visit")
    return archive.get(Visit, visit.id)
