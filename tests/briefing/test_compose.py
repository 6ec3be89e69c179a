"""What goes into the briefing on a visit, in which order, in which words."""

from __future__ import annotations

from dataclasses import replace
from decimal import Decimal

import pytest

from pressdesk.archive.database import Archive
from pressdesk.archive.errors import RecordNotFound
from pressdesk.briefing.blocks import Briefing, Quotes, Table
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.compose import with_everything
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.serialise import from_json, to_json
from pressdesk.briefing.typeset import render
from pressdesk.model.figure import Figure
from pressdesk.model.geography import Place, PlaceName
from pressdesk.model.meeting import Meeting
from pressdesk.model.person import Appointment
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

from .conftest import DAY, FiledVisit, pdf_text


def keys(briefing: Briefing) -> list[str]:
    return [section.key for section in briefing.all_sections()]


def quotes_of(briefing: Briefing, key: str = "quotes") -> list[str]:
    return [
        item.words.text
        for section in briefing.all_sections()
        if section.key == key
        for block in section.blocks
        if isinstance(block, Quotes)
        for item in block.items
    ]


def compose(archive: Archive, filed: FiledVisit, options: BriefingRequest, **changes: object) -> Briefing:
    return compose_paper(archive, replace(options, visit=filed.visit.id, **changes)).briefing


