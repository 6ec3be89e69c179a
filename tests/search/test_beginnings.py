"""The first letters of a word find every word that begins so, however many letters there are."""

from __future__ import annotations

import pytest

from pressdesk.model.note import Note
from pressdesk.search.vocabulary import Beginnings

WORD = "переговоры"
OTHERS = ("п", "пе", "пер", "пера", "перо", "перст", "передача", "пешеход", "мир")


@pytest.fixture
def desk(archive):
    """Notes of a word each."""
    archive.save(*(Note(body=word) for word in (WORD, *OTHERS)))
    return archive


@pytest.mark.parametrize("length", range(1, len(WORD) + 1))
def test_every_beginning_finds_the_words_that_begin_so_and_no_others(desk, finder, length):
    beginning = WORD[:length]
    wanted = {word for word in (WORD, *OTHERS) if word.startswith(beginning)}
    assert finder.count(f"{beginning}*", exact_only=True) == len(wanted)
    assert {hit.text for hit in finder.find(f"{beginning}*", exact_only=True).hits} == wanted


def test_beginning_is_found_beside_a_whole_word_and_a_filter(archive, finder):
    archive.save(Note(body="The talks went on."), Note(body="The treaty."), Note(body="Some talks."))
    assert [hit.text for hit in finder.find("type:note the ta", typing=True).hits] == ["The talks went on."]
    assert finder.count("ta* type:quote") == 0


def test_tokens_of_beginnings_are_no_words():
    tokens = Beginnings()
    assert tokens["a"] == "a"
    assert tokens["visit"] == "visit _v _visi"
    assert tokens.asked == {"a", "visit"}
