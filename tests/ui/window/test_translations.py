"""Every word that the window shows is there in Russian and Kazakh."""

from __future__ import annotations

import ast
import re
import string
from pathlib import Path

import pytest

import pressdesk
from pressdesk.model.registry import RECORDS
from pressdesk.model.values import Language
from pressdesk.ui.i18n import load_catalogue

UI = Path(pressdesk.__file__).parent / "ui"
TRANSLATED = [Language.RUSSIAN, Language.KAZAKH]
FORMS = {
    Language.ENGLISH: {"one", "other"},
    Language.RUSSIAN: {"one", "few", "many"},
    Language.KAZAKH: {"other"},
}


def written_texts() -> dict[str, str]:
    """Return every text in tr() or mark() below ui/, each with one place where it stands."""
    texts: dict[str, str] = {}
    for module in sorted(UI.rglob("*.py")):
        for node in ast.walk(ast.parse(module.read_text(encoding="utf-8"))):
            called = isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id
            if called in {"tr", "mark"} and node.args and isinstance(node.args[0], ast.Constant):
                texts[node.args[0].value] = f"{module.relative_to(UI)}:{node.lineno}"
    return texts


def model_texts() -> dict[str, str]:
    """Return labels, help and placeholders of all records and fields."""
    texts: dict[str, str] = {}
    for record_class in RECORDS:
        texts[record_class.label] = texts[record_class.plural] = record_class.table
        for spec in record_class.fields():
            for text in filter(None, (spec.label, spec.help, spec.placeholder)):
                texts[text] = f"{record_class.table}.{spec.name}"
    return texts


def placeholders(text: str) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(text) if name}


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_of_the_window_is_translated(language: Language) -> None:
    catalogue = load_catalogue(language)
    missing = {text: place for text, place in written_texts().items() if text not in catalogue}
    assert not missing


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_label_of_the_model_is_translated(language: Language) -> None:
    catalogue = load_catalogue(language)
    missing = {text: place for text, place in model_texts().items() if text not in catalogue}
    assert not missing


@pytest.mark.parametrize("language", Language)
def test_translations_keep_the_placeholders(language: Language) -> None:
    for text, translation in load_catalogue(language).items():
        forms = translation.values() if isinstance(translation, dict) else [translation]
        for form in forms:
            assert placeholders(form) <= placeholders(text), text


@pytest.mark.parametrize("language", Language)
def test_texts_that_count_have_every_plural_form(language: Language) -> None:
    catalogue = load_catalogue(language)
    for text in written_texts():
        if "{count}" in text:
            translation = catalogue.get(text)
            assert isinstance(translation, dict), text
            assert FORMS[language] <= translation.keys(), text


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_translation_is_left_in_english(language: Language) -> None:
    same = {text for text, translation in load_catalogue(language).items() if translation == text}
    assert not {text for text in same if re.search("[a-z]{4}", re.sub(r"\{\w+\}|Pressdesk", "", text))}
