"""A change of wording is shown word by word, and nothing of either text is lost by it."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from pressdesk.model.wording_difference import Change, WordRun, likeness, word_difference

TEXTS = st.text(st.sampled_from("ab cд,.қ-’\n"), max_size=60)


def joined(runs: tuple[WordRun, ...], *changes: Change) -> str:
    return "".join(run.text for run in runs if run.change in changes)


@given(TEXTS, TEXTS)
def test_both_texts_can_be_read_back_from_the_difference(earlier: str, later: str) -> None:
    runs = word_difference(earlier, later)
    assert joined(runs, Change.KEPT, Change.DROPPED) == earlier
    assert joined(runs, Change.KEPT, Change.ADDED) == later
    assert all(run.text for run in runs)


def test_a_replaced_word_is_dropped_and_added_whole() -> None:
    assert word_difference("We support long-term talks.", "We welcome long-term talks.") == (
        WordRun("We ", Change.KEPT),
        WordRun("support", Change.DROPPED),
        WordRun("welcome", Change.ADDED),
        WordRun(" long-term talks.", Change.KEPT),
    )


def test_a_reworded_clause_is_one_change() -> None:
    runs = word_difference("Мы за мир и диалог.", "Мы против войны и диалог.")
    assert [(run.text, run.change) for run in runs if run.change is not Change.KEPT] == [
        ("за мир", Change.DROPPED),
        ("против войны", Change.ADDED),
    ]


def test_a_word_is_never_torn_at_its_hyphen() -> None:
    runs = word_difference("сауда-экономикалық байланыс", "сауда-мәдени байланыс")
    assert runs[0] == WordRun("сауда-экономикалық", Change.DROPPED)


def test_equal_wording_is_one_run() -> None:
    assert word_difference("Same.", "Same.") == (WordRun("Same.", Change.KEPT),)
    assert word_difference("", "") == ()


def test_likeness_looks_at_words_only() -> None:
    assert likeness("We support talks", "we support, talks!") == 1.0
    assert likeness("We support talks", "Grain prices rose") == 0.0
