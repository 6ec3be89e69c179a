"""The words of the window in English, Russian and Kazakh, and how each writes dates and numbers.

The English text in the source is the key. The catalogues are plain JSON, one file for each language and area
of the window (``resources/translations/ru/window.json``): an English text and its translation, or for a text
that counts something an object of plural forms by CLDR category (``one``, ``few``, ``many``, ``other``).
The English folder holds only plural forms.
"""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import QCoreApplication, QDate, QDateTime, QLibraryInfo, QLocale, QTimeZone, QTranslator

from pressdesk.model.values import Language, PartialDate
from pressdesk.paths import resource

Translation = str | dict[str, str]

_LOCALES = {
    Language.ENGLISH: QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom),
    Language.RUSSIAN: QLocale(QLocale.Language.Russian, QLocale.Country.Kazakhstan),
    Language.KAZAKH: QLocale(QLocale.Language.Kazakh, QLocale.Country.Kazakhstan),
}

LANGUAGE_NAMES = {Language.ENGLISH: "English", Language.RUSSIAN: "Русский", Language.KAZAKH: "Қазақша"}
"""Each language's name in itself."""


class _Speech:
    """The language that the window speaks now."""

    language: Language = Language.ENGLISH
    catalogue: dict[str, Translation] | None = None
    translators: tuple[QTranslator, ...] = ()


def tr(text: str, **placeholders: object) -> str:
    """Give a text in the window's language, its ``{placeholders}`` filled.

    The placeholder ``count`` chooses the plural form: ``tr("{count} quotes", count=n)``.
    """
    found = _catalogue().get(text, text)
    if isinstance(found, dict):
        count = placeholders.get("count", 0)
        found = found.get(_plural_category(count if isinstance(count, int) else 0)) or found["other"]
    if not placeholders:
        return found
    shown = {name: show_number(v) if isinstance(v, int) else v for name, v in placeholders.items()}
    return found.format(**shown)


def mark(text: str) -> str:
    """Mark a text for translation where it is declared; ``translated_label`` translates where it is shown."""
    return text


def translated_label(label: str) -> str:
    """Translate a text that was declared elsewhere: a model's label, help or problem, or a marked one."""
    found = _catalogue().get(label, label)
    return found if isinstance(found, str) else label


def language() -> Language:
    """Give the language that the window speaks."""
    return _Speech.language


def locale() -> QLocale:
    """Give Qt's locale of the window's language."""
    return _LOCALES[_Speech.language]


def system_language() -> Language:
    """Give the one of the three languages that the person's system speaks, else English."""
    code = QLocale.system().name().split("_")[0]
    return Language(code) if code in set(Language) else Language.ENGLISH


def speak(new_language: Language) -> None:
    """Make the window speak a language from now on; widgets made before keep their words."""
    _Speech.language = new_language
    _Speech.catalogue = None
    QLocale.setDefault(locale())
    application = QCoreApplication.instance()
    if application is not None:
        _install_qt_words(application)


def show_number(value: int) -> str:
    """Write a whole number in the window's language, as ``12 480``."""
    return locale().toString(value)


def show_date(written: str) -> str:
    """Write a date that may be partial in words; what is no date is given back as it stands."""
    try:
        date = PartialDate.parse(written)
    except ValueError:
        return written
    return _about(date.qualifier, _words_of(date))


def show_days(first: str, last: str) -> str:
    """Write the days of a visit: ``28 February – 1 March 2023``, the common parts once."""
    if not last or last == first:
        return show_date(first)
    try:
        start, end = PartialDate.parse(first), PartialDate.parse(last)
    except ValueError:
        return f"{show_date(first)} – {show_date(last)}"
    if start.day and end.day and not (start.qualifier or end.qualifier) and start.year == end.year:
        return _days_of_one_year(start, end)
    return f"{show_date(first)} – {show_date(last)}"


def show_instant(written: str) -> str:
    """Write a moment kept in UTC as local date and time."""
    try:
        moment = datetime.fromisoformat(written)
    except ValueError:
        return written
    moment = moment if moment.tzinfo else moment.replace(tzinfo=UTC)
    local = QDateTime.fromSecsSinceEpoch(int(moment.timestamp()), QTimeZone.systemTimeZone())
    return f"{show_date(local.date().toString('yyyy-MM-dd'))}, {local.time().toString('HH:mm')}"


def _words_of(date: PartialDate) -> str:
    if date.month is None:
        return str(date.year)
    day = QDate(date.year, date.month, date.day or 1)
    if date.day is None:
        month = locale().standaloneMonthName(date.month)
        return f"{date.year} ж. {month}" if language() is Language.KAZAKH else f"{month} {date.year}"
    pattern = "yyyy 'ж.' d MMMM" if language() is Language.KAZAKH else "d MMMM yyyy"
    return locale().toString(day, pattern)


def _days_of_one_year(start: PartialDate, end: PartialDate) -> str:
    first = QDate(start.year, start.month or 1, start.day or 1)
    last = QDate(end.year, end.month or 1, end.day or 1)
    if start.month == end.month:
        left, right, dash = "d", "d MMMM", "–"
    else:
        left, right, dash = "d MMMM", "d MMMM", " – "
    days = f"{locale().toString(first, left)}{dash}{locale().toString(last, right)}"
    return f"{start.year} ж. {days}" if language() is Language.KAZAKH else f"{days} {start.year}"


def _about(qualifier: str, words: str) -> str:
    if qualifier == "?":
        return f"{words} (?)"
    return tr("about {date}", date=words) if qualifier in {"~", "%"} else words


def _catalogue() -> dict[str, Translation]:
    if _Speech.catalogue is None:
        _Speech.catalogue = load_catalogue(_Speech.language)
    return _Speech.catalogue


def load_catalogue(of: Language) -> dict[str, Translation]:
    """Read all areas of one language's catalogue."""
    merged: dict[str, Translation] = {}
    for area in sorted(resource(f"translations/{of.value}").glob("*.json")):
        merged |= json.loads(area.read_text(encoding="utf-8"))
    return merged


def _english_category(count: int) -> str:
    return "one" if count == 1 else "other"


def _russian_category(count: int) -> str:
    """Give the plural form by the CLDR rule for Russian whole numbers."""
    ten, hundred = count % 10, count % 100
    if ten == 1 and hundred != 11:
        return "one"
    return "few" if 2 <= ten <= 4 and not 12 <= hundred <= 14 else "many"


_CATEGORIES: dict[Language, Callable[[int], str]] = {
    Language.ENGLISH: _english_category,
    Language.RUSSIAN: _russian_category,
    Language.KAZAKH: _english_category,
}


def _plural_category(count: int) -> str:
    return _CATEGORIES[_Speech.language](count)


def _install_qt_words(application: Any) -> None:
    for translator in _Speech.translators:
        application.removeTranslator(translator)
    _Speech.translators = ()
    if _Speech.language is Language.ENGLISH:
        return
    translator = QTranslator(application)
    folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
    if translator.load(f"qtbase_{_Speech.language.value}", folder):
        application.installTranslator(translator)
        _Speech.translators = (translator,)
