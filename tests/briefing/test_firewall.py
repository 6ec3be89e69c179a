"""Nothing that is not cleared leaves the archive unless it was chosen, and then it is marked."""

from __future__ import annotations

import re
import zlib
from dataclasses import replace

import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Letterhead
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.compose import with_everything
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.typeset import render

from .conftest import FiledVisit, pdf_text

RESTRICTED = (
    "quiet-lake",
    "tall-tower",
    "green-river",
    "red-stone",
    "white-horse",
    "blue-door",
    "black-swan",
    "grey-wolf",
)


def paper(archive: Archive, filed: FiledVisit, options: BriefingRequest) -> bytes:
    return render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing)


def everything(archive: Archive, filed: FiledVisit, options: BriefingRequest, table: str) -> BriefingRequest:
    return with_everything(archive, replace(options, visit=filed.visit.id), tables=(table,))


def everything_in(pdf: bytes) -> bytes:
    """Give the bytes of the file and of every stream in it, unpacked."""
    streams = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    unpacked = []
    for stream in streams:
        try:
            unpacked.append(zlib.decompressobj().decompress(stream))
        except zlib.error:
            unpacked.append(stream)
    return b"\n".join([pdf, *unpacked])


def test_restricted_words_are_in_no_byte_of_the_paper(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    pdf = paper(archive, filed, options)
    inside, text = everything_in(pdf), pdf_text(pdf)
    for words in RESTRICTED:
        assert words not in text
        for encoding in ("utf-8", "utf-16-be", "utf-16-le"):
            assert words.encode(encoding) not in inside
            assert words.encode(encoding).hex().encode() not in inside.lower()


def test_the_search_through_the_bytes_would_find_a_leak(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.visit, reference="quiet-lake"))
    assert b"quiet-lake" in everything_in(
        paper(archive, filed, replace(options, office=Letterhead("quiet-lake")))
    )


def test_the_paper_says_how_many_statements_it_leaves_out(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    text = pdf_text(paper(archive, filed, options))
    assert "4 statements are left out: they are not cleared for use." in text
    assert "1 figure is left out: it is past its review date." in text
    assert "1 press line is left out: it is not cleared." in text


def test_a_chosen_quote_is_printed_and_marked(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    chosen = replace(options, chosen=frozenset({filed.unchecked_quote.id}))
    text = pdf_text(paper(archive, filed, chosen))
    assert filed.unchecked_quote.text in text
    assert text.count("Not cleared") == 1
    assert "1 statement in this briefing is not cleared for use; it is marked." in text
    assert "3 statements are left out" in text
    assert filed.embargoed_quote.text not in text


def test_all_quotes_are_marked_each_in_its_way(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    text = pdf_text(paper(archive, filed, everything(archive, filed, options, "quote")))
    for mark in ("Not cleared", "Embargoed until 1 March 2027, 09:00 UTC", "Background only", "Withdrawn"):
        assert mark in text


def test_an_embargo_lapses_at_its_moment(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    before = replace(options, prepared_at="2027-03-01T08:59:00.000Z")
    after = replace(options, prepared_at="2027-03-01T09:01:00.000Z")
    assert filed.embargoed_quote.text not in pdf_text(paper(archive, filed, before))
    assert filed.embargoed_quote.text in pdf_text(paper(archive, filed, after))


def test_an_embargo_holds_for_cleared_words_too(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.tokayev_quote, embargo_until="2027-01-01T00:00:00.000Z"))
    assert filed.tokayev_quote.text not in pdf_text(paper(archive, filed, options))


def test_notes_enter_only_when_chosen_and_raise_the_marking(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(replace(filed.visit, handling="public"), replace(filed.note, handling="official_use"))
    text = pdf_text(paper(archive, filed, replace(options, chosen=frozenset({filed.note.id}))))
    assert filed.note.body in text
    assert "Internal: not for publication" in text
    assert "FOR OFFICIAL USE" in text


@pytest.mark.parametrize("table", ["quote", "note"])
def test_restricted_matter_is_never_printed_as_public(
    archive: Archive, filed: FiledVisit, options: BriefingRequest, table: str
) -> None:
    archive.save(replace(filed.visit, handling="public"))
    briefing = compose_paper(archive, everything(archive, filed, options, table)).briefing
    assert briefing.handling.text == "For the press service"


def test_a_removed_quote_is_not_printed(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.remove(filed.tokayev_quote)
    assert filed.tokayev_quote.text not in pdf_text(
        paper(archive, filed, everything(archive, filed, options, "quote"))
    )


def test_a_chosen_line_that_nobody_cleared_is_marked_on_the_page(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    archive.save(filed.uncleared_line.replaced(stance="proactive"))
    request = replace(
        options, visit=filed.visit.id, kind="press", chosen=frozenset({filed.uncleared_line.id})
    )
    text = pdf_text(render(compose_paper(archive, request).briefing))
    line = text.index("grey-wolf")
    assert "Not cleared" in text[line : line + 200]
