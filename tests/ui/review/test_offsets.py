from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtGui import QTextDocument

from pressdesk.ui.review.offsets import LONGEST_LINE, ShownText

TEXTS = st.text(st.sampled_from(list("aқ Ж😀\r\n\u2029\u2028🇰🇿“")), max_size=60)


def units(text: str) -> int:
    """Count the UTF-16 units of a text, as Qt does."""
    return len(text.encode("utf-16-le")) // 2


def document_of(shown: ShownText) -> QTextDocument:
    document = QTextDocument()
    document.setPlainText(shown.text)
    return document


def between(document: QTextDocument, start: int, end: int) -> str:
    """Give what the document holds between two positions, line ends written alike."""
    raw = document.toRawText().encode("utf-16-le")
    return raw[2 * start : 2 * end].decode("utf-16-le", "surrogatepass")


def written_alike(text: str) -> str:
    return text.replace("\r\n", "\u2029").replace("\r", "\u2029").replace("\n", "\u2029")


def test_character_outside_the_basic_plane_counts_as_two_units_for_qt_and_one_for_us():
    shown = ShownText("a😀b")
    assert [shown.position(offset) for offset in range(4)] == [0, 1, 3, 4]
    assert [shown.offset(position) for position in (0, 1, 3, 4)] == [0, 1, 2, 3]
    assert shown.offset(2) == 1, "inside the character: its beginning"


def test_windows_line_end_is_one_position_on_screen_and_two_characters_in_the_kept_text():
    shown = ShownText("a\r\nb")
    assert shown.position(3) == 2
    assert shown.offset(2) == 3
    assert document_of(shown).toRawText() == "a\u2029b"


@given(TEXTS)
def test_every_range_of_the_kept_text_is_found_in_the_document_character_by_character(kept):
    shown = ShownText(kept)
    document = document_of(shown)
    assert shown.position(len(kept)) == document.characterCount() - 1
    for start in range(len(kept) + 1):
        for end in range(start, min(start + 6, len(kept)) + 1):
            if kept[start - 1 : start + 1] == "\r\n" or kept[end - 1 : end + 1] == "\r\n":
                continue
            there = between(document, shown.position(start), shown.position(end))
            assert there == written_alike(kept[start:end])


@given(TEXTS)
def test_positions_come_back_to_the_offsets_they_were_made_of(kept):
    shown = ShownText(kept)
    for offset in range(len(kept) + 1):
        if kept[offset - 1 : offset + 1] != "\r\n":
            assert shown.offset(shown.position(offset)) == offset


def test_endless_line_is_broken_on_screen_and_its_offsets_stay_those_of_the_kept_text():
    kept = "слово 😀 " * LONGEST_LINE
    shown = ShownText(kept)
    document = document_of(shown)
    assert document.blockCount() > 5
    assert max(len(line) for line in shown.text.split("\n")) <= LONGEST_LINE
    for offset in range(0, len(kept) - 20, 997):
        there = between(document, shown.position(offset), shown.position(offset + 15))
        assert there.replace("\u2029", "") == kept[offset : offset + 15]
        assert shown.offset(shown.position(offset)) == offset


def test_ten_million_characters_without_a_line_end_are_broken_too():
    shown = ShownText("я" * 10_000_000)
    assert shown.position(10_000_000) == units(shown.text)
    assert shown.offset(units(shown.text)) == 10_000_000
