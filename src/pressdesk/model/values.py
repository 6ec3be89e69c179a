"""Values that more than one record holds: languages, translations, dates that may be partial."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Language(StrEnum):
    """The three languages of the desk, by ISO 639-1 code."""

    ENGLISH = "en"
    RUSSIAN = "ru"
    KAZAKH = "kk"


@dataclass(frozen=True, slots=True)
class Translated:
    """One name or text in the three languages; any of them may be empty."""

    en: str = ""
    ru: str = ""
    kk: str = ""

    @classmethod
    def single(cls, text: str, language: str = Language.ENGLISH) -> Translated:
        """Give a value that is known in one language only."""
        return cls(**{str(language): text})

    def exactly(self, language: str) -> str:
        """Give the text in ``language``, empty where there is none."""
        return str(getattr(self, language))

    def best(self, language: str = Language.ENGLISH) -> str:
        """Give the text in ``language``, else in the first language that has one."""
        return self.exactly(language) or self.en or self.ru or self.kk

    def replaced(self, language: str, text: str) -> Translated:
        """Give a copy with the text of one language replaced."""
        return Translated(**{**self.by_language(), str(language): text})

    def by_language(self) -> dict[str, str]:
        """Give all three texts by language code."""
        return {"en": self.en, "ru": self.ru, "kk": self.kk}

    def __bool__(self) -> bool:
        return bool(self.en or self.ru or self.kk)


_PARTIAL_DATE = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([?~%]?)")


@dataclass(frozen=True, slots=True)
class PartialDate:
    """A day, a month or a year, perhaps uncertain (``?``) or approximate (``~``).

    The written form is ISO 8601 with the qualifiers of ISO 8601-2 (EDTF level 1): ``2023-02-28``,
    ``2023-02``, ``2023?``, ``1991~``.
    """

    year: int
    month: int | None = None
    day: int | None = None
    qualifier: str = ""

    @classmethod
    def parse(cls, text: str) -> PartialDate:
        """Read the written form; ValueError where it is no such date."""
        match = _PARTIAL_DATE.fullmatch(text.strip())
        if match is None:
            message = f"not a date: {text!r}"
            raise ValueError(message)
        year, month, day, qualifier = match.groups()
        partial = cls(int(year), int(month) if month else None, int(day) if day else None, qualifier)
        partial.first_day()
        return partial

    def first_day(self) -> date:
        """Give the earliest day that this can mean."""
        return date(self.year, self.month or 1, self.day or 1)

    def last_day(self) -> date:
        """Give the latest day that this can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    def __str__(self) -> str:
        parts = [f"{self.year:04d}"]
        if self.month:
            parts.append(f"{self.month:02d}")
        if self.day:
            parts.append(f"{self.day:02d}")
        return "-".join(parts) + self.qualifier


TextRanges = tuple[tuple[int, int], ...]
"""Half-open ranges of code points in a source's text."""
