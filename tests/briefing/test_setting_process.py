"""A large paper is set by a process of its own, which can be called off."""

from __future__ import annotations

from dataclasses import replace
from threading import Event

import pytest

from pressdesk.archive.database import Archive
from pressdesk.briefing.blocks import Briefing, Cover, Passage, Quotation, Quotes, Section
from pressdesk.briefing.compose import compose
from pressdesk.briefing.glyphs import UnprintableCharactersError
from pressdesk.briefing.request import BriefingRequest
from pressdesk.briefing.setting_process import STAGES, SettingCancelled, set_in_process
from pressdesk.briefing.typeset import render

from .conftest import PREPARED_AT, FiledVisit, pdf_text


def of_quotes(count: int, word: str = "word") -> Briefing:
    items = tuple(
        Quotation(Passage(f"Speaker {number}"), Passage(f"{word} {number} " * 40, "en"), ("“", "”"))
        for number in range(count)
    )
    section = Section("said", "Said", (Quotes(items),))
    return Briefing("en", Cover("Dossier", Passage("Title")), PREPARED_AT, (section,))


def test_the_child_tells_how_far_it_is_and_gives_every_quote() -> None:
    told: list[str] = []
    text = pdf_text(set_in_process(of_quotes(160), tell=told.append))
    assert tuple(told[: len(STAGES)]) == STAGES
    assert all(f"Speaker {number}" in text for number in range(160))


def test_a_small_paper_is_the_same_from_either_way(
    archive: Archive, filed: FiledVisit, options: BriefingRequest
) -> None:
    briefing = compose(archive, replace(options, visit=filed.visit.id)).briefing
    assert set_in_process(briefing) == render(briefing)


def test_a_paper_that_is_called_off_gives_nothing() -> None:
    cancelled = Event()
    with pytest.raises(SettingCancelled):
        set_in_process(of_quotes(400), tell=lambda _: cancelled.set(), cancelled=cancelled)


def test_a_character_that_cannot_be_printed_is_named_before_a_child_is_started() -> None:
    told: list[str] = []
    with pytest.raises(UnprintableCharactersError):
        set_in_process(of_quotes(2, "\ue000"), tell=told.append)
    assert not told
