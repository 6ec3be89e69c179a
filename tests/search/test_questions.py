"""What did somebody say about something, in plain words of three languages."""

from __future__ import annotations

import pytest

from pressdesk.model.person import Person
from pressdesk.model.quote import Quote
from pressdesk.model.topic import Topic
from pressdesk.model.values import Translated
from pressdesk.search.questions import read_questions


@pytest.fixture
def desk(archive):
    """Two speakers on several subjects, and words that are near but wrong."""
    tokayev = Person(
        name=Translated(en="Kassym-Jomart Tokayev", ru="Касым-Жомарт Токаев", kk="Қасым-Жомарт Тоқаев")
    )
    meyer = Person(name=Translated(en="Anna Meyer"))
    energy = Topic(name=Translated(en="Energy", ru="Энергетика", kk="Энергетика"))

    def say(person: Person, day: str, text: str, **more: object) -> Quote:
        return Quote(speaker=person.id, said_on=day, text=text, **more)

    quotes = [
        say(tokayev, "2021-03-01", "Our energy policy will stay open."),
        say(tokayev, "2023-03-01", "Мы развиваем энергетику и строим новые станции."),
        say(tokayev, "2022-03-01", "Энергетика саласында серіктестік нығаяды."),
        say(tokayev, "2024-03-01", "New power stations will be built.", topics=(energy.id,)),
        say(tokayev, "2024-05-01", "Water is scarce in the region."),
        say(meyer, "2024-06-01", "Energy is dear this winter."),
    ]
    archive.save(tokayev, meyer, energy, *quotes)
    return archive


@pytest.mark.parametrize(
    ("question", "first"),
    [
        ("Tokayev on energy", "Our energy policy will stay open."),
        ("what did Tokayev say about energy?", "Our energy policy will stay open."),
        ("What has Kassym-Jomart Tokayev said about energy", "Our energy policy will stay open."),
        ("Meyer about energy", "Energy is dear this winter."),
        ("что сказал Токаев об энергетике", "Мы развиваем энергетику и строим новые станции."),
        ("Что Токаев говорил об энергетике?", "Мы развиваем энергетику и строим новые станции."),
        ("Токаев об энергетике", "Мы развиваем энергетику и строим новые станции."),
        ("Тоқаев энергетика туралы", "Мы развиваем энергетику и строим новые станции."),
        ("Тоқаев энергетика туралы не деді?", "Мы развиваем энергетику и строим новые станции."),
        ("энергетика туралы Тоқаев не айтты", "Мы развиваем энергетику и строим новые станции."),
        ("Tokayev on water", "Water is scarce in the region."),
        ("Токаева о воде", None),
    ],
)
def test_question_finds_the_quote(desk, found, question, first):
    texts = found(question)
    assert (texts[0] if texts else None) == first if first else isinstance(texts, list)


def test_quotes_of_the_topic_follow_those_that_hold_the_word(desk, found):
    assert "New power stations will be built." in found("Tokayev on energy")


def test_other_speakers_words_do_not_answer(desk, finder):
    answer = finder.answer("Tokayev on energy")
    assert answer is not None
    assert {hit.speaker for hit in answer.hits} == {"Kassym-Jomart Tokayev"}


@pytest.mark.parametrize(
    "text", ["report on trade", "energy", "", "on", "on energy", 'Tokayev on "energy"', "x" * 500]
)
def test_other_texts_are_no_questions(desk, finder, text):
    assert finder.answer(text) is None


def test_reading_a_question_never_takes_long():
    assert list(read_questions("о " * 99)) is not None
    assert list(read_questions("on " * 60)) is not None
