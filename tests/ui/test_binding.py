"""The binding to Qt, where a faulty version would end the process after some thousand calls."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication

CALLS = 500


def test_calls_that_return_nothing_take_no_reference_of_none_away(qapp: QApplication) -> None:
    before = sys.getrefcount(None)
    for _ in range(CALLS):
        qapp.processEvents()
    assert sys.getrefcount(None) > before - CALLS // 2
