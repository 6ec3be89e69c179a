"""Every form of a word finds every other: measured on paradigms built from the grammars."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable
from pathlib import Path

import kazakh_paradigms
import pytest

from pressdesk.search.analysis import stem_keys
from pressdesk.search.folding import fold_word

HERE = Path(__file__).parent


def table(language: str) -> list[list[str]]:
    """The paradigms of one language, one a line, the dictionary form first."""
    return [
        line.split() for line in (HERE / f"forms_{language}.tsv").read_text(encoding="utf-8").splitlines()
    ]


def kazakh_table() -> list[list[str]]:
    nouns = [list(dict.fromkeys(kazakh_paradigms.noun_forms(noun))) for noun in kazakh_paradigms.NOUNS]
    verbs = [list(dict.fromkeys(kazakh_paradigms.verb_forms(verb))) for verb in kazakh_paradigms.VERBS]
    return nouns + verbs


def recall_and_precision(paradigms: list[list[str]], language: str) -> tuple[float, float]:
    """Over all forms as queries: the share of the wanted forms found, and of the found ones wanted."""
    by_key: defaultdict[str, set[str]] = defaultdict(set)
    wanted: defaultdict[str, set[str]] = defaultdict(set)
    for paradigm in paradigms:
        for form in paradigm:
            wanted[form].update(paradigm)
            for key in stem_keys(form, language):
                by_key[key].add(form)
    recalls, precisions = [], []
    for form, others in wanted.items():
        found = {form}.union(*(by_key[key] for key in stem_keys(form, language)))
        recalls.append(len(found & others) / len(others))
        precisions.append(len(found & others) / len(found))
    return sum(recalls) / len(recalls), sum(precisions) / len(precisions)


@pytest.mark.parametrize(
    ("language", "paradigms", "least"),
    [("en", lambda: table("en"), 0.97), ("ru", lambda: table("ru"), 0.96), ("kk", kazakh_table, 0.95)],
)
def test_forms_of_a_word_find_one_another(
    language: str, paradigms: Callable[[], list[list[str]]], least: float
):
    recall, precision = recall_and_precision(paradigms(), language)
    assert recall >= least
    assert precision >= 0.9


@pytest.mark.parametrize(
    "words", ["часть часто", "над надо", "потом потому", "посол после", "сапар сан", "us use"]
)
def test_different_words_do_not_share_a_stem(words):
    one, other = words.split()
    assert not set(stem_keys(one, "ru")) & set(stem_keys(other, "ru"))


@pytest.mark.parametrize(
    "words",
    [
        "сапарында saparynda saparında",
        "министрліктің ministrliktiñ ministrlikting ministrliktin'",
        "келіссөздер kelissözder kelissozder",
        "шешім şeşim sheshim",
        "ынтымақтастық yntymaqtastyq",
        "жоба joba zhoba",
        "қызметі кызмети",
    ],
)
def test_kazakh_words_are_one_in_every_alphabet(words):
    first, *others = words.split()
    for other in others:
        assert set(stem_keys(first, "kk")) & set(stem_keys(other, "kk")), other


@pytest.mark.parametrize(
    ("surface", "folded"),
    [
        ("Ёлка", "елка"),
        ("ﬁnal", "final"),
        ("Gómez", "gomez"),
        ("İstanbul", "istanbul"),
        ("ISPARTA", "isparta"),
        ("O’Brien", "obrien"),
        ("O'Brien's", "obrien"),
        ("U.S.", "us"),
        ("за́мок", "замок"),
        ("Йод", "йод"),
        ("Қазақстан", "қазақстан"),
        ("co\u00adoperation", "cooperation"),
        ("STRAẞE", "strasse"),
        ("№", "no"),
    ],
)
def test_folding_evens_out_what_people_type_differently(surface, folded):
    assert fold_word(surface) == folded


def test_number_is_found_with_its_unit():
    assert set(stem_keys("62bn")) & set(stem_keys("62"))


def everyday(words: Iterable[str]) -> set[str]:
    return {key for word in words for key in stem_keys(word)}


def test_every_word_has_a_stem_in_every_grammar():
    for word in ("ь", "ъ", "a", "ї", "ž", "漢字", "ь" * 30, "q", "ң"):
        assert stem_keys(word), word
