"""The words that a briefing itself speaks, in its language: labels, dates, numbers, quotation marks.

The labels lie in ``resources/briefing/labels.json``. Date forms follow CLDR's long format of each
language; Kazakh writes year, day, month.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from decimal import Decimal
from functools import cache, lru_cache
from typing import Any

from pressdesk.model.values import PartialDate
from pressdesk.paths import resource

_MONTHS = {
    "en": "January February March April May June July August September October November December",
    "ru": "января февраля марта апреля мая июня июля августа сентября октября ноября декабря",
    "kk": "қаңтар ақпан наурыз сәуір мамыр маусым шілде тамыз қыркүйек қазан қараша желтоқсан",
}
_MONTHS_ALONE = {
    "ru": "январь февраль март апрель май июнь июль август сентябрь октябрь ноябрь декабрь",
}
_DAY = {
    "en": "{day} {month} {year}",
    "ru": "{day} {month} {year}\u00a0г.",
    "kk": "{year}\u00a0ж. {day} {month}",
}
_MONTH = {"en": "{month} {year}", "ru": "{month} {year}\u00a0г.", "kk": "{year}\u00a0ж. {month}"}
_YEAR = {"en": "{year}", "ru": "{year}\u00a0г.", "kk": "{year}\u00a0ж."}
_DAYS_OF_MONTH = {
    "en": "{day}–{last_day} {month} {year}",
    "ru": "{day}–{last_day} {month} {year}\u00a0г.",
    "kk": "{year}\u00a0ж. {day}–{last_day} {month}",
}
_DAYS_OF_YEAR = {
    "en": "{day} {month} – {last_day} {last_month} {year}",
    "ru": "{day} {month} – {last_day} {last_month} {year}\u00a0г.",
    "kk": "{year}\u00a0ж. {day} {month} – {last_day} {last_month}",
}
_ABOUT = {"en": "about {date}", "ru": "около {date}", "kk": "шамамен {date}"}
_MARKS = {"ru": ("«", "»"), "kk": ("«", "»"), "fr": ("«\u00a0", "\u00a0»"), "de": ("„", "“")}
_ENGLISH_MARKS = ("“", "”")
_DIGIT_GROUP = {"en": ",", "ru": "\u00a0", "kk": "\u00a0"}
_DECIMAL_SIGN = {"en": ".", "ru": ",", "kk": ","}
_SMALLEST_GROUPED = 10_000


@cache
def _all_labels() -> Mapping[str, Mapping[str, Any]]:
    labels: Mapping[str, Mapping[str, Any]] = json.loads(
        resource("briefing/labels.json").read_text(encoding="utf-8")
    )
    return labels


def quotation_marks(language: str) -> tuple[str, str]:
    """Give the outer quotation marks that a language puts around a quote; English ones where unknown."""
    return _MARKS.get(language, _ENGLISH_MARKS)


@dataclass(frozen=True, slots=True)
class Wording:
    """Labels, dates and numbers in one language of the desk: en, ru or kk."""

    language: str

    def label(self, key: str, **values: object) -> str:
        """Give a label with its places filled in; KeyError where there is no such label."""
        text: str = _all_labels()[key][self.language]
        return text.format(**values) if values else text

    def counted(self, key: str, count: int) -> str:
        """Give a sentence with a number in it, in the plural form that the number asks for."""
        forms: Mapping[str, str] = _all_labels()[key][self.language]
        return forms.get(self._plural(count), forms["other"]).format(count=self.number(Decimal(count)))

    def language_name(self, code: str) -> str:
        """Give a language's name, or its code where it is none of the three."""
        return self.label(f"language_{code}") if f"language_{code}" in _all_labels() else code

    def date(self, written: str) -> str:
        """Give a date of the archive in words; text that is no date comes back as it is."""
        return _date_in_words(self, written)

    def day(self, written: str) -> str:
        """Give a day without its year, for a programme whose year stands above it."""
        try:
            parsed = PartialDate.parse(written)
        except ValueError:
            return written
        exact = parsed.month and parsed.day and not parsed.qualifier
        return f"{parsed.day} {self._month(parsed)}" if exact else self.date(written)

    def dates(self, first: str, last: str) -> str:
        """Give a range of days in words, without repeating what both days share."""
        try:
            start, end = PartialDate.parse(first), PartialDate.parse(last)
        except ValueError:
            return " – ".join(self.date(text) for text in dict.fromkeys((first, last)) if text)
        if str(start) == str(end):
            return self.date(first)
        exact = start.day and end.day and not (start.qualifier or end.qualifier)
        if not exact or start.year != end.year:
            return f"{self.date(first)} – {self.date(last)}"
        pattern = _DAYS_OF_MONTH if start.month == end.month else _DAYS_OF_YEAR
        return pattern[self.language].format(
            day=start.day,
            month=self._month(start),
            year=start.year,
            last_day=end.day,
            last_month=self._month(end),
        )

    def moment(self, instant: str) -> str:
        """Give a moment of the archive (UTC, ISO 8601) as day and time in words."""
        try:
            moment = datetime.fromisoformat(instant).astimezone(UTC)
        except ValueError:
            return instant
        return f"{self.date(moment.date().isoformat())}, {moment:%H:%M} UTC"

    def number(self, value: Decimal) -> str:
        """Give a number with the language's decimal sign and groups of three from 10,000 on."""
        sign, digits = ("−" if value < 0 else ""), f"{abs(value):f}"
        whole, _, fraction = digits.partition(".")
        if int(whole) >= _SMALLEST_GROUPED:
            whole = f"{int(whole):,}".replace(",", _DIGIT_GROUP[self.language])
        return sign + whole + (_DECIMAL_SIGN[self.language] + fraction if fraction else "")

    def enumeration(self, items: Iterable[str]) -> str:
        """Join names by commas, leaving out empty ones."""
        return ", ".join(item for item in items if item)

    def plain_date(self, parsed: PartialDate) -> str:
        """Give a date in words, without its qualifier."""
        if parsed.month is None:
            return _YEAR[self.language].format(year=parsed.year)
        if parsed.day is None:
            return _MONTH[self.language].format(month=self._month(parsed, alone=True), year=parsed.year)
        return _DAY[self.language].format(day=parsed.day, month=self._month(parsed), year=parsed.year)

    def _month(self, parsed: PartialDate, *, alone: bool = False) -> str:
        names = _MONTHS_ALONE.get(self.language, _MONTHS[self.language]) if alone else _MONTHS[self.language]
        return names.split()[(parsed.month or 1) - 1]

    def _plural(self, count: int) -> str:
        if self.language == "ru":
            return _russian_plural(count)
        return "one" if self.language == "en" and count == 1 else "other"


@lru_cache(maxsize=4096)
def _date_in_words(wording: Wording, written: str) -> str:
    try:
        parsed = PartialDate.parse(written)
    except ValueError:
        return written
    words = wording.plain_date(parsed)
    if parsed.qualifier == "?":
        return f"{words} (?)"
    return _ABOUT[wording.language].format(date=words) if parsed.qualifier else words


def _russian_plural(count: int) -> str:
    last, last_two = count % 10, count % 100
    if last == 1 and last_two != 11:
        return "one"
    return "few" if last in {2, 3, 4} and last_two not in {12, 13, 14} else "other"
