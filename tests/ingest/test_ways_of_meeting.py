"""Every way of telling who met whom, read in releases made by grammar with people of many nations.

No single way may fail often: a new way that releases use is a new line in the tables.
"""

from __future__ import annotations

from collections import Counter

import pytest
from ways_of_meeting import TABLES, Release, releases

from pressdesk.ingest.reading import read_release

ROUNDS = 5
ENOUGH = 0.97
ENOUGH_OF_ONE_WAY = 0.6


def _is_same(one: str, other: str) -> bool:
    first, second = set(one.split()), set(other.split())
    return bool(first and second) and (first <= second or second <= first)


def _faults(release: Release) -> list[str]:
    visit = read_release(release.text).as_document()["visit"]
    faults = []
    if not release.day.isoformat() == visit["date_start"] == visit["date_end"]:
        faults.append("date")
    if not _is_same(release.guest.name, visit["guest"] or ""):
        faults.append("guest")
    if not any(_is_same(host.name, visit["host"] or "") for host in release.hosts):
        faults.append("host")
    if not _has_meetings(release, visit["meetings"]):
        faults.append("meetings")
    people = {person["name"]: (person["country"], person["side"]) for person in visit["participants"]}
    for official in (release.guest, *release.hosts):
        side = "guest" if official is release.guest else "host"
        found = next((told for name, told in people.items() if _is_same(official.name, name)), None)
        if found != (official.country, side):
            faults.append("people")
            break
    return faults


def _has_meetings(release: Release, found: list[dict[str, list[str]]]) -> bool:
    if len(found) != len(release.meetings):
        return False
    return all(
        any(
            len(meeting["participants"]) == len(names)
            and all(any(_is_same(name, other) for other in meeting["participants"]) for name in names)
            for meeting in found
        )
        for names in release.meetings
    )


@pytest.mark.parametrize("language", sorted(TABLES))
def test_meetings_told_in_every_way_are_read_with_days_sides_and_people(language: str) -> None:
    faults: Counter[str] = Counter()
    wrong: Counter[str] = Counter()
    count = 0
    for release in releases(language, ROUNDS):
        found = _faults(release)
        faults.update(found)
        wrong[release.lead] += bool({"meetings", "guest"} & set(found))
        count += 1
    assert all(number <= (1 - ENOUGH) * count for number in faults.values()), faults
    often = [lead for lead, number in wrong.items() if number > (1 - ENOUGH_OF_ONE_WAY) * ROUNDS]
    assert not often
