"""Every format gives the same words; what stands around them, and where they stood, is told apart."""

from __future__ import annotations

from collections.abc import Iterator

import document_samples as samples
import pytest
from compound_files import compound_file
from compressed_rtf import compress
from document_samples import HEADLINE, KAZAKH, PARAGRAPHS, QUOTE, SAMPLES, STORY, WORDS
from hypothesis import given
from hypothesis import strategies as st

from pressdesk.ingest.delivery import read_received
from pressdesk.ingest.readers.endings import Format
from pressdesk.ingest.readers.reading_process import ReadingProcess
from pressdesk.ingest.readers.received import ReaderWarning
from pressdesk.ingest.roles import Role
from pressdesk.model.parts import Part, PartKind, parts_at, parts_from_json, parts_to_json
from pressdesk.model.reading_form import ReadingForm, as_read


@pytest.fixture(scope="module")
def reading() -> Iterator[ReadingProcess]:
    with ReadingProcess() as process:
        yield process


@pytest.mark.parametrize("name", SAMPLES)
def test_the_words_come_out_as_paragraphs(reading: ReadingProcess, name: str) -> None:
    text = reading.read(SAMPLES[name], name).texts[0]
    blocks = [as_read(block) for block in text.text.rstrip("\n").split("\n\n")]
    assert blocks == list(PARAGRAPHS[1:] if text.format in {Format.EML, Format.MSG} else PARAGRAPHS)


@pytest.mark.parametrize("name", SAMPLES)
def test_a_quote_equals_the_characters_of_its_source(reading: ReadingProcess, name: str) -> None:
    text = reading.read(SAMPLES[name], name).texts[0]
    draft = read_received(text)
    assert draft.text == text.text
    quote = draft.quotes[0]
    assert [as_read(draft.words(part)).rstrip(",") for part in quote.parts] == [WORDS]
    assert all(draft.text[start:end] == draft.words((start, end)) for start, end in quote.parts)
    assert draft.name_of(quote.speaker) == "Arman Saparov"


@pytest.mark.parametrize("name", SAMPLES)
def test_a_wrong_ending_misleads_nobody(reading: ReadingProcess, name: str) -> None:
    right = reading.read(SAMPLES[name], name).texts[0]
    wrong = reading.read(SAMPLES[name], "release.docx" if name.endswith("txt") else "release.txt").texts[0]
    assert wrong.format is right.format
    assert wrong.text == right.text


@pytest.mark.parametrize("name", ["release.html", "release.docx", "release.odt"])
def test_declared_headings_are_known(reading: ReadingProcess, name: str) -> None:
    text = reading.read(SAMPLES[name], name).texts[0]
    headings = [text.text[known.start : known.end] for known in text.roles if known.role is Role.HEADING]
    assert headings == [HEADLINE]


def test_a_page_says_who_published_it_and_when(reading: ReadingProcess) -> None:
    text = reading.read(SAMPLES["release.html"], "page.html").texts[0]
    assert (text.publisher, text.published_on) == ("Ministry of Foreign Affairs", "2024-06-05")


def test_of_copied_html_all_is_kept(reading: ReadingProcess) -> None:
    copied = "<!--StartFragment--><nav>Menu</nav><ul><li>one<li>two</ul><!--EndFragment-->"
    text = reading.read_fragment(copied).texts[0]
    assert text.text == "Menu\n\none\n\ntwo"
    assert [known.role for known in text.roles] == [Role.BULLET, Role.BULLET]


def test_words_broken_at_line_ends_are_kept_so_and_read_whole(reading: ReadingProcess) -> None:
    long = "“Internationalization of transcontinental infrastructure” " * 4
    text = reading.read(samples.pdf(width="9cm", paragraphs=(long,)), "a.pdf").texts[0].text
    assert "-\n" in text
    assert as_read(text) == long.strip()


def test_columns_are_read_one_after_the_other(reading: ReadingProcess) -> None:
    text = reading.read(samples.pdf(columns=2, paragraphs=(STORY, QUOTE) * 12), "a.pdf").texts[0].text
    assert as_read(text) == "\n\n".join((STORY, QUOTE) * 12)


def test_columns_written_row_by_row_are_put_in_order(reading: ReadingProcess) -> None:
    left = [f"left side line {number} of many words here" for number in range(8)]
    right = [f"right side line {number} of many words" for number in range(8)]
    rows = "".join(f"[{a}],[{b}]," for a, b in zip(left, right, strict=True))
    table = f"#grid(columns: (8cm, 8cm), column-gutter: 1cm, row-gutter: 4pt, {rows})"
    text = reading.read(samples.pdf(paragraphs=(table,)), "a.pdf").texts[0].text
    assert " ".join(text.split()) == " ".join(left + right)


def test_a_headline_in_large_letters_over_several_lines_is_one(reading: ReadingProcess) -> None:
    headline = "President Arman Saparov received the Foreign Minister of Finland Eeva Lahtinen"
    large = f"#text(size: 17pt, hyphenate: false)[#par(justify: false, leading: 0.9em)[{headline}]]"
    text = reading.read(samples.pdf(width="10cm", paragraphs=(large, *(STORY,) * 6)), "a.pdf").texts[0]
    assert text.text.split("\n\n")[0] == headline


def test_pages_are_known_and_their_numbers_left_out(reading: ReadingProcess) -> None:
    text = reading.read(samples.pdf(paragraphs=(STORY,) * 60), "a.pdf").texts[0]
    assert [part.name for part in text.parts] == [str(number) for number in range(1, len(text.parts) + 1)]
    assert len(text.parts) > 1
    assert as_read(text.text).count(STORY) == 60


