"""A sentence said before is known again when a word of it changed; a shared subject is not enough."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.model.resemblance import ALIKE, resemblance

TEXTS = st.text(st.sampled_from("abcdefgh cдқ,.-’\n "), max_size=120)
WORDS = st.lists(st.text(st.sampled_from("abcdef"), min_size=4, max_size=9), min_size=4, max_size=25)


@given(TEXTS, TEXTS)
def test_the_likeness_is_a_share_and_the_places_lie_in_the_texts(earlier: str, later: str) -> None:
    found = resemblance(earlier, later)
    assert 0 <= found.likeness <= 1
    assert 0 <= found.earlier[0] <= found.earlier[1] <= len(earlier)
    assert 0 <= found.later[0] <= found.later[1] <= len(later)


@given(WORDS)
def test_a_text_equals_itself_whatever_its_case_and_signs(words: list[str]) -> None:
    assert resemblance(" ".join(words), ", ".join(words).upper() + ".").likeness == 1


@given(WORDS, WORDS, WORDS)
def test_a_sentence_is_found_in_the_midst_of_a_speech(
    before: list[str], words: list[str], after: list[str]
) -> None:
    sentence = " ".join(words) + "."
    speech = f"{' '.join(before)}. {sentence} {' '.join(after)}."
    assert resemblance(speech, sentence).likeness >= ALIKE


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "We support the territorial integrity of all states.",
            "We firmly support the territorial integrity of all countries.",
        ),
        (
            "The pipeline will be finished before next winter.",
            "As I said, the pipeline will be finished before next summer. We are grateful.",
        ),
        (
            "Мы поддерживаем территориальную целостность этой страны.",
            "Мы поддерживаем принцип территориальной целостности этой страны.",
        ),
        (
            "Біз көлік дәлізін бірге дамытуға дайынбыз.",
            "Біз көлік дәлізін бірлесіп дамытуға әрқашан дайынбыз.",
        ),
    ],
)
def test_a_changed_word_leaves_a_sentence_alike(earlier: str, later: str) -> None:
    assert ALIKE <= resemblance(earlier, later).likeness < 1


@pytest.mark.parametrize(
    ("earlier", "later"),
    [
        (
            "We will continue to work together with our partners.",
            "We will continue to invest in railways and ports together with neighbours.",
        ),
        (
            "Our countries have good relations and we look forward to deepening our partnership in energy.",
            "Our countries have strong ties and we look forward to a visit of the President next year.",
        ),
        (
            "Kazakhstan is a reliable partner.",
            "Finland is a reliable partner and a friend.",
        ),
        (
            "The agreement on water was signed today by the two ministers.",
            "The agreement on energy was discussed yesterday in Berlin by experts.",
        ),
        (
            "Мы обсудили сотрудничество в области торговли и энергетики.",
            "Сотрудничество в области образования остаётся важным для обеих сторон.",
        ),
        (
            "Біз сауда мен энергетика саласындағы ынтымақтастықты талқыладық.",
            "Білім саласындағы ынтымақтастық екі ел үшін маңызды.",
        ),
    ],
)
def test_sentences_on_one_subject_are_not_alike(earlier: str, later: str) -> None:
    assert resemblance(earlier, later).likeness < ALIKE


def test_the_sentence_that_agrees_is_named_whole() -> None:
    speech = "I thank the host. The railway must cross the river at Kelmet. We shall return."
    found = resemblance(speech, "The railway will cross the river at Kelmet.")
    assert speech[slice(*found.earlier)] == "The railway must cross the river at Kelmet. "
