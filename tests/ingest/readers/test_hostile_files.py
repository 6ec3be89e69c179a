"""Files made to do harm, damaged, locked or empty: each gives one sentence or a sensible part, never more."""

from __future__ import annotations

import os
import signal
import sys
import zipfile
from collections.abc import Callable, Iterator
from io import BytesIO
from pathlib import Path

import document_samples as samples
import pytest
from document_samples import SAMPLES, STORY, WORD
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pressdesk.errors import PressdeskError
from pressdesk.ingest.delivery import read_received
from pressdesk.ingest.readers import reading_process
from pressdesk.ingest.readers.plain_text import decoded
from pressdesk.ingest.readers.reading_process import ReadingProcess, readable_files
from pressdesk.ingest.readers.received import ReaderWarning


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


def zip_bomb() -> bytes:
    content = BytesIO()
    with (
        zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package,
        package.open("word/document.xml", "w", force_zip64=True) as part,
    ):
        part.write(f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>'.encode())
        for _ in range(80):
            part.write(b"0" * 1024 * 1024)
    return content.getvalue()


LAUGHS = (
    '<?xml version="1.0"?><!DOCTYPE d [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>&b;</w:t></w:r></w:p></w:body></w:document>'
)
OUTSIDE = LAUGHS.replace('<!ENTITY a "ha">', '<!ENTITY a SYSTEM "file:///etc/passwd">')
DEEP = f'<w:document xmlns:w="{WORD}">' + "<w:p>" * 5000 + "</w:p>" * 5000 + "</w:document>"
PDF = (
    "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
    "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
    "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]>>endobj\n"
    "trailer<</Root 1 0 R{more}>>\n"
)
LOCK = (
    f"/ID[<{'00' * 16}><{'00' * 16}>]/Encrypt<</Filter/Standard/V 1/R 2/P -1/O<{'11' * 32}>/U<{'22' * 32}>>>"
)


@pytest.mark.parametrize(
    ("name", "content", "sentence"),
    [
        ("bomb.docx", zip_bomb(), "unpacks to more than"),
        ("laughs.docx", samples.packed({"word/document.xml": LAUGHS}), "definitions of its own"),
        ("outside.docx", samples.packed({"word/document.xml": OUTSIDE}), "definitions of its own"),
        ("deep.docx", samples.packed({"word/document.xml": DEEP}), "nested too deeply"),
        ("many.docx", samples.packed({f"word/document{n}.xml": "" for n in range(20_001)}), "packed from"),
        ("deep.rtf", b"{\\rtf1 " + b"{" * 5000 + b"a", "nested too deeply"),
        ("sheet.docx", samples.packed({"xl/workbook.xml": "<a/>"}), "a spreadsheet"),
        ("archive.docx", samples.packed({"a.txt": "a"}), "a packed archive"),
        ("empty.docx", samples.docx("<w:p/>"), "holds no text"),
        ("photos.docx", samples.docx("<w:p/>", **{"word/media/a.png": b"x"}), "only pictures"),
        ("locked.odt", samples.odt(**{"META-INF/manifest.xml": "<encryption-data/>"}), "a password"),
        ("cut.docx", SAMPLES["release.docx"][:200], "damaged or cut short"),
        ("scan.pdf", PDF.format(more="").encode(), "is a scan: its 1 pages are pictures"),
        ("locked.pdf", PDF.format(more=LOCK).encode(), "protected by a password"),
        ("cut.pdf", b"%PDF-1.7\nnothing", "damaged or cut short"),
        ("empty.html", b"<html><body><script>var a = 1;</script></body></html>", "holds no text"),
        ("empty.eml", b"From: a@b.org\r\nMessage-ID: <1>\r\n\r\n", "holds no text"),
        ("photo.docx", samples.PHOTO, "a picture"),
        ("old.doc", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "damaged or cut short"),
    ],
)
def test_a_hopeless_file_is_refused_in_a_sentence_that_names_it(
    reading: ReadingProcess, name: str, content: bytes, sentence: str
) -> None:
    with pytest.raises(PressdeskError) as refused:
        reading.read(content, name)
    assert sentence in refused.value.message
    assert name in refused.value.message
    assert refused.value.hint


def test_what_a_damaged_document_still_holds_is_read(reading: ReadingProcess) -> None:
    document = f'<w:document xmlns:w="{WORD}"><w:body><w:p><w:r><w:t>{STORY}</w:t></w:r></w:p><w:p><w:r>'
    text = reading.read(samples.packed({"word/document.xml": document}), "a.docx").texts[0]
    assert text.text == STORY
    assert text.warnings == (ReaderWarning.DAMAGED_FILE,)


def test_markup_nested_without_end_gives_its_words_soon(reading: ReadingProcess) -> None:
    page = "<html><body>" + "<div>" * 200_000 + f"<p>{STORY}</p>"
    assert reading.read(page.encode(), "deep.html").texts[0].text == STORY


def test_marks_that_nobody_sees_are_kept_and_not_read(reading: ReadingProcess) -> None:
    quote = "“Finland is a re\u00adli\u00adable part\u200bner of our \u202bwhole\u202c country,”"
    words = f"{quote} President Arman Saparov said."
    text = reading.read(f"<html><body><p>{STORY}</p><p>{words}</p></body></html>".encode(), "a.html").texts[0]
    draft = read_received(text)
    assert words in text.text
    assert [draft.words(part) for part in draft.quotes[0].parts] == [quote[1:-1]]


def test_a_page_that_lies_about_its_encoding_is_read_by_its_letters(reading: ReadingProcess) -> None:
    words = "Министр иностранных дел прибыл в Астану с официальным визитом."
    page = f"<html><head><meta charset='utf-8'></head><body><p>{words}</p></body></html>".encode("cp1251")
    assert reading.read(page, "a.html").texts[0].text == words


def test_a_text_cut_within_a_letter_keeps_all_others() -> None:
    words = "Министр прибыл в Астану"
    assert decoded(words.encode()[:-1]) == words[:-1] + "\ufffd"


def test_a_file_of_two_encodings_is_read_line_by_line() -> None:
    words = "Министр иностранных дел прибыл в Астану с официальным визитом."
    assert decoded(f"{words}\n".encode() + words.encode("cp1251")) == f"{words}\n{words}"


def test_a_reader_that_does_not_end_is_given_up_and_the_next_file_is_read() -> None:
    with ReadingProcess(seconds=1) as reading:
        stop_child(reading)
        with pytest.raises(PressdeskError, match="given up after 1 seconds"):
            reading.read(SAMPLES["release.docx"], "slow.docx")
        assert reading.read(SAMPLES["release.docx"], "next.docx").texts


def test_a_reader_that_breaks_off_costs_one_file_only() -> None:
    with ReadingProcess() as reading:
        stop_child(reading, signal.SIGKILL)
        assert reading.read(SAMPLES["release.docx"], "next.docx").texts


def stop_child(reading: ReadingProcess, how: int = 0) -> None:
    """Stop the child as a document without end would, or kill it."""
    reading.read(SAMPLES["release.docx"], "first.docx")
    child = reading._child
    assert child is not None
    if sys.platform == "win32":
        pytest.skip("signals of Unix")
    os.kill(child.pid, how or signal.SIGSTOP)
    if how:
        child.wait()


def test_the_child_is_renewed_after_many_files(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading_process.limits, "FILES_BEFORE_RENEWAL", 2)
    children = set()
    with ReadingProcess() as reading:
        for _ in range(5):
            reading.read(SAMPLES["release.docx"], "a.docx")
            assert reading._child is not None
            children.add(reading._child.pid)
    assert len(children) == 3


def test_a_folder_named_like_a_document_is_gone_through(tmp_path: Path) -> None:
    (tmp_path / "x.docx").mkdir()
    (tmp_path / "x.docx" / "release.pdf").write_bytes(SAMPLES["release.pdf"])
    (tmp_path / "x.docx" / "~$lock.docx").write_bytes(b"")
    (tmp_path / "x.docx" / "photo.jpg").write_bytes(samples.PHOTO)
    assert readable_files([tmp_path]) == [tmp_path / "x.docx" / "release.pdf"]
    with ReadingProcess() as reading, pytest.raises(PressdeskError, match="is a folder"):
        reading.read_file(tmp_path / "x.docx")


@pytest.mark.parametrize("name", [name for name in SAMPLES if name != "release.txt"])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_damage_breaks_a_reader(reading: ReadingProcess, name: str, data: st.DataObject) -> None:
    content = damaged(SAMPLES[name], data.draw)
    texts, sentence = (), ""
    try:
        texts = reading.read(content, name).texts
    except PressdeskError as refusal:
        sentence = f"{refusal.message} {refusal.detail}"
    assert texts or sentence
    assert "its reader broke off" not in sentence
    for text in texts:
        assert all(0 <= part.start <= len(text.text) for part in text.parts)
        assert all(0 <= known.start < known.end <= len(text.text) for known in text.roles)


def damaged(content: bytes, draw: Callable[[st.SearchStrategy], object]) -> bytes:
    """Change, cut or double some bytes."""
    changed = bytearray(content)
    for _ in range(draw(st.integers(1, 6))):
        place = draw(st.integers(0, len(changed) - 1)) if changed else 0
        length = draw(st.integers(0, 40))
        changed[place : place + length] = draw(st.binary(max_size=40))
    return bytes(changed[: draw(st.integers(len(changed) // 2, len(changed)))])
