"""An archive on disk whose index follows every write."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.search.finder import Finder
from pressdesk.search.index import SearchIndex, attach

sys.path.insert(0, str(Path(__file__).parent))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """A new archive, searched from its first record on."""
    with Archive.create(tmp_path / "desk.pressdesk") as opened:
        attach(opened)
        yield opened


@pytest.fixture
def index(archive: Archive) -> SearchIndex:
    """The archive's index."""
    return SearchIndex(archive)


@pytest.fixture
def finder(archive: Archive) -> Iterator[Finder]:
    """A finder on a connection of its own."""
    connection = archive.reader()
    yield Finder(connection)
    connection.close()


@pytest.fixture
def found(finder: Finder) -> Callable[..., list[str]]:
    """Gives the texts of the hits for a query."""
    return lambda query, **options: [hit.text for hit in finder.find(query, **options).hits]
