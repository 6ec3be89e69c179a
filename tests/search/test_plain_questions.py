"""The right quote stands among the first three for plain questions in three languages."""

from __future__ import annotations

from types import ModuleType

import latest_questions
import more_questions
import plain_questions
import pytest

from pressdesk.archive.database import Archive
from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated


def say_quotes(archive: Archive, asked: ModuleType) -> None:
    """Save the speakers and their quotes, each on a day of its own."""
    people = {key: Person(name=Translated(*names)) for key, names in asked.SPEAKERS.items()}
    archive.save(*people.values())
    for number, (speaker, language, text) in enumerate(asked.QUOTES):
        day = f"2023-01-{number + 1:02d}"
        archive.save(Quote(speaker=people[speaker].id, language=language, text=text, said_on=day))


@pytest.mark.parametrize("asked", [plain_questions, more_questions, latest_questions])
@pytest.mark.parametrize("language", ["en", "ru", "kk"])
def test_right_quote_is_among_the_first_three(archive, finder, asked, language):
    say_quotes(archive, asked)
    missed = [
        question
        for question, number in asked.QUESTIONS[language]
        if asked.QUOTES[number][2] not in [hit.text for hit in finder.find(question, limit=3).hits]
    ]
    assert len(missed) <= 0.05 * len(asked.QUESTIONS[language]), missed


@pytest.mark.parametrize(
    "text",
    ["trade agreement", "who", "кто", "кім айтты", "said", "about", "Tokayev", "что сказал", "on -the"],
)
def test_words_that_ask_for_nobody_are_no_question(archive, finder, text):
    say_quotes(archive, plain_questions)
    assert finder.answer(text) is None
