"""A session on a real archive with a small visit."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from filed_visit import Filed, file_visit
from pressdesk.archive.database import Archive
from pressdesk.opening import create_archive
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Preferences


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def session(archive: Archive, qapp: object) -> Session:
    return Session(archive, Preferences())


@pytest.fixture
def filed(archive: Archive) -> Filed:
    return file_visit(archive)
