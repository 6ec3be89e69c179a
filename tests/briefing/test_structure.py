"""The paper is a proper document: tagged, titled, in its language, archivable, marked on every page."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

import pypdfium2
import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Briefing, Column, Cover, Passage, Prose, Row, Section, Table
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.compose import with_everything
from pressdesk.briefing.request import BriefingKind, BriefingRequest, Extent
from pressdesk.briefing.typeset import render
from pressdesk.model.values import Language, Translated

from .conftest import PREPARED_AT, FiledVisit, pdf_text, request_of, squeezed

FALSE_ALARM = "PDFA2A-STREAM-LENGTH-001"
"""The validator counts a stream's last byte as part of the line end where it happens to be one."""

Paper = Callable[..., bytes]


@pytest.fixture
def paper(archive: Archive, filed: FiledVisit, options: BriefingRequest) -> Paper:
    def printed(**changes: object) -> bytes:
        return render(compose_paper(archive, replace(options, visit=filed.visit.id, **changes)).briefing)

    return printed


def pages(pdf: bytes) -> list[str]:
    with pypdfium2.PdfDocument(pdf) as document:
        return [squeezed(page.get_textpage().get_text_range()) for page in document]


@pytest.mark.parametrize("language", list(Language))
@pytest.mark.parametrize("kind", list(BriefingKind))
@pytest.mark.parametrize("extent", list(Extent))
def test_both_standards_are_met(
    archive: Archive, filed: FiledVisit, language: str, kind: str, extent: str
) -> None:
    validator = pytest.importorskip("page", reason="the PDF validator page-validation is not installed")
    request = request_of(kind, filed, language=language, extent=extent)
    if extent == Extent.FULL:
        request = with_everything(archive, request)
    pdf = render(compose_paper(archive, request).briefing)
    for profile in (validator.ValidationProfile.PDF_UA_1, validator.ValidationProfile.PDF_A_2A):
        report = validator.validate_pdf_bytes(pdf, profile=profile)
        assert not [failure.message for failure in report.failures if failure.rule_id != FALSE_ALARM]


def test_the_file_declares_both_standards(paper: Paper) -> None:
    pdf = paper()
    assert b"<pdfaid:part>2</pdfaid:part>" in pdf
    assert b"<pdfaid:conformance>A</pdfaid:conformance>" in pdf
    assert b"<pdfuaid:part>1</pdfuaid:part>" in pdf


def test_title_author_and_keywords_are_in_the_file(paper: Paper) -> None:
    with pypdfium2.PdfDocument(paper()) as document:
        facts = document.get_metadata_dict()
    assert facts["Title"] == "Official visit of the U.S. Secretary of State, Antony Blinken"
    assert facts["Author"] == "Ministry of Foreign Affairs · Press Service"
    assert facts["Subject"] == "Record of a visit · Astana, 28 February 2023"
    assert facts["Keywords"] == "Strategic cooperation"


@pytest.mark.parametrize("language", list(Language))
def test_the_file_names_its_language(paper: Paper, language: str) -> None:
    assert re.search(rb"/Lang\(" + language.encode() + rb"\)", paper(language=language))


def test_a_quote_in_another_language_carries_its_own(paper: Paper) -> None:
    pdf = paper(language="ru")
    assert re.search(rb"/Lang\(en\)", pdf)


def test_every_page_carries_marking_twice_reference_and_its_number(paper: Paper, filed: FiledVisit) -> None:
    texts = pages(paper(chosen=frozenset({filed.unchecked_quote.id, filed.withdrawn_quote.id})))
    assert len(texts) > 1
    for number, text in enumerate(texts, start=1):
        assert text.count("FOR THE PRESS SERVICE") == 2
        assert "Checked · 2023-02-28 US-KZ 01" in text
        assert f"Page {number} of {len(texts)}" in text
        assert "Ministry of Foreign Affairs · Press Service · Prepared 24 November 2026" in text