def test_word_pages_and_tracked_changes_are_known(reading: ReadingProcess) -> None:
    body = (
        "<w:p><w:r><w:t>First page.</w:t></w:r></w:p>"
        "<w:p><w:r><w:lastRenderedPageBreak/><w:t>Second</w:t></w:r>"
        "<w:del><w:r><w:delText> not</w:delText></w:r></w:del>"
        "<w:ins><w:r><w:t> page.</w:t></w:r></w:ins></w:p>"
    )
    text = reading.read(samples.docx(body, **{"word/vbaProject.bin": b"x"}), "a.docm").texts[0]
    assert text.text == "First page.\n\nSecond page."
    starts = [(part.name, text.text[part.start :].split()[0]) for part in text.parts]
    assert starts == [("1", "First"), ("2", "Second")]
    assert set(text.warnings) == {ReaderWarning.MACROS, ReaderWarning.TRACKED_CHANGES}


def test_a_message_gives_its_attachments_as_texts_and_its_photos_as_files(reading: ReadingProcess) -> None:
    message = samples.eml(
        body="Dear colleagues, please find the release attached.",
        attachments=(
            ("release.docx", samples.docx(), "application/vnd.openxmlformats"),
            ("photo.jpg", samples.PHOTO, "image/jpeg"),
            ("translation.pdf", samples.pdf(), "application/pdf"),
        ),
    )
    received = reading.read(message, "mail.eml")
    assert [text.format for text in received.texts] == [Format.DOCX, Format.PDF]
    assert [(photo.name, photo.content) for photo in received.enclosures] == [("photo.jpg", samples.PHOTO)]
    first = received.texts[0]
    note = parts_at(first.parts, first.text.index("Dear colleagues"))
    assert [part.kind for part in note] == [PartKind.MESSAGE]
    assert parts_at(first.parts, 0) == (Part(0, PartKind.ATTACHMENT, "release.docx"),)
    assert (first.publisher, first.published_on) == ("Press service", "2024-06-05")


def test_an_outlook_message_tells_its_subject_its_sender_and_the_day_it_was_sent(
    reading: ReadingProcess,
) -> None:
    text = reading.read(SAMPLES["release.msg"], "release.msg").texts[0]
    assert text.format is Format.MSG
    assert (text.title, text.publisher, text.published_on) == (HEADLINE, "Press service", "2024-06-05")


def test_an_outlook_message_kept_as_packed_rich_text_only_is_read(reading: ReadingProcess) -> None:
    message = samples.msg({"__substg1.0_10090102": compress(samples.rtf())})
    text = reading.read(compound_file(message), "rich.msg").texts[0]
    assert [as_read(block) for block in text.text.rstrip("\n").split("\n\n")] == list(PARAGRAPHS)


def test_an_outlook_message_gives_its_attachments_and_the_messages_attached_to_it(
    reading: ReadingProcess,
) -> None:
    inner = samples.msg(is_attached=True)
    document = {
        "__substg1.0_37010102": SAMPLES["release.docx"],
        "__substg1.0_3707001F": "Выпуск.docx".encode("utf-16-le"),
    }
    photo = {"__substg1.0_37010102": samples.PHOTO, "__substg1.0_3704001E": b"photo.jpg"}
    message = samples.msg(
        {
            "__substg1.0_1000001E": "Для публикации сегодня, просим подтвердить.".encode("cp1251"),
            "__attach_version1.0_#00000000": document,
            "__attach_version1.0_#00000001": photo,
            "__attach_version1.0_#00000002": {"__substg1.0_3701000D": inner},
        }
    )
    received = reading.read(compound_file(message), "outer.msg")
    assert [text.format for text in received.texts] == [Format.DOCX, Format.MSG]
    assert "Для публикации сегодня" in received.texts[0].text
    assert [as_read(block) for block in received.texts[1].text.rstrip("\n").split("\n\n")] == list(
        PARAGRAPHS[1:]
    )
    assert [photo.name for photo in received.enclosures] == ["photo.jpg"]


def test_a_message_with_a_body_of_its_own_gives_that_too(reading: ReadingProcess) -> None:
    attached = (("a.rtf", samples.rtf(), "text/rtf"),)
    message = samples.eml(body=f"{STORY}\n\n{QUOTE}\n\n{KAZAKH}\n\n" * 4, attachments=attached)
    received = reading.read(message, "mail.eml")
    assert [text.format for text in received.texts] == [Format.EML, Format.RTF]


def test_parts_survive_their_way_through_a_field() -> None:
    parts = (Part(0, PartKind.ATTACHMENT, "хат.docx"), Part(4, PartKind.PAGE, "2"))
    assert parts_from_json(parts_to_json(parts)) == parts
    assert parts_from_json('{"foreign": 1}') == ()
    assert [part.name for part in parts_at(parts, 9)] == ["хат.docx", "2"]


@given(st.text(alphabet="aя-\n\u00ad\u200b \u202e.", max_size=60), st.data())
def test_a_range_of_the_reading_form_is_one_range_of_the_kept_text(kept: str, data: st.DataObject) -> None:
    form = ReadingForm.of(kept)
    assert form.text == as_read(kept)
    start = data.draw(st.integers(0, len(form.text)))
    end = data.draw(st.integers(start, len(form.text)))
    first, last = form.kept_range((start, end))
    if start < end:
        assert kept[first] == form.text[start]
        assert kept[last - 1] == form.text[end - 1]
        assert form.read_offset(first) == start
