"""Lists leave the archive as workbook, as comma-separated values and as calendar."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence
from datetime import date, datetime
from decimal import Decimal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from icalendar import Calendar
from openpyxl import load_workbook

from pressdesk.archive.database import Archive
from pressdesk.briefing.calendar_file import write_calendar
from pressdesk.briefing.csv_file import write_csv
from pressdesk.briefing.listing import Listing
from pressdesk.briefing.spreadsheet import write_workbook
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Place
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.record import Record
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

HOSTILE = '=HYPERLINK("http://example.org"; "A & B")'


@pytest.fixture
def visit(archive: Archive) -> Visit:
    place = Place(name=Translated("Astana", "Астана", "Астана"))
    guest = Person(name=Translated("Antony Blinken", "Энтони Блинкен"), remarks="Never print this.")
    visit = Visit(
        title=Translated("Visit; of a Secretary, to\\Astana", "Визит"),
        starts_on="2023-02-27",
        ends_on="2023-02-28",
        kind="official",
        guest=guest.id,
        places=(place.id,),
        handling="press_service",
        remarks="Internal remark",
    )
    meeting = Meeting(
        visit=visit.id, title=Translated("Talks"), held_on="2023-02-28", starts_at="10:30", ends_at="11:15"
    )
    archive.save(place, guest, visit, meeting)
    return visit


def rows_of(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8-sig"), newline="")))


def listed(archive: Archive, *records: Record) -> Listing:
    archive.save(*records)
    return Listing(archive, type(records[0]), [record.id for record in records], "en")


def test_workbook_holds_days_as_days_and_names_as_words(archive: Archive, visit: Visit) -> None:
    listing = Listing(archive, Visit, [visit.id], "en")
    sheet = load_workbook(io.BytesIO(write_workbook(listing))).active
    row = dict(zip(listing.headings, [cell.value for cell in sheet[2]], strict=True))
    assert row["From"] == datetime(2023, 2, 27)
    assert row["Kind"] == "Official visit"
    assert row["Guest"] == "Antony Blinken"
    assert row["Places"] == "Astana"


def test_same_list_gives_the_same_workbook(archive: Archive, visit: Visit) -> None:
    listing = Listing(archive, Visit, [visit.id], "ru")
    assert write_workbook(listing) == write_workbook(listing)


def test_nothing_internal_leaves_in_any_list(archive: Archive, visit: Visit) -> None:
    listing = Listing(archive, Visit, [visit.id], "en")
    people = Listing(archive, Person, [visit.guest], "en")
    for content in (
        write_csv(listing),
        write_csv(people),
        b"".join(str(cell).encode() for row in people.rows() for cell in row),
        write_calendar(archive, [visit.id], "en"),
    ):
        assert b"Internal remark" not in content
        assert b"Never print this" not in content


@pytest.mark.parametrize("words", [HOSTILE, "+1", "-1", "@SUM(A1)", "\tx"])
def test_no_cell_becomes_a_formula(words: str, archive: Archive) -> None:
    listing = listed(archive, Quote(text=words))
    column = listing.headings.index("Words")
    assert rows_of(write_csv(listing))[1][column] == f"'{words}"
    cell = load_workbook(io.BytesIO(write_workbook(listing))).active.cell(2, column + 1)
    assert cell.data_type != "f"
    assert cell.value.strip() == words.strip()


def test_a_day_known_in_part_stays_as_it_is_written(archive: Archive) -> None:
    listing = listed(archive, Visit(title=Translated("Visit"), starts_on="1991-05~", ends_on="1866-01-09"))
    sheet = load_workbook(io.BytesIO(write_workbook(listing))).active
    row = dict(zip(listing.headings, [cell.value for cell in sheet[2]], strict=True))
    assert (row["From"], row["To"]) == ("1991-05~", "1866-01-09")


def test_figures_are_numbers(archive: Archive) -> None:
    listing = listed(archive, Figure(statement=Translated("Investment"), value=Decimal("62.5")))
    sheet = load_workbook(io.BytesIO(write_workbook(listing))).active
    assert sheet.cell(2, listing.headings.index("Value") + 1).value == 62.5


def test_progress_is_told_and_can_stop_the_list(archive: Archive, visit: Visit) -> None:
    class Stopped(Exception):
        pass

    def stop(done: int, of: int) -> None:
        assert (done, of) == (1, 1)
        raise Stopped

    with pytest.raises(Stopped):
        write_csv(Listing(archive, Visit, [visit.id], "en"), stop)


def test_calendar_holds_the_visit_and_its_meeting(archive: Archive, visit: Visit) -> None:
    calendar = Calendar.from_ical(write_calendar(archive, [visit.id], "en"))
    whole, talks = calendar.walk("VEVENT")
    assert whole["SUMMARY"] == "Visit; of a Secretary, to\\Astana"
    assert (whole.decoded("DTSTART"), whole.decoded("DTEND")) == (date(2023, 2, 27), date(2023, 3, 1))
    assert whole["STATUS"] == "CONFIRMED"
    assert whole["CLASS"] == "CONFIDENTIAL"
    assert whole["LOCATION"] == "Astana"
    assert talks.decoded("DTSTART") == datetime(2023, 2, 28, 10, 30)
    assert talks.decoded("DTEND") == datetime(2023, 2, 28, 11, 15)
    assert talks["RELATED-TO"] == whole["UID"]


def test_a_planned_visit_in_some_month_is_tentative(archive: Archive) -> None:
    visit = Visit(title=Translated("Visit"), starts_on="2027-02", programme_status="planned")
    archive.save(visit)
    (event,) = Calendar.from_ical(write_calendar(archive, [visit.id], "kk")).walk("VEVENT")
    assert (event.decoded("DTSTART"), event.decoded("DTEND")) == (date(2027, 2, 1), date(2027, 3, 1))
    assert event["STATUS"] == "TENTATIVE"


@given(
    titles=st.lists(
        st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1), min_size=1, max_size=3
    )
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_title_comes_back_from_the_calendar(archive: Archive, titles: Sequence[str]) -> None:
    visits = [Visit(title=Translated(title), starts_on="2024-01-01") for title in titles]
    archive.save(*visits)
    content = write_calendar(archive, [visit.id for visit in visits], "en")
    assert all(len(line) <= 75 for line in content.split(b"\r\n"))
    events = Calendar.from_ical(content).walk("VEVENT")
    assert [str(event["SUMMARY"]) for event in events] == titles