def test_the_record_of_a_visit_has_its_sections_in_order(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    assert keys(compose(archive, filed, options)) == [
        "glance",
        "figures",
        "programme",
        "delegations",
        "people",
        "meetings",
        "quotes",
        "lines",
        "documents",
        "photos",
        "sources",
    ]


def test_an_empty_visit_gives_one_page_without_empty_sections(
    archive: Archive, options: BriefingRequest
) -> None:
    visit = Visit()
    archive.save(visit)
    briefing = compose_paper(archive, replace(options, visit=visit.id)).briefing
    text = pdf_text(render(briefing))
    assert keys(briefing) == ["glance"]
    assert "Untitled visit" in text
    assert "Nothing that may be printed is recorded here yet." in text
    assert "Page 1 of 1" in text


def test_an_unknown_visit_is_refused(archive: Archive, options: BriefingRequest) -> None:
    with pytest.raises(RecordNotFound):
        compose_paper(archive, replace(options, visit="no such visit"))


def test_sections_that_are_not_wanted_stay_out(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    briefing = compose(archive, filed, options, sections=("glance", "quotes"))
    assert keys(briefing) == ["glance", "quotes"]


def test_a_coming_visit_gets_its_objective_and_what_was_said_before(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    coming = Visit(
        title=Translated("Next visit"),
        starts_on="2027-05-01",
        guest=filed.visit.guest,
        guest_country=filed.visit.guest_country,
        host_country=filed.visit.host_country,
        objective=Translated("Agree on the next steps."),
        programme_status="planned",
    )
    archive.save(coming)
    briefing = compose_paper(archive, replace(options, visit=coming.id)).briefing
    assert briefing.cover.kind == "Visit briefing"
    assert quotes_of(briefing, "previous") == [filed.blinken_quote.text]
    assert "Agree on the next steps." in pdf_text(render(briefing))
    assert "relations" in keys(briefing)


def test_the_office_is_the_one_of_the_day(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(
        Appointment(person=filed.visit.guest, office=Translated("Professor"), starts_on="2025-01-21"),
        replace(filed.blinken_quote, office_then=Translated()),
    )
    text = pdf_text(render(compose(archive, filed, options, sections=("quotes",))))
    assert "Secretary of State of the United States" in text
    assert "Professor" not in text


def test_a_place_bears_the_name_of_its_day(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(
        PlaceName(
            place=filed.visit.places[0],
            name=Translated("Nur-Sultan"),
            starts_on="2019-03-23",
            ends_on="2022-09-17",
        ),
    )
    assert compose(archive, filed, options).cover.occasion == "Astana, 28 February 2023"
    archive.save(replace(filed.visit, starts_on="2020-02-02", ends_on="2020-02-03"))
    assert compose(archive, filed, options).cover.occasion == "Nur-Sultan, 2–3 February 2020"


@pytest.mark.parametrize(
    ("change", "badge"),
    [
        ({}, "= Verbatim: equals source"),
        ({"text": "It's important"}, "≠ Differs from source"),
        ({"source_ranges": ()}, "– No source to compare with"),
    ],
)
def test_a_quote_shows_whether_it_equals_its_source(
    archive: Archive, filed: FiledVisit, options: BriefingRequest, change: dict[str, object], badge: str
) -> None:
    archive.save(replace(filed.blinken_quote, **change))
    archive.remove(filed.tokayev_quote)
    assert badge in pdf_text(render(compose(archive, filed, options)))


def test_a_quote_equal_but_for_typography_says_so(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.blinken_quote, text=filed.blinken_quote.text.replace("’", "'")))
    assert "≈ Equal but for typography" in pdf_text(render(compose(archive, filed, options)))


def test_reported_speech_is_never_set_as_a_quote(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    reported = Quote(
        visit=filed.visit.id, text="He welcomed the effort.", kind="reported", clearance="cleared"
    )
    archive.save(reported)
    briefing = compose(archive, filed, options)
    assert reported.text not in quotes_of(briefing)
    text = pdf_text(render(briefing))
    assert "He welcomed the effort." in text
    assert "“He welcomed" not in text


def test_of_several_wordings_the_authoritative_one_is_printed(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    variant = replace(
        Quote(),
        visit=filed.visit.id,
        text="Another outlet’s wording.",
        clearance="cleared",
        variant_of=filed.blinken_quote.id,
    )
    archive.save(variant)
    assert variant.text not in quotes_of(compose(archive, filed, options))
    assert variant.text in quotes_of(compose(archive, filed, options, chosen=frozenset({variant.id})))


def test_a_translation_follows_its_original_and_is_marked(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    translation = Quote(
        visit=filed.visit.id,
        text="Ваш визит очень важен",
        language="ru",
        clearance="cleared",
        said_on=DAY,
        translation_of=filed.tokayev_quote.id,
        translator="A. Interpreter",
        translation_status="working",
    )
    archive.save(translation)
    briefing = compose(archive, filed, options, language="ru")
    assert quotes_of(briefing)[:2] == [filed.tokayev_quote.text, translation.text]
    text = pdf_text(render(briefing))
    assert "«Ваш визит очень важен»" in text
    assert "перевод: A. Interpreter · Рабочий" in text


@pytest.mark.parametrize(
    ("language", "comparator", "value", "unit", "words"),
    [
        ("en", "over", "62", "bn USD", "over 62 bn USD"),
        ("ru", "at_least", "1234567.5", "₸", "не менее 1\u00a0234\u00a0567,5 ₸"),
        ("kk", "about", "5000", "", "шамамен 5000"),
        ("en", "exactly", "-3.2", "%", "−3.2 %"),
    ],
)
def test_a_figure_is_worded_in_the_language_of_the_paper(
    archive: Archive,
    options: BriefingRequest,
    language: str,
    comparator: str,
    value: str,
    unit: str,
    words: str,
) -> None:
    visit = Visit(title=Translated("Visit"))
    figure = Figure(
        visit=visit.id, statement=Translated("x"), comparator=comparator, value=Decimal(value), unit=unit
    )
    archive.save(visit, figure)
    briefing = compose_paper(archive, replace(options, visit=visit.id, language=language)).briefing
    assert briefing.lead[0].blocks[0].items[0].value == words  # type: ignore[union-attr]


def test_the_programme_keeps_its_order_and_shows_days_of_a_longer_visit(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(
        replace(filed.visit, ends_on="2023-03-01"),
        Meeting(visit=filed.visit.id, title=Translated("Departure"), held_on="2023-03-01", starts_at="10:00"),
        Meeting(
            visit=filed.visit.id,
            title=Translated("Dinner"),
            held_on=DAY,
            position=3,
            order_as_printed="in the evening",
        ),
    )
    table = next(s for s in compose(archive, filed, options).sections if s.key == "programme").blocks[0]
    assert isinstance(table, Table)
    assert [row.cells[1][0].text for row in table.rows][-3:] == [
        "Reception by the Head of State",
        "Dinner",
        "Departure",
    ]
    assert table.rows[-2].cells[1][1].text == "in the evening"
    assert [line.text for line in table.rows[-2].cells[0]] == ["28 February"]


def test_a_briefing_can_be_kept_as_json_and_printed_again_as_it_was(
    archive: Archive, filed: FiledVisit
) -> None:
    request = with_everything(archive, BriefingRequest(visit=filed.visit.id))
    briefing = compose_paper(archive, request).briefing
    again = from_json(to_json(briefing))
    assert again == briefing
    assert render(again) == render(briefing)


def test_a_table_column_without_content_is_left_out(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    for meeting in archive.find(Meeting, visit=filed.visit.id):
        archive.save(replace(meeting, press_access=""))
    table = next(s for s in compose(archive, filed, options).sections if s.key == "programme").blocks[0]
    assert isinstance(table, Table)
    assert [column.title for column in table.columns] == ["Time", "Item", "Place", "Format"]


def test_an_unnamed_city_is_no_obstacle(archive: Archive, options: BriefingRequest) -> None:
    place = Place()
    visit = Visit(title=Translated("Visit"), places=(place.id,), starts_on="2023")
    archive.save(place, visit)
    assert compose_paper(archive, replace(options, visit=visit.id)).briefing.cover.occasion == "2023"
