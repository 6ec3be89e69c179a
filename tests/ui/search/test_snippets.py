"""A result shows the words for which it was found, and what is shown is counted."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from pytestqt.qtbot import QtBot

from pressdesk.search.expansion import MatchKind
from pressdesk.ui.main_window import MainWindow
from pressdesk.ui.search.found import Passage
from pressdesk.ui.search.snippet_view import with_match_in_view
from search_acts import rows

LONG = "Among the many things that were said in the long talks of that day was the word sovereignty, once."


def test_a_match_far_behind_is_brought_into_view() -> None:
    start = LONG.index("sovereignty")
    words, ((begin, end),) = with_match_in_view(LONG, ((start, start + 11),), 60)
    assert words[begin:end] == "sovereignty"
    assert end <= 60
    assert words == "… day was the word sovereignty, once."


def test_a_match_that_is_in_view_leaves_the_words_alone() -> None:
    assert with_match_in_view(LONG, ((0, 5),), 60) == (LONG, ((0, 5),))


@given(st.text(), st.integers(0, 50), st.integers(1, 20), st.integers(1, 100))
def test_marks_stay_on_their_words(front: str, gap: int, length: int, letters: int) -> None:
    text = front + " " * gap + "x" * length
    mark = (len(text) - length, len(text))
    words, ((begin, end),) = with_match_in_view(text, (mark,), letters)
    assert words[begin:end] == "x" * length


def test_what_is_found_by_its_setting_is_counted_as_it_is_shown(window: MainWindow, qtbot: QtBot) -> None:
    view = window.browse_pane._searching()
    with qtbot.waitSignal(view.searcher.counted, timeout=10_000):
        window.browse_pane.search_box.put("Baku corridor")
    shown = [row for row in rows(view) if isinstance(row, Passage)]
    assert [row.hit.match for row in shown] == [MatchKind.CONTEXT]
    assert view.header.count.text() == "1 passage in 1 visit"
