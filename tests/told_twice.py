"""Fixtures: a window on an archive in which sources disagree about a day of a visit and about a figure."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from pressdesk.archive.database import Archive
from pressdesk.model.assertion import Assertion
from pressdesk.model.disputed import kept_value
from pressdesk.model.figure import Figure
from pressdesk.model.record import Record
from pressdesk.model.source import Source
from pressdesk.model.values import Language, Translated
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive
from pressdesk.ui import i18n
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.session import Session
from pressdesk.ui.settings.preferences import Appearance, Preferences
from pressdesk.ui.theme import apply_theme
from shown_window import shown_window

FIRST = "The Minister came on 14 May. Trade stood at $210 million."
SECOND = "The Minister came on 13 May. Trade stood at $230 million."


@dataclass(frozen=True, slots=True)
class Told:
    """A visit and its figure, and the two texts that tell of them differently."""

    visit: Visit
    figure: Figure
    first: Source
    second: Source


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


@pytest.fixture
def told(archive: Archive) -> Told:
    visit = Visit(title=Translated("Visit of the Minister", "Визит министра"), starts_on="2024-05-14")
    first = Source(visit=visit.id, title="The guest's release", text=FIRST, language="en")
    second = Source(visit=visit.id, title="The host's release", text=SECOND, language="en")
    figure = Figure(
        visit=visit.id, statement=Translated("Trade"), as_printed="$210 million", value=Decimal(210_000_000),
        unit="USD", source=first.id, source_ranges=_place(FIRST, "$210 million"),
    )  # fmt: skip
    archive.save(
        visit, first, second, figure,
        _saying(visit, "starts_on", "2024-05-14", first, "14 May", chosen=True),
        _saying(visit, "starts_on", "2024-05-13", second, "13 May"),
        _saying(figure, "value", Decimal(210_000_000), first, "$210 million", chosen=True),
        _saying(figure, "value", Decimal(230_000_000), second, "$230 million"),
        action="Fill the archive",
    )  # fmt: skip
    return Told(visit, figure, first, second)


@pytest.fixture
def session(archive: Archive, told: Told, qapp: QApplication) -> Iterator[Session]:
    i18n.speak(Language.ENGLISH)
    apply_theme(qapp, Appearance.LIGHT)
    session = Session(archive, Preferences())
    yield session
    session.jobs.close()
    i18n.speak(Language.ENGLISH)


@pytest.fixture
def window(session: Session, qtbot: QtBot) -> MainWindow:
    return shown_window(session, qtbot, rows=1)


def _saying(
    record: Record, field: str, value: object, source: Source, words: str, *, chosen: bool = False
) -> Assertion:
    return Assertion(
        record_type=record.table,
        record_id=record.id,
        field_name=field,
        value=kept_value(record.spec(field), value),
        source=source.id,
        source_ranges=_place(source.text, words),
        chosen=chosen,
    )


def _place(text: str, words: str) -> tuple[tuple[int, int], ...]:
    start = text.index(words)
    return ((start, start + len(words)),)