def test_a_draft_says_so_on_every_page(archive: Archive, filed: FiledVisit, options: BriefingRequest) -> None:
    archive.save(replace(filed.visit, status="draft"))
    texts = pages(render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing))
    assert all("DRAFT · 2023-02-28 US-KZ 01" in text for text in texts)


def test_a_last_page_of_a_few_lines_is_saved_where_the_paper_can_be_set_closer() -> None:
    filled = []
    for size in range(20, 60):
        sections = tuple(Section(f"s{n}", f"Heading {n}", (prose(size // 4),)) for n in range(9))
        last = pages(render(Briefing("en", Cover("Kind", Passage("T")), PREPARED_AT, sections)))[-1]
        filled.append(last.count("Words") + last.count("Heading"))
    assert min(filled) > 8


def test_without_a_marking_the_running_head_names_the_paper(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.visit, handling=""))
    text = pages(render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing))[1]
    assert text.startswith("Official visit of the U.S. Secretary of State, Antony Blinken")


def test_sections_are_bookmarks_and_stand_in_the_contents(paper: Paper) -> None:
    pdf = paper()
    with pypdfium2.PdfDocument(pdf) as document:
        bookmarks = [item.get_title() for item in document.get_toc()]
    sections = ["At a glance", "Key figures", "Programme", "Delegations", "Meetings", "Statements", "Sources"]
    assert [title for title in bookmarks if title in sections] == sections
    contents = pages(pdf)[0].partition("In this briefing")[2]
    for title in sections:
        assert re.search(rf"{title} \d", contents)


def test_the_address_of_a_source_can_be_followed(paper: Paper) -> None:
    address = b"https://www.akorda.kz/en/head-of-state-received-us-secretary-of-state-antony-blinken-2813517"
    assert b"/URI(" + address + b")" in paper()


def test_equal_briefings_give_equal_bytes(paper: Paper) -> None:
    assert paper() == paper()
    assert paper() != paper(prepared_at="2026-11-25T09:00:00.000Z")


def prose(words: int) -> Prose:
    return Prose((Passage("Words that fill the page and run on. " * words),))


def table(words: int) -> Table:
    rows = tuple(Row(((Passage(f"Row {number}"), Passage("and more")),)) for number in range(words))
    return Table((Column("Head", 1),), rows, Passage("Heading of a table"))


@pytest.mark.parametrize("make", [prose, table])
def test_no_page_ends_in_a_heading(make: Callable[[int], Prose | Table]) -> None:
    """Sections of growing length push a heading over every place at the foot of a page."""
    for size in range(3, 44, 2):
        sections = tuple(
            Section(f"s{number}", f"Heading {number}", (make(size + number % 3),)) for number in range(12)
        )
        briefing = Briefing("en", Cover("Kind", Passage("Title")), PREPARED_AT, sections)
        for page in pages(render(briefing)):
            body = re.sub(r"Prepared.*$", "", page)
            assert not re.search(r"(Heading \d+|Heading of a table|Head)\s*$", body)


@pytest.mark.parametrize(
    ("language", "day", "page", "kind"),
    [
        ("en", "28 February 2023", "Page 1 of", "RECORD OF A VISIT"),
        ("ru", "28 февраля 2023 г.", "Стр. 1 из", "СПРАВКА ОБ ИТОГАХ ВИЗИТА"),
        ("kk", "2023 ж. 28 ақпан", "беттің 1-беті", "САПАР ҚОРЫТЫНДЫСЫ ТУРАЛЫ АНЫҚТАМА"),
    ],
)
def test_the_paper_speaks_its_language(paper: Paper, language: str, day: str, page: str, kind: str) -> None:
    text = pdf_text(paper(language=language))
    for words in (day, page, kind):
        assert words in text


def test_a_missing_translation_falls_back_on_another_language(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.visit, title=Translated(en="English title only")))
    briefing = compose_paper(archive, replace(options, visit=filed.visit.id, language="kk")).briefing
    assert briefing.cover.title == Passage("English title only", "en")
