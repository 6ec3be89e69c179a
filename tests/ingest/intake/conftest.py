"""A folder of short made-up releases, and an archive to take them in."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pressdesk.archive.database import Archive
from pressdesk.opening import create_archive


def release(number: int) -> str:
    """Write a release that differs from all others in day, guest and amount."""
    return (
        f"Foreign Minister received Ambassador No. {number}\n\n"
        f"On {number % 28 + 1} March 2021 Foreign Minister Arman Saparov received Eeva Lahtinen, "
        f"Foreign Minister of Finland, in Astana. Trade reached ${number + 100} million.\n\n"
        f"“We shall open {number + 2} new plants,” Arman Saparov said.\n"
    )


@pytest.fixture
def folder_of(tmp_path: Path) -> Callable[[int], Path]:
    """Make a folder with so many releases, half of them in a folder within."""

    def make(count: int) -> Path:
        folder = tmp_path / "releases"
        (folder / "older").mkdir(parents=True, exist_ok=True)
        for number in range(count):
            place = folder / "older" if number % 2 else folder
            (place / f"release-{number:04}.txt").write_text(release(number), encoding="utf-8")
        return folder

    return make


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened
