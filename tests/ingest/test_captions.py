"""Captions: their words, the people in them, and the credit."""

from __future__ import annotations

import pytest

from pressdesk.ingest.annotators import find_all
from pressdesk.ingest.document import SourceText
from pressdesk.ingest.facts import CaptionValue
from pressdesk.ingest.finding import PersonValue

BODY = "President Ann Lee received Minister Max Roy in Rome. They spoke about the harvest of olives.\n\n"
RUSSIAN = "Президент Олег Смирнов принял министра Анну Белову. Они говорили об урожае этого года.\n\n"
KAZAKH = "Президент Ерлан Досжанов министр Айгүл Омарованы қабылдады. Олар егін туралы сөйлесті.\n\n"


@pytest.mark.parametrize(
    ("text", "words", "people", "credit"),
    [
        (BODY + "Photo: Ann Lee greets Max Roy (Reuters)", "Ann Lee greets Max Roy", 2, "Reuters"),
        (BODY + "Photo by: Joan Park", "", 0, "Joan Park"),
        (BODY + "Photo: Joan Park", "", 0, "Joan Park"),
        (RUSSIAN + "Фото: пресс-служба министерства", "пресс-служба министерства", 0, ""),
        (RUSSIAN + "На фото: Олег Ким и гостья. Фото: И. Лесной", "Олег Ким и гостья", 2, "И. Лесной"),
        (KAZAKH + "Суретте: Ерлан Досжанов бақта", "Ерлан Досжанов бақта", 1, ""),
    ],
)  # fmt: skip
def test_caption_gives_words_people_and_credit(text: str, words: str, people: int, credit: str) -> None:
    layers = find_all(SourceText.of(text))
    caption = layers.first(CaptionValue)
    assert caption is not None
    assert text[slice(*caption.words)] == words
    assert len(caption.people) == people
    assert set(caption.people) <= {value.key for _, value in layers.of(PersonValue)}
    assert caption.credit == credit


def test_text_without_pictures_has_no_caption() -> None:
    assert find_all(SourceText.of(BODY)).first(CaptionValue) is None
