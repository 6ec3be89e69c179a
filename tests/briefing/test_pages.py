"""Every page of every kind, looked at as it is printed: filled, with its headings and its quotes whole."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

import pypdfium2
import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose
from pressdesk.briefing.fitting import beginning_of
from pressdesk.briefing.page_pictures import page_picture, page_sizes
from pressdesk.briefing.request import BriefingKind, Extent
from pressdesk.briefing.typeset import proof, render
from pressdesk.model.quote import Quote
from pressdesk.model.values import Language, Translated
from pressdesk.model.visit import Visit

from .conftest import FiledVisit, request_of

HEAD, FOOT = 27 * 72 / 25.4, 26 * 72 / 25.4
LEAST_FILLED = 0.2
SHORT = 1600
"""Characters up to which a quote is never split."""


@dataclass
class Printed:
    """One page: its words between header and footer, and how far down they reach (0 to 1)."""

    text: str
    filled: float


def printed(pdf: bytes) -> list[Printed]:
    found = []
    with pypdfium2.PdfDocument(pdf) as document:
        for page in document:
            height, width = page.get_height(), page.get_width()
            words = page.get_textpage()
            body = words.get_text_bounded(0, FOOT, width, height - HEAD)
            lowest = min(
                (
                    words.get_charbox(index)[1]
                    for index in range(words.count_chars())
                    if _is_in_body(words, index, height)
                ),
                default=height,
            )
            pictures = [item.get_bounds()[1] for item in page.get_objects([pypdfium2.raw.FPDF_PAGEOBJ_IMAGE])]
            lowest = min([lowest, *pictures])
            found.append(Printed(body, (height - HEAD - lowest) / (height - HEAD - FOOT)))
    return found


def _is_in_body(words: pypdfium2.PdfTextPage, index: int, height: float) -> bool:
    _, bottom, _, top = words.get_charbox(index)
    return bottom > FOOT and top < height - HEAD


def add_matter(archive: Archive, filed: FiledVisit, random: Random) -> None:
    """Fill the archive with quotes of all lengths and visits, so that pages break everywhere."""
    words = [
        "partnership",
        "energy",
        "long-term",
        "trade",
        "Central-Asian",
        "ministers",
        "talks",
        "agreement",
        "support",
        "reforms",
    ]
    for number in range(random.randint(8, 24)):
        text = " ".join(random.choice(words) for _ in range(random.randint(8, 220)))
        archive.save(
            Quote(
                visit=filed.visit.id,
                speaker=filed.visit.guest,
                office_then=Translated("Secretary of State of the United States"),
                text=f"{text} end{number}.",
                said_on=f"20{10 + number % 13}-0{1 + number % 9}-11",
                topics=filed.visit.topics[: number % 2],
                language="en",
                clearance="cleared",
            )
        )
    for number in range(random.randint(2, 30)):
        archive.save(
            Visit(
                title=Translated(f"Visit number {number}"),
                starts_on=f"{1992 + number}-04-0{1 + number % 9}",
                guest=filed.visit.guest,
                guest_country=filed.visit.guest_country,
                host_country=filed.visit.host_country,
                kind=("working", "official", "state")[number % 3],
            )
        )


@pytest.mark.parametrize("seed", range(6))
@pytest.mark.parametrize("kind", list(BriefingKind))
def test_pages_break_where_a_reader_expects_it(
    archive: Archive, filed: FiledVisit, kind: str, seed: int
) -> None:
    add_matter(archive, filed, Random(seed))
    extent = (Extent.STANDARD, Extent.FULL)[seed % 2]
    briefing = compose(archive, request_of(kind, filed, extent=extent)).briefing
    pages = printed(render(briefing))
    titles = [section.title for section in briefing.all_sections()]
    for number, page in enumerate(pages, start=1):
        assert page.filled >= LEAST_FILLED, f"page {number} of {len(pages)} is nearly empty"
        last_line = page.text.strip().splitlines()[-1].strip()
        assert last_line not in titles, f"page {number} ends in the heading {last_line}"


@pytest.mark.parametrize("seed", range(4))
def test_no_short_quote_is_split_and_none_parted_from_its_speaker(
    archive: Archive, filed: FiledVisit, seed: int
) -> None:
    add_matter(archive, filed, Random(seed))
    composition = compose(archive, request_of("quotes", filed, extent=Extent.FULL))
    pages = [" ".join(page.text.split()) for page in printed(render(composition.briefing))]
    for quote in archive.get_many(Quote, composition.quotes):
        ending = re.escape(" ".join(quote.text.split())[-30:])
        if len(quote.text) <= SHORT:
            whole = [page for page in pages if " ".join(quote.text.split()) in page]
            assert len(whole) == 1, quote.text
        on_page = next(page for page in pages if re.search(ending, page))
        assert "Antony Blinken" in on_page or "Kassym-Jomart Tokayev" in on_page


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(BriefingKind))
def test_one_page_is_one_page(archive: Archive, filed: FiledVisit, kind: str, language: str) -> None:
    add_matter(archive, filed, Random(language))
    briefing = compose(archive, request_of(kind, filed, extent=Extent.ONE_PAGE, language=language)).briefing
    assert len(printed(render(briefing))) == 1


def test_a_proof_has_the_pages_of_the_paper(archive: Archive, filed: FiledVisit) -> None:
    briefing = compose(archive, request_of("visit", filed)).briefing
    proven, paper = printed(proof(briefing)), printed(render(briefing))
    assert [page.text for page in proven] == [page.text for page in paper]


def test_pages_become_pictures_of_the_size_asked_for(archive: Archive, filed: FiledVisit) -> None:
    pdf = proof(compose(archive, request_of("visit", filed)).briefing)
    assert len(page_sizes(pdf)) == len(printed(pdf))
    picture = page_picture(pdf, 0, 72)
    assert (picture.width, picture.height) == (596, 842)
    assert len(picture.pixels) == picture.stride * picture.height
    assert len(set(picture.pixels)) > 10


def test_the_beginning_of_a_large_paper_is_its_first_pages(archive: Archive, filed: FiledVisit) -> None:
    add_matter(archive, filed, Random(1))
    briefing = compose(archive, request_of("quotes", filed, extent=Extent.FULL)).briefing
    first = printed(proof(beginning_of(briefing, 12), is_beginning=True))
    whole = printed(proof(briefing))
    assert len(first) < len(whole)
    assert first[0].text[:600] == whole[0].text[:600]
