"""What is found beside quotes: days, places, kind, sides, meetings in order, figures, reported speech."""

from __future__ import annotations

from datetime import date

import pytest
from case_files import Case, all_cases

from pressdesk.ingest.annotators import find_all
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.draft import VisitDraft
from pressdesk.ingest.facts import Comparator, DateValue, FigureValue
from pressdesk.ingest.reading import read_release

BLINKEN = (
    "28 February 2023\n\nPresident of Kazakhstan Marat Osokin received U.S. Secretary of State Paul "
    "Derring, who"
    " arrived in Astana on an official visit. The U.S. invested over US$62 billion.\n\nIt bears noting "
    "that prior to"
    " the meeting with the Head of State, Paul Derring met with Foreign Minister Timur Abenov. The "
    "parties held talks"
    " at the Ministry of Foreign Affairs.\n\nPaul Derring commended the political reforms in Kazakhstan."
)


def days_in(text: str) -> list[tuple[date, date]]:
    layers = find_all(SourceText.of(text))
    return [(value.first, value.last) for _, value in layers.of(DateValue)]


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("28 February 2023", "2023-02-28", "2023-02-28"),
        ("February 28, 2023", "2023-02-28", "2023-02-28"),
        ("from 27 February to 1 March 2023", "2023-02-27", "2023-03-01"),
        ("June 5–7, 2024", "2024-06-05", "2024-06-07"),
        ("28 февраля 2023 года", "2023-02-28", "2023-02-28"),
        ("с 30 мая по 2 июня 2024 года", "2024-05-30", "2024-06-02"),
        ("1–3 марта 2022 г.", "2022-03-01", "2022-03-03"),
        ("2023 жылғы 28 ақпан", "2023-02-28", "2023-02-28"),
        ("2024 жылғы 30 сәуір – 2 мамыр", "2024-04-30", "2024-05-02"),
        ("2024 жылдың 5-7 маусымында", "2024-06-05", "2024-06-07"),
        ("27-28.02.2023", "2023-02-27", "2023-02-28"),
        ("2023-02-28", "2023-02-28", "2023-02-28"),
    ],
)
def test_a_printed_date_is_read_with_its_range(text: str, first: str, last: str) -> None:
    assert (date.fromisoformat(first), date.fromisoformat(last)) in days_in(f"Astana. {text}, the visit.")


def test_a_year_left_out_is_the_one_nearest_to_the_publication() -> None:
    text = "3 January 2024\n\nOn 28 December the ministers met in Ashgabat."
    assert (date(2023, 12, 28), date(2023, 12, 28)) in days_in(text)


def test_no_date_is_made_of_an_impossible_day() -> None:
    assert days_in("31 February 2023") == []


def test_the_earlier_meeting_comes_first_although_it_is_told_last() -> None:
    draft = read_release(BLINKEN)
    names = [[draft.name_of(key) for key in meeting.participants] for meeting in draft.meetings]
    assert names == [["Paul Derring", "Timur Abenov"], ["Marat Osokin", "Paul Derring"]]
    assert draft.meetings[0].place == "Ministry of Foreign Affairs"
    assert draft.meetings[0].order_cue.startswith("prior to the meeting")


def test_guest_and_host_are_told_by_the_country_that_received() -> None:
    draft = read_release(BLINKEN)
    assert draft.name_of(draft.guest.value) == "Paul Derring"
    assert draft.name_of(draft.host.value) == "Marat Osokin"
    assert (draft.city.value, draft.country.value, draft.kind.value) == ("Astana", "KZ", "official")


@pytest.mark.parametrize(
    ("text", "printed", "value", "unit", "comparator"),
    [
        ("investing over US$62 billion", "over US$62 billion", "62000000000", "USD", Comparator.OVER),
        ("вырос на 21,5% за год", "на 21,5%", "21.5", "%", Comparator.EXACTLY),
        ("превысил 5,2 млрд долларов США", "5,2 млрд долларов США", "5200000000", "USD", Comparator.OVER),
        ("62 миллиард доллардан астам", "62 миллиард доллардан астам", "62000000000", "USD", Comparator.OVER),
        ("300-ден астам кәсіпорын бар", "300-ден астам кәсіпорын", "300", "кәсіпорын", Comparator.OVER),
        ("up to 2 million tonnes of grain", "up to 2 million tonnes", "2000000", "tonnes", Comparator.UP_TO),
        ("at least 1,500 companies", "at least 1,500 companies", "1500", "companies", Comparator.AT_LEAST),
    ],
)
def test_a_figure_keeps_comparator_value_and_unit(
    text: str, printed: str, value: str, unit: str, comparator: Comparator
) -> None:
    source = SourceText.of(text)
    found = [(source.text[f.start : f.end], v) for f, v in find_all(source).of(FigureValue)]
    assert [(words, v.value, v.unit, v.comparator) for words, v in found] == [
        (printed, value, unit, comparator)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "The C5+1 format and the G20 met.",
        "the 30th anniversary and Article 5",
        "at 14:30 on 5 June 2024",
        "call +7 7172 720000",
        "Пресс-релиз № 114, 30-летие отношений",
        "independent for more than 30 years",
        "Resolution 2231 of the Council",
    ],
)
def test_what_is_no_figure_is_left_alone(text: str) -> None:
    assert find_all(SourceText.of(text)).of(FigureValue) == []


def test_reported_speech_is_never_a_quote() -> None:
    draft = read_release(BLINKEN)
    assert draft.quotes == ()
    reported = [(draft.name_of(item.speaker), draft.words(item.content)) for item in draft.reported_speech]
    assert ("Paul Derring", "the political reforms in Kazakhstan") in reported


def test_a_text_without_a_visit_says_so() -> None:
    document = read_release("The new library opens on weekdays and lends books to everybody.").as_document()
    assert document["warnings"][0].startswith("No visit was found in this text")


@pytest.mark.parametrize("case", list(all_cases()), ids=lambda case: case.name)
def test_day_kind_and_country_of_each_hard_case_are_found(case: Case) -> None:
    found = read_release(case.text).as_document()["visit"]
    assert (found["date_start"], found["date_end"]) == (case.visit["date_start"], case.visit["date_end"])
    assert found["kind"] == case.visit["kind"]
    if "country" not in case.loose:
        assert found["place"]["country"] == case.visit["place"]["country"]


def test_a_draft_knows_where_every_value_came_from() -> None:
    draft: VisitDraft = read_release(BLINKEN)
    for value in (draft.date_start, draft.city, draft.kind, draft.guest, *draft.meetings, *draft.figures):
        assert value.trace is not None
        assert 0 <= value.trace.start <= value.trace.end <= len(draft.text)
        assert value.trace.rule


def test_a_leader_without_a_printed_country_has_it_from_the_reference() -> None:
    text = "September 3, 2023\n\nPresident Biden spoke by phone with President Marat Osokin of Kazakhstan."
    countries = {person.name: person.country for person in read_release(text).participants()}
    assert countries == {"Biden": "US", "Marat Osokin": "KZ"}


def test_somebody_only_mentioned_takes_no_part() -> None:
    text = BLINKEN + "\n\nThe new road leads past the house where President of Finland Eero Lahti was born."
    assert "Eero Lahti" not in [person.name for person in read_release(text).participants()]
