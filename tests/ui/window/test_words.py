"""Words, dates and numbers in the three languages."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication, QDialogButtonBox

from pressdesk.model.values import Language
from pressdesk.ui import i18n


@pytest.mark.parametrize(
    ("language", "count", "expected"),
    [
        (Language.ENGLISH, 1, "1 visit"),
        (Language.ENGLISH, 12480, "12,480 visits"),
        (Language.RUSSIAN, 1, "1 визит"),
        (Language.RUSSIAN, 3, "3 визита"),
        (Language.RUSSIAN, 11, "11 визитов"),
        (Language.RUSSIAN, 21, "21 визит"),
        (Language.KAZAKH, 5, "5 сапар"),
    ],
)
def test_counts_take_their_plural_form(language: Language, count: int, expected: str) -> None:
    i18n.speak(language)
    assert i18n.tr("{count} visits", count=count) == expected


@pytest.mark.parametrize(
    ("language", "expected"),
    [
        (Language.ENGLISH, ["28 February 2023", "27–28 February 2023", "28 February – 1 March 2023"]),
        (Language.RUSSIAN, ["28 февраля 2023", "27–28 февраля 2023", "28 февраля – 1 марта 2023"]),
        (Language.KAZAKH, ["2023 ж. 28 ақпан", "2023 ж. 27–28 ақпан", "2023 ж. 28 ақпан – 1 наурыз"]),
    ],
)
def test_days_are_written_once(language: Language, expected: list[str]) -> None:
    i18n.speak(language)
    days = [("2023-02-28", ""), ("2023-02-27", "2023-02-28"), ("2023-02-28", "2023-03-01")]
    assert [i18n.show_days(*span) for span in days] == expected


def test_partial_and_doubtful_dates_say_so() -> None:
    shown = [i18n.show_date(written) for written in ("2023", "2023-02", "2023-02~", "2023-02-28?", "soon")]
    assert shown == ["2023", "February 2023", "about February 2023", "28 February 2023 (?)", "soon"]


def test_the_words_of_qt_change_with_the_language(qapp: QApplication) -> None:
    i18n.speak(Language.KAZAKH)
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Бас тарту"
