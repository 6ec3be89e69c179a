"""A change in the official line is seen; ordinary sentences find nothing."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from pressdesk.archive.database import Archive
from pressdesk.archive.driver import Connection
from pressdesk.model.quote import Quote
from pressdesk.model.wording_difference import Change
from pressdesk.search.said_before import said_before

LINES = (
    ("2019-03-04", "en", "We support the territorial integrity of all states and reject the vote."),
    ("2022-05-01", "en", "We respect the territorial integrity of all states and reject the vote."),
    ("2020-02-02", "en", "Trade between our countries grew by a third, and the new railway will help."),
    ("2021-01-01", "ru", "Мы поддерживаем территориальную целостность всех государств."),
    ("2021-06-01", "kk", "Біз барлық мемлекеттердің аумақтық тұтастығын қолдаймыз."),
    ("2023-01-01", "en", "I thank the Government for its warm welcome. The pipeline across the lake must "
     "wait until the fishermen agree. We shall meet again in spring."),
)  # fmt: skip


@pytest.fixture
def quotes(archive: Archive) -> list[Quote]:
    made = [Quote(text=text, language=language, said_on=day) for day, language, text in LINES]
    archive.save(*made)
    return made


@pytest.fixture
def connection(archive: Archive, quotes: list[Quote]) -> Iterator[Connection]:
    assert quotes
    opened = archive.reader()
    yield opened
    opened.close()


def test_the_change_of_one_word_is_shown(connection: Connection, quotes: list[Quote]) -> None:
    (found,) = said_before(connection, quotes[1].text, exclude=[quotes[1].id])
    assert found.quote.id == quotes[0].id
    changed = [(run.text, run.change) for run in found.difference if run.change is not Change.KEPT]
    assert changed == [("support", Change.DROPPED), ("respect", Change.ADDED)]


def test_a_draft_sentence_is_found_in_the_midst_of_a_longer_quote(
    connection: Connection, quotes: list[Quote]
) -> None:
    draft = "The pipeline across the lake must wait until the fishermen and the villages agree."
    (found,) = said_before(connection, draft)
    assert found.quote.id == quotes[5].id
    assert found.quote.text[slice(*found.place)].startswith("The pipeline")
    assert "spring" not in found.quote.text[slice(*found.place)]


def test_equally_near_ones_come_newest_first(connection: Connection, quotes: list[Quote]) -> None:
    draft = "We uphold the territorial integrity of all states and reject the vote."
    assert [one.quote.id for one in said_before(connection, draft)] == [quotes[1].id, quotes[0].id]


@pytest.mark.parametrize(
    "ordinary",
    [
        "We look forward to good relations between our countries.",
        "The new government will support all states in the region.",
        "Мы благодарим всех за тёплый приём.",
        "Біз екі ел арасындағы сауданы қолдаймыз.",
        "", "   ", "the", "“", "of all", "🙂", "a" * 10_000, "of the " * 2_000,
    ],
)  # fmt: skip
def test_ordinary_sentences_find_nothing(connection: Connection, ordinary: str) -> None:
    assert said_before(connection, ordinary) == []


def test_a_removed_quote_is_not_named(archive: Archive, connection: Connection, quotes: list[Quote]) -> None:
    archive.remove(quotes[0])
    assert said_before(connection, quotes[1].text, exclude=[quotes[1].id]) == []
