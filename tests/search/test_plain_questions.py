"""The right quote stands among the first three for plain questions in three languages."""

from __future__ import annotations

import pytest
from plain_questions import QUESTIONS, QUOTES, SPEAKERS

from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.values import Translated


@pytest.fixture
def desk(archive):
    """Five speakers with two or three quotes each, on a day of their own."""
    people = {key: Person(name=Translated(*names)) for key, names in SPEAKERS.items()}
    archive.save(*people.values())
    for number, (speaker, language, text) in enumerate(QUOTES):
        day = f"2023-01-{number + 1:02d}"
        archive.save(Quote(speaker=people[speaker].id, language=language, text=text, said_on=day))
    return archive


@pytest.mark.parametrize("language", QUESTIONS)
def test_right_quote_is_among_the_first_three(desk, finder, language):
    missed = [
        question
        for question, number in QUESTIONS[language]
        if QUOTES[number][2] not in [hit.text for hit in finder.find(question, limit=3).hits]
    ]
    assert len(missed) <= 0.05 * len(QUESTIONS[language]), missed
