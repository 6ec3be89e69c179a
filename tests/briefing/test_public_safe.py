"""A public-safe paper of any kind holds nothing that is not public, whatever was chosen."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import candidates, compose, with_everything
from pressdesk.briefing.request import BriefingKind, Extent
from pressdesk.briefing.typeset import render
from pressdesk.model.document import LineToTake, Release
from pressdesk.model.enquiry import Enquiry
from pressdesk.model.meeting import Meeting
from pressdesk.model.values import Translated
from pressdesk.model.visit import Visit

from .conftest import DAY, FiledVisit, pdf_text, request_of
from .test_firewall import RESTRICTED, everything_in

DESKS_OWN = (
    "pale-moon objective",
    "dark-sea summary",
    "shut-gate talks",
    "sharp-thorn answer",
    "sharp-thorn question",
    "low-cloud enquiry",
    "low-cloud reply",
    "thin-ice draft",
    "late-train plan",
    "hushed-hall letter",
    "far-hill reader",
    "near-lake writer",
)


@pytest.fixture
def restricted(archive: Archive, filed: FiledVisit) -> FiledVisit:
    visit, topic = filed.visit, filed.visit.topics[0]
    archive.save(
        replace(
            visit,
            objective=Translated("The pale-moon objective."),
            summary=Translated("The dark-sea summary."),
            remarks="The hushed-hall letter.",
        ),
        Meeting(
            visit=visit.id,
            title=Translated("Talks"),
            press_access="closed",
            summary=Translated("shut-gate talks"),
        ),
        LineToTake(
            visit=visit.id,
            topic=topic,
            text=Translated("The sharp-thorn answer."),
            question=Translated("The sharp-thorn question?"),
            stance="defensive",
            cleared_by="Somebody",
        ),
        Enquiry(
            visit=visit.id,
            topics=(topic,),
            question="The low-cloud enquiry?",
            answer="The low-cloud reply.",
            cleared_by="Somebody",
            received_on=DAY,
        ),
        Release(
            visit=visit.id, title=Translated("The thin-ice draft"), status="draft", body="thin-ice draft"
        ),
        Visit(
            title=Translated("The late-train plan"),
            starts_on="2027-09-01",
            guest=visit.guest,
            guest_country=visit.guest_country,
            host_country=visit.host_country,
            programme_status="planned",
            handling="official_use",
        ),
        replace(filed.stale_figure, topics=(topic,), country=visit.guest_country),
        replace(filed.unchecked_quote, topics=(topic,)),
        replace(filed.embargoed_quote, topics=(topic,)),
        replace(filed.note, topics=(topic,)),
    )
    return filed


@pytest.mark.parametrize("extent", list(Extent))
@pytest.mark.parametrize("kind", list(BriefingKind))
def test_no_byte_of_a_public_safe_paper_is_restricted(
    archive: Archive, restricted: FiledVisit, kind: str, extent: str
) -> None:
    request = request_of(
        kind,
        restricted,
        extent=extent,
        covering_note="The hushed-hall letter.",
        prepared_for="far-hill reader",
        prepared_by="near-lake writer",
    )
    everything = with_everything(archive, request)
    composition = compose(archive, everything.with_changes(public_safe=True))
    pdf = render(composition.briefing)
    inside, text = everything_in(pdf), pdf_text(pdf)
    for words in (*RESTRICTED, *DESKS_OWN):
        assert words not in text
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert words.encode(encoding) not in inside
            assert words.encode(encoding).hex().encode() not in inside.lower()
    assert composition.released_by_choice == ()
    assert composition.briefing.handling.text == "Public"


@pytest.mark.parametrize("kind", ["visit", "country", "topic", "press", "quotes", "counterpart"])
def test_what_is_kept_from_the_public_stands_in_the_desks_own_paper(
    archive: Archive, restricted: FiledVisit, kind: str
) -> None:
    request = with_everything(archive, request_of(kind, restricted, extent=Extent.FULL))
    composition = compose(archive, request)
    assert "quiet-lake" in pdf_text(render(composition.briefing))
    assert {item.id for item in composition.released_by_choice} >= {restricted.unchecked_quote.id}


def test_candidates_say_why_they_are_held_back(archive: Archive, filed: FiledVisit) -> None:
    request = request_of("visit", filed)
    found = {item.id: item for item in candidates(archive, request)}
    assert found[filed.tokayev_quote.id].is_in
    assert found[filed.unchecked_quote.id].reason == "Not cleared"
    assert not found[filed.unchecked_quote.id].is_in
    assert found[filed.stale_figure.id].reason.startswith("Past its review date")
    public = {item.id: item for item in candidates(archive, request.with_changes(public_safe=True))}
    assert not public[filed.note.id].may_be_chosen


def test_a_record_that_is_not_wanted_stays_out(archive: Archive, filed: FiledVisit) -> None:
    request = request_of("visit", filed, left_out=frozenset({filed.tokayev_quote.id}))
    assert filed.tokayev_quote.id not in compose(archive, request).quotes
