"""Text is never markup, and a character that cannot be printed is named before anything is set."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Briefing, Cover, Passage, Prose, Section
from pressdesk.briefing.compose import compose as compose_paper
from pressdesk.briefing.glyphs import UnprintableCharactersError, unprintable_in
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.typeset import render
from pressdesk.model.values import Translated

from .conftest import PREPARED_AT, FiledVisit, pdf_text, squeezed

MARKUP = (
    '#panic("boom")',
    "#let x = 1",
    "$x^2 <= y$",
    "*bold* _emph_",
    "@cite <label>",
    "= Heading",
    "- item",
    "+ item",
    "/ term: text",
    "`raw` ```block```",
    "\\u{41} \\#",
    "[content] {code}",
    "~ -- --- ...",
    "// comment /* more */",
    "<b>&amp;</b>",
    "{{ 7*7 }} {% if x %}",
    "\"straight\" 'single'",
    "https://example.org/a_b?c=1&d=2#e",
    "=cmd|'/c calc'!A0",
    "../../etc/passwd",
    "%PDF-1.7 endobj (Tj) <</A 1>>",
    '#include "x.typ"',
)


def prose(text: str) -> Briefing:
    return Briefing(
        "en",
        Cover("Kind", Passage(text)),
        PREPARED_AT,
        (Section("s", text, (Prose((Passage(text),), heading=Passage(text)),)),),
    )


@pytest.mark.parametrize("text", MARKUP)
def test_markup_is_printed_as_it_was_typed(text: str) -> None:
    printed = pdf_text(render(prose(f"before {text} after")))
    assert printed.count(squeezed(f"before {text} after")) >= 3


def test_markup_in_every_field_of_a_visit_is_printed_as_it_was_typed(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    text = "#strong[x] $y$ *z* `r`"
    visit = replace(filed.visit, title=Translated(text), reference=text, summary=Translated(text))
    archive.save(visit, replace(filed.tokayev_quote, text=text, source_ranges=()))
    printed = pdf_text(render(compose_paper(archive, replace(options, visit=visit.id)).briefing))
    assert printed.count(text) >= 4


_printable = st.characters(codec="utf-8").filter(lambda character: not list(unprintable_in(character)))


@settings(max_examples=40, deadline=None)
@given(st.text(_printable, min_size=1, max_size=200))
def test_whatever_passes_the_check_can_be_set(text: str) -> None:
    if not list(unprintable_in(text)):
        words = Prose((Passage(text),), heading=Passage(text), mark=text, remarks=(text,))
        briefing = prose("Title")
        section = replace(briefing.sections[0], blocks=(words,))
        assert render(replace(briefing, sections=(section,), reference=text)).startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("character", "name"),
    [
        ("🙂", "U+1F642 SLIGHTLY SMILING FACE"),
        ("中", "U+4E2D"),
        ("\x07", "U+0007"),
        ("\x00", "U+0000"),
        ("\ue000", "U+E000"),
        ("\ud800", "U+D800"),
        ("\ufeff", "U+FEFF"),
    ],
)
def test_a_character_without_a_glyph_is_named_with_record_and_field(
    archive: Archive, filed: FiledVisit, options: BriefingRequest, character: str, name: str
) -> None:
    briefing = compose_paper(archive, replace(options, visit=filed.visit.id)).briefing
    quotes = next(section for section in briefing.sections if section.key == "quotes")
    spoiled = replace(quotes.blocks[-1].items[0], words=Passage(f"said {character} so", "en"))  # type: ignore[union-attr]
    section = replace(quotes, blocks=(replace(quotes.blocks[-1], items=(spoiled,)),))
    with pytest.raises(UnprintableCharactersError) as caught:
        render(replace(briefing, sections=(section,)))
    assert "Quote: Kassym-Jomart Tokayev, 28 February 2023" in caught.value.message
    assert "words" in caught.value.message
    assert name in caught.value.message
    assert caught.value.found[0].origin.id == filed.tokayev_quote.id


@pytest.mark.parametrize(
    "text",
    [
        "йод Й",
        "e\u0301te\u0301",
        "a\u00a0b\u202fc\u2011d",
        "a\u200bb\u200dc\u2060d",
        "مرحبا",
        "₸ № ≈ ≠ −",
        "ǵ Ǵ → ← ✓ ★ ① ☎ ⚠",
        "שלום",
        "Հայաստան",
        "საქართველო",
    ],
)
def test_unusual_but_printable_text_is_printed(text: str) -> None:
    assert not list(unprintable_in(text))
    assert render(prose(text)).startswith(b"%PDF-")


def test_a_name_of_300_characters_wraps(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    name = " ".join(["Maximiliana-Aleksandrovna"] * 12)[:300]
    archive.save(replace(filed.visit, title=Translated(name)))
    assert name in pdf_text(render(compose_paper(archive, replace(options, visit=filed.visit.id)).briefing))


def test_a_word_of_300_letters_stays_on_the_page() -> None:
    assert render(prose("Ж" * 300 + " " + "а-" * 150)).startswith(b"%PDF-")
