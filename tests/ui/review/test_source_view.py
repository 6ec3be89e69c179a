import pytest
from PySide6.QtCore import QPoint, Qt

from pressdesk.ingest.finding import FindingKind
from pressdesk.ui.review.marks import Mark, Standing, colour_of
from pressdesk.ui.review.source_view import PORTION, SourceView

TEXT = (
    "🇰🇿 On the day\r\nthe guest said: “Words with 😀 in them,” and went on.\n"
    + "More text.\n" * 200
    + "The end 😀."
)
QUOTE = (TEXT.index("Words"), TEXT.index(",” and"))
GUEST = (TEXT.index("guest"), TEXT.index("guest") + 5)
END = (TEXT.index("The end"), len(TEXT))
MARKS = (
    Mark("quote", FindingKind.QUOTE, (QUOTE,), description=lambda: "Quote"),
    Mark("smiling", FindingKind.PERSON, ((TEXT.index("😀"), TEXT.index("😀") + 1),)),
    Mark("guest", FindingKind.PERSON, (GUEST,), Standing.UNSURE),
    Mark("end", FindingKind.PLACE, (END,), Standing.REJECTED),
)


@pytest.fixture
def view(qtbot):
    view = SourceView()
    qtbot.addWidget(view)
    view.resize(500, 300)
    view.set_text(TEXT)
    view.set_marks(MARKS)
    view.show()
    qtbot.waitExposed(view)
    return view


def place_of(view, offset) -> QPoint:
    """Give the point in the viewport of the character at an offset of the kept text."""
    view.show_ranges([(offset, offset)])
    return view.cursorRect().center() + QPoint(3, 0)


def click(qtbot, view, offset) -> None:
    qtbot.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place_of(view, offset))


def pressed_at(qtbot, view, offset) -> str:
    with qtbot.waitSignal(view.mark_pressed) as told:
        click(qtbot, view, offset)
    return told.args[0]


def test_click_on_marked_words_names_the_item(qtbot, view):
    assert pressed_at(qtbot, view, QUOTE[0]) == "quote"
    assert pressed_at(qtbot, view, GUEST[0]) == "guest"


def test_the_innermost_of_nested_marks_is_named(qtbot, view):
    assert pressed_at(qtbot, view, TEXT.index("😀")) == "smiling"


def test_hidden_kind_lets_the_click_through_to_what_lies_below(qtbot, view):
    view.set_hidden({FindingKind.PERSON})
    assert pressed_at(qtbot, view, TEXT.index("😀")) == "quote"


def test_click_beside_all_marks_names_nothing(qtbot, view):
    with qtbot.assertNotEmitted(view.mark_pressed):
        click(qtbot, view, TEXT.index("the day"))


def test_selection_is_told_in_code_points_of_the_kept_text(view):
    for span in (QUOTE, GUEST, END):
        view.show_ranges([span])
        assert view.selected_range() == span
        start, end = span
        assert view.textCursor().selectedText() == TEXT[start:end]


def test_mark_far_below_is_brought_into_view(view):
    assert view.verticalScrollBar().value() == 0
    view.show_mark("end")
    view.show_ranges([END])
    assert view.viewport().rect().intersects(view.cursorRect())
    assert view.verticalScrollBar().value() > 0


def test_marked_words_are_tinted_in_the_colour_of_their_kind(view):
    between_letters = place_of(view, QUOTE[0] + 5) + QPoint(0, 6)

    def colour():
        return view.viewport().grab().toImage().pixelColor(between_letters)

    view.set_hidden(set())
    tinted = colour()
    view.set_hidden({FindingKind.QUOTE})
    bare = colour()
    amber = colour_of(FindingKind.QUOTE, view.palette())
    for tone in ("red", "green", "blue"):
        towards_amber = (getattr(tinted, tone)() - getattr(bare, tone)()) * (
            getattr(amber, tone)() - getattr(bare, tone)()
        )
        assert towards_amber >= 0
    assert tinted != bare


def test_ten_million_characters_are_shown_in_part_and_reached(qtbot, view):
    text = "слово " * 1_700_000
    with qtbot.waitSignal(view.portion_shown) as told:
        view.set_text(text)
    assert told.args == [PORTION, len(text)]
    view.show_ranges([(10_000_002, 10_000_007)])
    qtbot.waitUntil(lambda: view.selected_range() == (10_000_002, 10_000_007), timeout=20_000)
    assert view.textCursor().selectedText() == text[10_000_002:10_000_007]


def test_long_text_is_set_frame_by_frame_and_is_whole_in_the_end(qtbot, view):
    text = "🇰🇿 One line\r\nand another.\n" * 5_000
    view.set_text(text)
    assert len(view.toPlainText()) < len(text) // 2
    expected = text.replace("\r\n", "\n")
    qtbot.waitUntil(lambda: view.toPlainText() == expected)
    assert view.textCursor().position() == 0


def test_place_that_is_not_set_yet_is_there_when_it_is_asked_for(view):
    text = "One line of a long text.\n" * 6_000
    view.set_text(text)
    view.show_ranges([(140_000, 140_010)])
    assert view.selected_range() == (140_000, 140_010)


def test_more_of_a_long_text_is_shown_when_it_is_asked_for(qtbot, view):
    text = "One line of a long text.\n" * 20_000
    view.set_text(text)
    with qtbot.waitSignal(view.portion_shown) as told:
        view.show_more()
    shown = told.args[0]
    qtbot.waitUntil(lambda: view.toPlainText() == text[:shown])
    assert shown > 1.9 * PORTION


def test_text_cannot_be_changed(qtbot, view):
    before = view.toPlainText()
    qtbot.keyClicks(view, "typed")
    view.paste()
    assert view.toPlainText() == before
