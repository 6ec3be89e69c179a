"""A paper leaves as Word document that an official can go on editing."""

from __future__ import annotations

import io
from itertools import pairwise
from zipfile import ZIP_DEFLATED, ZipFile

import docx
import pytest
from docx.oxml.ns import qn

from pressdesk.archive.database import Archive
from pressdesk.briefing.compose import compose, with_everything
from pressdesk.briefing.request import BriefingKind
from pressdesk.briefing.word_document import LetterheadRefusedError, word_document

from .conftest import BLINKEN_SAID, TOKAYEV_SAID, FiledVisit, request_of

KINDS = tuple(BriefingKind)


def paper(archive: Archive, filed: FiledVisit, kind: str = "visit", **more: object) -> bytes:
    return word_document(compose(archive, with_everything(archive, request_of(kind, filed, **more))).briefing)


def opened(content: bytes) -> object:
    return docx.Document(io.BytesIO(content))


def everything_in(content: bytes) -> str:
    with ZipFile(io.BytesIO(content)) as packed:
        return "\n".join(packed.read(name).decode("utf-8", "replace") for name in packed.namelist())


@pytest.mark.parametrize("language", ["en", "ru", "kk"])
@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_opens_and_is_the_same_again(
    archive: Archive, filed: FiledVisit, kind: str, language: str
) -> None:
    content = paper(archive, filed, kind, language=language)
    document = opened(content)
    assert document.core_properties.language == language
    assert any(line.style.name == "Heading 1" for line in document.paragraphs)
    assert content == paper(archive, filed, kind, language=language)


def test_quotes_stand_in_their_style_character_for_character(archive: Archive, filed: FiledVisit) -> None:
    document = opened(paper(archive, filed, "quotes"))
    quotes = [line.text for line in document.paragraphs if line.style.name == "Quote"]
    assert f"“{TOKAYEV_SAID}”" in quotes
    assert f"“{BLINKEN_SAID}”" in quotes


def test_no_small_line_stands_on_a_page_without_its_quote_or_source(
    archive: Archive, filed: FiledVisit
) -> None:
    lines = opened(paper(archive, filed, "quotes")).paragraphs
    first_quote = next(number for number, line in enumerate(lines) if line.style.name == "Quote")
    above = [before for before, line in pairwise(lines[first_quote:]) if line.style.name == "Remark"]
    assert len(above) > 4
    assert all(line.paragraph_format.keep_with_next for line in above)


def test_each_quote_follows_its_speaker_and_stays_with_him(archive: Archive, filed: FiledVisit) -> None:
    lines = opened(paper(archive, filed, "quotes")).paragraphs
    for before, line in pairwise(lines):
        if line.style.name == "Quote":
            assert before.style.name == "Attribution"
            assert before.style.paragraph_format.keep_with_next


def test_words_know_their_language(archive: Archive, filed: FiledVisit) -> None:
    document = opened(paper(archive, filed, "quotes", language="ru"))
    quote = next(line for line in document.paragraphs if TOKAYEV_SAID in line.text)
    languages = {element.get(qn("w:val")) for element in quote._element.iter(qn("w:lang"))}
    assert languages == {"en"}


def test_pages_carry_marking_reference_and_number(archive: Archive, filed: FiledVisit) -> None:
    section = opened(paper(archive, filed)).sections[0]
    header = section.header.paragraphs[0].text
    assert "FOR THE PRESS SERVICE" in header
    assert "2023-02-28 US-KZ 01" in header
    fields = [each.get(qn("w:instr")) for each in section.footer._element.iter(qn("w:fldSimple"))]
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_head_of_a_table_repeats_and_no_row_is_split(archive: Archive, filed: FiledVisit) -> None:
    tables = opened(paper(archive, filed)).tables
    assert tables
    head, *rows = tables[0].rows
    assert head._tr.trPr.find(qn("w:tblHeader")) is not None
    assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in rows)


def test_photographs_have_alternative_text(archive: Archive, filed: FiledVisit) -> None:
    document = opened(paper(archive, filed, "photos"))
    assert document.inline_shapes
    assert all(shape._inline.docPr.get("descr") for shape in document.inline_shapes)


def test_any_character_that_was_typed_can_be_written(archive: Archive, filed: FiledVisit) -> None:
    hostile = "<w:p/> & ]]> \x00\x07\ufffe {{ 7*7 }} 😀 漢字 #$*_@ \u200fעברית"
    archive.save(filed.blinken_quote.replaced(text=hostile))
    text = "\n".join(line.text for line in opened(paper(archive, filed, "quotes")).paragraphs)
    shown = hostile
    for character in "\x00\x07\ufffe":
        shown = shown.replace(character, "\N{REPLACEMENT CHARACTER}")
    assert shown in text


@pytest.mark.parametrize("is_template", [False, True])
def test_a_letterhead_keeps_its_header_and_styles(
    archive: Archive, filed: FiledVisit, is_template: bool
) -> None:
    own = docx.Document()
    own.sections[0].header.paragraphs[0].text = "MINISTRY OF FOREIGN AFFAIRS"
    own.add_paragraph("Type here.")
    own.styles["Heading 1"].font.name = "Papyrus"
    saved = io.BytesIO()
    own.save(saved)
    letterhead = as_template(saved.getvalue()) if is_template else saved.getvalue()
    briefing = compose(archive, request_of("visit", filed)).briefing
    document = opened(word_document(briefing, letterhead))
    first, second = document.sections[0].header.paragraphs[:2]
    assert first.text == "MINISTRY OF FOREIGN AFFAIRS"
    assert "FOR THE PRESS SERVICE" in second.text
    assert document.styles["Heading 1"].font.name == "Papyrus"
    assert "Type here." not in [line.text for line in document.paragraphs]


def as_template(document: bytes) -> bytes:
    out = io.BytesIO()
    with ZipFile(io.BytesIO(document)) as packed, ZipFile(out, "w", ZIP_DEFLATED) as fresh:
        for item in packed.infolist():
            content = packed.read(item).replace(b"document.main+xml", b"template.main+xml")
            fresh.writestr(item, content)
    return out.getvalue()


@pytest.mark.parametrize("content", [b"not a document", b"PK\x03\x04 half of one"])
def test_what_is_no_letterhead_is_refused_in_a_sentence(
    archive: Archive, filed: FiledVisit, content: bytes
) -> None:
    with pytest.raises(LetterheadRefusedError, match="not a Word document"):
        word_document(compose(archive, request_of("visit", filed)).briefing, content)


@pytest.mark.parametrize("kind", KINDS)
def test_what_is_held_back_is_in_no_part_of_the_file(archive: Archive, filed: FiledVisit, kind: str) -> None:
    briefing = compose(archive, request_of(kind, filed, public_safe=True)).briefing
    inside = everything_in(word_document(briefing))
    for quote in (filed.unchecked_quote, filed.embargoed_quote, filed.background_quote):
        assert quote.text not in inside
