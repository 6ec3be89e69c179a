"""Plain text files of any encoding give their exact characters, or a sentence."""

from __future__ import annotations

from pathlib import Path

import pytest

from pressdesk.errors import PressdeskError
from pressdesk.ingest.readers.plain_text import decoded, read_text_file

RUSSIAN = (
    "Президент Казахстана принял министра иностранных дел.\r\nОн сказал: - Мы рады вас видеть в Астане.\r\n"
)
KAZAKH = "Мемлекет басшысы Қазақстан Президенті Әзербайжан елшісін қабылдады. Өз кезегінде ол ұсыныс айтты."


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-32", "cp1251", "koi8-r", "cp866"]
)
def test_russian_comes_back_character_for_character(encoding: str) -> None:
    assert decoded(RUSSIAN.encode(encoding)) == RUSSIAN


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "kz1048"])
def test_kazakh_letters_come_back(encoding: str) -> None:
    assert decoded(KAZAKH.encode(encoding)) == KAZAKH


def test_western_accents_come_back() -> None:
    text = "The President said: “naïve café” – a résumé of the visit to the Élysée."
    assert decoded(text.encode("cp1252")) == text


@pytest.mark.parametrize(
    "data",
    [b"%PDF-1.7 ...", b"PK\x03\x04....", b"\x00\x01\x02" * 40, bytes(range(128, 256)) * 3, b"\xff\xfe\x00"],
)
def test_what_is_no_text_is_refused_in_a_sentence(data: bytes) -> None:
    with pytest.raises(PressdeskError):
        decoded(data)


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(PressdeskError, match=r"gone\.txt"):
        read_text_file(tmp_path / "gone.txt")


def test_newlines_are_untouched(tmp_path: Path) -> None:
    path = tmp_path / "release.txt"
    path.write_bytes(b"one\r\ntwo\rthree\n")
    assert read_text_file(path) == "one\r\ntwo\rthree\n"
