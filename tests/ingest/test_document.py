"""The kept text: never changed, divided into paragraphs with language and role."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.languages import Language
from pressdesk.ingest.roles import Role


@given(st.text(max_size=500))
def test_text_is_kept_and_paragraphs_lie_in_it_in_order(raw: str) -> None:
    text = SourceText.of(raw)
    assert text.text == raw
    position = 0
    for part in text.paragraphs:
        assert position <= part.start < part.end <= len(raw)
        position = part.end


@pytest.mark.parametrize(
    ("passage", "language"),
    [
        ("The ministers discussed trade and agreed to meet again.", Language.ENGLISH),
        ("Министры обсудили вопросы торговли и договорились о встрече.", Language.RUSSIAN),
        ("Тараптар сауда мәселелерін талқылап, кездесуге келісті.", Language.KAZAKH),
        ("Qazaqstan Prezidentı men Türkiia Prezidentı kezdestı, söz söiledı.", Language.KAZAKH),
    ],
)
def test_language_is_told_by_paragraph(passage: str, language: Language) -> None:
    assert SourceText.of(passage).paragraphs[0].language is language


def test_mixed_release_has_a_language_for_each_paragraph() -> None:
    text = SourceText.of("The visit is over and all is well.\n\nВизит завершен, и все довольны.")
    assert [part.language for part in text.paragraphs] == [Language.ENGLISH, Language.RUSSIAN]


def test_lines_broken_to_a_width_are_one_paragraph() -> None:
    lines = "The ministers of the two countries met this morning in the capital and\n" * 5
    assert len(SourceText.of(lines + "agreed.").paragraphs) == 1


def test_roles_are_told_by_shape() -> None:
    text = SourceText.of(
        "Visit of the President\n\n14 March 2024\n\nThe President arrived in the capital at noon "
        "and met the press.\n\n• trade\n\n(Laughter.)\n\n3:15 P.M. EST\n\n###"
    )
    assert [part.role for part in text.paragraphs] == [
        Role.HEADING,
        Role.DATELINE,
        Role.BODY,
        Role.BULLET,
        Role.STAGE_DIRECTION,
        Role.TIME_LINE,
        Role.RULE,
    ]
