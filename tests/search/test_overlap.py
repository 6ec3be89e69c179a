"""Work in another thread keeps its order, and its errors are not lost."""

from __future__ import annotations

import pytest

from pressdesk.search.overlap import OneByOne


def fail() -> None:
    message = "the disk is full"
    raise ValueError(message)


def test_pieces_run_in_their_order():
    done: list[int] = []
    with OneByOne() as thread:
        for number in range(20):
            thread.run(lambda number=number: done.append(number))
    assert done == list(range(20))


def test_error_of_a_piece_is_raised_by_the_next():
    def fall() -> None:
        with OneByOne() as thread:
            thread.run(fail)
            thread.run(lambda: None)

    with pytest.raises(ValueError, match="disk"):
        fall()


def test_error_of_the_last_piece_is_raised_at_the_end():
    with pytest.raises(ValueError, match="disk"), OneByOne() as thread:
        thread.run(fail)


def test_error_outside_is_not_hidden_by_one_of_a_piece():
    def fall() -> None:
        with OneByOne() as thread:
            thread.run(fail)
            raise KeyError

    with pytest.raises(KeyError):
        fall()
