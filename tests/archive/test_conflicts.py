"""Settling what sources say of one field."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pressdesk.archive.conflicts import conflict_of, open_conflicts, settle
from pressdesk.archive.database import Archive
from pressdesk.model.assertion import Assertion
from pressdesk.model.meeting import Meeting
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit
from pressdesk.opening import create_archive


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    with create_archive(tmp_path / "desk.pressdesk") as opened:
        yield opened


def test_settled_order_of_two_meetings_settles_that_of_both(archive: Archive) -> None:
    visit = Visit(title=Translated("A visit"))
    first = Meeting(visit=visit.id, title=Translated("Talks"), position=1)
    second = Meeting(visit=visit.id, title=Translated("An audience"), position=2)
    archive.save(visit, first, second, action="Fill in")
    for meeting, told in ((first, 2), (second, 1)):
        for place in (meeting.position, told):
            archive.save(
                Assertion(
                    record_type="meeting",
                    record_id=meeting.id,
                    field_name="position",
                    value=f'"{place}"',
                    chosen=place == meeting.position,
                ),
                action="Fill in",
            )
    (conflict,) = open_conflicts(archive, first)
    with archive.transaction("Settle") as transaction:
        settle(archive, transaction, conflict, conflict.contenders[1], "The programme says so")
    assert [archive.get(Meeting, meeting.id).position for meeting in (first, second)] == [2, 1]
    assert archive.count(Assertion, settled=False) == 0
    archive.revert(transaction.group_id, "Undo")
    assert [archive.get(Meeting, meeting.id).position for meeting in (first, second)] == [1, 2]
    assert archive.count(Assertion, settled=False) == 4


def test_later_source_with_another_value_opens_a_settled_conflict_again(archive: Archive) -> None:
    visit = Visit(title=Translated("A visit"), starts_on="2024-05-14")
    one, other, third = (
        Assertion(record_type="visit", record_id=visit.id, field_name="starts_on", value=f'"2024-05-{day}"')
        for day in (14, 13, 12)
    )
    archive.save(visit, one, other, action="Fill in")
    conflict = conflict_of(archive, one)
    with archive.transaction("Settle") as transaction:
        settle(archive, transaction, conflict, conflict.contenders[0], "")
    assert conflict_of(archive, one).is_settled
    archive.save(third, action="Fill in")
    assert [len(conflict.contenders) for conflict in open_conflicts(archive, visit)] == [3]
