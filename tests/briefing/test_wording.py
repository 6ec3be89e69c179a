"""Labels, dates and numbers in the three languages."""

from __future__ import annotations

import json
import string
from decimal import Decimal

import pytest

from pressdesk.briefing.wording import Wording, quotation_marks
from pressdesk.model.values import Language
from pressdesk.paths import resource


def plain(text: str) -> str:
    """Give the text with ordinary blanks for those at which no line may end."""
    return text.replace("\u00a0", " ")


LABELS = json.loads(resource("briefing/labels.json").read_text(encoding="utf-8"))


@pytest.mark.parametrize("key", sorted(LABELS))
def test_a_label_is_there_in_every_language_with_the_same_places(key: str) -> None:
    label = LABELS[key]
    assert set(label) == set(Language)
    texts = [
        text for entry in label.values() for text in (entry.values() if isinstance(entry, dict) else [entry])
    ]
    places = {frozenset(name for _, name, _, _ in string.Formatter().parse(text) if name) for text in texts}
    assert len(places) == 1
    assert all(text.strip() == text and text for text in texts)


@pytest.mark.parametrize(
    ("written", "en", "ru", "kk"),
    [
        ("2023-02-28", "28 February 2023", "28 февраля 2023 г.", "2023 ж. 28 ақпан"),
        ("2023-02", "February 2023", "февраль 2023 г.", "2023 ж. ақпан"),
        ("1991", "1991", "1991 г.", "1991 ж."),
        ("2023-12-01?", "1 December 2023 (?)", "1 декабря 2023 г. (?)", "2023 ж. 1 желтоқсан (?)"),
        ("1991~", "about 1991", "около 1991 г.", "шамамен 1991 ж."),
        ("sometime in spring", "sometime in spring", "sometime in spring", "sometime in spring"),
        ("", "", "", ""),
    ],
)
def test_a_date_is_put_into_words(written: str, en: str, ru: str, kk: str) -> None:
    assert [plain(Wording(language).date(written)) for language in Language] == [en, ru, kk]


@pytest.mark.parametrize(
    ("first", "last", "en", "ru", "kk"),
    [
        ("2023-02-27", "2023-02-28", "27–28 February 2023", "27–28 февраля 2023 г.", "2023 ж. 27–28 ақпан"),
        (
            "2023-02-28",
            "2023-03-01",
            "28 February – 1 March 2023",
            "28 февраля – 1 марта 2023 г.",
            "2023 ж. 28 ақпан – 1 наурыз",
        ),
        (
            "2023-12-31",
            "2024-01-01",
            "31 December 2023 – 1 January 2024",
            "31 декабря 2023 г. – 1 января 2024 г.",
            "2023 ж. 31 желтоқсан – 2024 ж. 1 қаңтар",
        ),
        ("2023-02-28", "2023-02-28", "28 February 2023", "28 февраля 2023 г.", "2023 ж. 28 ақпан"),
        ("2023", "2024", "2023 – 2024", "2023 г. – 2024 г.", "2023 ж. – 2024 ж."),
        ("", "", "", "", ""),
    ],
)
def test_days_in_a_row_share_what_they_have_in_common(
    first: str, last: str, en: str, ru: str, kk: str
) -> None:
    assert [plain(Wording(language).dates(first, last)) for language in Language] == [en, ru, kk]


@pytest.mark.parametrize(
    ("count", "start"),
    [
        (1, "1 высказывание не включено:"),
        (2, "2 высказывания не включены:"),
        (5, "5 высказываний не включено:"),
        (11, "11 высказываний не включено:"),
        (21, "21 высказывание не включено:"),
        (112, "112 высказываний не включено:"),
    ],
)
def test_russian_counts_in_three_forms(count: int, start: str) -> None:
    assert Wording("ru").counted("left_out_quotes", count).startswith(start)


def test_the_word_for_year_stays_with_its_number() -> None:
    assert "2023\u00a0г." in Wording("ru").date("2023-02-28")
    assert "2023\u00a0ж." in Wording("kk").date("2023-02-28")


def test_numbers_are_grouped_from_ten_thousand_on() -> None:
    assert Wording("en").number(Decimal("9999")) == "9999"
    assert Wording("en").number(Decimal("1234567.50")) == "1,234,567.50"
    assert Wording("kk").number(Decimal("12345.6")) == "12\u00a0345,6"
    assert Wording("ru").number(Decimal("-0.5")) == "−0,5"


def test_quotation_marks_follow_the_language_of_the_words() -> None:
    assert quotation_marks("kk") == ("«", "»")
    assert quotation_marks("en") == ("“", "”")
    assert quotation_marks("") == ("“", "”")
