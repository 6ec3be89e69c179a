"""Kazakh in Latin letters: read by the Cyrillic grammar, given back as printed."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.ingest.document import SourceText
from pressdesk.ingest.kazakh_latin import in_cyrillic
from pressdesk.ingest.reading import read_release
from pressdesk.ingest.tables.latin_spelling import plain_spelling

RELEASE = (
    "2024 jylğy 14 mamyrda Qazaqstan Syrtqy ıster ministrı Mūrat Nūrtaev jūmys saparymen Pragağa bardy. "
    "Onda ony Chehıa Syrtqy ıster ministrı Pavel Gorak qabyldady."
)


def test_visit_told_in_latin_letters_is_read_and_named_as_printed() -> None:
    visit = read_release(RELEASE).as_document()["visit"]
    assert (visit["guest"], visit["host"], visit["kind"]) == ("Mūrat Nūrtaev", "Pavel Gorak", "working")
    assert visit["place"] == {"city": "Praga", "country": "CZ"}
    assert visit["participants"][0]["role"] == "Syrtqy ıster ministrı"


def test_letters_keep_their_offsets() -> None:
    text = SourceText.of(RELEASE)
    read = in_cyrillic(text)
    assert read is not None
    assert len(read.text) == len(text.text)
    assert read.text.startswith("2024 жылғы 14 мамырда Қазақстан Сыртқы істер министрі")


@pytest.mark.parametrize(
    "text", ["The President met the Prime Minister in Astana today.", "Президент Астанада кездесу өткізді."]
)
def test_other_scripts_and_languages_are_left_alone(text: str) -> None:
    assert in_cyrillic(SourceText.of(text)) is None


@pytest.mark.parametrize(
    ("printed", "plain"), [("Эстония", "Естониа"), ("Премьер-министр", "Премер-министр"), ("Чехия", "Схехиа")]
)
def test_plain_spelling_is_what_the_latin_alphabet_leaves(printed: str, plain: str) -> None:
    assert plain_spelling(printed).casefold() == plain.casefold()


@given(st.text(alphabet="aäbdeğgıijklmnñoöpqrsştuūüvyz .,\n\u0130«»–", max_size=300))
def test_any_latin_text_keeps_its_length(text: str) -> None:
    source = SourceText.of("Qazaqstan jäne ekı el arasynda kelıssöz öttı. " + text)
    read = in_cyrillic(source)
    assert read is None or len(read.text) == len(source.text)
