"""Three words remembered in their dictionary form bring the passage up among the first ten."""

from __future__ import annotations

import pytest
from generated import TextSource

from pressdesk.model.note import Note

KNOWN = (
    ("The delegations walked through the flooded vineyards before dinner.", "delegation flood vineyard"),
    ("He left his umbrella aboard the presidential train.", "leave umbrella train"),
    ("Both mayors spoke warmly of the bakeries on the waterfront.", "mayor speak bakery"),
    ("Two lorries carrying tulips were stopped at the crossing.", "lorry tulip stop"),
    ("Гости осмотрели мозаики, привезённые из старых монастырей.", "гость мозаика монастырь"),
    ("Переводчица потеряла очки, и беседу пришлось прервать.", "переводчица очки прервать"),
    ("На обед подали жареных перепелов с айвой.", "обед перепел айва"),
    ("Послы обменялись коваными шкатулками.", "посол обменяться шкатулка"),
    ("Қонақтар көне қобыздардың үнін тыңдады.", "қонақ қобыз үн"),
    ("Аудармашылар хаттамаларды түнде салыстырды.", "аудармашы хаттама түн"),
    ("Мектептің бағындағы алмалар гүлдеп тұр екен.", "мектеп бақ алма"),
    ("Балықшылардың қайықтарында жалаулар желбіреді.", "балықшы қайық жалау"),
)


@pytest.fixture
def desk(archive):
    """The known passages, in the middle of many others."""
    texts = TextSource(7)
    others = [Note(body=text) for _, text in texts.passages(400)]
    archive.save(*others[:200], *(Note(body=text) for text, _ in KNOWN), *others[200:])
    return archive


def test_passage_is_found_by_three_words_in_their_dictionary_form(desk, found):
    missed = [query for text, query in KNOWN if text not in found(query, limit=10)]
    assert len(missed) <= 0.05 * len(KNOWN), missed
